"""“Talks next month” and “those talks will take place on January 10”: one event told twice, so it is December.

A text that tells of the same event both counted from its publication and by the calendar says in which month or year
it was written.
"""

import math
import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from timeline.audit import habits
from timeline.audit.tellings import Telling
from timeline.dates.calendar import MONTHS
from timeline.dates.meaning import Fixed, InYear, Shift
from timeline.dates.words import in_words

_EVENTS = (
    "assassinat", "attack", "auction", "ballot", "bomb", "budget", "ceasefire", "ceremon", "championship", "concert",
    "conference", "congress", "coup", "crash", "deadline", "debate", "derail", "earthquake", "election", "eruption",
    "exercise", "exhibition", "explosion", "festival", "flood", "funeral", "game", "hearing", "hijack", "hurricane",
    "inaugurat", "inquiry", "invasion", "kidnap", "landslide", "launch", "massacre", "match", "meeting", "merger",
    "mission", "murder", "negotiation", "opening", "premiere", "rally", "referendum", "rescue", "resign", "riot",
    "sentencing", "session", "shooting", "signing", "strike", "summit", "talks", "tour", "tournament", "trial", "trip",
    "uprising", "verdict", "visit", "vote", "wedding",
)  # fmt: skip
"""Beginnings of words for what takes place once: the same one beside two dates is the same event."""

_REACH = 90
"""Characters around a date expression in which the word for its event stands."""

_WORD = re.compile(rf"\b(?:(?P<event>{'|'.join(_EVENTS)})\w*)")
_IN_CALENDAR = re.compile(r"(?:\{\}|(?P<year>\d{4}))-(?P<month>\d\d)(?:-\d\d)?")


@dataclass(frozen=True)
class SameEvent:
    """An event told both as “next month” and as “in January”, or as “last year” and as “in May 1998”.

    written_in  the month or the year in which both are true
    """

    telling: Telling
    counted: Telling
    event: str
    unit: Literal["month", "year"]
    written_in: int

    @property
    def key(self) -> Hashable:
        return "same event", self.unit, self.written_in

    def log_likelihood(self, day: date) -> float:
        return math.log(habits.SAME_EVENT if self._fits(day) else (1 - habits.SAME_EVENT) / (len(MONTHS) - 1))

    def account(self, day: date) -> str:
        words = (
            f"“{self.counted.expression.text}” and “{self.telling.expression.text}” are said of the same {self.event}"
        )
        when = MONTHS[self.written_in - 1] if self.unit == "month" else self.written_in
        not_so = "" if self._fits(day) else f", not on {in_words(day.isoformat())}"
        return f"{words}: the text was written in {when}{not_so}."

    def _fits(self, day: date) -> bool:
        return (day.month if self.unit == "month" else day.year) == self.written_in


def same_event_testimonies(text: str, tellings: Sequence[Telling]) -> Iterator[SameEvent]:
    """Yield a testimony for each event that is told both ways, in different sentences."""
    in_calendar = [(telling, found) for telling in tellings if (found := _in_calendar(telling))]
    for counted in tellings:
        match counted.expression.said:
            case Shift("month" | "year" as unit, count, "published"):
                for telling, found in in_calendar:
                    event = _shared_event(text, counted, telling)
                    if event and unit == "month":
                        yield SameEvent(telling, counted, event, "month", (int(found["month"]) - count - 1) % 12 + 1)
                    elif event and unit == "year" and found["year"]:
                        yield SameEvent(telling, counted, event, "year", int(found["year"]) - count)


def _in_calendar(telling: Telling) -> re.Match[str] | None:
    match telling.expression.said:
        case InYear(form, "") | Fixed(form):
            return _IN_CALENDAR.fullmatch(form)
    return None


def _shared_event(text: str, one: Telling, other: Telling) -> str | None:
    if one.start == other.start:
        return None
    events = _events_at(text, other)
    return next((word for event, word in _events_at(text, one).items() if event in events), None)


def _events_at(text: str, telling: Telling) -> dict[str, str]:
    """Return the words for events beside a date expression, by their beginnings."""
    start = max(telling.start, telling.expression.start - _REACH)
    end = min(telling.end, telling.expression.end + _REACH)
    return {found["event"]: found[0] for found in _WORD.finditer(text[start:end].lower())}
