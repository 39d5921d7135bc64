"""Arithmetic on calendar periods: days, weeks, months, quarters, seasons, halves, years, decades, centuries."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Unit = Literal["day", "week", "weekend", "month", "quarter", "season", "half", "year", "decade", "century"]

MONTHS_OF: dict[str, int] = {
    "month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200,
}  # fmt: skip
"""How many months the units have that are counted in months."""

SEASONS: dict[str, int] = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which a season begins, of those of the northern half of the world."""

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


class OutOfCalendarError(ValueError):
    """A date before year 1 or after year 9999, which Python's calendar does not hold."""


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar: what unit it is, and its first day."""

    unit: Unit
    first: date

    def shift(self, count: int) -> "Period":
        """Return the period of the same unit `count` units later; earlier for a negative count."""
        if months := MONTHS_OF.get(self.unit):
            return Period(self.unit, add_months(self.first, months * count))
        days = 1 if self.unit == "day" else 7
        return Period(self.unit, add_days(self.first, days * count))

    @property
    def after(self) -> date:
        """The first day that no longer belongs to it."""
        return add_days(self.first, 2) if self.unit == "weekend" else self.shift(1).first

    @property
    def value(self) -> str:
        """Its TIMEX3 value."""
        return value_of(self.unit, self.first)

    def holds(self, day: date) -> bool:
        """Say whether `day` belongs to it."""
        return self.first <= day < self.after


def period_of(unit: Unit, day: date) -> Period:
    """Return the period of this unit that holds `day`; for a weekend, that of the same ISO week."""
    return Period(unit, _first_day(unit, day))


def _first_day(unit: Unit, day: date) -> date:
    match unit:
        case "day":
            return day
        case "week":
            return add_days(day, -day.weekday())
        case "weekend":
            return add_days(day, 5 - day.weekday())
        case "season":  # January and February belong to the winter that began in December
            return add_months(day.replace(day=1), -(day.month % 3))
        case "decade" | "century":
            years = 10 if unit == "decade" else 100
            return date(max(1, day.year // years * years), 1, 1)
    months = MONTHS_OF[unit]
    return date(day.year, (day.month - 1) // months * months + 1, 1)


def value_of(unit: Unit, first: date) -> str:
    """Return the TIMEX3 value of the period of this unit that begins on `first`."""
    year = f"{first.year:04}"
    match unit:
        case "day":
            return first.isoformat()
        case "week":
            return iso_week(first)
        case "weekend":
            return f"{iso_week(first)}-WE"
        case "month":
            return f"{year}-{first.month:02}"
        case "quarter":
            return f"{year}-Q{(first.month + 2) // 3}"
        case "half":
            return f"{year}-H{(first.month + 5) // 6}"
        case "season":
            return f"{year}-{next(code for code, month in SEASONS.items() if month == first.month)}"
        case "year":
            return year
        case "decade":
            return year[:3]
        case "century":
            return year[:2]


def iso_week(day: date) -> str:
    """Return the ISO week of `day`, `2021-W52`; its year can differ from that of the day."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def add_days(day: date, count: int) -> date:
    """Return `day` moved by `count` days; raises OutOfCalendarError beyond years 1 to 9999."""
    try:
        return day + timedelta(days=count)
    except OverflowError as error:
        raise OutOfCalendarError from error


def add_months(day: date, count: int) -> date:
    """Return the same day of the month `count` months later, or that month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not 1 <= year <= 9999:
        raise OutOfCalendarError
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the nth given weekday of a month, counted from its end for a negative `nth`."""
    days = [day for day in range(1, monthrange(year, month)[1] + 1) if date(year, month, day).weekday() == weekday]
    return date(year, month, days[nth - 1 if nth > 0 else nth])


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
