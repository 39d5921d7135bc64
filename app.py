"""The page, from top to bottom. Start it with `make run`."""

from pathlib import Path

import streamlit as st

from timeline.table import select
from timeline.ui import address, card, chart, editing, filters, head, lanes, listing, notice, opening, text, tray
from timeline.ui.reading import read_desk
from timeline.ui.state import state

st.set_page_config(page_title="Timeline", page_icon="🗓️", layout="wide")
st.html(Path(chart.__file__).with_name("page.css"))

address.follow()
opening.show()
stories, events = read_desk()
opening.problems()
told = next(story for story in stories if story.article.id == state().reading)
head.show(stories)
notice.show(told)

titles = head.titles(stories)
chosen = filters.show(events, titles)
shown = select(events, chosen)

with st.container(key="main"):
    timeline_side, reading_side = st.columns([5, 3], gap="large")
with timeline_side:
    if events.empty:
        st.info("No events were found in this text: nothing in it is told with a date.")
    elif shown.empty:
        filters.explain_nothing(events, chosen)
    else:
        lanes.show(shown, stories, chosen, titles)
        filters.show_days(events)
        tray.show(shown)
    listing.show(stories, shown, len(events), titles)
with reading_side, st.container(key="reading"):
    event = card.show(told, events, shown, titles)
    editing.steps()
    text.show(told, event)
editing.show(told, event)

address.write()
