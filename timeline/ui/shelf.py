"""Articles by name: the samples, and in this server's memory those that its readers opened.

What a reader opens is written to no disk. It stays in memory while the page is served, so that a reload, the way back
and a link on the same machine find it again.
"""

from collections import OrderedDict
from collections.abc import Sequence
from hashlib import blake2b
from threading import Lock

import streamlit as st

from timeline.article import Article
from timeline.samples import samples

MOST_CHARACTERS = 200_000_000
"""How much text is remembered; the longest unused goes first."""


class Shelf:
    """Sets of articles that were open together, by a name that follows from what they hold."""

    def __init__(self) -> None:
        self._sets: OrderedDict[str, tuple[Article, ...]] = OrderedDict()
        self._lock = Lock()

    def put(self, articles: Sequence[Article]) -> str:
        """Remember `articles` and return the name that finds them again."""
        name = _name(articles)
        with self._lock:
            self._sets[name] = tuple(articles)
            self._sets.move_to_end(name)
            while len(self._sets) > 1 and self._size() > MOST_CHARACTERS:
                self._sets.popitem(last=False)
        return name

    def find(self, name: str) -> tuple[Article, ...]:
        """Return the articles of that name, none where they were forgotten or never known."""
        with self._lock:
            return self._sets.get(name, ())

    def _size(self) -> int:
        texts = {id(article): len(article.text) for articles in self._sets.values() for article in articles}
        return sum(texts.values())


@st.cache_resource(show_spinner=False)
def shelf() -> Shelf:
    """Return the one shelf of this server."""
    return Shelf()


@st.cache_resource(show_spinner=False)
def sample_articles() -> dict[str, Article]:
    """Return the articles of `samples()` by their ids, read once; the one to open first at the front."""
    return {article.id: article for article in (sample.article() for sample in samples())}


def _name(articles: Sequence[Article]) -> str:
    content = blake2b(digest_size=9)
    for article in articles:
        content.update(
            repr((article.id, article.text, article.title, article.stated)).encode("utf-8", "backslashreplace")
        )
    return content.hexdigest()
