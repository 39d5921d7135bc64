"""The period that a figure is compared with: the same quarter of the year before, where the text is about a quarter."""

import re
from datetime import date

from timeline.dates.anchoring.answer import Answer, needs_publication, published_on, readable
from timeline.dates.anchoring.memory import Memory, Told
from timeline.dates.calendar import period_of
from timeline.dates.meaning import Comparison, Fixed
from timeline.dates.span import granularity

REACH = 600
"""How many characters back a quarter may have been named for "a year earlier" still to mean its counterpart."""
_REACH_OF_MONTH = 120
"""The same for a month, whose figures news compare within a sentence."""

_OF_FIGURES = re.compile(
    r"(?:(?<!\w)(?:from|than|against|with|versus|points?|percent|million|billion)|[\d%]|\d(?:m|bn|tn)) $"
)


def compare(meaning: Comparison, memory: Memory, published: date | None) -> Answer:
    """Return the period that `meaning` compares with."""
    if told := _counted(meaning, memory):
        return _counterpart(told, meaning)
    if published is None:
        return needs_publication("PAST_REF", "which period it is")
    if meaning.unit in ("quarter", "month"):
        latest = period_of("quarter" if meaning.unit == "quarter" else "month", published).shift(-1)
        year = meaning.year or f"{latest.first.year + meaning.years:04}"
        return Answer(
            year + latest.value[4:],
            "the latest one, in the year it is compared with",
            (published_on(published),),
            "published",
            ("quarter",),
        )
    told = memory.last("year")
    named = told is not None and isinstance(told.expression.said, Fixed)
    if told is not None and named and granularity(told.expression.value) == "year" and not meaning.year:
        given = (f"compared with “{told.expression.text}” earlier in the text",)
        return Answer(f"{told.day.year + meaning.years:04}", "the year before", given, told.expression.start, ("year",))
    year = meaning.year or f"{published.year + meaning.years:04}"
    return Answer(year, "the year it is compared with", (published_on(published),), "published", ("year",))


def about_figures(meaning: Comparison, memory: Memory, folded: str, start: int) -> bool:
    """Say whether the text at `start` is about a quarter or month that `meaning` can be compared with."""
    counted = _counted(meaning, memory)
    if counted is memory.month and not _OF_FIGURES.search(folded, max(0, start - 14), start):
        return False
    if counted is None:
        return False
    if meaning.unit == "quarter" and not meaning.years and counted is memory.quarter:
        return True  # "the quarter" is the one told, however long ago
    reach = _REACH_OF_MONTH if counted is memory.month else REACH
    return start - counted.expression.end <= reach


def _counted(meaning: Comparison, memory: Memory) -> Told | None:
    """Return the quarter, half or month that figures are given for; none for a "period" of several quarters."""
    match meaning.unit:
        case "quarter" | "year":
            return memory.quarter
        case "half":
            return memory.half
        case "month":
            return memory.month
        case "period" if not memory.months:
            reported = _later(memory.quarter, memory.half)
            return _later(reported, memory.month) if meaning.otherwise else reported or memory.month
    return None


def _later(quarter: Told | None, month: Told | None) -> Told | None:
    """Return the one told later."""
    if quarter is None or month is None:
        return quarter or month
    return month if quarter.expression.start < month.expression.start else quarter


def _counterpart(counted: Told, meaning: Comparison) -> Answer:
    told, unit = counted.expression, granularity(counted.expression.value)
    if meaning.unit == "year":
        given = (f"after “{told.text}” earlier in the text ({readable(told.value)})",)
        return Answer(told.value[:4], "the same year", given, told.start, ("year",))
    year = meaning.year or f"{int(told.value[:4]) + meaning.years:04}"
    itself = meaning.years == 0 and not meaning.year
    given = (f"{'after' if itself else 'compared with'} “{told.text}” earlier in the text ({readable(told.value)})",)
    so = f"the same {unit}" if itself else f"the same {unit} of that year"
    return Answer(year + told.value[4:], so, given, told.start, ("year", unit))
