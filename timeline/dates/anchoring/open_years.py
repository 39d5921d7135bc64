"""The year of "January 10", "December", "the third quarter": by the word before it, by tense, and by nearness."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from timeline.dates.anchoring.answer import Answer, needs_publication, published_on, readable
from timeline.dates.anchoring.memory import Memory
from timeline.dates.anchoring.tense import NO_CUE, Cue
from timeline.dates.holidays import in_year
from timeline.dates.meaning import InYear
from timeline.dates.span import span_of

AGAINST_TENSE = {("past", True): 300, ("past", False): 250, ("future", True): 250, ("future", False): 100}
"""How many days farther away a day may be, to agree with a tense told before it (True) or only after it (False)."""

AGAINST_PROMISE = 100
"""The same for a month, quarter or season behind a past verb of what was to come: "agreed to pay in January" is as
often a promise of January as one for January."""

LONGER_PERIOD = 66
"""So many more for a month, quarter or season: "in January", told in the past of a December, is rarely the next one."""

FUTURE_FACTOR = 1.5
"""How much farther away a coming date counts than a past one: news tell of what happened."""

PLANNED_FACTOR = 1.1
"""The same where the words before it tell of a plan."""

AGAINST_WILL = 500
"""The same for a month or season behind "will"; a day behind it can be of an article that states a wrong date."""
_WILL = re.compile(r"(?:will|won't|'ll|is to|are to|plans to|plan to)(?!\w)")

_PROMISED = re.compile("agreed|pledged|promised|vowed|ordered")
_OF_FIGURES = re.compile(r"\d{4}-[QH]")
"""Quarters and halves, which news "expect" and "will report" after they have ended."""

_MONTH = re.compile(r"\{\}-\d\d")
_IMPOSSIBLE = 10_000
_YEARS_AROUND = 2
_YEARS_AROUND_FOR_WEEKDAY = 6
"""Within six years any day of the year falls on any weekday, and 29 February comes round."""

_ONE_DAY = timedelta(days=1)


class _Candidate(NamedTuple):
    value: str
    first: date
    after: date


def choose_year(meaning: InYear, published: date | None, cue: Cue) -> Answer:
    """Return the date with the year that it means in an article published on `published`."""
    if published is None:
        form = meaning.form.format("XXXX") if "{}" in meaning.form else "XXXX-XX-XX"
        return needs_publication(form, "the year")
    candidates = _candidates(meaning.form, published, _YEARS_AROUND_FOR_WEEKDAY if meaning.weekday else _YEARS_AROUND)
    candidates = candidates or _candidates(meaning.form, published, _YEARS_AROUND_FOR_WEEKDAY)
    if not candidates:
        return Answer(in_year(meaning.form, published.year), "there is no such date in any near year")
    value, so, given = _choose(meaning, candidates, published, cue)
    return Answer(value, so, (*given, published_on(published)), "published", ("year",))


def year_from_text(meaning: InYear, memory: Memory, published: date | None) -> Answer:
    """Return the date with the year that "that August" or "the following March" means where the text is."""
    told = memory.last("year")
    if told is None:
        return choose_year(replace(meaning, which=""), published, NO_CUE)
    candidates = _candidates(meaning.form, told.day, _YEARS_AROUND)
    span = span_of(told.expression.value)
    last = span.latest.date() if span and span.latest else told.day
    later = [c for c in candidates if c.after > told.day and (meaning.which != "following" or c.first >= last)]
    given = (f"counted from “{told.expression.text}” earlier in the text ({readable(told.expression.value)})",)
    so = "the first one after" if meaning.which == "following" else "the first one from then on"
    return Answer(later[0].value if later else "XXXX", so, given, told.expression.start, ("year",))


def _choose(
    meaning: InYear, candidates: list[_Candidate], published: date, cue: Cue
) -> tuple[str, str, tuple[str, ...]]:
    fitting = [c for c in candidates if c.first.isoweekday() == meaning.weekday]
    if fitting:
        return (
            min(fitting, key=lambda c: abs((c.first - published).days)).value,
            "the nearest year with that weekday",
            (),
        )
    match meaning.which:
        case "last":
            past = [c for c in candidates if c.after <= published]
            if len(past) > 1 and _would_be_last_month(meaning, past[-1], published):
                return past[-2].value, "the latest one before the month just over, which would be “last month”", ()
            return max(past, default=candidates[0]).value, "the latest one before", ()
        case "next":
            return min((c for c in candidates if c.first > published), default=candidates[-1]).value, "the next one", ()
        case "coming":
            return (
                min((c for c in candidates if c.after > published), default=candidates[-1]).value,
                "the coming one",
                (),
            )
        case "this":
            current = next((c.value for c in candidates if c.first <= published < c.after), None)
            return current or in_year(meaning.form, published.year), "the one of that year", ()
    nearest = min(candidates, key=lambda c: _distance(c, published, cue))
    if nearest.first <= published < nearest.after:
        return nearest.value, "the current one", ()
    if cue.tense and (cue.tense == "future") == (nearest.first > published):
        return nearest.value, "the nearest one that fits", cue.told
    return nearest.value, "the nearest one", ()


def _would_be_last_month(meaning: InYear, candidate: _Candidate, published: date) -> bool:
    """Say whether it is the month just over, of the same year: "last February" is rarely said of it in March."""
    is_month = _MONTH.fullmatch(meaning.form) is not None
    return is_month and candidate.after == published.replace(day=1) and candidate.first.year == published.year


def _candidates(form: str, published: date, years_around: int) -> list[_Candidate]:
    years = range(max(1, published.year - years_around), min(9999, published.year + years_around) + 1)
    spans = ((value, span_of(value)) for value in (in_year(form, year) for year in years))
    return [
        _Candidate(value, span.earliest.date(), span.latest.date())
        for value, span in spans
        if span and span.earliest and span.latest
    ]


def _distance(candidate: _Candidate, published: date, cue: Cue) -> float:
    """Return how many days away a candidate is, plus those by which it goes against the tense."""
    is_period = candidate.after - candidate.first > _ONE_DAY
    if candidate.first > published:
        planned = cue.tense == "future" and cue.before and not _OF_FIGURES.match(candidate.value)
        factor = PLANNED_FACTOR if planned else FUTURE_FACTOR
        days, against = (candidate.first - published).days * factor, "past"
    elif candidate.after > published:
        return 0
    else:
        days, against = (published - candidate.after).days, "future"
    if cue.tense != against:
        return days
    if is_period and _PROMISED.match(cue.words):
        return days + AGAINST_PROMISE
    if cue.certain:
        return days + _IMPOSSIBLE
    if cue.before and is_period and _WILL.match(cue.words) and not _OF_FIGURES.match(candidate.value):
        return days + AGAINST_WILL
    longer = LONGER_PERIOD if cue.before and is_period else 0
    return days + AGAINST_TENSE[against, cue.before] + longer
