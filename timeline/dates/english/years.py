"""Years, decades and centuries: "2014", "'98", "nineteen seventy-nine", "fiscal 1988", "the 1990s", "the 20th century"."""

import re

from timeline.dates.english import vocabulary as words
from timeline.dates.english.calendar_dates import full_year
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import Fixed, Reading

RULES = RuleBook(words.TABLES)

_DECADES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9}
_QUANTITY = re.compile(
    r" (?:people|men|women|children|troops|soldiers|workers|employees|jobs|shares|points|miles|feet|pounds|tons|tonnes|kilometers|km|meters|dollars"
    r"|percent|per|votes|homes|houses|cars|units|rooms|seats|barrels|yards|members|students|pages|copies|bytes|degrees|acres|years|days|million|billion|trillion)\b"
)
_NOT_BEFORE = re.compile(r"(?:[$£€#+=/.,]|\d-|no\. |room |highway |route |flight |boeing |model |number |about |nearly |some |than |over )$")


@RULES.rule("year", r"(?:the year |fiscal (?:year )?|the fiscal year )?<year>", "0", "the fiscal")
def year(place: Place) -> Reading | None:
    """Read a number of four digits that stands where a year stands."""
    start, end = place.match.span("year")
    if _QUANTITY.match(place.folded, end) or _NOT_BEFORE.search(place.folded, max(0, start - 10), start) or place.folded[end : end + 2] == "-y":
        return None
    if int(place["year"] or 0) < 1500 and start == place.match.start() and not re.search(r"\b(?:in|since|of|from|until|by) $", place.folded[max(0, start - 8) : start]):
        return None
    return place.reading("DATE", Fixed(place["year"] or ""))


@RULES.rule("spelled-out year", r"(?P<century>nineteen|eighteen|seventeen|twenty)[ -](?P<rest>hundred|oh[ -]\w+|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)", "nineteen eighteen seventeen twenty")
def spelled_year(place: Place) -> Reading | None:
    """Read "nineteen seventy-nine"."""
    rest = place["rest"] or ""
    if rest == "hundred" or (place["century"] == "twenty" and not rest.startswith(("ten", "eleven", "twelve", "thir", "four", "fif", "six", "seven", "eight", "nine", "twenty"))):
        return None
    tens = int(words.number(rest.removeprefix("oh").strip(" -")))
    return place.reading("DATE", Fixed(f"{words.ONES.get(place['century'] or '', 20)}{tens:02}"))


@RULES.rule("the year two thousand", r"(?:the )?year two thousand(?:(?: and)? (?P<more>\w+))?", "the year")
def year_two_thousand(place: Place) -> Reading | None:
    """Read "the year two thousand"."""
    more = words.ONES.get(place["more"] or "", 0)
    reading = place.reading("DATE", Fixed(f"{2000 + more}"))
    return reading if more or not place["more"] else reading.but(end=place.match.start("more") - 1)


@RULES.rule("decade", r"(?:the )?(?:(?P<full>(?:1[5-9]|20)\d)0'?s|'?(?P<short>[2-9])0'?s)", "0", "the")
def decade(place: Place) -> Reading | None:
    """Read "the 1990s" and "the '90s"."""
    if place["full"]:
        return place.reading("DATE", Fixed(place["full"]))
    start = place.match.start("short")
    apostrophe = place.folded[start - 1 : start] == "'"
    if not apostrophe:
        return None
    return place.reading("DATE", Fixed(f"19{place['short']}"))


@RULES.rule("decade in words", rf"(?:the )(?:(?P<century>nineteen|eighteen) )?(?P<decade>{'|'.join(_DECADES)})", "the")
def decade_words(place: Place) -> Reading | None:
    """Read "the nineties"."""
    century = words.ONES.get(place["century"] or "", 19)
    return place.reading("DATE", Fixed(f"{century}{_DECADES[place['decade'] or '']}"))


@RULES.rule("century", r"(?:the )?<ordinal>[ -]century", "the", "0", words.ORDINALS)
def century(place: Place) -> Reading | None:
    """Read "the 20th century"."""
    number = words.ordinal_number(place["ordinal"] or "")
    return place.reading("DATE", Fixed(f"{number - 1:02}")) if 1 <= number <= 99 else None


@RULES.rule("apostrophe year", r"'(?P<short>\d\d)", "0")
def short_year(place: Place) -> Reading | None:
    """Read "'98"."""
    return place.reading("DATE", Fixed(full_year(place["short"] or "")))
