"""Events as JSON records: what the command line prints, and what programs join on."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

import pandas as pd

from timeline.dates.span import granularity
from timeline.events.event import Event
from timeline.story import Story


def event_records(stories: Sequence[Story], frame: pd.DataFrame) -> Iterator[dict[str, object]]:
    """Yield the events of `stories` that are rows of `frame`, in its order, with the fields that the README lists."""
    for row, event in events_of(stories, frame):
        yield {
            "article": row.article,
            "id": event.id,
            "kind": event.kind,
            "category": event.category,
            "when": event.when,
            "earliest": _iso(row.earliest),
            "latest": _iso(row.latest),
            "granularity": granularity(event.when),
            "status": event.status,
            "title": event.title,
            "actors": list(row.actors),
            "mentions": [asdict(mention) for mention in event.mentions],
            "sentence": row.sentence,
            "expression": event.expression.to_json() if event.expression else None,
            "explanation": event.explanation,
            "evidence": list(event.evidence),
            "published": row.published or None,
            "review": row.review,
            "told_by": list(row.told_by),
            "conflicts": list(row.conflicts),
        }


def events_of(stories: Sequence[Story], frame: pd.DataFrame) -> Iterator[tuple[Any, Event]]:
    """Yield each row of `frame` with the event it stands for."""
    events = {(story.article.id, event.id): event for story in stories for event in story.events}
    for row in frame.itertuples():
        yield row, events[str(row.article), str(row.id)]


def notes(row: Any) -> Iterator[str]:
    """Yield what is said of an event besides: which articles tell it, where they differ, what a person did with it."""
    if len(row.told_by) > 1:
        yield f"Told by: {'; '.join(row.told_by)}"
    if row.conflicts:
        yield f"The articles differ: {' '.join(row.conflicts)}"
    if row.review:
        yield f"By hand: {row.review}"


def to_json(stories: Sequence[Story], frame: pd.DataFrame) -> bytes:
    """Return the records as one JSON array."""
    return json.dumps(list(event_records(stories, frame)), ensure_ascii=False, indent=1).encode()


def _iso(moment: Any) -> str | None:
    return None if pd.isna(moment) else str(moment.isoformat(timespec="minutes"))
