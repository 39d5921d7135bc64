"""The address reproduces the view: as a link, after a reload, and on the way back."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.articles import BERGEN, OSLO
from tests.browser.driving import Visit

pytestmark = pytest.mark.browser


def test_a_link_shows_another_person_the_same_view(visit: Visit, page: Page, browser: Browser):
    visit.open("?published=2021-12-31")
    visit.choose_actor("Putin")
    visit.press("● calls")
    page.get_by_text("by kind").click()
    visit.settle()
    visit.click_mark("30 Dec, 15:35")
    visit.settle()
    rows, card = visit.rows(), visit.card().locator("h2.event").inner_text()
    assert [row["kind"] for row in rows] == ["call"]
    with browser.new_context(viewport={"width": 1440, "height": 900}) as context:
        other = Visit(context.new_page(), visit.address, "other")
        other.page.goto(page.url)
        other.wait_for_chart()
        assert other.rows() == rows
        assert other.labels() == visit.labels()
        assert "30 Dec, 15:35" in "".join(other.lit())
        expect(other.card().locator("h2.event")).to_have_text(card)
        expect(other.page.get_by_role("radio", name="by kind")).to_be_checked()
        other.page.reload()
        other.wait_for_chart()
        assert other.rows() == rows


def test_the_way_back_and_forth_goes_through_what_was_seen(visit: Visit, page: Page):
    visit.open()
    everything = visit.rows()
    visit.press("● calls")
    calls = visit.rows()
    visit.click_mark("13 Jan, 15:35")
    expect(visit.card()).to_contain_text("Thursday 13 January 2022")
    visit.settle()
    visit.open_box("Examples")
    visit.press("A storm")
    expect(visit.title()).to_contain_text("Storm Maren")
    visit.go_back()
    expect(visit.title()).to_contain_text("Putin and Biden")
    expect(visit.card()).to_contain_text("Thursday 13 January 2022")
    visit.settle()
    assert visit.rows() == calls
    visit.go_back()
    expect(visit.card()).to_contain_text("Choose a mark")
    visit.go_back()
    expect(visit.count()).to_have_text(f"{len(everything)} events")
    visit.go_forward()
    expect(visit.count()).to_contain_text(f"{len(calls)} of ")
    visit.go_forward()
    expect(visit.card()).to_contain_text("Thursday 13 January 2022")
    visit.go_forward()
    expect(visit.title()).to_contain_text("Storm Maren")
    page.reload()
    visit.wait_for_chart()
    expect(visit.title()).to_contain_text("Storm Maren")


def test_two_clicks_in_quick_succession_both_count_and_the_address_says_so(visit: Visit, page: Page):
    visit.open()
    for pause in (0, 60, 250):
        page.get_by_role("button", name="● calls").click()
        page.wait_for_timeout(pause)
        page.get_by_role("button", name="◆ talks").click()
        expect(page).to_have_url(re.compile(r"\?kind=call&kind=talks$"))
        visit.settle()
        assert {row["kind"] for row in visit.rows()} == {"call", "talks"}
        visit.press("Clear filters")
        expect(page).not_to_have_url(re.compile("kind"))


def test_a_pasted_article_is_found_again_after_a_reload_and_on_the_way_back(visit: Visit, page: Page):
    visit.open()
    visit.paste(OSLO)
    visit.paste(BERGEN, beside=True)
    count = visit.count().inner_text()
    expect(page).to_have_url(re.compile("open="))
    page.reload()
    visit.wait_for_chart()
    expect(visit.count()).to_have_text(count)
    expect(page.get_by_text("2 articles; reading")).to_be_visible()
    visit.go_back()
    expect(page.get_by_text("2 articles; reading")).to_have_count(0)
    expect(visit.article()).to_contain_text("blocked the port")
    page.go_forward()
    expect(page.get_by_text("2 articles; reading")).to_be_visible()
    expect(visit.count()).to_have_text(count)


@pytest.mark.parametrize(
    "query",
    [
        "?actor=%3Cscript%3E&kind=%3Dx&event=%3Cimg%20src%3Dx%3E&published=31-02-2022&lanes=zigzag&from=x&to=9999-99-99",
        "?actor=Nobody&words=%00%22%3E&together=maybe&sure=&told-by=nothing",
    ],
)
def test_an_address_that_makes_no_sense_shows_what_it_can(visit: Visit, page: Page, query: str):
    visit.page.goto(f"{visit.address}/{query}")
    expect(visit.title()).to_contain_text("Putin and Biden")
    visit.settle()
    expect(page.locator(".stException")).to_have_count(0)


def test_a_link_to_an_article_that_is_gone_says_so(visit: Visit, page: Page):
    visit.open("?article=%3Cb%3Enothing%3C/b%3E&actor=NATO")
    expect(page.get_by_text("that somebody opened here")).to_be_visible()
    expect(visit.title()).to_contain_text("Putin and Biden")
    expect(visit.count()).not_to_contain_text(" of ")
