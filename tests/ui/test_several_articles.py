"""Several articles side by side."""

from streamlit.testing.v1 import AppTest

from tests.stories import EVENTS, TEXT
from tests.ui.visiting import beside, button, html, rows


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
