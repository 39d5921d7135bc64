"""Quarters, halves and seasons: "the third quarter", "fourth-quarter", "the first half of 1990", "last summer"."""

import re

from timeline.dates.english import vocabulary as words
from timeline.dates.english.calendar_dates import in_year, is_year
from timeline.dates.expression import Modifier
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import Fixed, InYear, Reading, Shift, Within

RULES = RuleBook(words.TABLES)

_NTH = r"(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th)"
_MODS: dict[str, Modifier] = {"early": "START", "late": "END", "mid": "MID"}
_YEAR_OF_HALF = re.compile(r" of (?:the (?:year|1|2)|this|last|next|[12]\d)")
_OF_SOMETHING = re.compile(r" of (?:the|a|an|his|her|their|its) (?!(?:\w+ )?(?:year|month|\d))")
_SPORT = re.compile(
    r"(?<!\w)(?:touchdowns?|yards?|field goals?|free throws?|halftime|rebounds|quarterback|three-pointers?|3-pointers?"
    r"|of (?:the|a) (?:game|match)|dunk|layup|scoreless|\d-\d run"
    r"|points? (?:in|of) the (?:first|second|third|fourth) quarter)(?!\w)"
)
_JOINED = re.compile(r"(?:and|or|to|through)(?: the)? $")
_IN_A_ROW = re.compile(r" (?:in a row|running|straight)(?!\w)")
_BUSINESS = re.compile(
    r"(?<!\w)(?:profits?|earnings|revenues?|sales|turnover|income|net loss|losses|gdp|economy|economic|exports|imports"
    r"|output|inflation|deliveries|bookings|dividend)(?!\w)"
)
"""Near "the first half", what tells that it is half a year."""
_OF_A_SEASON = re.compile(
    r" (?:camps?|schools?|jobs?|holidays?|breaks?|vacations?|houses?|homes?|games|olympics|training|clothes|coats?"
    r"|sports|wheat|crops?|blend|tires?|tyres?)(?!\w)"
)
_BEFORE_SEASON = re.compile(
    r"(?<!\w)(?:in|since|until|by|of|last|next|this|during|through|each|every|and|late|early|for|now) $"
)


@RULES.rule(
    "quarter",
    rf"(?P<the>the )?(?:<year> )?(?:(?:fiscal|financial)[ -](?:year )?)?{_NTH}(?P<by>[ -])(?:fiscal )?quarter(?:(?:,"
    r"| of)?(?: fiscal)? <year:after>)?",
    words.the(("0", "fiscal", "financial", *words.ORDINALS)),
)
def quarter(place: Place) -> Reading | None:
    """Read "the third quarter", "third-quarter", "the 1988 second quarter"; not that of a game."""
    if (
        place.follows(_OF_SOMETHING)
        or place.follows(_IN_A_ROW)
        or _SPORT.search(place.folded, max(0, place.match.start() - 90), min(place.limit, place.match.end() + 60))
    ):
        return None
    reading = place.reading("DATE", _part("Q", place))
    adjective = place["by"] == "-" and place["the"] and "fiscal-" not in place.words
    return reading.but(start=place.match.end("the")) if adjective else reading


@RULES.rule(
    "quarters together",
    rf"(?:the )?{_NTH}(?: (?:fiscal )?quarters(?: of <year>)?"
    rf"|(?=(?:,| and|,? or| to| through) (?:the )?{_NTH.replace('nth', 'next')} (?:fiscal )?quarters?"
    r"(?: of <year:later>)?))",
    words.the(words.ORDINALS),
)
def quarters(place: Place) -> Reading | None:
    """Read both of "the second and fourth quarters", "the first or second quarter of 2012"; not those of a game."""
    joined = place["next"] or _JOINED.search(place.before(12))
    if not joined or _SPORT.search(place.folded, max(0, place.match.start() - 90), place.match.end() + 60):
        return None
    return place.reading("DATE", in_year(f"{{}}-Q{words.ordinal_number(place['nth'])}", place))


@RULES.rule(
    "last quarter of a year",
    r"the (?:last|final) quarter(?: of (?:fiscal )?<year>|(?= of (?:last|this|next|the) year(?!\w)))",
    ("the last", "the final"),
)
def last_quarter(place: Place) -> Reading | None:
    """Read "the last quarter of 2012", "the final quarter of last year"."""
    return place.reading("DATE", in_year("{}-Q4", place))


@RULES.rule(
    "half",
    rf"(?:the )?(?:(?:fiscal|financial) )?{_NTH}(?P<by>[ -])half(?: of <year:after>)?",
    words.the(("0", "fiscal", "financial", "first", "second")),
)
def half(place: Place) -> Reading | None:
    """Read "the first half of 1990"; other halves are not of years."""
    if words.ordinal_number(place["nth"]) > 2 or not (
        place["after"] or place["by"] == "-" or place.follows(_YEAR_OF_HALF) or _tells_of_business(place)
    ):
        return None
    reading = place.reading("DATE", _part("H", place))
    return reading.but(start=place.match.start("nth")) if place["by"] == "-" else reading


@RULES.rule(
    "two quarters",
    r"(?:the )?(?P<which>first|last|final) two quarters of "
    r"(?:(?:fiscal )?<year>|(?=(?:this|last|next|the) year(?!\w)))",
    words.the(("first", "last", "final")),
)
def two_quarters(place: Place) -> Reading | None:
    """Read "the first two quarters of 1990" as the first half of that year."""
    form = "{}-H1" if place["which"] == "first" else "{}-H2"
    if place["year"]:
        return place.reading("DATE", in_year(form, place))
    year = place.next()
    if year is None or not is_year(year):
        return None
    return place.reading("DATE", Within(InYear(form), year.meaning)).but(end=year.end)


def _tells_of_business(place: Place) -> bool:
    """Tell the first half of a company's year from that of a match."""
    start, end = place.match.span()
    around = max(0, start - 60), min(place.limit, end + 40)
    return not place.follows(_OF_SOMETHING) and _BUSINESS.search(place.folded, *around) is not None


def _part(letter: str, place: Place) -> InYear | Fixed:
    form = f"{{}}-{letter}{words.ordinal_number(place['nth'])}"
    year = place.match.groupdict().get("year") or place["after"]
    return Fixed(form.format(words.year_of(year))) if year else InYear(form)


@RULES.rule(
    "quarter by letter",
    r"(?:(?P<letter>[qh])(?P<nth>[1-4])|(?P<first>[1-4])(?P<last>[qh]))"
    r"(?:[ /-]?(?:of )?<year>|(?: ?'|(?<=[qh]))(?P<short>\d\d)(?!\d))?",
    ("0", "q", "h"),
)
def quarter_by_letter(place: Place) -> Reading | None:
    """Read "Q3 2021", "4Q", "H1 2012"; "H1" alone can be many things."""
    letter, nth = (place["letter"] or place["last"]).upper(), place["nth"] or place["first"]
    dated = place["year"] or place["short"]
    if place.as_written().islower() or (letter == "H" and (int(nth) > 2 or not dated)):
        return None
    return place.reading("DATE", in_year(f"{{}}-{letter}{nth}", place))


@RULES.rule(
    "season",
    r"(?:<which_year:which> |the (?:(?P<edge>early|late|mid)[ -])?)?<season>"
    r"(?:(?: of|,)? <year>|(?: of)? '(?P<short>\d\d)(?!\d))?",
    (
        *words.SEASONS,
        *(f"the {word}" for word in (*words.SEASONS, *_MODS, "past", "coming")),
        *words.first_words(words.WHICH_YEAR),
    ),
)
def season(place: Place) -> Reading | None:
    """Read "last summer"; "fall" and "spring" only where they cannot be verbs."""
    if (place.words in words.SEASONS or place.words == "the fall") and not _BEFORE_SEASON.search(place.before(10)):
        return None
    if place.words in words.SEASONS and (place.as_written()[0].isupper() or place.follows(_OF_A_SEASON)):
        return None
    if place.as_written("season")[0].isupper() and not (place["year"] or place["short"]) and _is_in_name(place):
        return None
    form = f"{{}}-{words.SEASONS[place['season']]}"
    meaning = in_year(form, place)
    if isinstance(meaning, InYear):
        meaning = InYear(form, words.WHICH_YEAR.get(" ".join(place["which"].split()), ""))
    return place.reading("DATE", meaning, mod=_MODS.get(place["edge"]))


def _is_in_name(place: Place) -> bool:
    """Say whether a name goes on: "the Winter Palace", "the Summer Games"."""
    after = place.text[place.match.end() : place.match.end() + 2]
    return after[:1] == " " and after[1:].isupper()


@RULES.read_on(
    "a part of that year",
    rf"'s? (?:fiscal )?(?:{_NTH}[ -](?P<unit>quarter|half)|<season>|<month>)",
    (Shift, Fixed),
    ("s",),
)
def part_of_year(place: Place, year: Reading) -> Reading | None:
    """Read on from "next year" to "next year's first quarter", from "1988" to "1988's fourth quarter"."""
    if year.mod or not (is_year(year) or isinstance(year.meaning, Fixed)):
        return None
    if place["nth"]:
        form = f"{{}}-{place['unit'][0].upper()}{words.ordinal_number(place['nth'])}"
    elif place["season"]:
        form = f"{{}}-{words.SEASONS[place['season']]}"
    else:
        form = f"{{}}-{words.month_number(place['month']):02}"
    if not isinstance(year.meaning, Fixed):
        return year.but(end=place.match.end(), meaning=Within(InYear(form), year.meaning))
    if len(year.meaning.value) != 4 or not year.meaning.value.isdecimal():
        return None
    return year.but(end=place.match.end(), meaning=Fixed(form.format(year.meaning.value)))
