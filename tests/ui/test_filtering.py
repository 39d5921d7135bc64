"""Filters: what they leave, and what they say when nothing is left."""

from streamlit.testing.v1 import AppTest

from tests.stories import EVENTS
from tests.ui.visiting import button, html, rows


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
    page.session_state["more filters"] = True
    page.run()
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


def test_another_sample_opens_without_the_old_filters(page: AppTest):
    page.run()
    page.multiselect(key="actor").set_value(["Norland"]).run()
    button(page, "Cheese").click().run()
    assert "Cheese is nice." in html(page)
    assert "No events were found" in page.info[-1].value
    assert page.multiselect(key="actor").value == []
