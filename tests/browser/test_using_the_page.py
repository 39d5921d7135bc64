"""What a visitor does and sees, in a real Chromium."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.driving import Visit, middle

pytestmark = pytest.mark.browser

PHONE = pytest.mark.window(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
DARK = pytest.mark.window(color_scheme="dark")
BETTER_DATE = "Use Friday 31 December 2021 instead"


def download(page: Page) -> list[dict[str, str]]:
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download as CSV", exact=True).click()
    data = Path(waiting.value.path()).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def calls(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    return [row for row in rows if row["kind"] == "call" and "Putin" in row["actors"]]


def test_the_sample_is_open_and_drawn(visit: Visit, page: Page):
    visit.open()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Putin and Biden")
    expect(page.get_by_role("figure")).to_be_visible()
    assert "10 Jan" in visit.labels()
    assert "12 Jan" in visit.labels()
    expect(page.get_by_text("Stated in the text: “Tue. Jan 18th, 2022”")).to_be_visible()
    expect(page.get_by_text("published Tue 18 Jan")).to_be_visible()
    visit.screenshot()
    assert visit.errors == []


def test_the_call_is_on_13_january_as_stated_and_on_30_december_after_the_button(visit: Visit, page: Page):
    visit.open()
    expect(page.locator(".st-key-notice")).to_contain_text("does not fit its publication date, Tuesday 18 January 2022")
    expect(page.locator(".st-key-notice q").first).to_be_visible()
    assert "13 Jan, 15:35" in visit.labels()
    assert [call["start"][:10] for call in calls(download(page))] == ["2022-01-13"]
    page.get_by_role("button", name=BETTER_DATE).click()
    expect(visit.mark("30 Dec, 15:35")).to_be_visible()
    visit.settle()
    assert [call["start"][:10] for call in calls(download(page))] == ["2021-12-30"]
    assert "published=2021-12-31" in page.url
    visit.screenshot()
    page.get_by_role("button", name="Go back to Tuesday 18 January 2022").click()
    expect(visit.mark("13 Jan, 15:35")).to_be_visible()
    expect(page).not_to_have_url(re.compile("published"))


def test_a_reason_of_the_notice_leads_to_its_place_in_the_article(visit: Visit, page: Page):
    visit.open()
    reason = page.locator(".st-key-notice q").last
    sentence = reason.inner_text().strip("“”")[:60]
    reason.click()
    place = page.locator(".article :target")
    expect(place).to_contain_text(sentence)
    expect(place).to_be_in_viewport()
    expect(page.get_by_role("figure")).to_be_attached()


def test_another_date_lists_what_moves(visit: Visit, page: Page):
    visit.open()
    page.get_by_role("button", name=BETTER_DATE).click()
    page.get_by_text("events move").click()
    moved = page.locator(".moved tr", has_text="Biden speak by telephone")
    expect(moved).to_contain_text("15:35 on Thursday 13 January 2022")
    expect(moved).to_contain_text("15:35 on Thursday 30 December 2021")
    visit.screenshot()


def test_the_stated_date_can_be_kept(visit: Visit, page: Page):
    visit.open()
    page.get_by_role("button", name="Keep Tuesday 18 January 2022").click()
    expect(page.locator(".st-key-notice")).to_have_count(0)
    expect(visit.mark("13 Jan, 15:35")).to_be_visible()
    page.get_by_role("button", name="Show why").click()
    expect(page.locator(".st-key-notice")).to_be_visible()


def test_filtering_by_putin_and_then_by_nato(visit: Visit, page: Page):
    visit.open()
    everything = download(page)
    visit.choose_actor("Putin")
    rows = download(page)
    assert rows == [row for row in everything if "Vladimir Putin" in row["actors"].split("; ")]
    assert 0 < len(rows) < len(everything)
    expect(page.get_by_text(f"{len(rows)} of {len(everything)} events")).to_be_visible()
    page.get_by_role("button", name="Clear filters").click()
    visit.settle()
    visit.choose_actor("NATO")
    rows = download(page)
    assert rows == [row for row in everything if "NATO" in row["actors"].split("; ")]
    assert any(row["start"] == "2022-01-12" and row["kind"] == "talks" for row in rows)
    visit.screenshot()


def test_actors_and_kinds_combine_and_their_link_restores_them(visit: Visit, page: Page):
    visit.open()
    visit.choose_actor("Putin")
    page.get_by_role("button", name="calls").click()
    visit.settle()
    rows = download(page)
    assert [row["kind"] for row in rows] == ["call"] * len(rows)
    assert rows
    expect(page).to_have_url(re.compile("actor=Vladimir\\+Putin&kind=call"))
    link = page.url
    page.goto("about:blank")
    page.goto(link)
    visit.wait_for_chart()
    assert download(page) == rows


def test_a_filter_that_leaves_nothing_says_so_and_can_be_undone(visit: Visit, page: Page):
    visit.open()
    visit.choose_actor("NATO")
    page.get_by_role("button", name="calls").click()
    expect(page.get_by_text("who takes part and what happened")).to_be_visible()
    assert download(page) == []
    page.get_by_role("button", name="Show all events").click()
    visit.wait_for_chart()
    expect(page).not_to_have_url(re.compile("actor"))


def test_a_click_on_a_mark_opens_its_card_and_marks_the_article(visit: Visit, page: Page):
    visit.open()
    visit.click_mark("13 Jan, 15:35")
    card = visit.card()
    expect(card).to_contain_text("15:35 on Thursday 13 January 2022")
    expect(card).to_contain_text("call · happened")
    for words in ("Why this date", "Vladimir Putin", "Joe Biden", "Paragraph "):
        expect(card).to_contain_text(words)
    expect(card.locator("mark.trigger").first).to_be_visible()
    expect(card.locator("mark.date").first).to_be_visible()
    visit.settle()
    page.locator(".article").scroll_into_view_if_needed()
    expect(page.locator(".article mark.selected").first).to_be_in_viewport()
    expect(page.locator(".stPlotlyChart")).to_have_count(1)
    card.get_by_text("Codes").click()
    expect(card.get_by_text("2022-01-13T15:35", exact=True)).to_be_visible()
    visit.screenshot()
    visit.click_mark("12 Jan")
    expect(card).to_contain_text("Wednesday 12 January 2022")
    visit.settle()
    visit.click_mark("12 Jan")
    visit.settle()
    expect(card).to_contain_text("Wednesday 12 January 2022")
    card.get_by_role("button", name="Close").click()
    expect(card).to_contain_text("Choose a mark")


def test_what_is_shown_can_be_taken_along_in_other_formats(visit: Visit, page: Page):
    visit.open()
    page.get_by_role("button", name="◆ talks").click()
    visit.settle()
    page.get_by_role("button", name="Other formats").click()
    visit.screenshot()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="JSON", exact=True).click()
    records = json.loads(Path(waiting.value.path()).read_bytes())
    assert waiting.value.suggested_filename == "timeline-putin-biden-call.json"
    assert {record["kind"] for record in records} == {"talks"}


def test_a_row_of_the_table_opens_the_card_and_lights_up_the_mark(visit: Visit, page: Page):
    visit.open()
    table = page.get_by_test_id("stDataFrame")
    table.scroll_into_view_if_needed()
    box = table.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 18, box["y"] + 35 * 1.5)
    expect(visit.card()).to_contain_text("2014")
    expect(page.locator(".article mark.selected", has_text="2014")).to_be_visible()
    expect(page).to_have_url(re.compile("event="))
    visit.screenshot()


def test_an_event_without_a_date_waits_in_the_tray(visit: Visit, page: Page):
    visit.open()
    visit.paste(
        "Monday 4 March 2024\n\nThe mayor met Anna Berg on Friday. The two sides will soon meet for talks in Oslo."
    )
    tray = page.locator(".st-key-tray")
    expect(tray).to_contain_text("Without a calendar date")
    tray.get_by_role("button").first.click()
    expect(visit.card()).to_contain_text("some time in the future")


def test_choosing_another_sample_shows_it_without_the_old_filters(visit: Visit, page: Page):
    visit.open()
    visit.choose_actor("NATO")
    page.get_by_role("button", name="Open articles").click()
    page.get_by_role("tab", name="Examples").click()
    page.get_by_role("button", name="A storm").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Storm Maren")
    visit.wait_for_chart()
    expect(page).to_have_url(re.compile(r"\?article=storm-maren$"))
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Storm Maren")
    visit.wait_for_chart()
    visit.screenshot()


def test_another_publication_date_can_be_typed(visit: Visit, page: Page):
    visit.open("?published=2021-12-31")
    expect(page.get_by_text("Given by you. The article states Tuesday 18 January 2022")).to_be_visible()
    assert "30 Dec, 15:35" in visit.labels()


@PHONE
def test_on_a_phone_nothing_runs_off_and_the_card_follows_the_chart(visit: Visit, page: Page):
    visit.open()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    for label in page.locator(".stPlotlyChart .textpoint").all():
        box = label.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
    page.touchscreen.tap(*middle(visit.mark("13 Jan, 15:35")))
    expect(visit.card()).to_contain_text("Thursday 13 January 2022")
    chart, card, table = (
        page.locator(place).bounding_box() for place in (".stPlotlyChart", ".st-key-card", ".st-key-listing")
    )
    assert chart and card and table
    assert chart["y"] < card["y"] < table["y"]
    visit.whole_screenshot("phone")


@DARK
def test_in_the_dark_the_page_is_dark_and_its_labels_are_light(visit: Visit, page: Page):
    visit.open("?event=putin-biden-call/e1")
    background = "getComputedStyle(document.querySelector('.stApp')).backgroundColor"
    label = "getComputedStyle(document.querySelector('.stPlotlyChart .textpoint text')).fill"
    assert brightness(page.evaluate(background)) < 60
    assert brightness(page.evaluate(label)) > 180
    visit.screenshot()


def brightness(colour: str) -> float:
    red, green, blue = map(int, colour.removeprefix("rgb(").rstrip(")").split(",")[:3])
    return (red + green + blue) / 3
