"""The card of the selected event: what, when, why that date, who, and the sentence that tells it."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from timeline.article import Article
from timeline.events.event import Actor, Event
from timeline.story import Story
from timeline.table import key_of, number_of
from timeline.ui import editing
from timeline.ui.markup import Span, category, glyph, marked
from timeline.ui.state import state


def show(told: Story, events: pd.DataFrame, shown: pd.DataFrame, titles: Mapping[str, str]) -> Event | None:
    """Draw the card of the selected event, and return that event.

    told    the story of the article that is read, which is that of the selected event
    events  the table of all events; `shown` is what the filters leave of it
    titles  of the open articles, by their ids
    """
    selected = state().selected
    event = next((event for event in told.events if key_of(told, event) == selected), None)
    number = number_of(events, selected)
    with st.container(border=True, key="card"):
        if event is None or number is None:
            st.html(
                "<p class='hint'>Choose a mark on the timeline, a sentence of the article or a row of the table.</p>"
            )
            _steps(shown, selected)
            return None
        st.html(_html(told.article, event, events.iloc[number], titles))
        _steps(shown, selected)
        editing.buttons(told, event)
    return event


def _steps(shown: pd.DataFrame, selected: str | None) -> None:
    """Draw the ways to the next event in time and to the one before, and out of the card."""
    number, last = number_of(shown, selected), len(shown) - 1
    following, before = (0, 0) if number is None else (min(number + 1, last), max(number - 1, 0))
    with st.container(horizontal=True, key="steps"):
        for label, target, key in (("← Earlier", before, "k"), ("Later →", following, "j")):
            st.button(
                label, on_click=_go, args=(shown, target), shortcut=key, disabled=last < 0 or number == target,
                type="tertiary",
            )  # fmt: skip
        if selected:
            st.button(
                "Close", key="close card", on_click=state().select, args=(None,), shortcut="Escape", type="tertiary"
            )


def _go(shown: pd.DataFrame, number: int) -> None:
    state().select(str(shown["key"].iloc[number]))


def spans(event: Event) -> list[Span]:
    """Return what of a quoted sentence is marked for `event`: its trigger words and its date."""
    told = [Span(mention.start, mention.end, "trigger") for mention in event.mentions]
    dates = [Span(event.expression.start, event.expression.end, "date")] if event.expression else []
    return [*told, *dates]


def _html(article: Article, event: Event, row: "pd.Series[Any]", titles: Mapping[str, str]) -> str:
    entries = "".join(
        f"<dt>{name}</dt><dd>{value}</dd>" for name, value in _entries(article, event, row, titles) if value
    )
    told = f"{glyph(event.kind)} {escape(category(event.category))} · {escape(event.status)}{_reviewed(event)}"
    return (
        f"<p class='kind'>{told}</p>"
        f"<h2 class='event'>{escape(event.title)}</h2><dl class='entries'>{entries}</dl>{_codes(event, row)}"
    )


def _entries(
    article: Article, event: Event, row: "pd.Series[Any]", titles: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    yield "When", f"<strong>{escape(row['words'])}</strong> <small>{escape(row['certainty'])}</small>"
    yield "Why this date", escape(event.explanation)
    yield "Who", ", ".join(map(_actor, event.actors)) or "Nobody is named"
    yield (
        "Told as",
        f"<blockquote>{marked(article.text, *event.sentence, spans(event))}</blockquote>{_place(article, event)}",
    )
    if len(row["told_by"]) > 1:
        yield "Also told by", escape("; ".join(titles.get(id, id) for id in row["told_by"] if id != article.id))
    yield "How it was read", escape(" ".join(event.evidence))
    yield "They differ", escape(" ".join(row["conflicts"]))


def _reviewed(event: Event) -> str:
    return f" · <span class='reviewed'>✓ {escape(event.review)}</span>" if event.review else ""


def _actor(actor: Actor) -> str:
    known = ", ".join(filter(None, (actor.role, actor.country if actor.country != actor.name else None)))
    return escape(actor.name) + (f" <small>({escape(known)})</small>" if known else "")


def _place(article: Article, event: Event) -> str:
    paragraphs = [passage for passage in article.passages if passage.role in ("paragraph", "heading")]
    number = next((n for n, passage in enumerate(paragraphs, 1) if event.sentence[0] < passage.end), len(paragraphs))
    times = len(event.mentions)
    told = f"; {times} words in the article tell of it" if times > 1 else ""
    return f"<p class='place'>Paragraph {number} of {len(paragraphs)}{told}</p>"


def _codes(event: Event, row: "pd.Series[Any]") -> str:
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
