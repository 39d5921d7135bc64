"""The period that a figure is compared with: the same quarter of the year before, where the text is about a quarter."""

from datetime import date

from timeline.dates.anchoring.answer import Answer, needs_publication, published_on, readable
from timeline.dates.anchoring.memory import Memory, Told
from timeline.dates.calendar import period_of
from timeline.dates.meaning import Comparison, Fixed
from timeline.dates.span import granularity

REACH = 600
"""How many characters back a quarter may have been named for "a year earlier" still to mean its counterpart."""


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


def about_a_quarter(meaning: Comparison, memory: Memory, start: int) -> bool:
    """Say whether the text at `start` is about a quarter that `meaning` can be compared with."""
    quarter = memory.quarter if _counted(meaning, memory) else None
    return quarter is not None and start - quarter.expression.end <= REACH


def _counted(meaning: Comparison, memory: Memory) -> Told | None:
    """Return the quarter or month that figures are given for; none for a "period" of several quarters."""
    match meaning.unit:
        case "quarter":
            return memory.quarter
        case "month":
            return memory.month
        case "period" if not memory.months:
            return memory.quarter or memory.month
    return None


def _counterpart(counted: Told, meaning: Comparison) -> Answer:
    told, unit = counted.expression, granularity(counted.expression.value)
    year = meaning.year or f"{int(told.value[:4]) + meaning.years:04}"
    itself = meaning.years == 0 and not meaning.year
    given = (f"{'after' if itself else 'compared with'} “{told.text}” earlier in the text ({readable(told.value)})",)
    so = f"the same {unit}" if itself else f"the same {unit} of that year"
    return Answer(year + told.value[4:], so, given, told.start, ("year", unit))
