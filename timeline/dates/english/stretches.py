"""Stretches of time that reach to or from now: "the past two weeks", "the next six months", "recent years"."""

import re

from timeline.dates.english import vocabulary as words
from timeline.dates.english.durations import unit_of
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import Fixed, Length, Reading

RULES = RuleBook(words.TABLES)

_WITHOUT_NUMBER = ("past", "next", "coming", "recent", "following", "ensuing", "intervening", "subsequent")
"""These stand before bare units too: "coming weeks", but not "first days"."""

_WHICH = (
    *_WITHOUT_NUMBER, "last", "previous", "preceding", "first", "final", "most recent", "latest",
)  # fmt: skip


_OVER = re.compile(r"(?:^|\s)(?:over|through|throughout|down) $")
_SOME_OF_THEM = re.compile(r" (?:of|since|that|when|after|before|between|from|leading)(?!\w)")
_VERB = re.compile(r"(?:^|\s)(?:to|will|would|could|can|may|might|must|should|n't|not|it|they|and) $")


@RULES.rule(
    "the past or next units",
    rf"(?:the |this |these )?(?P<which>{words.longest_first(_WHICH)})"
    r"(?: (?:<number>(?:(?: ?- ?| to | or )<number:second>)?|<vague>))?"
    r" (?:<units>(?: (?:and|or) <units:more>)?|full <unit>)",
    {*words.the(words.first_words(_WHICH)), "this", "these"},
)
def past_units(place: Place) -> Reading | None:
    """Read "the past two weeks" as a stretch of time; "recent years" point to the past and no further."""
    if place.words.startswith("last ") and _VERB.search(place.before(8)):
        return None  # "meant to last two years"
    if place["which"] in ("following", "preceding") and place.words.startswith(place["which"]):
        return None  # "following two weeks of rain"
    if not place["number"] and not place["vague"]:
        if place["which"] not in _WITHOUT_NUMBER:
            return None
        if place["which"] in ("recent", "past") and unit_of(place) in ("year", "decade"):
            return place.reading("DATE", Fixed("PAST_REF"))
    count = words.number(place["number"]) if place["number"] else 2.0 if "couple" in place["vague"] else None
    return place.reading("DURATION", Length(count, unit_of(place)))


@RULES.rule(
    "the past or next hour",
    r"the (?:past|next|coming|previous|last(?! minute)) (?:full )?(?P<unit>hour|minute|half[ -]hour)",
    ("the past", "the last", "the next", "the coming", "the previous"),
)
def past_hour(place: Place) -> Reading | None:
    """Read "the next hour", "the past half hour"; "the last minute" is no length."""
    unit = place["unit"]
    return place.reading("DURATION", Length(30, "minute") if unit.startswith("half") else Length(1, unit))


@RULES.rule(
    "the past or next unit and a half",
    r"(?:the |this )?(?:past|last|next|coming|previous) <unit> and a half",
    {*words.the(("past", "last", "next", "coming", "previous")), "this"},
)
def past_unit_and_a_half(place: Place) -> Reading | None:
    """Read "the past year and a half"."""
    return place.reading("DURATION", Length(1.5, place["unit"]))


@RULES.rule("over the years", r"the <units>", [f"the {units}" for units in words.PLURAL_UNITS])
def over_the_years(place: Place) -> Reading | None:
    """Read "over the years", "through the centuries"; not "over the years of his rule"."""
    if unit_of(place) not in ("year", "decade", "century") or not _OVER.search(place.before(12)):
        return None
    return place.reading("DURATION", Length(None, unit_of(place))) if not place.follows(_SOME_OF_THEM) else None


@RULES.rule("units to come", r"(?:the )?<units> (?:ahead|to come)", words.the(words.PLURAL_UNITS))
def units_to_come(place: Place) -> Reading | None:
    """Read "the months to come"."""
    return place.reading("DURATION", Length(None, unit_of(place)))
