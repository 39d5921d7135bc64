"""“January 10”, “in January”, “last spring”: days, months and seasons whose year is not told."""

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np

from timeline.audit import habits
from timeline.audit.days import Days, Floats, Integers, distances, years_around
from timeline.audit.habits import MONTHS, Habit
from timeline.audit.tellings import Telling
from timeline.audit.testimony import Testimony, apart, words
from timeline.dates.calendar import SEASONS, WEEKDAYS, add_months
from timeline.dates.holidays import in_year
from timeline.dates.meaning import InYear, Which

_MONTH_OF_YEAR = re.compile(r"\{\}-(\d\d)")
_SEASON_OF_YEAR = re.compile(r"\{\}-(SP|SU|FA|WI)")
_DAY_OF_YEAR = re.compile(r"\{\}-\d\d-\d\d|[a-z' ]+")
_ENDED = re.compile(r"(?P<period>\w+),? ended(?: on)? $")
_A_YEAR_AGO = re.compile(r"\b(?:year-ago|year-earlier|a year (?:ago|earlier|before))\b")


def calendar_testimonies(text: str, tellings: Sequence[Telling]) -> Iterator[Testimony]:
    """Yield what each day, month and season says by where it lies."""
    for telling in tellings:
        match telling.said:
            case InYear(form, "", weekday) if _DAY_OF_YEAR.fullmatch(form):
                ends = end_of_period(text, telling)
                if ends and _A_YEAR_AGO.search(text, telling.start, telling.expression.start):
                    continue
                if telling.has_tense or telling.is_dateline or weekday or ends:
                    yield DayTold(telling, form, weekday, ends)
            case InYear(form, which) if telling.has_tense and (month := _MONTH_OF_YEAR.fullmatch(form)):
                if which in ("", "last"):
                    yield MonthTold(telling, int(month[1]), which)
            case InYear(form, "last" | "this" as which) if telling.has_tense and (
                season := _SEASON_OF_YEAR.fullmatch(form)
            ):
                yield SeasonTold(telling, SEASONS[season[1]], which)


def datelines(tellings: Sequence[Telling]) -> Iterator["DayTold"]:
    """Yield the day that heads an agency's report, its year not told."""
    for telling in tellings:
        match telling.said:
            case InYear(form, "", weekday) if telling.is_dateline and _DAY_OF_YEAR.fullmatch(form):
                yield DayTold(telling, form, weekday, "")


def end_of_period(text: str, telling: Telling) -> Literal["", "year", "shorter"]:
    """Tell of what period a day is the last: “the quarter ended September 30”."""
    found = _ENDED.search(text, max(telling.start, telling.expression.start - 30), telling.expression.start)
    return "" if found is None else "year" if found["period"] == "year" else "shorter"


@dataclass(frozen=True)
class DayTold:
    """“January 10”, a holiday, also with its weekday, which leaves only the years in which the two agree.

    form  as `InYear` has it
    ends  it is the last day of a period that is reported
    """

    telling: Telling
    form: str
    weekday: int | None
    ends: Literal["", "year", "shorter"]

    @property
    def key(self) -> Hashable:
        return "day", self.form, self.telling.told, self.telling.is_dateline

    def is_odd_on(self, day: date) -> bool:
        distance = self._distance(day)
        if distance is None or self.telling.is_dateline:
            return distance is None or abs(distance) > _A_FEW_DAYS
        if self.ends:
            return distance >= 0
        if not self.telling.has_tense:
            return False
        return distance < 0 if self.telling.told == "future" else distance > (_A_FEW_DAYS if self.weekday else 0)

    def log_likelihoods(self, days: Days) -> Floats | float:
        return self._habit.log_shares([distances(days, day) for day in self.in_years(days.years_around)])

    @property
    def _habit(self) -> Habit:
        if self.telling.is_dateline:
            return habits.DAYS_TO_DATELINE
        if self.ends:
            return habits.DAYS_TO_END_OF_PERIOD[self.ends]
        if self.weekday:
            return habits.DAYS_TO_DAY_WITH_WEEKDAY[self.telling.told if self.telling.has_tense else None]
        return habits.DAYS_TO_DAY[self.telling.told]

    def account(self, day: date) -> str:
        text = self.telling.expression.text
        distance = self._distance(day)
        if distance is None and self.weekday:
            return f"“{text}” was no {WEEKDAYS[self.weekday - 1]} in the year around {words(day)}."
        if distance is None:
            return f"“{text}” is in no year around {words(day)}."
        how_far = f"{apart(distance, 'day')} {words(day)}"
        if self.ends:
            return f"A period that ended “{text}” is reported; that is {how_far}."
        seldom = ": so far off, a day is seldom told without its year" if abs(distance) > _NAMED_WITHOUT_YEAR else ""
        return account_of(self.telling, how_far + seldom)

    def _distance(self, day: date) -> int | None:
        """Return how many days after `day` it lies: as its tense says, in the same year or near; otherwise the nearest.

        None where it is in no year around, or its weekday only fits a year far off.
        """
        found = sorted(self.in_years(years_around(day)), key=lambda other: abs(other - day))
        if not found or (self.weekday and abs((found[0] - day).days) > _NEAR):
            return None
        for other in found if self.telling.has_tense else ():
            distance = (other - day).days
            fits = distance >= 0 if self.telling.told == "future" else distance <= 0
            if fits and (other.year == day.year or abs(distance) <= _MOST_OF_A_YEAR):
                return distance
        return (found[0] - day).days

    def nearest(self, day: date) -> date:
        """Return it in the year in which it is nearest to `day`; `day` where there is none."""
        return min(self.in_years(years_around(day)), key=lambda other: abs(other - day), default=day)

    def nearest_weekdays(self, days: Days) -> Integers:
        """Return its weekday, Monday being 0, in the year in which it is nearest to each of `days`."""
        found = np.array([day.toordinal() for day in self.in_years(days.years_around)], dtype=np.int64)
        if not found.size:  # 29 February
            return days.weekdays
        weekdays: Integers = (found[np.abs(found[:, None] - days.ordinals).argmin(axis=0)] - 1) % 7
        return weekdays

    def in_years(self, years: range) -> list[date]:
        """Return the day in each of some years, where there is one and its weekday fits."""
        found = []
        for year in years:
            try:
                day = date.fromisoformat(in_year(self.form, year))
            except (ValueError, OverflowError):  # 29 February, the ends of the calendar
                continue
            if self.weekday in (None, day.isoweekday()):
                found.append(day)
        return found


_NEAR, _A_FEW_DAYS, _MOST_OF_A_YEAR = 183, 3, 273
"""Days."""
_NAMED_WITHOUT_YEAR = 92
"""Days."""


@dataclass(frozen=True)
class MonthTold:
    """“in January”, “last January”."""

    telling: Telling
    month: int
    which: Which

    @property
    def key(self) -> Hashable:
        return "month", self.month, self.telling.told, self.which

    def is_odd_on(self, _: date) -> bool:
        return False

    def log_likelihoods(self, days: Days) -> Floats | float:
        habit = habits.MONTHS_TO_LAST_MONTH if self.which else habits.MONTHS_TO_MONTH[self.telling.told]
        ahead = (self.month - days.months) % MONTHS
        return habit.log_shares([ahead, ahead - MONTHS])

    def account(self, day: date) -> str:
        ahead = (self.month - day.month) % MONTHS
        distance = min(ahead, ahead - MONTHS, key=abs)
        if self.which:
            distance = ahead - MONTHS
        if distance == 0:
            return f"{self.telling.words} and by its name; {words(day)} lies in that month."
        return f"{self.telling.words}; it is {apart(distance, 'month')} {words(day)}."


@dataclass(frozen=True)
class SeasonTold:
    """“last spring”, “this fall”."""

    telling: Telling
    first_month: int
    which: Which

    @property
    def key(self) -> Hashable:
        return "season", self.first_month, self.which

    def is_odd_on(self, _: date) -> bool:
        return False

    def log_likelihoods(self, days: Days) -> Floats | float:
        last = self.which == "last"
        habit = habits.DAYS_TO_LAST_SEASON if last else habits.DAYS_TO_THIS_SEASON[self.telling.told]
        return habit.log_shares([distances(days, self.middle(year)) for year in days.years_around])

    def middle(self, year: int) -> date:
        """Return the middle of the season that begins in a year."""
        return add_months(date(year, 1, 15), self.first_month % 12) if year < date.max.year else date(year, 12, 31)

    def account(self, day: date) -> str:
        distance = min(((middle - day).days for middle in map(self.middle, years_around(day))), key=abs)
        if self.which == "last":
            how_far = f"its middle is {apart(round(distance / 30), 'month')} {words(day)}"
        elif abs(distance) <= _HALF_A_SEASON:
            how_far = f"on {words(day)} it is on"
        else:
            how_far = f"on {words(day)} it {'has not begun' if distance > 0 else 'is over'}"
        return f"{self.telling.words}; {how_far}."


_HALF_A_SEASON = 46
"""Days."""


def account_of(telling: Telling, how_far: str) -> str:
    """Return what a telling says, and how far it is from a day, as one sentence."""
    if telling.is_dateline:
        return f"The report is headed “{telling.expression.text}”, {how_far}."
    return f"{telling.words}; it is {how_far}."
