"""The early, middle and late part of a period: "early January", "the end of 1990", "mid-March", "later this week"."""

from timeline.dates.english import vocabulary as words
from timeline.dates.english.day_parts import is_day
from timeline.dates.expression import Modifier
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import DayPart, InYear, Reading, Shift

RULES = RuleBook(words.TABLES)

_SIDES: dict[Modifier, tuple[str, ...]] = {
    "START": (
        "early",
        "earlier",
        "the early",
        "early in",
        "earlier in",
        "early on",
        "earlier on",
        "early to mid",
        "the early to mid",
        "early-to-mid",
        "the early-to-mid",
    ),
    "MID": ("mid", "the mid", "midway through", "mid to late", "the mid to late", "mid-to-late", "the mid-to-late"),
    "END": ("late", "later", "the late", "late in", "later in", "late on", "later on", "end"),
}
_NOUNS: dict[Modifier, tuple[str, ...]] = {
    "START": ("start", "beginning"),
    "MID": ("middle",),
    "END": ("end", "close", "rest", "remainder"),
}
_EDGES: dict[str, Modifier] = {
    **{phrase: mod for mod, phrases in _SIDES.items() for phrase in phrases},
    **{f"{the}{noun} of": mod for mod, nouns in _NOUNS.items() for noun in nouns for the in ("the ", "", "the very ")},
}


@RULES.rule("early, mid or late", rf"(?P<edge>{words.longest_first(_EDGES)})[ -]", words.first_words(_EDGES))
def edge(place: Place) -> Reading | None:
    """Read "early next year", "the end of November"."""
    phrase = " ".join(place["edge"].split())
    if phrase == "end" and not place.match[0].endswith("-"):
        return None
    date = place.next(place.match.end() + place.folded.startswith("'", place.match.end()))  # "the mid-'80s"
    if date is None or date.mod or not (date.is_date or date.type == "TIME"):
        return None
    if phrase.endswith(" in") and is_day(date) and date.rule != "the day":
        return None
    if phrase.endswith(" on") and not (is_day(date) or isinstance(date.meaning, DayPart)):
        return None
    if phrase in ("earlier", "later", "early", "late") and place.folded.startswith("the ", place.match.end()):
        return None
    start = place.match.start()
    if phrase.startswith("the ") and place.match[0].endswith("-") and date.rule == "month":
        start += len("the ")  # "the mid-March storm"
    return date.but(start=start, mod=_EDGES[phrase], rule="early, mid or late")


@RULES.rule(
    "year-end", r"(?:the )?(?P<unit>year|month|quarter)(?:'s|s')?[ -]end", words.the(("year", "month", "quarter"))
)
def year_end(place: Place) -> Reading | None:
    """Read "year-end", "year's end"."""
    return place.reading("DATE", Shift(place["unit"], 0), mod="END")  # type: ignore[arg-type]


@RULES.rule(
    "mid-year",
    r"mid-?(?:(?P<unit>year|month|week|decade)|<season>)",
    (f"mid{unit}" for unit in ("", "year", "month", "week", "decade", *words.SEASONS)),
)
def mid_year(place: Place) -> Reading | None:
    """Read "midyear", "mid-month", "midsummer"."""
    if place["season"]:
        return place.reading("DATE", InYear(f"{{}}-{words.SEASONS[place['season']]}"), mod="MID")
    return place.reading("DATE", Shift(place["unit"], 0), mod="MID")  # type: ignore[arg-type]


@RULES.rule("sometime within", r"sometime ", ("sometime",))
def sometime(place: Place) -> Reading | None:
    """Read "sometime next year" as next year."""
    date = place.next()
    if date is None or date.type != "DATE":
        return None
    return date.but(start=place.match.start(), rule="sometime within")
