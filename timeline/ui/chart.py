"""The chart. A click on a mark opens the event's card."""

from collections.abc import Callable, Mapping
from datetime import date

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from timeline.chart import Lanes, days_of_bin, draw
from timeline.table import dated
from timeline.ui import browser
from timeline.ui.state import state

_KEPT = "figure"
_DRAWN = (
    "key", "kind", "status", "certainty", "precision", "title", "words", "sentence", "review", "actors", "told_by",
    "conflicts", "earliest", "latest",
)  # fmt: skip
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
        view = (_content(frame), str(published), lanes, window, str(names), width)
        now.draws(view)
        key = f"chart {now.drawing}"
        figure = _kept(
            (view, now.lit),
            lambda: draw(
                frame, published=published, selected=now.lit, width=width, lanes=lanes, window=window, names=names
            ),
        )
        st.plotly_chart(
            figure,
            key=key,
            on_select=lambda: _chosen(key, on_bin),
            selection_mode="points",
            config=_CONFIG,
            alt=_in_a_sentence(frame),
        )


def _content(frame: pd.DataFrame) -> bytes:
    """Return what differs wherever something that is drawn differs."""
    return pd.util.hash_pandas_object(frame[list(_DRAWN)], index=False).to_numpy().tobytes()


def _kept(shows: object, make: Callable[[], go.Figure]) -> go.Figure:
    """Return the figure as it was drawn last, if it `shows` the same: a click on a mark needs no new one."""
    kept = st.session_state.get(_KEPT)
    if kept is None or kept[0] != shows:
        kept = st.session_state[_KEPT] = (shows, make())
    return kept[1]


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
    events = "1 event" if len(shown) == 1 else f"{len(shown):,} events"
    first, last = shown["words"].iloc[0], shown["words"].iloc[-1]
    return f"Timeline of {events}, from {first} to {last}. The table below lists the same."
