"""The filters: each choice says how many events it leaves, and what is set stands in the address bar."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from html import escape

import pandas as pd
import streamlit as st

from timeline.chart.marks import KINDS as LOOKS
from timeline.dates.words import in_words
from timeline.table import CERTAINTIES, Filters, counts, days_of, emptied_by, is_any_set
from timeline.ui.markup import category
from timeline.ui.settings import (
    ACTORS,
    CATEGORIES,
    FIRST,
    KINDS,
    LAST,
    PEOPLE,
    REVIEWS,
    STATUSES,
    TOGETHER,
    TOLD_BY,
    WORDS,
    clear_filters,
    filters,
    keep_only,
    set_to,
    setting,
)  # fmt: skip
from timeline.ui.settings import (
    CERTAINTIES as SURE,
)
from timeline.ui.state import state

_KIND_NAMES = {"call": "calls", "talks": "talks", "event": "other events"}
_REVIEWS = {"": "not looked at", "reviewed": "reviewed", "corrected": "corrected", "added": "added"}
_STATUSES = ("happened", "ongoing", "planned", "cancelled", "denied")
_DAYS, _MORE = "days shown", "more filters"

_NAMES = {
    "actors": "who takes part", "kinds": "what happened", "categories": "what it is about",
    "statuses": "whether it happened",
    "certainties": "how sure the date is", "reviews": "what was reviewed", "articles": "told by", "days": "when",
    "words": "words",
}  # fmt: skip
_SETTINGS = {
    "actors": (ACTORS,), "kinds": (KINDS,), "categories": (CATEGORIES,), "statuses": (STATUSES,),
    "certainties": (SURE,), "reviews": (REVIEWS,), "articles": (TOLD_BY,), "days": (FIRST, LAST), "words": (WORDS,),
}  # fmt: skip
"""A filter's name for a reader, and the settings that belong to it."""


def show(frame: pd.DataFrame, titles: Mapping[str, str]) -> Filters:
    """Draw the filters for the events of `frame` and return what is chosen; `titles` are the open articles'."""
    _drop_what_is_gone(frame)
    with st.container(key="filters"), st.container(horizontal=True, vertical_alignment="bottom"):
        _many(frame, "actors", ACTORS, "Who takes part", lambda name: name, placeholder="Anybody", width=380)
        _pills(frame, "kinds", KINDS, "What happened", _KIND_NAMES)
        st.text_input("Words", key=WORDS, placeholder="in title, sentence or names", width=210)
        with st.popover("More filters", key=_MORE, on_change="rerun") as box:
            if box.open:  # in a closed box nothing hears that it was cleared: it would tell its old choice again
                _further(frame, titles)
        if inside := _set_in_the_box():
            st.html(f"<p class='hint'>by {escape(inside)}</p>", width="content")
        if _anything_set():
            st.button("Clear filters", type="tertiary", on_click=clear_filters, shortcut="x")
    return filters()


def show_days(frame: pd.DataFrame) -> None:
    """Draw the choice of days, in steps of the days on which something begins or ends."""
    days = sorted({*days_of(frame), *filter(None, (setting(FIRST), setting(LAST)))})
    if len(days) < 2:
        return
    first, last = setting(FIRST) or days[0], setting(LAST) or days[-1]
    shown = min(first, last), max(first, last)
    key = f"{_DAYS} {shown} {len(days)}"  # a slider of two ends takes what is set from its value alone
    with st.container(key="days"):
        st.select_slider(
            "Days shown", days, value=shown, key=key, format_func=_short, on_change=_set_days, args=(key, days)
        )


def zoom(first: date, last: date) -> None:
    """Show only what lies between two days."""
    set_to(FIRST, first)
    set_to(LAST, last)


def explain_nothing(frame: pd.DataFrame, chosen: Filters) -> None:
    """Say which filters leave nothing, each with a button that takes it away."""
    blamed = emptied_by(frame, chosen)
    names = " and ".join(_NAMES[name] for name in blamed)
    st.info(f"No event passes the filters: **{names}** {'leaves' if len(blamed) == 1 else 'leave'} nothing together.")
    with st.container(horizontal=True):
        for name in blamed:
            st.button(f"Clear “{_NAMES[name]}”", on_click=clear_filters, args=_SETTINGS[name])
        st.button("Show all events", on_click=clear_filters)


def _further(frame: pd.DataFrame, titles: Mapping[str, str]) -> None:
    together = len(setting(ACTORS)) > 1
    st.toggle("All of these together", key=TOGETHER, disabled=not together, help="Else any of them is enough.")
    states = any(frame["states"])
    st.toggle("With a state’s people", key=PEOPLE, disabled=not states,
              help="Choosing a state also shows what the people who act for it do.")  # fmt: skip
    _pills(frame, "statuses", STATUSES, "Whether it happened", dict(zip(_STATUSES, _STATUSES, strict=True)))
    _pills(frame, "certainties", SURE, "How sure the date is", dict(zip(CERTAINTIES, CERTAINTIES, strict=True)))
    _many(frame, "categories", CATEGORIES, "About what", category, placeholder="Anything")
    if (frame["review"] != "").any() or setting(REVIEWS):
        _pills(frame, "reviews", REVIEWS, "What was reviewed", _REVIEWS)
    if len(titles) > 1:
        _many(frame, "articles", TOLD_BY, "Told by", lambda id: titles.get(id, id), placeholder="Any article")


def _many(
    frame: pd.DataFrame, filter_name: str, key: str, label: str, name: Callable[[str], str], *, placeholder: str,
    width: int | str = "stretch",
) -> None:  # fmt: skip
    choices, leaves = _there(frame, filter_name), _leaves(frame, filter_name)
    st.multiselect(
        label,
        sorted(choices, key=lambda choice: -leaves.get(choice, 0)),
        key=key,
        format_func=lambda choice: f"{name(choice)} · {leaves.get(choice, 0)}",
        placeholder=placeholder,
        width=width,  # type: ignore[arg-type]
    )


def _pills(frame: pd.DataFrame, filter_name: str, key: str, label: str, names: Mapping[str, str]) -> None:
    there, leaves = _there(frame, filter_name), _leaves(frame, filter_name)
    st.pills(
        label,
        [choice for choice in names if choice in there],
        key=key,
        selection_mode="multi",
        format_func=lambda choice: f"{_glyph(choice)}{names[choice]} {leaves.get(choice, 0)}",
    )


def _drop_what_is_gone(frame: pd.DataFrame) -> None:
    """Take away what is chosen but no event has any more, for instance since another article was opened."""
    for name, (key, *_) in _SETTINGS.items():
        if isinstance(setting(key), list):
            keep_only(key, list(_there(frame, name)))


def _there(frame: pd.DataFrame, filter_name: str) -> dict[str, int]:
    """Return the choices of a filter, and how many events each would leave alone."""
    known = state().choices
    if filter_name not in known:
        known[filter_name] = counts(frame, Filters(), filter_name)
    return known[filter_name]


def _leaves(frame: pd.DataFrame, filter_name: str) -> dict[str, int]:
    """Return how many events each choice of a filter leaves beside the other filters."""
    chosen = filters()
    return counts(frame, chosen, filter_name) if is_any_set(chosen) else _there(frame, filter_name)


def _glyph(choice: str) -> str:
    return f"{LOOKS[choice].glyph} " if choice in LOOKS else ""


def _set_in_the_box() -> str:
    """Say what is set among the further filters, for when their box is closed."""
    names = ("statuses", "certainties", "categories", "reviews", "articles")
    return ", ".join(_NAMES[name] for name in names if any(setting(key) for key in _SETTINGS[name]))


def _anything_set() -> bool:
    return any(setting(key) for keys in _SETTINGS.values() for key in keys)


def _set_days(key: str, days: Sequence[date]) -> None:
    first, last = st.session_state[key]
    set_to(FIRST, None if first == days[0] else first)
    set_to(LAST, None if last == days[-1] else last)


def _short(day: date) -> str:
    return " ".join(in_words(day.isoformat()).split()[1:])
