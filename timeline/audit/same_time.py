"""“Talks next month” and “those talks will take place on January 10”: one event told twice, so it is December.

A text that tells of the same time both counted from its publication and by the calendar says in which year, in which
month or on which day it was written. The same word for an event beside both makes that nearly sure; without one it is
still far commoner than by chance.
"""

import re
from calendar import monthrange
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import numpy as np

from timeline.audit import habits
from timeline.audit.calendar_dates import end_of_period
from timeline.audit.days import Days, Floats, Integers
from timeline.audit.tellings import Telling
from timeline.audit.testimony import Testimony, words
from timeline.dates.calendar import MONTHS
from timeline.dates.meaning import Fixed, InYear, Shift

_Unit = Literal["day", "month", "year"]
_LEAP_YEAR = 2000
"""The year in which days of the year are numbered, 29 February among them."""

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
        (telling, found, _events_at(text, telling))
        for telling in tellings
        if (found := _in_calendar(telling)) and not end_of_period(text, telling)
    ]
    for counted in tellings:
        match counted.said:
            case Shift("day" | "month" | "year" as unit, count, "published") if unit == "month" or count != 0:
                events = _events_at(text, counted)
                named: dict[int, Telling] = {}
                for telling, found, its_events in in_calendar:
                    written = _written(unit, count, found)
                    for number in written:
                        named.setdefault(number, telling)
                    event = next((word for event, word in events.items() if event in its_events), None)
                    if written and unit != "day" and event and telling.start != counted.start:
                        yield SameTime(counted, unit, dict.fromkeys(written, telling), event)
                        break
                else:
                    if named and (unit == "month" or abs(count) > 1):
                        yield SameTime(counted, unit, named)


@dataclass(frozen=True)
class SameTime:
    """A time told as “next month” or “ten years ago”, and times told as “in January” or “in May 1998”.

    named  the times told by the calendar, each by the number of the day, the month or the year in which the text was
           written if it is the counted time
    event  the word for their common event; empty where they share none
    """

    counted: Telling
    unit: _Unit
    named: Mapping[int, Telling]
    event: str = ""

    @property
    def telling(self) -> Telling:
        return next(iter(self.named.values())) if self.event else self.counted

    @property
    def key(self) -> Hashable:
        return "same time", self.unit, tuple(self.named)

    def is_odd_on(self, day: date) -> bool:
        return bool(self.event) and not self.fits(day)

    def log_likelihoods(self, days: Days) -> Floats:
        share, among = habits.SAME_TIME[self.unit]
        if self.event:
            share = habits.SAME_EVENT
        fits = np.isin(self._numbers(days), list(self.named))
        count = len(set(self.named.values()))
        return np.log(np.where(fits, share / count, (1 - share) / max(among - count, count)))

    def _numbers(self, days: Days) -> Integers:
        match self.unit:
            case "day":
                before = np.array([_number("day", date(_LEAP_YEAR, month, 1)) for month in range(1, 13)]) - 1
                numbers: Integers = before[days.months - 1] + days.days_of_month
                return numbers
            case "month":
                return days.months
            case "year":
                return days.years

    def account(self, day: date) -> str:
        number = _number(self.unit, day)
        written = min(self.named, key=lambda other: abs(other - number))
        pair = f"“{self.counted.expression.text}” and “{self.named[written].expression.text}”"
        same = f"are told of the same event (“{self.event}”)" if self.event else f"can be the same {self.unit}"
        not_so = "" if self.fits(day) else f", not on {words(day)}"
        return f"{pair} {same}: the text was written {_in_words(self.unit, written)}{not_so}."

    def fits(self, day: date) -> bool:
        """Say whether the counted time is a named one in a text written on `day`."""
        return _number(self.unit, day) in self.named


def _number(unit: _Unit, day: date) -> int:
    """Return the number of a day, a month or a year: a day is numbered in a leap year."""
    match unit:
        case "day":
            return day.replace(year=_LEAP_YEAR).timetuple().tm_yday
        case "month":
            return day.month
        case "year":
            return day.year


def _in_words(unit: _Unit, number: int) -> str:
    match unit:
        case "day":
            day = date(_LEAP_YEAR, 1, 1) + timedelta(number - 1)
            return f"on {day.day} {MONTHS[day.month - 1]}"
        case "month":
            return f"in {MONTHS[number - 1]}"
        case "year":
            return f"in {number}"


def _in_calendar(telling: Telling) -> re.Match[str] | None:
    match telling.expression.said:
        case InYear(form, "") | Fixed(form):
            return _IN_CALENDAR.fullmatch(form)
    return None


def _written(unit: _Unit, count: int, found: re.Match[str]) -> set[int]:
    """Return the number of when the text was written if the time so many units away is the one in the calendar.

    There can be two for a day: in a leap year another one than in the others.
    """
    match unit:
        case "year" if found["year"]:
            return {int(found["year"]) - count}
        case "month" if found["month"] and not found["year"]:
            return {(int(found["month"]) - count - 1) % 12 + 1}
        case "day" if found["day"]:
            month, day = int(found["month"]), min(int(found["day"]), monthrange(_LEAP_YEAR + 1, int(found["month"]))[1])
            years = (_LEAP_YEAR, _LEAP_YEAR + 1)
            return {_number("day", date(year, month, day) - timedelta(count)) for year in years}
    return set()


def _events_at(text: str, telling: Telling) -> dict[str, str]:
    """Return the words for events beside a date expression, by their beginnings."""
    start = max(telling.start, telling.expression.start - _REACH)
    end = min(telling.end, telling.expression.end + _REACH)
    return {found["event"]: found[0] for found in _WORD.finditer(text[start:end].lower())}
