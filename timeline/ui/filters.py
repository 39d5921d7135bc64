"""Whose events, and of what kind; bound to the address bar, so that a link shows the same again."""

import pandas as pd
import streamlit as st

from timeline.table import Filters, actors_of
from timeline.ui.state import ACTORS, KINDS, PEOPLE, clear_filters

_NAMES = {"calls": "call", "talks": "talks", "other events": "event"}
"""What the address bar says, too."""


def show(frame: pd.DataFrame) -> Filters:
    """Draw the filters for the events of `frame` and return what is chosen."""
    counts = actors_of(frame)
    _forget_the_absent(counts)
    with st.container(horizontal=True, vertical_alignment="bottom", key="filters"):
        actors = st.multiselect(
            "Who takes part",
            list(counts),
            key=ACTORS,
            placeholder="Anybody",
            bind="query-params",
            width=420,
            help="Events in which any of these takes part.",
        )
        kinds = st.pills("What happened", list(_NAMES), key=KINDS, selection_mode="multi", bind="query-params")
        states = sorted({state for states in frame["states"] for state in states})
        people = st.toggle(
            "With a state’s people",
            key=PEOPLE,
            bind="query-params",
            disabled=not states,
            help="Choosing a state also shows what the people who act for it do.",
        )
        if actors or kinds:
            st.button("Show all", type="tertiary", on_click=clear_filters)
    return Filters(tuple(actors), tuple(_NAMES[name] for name in kinds), people)


def in_words(filters: Filters) -> str:
    """Say what is filtered, for when nothing is left."""
    kinds = [name for name, kind in _NAMES.items() if kind in filters.kinds]
    return " and ".join(" or ".join(names) for names in (filters.actors, kinds) if names)


def _forget_the_absent(actors: dict[str, int]) -> None:
    """Drop chosen actors that take part in nothing any more, for instance since the publication date changed."""
    chosen = st.session_state.get(ACTORS, [])
    if any(name not in actors for name in chosen):
        st.session_state[ACTORS] = [name for name in chosen if name in actors]
