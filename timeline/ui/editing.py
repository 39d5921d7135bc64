"""Correcting an event by hand: change, remove, split, merge, mark as reviewed; add one; take back and put back."""

from collections.abc import Sequence
from typing import get_args

import streamlit as st

from timeline.chart.marks import KINDS
from timeline.corrections import Add, Correction, Delete, Edit, Merge, Review, Split, place_of, read_when
from timeline.dates.words import in_words
from timeline.errors import ReadingError
from timeline.events.event import Category, Event, Kind, Status
from timeline.story import Story
from timeline.table import key_of
from timeline.ui import corrected
from timeline.ui.markup import category, plain
from timeline.ui.state import state

_KINDS: tuple[Kind, ...] = get_args(Kind)
_CATEGORIES: tuple[Category, ...] = get_args(Category)
_STATUSES: tuple[Status, ...] = get_args(Status)
_WHEN_HELP = "Such as 12 January 2022, Jan 2022, 15:30 on 12 January 2022, 1998 to 2001, or since 2014."


def buttons(told: Story, event: Event) -> None:
    """Draw the ways to correct `event`."""
    with st.container(horizontal=True, key="corrections"):
        st.button("Correct", on_click=_ask, args=("change",))
        reviewed = event.review == "reviewed"
        st.button(
            "Not reviewed" if reviewed else "✓ Reviewed",
            on_click=_record,
            args=(Review(place_of(event), done=not reviewed),),
            help="Marks that you looked at this event and found it right.",
        )
        if len(told.events) > 1:
            st.button("Merge", on_click=_ask, args=("merge",), help="Makes one event of this one and another.")
        if len(event.mentions) > 1:
            st.button("Split", on_click=_ask, args=("split",), help="Makes two events of this one.")
        st.button("Remove", on_click=_remove, args=(event,))


def show(told: Story, event: Event | None) -> None:
    """Open the box in which a correction is made, if one was asked for."""
    asked, adding = state().asked, state().adding
    if adding and adding[0] == told.article.id:
        _add(told, *adding[1:])
    elif event and asked == "change":
        _change(told, event)
    elif event and asked == "merge":
        _merge(told, event)
    elif event and asked == "split":
        _split(told, event)


def steps() -> None:
    """Draw the way back and forth through the corrections of the article that is read, and what is wrong with them."""
    opened = state().read
    done, undone = corrected.last_done(opened), corrected.last_undone(opened)
    if done or undone:
        with st.container(horizontal=True, key="undo"):
            if done:
                st.button("Undo", on_click=corrected.undo, args=(opened, done), type="tertiary", shortcut="u",
                          help=f"Takes back {plain(corrected.in_words(done.correction))}.")  # fmt: skip
            if undone:
                st.button("Redo", on_click=corrected.redo, args=(opened,), type="tertiary",
                          help=f"Puts back {plain(corrected.in_words(undone.correction))}.")  # fmt: skip
    for one in corrected.unplaced(opened):
        st.caption(f"⚠ {plain(corrected.in_words(one.correction))}: {plain(one.reason)}")
    if trouble := corrected.store().trouble:
        st.warning(plain(trouble))
        st.button("Try again", on_click=corrected.retry)


def _ask(what: str) -> None:
    state().asked = what


def _dismiss() -> None:
    state().asked, state().adding = "", None


def _record(correction: Correction) -> None:
    corrected.record(correction)


def _remove(event: Event) -> None:
    corrected.record(Delete(place_of(event)))
    state().select(None)
    state().message = f"Removed “{event.title}”. Undo brings it back."


@st.dialog("Correct this event", on_dismiss=_dismiss)
def _change(told: Story, event: Event) -> None:
    with st.form("change", border=False):
        title = st.text_input("Title", event.title, key="correct title")
        when = st.text_input("When", _typed(event, told), help=_WHEN_HELP, key="correct when")
        kind, about, status = _choices(event.kind, event.category, event.status)
        names = [actor.name for actor in event.actors]
        actors = _actors(told, names)
        if not st.form_submit_button("Save", type="primary"):
            return
    value = _read_when(when, told, event)
    if value is None:
        return
    changed = Edit(
        place_of(event),
        title=title.strip() if title.strip() not in ("", event.title) else None,
        when=value if value != event.when else None,
        kind=kind if kind != event.kind else None,
        category=about if about != event.category else None,
        status=status if status != event.status else None,
        actors=tuple(actors) if actors != names else None,
    )
    if changed != Edit(place_of(event)):
        corrected.record(changed)
    _close(told, event.mentions[0].start)


@st.dialog("Merge with another event", on_dismiss=_dismiss)
def _merge(told: Story, event: Event) -> None:
    others = [other for other in told.events if other is not event]
    st.markdown(f"**{plain(event.title)}** and …")
    number = st.selectbox(
        "The other event",
        range(len(others)),
        format_func=lambda n: f"{others[n].title} – {in_words(others[n].when)}",
        label_visibility="collapsed",
    )
    if st.button("Make them one event", type="primary") and number is not None:
        corrected.record(Merge(place_of(event), place_of(others[number])))
        _close(told, event.mentions[0].start)


@st.dialog("Split this event", on_dismiss=_dismiss)
def _split(told: Story, event: Event) -> None:
    words = [f"“{mention.text}” (character {mention.start})" for mention in event.mentions]
    apart = st.multiselect("Which words tell of another event?", range(len(words)), format_func=words.__getitem__)
    title = st.text_input("Title of the other event")
    if st.button("Split", type="primary"):
        if not apart or len(apart) == len(words):
            st.error("Choose at least one of the words, and leave at least one to this event.")
            return
        places = tuple((event.mentions[n].start, event.mentions[n].end) for n in apart)
        corrected.record(Split(place_of(event), places, title=title.strip() or None))
        _close(told, places[0][0])


@st.dialog("Make this an event", on_dismiss=_dismiss)
def _add(told: Story, start: int, end: int) -> None:
    words = " ".join(told.article.text[start:end].split())
    st.markdown(f"“{plain(words[:300])}”")
    with st.form("add", border=False):
        title = st.text_input("Title", words[:80])
        when = st.text_input("When", help=_WHEN_HELP, key="add when")
        kind, about, status = _choices("event", "other", "happened")
        actors = _actors(told, [])
        if not st.form_submit_button("Add", type="primary"):
            return
    value = _read_when(when, told, None)
    if value is not None:
        corrected.record(Add(start, end, title.strip() or words[:80], value, kind, about, status, tuple(actors)))
        _close(told, start)


def _choices(kind: Kind, about: Category, status: Status) -> tuple[Kind, Category, Status]:
    left, middle, right = st.columns(3)
    return (
        left.selectbox("Kind", _KINDS, _KINDS.index(kind), format_func=_named),
        middle.selectbox("About", _CATEGORIES, _CATEGORIES.index(about), format_func=category),
        right.selectbox("Status", _STATUSES, _STATUSES.index(status)),
    )


def _named(kind: Kind) -> str:
    return f"{KINDS[kind].glyph} {KINDS[kind].name}"


def _actors(told: Story, chosen: Sequence[str]) -> list[str]:
    known = dict.fromkeys([*chosen, *(actor.name for event in told.events for actor in event.actors)])
    return st.multiselect(
        "Who takes part", list(known), list(chosen), accept_new_options=True, placeholder="Choose, or type a new name"
    )


def _typed(event: Event, told: Story) -> str:
    """Return when the event is in words, if they can be read back, else as a code."""
    words = in_words(event.when)
    try:
        return words if read_when(words, told.article.published) == event.when else event.when
    except ReadingError:
        return event.when


def _read_when(when: str, told: Story, event: Event | None) -> str | None:
    """Return the date that was typed; an unchanged one stays whatever it is. Say what is wrong with another."""
    if event and when == _typed(event, told):
        return event.when
    try:
        return read_when(when, told.article.published)
    except ReadingError as error:
        st.error(plain(str(error)))
        return None


def _close(told: Story, place: int) -> None:
    """Close the box, and show the card of the event that is told at that place now."""
    _dismiss()
    after = corrected.story(state().read)
    told_there = (one for one in after.events if any(mention.start == place for mention in one.mentions))
    if (event := next(told_there, None)) is not None:
        state().select(key_of(told, event))
    st.rerun()
