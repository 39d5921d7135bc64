"""Events for TimelineJS 3: a date has just the parts that are known, and says in words what it is."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from html import escape
from typing import Any

import pandas as pd

from timeline.exports.records import notes
from timeline.story import Story
from timeline.table import dated

_PARTS = {
    "minute": ("year", "month", "day", "hour", "minute"),
    "hour": ("year", "month", "day", "hour"),
    "month": ("year", "month"),
    "year": ("year",),
    "decade": ("year",),
    "century": ("year",),
}
_TO_THE_DAY = ("year", "month", "day")
_ONE_DATE = ("minute", "hour", "day", "month", "year")
"""Precisions that TimelineJS tells by which parts of a date are given; others need their last day too."""


def to_timelinejs(stories: Sequence[Story], frame: pd.DataFrame) -> bytes:
    """Return the dated rows of `frame` as TimelineJS JSON."""
    titles = " · ".join(filter(None, (story.article.title for story in stories)))
    timeline: dict[str, object] = {"events": [_slide(row) for row in dated(frame).itertuples()]}
    if titles:
        timeline["title"] = {"text": {"headline": escape(titles)}}
    return json.dumps(timeline, ensure_ascii=False, indent=1).encode()


def _slide(row: Any) -> dict[str, object]:
    parts = _PARTS.get(row.precision, _TO_THE_DAY)
    first, last = row.earliest, row.latest
    slide: dict[str, object] = {
        "unique_id": f"{row.article}-{row.id}",
        "start_date": _date(last - timedelta(days=1) if pd.isna(first) else first, parts),
        "display_date": row.words,
        "group": row.kind,
        "text": {
            "headline": escape(row.title),
            "text": _paragraphs(row.sentence, "; ".join(row.actors), row.date_explanation, *notes(row)),
        },
    }
    if row.precision not in _ONE_DATE and not pd.isna(first) and not pd.isna(last):
        slide["end_date"] = _date(last - timedelta(days=1), parts)
    return slide


def _date(moment: datetime, parts: Sequence[str]) -> dict[str, int]:
    return {part: getattr(moment, part) for part in parts}


def _paragraphs(*texts: str) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts if text)
