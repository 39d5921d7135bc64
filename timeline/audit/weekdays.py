"""“on Thursday”, “Friday night”, and the days on which stock markets trade."""

import math
import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import numpy as np

from timeline.audit import habits
from timeline.audit.calendar_dates import DayTold, datelines
from timeline.audit.days import Days, Floats
from timeline.audit.tellings import Telling
from timeline.audit.testimony import Testimony, apart, words
from timeline.dates.calendar import WEEKDAYS
from timeline.dates.meaning import Shift, Weekday

_A_WEEK = tuple(date(2024, 1, day) for day in range(1, 8))
"""From a Monday on."""

_NEWS = 2
"""For so many working days something is news by the name of its weekday."""

_TRADING = re.compile(r"stock exchange|(?:composite|over-the-counter|late|early|heavy|active) trading|wall street")


def weekday_testimonies(text: str, tellings: Sequence[Telling]) -> Iterator[Testimony]:
    """Yield what the weekdays say by their tense, and each day of trading by being no weekend."""
    past: dict[int, Telling] = {}
    for telling in tellings:
        match telling.said:
            case Weekday(number, "") if telling.has_tense and telling.told == "past":
                past.setdefault(number, telling)
            case Weekday(number, "") if telling.has_tense:
                yield WeekdayToCome(telling, number)
            case Shift("weekend", 0) if telling.has_tense and telling.told == "past":
                yield WeekendPast(telling)
            case Shift("day", 0 | -1 as count, "published"):
                if _TRADING.search(text[telling.start : telling.end].lower()):
                    yield TradingDay(telling, count)
    if past:
        yield WeekdaysPast(tuple(past.items()), next(datelines(tellings), None))


@dataclass(frozen=True)
class WeekdaysPast:
    """“on Thursday”, “Wednesday night”, told in the past: the latest is news, the others lie before it."""

    told: tuple[tuple[int, Telling], ...]
    dateline: DayTold | None = None

    @property
    def telling(self) -> Telling:
        return next((telling for _, telling in self.told if telling.in_lead), self.told[0][1])

    @property
    def key(self) -> Hashable:
        return "weekdays past"

    def is_odd_on(self, day: date) -> bool:
        """An agency tells of the day itself or the day before; in a weekly the days of last week are nothing odd."""
        day = self.dateline.nearest(day) if self.dateline else day
        latest = min(working_days(day, number, -1) for number, _ in self.told)
        return self.telling.in_lead and self.telling.by_agency and latest >= (1 if self.dateline else _NEWS)

    def log_likelihoods(self, days: Days) -> Floats:
        weekdays = days.weekdays if self.dateline is None else self.dateline.nearest_weekdays(days)
        return self._of_a_week()[weekdays]

    def _of_a_week(self) -> Floats:
        """Return how likely the weekdays are as told on a Monday, on a Tuesday …"""
        since_latest, before_latest = self._shares, habits.WORKING_DAYS_BEFORE_THE_LATEST
        logs = []
        for day in _A_WEEK:
            latest, *others = sorted(working_days(day, number, -1) for number, _ in self.told)
            logs.append(
                math.log(since_latest[min(latest, len(since_latest) - 1)])
                + sum(math.log(before_latest[min(other - latest, len(before_latest) - 1)]) for other in others)
            )
        return np.array(logs)

    @property
    def _shares(self) -> tuple[float, ...]:
        if self.dateline:
            return habits.WORKING_DAYS_BEFORE_DATELINE
        if not self.telling.in_lead:
            return habits.WORKING_DAYS_SINCE
        return habits.WORKING_DAYS_SINCE_BY_AGENCY if self.telling.by_agency else habits.WORKING_DAYS_SINCE_IN_LEAD

    def account(self, day: date) -> str:
        if self.dateline:
            day = self.dateline.nearest(day)
        told = sorted((_days(day, number, -1), telling.expression.text) for number, telling in self.told)
        names, distances = _listed(f"“{text}”" for _, text in told), _listed(str(days) for days, _ in told)
        headed = f"In a report headed “{self.dateline.telling.expression.text}”, " if self.dateline else ""
        if len(told) > 1:
            return f"{headed}{names} are told as past, {distances} days before {words(day)}."
        return f"{headed}{names} is told as past, {apart(-told[0][0], 'day')} {words(day)}."

    def rarity(self, day: date) -> str:
        """Return the habit of news that this would break on `day`, as a sentence; empty where it breaks none."""
        if self.dateline:
            day = self.dateline.nearest(day)
        latest, *others = sorted(working_days(day, number, -1) for number, _ in self.told)
        if latest > _NEWS or any(other - latest > _NEWS for other in others):
            return _FAR_OFF
        if latest and self.telling.in_lead and self.telling.by_agency:
            return "Agencies mostly tell of the day itself."
        return "Most news has one of the day itself or the day before." if latest == _NEWS else ""


_FAR_OFF = "News seldom names a weekday that far off."


@dataclass(frozen=True)
class WeekdayToCome:
    """“on Thursday”, told in the future."""

    telling: Telling
    number: int

    @property
    def key(self) -> Hashable:
        return "weekday to come", self.number

    def is_odd_on(self, _: date) -> bool:
        return False

    def log_likelihoods(self, days: Days) -> Floats:
        shares = habits.WORKING_DAYS_UNTIL
        logs = [math.log(shares[min(working_days(day, self.number, 1), len(shares) - 1)]) for day in _A_WEEK]
        return np.array(logs)[days.weekdays]

    def account(self, day: date) -> str:
        return f"{self.telling.words}, {apart(_days(day, self.number, 1), 'day')} {words(day)}."

    def rarity(self, day: date) -> str:
        """Return the habit of news that this would break on `day`, as a sentence; empty where it breaks none."""
        return _FAR_OFF if working_days(day, self.number, 1) > _NEWS else ""


def _listed(items: Iterable[str]) -> str:
    *first, last = items
    return f"{', '.join(first)} and {last}" if first else last


def _days(day: date, number: int, direction: Literal[1, -1]) -> int:
    return (number - day.isoweekday()) * direction % 7


def working_days(day: date, number: int, direction: Literal[1, -1]) -> int:
    """Return how far a weekday is from `day`, leaving out a weekend between: a Friday is still new on a Monday."""
    days = _days(day, number, direction)
    between = (day.isoweekday() + direction * step for step in range(1, days))
    return days - sum((other - 1) % 7 >= 5 for other in between)


@dataclass(frozen=True)
class WeekendPast:
    """“over the weekend”, told in the past."""

    telling: Telling

    @property
    def key(self) -> Hashable:
        return "weekend past"

    def is_odd_on(self, _: date) -> bool:
        return False

    def log_likelihoods(self, days: Days) -> Floats:
        logs: Floats = np.log(habits.DAYS_SINCE_WEEKEND)[(days.weekdays - _SATURDAY) % 7]
        return logs

    def account(self, day: date) -> str:
        since = 0 if day.weekday() >= _SATURDAY else day.weekday() + 1
        return f"{self.telling.words}; {words(day)} is {apart(since, 'day') + ' one' if since else 'a day of one'}."


_SATURDAY = 5


@dataclass(frozen=True)
class TradingDay:
    """“In trading on the New York Stock Exchange yesterday”: exchanges are closed at weekends."""

    telling: Telling
    count: int

    @property
    def key(self) -> Hashable:
        return "trading", self.count

    def is_odd_on(self, day: date) -> bool:
        return bool((day.weekday() + self.count) % 7 >= 5)

    def log_likelihoods(self, days: Days) -> Floats:
        at_weekend = (days.weekdays + self.count) % 7 >= 5
        weekend, weekday = habits.TRADED_AT_A_WEEKEND, 1 - habits.TRADED_AT_A_WEEKEND
        return np.log(np.where(at_weekend, weekend / 2, weekday / 5))

    def account(self, day: date) -> str:
        told = day + timedelta(self.count) if day > date.min else day
        what = f"“{self.telling.expression.text}” was a day of trading"
        of_day = f"published {words(day)} it is a {WEEKDAYS[told.weekday()]}"
        return f"{what}; {of_day}{', when exchanges are closed' if told.weekday() >= 5 else ''}."
