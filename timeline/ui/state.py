"""Everything the page keeps between two reruns of one browser tab."""

from dataclasses import dataclass, field, replace
from datetime import date
from uuid import uuid4

import pandas as pd
import streamlit as st

from timeline.article import Article
from timeline.corrections import Unplaced
from timeline.story import Story

_KEY = "open"


@dataclass
class Opened:
    """An article that is open in this tab, as its reader has it.

    published  the day that its dates are counted from: the one it states, or what the reader gave instead
    kept       the publication date that the reader keeps though the text does not fit it
    story      what was worked out as of `published`, None until it has been
    corrected  the revision of the corrections that are in it, the corrected story, and what found no event
    """

    article: Article
    published: date | None
    kept: date | None = None
    story: Story | None = None
    corrected: tuple[int, Story, tuple[Unplaced, ...]] | None = None

    def as_counted(self) -> Article:
        """Return the article with the publication date that its dates are counted from."""
        if self.published is None:
            return replace(self.article, stated=None)
        if self.published == self.article.published and self.kept is None:
            return self.article
        return self.article.published_on(self.published)

    def publish(self, day: date | None) -> None:
        """Count all dates from `day`."""
        if day != self.published:
            self.published, self.kept, self.story, self.corrected = day, None, None, None

    def keep(self, day: date | None) -> None:
        """Vouch for `day` though the text does not fit it; None takes that back."""
        self.kept, self.story, self.corrected = day, None, None


@dataclass
class State:
    """What is open in one browser tab.

    desk      the open articles by their ids, in the order in which they were opened
    reading   the id of the article whose text is shown
    selected  the key of the event whose card is shown
    lit       the event that is lit up in the chart when it is drawn; a click lights one up without a new drawing
    drawing   the number of that drawing
    view      what that drawing shows
    problems  why the last articles could not be opened, one sentence each
    notice    what is said about the address that the page was opened with
    openings  how many times something was opened, so that the box to open articles is fresh each time
    address   what the address bar says, as the page wrote it last, and when; and what it said before
    frame     the table of all events, and what it was made from
    choices   of each filter its choices, with how many events of that table each would leave alone
    tab       a name for this tab, by which its own corrections can be undone
    message   what the last action came to, said once
    asked     which correction of the selected event was asked for
    adding    the stretch of an article that is being made an event: the article's id, and character offsets
    """

    desk: dict[str, Opened] = field(default_factory=dict)
    reading: str = ""
    selected: str | None = None
    lit: str | None = None
    drawing: int = 0
    view: object = None
    problems: list[str] = field(default_factory=list)
    notice: str = ""
    openings: int = 0
    address: tuple[dict[str, list[str]], float] | None = None
    address_before: dict[str, list[str]] = field(default_factory=dict)
    frame: tuple[object, pd.DataFrame] | None = None
    choices: dict[str, dict[str, int]] = field(default_factory=dict)
    tab: str = field(default_factory=lambda: uuid4().hex)
    message: str = ""
    asked: str = ""
    adding: tuple[str, int, int] | None = None

    @property
    def read(self) -> Opened:
        """The open article whose text is shown."""
        return self.desk[self.reading]

    def lay_out(self, articles: list[Article], *, beside: bool) -> None:
        """Open `articles`, beside those that are open or instead of them; none is opened twice."""
        if not beside:
            self.desk.clear()
            self.select(None)
        new = []
        for article in articles:
            twin = next((id for id, opened in self.desk.items() if opened.article.text == article.text), None)
            if twin is None:
                named = replace(article, id=self._free_name(article.id))
                self.desk[named.id] = Opened(named, named.published)
            new.append(twin or named.id)
        if new:
            self.reading = new[0]
        self.openings += 1
        self.notice = ""

    def remove(self, id: str) -> None:
        """Close one of several open articles."""
        del self.desk[id]
        if self.reading == id:
            self.reading = next(iter(self.desk))
        if self.selected and self.selected.rpartition("/")[0] == id:
            self.select(None)

    def select(self, event: str | None) -> None:
        """Show the card of an event, and light it up in a new drawing of the chart."""
        self.lit = event
        self.drawing += 1
        self.select_in_chart(event)

    def select_in_chart(self, event: str | None) -> None:
        """Show the card and the article of an event that the chart has lit up by itself."""
        self.selected = event
        if event and (article := event.rpartition("/")[0]) in self.desk:
            self.reading = article

    def draws(self, view: object) -> None:
        """Keep the selected event lit up when the chart shows something else than before."""
        if view != self.view:
            self.view, self.lit = view, self.selected

    def _free_name(self, id: str) -> str:
        names = (id if number == 1 else f"{id}-{number}" for number in range(1, len(self.desk) + 2))
        return next(name for name in names if name not in self.desk)


def state() -> State:
    """Return this tab's state."""
    if _KEY not in st.session_state:
        st.session_state[_KEY] = State()
    kept: State = st.session_state[_KEY]
    return kept
