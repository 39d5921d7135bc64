"""When the chart is drawn anew, and what a click in it does."""

from datetime import date

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.stories import story
from timeline.table import to_frame
from timeline.ui import chart


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """How the chart was drawn, each time."""
    calls: list[object] = []
    draw = chart.draw

    def count(frame, **how):
        calls.append(how)
        return draw(frame, **how)

    monkeypatch.setattr(chart, "draw", count)
    return calls


def test_what_changes_nothing_in_the_chart_draws_no_new_one(page: AppTest, drawn: list[object]):
    page.run()
    page.run()
    assert len(drawn) == 1


def test_a_filter_draws_a_new_one(page: AppTest, drawn: list[object]):
    page.run()
    page.multiselect(key="actor").set_value(["Norland"]).run()
    assert len(drawn) == 2


@pytest.mark.parametrize("column", ["title", "words", "status", "certainty", "review", "sentence"])
def test_whatever_is_corrected_is_seen_in_the_chart(column: str):
    before = to_frame(story())
    after = before.copy()
    after.loc[0, column] = "corrected"
    assert chart._content(after) != chart._content(before)


def test_a_click_on_a_column_of_many_events_asks_for_its_days(monkeypatch: pytest.MonkeyPatch):
    clicked = {"selection": {"points": [{"customdata": "bin:2024-01-01:2024-01-31"}]}}
    monkeypatch.setattr(st, "session_state", {"chart": clicked})
    asked = []
    chart._chosen("chart", lambda *days: asked.append(days))
    assert asked == [(date(2024, 1, 1), date(2024, 1, 31))]
