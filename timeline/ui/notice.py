"""What the article's own words say about its publication date: a notice where they do not fit it, a quiet line else."""

from datetime import date
from html import escape

import streamlit as st

from timeline.audit import Evidence
from timeline.dates.words import in_words
from timeline.moves import Move, moves
from timeline.story import Story
from timeline.ui.reading import story
from timeline.ui.state import Opened, state
from timeline.ui.text import anchor

_REASONS_SHOWN = 3


def show(told: Story) -> None:
    """Draw what the audit of `told` comes to, and the buttons to another date and back."""
    read = state().read
    stated, used = read.article.published, read.published
    if used is None:
        _proposal(told, read)
    elif told.audit.verdict == "contradicted" and used != read.kept:
        _contradiction(told, read, used)
    elif stated not in (None, used):
        _another_date(told, read, used)
    elif told.audit.verdict == "contradicted":
        _kept(read, used)
    elif told.audit.supports:
        st.html(f"<p class='hint'>The text fits this date: {_sentence(told.audit.supports[0])}</p>")


def _proposal(told: Story, read: Opened) -> None:
    if told.audit.suggested is None:
        return
    with _box():
        best = _words(told.audit.suggested.best)
        st.html(f"<p><strong>The text itself points to {best}.</strong></p>{_reasons(told, told.audit.supports)}")
        _publish(read, f"Use {best}", told.audit.suggested.best, primary=True)


def _contradiction(told: Story, read: Opened, used: date) -> None:
    stated = read.article.published
    with _box():
        st.html(
            f"<p><strong>The text does not fit its publication date, {_words(used)}.</strong> "
            f"All days below are counted from that date, so they may be wrong.</p>{_reasons(told, told.audit.evidence)}"
        )
        if told.audit.suggested:
            better = told.audit.suggested.best
            _publish(read, f"Use {_words(better)} instead", better, primary=True)
        if stated and stated != used:
            _publish(read, f"Go back to {_words(stated)}", stated)
        else:
            st.button(f"Keep {_words(used)}", type="tertiary", on_click=read.keep, args=(used,))


def _another_date(told: Story, read: Opened, used: date) -> None:
    stated = read.article.published
    fits = " The text fits this date." if told.audit.verdict == "consistent" else ""
    before = story(read.article)
    with _box():
        st.html(
            f"<p><strong>All days below are counted from {_words(used)}.</strong>{fits}</p>"
            f"{_moved(moves(before, told), stated)}"
        )
        if stated:
            _publish(read, f"Go back to {_words(stated)}", stated)


def _kept(read: Opened, used: date) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="kept"):
        st.html(f"<p class='hint'>You keep {_words(used)}, which the text does not fit.</p>", width="content")
        st.button("Show why", type="tertiary", on_click=read.keep, args=(None,))


def _box() -> "st.delta_generator.DeltaGenerator":
    return st.container(border=True, key="notice", horizontal=True, vertical_alignment="center")


def _reasons(told: Story, evidence: tuple[Evidence, ...]) -> str:
    """List the strongest reasons, each with its sentence, which leads to its place in the article."""
    items = "".join(
        f"<li><a href='#{anchor(told.article, piece.start)}' title='{_words_of(piece)}'>{_sentence(piece)}</a></li>"
        for piece in evidence[:_REASONS_SHOWN]
    )
    return f"<ul class='reasons'>{items}</ul>"


def _moved(found: list[Move], stated: date | None) -> str:
    """Fold away the events whose days another date changes, with both days."""
    if not found or stated is None:
        return ""
    rows = "".join(
        f"<tr><td>{escape(move.event.title)}</td><td>{escape(move.before)}</td><td>{escape(move.after)}</td></tr>"
        for move in found
    )
    count = "1 event moves" if len(found) == 1 else f"{len(found)} events move"
    head = f"<tr><th>Event</th><th>As of {_words(stated)}</th><th>Now</th></tr>"
    return f"<details><summary>{count}</summary><table class='moved'>{head}{rows}</table></details>"


def _publish(read: Opened, label: str, day: date, *, primary: bool = False) -> None:
    st.button(label, type="primary" if primary else "secondary", on_click=read.publish, args=(day,))


def _sentence(evidence: Evidence) -> str:
    return escape(evidence.reason)


def _words_of(evidence: Evidence) -> str:
    return escape(" ".join(evidence.text.split()))


def _words(day: date) -> str:
    return in_words(day.isoformat())
