"""What is shown at first, and after a choice."""

from streamlit.testing.v1 import AppTest

from tests.stories import EVENTS
from tests.ui.visiting import APP, STATED, button, html, rows


def test_the_first_sample_is_open(page: AppTest):
    page.run()
    assert not page.exception
    assert "Norland and Westmark talk again" in html(page)
    assert len(rows(page)) == len(EVENTS)
    assert page.date_input[0].value == STATED


def test_the_tray_holds_what_has_no_date_and_opens_its_card(page: AppTest):
    page.run()
    button(page, "The two sides argue").click().run()
    assert "some time in the past" in html(page)
    assert page.query_params["event"] == "ferry/quarrel"
    button(page, "Close").click().run()
    assert "event" not in page.query_params


def test_two_visitors_do_not_see_each_others_choice(page: AppTest):
    page.run()
    page.multiselect(key="actor").set_value(["Norland"]).run()
    other = AppTest.from_file(APP, default_timeout=20).run()
    assert len(rows(other)) == len(EVENTS)
    assert len(rows(page)) < len(EVENTS)
