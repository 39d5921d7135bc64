"""Correcting by hand: what a visitor changes stays, in every tab, after a new reading and a restart of the server."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.articles import OSLO
from tests.browser.driving import Visit
from tests.browser.serving import free_port, server_running

pytestmark = pytest.mark.browser


def article_of(test: str) -> str:
    """The Oslo article with a heading of its own: corrections of one test are none of another's."""
    return f"Written for {test}\n\n{OSLO}"


def open_article(visit: Visit) -> None:
    visit.open()
    visit.paste(article_of(visit.name), "4 March 2024")
    visit.wait_for_chart()


def correct(visit: Visit, **fields: str) -> None:
    """Correct the event whose card is open."""
    visit.press("Correct")
    box = visit.page.get_by_role("dialog")
    for label, words in fields.items():
        box.get_by_label(label, exact=True).fill(words)
    box.get_by_role("button", name="Save").click()
    expect(box).to_have_count(0)
    visit.settle()


def named(visit: Visit, title: str) -> dict[str, str]:
    found = [row for row in visit.rows() if row["title"] == title]
    assert len(found) == 1, found
    return found[0]


def heading(visit: Visit) -> Locator:
    return visit.card().locator("h2.event")


def test_an_event_is_changed_reviewed_and_all_of_it_is_taken_back_and_put_back(visit: Visit, page: Page):
    open_article(visit)
    before = visit.rows()
    visit.click_mark("20 Feb")
    title = heading(visit).inner_text()
    correct(visit, Title="Berg and Lind meet", When="21 February 2024")
    expect(heading(visit)).to_have_text("Berg and Lind meet")
    expect(visit.card()).to_contain_text("✓ corrected")
    expect(visit.mark("Berg and Lind meet")).to_be_visible()
    row = named(visit, "Berg and Lind meet")
    assert (row["when"], row["review"]) == ("2024-02-21", "corrected")
    visit.click_mark("25 Feb")
    visit.press("✓ Reviewed")
    expect(visit.card()).to_contain_text("✓ reviewed")
    assert {row["review"] for row in visit.rows()} == {"", "corrected", "reviewed"}
    page.get_by_role("button", name="More filters").click()
    page.get_by_role("toolbar", name="What was reviewed").get_by_role("button", name="corrected").click()
    expect(visit.count()).to_contain_text("1 of ")
    page.keyboard.press("Escape")
    visit.press("Clear filters")
    visit.key("u")
    visit.press("Undo")
    assert visit.rows() == before
    expect(visit.mark(title[:20])).to_be_visible()
    visit.press("Redo")
    visit.press("Redo")
    assert {row["review"] for row in visit.rows()} == {"", "corrected", "reviewed"}


def test_an_event_is_removed_two_are_merged_and_split_again(visit: Visit, page: Page):
    open_article(visit)
    before = visit.rows()
    visit.click_mark("25 Feb")
    visit.press("Remove")
    expect(page.get_by_text("Undo brings it back.")).to_be_visible()
    expect(visit.count()).to_have_text(f"{len(before) - 1} events")
    visit.click_mark("12 Feb")
    visit.press("Merge")
    box = page.get_by_role("dialog")
    box.get_by_role("combobox").click()
    page.get_by_role("option", name=re.compile("another agreement")).click()
    box.get_by_role("button", name="Make them one event").click()
    expect(visit.count()).to_have_text(f"{len(before) - 2} events")
    visit.settle()
    visit.press("Split")
    box = page.get_by_role("dialog")
    box.get_by_role("combobox").click()
    page.get_by_role("option").last.click()
    page.keyboard.press("Escape")
    box = page.get_by_role("dialog")
    box.get_by_label("Title of the other event").fill("Another agreement")
    box.get_by_role("button", name="Split").click()
    expect(visit.count()).to_have_text(f"{len(before) - 1} events")
    assert named(visit, "Another agreement")["review"] == "corrected"
    for _ in range(3):
        visit.press("Undo")
    assert visit.rows() == before


def test_selected_words_become_an_event(visit: Visit, page: Page):
    open_article(visit)
    page.locator(".article").evaluate(
        """article => {
            const paragraph = [...article.querySelectorAll("p")].find(one => one.textContent.includes("protesters"));
            const range = document.createRange();
            range.selectNodeContents(paragraph);
            document.getSelection().removeAllRanges();
            document.getSelection().addRange(range);
            article.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
        }"""
    )
    page.get_by_role("button", name="Make this an event").click()
    box = page.get_by_role("dialog")
    box.get_by_label("Title").fill("A long week")
    box.get_by_label("When", exact=True).fill("no day at all")
    box.get_by_role("button", name="Add").click()
    expect(box).to_contain_text("no day at all")
    box.get_by_label("When", exact=True).fill("2024-02-25/2024-03-02")
    box.get_by_role("button", name="Add").click()
    expect(box).to_have_count(0)
    expect(heading(visit)).to_have_text("A long week")
    row = named(visit, "A long week")
    assert (row["start"], row["end"], row["review"]) == ("2024-02-25", "2024-03-02", "added")
    visit.screenshot("added-event")


def test_a_correction_outlasts_another_date_and_a_new_opening(visit: Visit, page: Page):
    open_article(visit)
    visit.click_mark("1 Mar")
    correct(visit, Title="Berg rings Sand")
    page.get_by_test_id("stDateInput").get_by_role("spinbutton").first.click()
    page.keyboard.type("20240318")
    page.locator(".wordmark").click()
    visit.settle()
    expect(visit.mark("Berg rings Sand")).to_contain_text("15 Mar")
    visit.open("?article=storm-maren")
    visit.paste(article_of(visit.name), "4 March 2024")
    expect(visit.mark("Berg rings Sand")).to_contain_text("1 Mar")


def test_two_tabs_lose_none_of_each_others_corrections(visit: Visit, page: Page, browser: Browser):
    open_article(visit)
    with browser.new_context(viewport={"width": 1440, "height": 900}) as context:
        other = Visit(context.new_page(), visit.address, visit.name)
        other.page.goto(page.url)
        other.wait_for_chart()
        other.click_mark("20 Feb")
        visit.click_mark("25 Feb")
        correct(other, Title="Changed in the other tab")
        correct(visit, Title="Changed in this tab")
        expect(visit.mark("Changed in the other tab")).to_be_visible()
        other.key("j")
        expect(other.mark("Changed in this tab")).to_be_visible()
        other.press("Undo")
        expect(other.mark("Changed in the other tab")).to_have_count(0)
        expect(other.mark("Changed in this tab")).to_be_visible()
    visit.key("j")
    expect(visit.mark("Changed in the other tab")).to_have_count(0)
    expect(visit.mark("Changed in this tab")).to_be_visible()


def test_corrections_outlast_the_server_and_the_open_page_finds_its_way_back(browser: Browser, tmp_path: Path):
    store, port = tmp_path / "corrections.sqlite", free_port()
    with browser.new_context(viewport={"width": 1440, "height": 900}) as context:
        with server_running(store, port=port) as server:
            visit = Visit(context.new_page(), server.address, "restart")
            visit.open()
            visit.click_mark("12 Jan")
            correct(visit, Title="Kept on the disk")
        expect(visit.mark("Kept on the disk")).to_be_visible()
        with server_running(store, port=port):
            visit.open()
            expect(visit.mark("Kept on the disk")).to_be_visible()
            expect(visit.page.get_by_role("button", name="Undo")).to_be_visible()
