"""Events as they leave the program for other programs: the JSON records of the command line."""

from dataclasses import asdict
from typing import Any

import pandas as pd

from timeline.dates.span import granularity
from timeline.story import Story


def event_records(story: Story, frame: pd.DataFrame) -> list[dict[str, object]]:
    """Return the events of `story` that are rows of `frame`, in its order, with the fields that the README lists."""
    events = {event.id: event for event in story.events}
    return [
        {
            "article": story.article.id,
            "id": event.id,
            "kind": event.kind,
            "category": event.category,
            "when": event.when,
            "earliest": _iso(row.earliest),
            "latest": _iso(row.latest),
            "granularity": granularity(event.when),
            "status": event.status,
            "title": event.title,
            "actors": [actor.name for actor in event.actors],
            "mentions": [asdict(mention) for mention in event.mentions],
            "sentence": row.sentence,
            "expression": event.expression.to_json() if event.expression else None,
            "explanation": event.explanation,
            "published": row.published or None,
        }
        for row in frame.itertuples()
        for event in (events[str(row.id)],)
    ]


def _iso(moment: Any) -> str | None:
    return None if pd.isna(moment) else moment.isoformat(timespec="minutes")
