"""Weeks, months and years named from where one stands: "last year", "this week", "the following month", "that day"."""

from typing import cast

from timeline.dates.calendar import Unit
from timeline.dates.english import vocabulary as words
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import Origin, Reading, Shift

RULES = RuleBook(words.TABLES)

_UNITS = "day|week|weekend|month|quarter|year|decade|century"
_STEPS: dict[str, tuple[int, Origin]] = {
    "last": (-1, "published"), "this past": (-1, "published"), "the past": (-1, "published"), "past": (-1, "published"),
    "this": (0, "published"), "the current": (0, "published"), "current": (0, "published"), "the present": (0, "published"),
    "next": (1, "published"), "this coming": (1, "published"), "the coming": (1, "published"), "coming": (1, "published"),
    "the next": (1, "text"), "the following": (1, "text"), "following": (1, "text"),
    "the previous": (-1, "text"), "the preceding": (-1, "text"), "the prior": (-1, "text"),
    "that": (0, "text"), "that same": (0, "text"), "the same": (0, "text"), "same": (0, "text"), "the last": (-1, "published"),
}  # fmt: skip
_PHRASES = "|".join(sorted(_STEPS, key=len, reverse=True))


@RULES.rule("this, last or next", rf"(?P<step>{_PHRASES}) (?:(?P<kind>calendar|fiscal|financial|school|academic|model|business|trading) )?(?P<unit>{_UNITS})", *(_STEPS))
def step(place: Place) -> Reading | None:
    """Read "last year" from the publication date, "the following year" from the date the text is at."""
    phrase = " ".join((place["step"] or "").split())
    unit = place["unit"] or ""
    count, origin = _STEPS[phrase]
    if unit == "day" and phrase in ("last", "this", "the last", "the current", "current", "the past", "past", "the coming", "coming", "this coming", "same", "following"):
        return None
    return place.reading("DATE", Shift(cast(Unit, unit), count, origin))


@RULES.rule("the weekend", r"(?:the|over the) weekend", "the")
def the_weekend(place: Place) -> Reading | None:
    """Read "the weekend" as the one nearest to the publication date."""
    return place.reading("DATE", Shift("weekend", 0))
