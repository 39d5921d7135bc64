"""The chart. A click on a mark opens the event's card."""

from datetime import date

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from timeline.chart import draw
from timeline.table import dated
from timeline.ui import browser
from timeline.ui.state import CHART, state

_CONFIG = {
    "displaylogo": False,
    "scrollZoom": False,
    "doubleClick": False,
    "modeBarButtons": [["toImage"]],
    "showSendToCloud": False,
    "toImageButtonOptions": {"filename": "timeline", "scale": 2},
}


def show(frame: pd.DataFrame, published: date | None) -> None:
    """Draw the timeline of the events of `frame`."""
    with st.container(key="timeline"):
        width = browser.width()
        st.plotly_chart(
            _figure(frame, published, state().lit, width),
            key=CHART,
            on_select=_chosen,
            selection_mode="points",
            config=_CONFIG,
            alt=_in_a_sentence(frame),
        )


def _figure(frame: pd.DataFrame, published: date | None, lit: str | None, width: int) -> go.Figure:
    return draw(frame, published=published, selected=lit, width=width)


def _chosen() -> None:
    points = st.session_state[CHART]["selection"]["points"]
    state().select(points[0]["customdata"] if points else None, lit=False)


def _in_a_sentence(frame: pd.DataFrame) -> str:
    shown = dated(frame)
    if shown.empty:
        return "Timeline without events."
    first, last = shown["words"].iloc[0], shown["words"].iloc[-1]
    return f"Timeline of {len(shown)} events, from {first} to {last}. The table below lists the same events."
