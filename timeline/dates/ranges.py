"""Ranges told by two expressions, or by one with an open end: "from Monday to Wednesday", "since 2014"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from timeline.dates.calendar import OutOfCalendarError, add_days, add_months
from timeline.dates.expression import DateExpression
from timeline.dates.folding import fold
from timeline.dates.holidays import in_year
from timeline.dates.meaning import Clock, Fixed, InYear, Weekday
from timeline.dates.span import span_of

_TO = re.compile(r"(?: to| through| until| till)(?: the)? | ?- ?")
_AND = re.compile(r" and (?:the )?")
_BETWEEN = re.compile(r"(?<!\w)between (?:the )?$")
_HALF_OF_DAY = re.compile(r"(?i)[ap]\.?m")
_OPEN = re.compile(r"(?<!\w)(?:(?P<since>since|from)|(?P<until>until|till|up to|through))(?: the)? $")


@dataclass(frozen=True, slots=True)
class DateRange:
    """A stretch of the text that tells from when to when; `value` is `A/B`, with an open side left empty."""

    start: int
    end: int
    value: str
    first: DateExpression | None
    last: DateExpression | None


def find_ranges(text: str, dates: Sequence[DateExpression]) -> list[DateRange]:
    """Return the ranges that the expressions of a text tell, in text order."""
    folded = fold(text)
    ranges: list[DateRange] = []
    for index, first in enumerate(dates):
        if span_of(first.value) is None or (ranges and first.start < ranges[-1].end):
            continue
        last = dates[index + 1] if index + 1 < len(dates) else None
        if last and _joined(folded, first, last) and _in_order(first, last):
            ranges.append(DateRange(first.start, last.end, f"{first.value}/{last.value}", first, last))
        elif opening := _OPEN.search(folded, max(0, first.start - 14), first.start):
            ranges.append(_open_range(opening, first))
    return ranges


def put_in_order(found: Sequence[DateExpression], folded: str) -> list[DateExpression]:
    """Let the two ends of a range agree, where each was read by itself.

    A time takes the day told only with the second ("9 a.m. to 5 p.m. Monday"), a day or month the year told only there
    ("25 February to 2 March 2012"); a first end that came out after the second is moved by a week or a year, and a
    second one that came out more than a year after the first.
    """
    ordered = list(found)
    for index in range(len(ordered) - 1):
        first, last = ordered[index], ordered[index + 1]
        if not _joined(folded, first, last):
            continue
        if _shares_day(first, last):
            value = last.value[:10] + _same_half_of_day(first, last)
            ordered[index] = replace(
                first, value=value, explanation=f"{' '.join(first.text.split())}: on the day of “{last.text}”, {value}."
            )
        elif shared := _of_the_same_year(first, last):
            ordered[index] = shared
        elif not _in_order(first, last):
            ordered[index] = _moved_before(first, last) or first
        else:
            ordered[index + 1] = _moved_nearer(first, last) or last
    return ordered


def _joined(folded: str, first: DateExpression, last: DateExpression) -> bool:
    if last.start - first.end > 16:
        return False
    if _TO.fullmatch(folded, first.end, last.start):
        return True
    between = _BETWEEN.search(folded, max(0, first.start - 14), first.start)
    return bool(between and _AND.fullmatch(folded, first.end, last.start))


def _shares_day(first: DateExpression, last: DateExpression) -> bool:
    """Say whether both are times, and the first does not tell its day."""
    told, day = first.said, last.said
    return isinstance(told, Clock) and isinstance(day, Clock) and told.day is None


def _same_half_of_day(first: DateExpression, last: DateExpression) -> str:
    """Return the time of `first`, in the afternoon where only that of `last` says so: "8:30 to 11 p.m."."""
    time = first.value[10:]
    if _HALF_OF_DAY.search(first.text) or not _HALF_OF_DAY.search(last.text) or last.value[11:13] < "12":
        return time
    later = f"T{int(time[1:3]) + 12:02}{time[3:]}"
    return later if int(time[1:3]) < 12 and later < last.value[10:] else time


def _in_order(first: DateExpression, last: DateExpression) -> bool:
    from_, to = span_of(first.value), span_of(last.value)
    return bool(from_ and to and from_.earliest and to.latest and from_.earliest < to.latest)


def _open_range(opening: re.Match[str], date: DateExpression) -> DateRange:
    if opening["since"]:
        return DateRange(opening.start(), date.end, f"{date.value}/", date, None)
    return DateRange(opening.start(), date.end, f"/{date.value}", None, date)


def _of_the_same_year(first: DateExpression, last: DateExpression) -> DateExpression | None:
    """Return `first` in the year told with `last`, or in the one before where that would not be before `last`."""
    open_, told = first.said, last.said
    if not (isinstance(open_, InYear) and not open_.which and isinstance(told, Fixed) and last.value[:4].isdecimal()):
        return None
    year = int(last.value[:4])
    for value in (in_year(open_.form, year), in_year(open_.form, max(year - 1, 1))):
        so = f"in the year told with “{last.text}”, {value}"
        settled = replace(first, value=value, explanation=f"{' '.join(first.text.split())}: {so}.", anchor="explicit")
        if _in_order(settled, last):
            return settled
    return None


def _moved_nearer(first: DateExpression, last: DateExpression) -> DateExpression | None:
    """Return `last` a year earlier, where both leave their year open and that is still after `first`."""
    open_, until = first.said, last.said
    if not (isinstance(open_, InYear) and isinstance(until, InYear)) or until.which or until.weekday:
        return None
    if not last.value[:4].isdecimal():
        return None
    value = in_year(until.form, max(int(last.value[:4]) - 1, 1))
    so = f"{last.explanation[:-1]}; moved to the first after “{first.text}”, {value}."
    moved = replace(last, value=value, explanation=so)
    return moved if value != first.value and _in_order(first, moved) else None


def _moved_before(first: DateExpression, last: DateExpression) -> DateExpression | None:
    """Return `first` a week or a year earlier, where what it left open lets it be so and that is before `last`."""
    try:
        day = date.fromisoformat(first.value[:10] if len(first.value) >= 10 else f"{first.value}-01")
        match first.said:
            case Weekday(_, "") if isinstance(last.said, Weekday):
                value = add_days(day, -7).isoformat()
            case InYear(_, "") if isinstance(last.said, InYear):
                value = add_months(day, -12).isoformat()[: len(first.value)]
            case _:
                return None
    except (ValueError, OutOfCalendarError):
        return None
    moved = replace(first, value=value, explanation=f"{first.explanation[:-1]}; moved before “{last.text}”, {value}.")
    return moved if _in_order(moved, last) else None
