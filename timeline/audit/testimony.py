"""What a text says about the day it was written, whatever day it states: one class a way of saying it.

A testimony is a date expression that is likelier on some publication days than on others, because of how it is told:
“will take place on January 10” is seldom written after that day, “said on Thursday” seldom on the Tuesday after. It
tells how likely its words are on a day, and in one sentence how far they are from it.
"""

import math
import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Protocol

from timeline.audit import habits
from timeline.audit.habits import MONTHS, QUARTERS
from timeline.audit.tellings import Telling
from timeline.dates.calendar import WEEKDAYS
from timeline.dates.meaning import Fixed, InYear, Weekday
from timeline.dates.words import in_words

_DAY_OF_YEAR = re.compile(r"\{\}-(\d\d)-(\d\d)")
_MONTH_OF_YEAR = re.compile(r"\{\}-(\d\d)")
_QUARTER_OF_YEAR = re.compile(r"\{\}-Q(\d)")
_FULL_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR = re.compile(r"\d{4}")
_A_MONDAY = date(2024, 1, 1)
_NEWS = 2
"""For so many working days something is news by the name of its weekday."""


class Testimony(Protocol):
    """One thing the text says about its publication date."""

    @property
    def telling(self) -> Telling:
        """Where it says so."""

    @property
    def key(self) -> Hashable:
        """What it says; testimonies with the same key say it again."""

    def log_likelihood(self, day: date) -> float:
        """How likely these words are in an article published on `day`; to be compared between days only."""

    def account(self, day: date) -> str:
        """What it says and how far that is from `day`, as one sentence."""


def testimonies(tellings: Sequence[Telling]) -> Iterator[Testimony]:
    """Yield what each telling by itself says about the publication date."""
    for telling in tellings:
        if not telling.has_tense and not telling.is_dateline:
            continue
        match telling.expression.said:
            case Weekday(number, ""):
                yield WeekdayTold(telling, number)
            case InYear(form, "", weekday):
                if found := _DAY_OF_YEAR.fullmatch(form):
                    yield DayTold(telling, int(found[1]), int(found[2]), weekday)
                elif found := _MONTH_OF_YEAR.fullmatch(form):
                    yield MonthTold(telling, int(found[1]))
                elif found := _QUARTER_OF_YEAR.fullmatch(form):
                    yield QuarterTold(telling, int(found[1]))
            case Fixed(value):
                if _FULL_DATE.fullmatch(value) and (day := _date(*map(int, value.split("-")))):
                    yield FullDateTold(telling, day)
                elif _YEAR.fullmatch(value):
                    yield YearTold(telling, int(value))


@dataclass(frozen=True)
class WeekdayTold:
    """“on Thursday”."""

    telling: Telling
    number: int

    @property
    def key(self) -> Hashable:
        return "weekday", self.number, self.telling.told

    def log_likelihood(self, day: date) -> float:
        return self._log_likelihoods[day.weekday()]

    @cached_property
    def _log_likelihoods(self) -> list[float]:
        """Seven, from Monday on."""
        since = habits.WORKING_DAYS_SINCE_IN_LEAD if self.telling.in_lead else habits.WORKING_DAYS_SINCE
        shares = habits.WORKING_DAYS_UNTIL if self.telling.told == "future" else since
        working_days = (self.working_days(_A_MONDAY + timedelta(weekday)) for weekday in range(7))
        return [math.log(shares[min(days, len(shares) - 1)]) for days in working_days]

    def account(self, day: date) -> str:
        distance = self._days(day) * self._direction
        doubt = ": news seldom names a weekday that far off" if self.working_days(day) > _NEWS else ""
        return f"{self.telling.words}, {_apart(distance, 'day')} {_words(day)}{doubt}."

    @property
    def _direction(self) -> int:
        return 1 if self.telling.told == "future" else -1

    def _days(self, day: date) -> int:
        return (self.number - day.isoweekday()) * self._direction % 7

    def working_days(self, day: date) -> int:
        """Leave out the days of a weekend in between: a Friday is still new on a Monday."""
        between = (day.isoweekday() + self._direction * step for step in range(1, self._days(day)))
        return self._days(day) - sum((other - 1) % 7 >= 5 for other in between)


@dataclass(frozen=True)
class DayTold:
    """“January 10”, also with its weekday, which leaves only the years in which the two agree."""

    telling: Telling
    month: int
    day_of_month: int
    weekday: int | None
    _in_years: dict[int, tuple[int, ...]] = field(default_factory=dict, compare=False)

    @property
    def key(self) -> Hashable:
        return "day", self.month, self.day_of_month, self.telling.told, self.telling.is_dateline

    def log_likelihood(self, day: date) -> float:
        habit = habits.DAYS_TO_DATELINE if self.telling.is_dateline else habits.DAYS_TO_DAY[self.telling.told]
        return habit.log_share(self.distances(day))

    def account(self, day: date) -> str:
        distances = self.distances(day)
        if not distances:
            weekday = WEEKDAYS[(self.weekday or 1) - 1]
            return f"“{self.telling.expression.text}” was no {weekday} in any year near {_words(day)}."
        return _account_of_day(self.telling, min(distances, key=abs), day)

    def distances(self, day: date) -> list[int]:
        number = day.toordinal()
        return [other - number for year in (day.year - 1, day.year, day.year + 1) for other in self._in_year(year)]

    def _in_year(self, year: int) -> tuple[int, ...]:
        """Return the number of the day in a year, as date.toordinal counts; none where its weekday does not fit."""
        if year not in self._in_years:
            other = _date(year, self.month, self.day_of_month)
            fits = other is not None and self.weekday in (None, other.isoweekday())
            self._in_years[year] = (other.toordinal(),) if other and fits else ()
        return self._in_years[year]


@dataclass(frozen=True)
class FullDateTold:
    """“January 10, 2022”: only whether it is told the right way round, for history is told from anywhere."""

    telling: Telling
    day: date

    @property
    def key(self) -> Hashable:
        return "full date", self.day, self.telling.told

    def log_likelihood(self, day: date) -> float:
        distance = (self.day - day).days
        if self.telling.is_dateline:
            return habits.DAYS_TO_DATELINE.log_share([distance])
        return _right_way_round(self.telling, distance)

    def account(self, day: date) -> str:
        return _account_of_day(self.telling, (self.day - day).days, day)


@dataclass(frozen=True)
class MonthTold:
    """“in January”."""

    telling: Telling
    month: int

    @property
    def key(self) -> Hashable:
        return "month", self.month, self.telling.told

    def log_likelihood(self, day: date) -> float:
        return habits.MONTHS_TO_MONTH[self.telling.told].log_share(self.distances(day))

    def account(self, day: date) -> str:
        distance = min(self.distances(day), key=abs)
        if distance == 0:
            return f"{self.telling.words} and by its name; {_words(day)} lies in that month."
        return f"{self.telling.words}; it is {_apart(distance, 'month')} {_words(day)}."

    def distances(self, day: date) -> tuple[int, int]:
        ahead = (self.month - day.month) % MONTHS
        return ahead, ahead - MONTHS


@dataclass(frozen=True)
class QuarterTold:
    """“in the third quarter”, whose results are told when it is over."""

    telling: Telling
    quarter: int

    @property
    def key(self) -> Hashable:
        return "quarter", self.quarter, self.telling.told

    def log_likelihood(self, day: date) -> float:
        ahead = (self.quarter - 1 - (day.month - 1) // 3) % QUARTERS
        return habits.QUARTERS_TO_QUARTER[self.telling.told].log_share([ahead, ahead - QUARTERS])

    def account(self, day: date) -> str:
        return f"{self.telling.words}; results are news when a quarter is just over, and this would be {_words(day)}."


@dataclass(frozen=True)
class YearTold:
    """“in 2014”: only whether it is told the right way round."""

    telling: Telling
    year: int

    @property
    def key(self) -> Hashable:
        return "year", self.year, self.telling.told

    def log_likelihood(self, day: date) -> float:
        return _right_way_round(self.telling, self.year - day.year)

    def account(self, day: date) -> str:
        return f"{self.telling.words}; it is {_apart(self.year - day.year, 'year')} {_words(day)}."


def _right_way_round(telling: Telling, distance: int) -> float:
    """Return how likely it is that what is told as past lies so far after the publication, or the other way round."""
    wrong = distance < 0 if telling.told == "future" else distance > 0
    right = habits.RIGHT_WAY_ROUND[telling.told]
    return math.log(1 - right if wrong else right)


def _account_of_day(telling: Telling, distance: int, day: date) -> str:
    apart = f"{_apart(distance, 'day')} {_words(day)}"
    if telling.is_dateline:
        return f"The report is headed “{telling.expression.text}”, {apart}."
    return f"{telling.words}; it is {apart}."


def _words(day: date) -> str:
    return in_words(day.isoformat())


def _apart(distance: int, unit: str) -> str:
    if distance == 0:
        return f"the very {unit} of"
    return f"{abs(distance)} {unit}{'s' if abs(distance) > 1 else ''} {'after' if distance > 0 else 'before'}"


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 29 February
        return None
