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
    quarter = _quarter(meaning, memory)
    if quarter is not None:
        return _counterpart(quarter, meaning)
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
    quarter = _quarter(meaning, memory)
    return quarter is not None and start - quarter.expression.end <= REACH


def _quarter(meaning: Comparison, memory: Memory) -> Told | None:
    """Return the quarter that figures are given for; not for a "period" when those of several quarters were told."""
    if meaning.unit == "quarter" or (meaning.unit == "period" and not memory.months):
        return memory.quarter
    return None


def _counterpart(quarter: Told, meaning: Comparison) -> Answer:
    told = quarter.expression
    year = meaning.year or f"{int(told.value[:4]) + meaning.years:04}"
    given = (f"compared with “{told.text}” earlier in the text ({readable(told.value)})",)
    so = "the same quarter" if meaning.years == 0 and not meaning.year else "the same quarter of that year"
    return Answer(year + told.value[4:], so, given, told.start, ("year", "quarter"))
