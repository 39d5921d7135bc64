"""Everything the page keeps between two reruns, and its link to the address bar.

The filters live in widgets that are bound to the address bar by themselves; the article, its publication date and the
selected event are written there by `write_url`.
"""

from dataclasses import dataclass, replace
from datetime import date
from hashlib import blake2b

import streamlit as st

from timeline.article import Article
from timeline.samples import samples
from timeline.story import Story, tell

ACTORS, KINDS, PEOPLE, PUBLISHED, TABLE = "actor", "kind", "people", "published", "table"
"""Keys of widgets in the session; the first three are also their names in the address bar."""

_KEY = "open"
_OWN = "own"
"""What the address says instead of an article that was pasted or opened from a file: it is kept on no disk."""

_STORIES_KEPT = 32


@dataclass
class State:
    """What is open in one browser tab.

    selected  the id of the event whose card is shown
    lit       the event that is lit up in the chart when it is drawn; a click lights one up without a new drawing
    drawing   the number of that drawing
    view      what that drawing shows
    problem   why the last article could not be opened
    notice    what is said about the address that the page was opened with
    kept      the publication date that the reader keeps though the text does not fit it
    openings  how many articles were opened, so that the box to open one is fresh each time
    """

    article: Article
    selected: str | None = None
    lit: str | None = None
    drawing: int = 0
    view: object = None
    problem: str = ""
    notice: str = ""
    kept: date | None = None
    openings: int = 0

    def open(self, article: Article) -> None:
        """Show another article, with no filter set and nothing selected."""
        self.article, self.problem, self.notice, self.kept = article, "", "", None
        self.openings += 1
        self.select(None)
        st.session_state[PUBLISHED] = article.published
        clear_filters()

    def select(self, event: str | None) -> None:
        """Show the card of an event, and light it up in a new drawing of the chart."""
        self.selected = self.lit = event
        self.drawing += 1

    def select_in_chart(self, event: str) -> None:
        """Show the card of an event that the chart has lit up by itself."""
        self.selected = event

    def draws(self, view: object) -> None:
        """Keep the selected event lit up when the chart shows something else than before."""
        if view != self.view:
            self.view, self.lit = view, self.selected

    @property
    def published(self) -> date | None:
        """The publication date that all dates are counted from: the stated one, or what the reader gave instead."""
        return st.session_state.get(PUBLISHED)

    def keep(self, day: date | None) -> None:
        """Say no more that the text does not fit `day`; None says it again."""
        self.kept = day

    def publish(self, day: date | None) -> None:
        """Count all dates from `day`."""
        st.session_state[PUBLISHED] = day


def state() -> State:
    """Return this tab's state; at first what its address says, or else the first sample."""
    if _KEY not in st.session_state:
        st.session_state[_KEY] = _from_url()
    kept: State = st.session_state[_KEY]
    return kept


def write_url() -> None:
    """Put what is open into the address bar, so that the link shows the same again."""
    now = state()
    in_url = {
        "article": _name_in_url(now.article),
        "published": now.published.isoformat() if now.published and now.published != now.article.published else None,
        "event": now.selected,
    }
    for name, value in in_url.items():
        if value is None:
            st.query_params.pop(name, None)
        elif st.query_params.get(name) != value:
            st.query_params[name] = value


def _name_in_url(article: Article) -> str | None:
    first, *others = sample_articles()
    return None if article == first else article.id if article in others else _OWN


def clear_filters() -> None:
    """Show all events."""
    st.session_state[ACTORS], st.session_state[KINDS], st.session_state[PEOPLE] = [], [], False


def story(article: Article, published: date | None) -> Story:
    """Return the story of `article` as of `published`, worked out once for all tabs that open it."""
    if published is None:
        article = replace(article, stated=None)
    elif published != article.published:
        article = article.published_on(published)
    content = blake2b(article.text.encode("utf-8", "surrogatepass")).hexdigest()
    return _story((content, article.id, article.title, article.url, str(published)), article)


@st.cache_resource(max_entries=_STORIES_KEPT, show_spinner="Reading the article …")
def _story(key: tuple[str, ...], _article: Article) -> Story:  # noqa: ARG001 - the key is what the cache looks at
    return tell(_article)


@st.cache_resource(show_spinner=False)
def sample_articles() -> tuple[Article, ...]:
    """Return the articles of `samples()`, read once."""
    return tuple(sample.article() for sample in samples())


def _from_url() -> State:
    """Open what the address asks for; a pasted article is kept in no address, so that its filters mean nothing."""
    wanted = st.query_params.get("article")
    known = {article.id: article for article in sample_articles()}
    if wanted and wanted not in known:
        opened = State(sample_articles()[0])
        opened.open(opened.article)
        opened.notice = (
            "This link was to an article that somebody pasted or opened from a file. Open it again to see it."
        )
        return opened
    opened = State(known[wanted] if wanted else sample_articles()[0])
    opened.select(st.query_params.get("event"))
    st.session_state[PUBLISHED] = _day(st.query_params.get("published")) or opened.article.published
    return opened


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None
