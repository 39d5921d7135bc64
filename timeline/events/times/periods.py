"""The months that a period of accounts covers: "the first nine months", "the year ended July 2".

>>> ended("1989-07-02", 12)
'1988-07/1989-06'
>>> ended("1989-12-31", 12)
'1989'
>>> week_of("2024-03-09")
'2024-W10'
>>> first_months(9, date(1989, 11, 1))
'1989-01/1989-09'
"""

import re
from datetime import date

_DAY = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
_FIRST_DAYS = 7
"""Days into a month on which accounts still close for the month before."""


def ended(day: str, months: int) -> str | None:
    """Return the months of a period that ended on a day or in a month, `1988-07/1989-06`, or the year.

    None for any other value.
    """
    match = _DAY.fullmatch(day)
    if match is None or int(match[1]) < 2:
        return None
    is_over_before = match[3] is not None and int(match[3]) <= _FIRST_DAYS
    last = int(match[1]) * 12 + int(match[2]) - 1 - is_over_before
    first = last - months + 1
    if months == 12 and last % 12 == 11:
        return f"{last // 12:04}"
    return f"{_month(first)}/{_month(last)}"


def week_of(day: str) -> str | None:
    """Return the week that ended on a day: one that ends on a Saturday or Sunday is that very week."""
    try:
        year, week, _ = date.fromisoformat(day).isocalendar()
    except ValueError:
        return None
    return f"{year:04}-W{week:02}"


def first_months(number: int, published: date) -> str | None:
    """Return the first so many months of the latest year in which they were over; None for one month or a year."""
    year = published.year if number < published.month else published.year - 1
    return f"{year:04}-01/{year:04}-{number:02}" if 1 < number < 12 else None


def _month(number: int) -> str:
    return f"{number // 12:04}-{number % 12 + 1:02}"
