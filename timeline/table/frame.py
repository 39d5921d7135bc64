"""One row an event, with everything that filters, chart and files need to know of it."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

import pandas as pd

from timeline.dates.edtf import to_edtf
from timeline.dates.span import Span, granularity, span_of
from timeline.dates.words import in_words
from timeline.events.event import Actor, Event
from timeline.gathering import Entry, Telling, gather
from timeline.story import Story
from timeline.table.csv import CSV_COLUMNS

CERTAINTIES = ("stated in full", "worked out", "about", "in doubt", "not dated")
"""How sure a date is: named by the words, counted from another date, told as approximate, counted from a publication
date that the text contradicts, or not in the calendar."""

_ONLY_IN_THE_FRAME = (
    "key", "keys", "words", "code", "earliest", "latest", "certainty", "known_as", "states",
)  # fmt: skip
_DAY = timedelta(days=1)


def to_frame(*stories: Story, merged: bool = False) -> pd.DataFrame:
    """Return the events of `stories`, one a row, the earliest first and those without a calendar date last.

    merged  an event that several articles tell has one row, which names them all and says where they differ

    Besides the columns of the CSV there are `key` (which event of which article: unique), `keys` (those of all articles
    that tell it), `words` (when, in plain
    words), `code` (when, as TIMEX3), `earliest` and `latest` (half-open, NaT where a side is open), `certainty` (one of
    CERTAINTIES), and what the filters look at: `known_as` (every way the article writes an actor) and `states` (the
    states its actors act for).
    """
    entries = sorted(gather(stories, merged=merged), key=lambda entry: _place_in_time(entry.best.event))
    frame = pd.DataFrame(map(_row, entries), columns=[*CSV_COLUMNS, *_ONLY_IN_THE_FRAME])
    return frame.astype({"earliest": "datetime64[us]", "latest": "datetime64[us]"})


def dated(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that have a place in the calendar, with at least one side known."""
    return frame[frame["earliest"].notna() | frame["latest"].notna()]


def undated(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that have no place in the calendar."""
    return frame[frame["earliest"].isna() & frame["latest"].isna()]


def number_of(frame: pd.DataFrame, key: str | None) -> int | None:
    """Return in which row of `frame`, from 0, the event of that key stands, None where it is not there."""
    found = frame["keys"].map(lambda keys: key in keys).to_numpy(dtype=bool).nonzero()[0]
    return int(found[0]) if len(found) else None


def key_of(story: Story, event: Event) -> str:
    """Return which event of which article this is, as the column `key` has it."""
    return f"{story.article.id}/{event.id}"


def _row(entry: Entry) -> dict[str, object]:
    story, event = entry.best
    article, expression = story.article, event.expression
    span = _span(event)
    mod = expression.mod if expression else None
    return {
        "id": event.id,
        "start": _iso(span.earliest, event.when.partition("/")[0]),
        "end": _end(event),
        "precision": granularity(event.when),
        "when": to_edtf(event.when, mod),
        "kind": event.kind,
        "category": event.category,
        "status": event.status,
        "title": event.title,
        "actors": tuple(actor.name for actor in entry.actors),
        "sentence": article.text[slice(*event.sentence)],
        "date_text": expression.text if expression else "",
        "date_explanation": event.explanation,
        "article": article.id,
        "published": article.published.isoformat() if article.published else "",
        "url": article.url,
        "review": event.review,
        "told_by": tuple(dict.fromkeys(telling.story.article.id for telling in entry.tellings)),
        "conflicts": entry.conflicts,
        "key": key_of(story, event),
        "keys": tuple(key_of(*telling) for telling in entry.tellings),
        "words": in_words(event.when, mod),
        "code": event.when,
        "earliest": span.earliest,
        "latest": span.latest,
        "certainty": _certainty(entry.best),
        "known_as": _known_as(entry),
        "states": tuple(sorted(_states(entry.actors))),
    }


def _certainty(telling: Telling) -> str:
    story, event = telling
    if span_of(event.when) is None:
        return "not dated"
    expression, stated = event.expression, story.article.stated
    if expression is None and event.review in ("corrected", "added"):
        return "stated in full"
    if expression and expression.mod == "APPROX":
        return "about"
    if expression and expression.anchor == "explicit":
        return "stated in full"
    vouched_for = stated is None or stated.by == "reader"
    return "in doubt" if story.audit.verdict == "contradicted" and not vouched_for else "worked out"


def _known_as(entry: Entry) -> tuple[str, ...]:
    actors = [*entry.actors, *(actor for telling in entry.tellings[1:] for actor in telling.event.actors)]
    return tuple(dict.fromkeys(name for actor in actors for name in (actor.name, *actor.aliases)))


def _span(event: Event) -> Span:
    """Return the event's span, up to its told end where there is one."""
    span = span_of(event.when) or Span(None, None)
    until = span_of(event.until) if event.until else None
    return Span(span.earliest, until.earliest) if until else span


def _place_in_time(event: Event) -> tuple[datetime, datetime, int]:
    span = _span(event)
    first = span.earliest or span.latest or datetime.max
    return first, span.latest or datetime.max, event.sentence[0]


def _end(event: Event) -> str:
    """Return the moment a time of day ends at, or the last day that belongs to anything coarser."""
    last = event.until or event.when.rpartition("/")[2]
    span = span_of(last)
    if span is None:
        return ""
    if granularity(last) == "minute":
        return _iso(span.earliest, last)
    return _iso(span.latest and span.latest - (timedelta() if "T" in last else _DAY), last)


def _iso(moment: datetime | None, when: str) -> str:
    if moment is None:
        return ""
    if "T" not in when:
        return moment.date().isoformat()
    return moment.isoformat(timespec="minutes") + ("Z" if when.endswith("Z") else "")


def _states(actors: Iterable[Actor]) -> set[str]:
    return {actor.country for actor in actors if actor.country}


def days_of(frame: pd.DataFrame) -> list[date]:
    """Return the days on which events begin, and on which those end that last longer, in order."""
    begins = frame["earliest"].dropna()
    ends = (frame["latest"].dropna() - timedelta(microseconds=1)).dropna()
    return sorted({*begins.dt.date, *ends.dt.date})
