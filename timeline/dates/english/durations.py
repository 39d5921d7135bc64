"""Stretches of time: "50 minutes", "two and a half years", "weeks", "a three-year period", "the past two weeks"."""

from timeline.dates.english import vocabulary as words
from timeline.dates.expression import Modifier
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import Fixed, Length, Reading

RULES = RuleBook(words.TABLES)

_HALF = {"half": 0.5, "quarter": 0.25}
_MODIFIERS: dict[str, Modifier] = {
    "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX", "some": "APPROX",
    "nearly": "LESS_THAN", "almost": "LESS_THAN", "close to": "APPROX", "less than": "LESS_THAN", "under": "LESS_THAN", "fewer than": "LESS_THAN",
    "more than": "MORE_THAN", "over": "MORE_THAN", "at least": "EQUAL_OR_MORE", "at most": "EQUAL_OR_LESS",
    "no more than": "EQUAL_OR_LESS", "not more than": "EQUAL_OR_LESS", "up to": "EQUAL_OR_LESS", "as long as": "EQUAL_OR_LESS",
    "no less than": "EQUAL_OR_MORE", "within": "EQUAL_OR_LESS", "just over": "MORE_THAN", "just under": "LESS_THAN", "well over": "MORE_THAN",
}  # fmt: skip


@RULES.rule("number of units", r"<number>(?: (?:more|additional|full|straight|consecutive|trading|business|working|calendar|long))?[ -](?:<units>|<unit>(?=[ -]))", words.NUMBER_STARTS)
def numbered(place: Place) -> Reading | None:
    """Read "50 minutes", "30-year"."""
    unit = words.PLURAL_UNITS.get(place["units"] or "") or place["unit"] or ""
    if unit == "second" and place["unit"]:
        return None
    return place.reading("DURATION", Length(words.number(place["number"] or ""), unit))


@RULES.rule("a unit", r"(?:a|an|one) (?:full |whole |single |entire )?<unit>", "a an one")
def one_unit(place: Place) -> Reading | None:
    """Read "a month", "one year"; "a second" is mostly an ordinal."""
    if place["unit"] == "second":
        return None
    return place.reading("DURATION", Length(1, place["unit"] or ""))


@RULES.rule("half a unit", r"half (?:a|an)(?: |-)<unit>|a half[ -]<unit:second>", "half a")
def half_unit(place: Place) -> Reading | None:
    """Read "half an hour"."""
    unit = place["unit"] or place["second"] or ""
    smaller = {"hour": Length(30, "minute"), "year": Length(6, "month"), "decade": Length(5, "year"), "century": Length(50, "year"), "day": Length(12, "hour")}
    return place.reading("DURATION", smaller.get(unit, Length(0.5, unit)))


@RULES.rule("some units", r"(?:(?:<vague>) )?<units>", words.VAGUE_STARTS, words.PLURAL_UNITS)
def vague_units(place: Place) -> Reading | None:
    """Read "weeks", "several years": how many is not told."""
    unit = words.PLURAL_UNITS[place["units"] or ""]
    vague = place["vague"] or ""
    if unit == "second" and not vague:
        return None
    if vague.endswith(("couple", "couple of")):
        return place.reading("DURATION", Length(2, unit), mod="APPROX")
    return place.reading("DURATION", Length(None, unit))


@RULES.rule("about how long", rf"(?:{'|'.join(sorted(_MODIFIERS, key=len, reverse=True))}) ", *_MODIFIERS)
def modified(place: Place) -> Reading | None:
    """Read "more than four hours", "nearly two months"."""
    length = place.next()
    if length is None or not isinstance(length.meaning, Length) or length.mod:
        return None
    word = " ".join(place.match[0].split())
    if word == "some" and length.meaning.count is None:
        return None
    return length.but(start=place.match.start(), mod=_MODIFIERS[word], rule="about how long")


@RULES.rule("the past or next units", r"(?:the )?(?P<which>past|last|next|coming|previous|preceding|following|recent|first|final|another|these|those) (?:(?:<number>|<vague>) )?<units>", "the past last next coming previous recent first final another")
def past_units(place: Place) -> Reading | None:
    """Read "the past two weeks" as a stretch of time."""
    unit = words.PLURAL_UNITS[place["units"] or ""]
    if place["which"] in ("first", "final", "these", "those") and not place["number"]:
        return None
    count = words.number(place["number"]) if place["number"] else None
    if (place["vague"] or "").endswith("couple of"):
        count = 2
    if count is None and unit == "year" and place["which"] in ("recent", "past"):
        return place.reading("DATE", Fixed("PAST_REF"))
    return place.reading("DURATION", Length(count, unit))
