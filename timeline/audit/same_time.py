"""“Talks next month” and “those talks will take place on January 10”: one event told twice, so it is December.

A text that tells of the same time both counted from its publication and by the calendar says in which year, in which
month or on which day it was written. The same word for an event beside both makes that nearly sure; without one it is
still far commoner than by chance.
"""

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import numpy as np

from timeline.audit import habits
from timeline.audit.calendar_dates import end_of_period
from timeline.audit.days import Booleans, Days, Floats
from timeline.audit.tellings import Telling
from timeline.audit.testimony import Testimony, words
from timeline.dates.calendar import MONTHS
from timeline.dates.meaning import Fixed, InYear, Shift

_Unit = Literal["day", "month", "year"]
_When = int | tuple[int, int]
"""When a text was written: a year, a month, or a month and its day."""

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
_IN_CALENDAR = re.compile(r"(?:\{\}|(?P<year>\d{4}))(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")


def same_time_testimonies(text: str, tellings: Sequence[Telling]) -> Iterator[Testimony]:
    """Yield a testimony for each counted time: of the same event as one by the calendar, or of the same time as any."""
    in_calendar = [
        (telling, found)
        for telling in tellings
        if (found := _in_calendar(telling)) and not end_of_period(text, telling)
    ]
    for counted in tellings:
        match counted.said:
            case Shift("day" | "month" | "year" as unit, count, "published") if unit == "month" or count != 0:
                named: dict[_When, Telling] = {}
                for telling, found in in_calendar:
                    when = _written(unit, count, found)
                    if when is None:
                        continue
                    named.setdefault(when, telling)
                    if unit != "day" and (event := _shared_event(text, counted, telling)):
                        yield SameTime(counted, unit, {when: telling}, event)
                        break
                else:
                    if named and (unit == "month" or abs(count) > 1):
                        yield SameTime(counted, unit, named)


@dataclass(frozen=True)
class SameTime:
    """A time told as “next month” or “ten years ago”, and times told as “in January” or “in May 1998”.

    named  the times told by the calendar, each by when the text was written if it is the counted time
    event  the word for their common event; empty where they share none
    """

    counted: Telling
    unit: _Unit
    named: Mapping[_When, Telling]
    event: str = ""

    @property
    def telling(self) -> Telling:
        return next(iter(self.named.values())) if self.event else self.counted

    @property
    def key(self) -> Hashable:
        return "same time", self.unit, tuple(self.named)

    @property
    def stands_alone(self) -> bool:
        return bool(self.event)

    def log_likelihoods(self, days: Days) -> Floats:
        share, among = habits.SAME_TIME[self.unit]
        if self.event:
            share = habits.SAME_EVENT
        fits = np.any([self._fits(days, when) for when in self.named], axis=0)
        count = len(self.named)
        return np.log(np.where(fits, share / count, (1 - share) / max(among - count, count)))

    def _fits(self, days: Days, when: _When) -> Booleans:
        if isinstance(when, tuple):
            return np.equal(days.months, when[0]) & np.equal(days.days_of_month, when[1])
        return np.equal(days.months if self.unit == "month" else days.years, when)

    def account(self, day: date) -> str:
        fits = self.fits(day)
        when = self._place(day) if fits else next(iter(self.named))
        pair = f"“{self.counted.expression.text}” and “{self.named[when].expression.text}”"
        same = f"are said of the same {self.event}" if self.event else f"can be the same {self.unit}"
        not_so = "" if fits else f", not on {words(day)}"
        return f"{pair} {same}: the text was written {_in_words(when)}{not_so}."

    def fits(self, day: date) -> bool:
        """Say whether the counted time is a named one in a text written on `day`."""
        return self._place(day) in self.named

    def _place(self, day: date) -> _When:
        match self.unit:
            case "day":
                return day.month, day.day
            case "month":
                return day.month
            case "year":
                return day.year


def _in_words(when: _When) -> str:
    if isinstance(when, tuple):
        return f"on {when[1]} {MONTHS[when[0] - 1]}"
    return f"in {MONTHS[when - 1] if when <= len(MONTHS) else when}"


def _in_calendar(telling: Telling) -> re.Match[str] | None:
    match telling.expression.said:
        case InYear(form, "") | Fixed(form):
            return _IN_CALENDAR.fullmatch(form)
    return None


def _written(unit: _Unit, count: int, found: re.Match[str]) -> _When | None:
    """Return when the text was written if the time so many units away is the one found in the calendar."""
    match unit:
        case "year":
            return int(found["year"]) - count if found["year"] else None
        case "month":
            return (int(found["month"]) - count - 1) % 12 + 1 if found["month"] and not found["year"] else None
        case "day" if found["day"]:
            day = date(2000, int(found["month"]), int(found["day"])) - timedelta(count)
            return day.month, day.day
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
