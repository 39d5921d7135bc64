"""Filtering: every choice says what it leaves, leaves just that, and nothing at all is explained."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.articles import OSLO
from tests.browser.driving import Visit

pytestmark = pytest.mark.browser


def number_in(label: Locator) -> int:
    """The count that a choice shows at its end."""
    found = re.search(r"(\d+)\s*$", label.inner_text())
    assert found, label.inner_text()
    return int(found[1])


def actors(row: dict[str, str]) -> set[str]:
    return set(row["actors"].split("; "))


def test_each_choice_says_how_many_events_it_leaves_and_leaves_them(visit: Visit, page: Page):
    visit.open()
    visit.paste(OSLO)
    everything = visit.rows()
    for group in ("What happened", "Whether it happened", "How sure the date is"):
        if group != "What happened":
            visit.press("More filters")
        choices = page.get_by_role("toolbar", name=group).get_by_role("button").all()
        said = [number_in(choice) for choice in choices]
        assert len(said) > 1
        assert sum(said) == len(everything), f"{group}: each event passes one of the choices"
        for choice, number in zip(choices, said, strict=True):
            choice.click()
            expect(visit.count()).to_have_text(f"{number} of {len(everything)} events")
            choice.click()
            expect(visit.count()).to_have_text(f"{len(everything)} events")
        visit.key("Escape")


def test_actors_any_of_them_all_of_them_and_with_a_states_people(visit: Visit, page: Page):
    visit.open()
    visit.paste(OSLO)
    everything = visit.rows()
    visit.choose_actor("Norway")
    of_norway = visit.rows()
    assert of_norway == [row for row in everything if "Norway" in actors(row)]
    visit.choose_actor("Eva Lind")
    assert visit.rows() == [row for row in everything if actors(row) & {"Norway", "Eva Lind"}]
    page.get_by_role("button", name="More filters").click()
    page.get_by_text("With a state’s people").click()
    visit.settle()
    assert any("Anna Berg" in actors(row) for row in visit.rows()), "the prime minister acts for Norway"
    page.get_by_role("button", name="More filters").click()
    page.get_by_text("All of these together").click()
    visit.settle()
    together = visit.rows()
    assert together
    assert all("Eva Lind" in actors(row) for row in together)
    assert "together=yes" in page.url
    assert "people=yes" in page.url
    page.keyboard.press("Escape")
    visit.press("Clear filters")
    assert visit.rows() == everything
    expect(page).not_to_have_url(re.compile("actor|together|people"))


def test_categories_words_and_days_together(visit: Visit, page: Page):
    visit.open()
    visit.paste(OSLO)
    page.get_by_role("textbox", name="Words").fill("embassy france")
    page.keyboard.press("Enter")
    expect(visit.count()).to_contain_text("1 of ")
    assert [row["start"] for row in visit.rows()] == ["2016-01-01"]
    visit.press("Clear filters")
    page.get_by_role("button", name="More filters").click()
    visit.choose("About what", "agreement")
    page.keyboard.press("Escape")
    expect(visit.count()).to_contain_text(" of ")
    assert {row["category"] for row in visit.rows()} == {"agreement"}
    expect(page.get_by_text("by what it is about", exact=True)).to_be_visible()
    visit.press("Clear filters")
    start = page.get_by_role("slider", name="Days shown").first
    start.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    visit.settle()
    expect(page).to_have_url(re.compile("from=20"))
    first = re.search(r"from=([\d-]+)", page.url)
    assert first
    rows = visit.rows()
    assert rows
    assert all(row["end"] >= first[1] for row in rows)


def test_filters_that_leave_nothing_are_named_and_each_can_be_taken_away(visit: Visit, page: Page):
    visit.open()
    visit.choose_actor("NATO")
    visit.press("● calls")
    expect(page.get_by_text("who takes part and what happened")).to_be_visible()
    assert visit.rows() == []
    visit.screenshot("nothing-left")
    visit.press("Clear “what happened”")
    visit.wait_for_chart()
    assert all("NATO" in actors(row) for row in visit.rows())
    visit.press("● calls")
    visit.press("Show all events")
    visit.wait_for_chart()
    expect(page).not_to_have_url(re.compile("actor|kind"))


def test_what_was_cleared_in_a_closed_box_stays_cleared(visit: Visit, page: Page):
    visit.open()
    everything = visit.count().inner_text()
    page.get_by_role("button", name="More filters").click()
    page.get_by_role("toolbar", name="Whether it happened").get_by_role("button", name="planned").click()
    expect(visit.count()).to_contain_text(" of ")
    page.keyboard.press("Escape")
    visit.settle()
    visit.press("● calls")
    expect(page.get_by_text("leave nothing together")).to_be_visible()
    visit.press("Clear filters")
    visit.key("j")
    expect(visit.count()).to_have_text(everything)


def test_lanes_by_kind_and_by_actor(visit: Visit, page: Page):
    visit.open()
    chart = page.get_by_role("figure")
    page.get_by_role("radio", name="by kind").click()
    visit.settle()
    for lane in ("Calls", "Talks"):
        expect(chart.get_by_text(re.compile(f"^{lane}", re.IGNORECASE)).first).to_be_visible()
    page.get_by_text("by actor").click()
    visit.settle()
    expect(chart.get_by_text("Vladimir Putin", exact=False).first).to_be_visible()
    assert visit.labels().count("13 Jan, 15:35") >= 2, "the call stands in the lanes of both who speak"
    expect(page).to_have_url(re.compile("lanes=actor"))
    visit.click_mark("13 Jan, 15:35")
    expect(visit.card()).to_contain_text("Thursday 13 January 2022")
    visit.screenshot("lanes-by-actor")
