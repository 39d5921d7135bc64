"""The article itself: every event's sentence in the colour of its kind, every date with what it means and why.

A click on a sentence opens its event's card; the event that is selected is scrolled to. A passage that is selected with
the mouse can be made an event.
"""

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Any

import streamlit as st

from timeline.article import Article
from timeline.dates.expression import DateExpression
from timeline.dates.words import in_words
from timeline.events.event import Event
from timeline.passages import Passage
from timeline.story import Story
from timeline.table import key_of
from timeline.ui.markup import Span, marked
from timeline.ui.state import state

_TAGS = {"heading": "h3", "paragraph": "p", "date line": "p", "furniture": "p"}
_LONGEST = 200_000
"""Characters of an article that are shown; more would make the page slow."""

_article = st.components.v2.component(
    "timeline_article",
    html="<section class='article' tabindex='0' aria-label='The article'></section>"
    "<div class='why' role='tooltip'></div>",
    js=Path(__file__).with_name("text.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def show(told: Story, event: Event | None) -> None:
    """Draw the article's text, and react to what is clicked or selected in it."""
    first = max(event.sentence[0] - _LONGEST // 2, 0) if event and event.sentence[0] > _LONGEST // 2 else 0
    with st.container(key="article"):
        st.html("<h2 class='label'>The article</h2>")
        result = _article(
            key="text",
            data={"html": _html(told, first), "selected": key_of(told, event) if event else None},
            on_chosen_change=lambda: None,
            on_added_change=lambda: None,
        )
    _react(told.article, result)


def anchor(article: Article, place: int) -> str:
    """Return the name that a link leads by to the passage around an offset of the article's text."""
    passage = next((passage for passage in article.passages if place < passage.end), article.passages[-1])
    return f"at-{passage.start}"


def _react(article: Article, result: Any) -> None:
    now = state()
    if result.chosen and result.chosen != now.selected:
        now.select(result.chosen)
        st.rerun()
    if result.added:
        now.adding = (article.id, *_in_order(result.added, len(article.text)))


def _in_order(places: Iterable[Any], length: int) -> tuple[int, int]:
    first, last = sorted(min(max(int(place), 0), length) for place in places)
    return first, last


def _html(told: Story, first: int) -> str:
    article = told.article
    passages = [passage for passage in article.passages if first <= passage.start < first + _LONGEST]
    marks = sorted(_marks(told))
    cut = (
        ""
        if len(passages) == len(article.passages)
        else "<p class='hint'>This is a part of the article, which is too long to show at once.</p>"
    )
    return "".join(_paragraph(article.text, passage, marks) for passage in passages) + cut


def _marks(told: Story) -> Iterator[Span]:
    for event in told.events:
        key = key_of(told, event)
        yield Span(*event.sentence, f"told {event.kind}", (("key", key), ("sentence", key)))
        for mention in event.mentions:
            yield Span(mention.start, mention.end, f"trigger {event.kind}", (("key", key),))
    for expression in told.dates:
        yield Span(expression.start, expression.end, "date", (("why", _why(expression)),))


def _why(expression: DateExpression) -> str:
    return f"{in_words(expression.value, expression.mod)}. {expression.explanation}"


def _paragraph(text: str, passage: Passage, marks: list[Span]) -> str:
    tag = _TAGS[passage.role]
    css = passage.role.replace(" ", "-")
    inside = [span for span in marks if span.start < passage.end and span.end > passage.start]
    return (
        f"<{tag} id='at-{passage.start}' data-at='{passage.start}' class='{escape(css)}'>"
        f"{marked(text, passage.start, passage.end, inside)}</{tag}>"
    )
