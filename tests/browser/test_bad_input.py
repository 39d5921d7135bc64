"""What a visitor sees who opens something that is no proper article, or one that was written to do harm."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.articles import OSLO
from tests.browser.driving import Visit, middle

pytestmark = pytest.mark.browser

SCRIPT, IMAGE = "<script>window.hacked = 1</script>", '<img src=x onerror="window.hacked = 2">'
MARKDOWN = "**Bold** [a link](http://evil.example/) ![](http://evil.example/x.png) :red[red] $x^2$"
TEXT = f"""Monday 4 March 2024

{SCRIPT} met Anna {IMAGE} Berg in Oslo on Friday.

{MARKDOWN} met <b>Anna</b> Berg on 1 March 2024 in <i>Oslo</i>.

=HYPERLINK("http://evil.example/","Norland") met Westmark for talks on 2 March 2024.

Norland &lt;b&gt; called Westmark by telephone on Saturday %{{x}} <br> <a href="javascript:window.hacked = 3">here</a>.
"""
FOREIGN = ", ".join(
    f"{place} {tag}"
    for place in (".article", ".st-key-card", ".st-key-top", ".st-key-notice", ".st-key-desk", ".stPlotlyChart", "h1")
    for tag in ("img:not([src^='data:'])", "script", "a[href^='http']", "a[href^='javascript']")
)
"""Elements that only the article's words could have made."""


def still_shows_the_sample(visit: Visit) -> None:
    expect(visit.title()).to_contain_text("Putin and Biden")
    expect(visit.page.locator(".stPlotlyChart .points").first).to_be_visible()


def nothing_ran(visit: Visit) -> None:
    visit.settle()
    expect(visit.page.locator(FOREIGN)).to_have_count(0)
    assert visit.page.evaluate("window.hacked") is None


def test_hostile_words_of_an_article_are_shown_as_words_and_run_nothing(visit: Visit, page: Page):
    visit.open()
    visit.paste(TEXT)
    visit.wait_for_chart()
    for words in (SCRIPT, IMAGE, "**Bold** [a link](http://evil.example/)"):
        expect(visit.article()).to_contain_text(words)
    for mark in page.locator(".stPlotlyChart .textpoint text").all():
        page.mouse.click(*middle(mark))
        page.wait_for_timeout(150)
        nothing_ran(visit)
    page.get_by_text("by actor").click()
    nothing_ran(visit)
    visit.screenshot("hostile-article")


def test_hostile_titles_names_addresses_and_files_run_nothing(visit: Visit, page: Page):
    visit.open()
    article = {
        "id": f"{SCRIPT}/../{IMAGE}",
        "title": f"{IMAGE} {MARKDOWN}",
        "url": "javascript:window.hacked=4",
        "text": TEXT,
    }
    bad = {"id": IMAGE, "text": "", "published": SCRIPT}
    visit.drop(
        ("x.jsonl", f"{json.dumps(article)}\n{json.dumps(bad)}\n"), ("<img src=x onerror=window.hacked=5>.txt", OSLO)
    )
    expect(page.get_by_text("2 articles; reading")).to_be_visible()
    expect(visit.title()).to_contain_text(f"{IMAGE} **Bold** [a link](http://evil.example/)")
    nothing_ran(visit)
    page.get_by_role("combobox", name="2 articles; reading").click()
    page.get_by_role("option").last.click()
    nothing_ran(visit)
    expect(page.get_by_text("<img src=x onerror=window.hacked=5>.txt", exact=True)).to_be_visible()
    visit.press("Close this article")
    nothing_ran(visit)
    expect(page.get_by_text("javascript:window.hacked=4")).to_be_visible()


def test_hostile_words_in_a_correction_are_shown_as_words_and_run_nothing(visit: Visit, page: Page):
    visit.open()
    visit.paste(f"Written for the test of hostile words.\n\n{OSLO}", "4 March 2024")
    visit.click_mark("20 Feb")
    visit.press("Correct")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Title").fill(f"{IMAGE} **met**")
    people = dialog.get_by_role("combobox", name="Who takes part")
    people.fill(SCRIPT)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")  # away from the list, which covers the button
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    expect(visit.card().locator("h2.event")).to_have_text(f"{IMAGE} **met**")
    expect(visit.card()).to_contain_text(SCRIPT)
    nothing_ran(visit)
    page.get_by_text("by actor").click()
    nothing_ran(visit)
    visit.press("Remove")
    expect(page.get_by_text(f"Removed “{IMAGE} **met**”")).to_be_visible()
    nothing_ran(visit)


def test_an_empty_text_and_a_date_that_cannot_be_read_are_refused_with_a_reason(visit: Visit, page: Page):
    visit.open()
    visit.paste("   \n ")
    expect(page.get_by_text("The article is empty.").first).to_be_visible()
    still_shows_the_sample(visit)
    page.keyboard.press("Escape")
    visit.open()
    visit.paste("Anna Berg met the mayor on Friday.", published="the day of the flood")
    expect(
        page.get_by_text("“the day of the flood”").or_(page.get_by_text('"the day of the flood"')).first
    ).to_be_visible()
    expect(page.get_by_label("Text of the article")).to_have_value("Anna Berg met the mayor on Friday.")
    still_shows_the_sample(visit)


def test_files_that_are_no_text_are_refused_each_with_a_reason(visit: Visit, page: Page):
    visit.open()
    visit.drop(("a.txt", bytes(range(256)) * 40), ("b.txt", "Café on Friday".encode("latin-1")), ("c.txt", b""))
    for reason in ("binary data", "not in UTF-8", "is empty"):
        expect(page.get_by_text(reason).first).to_be_visible()
    still_shows_the_sample(visit)


def test_a_text_without_dates_says_that_there_are_none(visit: Visit, page: Page):
    visit.open()
    visit.paste("The mayor likes cheese. So does the governor.", published="4 March 2024")
    expect(page.get_by_text("No events were found in this text")).to_be_visible()
    expect(visit.article()).to_contain_text("The mayor likes cheese.")
