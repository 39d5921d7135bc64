"""The card of the selected event: what, when, why that date, who, and the sentence that tells it."""

from collections.abc import Iterator
from html import escape

import pandas as pd
import streamlit as st

from timeline.article import Article
from timeline.events.event import Actor, Event
from timeline.story import Story
from timeline.table.frame import key_of
from timeline.ui.markup import Span, category, glyph, marked
from timeline.ui.state import state


def show(story: Story, frame: pd.DataFrame) -> Event | None:
    """Draw the card of the selected event, and return that event."""
    event = next((event for event in story.events if key_of(story, event) == state().selected), None)
    with st.container(border=True, key="card"):
        if event is None:
            st.html(
                "<p class='hint'>Choose a mark on the timeline, or a row of the table, to read what it stands for.</p>"
            )
            return None
        row = frame[frame["key"] == state().selected].iloc[0]
        st.html(_html(story.article, event, row))
        st.button("Close", key="close card", on_click=state().select, args=(None,))
    return event


def spans(event: Event) -> list[Span]:
    """Return what of the article is marked for `event`: its sentence, its trigger words and its date."""
    told = [Span(mention.start, mention.end, "trigger") for mention in event.mentions]
    dates = [Span(event.expression.start, event.expression.end, "date")] if event.expression else []
    return [*told, *dates]


def _html(article: Article, event: Event, row: "pd.Series[str]") -> str:
    entries = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in _entries(article, event, row) if value)
    return (
        f"<p class='kind'>{glyph(event.kind)} {escape(category(event.category))} · {escape(event.status)}</p>"
        f"<h2 class='event'>{escape(event.title)}</h2><dl class='entries'>{entries}</dl>{_codes(event, row)}"
    )


def _entries(article: Article, event: Event, row: "pd.Series[str]") -> Iterator[tuple[str, str]]:
    yield "When", f"<strong>{escape(row['words'])}</strong>"
    yield "Why this date", escape(event.explanation)
    yield "Who", ", ".join(map(_actor, event.actors)) or "Nobody is named"
    yield (
        "Told as",
        f"<blockquote>{marked(article.text, *event.sentence, spans(event))}</blockquote>{_place(article, event)}",
    )


def _actor(actor: Actor) -> str:
    known = ", ".join(filter(None, (actor.role, actor.country if actor.country != actor.name else None)))
    return escape(actor.name) + (f" <small>({escape(known)})</small>" if known else "")


def _place(article: Article, event: Event) -> str:
    paragraphs = [passage for passage in article.passages if passage.role in ("paragraph", "heading")]
    number = next((n for n, passage in enumerate(paragraphs, 1) if event.sentence[0] < passage.end), len(paragraphs))
    times = len(event.mentions)
    told = f"; told {times} times in the article" if times > 1 else ""
    return f"<p class='place'>Paragraph {number} of {len(paragraphs)}{told}</p>"


def _codes(event: Event, row: "pd.Series[str]") -> str:
    codes = {
        "TIMEX3 value": event.when,
        "EDTF": row["when"],
        "From – to": f"{row['start'] or '…'} – {row['end'] or '…'}",
        "Precision": row["precision"],
        "Category": event.category,
        "Id": event.id,
        "Characters": f"{event.sentence[0]}–{event.sentence[1]}",
    }
    if event.expression:
        codes |= {"Date words": event.expression.text, "Rule": event.expression.rule}
    entries = "".join(f"<dt>{name}</dt><dd><code>{escape(value)}</code></dd>" for name, value in codes.items() if value)
    return f"<details><summary>Codes</summary><dl class='entries'>{entries}</dl></details>"
