"""The timeline with its one choice: in a single band, or in lanes by kind, by actor or by article."""

from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd
import streamlit as st

from timeline.chart import Lanes
from timeline.story import Story
from timeline.table import Filters, days_of
from timeline.ui import chart
from timeline.ui.filters import zoom
from timeline.ui.settings import LANES, set_to, setting

_NAMES = {"none": "together", "kind": "by kind", "actor": "by actor", "article": "by article"}


def show(frame: pd.DataFrame, stories: Sequence[Story], filters: Filters, titles: Mapping[str, str]) -> None:
    """Draw the choice of lanes, and the timeline of the events of `frame`."""
    choices = [name for name in _NAMES if name != "article" or len(stories) > 1]
    if setting(LANES) not in choices:
        set_to(LANES, "none")
    st.segmented_control(
        "Show the events",
        choices,
        key=LANES,
        format_func=_NAMES.__getitem__,
        required=True,
        label_visibility="collapsed",
    )
    lanes: Lanes = setting(LANES)
    published = {story.article.id: story.article.published for story in stories}
    chart.show(
        frame,
        {id: day for id, day in published.items() if day},
        lanes=lanes,
        window=_window(frame, filters),
        names=titles,
        on_bin=zoom,
    )


def _window(frame: pd.DataFrame, filters: Filters) -> tuple[date, date] | None:
    """Return the days that are shown, None where all are."""
    if filters.first is None and filters.last is None:
        return None
    days = days_of(frame)
    if not days:
        return None
    first, last = filters.first or days[0], filters.last or days[-1]
    return min(first, last), max(first, last)
