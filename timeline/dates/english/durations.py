"""Stretches of time: "50 minutes", "two and a half years", "weeks", "a three-year period", "half an hour"."""

import re

from timeline.dates.english import vocabulary as words
from timeline.dates.expression import Modifier
from timeline.dates.grammar import Place, RuleBook, listed, one_of
from timeline.dates.meaning import Fixed, Length, Reading

RULES = RuleBook(words.TABLES)

_MORE = "more|additional|extra|full|straight|consecutive|successive|trading|business|working|calendar|long|other|whole"
_SINGLE = ("full", "whole", "single", "entire", "additional", "extra", "further", "good")
HALVES: dict[str, tuple[float, str]] = {
    "minute": (30, "second"), "hour": (30, "minute"), "day": (12, "hour"), "week": (3.5, "day"), "month": (2, "week"),
    "year": (6, "month"), "decade": (5, "year"), "century": (50, "year"),
}  # fmt: skip

_AROUND_NOW = "past|last|next|coming"
_QUARTERS: dict[str, tuple[float, str]] = {"century": (25, "year"), "hour": (15, "minute")}
_GOES_ON = re.compile(
    r" (?:(?:civil|armed|ethnic|bloody|brutal|bitter|political|labor|labour|trade|military|sectarian|separatist"
    r"|guerrilla|border|hunger|economic|criminal|arms|anti-government|pro-democracy|murder|corruption|fraud|legal) )?"
    r"(?:wars?|conflicts?|truces?|cease-?fires?|uprisings?|rebellions?|insurgency|insurrection|revolts?|revolution|row"
    r"|strikes?|disputes?|crisis|occupation|embargo|blockade|boycotts?|bans?|sieges?|stand-?offs?|campaigns?|protests?"
    r"|feuds?|marriage|reign|rule|investigations?|inquiry|trials?|struggle|violence|unrest|deadlock|stalemate|impasse"
    r"|lockout|slump|recession|downturn|drought|moratorium|negotiations|talks|battle|mission)"
    r"(?: (?:in|on|against|between|with|over|by|for|to|and|that|which|has|had|is|was|as|of|into|at)(?!\w)|[^\w\s'-]|$)"
)
"""What lasts, after "two-year-old": a building or a person has an age."""

_SMALLER = {
    ("year", "month"): 12, ("year", "week"): 52, ("year", "day"): 366, ("month", "week"): 5, ("month", "day"): 31,
    ("week", "day"): 7, ("day", "hour"): 24, ("hour", "minute"): 60, ("minute", "second"): 60,
}  # fmt: skip
"""A unit, a smaller one that can be told with it, and how many of the smaller one are too many."""

_AGE_OR_GAP = re.compile(r"(?:[ -]an?[ -](?:day|week|month|year)| past|[ -]of[ -]age|[ -]olds?|,? old)(?!\w)")
_DAY_BEFORE = re.compile(rf"(?<!\w){words.TABLES['month']} \d{{1,2}}-$")
_THING = re.compile(" [a-z]")
_LIVING = re.compile(
    r" (?:[a-z]+ )?(?:babys?|babies|infants?|boys?|girls?|sons?|daughters?|child|children|twins?|triplets|toddlers?"
    r"|kids?|foals?|calf|calves|lambs?|cubs?|pups?|puppy|puppies|kittens?|pandas?|fetus|foetus|chicks?|grandsons?"
    r"|granddaughters?|brother|sister)(?!\w)"
)
_WAR = re.compile("['’]? War(?!\\w)")
"""After "Six-Day" or "the Hundred Years"."""

_RUNS = re.compile(r"(?:hit|hits|scored?|scoring|made|makes?|reached|completed|struck|smashed|his|her|with) $")
_SOME_DAY = re.compile(r" (?:last|next|in|when|soon|this|will|be|he|she|they|we|you|i|it)(?!\w)")
_FIRST = re.compile(r"(?<!\w)(?:first|early|final|last|dying|opening) $")
_APART = re.compile(" apart")
_LONG = re.compile("-long")
_OF = re.compile(r" of ")
_DISTANCE = re.compile(
    r" (?:ago|later|earlier|before|after|hence|or (?:so|more|two)|and a half"
    rf"|and (?:\d+|a (?:minute|hour|day|week|month)|{one_of(words.ONES)} [a-z]+)"
    r"|from (?:now|today|tomorrow|next|last|this|mon|tue|wed|thu|fri|sat|sun)\w*)(?!\w)"
)
_RATE = re.compile(
    r"(?:\d|[a-z]{2,}[^su ]s|million|billion|trillion|thousand|hundred|percent|cents|once|twice|times|hours|pound"
    r"|barrel|ounce|share) $"
)
_BEFORE_ONE = re.compile(
    r"(?:^|[\s\"(])(?:for|in|within|about|over|after|than|barely|only|just|almost|nearly|least|most|to|by|as|of"
    r"|(?:takes?|took)(?: us| him| her| them| me| you)?"
    r"|lasted|last|lasts|lasting|delayed|postponed|waited|stayed|spent|spend|under|around|exactly|roughly|during|with"
    r"|every|quite|past|been|another|nor|or) $"
)
_BEFORE_BARE = re.compile(
    r"(?:^|[\s\"(])(?:for|in|within|amid|over|after|takes?|took|taken|taking|through|during|despite|following|lasted|lasts"
    r"|(?:to|will|would|could|can|may|might|must) last|lasting|waits?|waited|waiting|spend|spending|even|by|needs?|only"
    r"|just|of|had|spent) \"?$"
)


def unit_of(place: Place) -> str:
    """Return the unit that a place names, in the singular or the plural."""
    return words.PLURAL_UNITS.get(place["units"]) or place["unit"]


@RULES.rule(
    "number of units",
    rf"(?:(?P<article>the|a(?! hundred| thousand| million| billion)|an) )?<number>"
    rf"(?P<half>[ -]and[ -](?:a|one)[ -]half)?"
    rf"(?P<or_more>-plus| or more)?(?: (?:{_MORE}))?[ -](?:<units>|<unit>)"
    r"(?:[ -](?P<period>period|term|span|stretch)(?!\w))?",
    words.NUMBERS | words.after_article(words.NUMBERS),
)
def numbered(place: Place) -> Reading | None:
    """Read "50 minutes", "30-year", "the nine months"; not an age, a fraction, or "one day soon"."""
    count = words.number(place["number"]) + (0.5 if place["half"] else 0)
    if _WAR.match(place.text, place.match.end()) or _DAY_BEFORE.search(place.before(16)):
        return None
    if (
        place.follows(_AGE_OR_GAP)
        or place.follows(_LONG)
        or place["unit"] == "second"
        or _is_fraction(place, count)
        or _is_some_day(place)
    ):
        return None
    mod: Modifier | None = "EQUAL_OR_MORE" if place["or_more"] else None
    reading = place.reading("DURATION", Length(count, unit_of(place)), mod)
    keeps_article = place["period"] or (place["article"] == "the" and place["units"])
    return reading if keeps_article else reading.but(start=place.match.start("number"))


def _is_fraction(place: Place, count: float) -> bool:
    hyphen = "-" in place.match[0]
    if place["unit"] == "quarter":
        return not hyphen
    return place["units"] == "quarters" and (hyphen or (count == 3 and place.follows(_OF)))


def _is_some_day(place: Place) -> bool:
    return place.words in ("one day", "one night") and place.follows(_SOME_DAY)


@RULES.rule(
    "a unit",
    rf"(?:a|an|one) (?:(?P<more>{'|'.join(_SINGLE)}) )?<unit>(?P<half> and a half)?",
    {"one", *(f"{article} {word}" for article in ("a", "an") for word in (*_SINGLE, *words.UNITS))},
)
def one_unit(place: Place) -> Reading | None:
    """Read "a month", "one year"; not the rate of "$5 a share a year", nor "a day at the races"."""
    if place["unit"] == "second" or place.follows(_AGE_OR_GAP) or _is_some_day(place) or place.follows(_LONG):
        return None
    if place["unit"] == "quarter" and not place["more"]:
        return None
    plain = place.words == f"{place.words.split()[0]} {place['unit']}" and not place.words.startswith("one")
    if plain and not place.follows(_DISTANCE) and not _can_be_length(place.before(14)):
        return None
    return place.reading("DURATION", Length(1.5 if place["half"] else 1, place["unit"]))


def _can_be_length(before: str) -> bool:
    return _BEFORE_ONE.search(before) is not None and _RATE.search(before) is None


@RULES.read_on(
    "and so many smaller units",
    r",?(?: and)? <number>[ -](?:<units>|<unit>)",
    (Length,),
    ("and", *words.NUMBERS),
)
def and_smaller_units(place: Place, length: Reading) -> Reading | None:
    """Read on from "an hour" to "an hour and 20 minutes", from "two years" to "two years, three months"."""
    told, unit = length.meaning, unit_of(place)
    if length.type != "DURATION" or not isinstance(told, Length) or told.count is None or told.rest is not None:
        return None
    if words.number(place["number"]) >= _SMALLER.get((told.unit, unit), 0) or place.follows(_AGE_OR_GAP):
        return None
    return length.but(
        end=place.match.end(), meaning=Length(told.count, told.unit, Length(words.number(place["number"]), unit))
    )


@RULES.rule(
    "another unit",
    r"another (?:<number>(?: ?- ?| to | or )<number:second> |<number:one> )?(?:<unit>|<units>)",
    ("another",),
)
def another(place: Place) -> Reading | None:
    """Read "another two weeks"."""
    if place["unit"] == "second":
        return None
    return place.reading("DURATION", Length(words.number(place["number"] or place["one"] or "1"), unit_of(place)))


@RULES.rule(
    "half a unit",
    r"(?:half (?:a|an)[ -]|a half[ -]|half-(?=hour|day|decade))<unit>(?P<long>-long)?",
    ("half", "a half"),
)
def half_unit(place: Place) -> Reading | None:
    """Read "half an hour", "a half-hour-long talk"; a batsman's half-century is none."""
    if place["unit"] == "century" and "-" in place.words and _RUNS.search(place.before(16)):
        return None
    count, unit = HALVES.get(place["unit"], (0.5, place["unit"]))
    return place.reading("DURATION", Length(count, unit))


@RULES.rule(
    "quarter of a century or an hour",
    rf"(?:(?:the )?(?:{_AROUND_NOW}) |(?P<article>a|the) )?(?P<quarters>quarter|three[ -]quarters)[ -]"
    r"(?P<of>of an? )?(?P<unit>century|hour)",
    words.the(("quarter", "three", *listed(_AROUND_NOW.replace("|", ",")))) | {"a quarter"},
)
def quarter_of(place: Place) -> Reading | None:
    """Read "a quarter-century", "the last quarter century", "three-quarters of an hour"."""
    count, unit = _QUARTERS[place["unit"]]
    start = place.match.start("quarters") if place["article"] == "the" else place.match.start()
    times = 3 if place["quarters"].startswith("three") else 1
    return place.reading("DURATION", Length(count * times, unit)).but(start=start)


@RULES.rule(
    "number to number of units",
    r"<number>(?: ?- ?|-? to |-? or |-to-|-or-)<number:second>[ -](?:<units>|<unit>)",
    words.NUMBERS,
)
def range_of_units(place: Place) -> Reading | None:
    """Read "two to three weeks", "a 6-8 week wait" and "two- to three-week" as the shorter one."""
    if place.follows(_AGE_OR_GAP) or (place["unit"] and not _is_adjective(place)):
        return None
    return place.reading("DURATION", Length(words.number(place["number"]), unit_of(place)))


def _is_adjective(place: Place) -> bool:
    """Tell "a 6-8 week wait" from a score: "won 3-2 week after week"."""
    return place["unit"] != "second" and words.number(place["number"]) < words.number(place["second"])


@RULES.rule("some units", r"<vague>(?: <units>|-<units:more>|-<unit>)", words.VAGUE)
def vague_units(place: Place) -> Reading | None:
    """Read "several years", "a few minutes": how many is not told."""
    unit = words.PLURAL_UNITS.get(place["more"]) or unit_of(place)
    if place.follows(_AGE_OR_GAP) or place.before(4) == " as ":  # "in as many weeks"
        return None
    if place.words == "some quarters":
        return None
    if "couple" in place["vague"]:
        return place.reading("DURATION", Length(2, unit), mod="APPROX")
    return place.reading("DURATION", Length(None, unit))


@RULES.rule("bare units", r"<units>(?: (?:or|and) <units:more>)?", words.PLURAL_UNITS)
def bare_units(place: Place) -> Reading | None:
    """Read "weeks" in "for weeks", "days after"; not in "in the first days"."""
    unit = unit_of(place)
    if unit in ("second", "quarter", "night") or place.follows(_AGE_OR_GAP) or place.follows(_APART):
        return None
    if unit == "hour" and place.before(6) == "after " and place.follows(words.CLAUSE_ENDS):
        return None  # "shares fell after hours"
    if _FIRST.search(place.before(8)):
        return None  # "in the first days after the invasion"
    if not place.follows(_DISTANCE) and not _BEFORE_BARE.search(place.before(14)):
        return None
    return place.reading("DURATION", Length(None, unit))


@RULES.rule(
    "as long or old as units",
    r"(?:<number>-)?(?:(?:<units>|<unit>)-(?:long|(?P<old>old))|<unit:one>long)",
    (*words.PLURAL_UNITS, *words.UNITS, *(f"{unit}long" for unit in words.UNITS), *words.NUMBERS),
)
def units_long(place: Place) -> Reading | None:
    """Read "decades-long", "month-long", "weeklong", and "two-year-old" in "the two-year-old war"; no one's age."""
    if place["old"] and not _goes_on(place):
        return None
    unit = place["one"] or unit_of(place)
    count = words.number(place["number"]) if place["number"] else None if place["units"] else 1
    return place.reading("DURATION", Length(count, unit))


def _goes_on(place: Place) -> bool:
    """Say whether what is so old is no person and no building: years are the age of many things, weeks of few."""
    if place["number"] and place["unit"] in ("day", "week", "month"):
        return place.follows(_THING) and not place.follows(_LIVING)
    return place.follows(_GOES_ON)


@RULES.rule("some time", r"(?:quite )?some time", ("some", "quite"))
def some_time(place: Place) -> Reading | None:
    """Read "for some time"."""
    return place.reading("DURATION", Fixed("PXM")) if place.before(4) == "for " else None
