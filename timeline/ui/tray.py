"""The tray for events that have no calendar date: they are never dropped."""

import pandas as pd
import streamlit as st

from timeline.chart.marks import KINDS
from timeline.table import undated
from timeline.ui.markup import plain
from timeline.ui.state import state


def show(frame: pd.DataFrame) -> None:
    """Draw a button for each event of `frame` that the chart has no place for."""
    events = undated(frame)
    if events.empty:
        return
    with st.container(key="tray", gap=None):
        st.html("<p class='count'>Without a calendar date</p>")
        for _, event in events.iterrows():
            st.button(
                f"{KINDS[event['kind']].glyph} {plain(event['title'])} – {plain(event['words'])}",
                key=f"tray {event['id']}",
                type="tertiary",
                on_click=state().select,
                args=(event["key"],),
            )
