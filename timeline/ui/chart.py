"""The chart. A click on a mark opens the event's card."""

from datetime import date

import pandas as pd
import streamlit as st

from timeline.chart import draw
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


def show(frame: pd.DataFrame, published: date | None) -> None:
    """Draw the timeline of the events of `frame`."""
    now = state()
    with st.container(key="timeline"):
        width = browser.width()
        now.draws((now.article.id, tuple(frame["key"]), published, width))
        key = f"chart {now.drawing}"
        st.plotly_chart(
            draw(frame, published=published, selected=now.lit, width=width),
            key=key,
            on_select=lambda: _chosen(key),
            selection_mode="points",
            config=_CONFIG,
            alt=_in_a_sentence(frame),
        )


def _chosen(key: str) -> None:
    """Open the card of what was clicked; what the chart lets go by itself stays selected until the card is closed."""
    points = st.session_state[key]["selection"]["points"]
    if points:
        state().select_in_chart(points[0]["customdata"])
    else:
        state().select(state().selected)


def _in_a_sentence(frame: pd.DataFrame) -> str:
    shown = dated(frame)
    if shown.empty:
        return "Timeline without events."
    events = "1 event" if len(shown) == 1 else f"{len(shown)} events"
    first, last = shown["words"].iloc[0], shown["words"].iloc[-1]
    return f"Timeline of {events}, from {first} to {last}. The table below lists the same."
