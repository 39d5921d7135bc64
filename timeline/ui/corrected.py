"""The reader's corrections: kept in the store, put into every story that is shown, taken back and put back."""

from collections.abc import Sequence

import streamlit as st

from timeline.corrections import Add, Correction, Delete, Edit, Merge, Review, Split, Unplaced, correct
from timeline.corrections import key_of as article_key
from timeline.store import Recorded, Steady, open_steady
from timeline.story import Story
from timeline.ui.state import Opened, state


@st.cache_resource(show_spinner=False)
def store() -> Steady:
    """Return the one store of this server."""
    return open_steady()


def retry() -> None:
    """Try the store again after it failed."""
    store().retry()


def story(opened: Opened) -> Story:
    """Return the story of an open article with the corrections made to it, in whichever tab."""
    return _corrected(opened)[0]


def stories(opened: Sequence[Opened]) -> list[Story]:
    """Return the stories of many open articles: the store is asked once."""
    revisions = store().revisions([article_key(one.article) for one in opened])
    return [_corrected(one, revisions.get(article_key(one.article), 0))[0] for one in opened]


def unplaced(opened: Opened) -> tuple[Unplaced, ...]:
    """Return the corrections that find no event in the article as it is read now."""
    return _corrected(opened)[1]


def record(correction: Correction) -> None:
    """Keep a correction of the article that is read."""
    store().record(article_key(state().read.article), correction, state().tab)


def last_done(opened: Opened) -> Recorded | None:
    """Return what would be taken back: this tab's last correction, or else the last of all."""
    key = article_key(opened.article)
    counting = store().corrections(key)
    return store().steps(key, state().tab).undo or (counting[-1] if counting else None)


def last_undone(opened: Opened) -> Recorded | None:
    """Return what this tab took back last, if it can be put back."""
    return store().steps(article_key(opened.article), state().tab).redo


def undo(opened: Opened, done: Recorded) -> None:
    """Take back the last correction of whoever made `done`."""
    store().undo(article_key(opened.article), done.tab)


def redo(opened: Opened) -> None:
    """Put back what this tab took back last."""
    store().redo(article_key(opened.article), state().tab)


def in_words(correction: Correction) -> str:
    """Say what a correction does, in a few words."""
    match correction:
        case Edit(at=at):
            return f"the change of “{at.title}”"
        case Delete(at=at):
            return f"the removal of “{at.title}”"
        case Split(at=at):
            return f"the split of “{at.title}”"
        case Merge(at=at, other=other):
            return f"“{at.title}” and “{other.title}” as one event"
        case Review(at=at, done=done):
            return f"“{at.title}” marked as {'reviewed' if done else 'not reviewed'}"
        case Add(title=title):
            return f"the new event “{title}”"


def _corrected(opened: Opened, revision: int | None = None) -> tuple[Story, tuple[Unplaced, ...]]:
    assert opened.story is not None
    key = article_key(opened.article)
    revision = store().revision(key) if revision is None else revision
    if opened.corrected is None or opened.corrected[0] != revision:
        corrections = [entry.correction for entry in store().corrections(key)]
        done = correct(opened.story, corrections) if corrections else (opened.story, ())
        opened.corrected = (revision, *done)
    return opened.corrected[1:]
