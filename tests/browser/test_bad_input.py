"""What a visitor sees who opens something that is no proper article."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.driving import Visit, middle

pytestmark = pytest.mark.browser

HOSTILE = """Monday 4 March 2024

<script>window.hacked = 1</script> met Anna <img src=x onerror="window.hacked = 2"> Berg in Oslo on Friday.

**Bold** [a link](http://evil.example/) and :red[red] $x^2$ met <b>Anna</b> Berg on 1 March 2024 in <i>Oslo</i>.

=HYPERLINK("http://evil.example/","Norland") met Westmark for talks on 2 March 2024.

Norland &lt;b&gt; called Westmark by telephone on Saturday %{x} <br> <a href="javascript:window.hacked = 3">here</a>.
"""


def still_shows_the_sample(page: Page) -> None:
    expect(page.get_by_role("heading", level=1)).to_contain_text("Putin and Biden")
    expect(page.locator(".stPlotlyChart .points").first).to_be_visible()


def test_hostile_words_are_shown_as_words_and_run_nothing(visit: Visit, page: Page):
    visit.open()
    visit.paste(HOSTILE)
    visit.wait_for_chart()
    article = page.locator(".article")
    expect(article).to_contain_text("<script>window.hacked = 1</script>")
    expect(article).to_contain_text('<img src=x onerror="window.hacked = 2">')
    expect(article).to_contain_text("**Bold** [a link](http://evil.example/)")
    expect(page.locator(".article img, .article b, .article a, .stPlotlyChart a")).to_have_count(0)
    for mark in page.locator(".stPlotlyChart .textpoint text").all():
        page.mouse.click(*middle(mark))
        page.wait_for_timeout(150)
    visit.settle()
    expect(page.locator(".st-key-card img, .st-key-card a")).to_have_count(0)
    assert page.evaluate("window.hacked") is None
    visit.screenshot()


def test_a_hostile_address_runs_nothing(visit: Visit, page: Page):
    visit.open("?actor=%3Cscript%3E&kind=%3Dx&event=%3Cimg%20src%3Dx%3E&article=%3Cb%3E&published=31-02-2022")
    expect(page.get_by_text("that somebody opened here")).to_be_visible()
    still_shows_the_sample(page)


def test_an_empty_text_is_refused_with_a_reason(visit: Visit, page: Page):
    visit.open()
    visit.paste("   \n ")
    expect(page.get_by_text("The article is empty.").first).to_be_visible()
    still_shows_the_sample(page)


def test_a_date_that_cannot_be_read_is_refused_with_a_reason(visit: Visit, page: Page):
    visit.open()
    visit.paste("Anna Berg met the mayor on Friday.", published="the day of the flood")
    expect(
        page.get_by_text("“the day of the flood”").or_(page.get_by_text('"the day of the flood"')).first
    ).to_be_visible()
    expect(page.get_by_label("Text of the article")).to_have_value("Anna Berg met the mayor on Friday.")
    still_shows_the_sample(page)


@pytest.mark.parametrize(
    ("data", "reason"),
    [(bytes(range(256)) * 40, "binary data"), ("Café on Friday".encode("latin-1"), "not in UTF-8"), (b"", "is empty")],
)
def test_a_file_that_is_no_text_is_refused_with_a_reason(visit: Visit, page: Page, data: bytes, reason: str):
    visit.open()
    upload(page, data)
    expect(page.get_by_text(reason).first).to_be_visible()
    still_shows_the_sample(page)


def test_a_text_file_is_opened(visit: Visit, page: Page):
    visit.open()
    upload(page, b"Monday 4 March 2024\n\nNorland called Westmark by telephone on Friday.")
    expect(visit.mark("1 Mar")).to_be_visible()
    expect(page.locator(".article")).to_contain_text("Norland called Westmark")


def test_a_text_without_dates_says_that_there_are_none(visit: Visit, page: Page):
    visit.open()
    visit.paste("The mayor likes cheese. So does the governor.", published="4 March 2024")
    expect(page.get_by_text("No events were found in this text")).to_be_visible()
    expect(page.locator(".article")).to_contain_text("The mayor likes cheese.")


def test_without_a_publication_date_the_page_asks_for_it(visit: Visit, page: Page):
    visit.open()
    visit.paste("Norland called Westmark by telephone on Friday. They met for talks in Oslo on 12 March 2024.")
    expect(page.get_by_text("When was this article published?")).to_be_visible()
    expect(visit.mark("12 Mar")).to_be_visible()
    assert "Friday" not in visit.labels()
    visit.screenshot()
    box = page.get_by_test_id("stDateInput")
    box.get_by_role("spinbutton").first.click()
    page.keyboard.type("20240304")
    page.locator(".wordmark").click()
    expect(visit.mark("1 Mar")).to_be_visible()
    expect(page.get_by_text("When was this article published?")).to_have_count(0)


def upload(page: Page, data: bytes) -> None:
    page.get_by_role("button", name="Open articles").click()
    page.get_by_role("tab", name="Files").click()
    page.locator("input[type=file]").set_input_files({"name": "article.txt", "mimeType": "text/plain", "buffer": data})
