"""The article itself, with the sentence of the selected event marked and scrolled to."""

import streamlit as st

from timeline.article import Article
from timeline.events.event import Event
from timeline.passages import Passage
from timeline.ui import browser
from timeline.ui.card import spans
from timeline.ui.markup import Span, marked

_TAGS = {"heading": "h3", "paragraph": "p", "date line": "p", "furniture": "p"}
_LONGEST = 200_000
"""Characters of an article that are shown; more would make the page slow."""


def show(article: Article, event: Event | None) -> None:
    """Draw the article's text."""
    marks = [Span(*event.sentence, "sentence"), *spans(event)] if event else []
    first = max(event.sentence[0] - _LONGEST // 2, 0) if event else 0
    passages = [passage for passage in article.passages if first <= passage.start < first + _LONGEST]
    paragraphs = "".join(_paragraph(article.text, passage, marks) for passage in passages)
    cut = (
        ""
        if len(passages) == len(article.passages)
        else "<p class='hint'>This is a part of the article, which is too long to show at once.</p>"
    )
    with st.container(key="article"):
        st.html(f"<section class='article' tabindex='0' aria-label='The article'>{paragraphs}{cut}</section>")
        browser.scroll_to_sentence(event.id if event else None)


def anchor(article: Article, place: int) -> str:
    """Return the name that a link leads by to the passage around an offset of the article's text."""
    passage = next((passage for passage in article.passages if place < passage.end), article.passages[-1])
    return f"at-{passage.start}"


def _paragraph(text: str, passage: Passage, marks: list[Span]) -> str:
    tag = _TAGS[passage.role]
    css = passage.role.replace(" ", "-")
    return f"<{tag} id='at-{passage.start}' class='{css}'>{marked(text, passage.start, passage.end, marks)}</{tag}>"
