"""A date told by its distance: "two weeks ago", "a year earlier", "three days after January 10", "two days later"."""

from typing import cast

from timeline.dates.calendar import Unit
from timeline.dates.english import vocabulary as words
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import Fixed, Length, Origin, Reading, Shift

RULES = RuleBook(words.TABLES)

_STEPS: dict[str, tuple[int, Origin]] = {
    "ago": (-1, "published"), "from now": (1, "published"), "from today": (1, "published"),
    "earlier": (-1, "text"), "before": (-1, "text"), "previously": (-1, "text"),
    "later": (1, "text"), "afterward": (1, "text"), "afterwards": (1, "text"), "after": (1, "text"), "thereafter": (1, "text"),
}  # fmt: skip
_CALENDAR: dict[str, tuple[Unit, int]] = {
    "day": ("day", 1), "night": ("day", 1), "week": ("week", 1), "fortnight": ("week", 2), "weekend": ("weekend", 1), "month": ("month", 1),
    "quarter": ("quarter", 1), "year": ("year", 1), "decade": ("year", 10), "century": ("year", 100),
}  # fmt: skip


@RULES.after("ago, earlier, later", r" (?P<step>ago|from now|from today|earlier|later|afterwards?|thereafter)", (Length,), "ago from earlier later afterward afterwards thereafter")
def distance(place: Place, length: Reading) -> Reading | None:
    """Read on from "two weeks" to "two weeks ago", counted from the publication date, or "later", counted in the text."""
    meaning = length.meaning
    if not isinstance(meaning, Length) or length.type != "DURATION":
        return None
    sign, origin = _STEPS[" ".join((place["step"] or "").split())]
    if meaning.unit not in _CALENDAR:
        return length.but(end=place.match.end(), type="TIME" if False else "DATE", meaning=Fixed("PAST_REF" if sign < 0 else "FUTURE_REF"))
    unit, factor = _CALENDAR[meaning.unit]
    if meaning.count is None or meaning.count > 9999:
        return length.but(end=place.match.end(), type="DATE", meaning=Fixed("PAST_REF" if sign < 0 else "FUTURE_REF"))
    return length.but(end=place.match.end(), type="DATE", meaning=Shift(unit, sign * round(meaning.count * factor), origin))


@RULES.after("before or after a date", r" (?P<step>before|after|from|prior to) ", (Length,), "before after from prior")
def from_date(place: Place, length: Reading) -> Reading | None:
    """Read on from "three days" to "three days after January 10"."""
    meaning, date = length.meaning, place.next()
    if date is None or not isinstance(meaning, Length) or meaning.count is None or meaning.unit not in _CALENDAR or meaning.count > 9999:
        return None
    if date.type not in ("DATE", "TIME") or (isinstance(date.meaning, Fixed) and not date.meaning.value[0].isdigit()):
        return None
    unit, factor = _CALENDAR[meaning.unit]
    sign = 1 if place["step"] in ("after", "from") else -1
    return length.but(end=date.end, type="DATE", meaning=Shift(cast(Unit, unit), sign * round(meaning.count * factor), date.meaning))


@RULES.rule("the day before or after", r"(?:the )?(?P<unit>day|week|month|year) (?P<step>before|after) ", "the day week month year")
def day_before(place: Place) -> Reading | None:
    """Read "the day before last Tuesday"."""
    date = place.next()
    if date is None or date.type != "DATE" or (isinstance(date.meaning, Fixed) and not date.meaning.value[0].isdigit()):
        return None
    sign = 1 if place["step"] == "after" else -1
    return date.but(start=place.match.start(), meaning=Shift(cast(Unit, place["unit"]), sign, date.meaning), rule="the day before or after")


@RULES.rule("the day before, in the text", r"the (?P<unit>day|week|month|year) (?P<step>before|after)", "the")
def day_before_text(place: Place) -> Reading | None:
    """Read "the day before" at the end of a clause, counted from the date the text is at."""
    rest = place.folded[place.match.end() : place.match.end() + 1]
    if rest not in (".", ",", ";", ""):
        return None
    return place.reading("DATE", Shift(cast(Unit, place["unit"]), 1 if place["step"] == "after" else -1, "text"))


@RULES.rule("shortly thereafter", r"(?:shortly|soon) (?:thereafter|afterwards?|after that)", "shortly soon")
def shortly_after(place: Place) -> Reading | None:
    """Read "shortly thereafter": vague, and later than the date the text is at."""
    return place.reading("DATE", Shift("day", 0, "text"), vague="shortly") if False else place.reading("DATE", Fixed("PAST_REF"))
