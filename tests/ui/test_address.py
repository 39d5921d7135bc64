"""The address bar brings back what it showed, and takes no harm from what it is given."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.stories import EVENTS
from tests.ui.visiting import APP, BETTER, button, html, rows
from timeline.ui import shelf


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
