"""The year of "January 10", "December", "the third quarter": by the word before it, by tense, and by nearness."""

from datetime import date

from timeline.dates.anchoring.tense import Cue
from timeline.dates.holidays import day_of_holiday
from timeline.dates.meaning import InYear
from timeline.dates.span import span_of

AGAINST_PAST = 320
"""How many days farther away a date may be to agree with the past tense."""

AGAINST_FUTURE = 160
"""The same for the future tense, which is weaker: an article that appears late still says "will"."""


def in_year(meaning: InYear, year: int) -> str:
    """Return the value that an open year takes in `year`."""
    return meaning.form.format(f"{year:04}") if "{}" in meaning.form else day_of_holiday(meaning.form, year).isoformat()


def choose_year(meaning: InYear, published: date, cue: Cue) -> tuple[str, str]:
    """Return the value with its year, and why that year."""
    candidates = [
        (value, span.earliest.date(), span.latest.date())
        for year in range(max(1, published.year - 6), min(9999, published.year + 6) + 1)
        if (value := in_year(meaning, year)) and (span := span_of(value)) and span.earliest and span.latest
    ]
    if not candidates:
        return in_year(meaning, published.year), "no such date in any near year"
    if meaning.weekday:
        fitting = [c for c in candidates if c[1].isoweekday() == meaning.weekday]
        if fitting:
            value = min(fitting, key=lambda c: abs((c[1] - published).days))[0]
            return value, "the nearest year in which the weekday agrees"
    match meaning.which:
        case "last" | "past":
            return max((c for c in candidates if c[2] <= published), default=candidates[0])[0], "the latest one before"
        case "next":
            return min((c for c in candidates if c[1] > published), default=candidates[-1])[0], "the next one after"
        case "coming":
            return min((c for c in candidates if c[2] > published), default=candidates[-1])[0], "the coming one"
        case "this":
            return in_year(meaning, published.year), "the one of this year"
    value = min(candidates, key=lambda c: _cost(c[1], c[2], published, cue))[0]
    if not cue.before:
        return value, "no tense tells the year, the nearest one"
    return value, f"told in the {cue.tense} tense (“{cue.word}”), the nearest fitting one"


def _cost(first: date, after: date, published: date, cue: Cue) -> int:
    if first <= published < after:
        return 0
    if first > published:
        return (first - published).days + (AGAINST_PAST if cue.before and cue.tense == "past" else 0)
    return (published - after).days + (AGAINST_FUTURE if cue.before and cue.tense == "future" else 0)


