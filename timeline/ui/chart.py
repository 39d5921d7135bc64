"""The chart. A click on a mark opens the event's card."""

from collections.abc import Callable, Mapping
from datetime import date

import pandas as pd
import streamlit as st

from timeline.chart import Lanes, days_of_bin, draw
from timeline.table import dated
from timeline.ui import browser
from timeline.ui.state import state

_CONFIG = {
    "displaylogo": False,
    "scrollZoom": False,
    "doubleClick": False,
    "doubleClickDelay": 1,  # two quick clicks on two marks are two clicks
    "modeBarButtons": [["toImage"]],
    "showSendToCloud": False,
    "toImageButtonOptions": {"filename": "timeline", "scale": 2},
}


def show(
    frame: pd.DataFrame,
    published: Mapping[str, date] | date | None,
    *,
    lanes: Lanes = "none",
    window: tuple[date, date] | None = None,
    names: Mapping[str, str] | None = None,
    on_bin: Callable[[date, date], None] | None = None,
) -> None:
    """Draw the timeline of the events of `frame`; see `timeline.chart.draw`.

    on_bin  what a click on many events drawn as one does with their first and last day
    """
    now = state()
    with st.container(key="timeline"):
        width = browser.width()
        now.draws((tuple(frame["key"]), str(published), lanes, window, width))
        key = f"chart {now.drawing}"
        st.plotly_chart(
            draw(frame, published=published, selected=now.lit, width=width, lanes=lanes, window=window, names=names),
            key=key,
            on_select=lambda: _chosen(key, on_bin),
            selection_mode="points",
            config=_CONFIG,
            alt=_in_a_sentence(frame),
        )


def _chosen(key: str, on_bin: Callable[[date, date], None] | None) -> None:
    """Open the card of what was clicked; what the chart lets go by itself stays selected until the card is closed."""
    points = st.session_state[key]["selection"]["points"]
    if not points:
        state().select(state().selected)
    elif days := days_of_bin(points[0]["customdata"]):
        if on_bin:
            on_bin(*days)
    else:
        state().select_in_chart(points[0]["customdata"])


def _in_a_sentence(frame: pd.DataFrame) -> str:
    shown = dated(frame)
    if shown.empty:
        return "Timeline without events."
    events = "1 event" if len(shown) == 1 else f"{len(shown)} events"
    first, last = shown["words"].iloc[0], shown["words"].iloc[-1]
    return f"Timeline of {events}, from {first} to {last}. The table below lists the same."
