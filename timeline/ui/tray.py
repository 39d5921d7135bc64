"""The tray for events that have no calendar date: they are never dropped."""

import pandas as pd
import streamlit as st

from timeline.chart.marks import KINDS
from timeline.table import undated
from timeline.ui.markup import plain
from timeline.ui.state import state

_MOST = 20


def show(frame: pd.DataFrame) -> None:
    """Draw a button for each event of `frame` that the chart has no place for."""
    events = undated(frame)
    if events.empty:
        return
    with st.container(key="tray", gap=None):
        st.html("<p class='count'>Without a calendar date</p>")
        for event in events.head(_MOST).to_dict("records"):
            st.button(
                f"{KINDS[event['kind']].glyph} {plain(event['title'])} – {plain(event['words'])}",
                key=f"tray {event['key']}",
                type="tertiary",
                on_click=state().select,
                args=(event["key"],),
            )
        if len(events) > _MOST:
            st.caption(f"and {len(events) - _MOST:,} more in the table below")
