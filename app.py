"""The page, from top to bottom. Start it with `make run`."""

from pathlib import Path

import streamlit as st

from timeline.table import select, to_frame
from timeline.ui import card, chart, filters, head, listing, notice, opening, text, tray
from timeline.ui.markup import plain
from timeline.ui.state import clear_filters, state, story, write_url

st.set_page_config(page_title="Timeline", page_icon="🗓️", layout="wide")
st.html(Path(chart.__file__).with_name("page.css"))

opening.show()
published = head.show()
told = story(state().article, published)
notice.show(told)

events = to_frame(told)
chosen = filters.show(events)
shown = select(events, chosen)

with st.container(key="main"):
    timeline_side, reading_side = st.columns([5, 3], gap="large")
with timeline_side:
    if shown.empty and not events.empty:
        st.info(f"No event with {plain(filters.in_words(chosen))}.")
        st.button("Show all events", on_click=clear_filters)
    elif events.empty:
        st.info("No events were found in this text: nothing in it is told with a date.")
    else:
        chart.show(shown, published)
        tray.show(shown)
    listing.show(told, shown, len(events))
with reading_side:
    event = card.show(told, events)
    text.show(told.article, event)

write_url()
