"""“January 10, 2022”, “in early 1990”, “the third quarter of 1990”: times that are told with their year."""

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import numpy as np

from timeline.audit import habits
from timeline.audit.calendar_dates import account_of, end_of_period
from timeline.audit.days import Booleans, Days, Floats, Integers, distances
from timeline.audit.tellings import Telling
from timeline.audit.testimony import Testimony, apart, words
from timeline.dates.meaning import Fixed
from timeline.dates.span import span_of

_DAY = re.compile(r"[12]\d{3}-\d\d-\d\d")
_WITH_YEAR = re.compile(r"[12]\d{3}(?:-.+)?")
_FORECAST = re.compile(r"\b(?:predict|forecast|estimate|project|expect|outlook|target)\w*", re.IGNORECASE)
"""What is foreseen is told in the past tense too: “analysts were predicting 1990 earnings of …”."""


def time_testimonies(text: str, tellings: Sequence[Telling]) -> Iterator[Testimony]:
    """Yield what each time with its year says by its tense."""
    latest_ends = _latest_ends(text, tellings)
    for telling in tellings:
        match telling.said:
            case Fixed(value) if telling in latest_ends:
                yield PeriodEnded(telling, date.fromisoformat(value), latest_ends[telling])
            case Fixed(value) if (telling.has_tense or telling.is_dateline) and _WITH_YEAR.fullmatch(value):
                if telling.told == "past" and _FORECAST.search(text, telling.start, telling.end):
                    continue
                if period := _period(value, telling.expression.mod):
                    yield TimeTold(telling, *period)


def _latest_ends(text: str, tellings: Sequence[Telling]) -> dict[Telling, Literal["year", "shorter"]]:
    """Return the days on which reported periods ended; of the same day in two years the later, which is reported."""
    ends: dict[str, tuple[Telling, Literal["year", "shorter"]]] = {}
    for telling in tellings:
        match telling.said:
            case Fixed(value) if _DAY.fullmatch(value) and (period := end_of_period(text, telling)):
                other = ends.get(value[4:])
                if other is None or value > other[0].expression.value:
                    ends[value[4:]] = telling, period
    return dict(ends.values())


@dataclass(frozen=True)
class PeriodEnded:
    """“the quarter ended December 30, 2006”: reported when it is over, and soon."""

    telling: Telling
    day: date
    period: Literal["year", "shorter"]

    @property
    def key(self) -> Hashable:
        return "ended", self.day

    def is_odd_on(self, day: date) -> bool:
        return self.day >= day

    def log_likelihoods(self, days: Days) -> Floats | float:
        return habits.DAYS_TO_END_OF_PERIOD[self.period].log_shares([distances(days, self.day)])

    def account(self, day: date) -> str:
        how_far = f"{apart((self.day - day).days, 'day')} {words(day)}"
        return f"A period that ended “{self.telling.expression.text}” is reported; that is {how_far}."


_A_FEW_DAYS = 3


@dataclass(frozen=True)
class TimeTold:
    """“January 10, 2022”, “in early 1990”: only whether it is told the right way round, for history has no distance.

    first, last  its first and its last day
    """

    telling: Telling
    first: date
    last: date

    @property
    def key(self) -> Hashable:
        return "time", self.first, self.last, self.telling.told, self.telling.is_dateline

    def is_odd_on(self, day: date) -> bool:
        if self.telling.is_dateline:
            return abs((self.first - day).days) > _A_FEW_DAYS
        return self.last < day if self.telling.told == "future" else self.first > day

    def log_likelihoods(self, days: Days) -> Floats | float:
        if self.telling.is_dateline:
            return habits.DAYS_TO_DATELINE.log_shares([distances(days, self.first)])
        right = habits.RIGHT_WAY_ROUND[self.telling.told]
        wrong = self._is_wrong(distances(days, self.first), distances(days, self.last))
        return np.log(np.where(wrong, 1 - right, right))

    def _is_wrong(self, to_first: Integers, to_last: Integers) -> Booleans:
        return np.less(to_last, 0) if self.telling.told == "future" else np.greater(to_first, 0)

    def account(self, day: date) -> str:
        if self.first == self.last:
            return account_of(self.telling, f"{apart((self.first - day).days, 'day')} {words(day)}")
        if day < self.first:
            return account_of(self.telling, f"later than {words(day)}")
        return account_of(self.telling, f"{'over on' if day > self.last else 'not over on'} {words(day)}")


def _period(value: str, mod: str | None) -> tuple[date, date] | None:
    """Return the first and the last day of a value with its year; of “early 1990”, of its early part."""
    span = span_of(value)
    if span is None or span.earliest is None or span.latest is None:
        return None
    first, last = span.earliest.date(), (span.latest - timedelta(microseconds=1)).date()
    length = (last - first).days
    match mod:
        case "START":
            last = first + timedelta(length * _EARLY // 100)
        case "MID":
            first, last = first + timedelta(length // 4), last - timedelta(length // 4)
        case "END":
            first = last - timedelta(length * _EARLY // 100)
        case None:
            pass
        case _:
            return None
    return first, last


_EARLY = 45
"""“Early 1990” ends, and “late 1990” begins, no farther from the end of the year, in per cent of it."""
