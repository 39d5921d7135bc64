"""Reading what is open: the stories of the articles, with the reader's corrections, and the table of all events."""

import logging
from collections.abc import Callable
from hashlib import blake2b

import pandas as pd
import streamlit as st

from timeline.article import Article
from timeline.audit import Audit
from timeline.story import Story, tell
from timeline.table import to_frame
from timeline.ui import corrected
from timeline.ui.markup import plain
from timeline.ui.state import Opened, state

_LOG = logging.getLogger(__name__)
_STORIES_KEPT = 256
_WORTH_A_WORD = 3
"""From so many articles on, reading them shows how far it is and can be stopped."""


def read_desk() -> tuple[list[Story], pd.DataFrame]:
    """Return the stories of all open articles and the table of their events, worked out where they are not yet."""
    now = state()
    unread = [opened for opened in now.desk.values() if opened.story is None]
    if len(unread) < _WORTH_A_WORD:
        for opened in unread:
            _read(opened, story)
    else:
        _read_many(unread)
    stories = corrected.stories(list(now.desk.values()))
    made_from = tuple(id(one) for one in stories)
    if now.frame is None or now.frame[0] != made_from:
        now.frame, now.choices = (made_from, to_frame(*stories, merged=len(stories) > 1)), {}
    return stories, now.frame[1]


def story(article: Article) -> Story:
    """Return the story of `article`, worked out once for all tabs that open it."""
    content = blake2b(article.text.encode("utf-8", "surrogatepass")).hexdigest()
    return _story((content, article.id, article.title, article.url, str(article.stated)), article)


@st.cache_resource(max_entries=_STORIES_KEPT, show_spinner="Reading the article …")
def _story(key: tuple[str, ...], _article: Article) -> Story:  # noqa: ARG001 - the key is what the cache looks at
    return tell(_article)


def _read_many(unread: list[Opened]) -> None:
    """Read articles one by one and say how far it is; when it is stopped, what was read stays."""
    place = st.empty()
    with place.container(key="progress"):
        bar = st.progress(0.0)
        st.button("Stop, and show those that are read", on_click=_stop, args=(unread,))
        for number, opened in enumerate(unread):
            bar.progress(number / len(unread), f"Reading {number + 1} of {len(unread)}: {plain(_name(opened))}")
            _read(opened, tell)
    place.empty()


def _read(opened: Opened, read: Callable[[Article], Story]) -> None:
    """Work out the story of an article; a fault of ours in one must not take the others with it."""
    try:
        opened.story = read(opened.as_counted())
    except Exception as error:  # whatever it is
        _LOG.exception("The article %s cannot be read.", opened.article.id)
        opened.story = Story(opened.as_counted(), (), Audit(opened.published, "no evidence", None), ())
        state().problems.append(
            f"“{_name(opened)}” is shown without its events: Timeline failed on it ({type(error).__name__}). "
            "That is a mistake of Timeline’s; the server’s log tells where. The other articles are not touched by it."
        )


def _stop(unread: list[Opened]) -> None:
    now = state()
    left = [opened.article.id for opened in unread if opened.story is None]
    if len(left) == len(now.desk):
        left = left[1:]  # the first is read anyway: the page needs an article
    for id in left:
        now.remove(id)
    now.message = f"Stopped. {len(left)} articles were not read and are not open."


def _name(opened: Opened) -> str:
    return opened.article.title or opened.article.id
