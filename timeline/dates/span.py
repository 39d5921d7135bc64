"""What stretch of time a TIMEX3 value covers, and how coarse it is."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from timeline.dates.calendar import SEASONS, OutOfCalendarError, Period, Unit

HOURS_OF_DAY_PARTS: dict[str, tuple[int, int]] = {
    "MO": (6, 12), "MI": (12, 13), "AF": (12, 18), "EV": (18, 22), "NI": (20, 30), "DT": (8, 18), "PM": (12, 24),
}  # fmt: skip
"""From which hour to which a part of the day lasts; a night ends on the next day."""

_DAY = r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("day", _DAY),
        ("minute", _DAY + r"T(?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?"),
        ("hour", _DAY + r"T(?P<hour>\d\d)(?:Z|[+-]\d\d:?\d\d)?"),
        ("part of day", _DAY + r"T(?P<part>[A-Z]{2})"),
        ("month", r"(?P<year>\d{4})-(?P<month>\d\d)"),
        ("year", r"(?P<year>\d{4})"),
        ("quarter", r"(?P<year>\d{4})-Q(?P<quarter>[1-4])"),
        ("half", r"(?P<year>\d{4})-H(?P<half>[12])"),
        ("season", r"(?P<year>\d{4})-(?P<season>SP|SU|FA|WI)"),
        ("week", r"(?P<year>\d{4})-W(?P<week>\d\d)"),
        ("weekend", r"(?P<year>\d{4})-W(?P<week>\d\d)-WE"),
        ("day", r"(?P<year>\d{4})-W(?P<week>\d\d)-(?P<weekday>[1-7])"),
        ("decade", r"(?P<decade>\d{3})"),
        ("century", r"(?P<century>\d{2})"),
    )
)


@dataclass(frozen=True, slots=True)
class Span:
    """From `earliest` up to but not including `latest`, on the clock as told; None where a side is open."""

    earliest: datetime | None
    latest: datetime | None


@lru_cache(maxsize=4096)
def span_of(value: str) -> Span | None:
    """Return the span of a TIMEX3 value or a range `A/B`; None when it has no calendar date."""
    if "/" in value:
        return _span_of_range(*value.split("/", 1))
    form = _form(value)
    if form is None:
        return None
    name, parts = form
    try:
        return _BUILDERS[name](parts)
    except (ValueError, OverflowError, OutOfCalendarError):
        return None


@lru_cache(maxsize=4096)
def granularity(value: str) -> str:
    """Return how coarse a value is: minute, hour, part of day, day … century, range, or none."""
    if "/" in value:
        return "range" if span_of(value) else "none"
    form = _form(value)
    return form[0] if form and span_of(value) else "none"


def _form(value: str) -> tuple[str, dict[str, str]] | None:
    for name, pattern in _FORMS:
        if found := pattern.fullmatch(value):
            return name, found.groupdict()
    return None


def _span_of_range(first: str, last: str) -> Span | None:
    from_, to = span_of(first) if first else None, span_of(last) if last else None
    if (first and from_ is None) or (last and to is None) or not (first or last):
        return None
    return Span(from_.earliest if from_ else None, to.latest if to else None)


def _days(first: date, after: date) -> Span:
    return Span(datetime.combine(first, time()), datetime.combine(after, time()))


def _period(unit: Unit, first: date) -> Span:
    if first.year == 9999:  # the day after its last one is beyond the calendar
        try:
            return _days(first, Period(unit, first).after)
        except OutOfCalendarError:
            return Span(datetime.combine(first, time()), datetime.max)
    return _days(first, Period(unit, first).after)


def _day_of(parts: dict[str, str]) -> date:
    if "weekday" in parts:
        return date.fromisocalendar(int(parts["year"]), int(parts["week"]), int(parts["weekday"]))
    return date(int(parts["year"]), int(parts["month"]), int(parts["day"]))


def _clock(parts: dict[str, str]) -> Span:
    hour, minute = int(parts["hour"]), int(parts.get("minute", 0))
    if hour > 24 or minute > 59:
        raise ValueError
    start = datetime.combine(_day_of(parts), time()) + timedelta(hours=hour, minutes=minute)
    return Span(start, start + timedelta(minutes=1 if "minute" in parts else 60))


def _part_of_day(parts: dict[str, str]) -> Span:
    midnight = datetime.combine(_day_of(parts), time())
    first, last = HOURS_OF_DAY_PARTS.get(parts["part"], (0, 24))
    return Span(midnight + timedelta(hours=first), midnight + timedelta(hours=last))


def _first_of(years: int, month: int = 1) -> date:
    return date(max(years, 1), month, 1)


_BUILDERS: dict[str, Callable[[dict[str, str]], Span]] = {
    "minute": _clock,
    "hour": _clock,
    "part of day": _part_of_day,
    "day": lambda p: _period("day", _day_of(p)),
    "week": lambda p: _period("week", date.fromisocalendar(int(p["year"]), int(p["week"]), 1)),
    "weekend": lambda p: _period("weekend", date.fromisocalendar(int(p["year"]), int(p["week"]), 6)),
    "month": lambda p: _period("month", date(int(p["year"]), int(p["month"]), 1)),
    "quarter": lambda p: _period("quarter", date(int(p["year"]), int(p["quarter"]) * 3 - 2, 1)),
    "half": lambda p: _period("half", date(int(p["year"]), int(p["half"]) * 6 - 5, 1)),
    "season": lambda p: _period("season", date(int(p["year"]), SEASONS[p["season"]], 1)),
    "year": lambda p: _period("year", date(int(p["year"]), 1, 1)),
    "decade": lambda p: _days(_first_of(int(p["decade"]) * 10), _first_of(int(p["decade"]) * 10 + 10)),
    "century": lambda p: _days(_first_of(int(p["century"]) * 100), _first_of(int(p["century"]) * 100 + 100)),
}
