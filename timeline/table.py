"""The events as a table: one row an event, in the order of time; filters; and the CSV."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pandas as pd

from timeline.dates.edtf import to_edtf
from timeline.dates.span import Span, granularity, span_of
from timeline.dates.words import in_words
from timeline.events.event import Actor, Event
from timeline.story import Story

CSV_COLUMNS = (
    "id", "start", "end", "precision", "when", "kind", "category", "status", "title", "actors", "sentence",
    "date_text", "date_explanation", "article", "published", "url",
)  # fmt: skip
"""What a downloaded table holds, in this order."""

_ONLY_IN_THE_FRAME = ("words", "code", "earliest", "latest", "approximate", "known_as", "states")
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Filters:
    """What to show: events with any of `actors` that are of any of `kinds`; an empty one lets everything through.

    people_of_states  an actor that is a state also stands for the people who act for it
    """

    actors: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    people_of_states: bool = False


def to_frame(*stories: Story) -> pd.DataFrame:
    """Return the events of `stories`, one a row, the earliest first and those without a calendar date last.

    Besides the columns of the CSV there are `words` (when, in plain words), `code` (when, as TIMEX3), `earliest` and
    `latest` (half-open, NaT where a side is open), `approximate`, and what the filters look at: `known_as` (every way
    the article writes an actor) and `states` (the states its actors act for).
    """
    told = ((story, event) for story in stories for event in story.events)
    rows = [_row(story, event) for story, event in sorted(told, key=lambda one: _place_in_time(one[1]))]
    frame = pd.DataFrame(rows, columns=[*CSV_COLUMNS, *_ONLY_IN_THE_FRAME])
    return frame.astype({"earliest": "datetime64[us]", "latest": "datetime64[us]", "approximate": bool})


def select(frame: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """Return the rows of `frame` that `filters` lets through, in the same order.

    An actor may be named in any way the article does, or else by some of its words: "Putin", "vladimir putin".
    """
    shown = pd.Series(True, index=frame.index)
    if filters.kinds:
        shown &= frame["kind"].isin(filters.kinds)
    if filters.actors:
        named = _rows_naming(frame, filters.actors)
        if filters.people_of_states:
            named |= _rows_with(frame["states"], filters.actors)
        shown &= named
    return frame[shown]


def dated(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that have a place in the calendar, with at least one side known."""
    return frame[frame["earliest"].notna() | frame["latest"].notna()]


def undated(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that have no place in the calendar."""
    return frame[frame["earliest"].isna() & frame["latest"].isna()]


def actors_of(frame: pd.DataFrame) -> dict[str, int]:
    """Return the actors and in how many events each takes part, the most frequent first."""
    counts = Counter(name for names in frame["actors"] for name in names)
    return dict(sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])))


def to_csv(frame: pd.DataFrame, *, header: bool = True) -> str:
    """Return `frame` as CSV for a spreadsheet: with a byte order mark, and no cell that would run as a formula."""
    cells = frame[list(CSV_COLUMNS)].assign(actors=frame["actors"].map("; ".join)).astype(str)
    csv = cells.map(_harmless).to_csv(index=False, header=header, lineterminator="\r\n")
    return f"\ufeff{csv}" if header else str(csv)


def _row(story: Story, event: Event) -> dict[str, object]:
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
        "actors": tuple(actor.name for actor in event.actors),
        "sentence": article.text[slice(*event.sentence)],
        "date_text": expression.text if expression else "",
        "date_explanation": event.explanation,
        "article": article.id,
        "published": article.published.isoformat() if article.published else "",
        "url": article.url,
        "words": in_words(event.when, mod),
        "code": event.when,
        "earliest": span.earliest,
        "latest": span.latest,
        "approximate": mod == "APPROX",
        "known_as": tuple(name for actor in event.actors for name in (actor.name, *actor.aliases)),
        "states": tuple(sorted(_states(event.actors))),
    }


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


def _rows_naming(frame: pd.DataFrame, actors: Iterable[str]) -> "pd.Series[bool]":
    written = {name for names in frame["known_as"] for name in names}
    return _rows_with(frame["known_as"], {way for actor in actors for way in _ways_to_write(actor, written)})


def _ways_to_write(actor: str, written: set[str]) -> set[str]:
    """Return those of the `written` names that are `actor`, or where none is, those with all words of it."""
    exact = {name for name in written if name.casefold() == actor.casefold()}
    words = _words(actor)
    return exact or {name for name in written if words and words <= _words(name)}


def _rows_with(names: "pd.Series[Any]", wanted: Iterable[str]) -> "pd.Series[bool]":
    any_of = frozenset(wanted)
    return names.map(lambda some: not any_of.isdisjoint(some)).astype(bool)


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.casefold()))


def _harmless(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell
