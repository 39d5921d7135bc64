"""From a mark to the words that tell it, from the words to the mark, and both by the keyboard alone."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.driving import Visit

pytestmark = pytest.mark.browser

CALL, NATO = "13 Jan, 15:35", "Moscow and NATO"
"""Words on the marks of two events of the sample."""


def test_a_click_on_a_mark_opens_its_card_and_scrolls_the_article_to_its_sentence(visit: Visit, page: Page):
    visit.open()
    visit.click_mark(CALL)
    card = visit.card()
    expect(card).to_contain_text("15:35 on Thursday 13 January 2022")
    expect(card).to_contain_text("call · happened")
    for words in ("Why this date", "Vladimir Putin", "Joe Biden", "Paragraph "):
        expect(card).to_contain_text(words)
    expect(card.locator("mark.trigger").first).to_be_visible()
    expect(card.locator("mark.date").first).to_be_visible()
    visit.settle()
    assert CALL in "".join(visit.lit())
    visit.article().scroll_into_view_if_needed()
    expect(page.locator(".article mark.selected", has_text="15:35").first).to_be_in_viewport()
    card.get_by_text("Codes").click()
    expect(card.get_by_text("2022-01-13T15:35", exact=True)).to_be_visible()
    visit.screenshot("card")
    visit.click_mark(NATO)
    expect(card).to_contain_text("Wednesday 12 January 2022")
    visit.article().scroll_into_view_if_needed()
    expect(page.locator(".article mark.selected", has_text="NATO").first).to_be_in_viewport()
    visit.click_mark(NATO)
    visit.settle()
    expect(card).to_contain_text("Wednesday 12 January 2022")
    visit.press("Close")
    expect(card).to_contain_text("Choose a mark")


def test_a_click_on_a_sentence_rings_its_mark_and_opens_its_card(visit: Visit, page: Page):
    visit.open()
    assert visit.lit() == []
    visit.sentence("OSCE").click()
    expect(visit.card()).to_contain_text("Thursday 13 January 2022")
    visit.settle()
    assert ["OSCE" in label for label in visit.lit()] == [True]
    assert "event=" in page.url


def test_a_date_tells_its_value_and_its_reason_under_the_pointer_and_under_the_keyboard(visit: Visit, page: Page):
    visit.open()
    why = page.get_by_role("tooltip")
    visit.date("next month").hover()
    expect(why).to_contain_text("February 2022")
    expect(why).to_contain_text("published Tuesday 2022-01-18")
    page.mouse.move(5, 5)
    expect(why).to_be_hidden()
    visit.article().focus()
    page.keyboard.press("Tab")
    date = page.locator(".article mark.date:focus")
    expect(date).to_have_text("Thursday")
    expect(why).to_contain_text("Thursday 13 January 2022")
    assert date.get_attribute("aria-label") == why.inner_text(), "what a screen reader says"
    page.keyboard.press("Tab")
    expect(why).not_to_contain_text("Thursday 13 January 2022")


def test_the_keyboard_alone_goes_through_the_events_and_out_again(visit: Visit, page: Page):
    visit.open()
    card = visit.card()
    visit.key("j")
    expect(card).to_contain_text("2014")
    first = card.locator("h2.event").inner_text()
    visit.key("j")
    expect(card.locator("h2.event")).not_to_have_text(first)
    visit.key("k")
    expect(card.locator("h2.event")).to_have_text(first)
    assert len(visit.lit()) == 1
    visit.key("Escape")
    expect(card).to_contain_text("Choose a mark")
    assert visit.lit() == []
    page.get_by_role("button", name="calls").click()
    visit.settle()
    expect(visit.count()).to_contain_text(" of ")
    visit.key("x")
    expect(visit.count()).not_to_contain_text(" of ")


def test_a_row_of_the_table_opens_the_card_and_lights_up_the_mark(visit: Visit, page: Page):
    visit.open()
    table = page.get_by_test_id("stDataFrame")
    table.scroll_into_view_if_needed()
    box = table.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 18, box["y"] + 35 * 1.5)
    expect(visit.card()).to_contain_text("2014")
    expect(page.locator(".article mark.selected", has_text="2014").first).to_be_visible()
    expect(page).to_have_url(re.compile("event="))
    visit.settle()
    assert len(visit.lit()) == 1
