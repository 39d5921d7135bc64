"""The publication date on the page: where it comes from, what speaks against it, and what another one moves."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from tests.stories import EVENTS, story
from tests.ui.visiting import BETTER, STATED, button, html, told
from timeline.article import Article
from timeline.audit import Audit, Evidence, Window
from timeline.story import Story
from timeline.ui import reading


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


@pytest.mark.parametrize("day", ["3 May 0900", "3 May 3000"])
def test_a_publication_date_far_away_is_no_trouble(page: AppTest, day: str):
    page.run()
    page.text_area[0].set_value("The mayor.")
    page.text_input[0].set_value(day)
    button(page, "Show its timeline").click().run()
    assert not page.exception
