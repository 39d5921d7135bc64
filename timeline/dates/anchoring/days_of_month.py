"""Which month "the 19th" is in, and which day "the first Monday in May" is."""

from calendar import monthrange
from datetime import date

from timeline.dates.anchoring.answer import Answer, needs_publication, published_on, readable
from timeline.dates.anchoring.memory import Memory
from timeline.dates.anchoring.tense import Cue
from timeline.dates.calendar import WEEKDAYS, Period, add_months, nth_weekday
from timeline.dates.meaning import Fixed, InYear, NthInMonth
from timeline.dates.span import span_of
from timeline.dates.words import in_words

REACH = 120
"""How many characters back a month may have been named for "the 19th" to be in it."""

_NTH = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}


def day_of_month(number: int, month: Answer) -> Answer:
    """Return the day with this number of a month that the expression itself tells."""
    first = _first_day(month)
    last = monthrange(first.year, first.month)[1] if first else 0
    if first is None or number > last:
        return month.but(value=f"XXXX-XX-{max(number, 1):02}")
    if number < 0:
        return month.but(value=first.replace(day=last).isoformat(), so="the last day of that month")
    return month.but(value=first.replace(day=number).isoformat(), so=f"day {number} of that month")


def choose_month(number: int, memory: Memory, start: int, published: date | None, cue: Cue) -> Answer:
    """Return the day with this number: of the month named just before, otherwise of the nearest that fits the tense."""
    told = memory.last("month")
    if told and isinstance(told.expression.said, InYear | Fixed) and start - told.expression.end <= REACH:
        days = _days(number, told.day, 0, 2)
        day = next((day for day in days if day >= told.day), None)
        if day:
            given = (f"after “{told.expression.text}” earlier in the text ({readable(told.expression.value)})",)
            return Answer(
                day.isoformat(), "the first such day from then on", given, told.expression.start, ("month", "year")
            )
    if published is None:
        return needs_publication(f"XXXX-XX-{number:02}", "the month")
    days = _days(number, published, -2, 2)
    match cue.tense:
        case "past":
            day, so = max(d for d in days if d <= published), "the latest such day before"
        case "future":
            day, so = min(d for d in days if d >= published), "the coming one"
        case _:
            day, so = min(days, key=lambda d: abs((d - published).days)), "the nearest such day"
    return Answer(day.isoformat(), so, (*cue.told, published_on(published)), "published", ("year", "month"))


def _days(number: int, around: date, first: int, last: int) -> list[date]:
    """Return the days with this number in the months around a day that have so many."""
    months = [add_months(around.replace(day=1), count) for count in range(first, last + 1)]
    return [m.replace(day=number) for m in months if number <= monthrange(m.year, m.month)[1]]


def nth_in_month(meaning: NthInMonth, month: Answer) -> Answer:
    """Return the nth weekday, weekend or week of a month; its first week is the one that holds the fourth day."""
    first = _first_day(month)
    if first is None:
        return month.but(value="XXXX-XX-XX")
    given = (*month.given, f"in {in_words(month.value)}")
    if meaning.weekday is not None:
        day = nth_weekday(first.year, first.month, meaning.weekday - 1, meaning.nth)
        if meaning.weekend:
            return month.but(value=Period("weekend", day).value, so=f"its {_NTH[meaning.nth]} weekend", given=given)
        so = f"its {_NTH[meaning.nth]} {WEEKDAYS[meaning.weekday - 1]}"
        return month.but(value=day.isoformat(), so=so, given=given)
    last = monthrange(first.year, first.month)[1]
    middle = (
        first.replace(day=meaning.nth * 7 - 3 if meaning.nth > 0 else last - 3)
        if meaning.nth < 5
        else first.replace(day=last)
    )
    return month.but(value=Period("week", middle).value, so=f"the {_NTH[meaning.nth]} week of it", given=given)


def _first_day(month: Answer) -> date | None:
    span = span_of(month.value)
    return span.earliest.date() if span and span.earliest and len(month.value) == 7 else None
