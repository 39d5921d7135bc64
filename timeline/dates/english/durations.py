"""Stretches of time: "50 minutes", "two and a half years", "weeks", "a three-year period", "the past two weeks"."""

import re

from timeline.dates.english import vocabulary as words
from timeline.dates.expression import Modifier
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import Comparison, Fixed, Length, Reading, Shift

RULES = RuleBook(words.TABLES)

_MODIFIERS: dict[str, Modifier] = {
    "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX", "some": "APPROX",
    "close to": "APPROX", "nearly": "LESS_THAN", "almost": "LESS_THAN", "less than": "LESS_THAN",
    "fewer than": "LESS_THAN", "under": "LESS_THAN", "just under": "LESS_THAN", "more than": "MORE_THAN",
    "over": "MORE_THAN", "just over": "MORE_THAN", "well over": "MORE_THAN", "at least": "EQUAL_OR_MORE",
    "no less than": "EQUAL_OR_MORE", "at most": "EQUAL_OR_LESS", "no more than": "EQUAL_OR_LESS",
    "not more than": "EQUAL_OR_LESS", "up to": "EQUAL_OR_LESS", "a minimum of": "EQUAL_OR_MORE",
    "a maximum of": "EQUAL_OR_LESS",
}  # fmt: skip
_SMALLER: dict[str, tuple[float, str]] = {
    "hour": (30, "minute"), "minute": (30, "second"), "year": (6, "month"), "decade": (5, "year"),
    "century": (50, "year"),
    "day": (12, "hour"), "week": (3.5, "day"), "month": (2, "week"),
}  # fmt: skip
_PARTS: dict[str, tuple[str, int]] = {
    "minute": ("second", 60), "hour": ("minute", 60), "day": ("hour", 24), "year": ("month", 12),
    "decade": ("year", 10),
}  # fmt: skip
_OF = re.compile(" of ")
_SOME_DAY = re.compile(r" (?:last|next|in|when|soon|this|will|be|he|she|they|we|you|i|it)(?!\w)")
_OLD = re.compile(r"(?: apart| past(?!\w)|[ -]of[ -]age|[ -]old|[ -]olds|,? old| year-old)(?!\w)")
_RATE_BEFORE = re.compile(
    r"(?:\d|[a-z]{2,}[^su ]s|million|billion|thousand|hundred|percent|cents|trillion|once|twice|times"
    r"|hours|pound|barrel|ounce|share) $"
)
_DISTANCE_AFTER = re.compile(
    r" (?:ago|later|earlier|before|after|from now|hence|or (?:so|more|two)|and a half|apart)(?!\w)"
)
_BEFORE_PLURAL = re.compile(
    r"(?:^|\s)(?:for|in|within|amid|over|after|took|take|takes|through|during|despite|following|lasted|only|just|of) $"
)
_BEFORE_SINGLE = re.compile(
    r"(?:^|\s)(?:for|in|within|about|over|after|than|barely|only|just|almost|nearly|least|most|to|by"
    r"|as|of|takes?|took|lasted|last|spent|spend|under|around|exactly|roughly|during|with|every|quite"
    r"|past) $"
)
_BEFORE_OVER = re.compile(
    r"(?:^|\s)(?:for|well|in|after|just|lasted|last|took|take|takes|spanning|lasting|of|been|is|was) $"
)
_NO_DURATION_AFTER = re.compile(r" (?:of video|of music|of audio)")


@RULES.rule(
    "number of units",
    r"(?:(?P<article>the|a(?! hundred| thousand)"
    r"|an) )?<number>(?P<half>[ -]and[ -]a[ -]half)?(?: (?:more|additional|extra|full|straight"
    r"|consecutive"
    r"|successive|trading|business|working|calendar|long|other|whole))?[ -](?:<units>|<unit>)"
    r"(?:[ -](?P<kind>period|term|span|stretch)(?!\w))?",
    words.NUMBERS | words.after_article(words.NUMBERS),
)
def numbered(place: Place) -> Reading | None:
    """Read "50 minutes", "30-year", "the nine months"; an age is no stretch of time, three quarters are a fraction."""
    unit = words.PLURAL_UNITS.get(place["units"]) or place["unit"]
    count = words.number(place["number"]) + (0.5 if place["half"] else 0)
    if place.follows(_OLD) or place["unit"] == "second":
        return None
    if unit == "quarter" and place["unit"] and "-" not in place.match[0]:
        return None
    if unit == "quarter" and place["units"] and ("-" in place.match[0] or (count == 3 and place.follows(_OF))):
        return None
    if place.words == "one day" and place.follows(_SOME_DAY):
        return None
    reading = place.reading("DURATION", Length(count, unit))
    keeps_article = place["kind"] or (place["article"] == "the" and place["units"])
    return reading if keeps_article else reading.but(start=place.match.start("number"))


@RULES.rule(
    "a unit",
    r"(?:a|an|one) (?:(?P<more>full|whole|single|entire|additional|extra|further|good) )?<unit>(?P<half> and a half)?",
    (
        "one",
        "a full",
        "a whole",
        "a single",
        "an entire",
        "an additional",
        "an extra",
        "a further",
        "a good",
        *(f"a {unit}" for unit in words.UNITS),
        "an hour",
    ),
)
def one_unit(place: Place) -> Reading | None:
    """Read "a month", "one year"; not the rate of "$5 a share a year"."""
    unit = place["unit"]
    if unit == "second" or place.follows(_OLD) or (unit == "quarter" and not place["more"]):
        return None
    if place.words == "one day" and place.follows(_SOME_DAY):
        return None
    if (
        place.words.startswith(("a ", "an "))
        and not place["more"]
        and not place["half"]
        and not place.follows(_DISTANCE_AFTER)
    ):
        before = place.before(14)
        if _RATE_BEFORE.search(before) or not _BEFORE_SINGLE.search(before):
            return None
    return place.reading("DURATION", Length(1.5 if place["half"] else 1, unit))


@RULES.rule("another unit", r"another (?:<number> )?(?:<unit>|<units>)", ("another",))
def another(place: Place) -> Reading | None:
    """Read "another two weeks"."""
    unit = place["unit"] or words.PLURAL_UNITS[place["units"]]
    return None if unit == "second" else place.reading("DURATION", Length(words.number(place["number"] or "1"), unit))


@RULES.rule("half a unit", r"(?:half (?:a|an)[ -]|a half[ -])<unit>", ("half", "a half"))
def half_unit(place: Place) -> Reading | None:
    """Read "half an hour"."""
    count, unit = _SMALLER.get(place["unit"], (0.5, place["unit"]))
    return place.reading("DURATION", Length(count, unit))


@RULES.rule("quarter of a century", r"(?:a )?quarter[ -](?:of a )?century", ("quarter", "a quarter"))
def quarter_century(place: Place) -> Reading | None:
    """Read "a quarter-century"."""
    return place.reading("DURATION", Length(25, "year"))


@RULES.rule("number to number of units", r"<number>(?: ?- ?| to | or )<number:second>[ -]<units>", words.NUMBERS)
def range_of_units(place: Place) -> Reading | None:
    """Read "two to three weeks" as at least two."""
    return place.reading("DURATION", Length(words.number(place["number"]), words.PLURAL_UNITS[place["units"]]))


@RULES.rule("some units", r"<vague>[ -](?:<units>|<unit>)", words.VAGUE)
def vague_units(place: Place) -> Reading | None:
    """Read "several years", "a few minutes": how many is not told."""
    unit = words.PLURAL_UNITS.get(place["units"]) or place["unit"]
    if place.follows(_OLD) or (place["unit"] and "-" not in place.match[0]):
        return None
    if "couple" in place["vague"]:
        return place.reading("DURATION", Length(2, unit), mod="APPROX")
    return place.reading("DURATION", Length(None, unit))


@RULES.rule("bare units", r"<units>(?: (?:or|and) <units:more>)?", words.PLURAL_UNITS)
def bare_units(place: Place) -> Reading | None:
    """Read "weeks" in "for weeks", "days after"; not in "in the first days"."""
    unit = words.PLURAL_UNITS[place["units"]]
    if unit in ("second", "quarter", "night") or place.follows(_OLD):
        return None
    if not place.follows(_DISTANCE_AFTER) and not _BEFORE_PLURAL.search(place.before(12)):
        return None
    return place.reading("DURATION", Length(None, unit))


@RULES.rule(
    "as long as units",
    r"(?:<number>-|<vague>-)?(?:<units>|<unit>)-long",
    (*words.PLURAL_UNITS, *words.UNITS, *words.NUMBERS),
)
def units_long(place: Place) -> Reading | None:
    """Read "decades-long", "day-long", "month-long"."""
    unit = words.PLURAL_UNITS.get(place["units"]) or place["unit"]
    count = words.number(place["number"]) if place["number"] else 1 if place["unit"] else None
    return place.reading("DURATION", Length(count, unit))


@RULES.rule("about how long", rf"(?P<how>{words.longest_first(_MODIFIERS)}) ", words.first_words(_MODIFIERS))
def modified(place: Place) -> Reading | None:
    """Read "more than four hours", "nearly two years ago"."""
    length = place.next()
    how = " ".join(place["how"].split())
    if (
        length is None
        or length.mod
        or length.rule in ("some units", "bare units", "the past or next units", "another unit")
    ):
        return None
    if not isinstance(length.meaning, Length) and not (
        length.rule == "ago, earlier, later" and isinstance(length.meaning, Shift | Comparison)
    ):
        return None
    if length.type == "SET" or place.folded.startswith("the ", place.match.end()):
        return None
    if (
        how == "over"
        and length.rule != "ago, earlier, later"
        and not _BEFORE_OVER.search(place.before(10))
        and length.rule != "a unit"
    ):
        return None
    return length.but(start=place.match.start(), mod=_MODIFIERS[how], rule="about how long")


@RULES.rule(
    "the past or next units",
    r"(?:the |this )?(?P<which>past|last|next|coming|previous|preceding|following|recent|first|final"
    r"|most recent|latest)(?P<many> (?:<number>|<vague>))? (?:<units>|(?P<full>full) <unit>)",
    words.the(
        (
            "past",
            "last",
            "next",
            "coming",
            "previous",
            "preceding",
            "following",
            "recent",
            "first",
            "final",
            "most",
            "latest",
        )
    )
    | {"this"},
)
def past_units(place: Place) -> Reading | None:
    """Read "the past two weeks" as a stretch of time; "recent years" point to the past and no further."""
    unit = words.PLURAL_UNITS.get(place["units"]) or place["unit"]
    which, count = place["which"], None
    if place["number"]:
        count = words.number(place["number"])
    elif (
        which in ("first", "final", "last", "most recent", "latest", "following", "preceding", "previous")
        and not place["vague"]
    ):
        return None
    elif "couple" in place["vague"]:
        count = 2.0
    if count is None and unit in ("year", "decade") and which in ("recent", "past") and not place["vague"]:
        return place.reading("DATE", Fixed("PAST_REF"))
    return place.reading("DURATION", Length(count, unit))


@RULES.read_on("or so", r" or (?:so|two)", (Length, Shift, Comparison), ("or",))
def or_so(place: Place, length: Reading) -> Reading | None:
    """Read on from "two years" to "two years or so"."""
    return None if length.mod else length.but(end=place.match.end(), mod="APPROX")


@RULES.read_on("or more", r" (?P<or>or more|at (?:the )?most|at least|or less)", (Length,), ("or", "at"))
def or_more(place: Place, length: Reading) -> Reading | None:
    """Read on from "two years" to "two years or more"."""
    if length.mod:
        return None
    return length.but(
        end=place.match.end(), mod="EQUAL_OR_MORE" if place["or"] in ("or more", "at least") else "EQUAL_OR_LESS"
    )


@RULES.rule("some time", r"(?:quite )?some time", ("some", "quite"))
def some_time(place: Place) -> Reading | None:
    """Read "for some time"."""
    return place.reading("DURATION", Fixed("PXM")) if place.before(4) == "for " else None
