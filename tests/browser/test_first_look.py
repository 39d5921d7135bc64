"""What a visitor sees who has just come, and what the page says about the publication date."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.driving import Visit

pytestmark = pytest.mark.browser

BETTER_DATE = "Use Friday 31 December 2021 instead"


def calls(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    return [row for row in rows if row["kind"] == "call" and "Putin" in row["actors"]]


def test_one_sees_what_happened_when_and_who_is_in_it_in_plain_words(visit: Visit, page: Page):
    visit.open()
    expect(visit.title()).to_contain_text("Putin and Biden")
    expect(page.get_by_text("A news report as reposted on a blog")).to_be_visible()
    expect(page.get_by_text("Stated in the text: “Tue. Jan 18th, 2022”")).to_be_visible()
    expect(page.get_by_role("figure", name=re.compile("Timeline of .* events, from 2014"))).to_be_visible()
    assert {"10 Jan", "12 Jan"} <= set(re.findall(r"\d+ Jan", visit.labels()))
    expect(page.get_by_text("published Tue 18 Jan")).to_be_visible()
    expect(visit.card()).to_contain_text("Choose a mark on the timeline")
    expect(visit.article()).to_contain_text("Russian President Vladimir Putin")
    expect(visit.count()).to_have_text(re.compile(r"^\d+ events$"))
    seen = page.locator("body").inner_text()
    assert re.findall(r"\d{4}-\d\d-\d\dT|\bP\d+[DWMY]\b|X{2,}|_REF|TIMEX|EDTF", seen) == [], "codes, unasked"
    page.get_by_role("button", name="About these dates").click()
    expect(page.get_by_text("They are read on this machine and sent nowhere.")).to_be_visible()
    page.keyboard.press("Escape")
    visit.screenshot("desktop")


def test_the_call_is_on_13_january_as_stated_and_on_30_december_after_the_button(visit: Visit, page: Page):
    visit.open()
    notice = page.locator(".st-key-notice")
    expect(notice).to_contain_text("does not fit its publication date, Tuesday 18 January 2022")
    assert "13 Jan, 15:35" in visit.labels()
    assert [call["start"][:10] for call in calls(visit.rows())] == ["2022-01-13"]
    visit.press(BETTER_DATE)
    expect(visit.mark("30 Dec, 15:35")).to_be_visible()
    assert [call["start"][:10] for call in calls(visit.rows())] == ["2021-12-30"]
    assert "published=2021-12-31" in page.url
    page.get_by_text("events move").click()
    moved = page.locator(".moved tr", has_text="Biden speak by telephone")
    expect(moved).to_contain_text("15:35 on Thursday 13 January 2022")
    expect(moved).to_contain_text("15:35 on Thursday 30 December 2021")
    visit.screenshot("better-date")
    visit.press("Go back to Tuesday 18 January 2022")
    expect(visit.mark("13 Jan, 15:35")).to_be_visible()
    expect(page).not_to_have_url(re.compile("published"))


def test_a_reason_of_the_notice_leads_to_its_place_in_the_article(visit: Visit, page: Page):
    visit.open()
    reason = page.locator(".st-key-notice .reasons a").last
    words = re.search(r"“(.+?)”", reason.inner_text())
    assert words
    reason.click()
    place = page.locator(".article :target")
    expect(place).to_contain_text(words[1])
    expect(place).to_be_in_viewport()
    expect(page.get_by_role("figure")).to_be_attached()


def test_the_stated_date_can_be_kept(visit: Visit, page: Page):
    visit.open()
    visit.press("Keep Tuesday 18 January 2022")
    expect(page.locator(".st-key-notice")).to_have_count(0)
    expect(visit.mark("13 Jan, 15:35")).to_be_visible()
    visit.press("Show why")
    expect(page.locator(".st-key-notice")).to_be_visible()


def test_choosing_another_example_shows_it_without_the_old_filters(visit: Visit, page: Page):
    visit.open()
    visit.choose_actor("NATO")
    visit.open_box("Examples")
    visit.press("A storm")
    expect(visit.title()).to_contain_text("Storm Maren")
    visit.wait_for_chart()
    expect(page).to_have_url(re.compile(r"\?article=storm-maren$"))


def test_without_a_publication_date_the_page_asks_for_it(visit: Visit, page: Page):
    visit.open()
    visit.paste("Norland called Westmark by telephone on Friday. They met for talks in Oslo on 12 March 2024.")
    expect(page.get_by_text("When was this article published?")).to_be_visible()
    expect(visit.mark("12 Mar")).to_be_visible()
    assert "Friday" not in visit.labels()
    page.get_by_test_id("stDateInput").get_by_role("spinbutton").first.click()
    page.keyboard.type("20240304")
    page.locator(".wordmark").click()
    expect(visit.mark("1 Mar")).to_be_visible()
    expect(page.get_by_text("When was this article published?")).to_have_count(0)


def test_an_event_without_a_date_waits_in_the_tray(visit: Visit, page: Page):
    visit.open()
    visit.paste(
        "Monday 4 March 2024\n\nThe mayor met Anna Berg on Friday. The two sides will soon meet for talks in Oslo."
    )
    tray = page.locator(".st-key-tray")
    expect(tray).to_contain_text("Without a calendar date")
    tray.get_by_role("button").first.click()
    expect(visit.card()).to_contain_text("some time in the future")
