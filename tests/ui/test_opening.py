"""Opening articles: pasted, from files, fetched, samples."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from tests.stories import EVENTS
from tests.ui.visiting import STATED, beside, button, html, rows, told
from timeline.article import Article
from timeline.story import Story
from timeline.ui import reading


def test_a_pasted_article_is_opened(page: AppTest):
    page.run()
    page.text_area[0].set_value("The mayor likes <b>cheese</b>.")
    page.text_input[0].set_value("4 March 2024")
    button(page, "Show its timeline").click().run()
    assert "The mayor likes &lt;b&gt;cheese&lt;/b&gt;." in html(page)
    assert page.date_input[0].value == STATED
    assert "open" in page.query_params
    button(page, "Ferry").click().run()
    assert len(rows(page)) == len(EVENTS)
    assert "open" not in page.query_params


@pytest.mark.parametrize(
    ("text", "day", "reason"),
    [("  ", "", "is empty"), ("The mayor.", "31 February 2024", "is not a date"), ("a\0b", "", "binary")],
)
def test_what_cannot_be_read_is_refused_with_a_reason_and_nothing_is_lost(
    page: AppTest, text: str, day: str, reason: str
):
    page.run()
    page.text_area[0].set_value(text)
    page.text_input[0].set_value(day)
    button(page, "Show its timeline").click().run()
    assert reason in page.error[0].value.replace("\\", "")
    assert len(rows(page)) == len(EVENTS)
    assert page.text_area[0].value == text


def test_a_file_is_opened_and_a_broken_one_refused(page: AppTest):
    page.run()
    page.file_uploader[0].upload("note.txt", b"\xff\x00\x81").run()
    assert page.error
    assert len(rows(page)) == len(EVENTS)
    page.file_uploader[0].upload("note.txt", "Wednesday 6 March 2024\n\nCafé.".encode()).run()
    assert not page.error
    assert "Café." in html(page)
    assert page.date_input[0].value == date(2024, 3, 6)


def test_a_saved_web_page_is_opened(page: AppTest):
    page.run()
    body = "<p>The mayor met the governor on Friday, and they talked about cheese for most of the afternoon.</p>" * 5
    html_page = f"<html><head><title>Cheese</title></head><body><article><h1>Cheese</h1>{body}</article></body></html>"
    page.file_uploader[0].upload("cheese.html", html_page.encode()).run()
    assert not page.error
    assert "talked about cheese" in html(page)


@pytest.mark.parametrize("address", ["", "ftp://example.org/x", "http://localhost:1/", "javascript:alert(1)"])
def test_an_address_that_is_not_fetched_is_refused_with_a_reason(page: AppTest, address: str):
    page.run()
    page.text_area[1].set_value(address)
    button(page, "Fetch").click().run()
    assert page.error
    assert len(rows(page)) == len(EVENTS)


def test_an_article_that_timeline_fails_on_does_not_take_the_others_with_it(page: AppTest, monkeypatch):
    def fail(of: Article) -> Story:
        if "cheese" in of.text:
            raise ZeroDivisionError
        return told(of)

    monkeypatch.setattr(reading, "tell", fail)
    page.run()
    beside(page, "The mayor likes cheese.")
    assert "ZeroDivisionError" in page.error[0].value
    assert len(rows(page)) == len(EVENTS)
    assert "The mayor likes cheese." in html(page)
