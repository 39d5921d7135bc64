"""The page's logic without a browser: what is shown after what is done."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.stories import EVENTS, TEXT, article, story
from timeline.article import Article
from timeline.audit import Audit, Evidence, Window
from timeline.story import Story
from timeline.ui import address, head, opening, reading, shelf

APP = Path(__file__).parents[2] / "app.py"
STATED, BETTER = date(2024, 3, 4), date(2024, 2, 26)


def told(of: Article) -> Story:
    """The story made by hand, whatever the article; its text speaks against the date it states."""
    if of.text != TEXT:
        return Story(of, (), Audit(of.published, "no evidence", None), ())
    evidence = (Evidence(0, 6, "Monday", "“Friday” is told as still to come."),)
    doubt = Audit(STATED, "contradicted", Window(BETTER, BETTER, BETTER), evidence)
    return replace(
        story(), article=of, audit=doubt if of.published == STATED else Audit(of.published, "consistent", None)
    )


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    st.cache_resource.clear()
    monkeypatch.setattr(reading, "tell", told)
    samples = {one.id: one for one in (article(), replace(article("Cheese is nice."), id="cheese"))}
    for module in (address, head, opening):
        monkeypatch.setattr(module, "sample_articles", lambda: samples)
    monkeypatch.setattr(opening, "samples", lambda: (Named("Ferry"), Named("Cheese")))
    yield AppTest.from_file(APP, default_timeout=20)
    st.cache_resource.clear()


class Named:
    def __init__(self, name: str) -> None:
        self.name = name


def html(page: AppTest) -> str:
    """What the page shows as HTML, the article among it."""
    shown = [element.proto.body for element in page.get("html")]
    components = [json.loads(element.proto.json or "{}") for element in page.get("bidi_component")]
    return "\n".join([*shown, *(data["html"] for data in components if "html" in data)])


def rows(page: AppTest) -> list[str]:
    return list(page.dataframe[0].value["What"])


def button(page: AppTest, label: str):
    return next(one for one in page.button if label in one.label)


def test_the_first_sample_is_open(page: AppTest):
    page.run()
    assert not page.exception
    assert "Norland and Westmark talk again" in html(page)
    assert len(rows(page)) == len(EVENTS)
    assert page.date_input[0].value == STATED


def test_the_better_date_is_one_click_and_so_is_the_way_back(page: AppTest):
    page.run()
    assert "“Friday” is told as still to come." in html(page)
    button(page, "Use Monday 26 February 2024 instead").click().run()
    assert page.date_input[0].value == BETTER
    assert page.query_params["published"] == "2024-02-26"
    assert "The text fits this date." in html(page)
    button(page, "Go back to Monday 4 March 2024").click().run()
    assert page.date_input[0].value == STATED
    assert "published" not in page.query_params


def test_the_stated_date_can_be_kept_and_the_notice_is_quiet_then(page: AppTest):
    page.run()
    button(page, "Keep Monday 4 March 2024").click().run()
    assert "“Friday” is told as still to come." not in html(page)
    assert page.date_input[0].value == STATED
    button(page, "Show why").click().run()
    assert "“Friday” is told as still to come." in html(page)


def test_switching_the_date_lists_what_moves(page: AppTest, monkeypatch: pytest.MonkeyPatch):
    def earlier(of: Article) -> Story:
        moved = replace(EVENTS[0], when="2024-02-23T14:30")
        return replace(told(of), events=(moved, *EVENTS[1:])) if of.published == BETTER else told(of)

    monkeypatch.setattr(reading, "tell", earlier)
    page.run()
    button(page, "Use Monday 26 February 2024 instead").click().run()
    assert "1 event moves" in html(page)
    assert "14:30 on Friday 1 March 2024" in html(page) and "14:30 on Friday 23 February 2024" in html(page)


def test_a_date_that_the_text_points_to_is_proposed_where_none_is_stated(page: AppTest, monkeypatch):
    proposed = Audit(None, "no evidence", Window(BETTER, BETTER, BETTER), (), (Evidence(0, 6, "Monday", "Because."),))
    monkeypatch.setattr(reading, "tell", lambda of: replace(story(), article=of, audit=proposed))
    page.run()
    page.date_input[0].set_value(None).run()
    assert "The text itself points to Monday 26 February 2024." in html(page)
    button(page, "Use Monday 26 February 2024").click().run()
    assert page.date_input[0].value == BETTER


def test_without_a_publication_date_the_page_asks_for_one(page: AppTest):
    page.run()
    page.date_input[0].set_value(None).run()
    assert "When was this article published?" in page.info[0].value
    assert not [one for one in page.button if one.label.startswith("Use ")]


def test_the_page_says_where_the_publication_date_comes_from(page: AppTest):
    page.run()
    assert page.caption[0].value == "Stated in the text: “Monday 4 March 2024”"
    page.date_input[0].set_value(BETTER).run()
    assert page.caption[0].value == "Given by you. The article states Monday 4 March 2024: “Monday 4 March 2024”"
    page.date_input[0].set_value(None).run()
    assert page.caption[0].value.startswith("Not known. The article states Monday 4 March 2024")


def test_filters_combine_and_can_be_cleared(page: AppTest):
    page.run()
    page.multiselect(key="actor").set_value(["Harbour Union"]).run()
    assert rows(page) == ["The union protests", "Anna Berg meets the Harbour Union"]
    page.pills(key="kind").set_value(["talks"]).run()
    assert rows(page) == ["Anna Berg meets the Harbour Union"]
    button(page, "Clear filters").click().run()
    assert len(rows(page)) == len(EVENTS)


def test_a_state_brings_its_people_when_asked(page: AppTest):
    page.run()
    page.multiselect(key="actor").set_value(["Norland"]).run()
    assert "Anna Berg meets the Harbour Union" not in rows(page)
    page.toggle(key="people").set_value(True).run()
    assert "Anna Berg meets the Harbour Union" in rows(page)


def test_an_empty_choice_says_which_filters_left_nothing(page: AppTest):
    page.run()
    page.multiselect(key="actor").set_value(["Anna Berg"]).run()
    page.text_input(key="words").set_value("zebra").run()
    assert "**words** leaves nothing" in page.info[0].value
    button(page, "Clear “words”").click().run()
    assert rows(page) == ["Anna Berg meets the Harbour Union"]
    page.pills(key="kind").set_value(["call"]).run()
    assert "**who takes part and what happened** leave nothing together" in page.info[0].value
    button(page, "Show all events").click().run()
    assert len(rows(page)) == len(EVENTS)


def test_an_address_restores_filters_date_and_event(page: AppTest):
    page.query_params.update({"actor": "Norland", "kind": "call", "published": "2024-02-26", "event": "ferry/call"})
    page.run()
    assert rows(page) == ["Norland and Westmark speak by telephone"]
    assert page.date_input[0].value == BETTER
    assert "14:30 on Friday 1 March 2024" in html(page)


@pytest.mark.parametrize(
    "address",
    [
        {"actor": "<script>", "kind": "=x", "people": "maybe"},
        {"published": "31-02-2024", "event": "<img src=x>"},
        {"published": "99999-01-01"},
        {"published": "0001-01-01"},
        {"article": "../../etc/passwd"},
    ],
)
def test_a_broken_address_shows_the_sample(page: AppTest, address: dict[str, str]):
    page.query_params.update(address)
    page.run()
    assert not page.exception
    assert len(rows(page)) == len(EVENTS)


def test_the_tray_holds_what_has_no_date_and_opens_its_card(page: AppTest):
    page.run()
    button(page, "The two sides argue").click().run()
    assert "some time in the past" in html(page)
    assert page.query_params["event"] == "ferry/quarrel"
    button(page, "Close").click().run()
    assert "event" not in page.query_params


def test_another_sample_opens_without_the_old_filters(page: AppTest):
    page.run()
    page.multiselect(key="actor").set_value(["Norland"]).run()
    button(page, "Cheese").click().run()
    assert "Cheese is nice." in html(page)
    assert "No events were found" in page.info[-1].value
    assert page.multiselect(key="actor").value == []


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


def test_a_link_to_a_pasted_article_shows_it_again_while_it_is_in_memory(page: AppTest):
    page.run()
    page.text_area[0].set_value("The mayor likes cheese.")
    button(page, "Show its timeline").click().run()
    other = AppTest.from_file(APP, default_timeout=20)
    other.query_params["open"] = page.query_params["open"]
    other.run()
    assert "The mayor likes cheese." in html(other)
    shelf.shelf.clear()
    forgotten = AppTest.from_file(APP, default_timeout=20)
    forgotten.query_params["open"] = page.query_params["open"]
    forgotten.run()
    assert "not in memory any more" in forgotten.info[0].value
    assert len(rows(forgotten)) == len(EVENTS)


def test_several_articles_are_read_side_by_side_and_closed_one_by_one(page: AppTest):
    page.run()
    beside(page, "The mayor likes cheese.")
    assert len(rows(page)) == len(EVENTS)
    choice = page.selectbox(key="article to read")
    assert choice.options == ["⚠ Norland and Westmark talk again", "⚠ The mayor likes cheese."]
    assert "The mayor likes cheese." in html(page)
    choice.set_value("ferry").run()
    assert "The ministers of Norland" in html(page)
    button(page, "Close this article").click().run()
    assert not page.selectbox
    assert "The mayor likes cheese." in html(page)
    assert not page.dataframe


def test_an_article_that_is_open_is_not_opened_twice(page: AppTest):
    page.run()
    beside(page, TEXT)
    assert "not opened again" in page.info[0].value
    assert len(rows(page)) == len(EVENTS)


def beside(page: AppTest, text: str) -> None:
    """Paste an article beside those that are open."""
    page.radio[0].set_value("beside what is open")
    page.text_area[0].set_value(text)
    button(page, "Show its timeline").click().run()


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


@pytest.mark.parametrize("day", ["3 May 0900", "3 May 3000"])
def test_a_publication_date_far_away_is_no_trouble(page: AppTest, day: str):
    page.run()
    page.text_area[0].set_value("The mayor.")
    page.text_input[0].set_value(day)
    button(page, "Show its timeline").click().run()
    assert not page.exception


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


def test_two_visitors_do_not_see_each_others_choice(page: AppTest):
    page.run()
    page.multiselect(key="actor").set_value(["Norland"]).run()
    other = AppTest.from_file(APP, default_timeout=20).run()
    assert len(rows(other)) == len(EVENTS)
    assert len(rows(page)) < len(EVENTS)
