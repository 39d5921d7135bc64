"""Years, decades and centuries: "2014", "fiscal 1988", "the 1990s", "the '80s", "the 20th century"."""

import re

from timeline.dates.english import vocabulary as words
from timeline.dates.grammar import Place, RuleBook, listed
from timeline.dates.meaning import Fixed, Reading

RULES = RuleBook(words.TABLES)

_DECADES = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
    "nineties": 9, "noughties": 0,
}  # fmt: skip
_AFTER_QUANTITY = re.compile(
    r"(?: (?:to|and|or) \d[\d,]*)?"
    r"(?:-(?:year|day|month|seat|member|pound|foot|mile|page|point|room|man|ton|acre|hour|word|strong)"
    r"| (?:people|men|women|children|troops|soldiers|workers|employees|jobs|shares|points|miles|feet|pounds|tons|tonnes"
    r"|kilomet(?:er|re)s|km|meters|metres|dollars|euros|percent|votes|homes|houses|cars|units|rooms|seats|barrels|yards|members"
    r"|students|pages|copies|bytes|degrees|acres|years|days|hours|million|billion|trillion|others|more|civilians|fighters"
    r"|refugees|deaths|dead|cases|yen|yuan|rupees|rubles|roubles|francs|marks|pesos|baht|kroner|kronor"
    r"|of (?:them|the|these|those|its|his|her|our|their)|[a-z]+ (?:street|avenue|road|boulevard|drive|lane)))(?!\w)"
)
_BEFORE_NUMBER = re.compile(
    r"(?:[$£€¥#+=/.,:]|\d-|(?<!\w)(?:no\.|room|highway|route|flight|number|about|nearly|some|than|over|least|almost"
    r"|approximately|roughly|resolution|nos\.|pages?|lines?|article|section|chapter|channel|rs|usd|us\$|c\$|a\$"
    r"|hk\$) ?)$"
)
_AT_LEAST_UNTIL = re.compile(r"(?:^|\s)(?:until|till|through|since|before|by) (?:at least|about|around|nearly) $")
_YEAR_FOLLOWS = re.compile(
    r"(?:in|since|of|from|until|till|by|before|after|during|to|through|and|between|year|circa|around|for|[-(]) ?$"
)
_APOSTROPHE_YEAR = re.compile(
    r"(?:^|(?<!\w)(?:in|of|since|until|from|to|by|spring|summer|fall|autumn|winter|early|late|and"
    r"|election|class of)) '$"
)
_YEAR_BEFORE = re.compile(r"(?<![\d$,.-])[12]\d{3}[-/]$")
_NAME_BEFORE = re.compile(r"(?:^|\s)([A-Z][a-z]+) $")
_NO_NAMES = listed(
    "In, Since, By, The, From, Until, For, Before, After, During, Through, Between, And, To, Of, Early, Late, Mid,"
    "Around, About, But, When, Till, Its, Their, His, Her, Our, Fiscal, Year, Spring, Summer, Autumn, Fall, Winter,"
    "Christmas, Easter, Copyright, Circa, Both, That, This, As, On, At, With, Then, Last, Next, A, An, Like, Or,"
    "Also, If, While, Only, Even, Because"
)
"""Words with a capital that are no name before a number, as "Orion 1980" has one."""

_PART_OF_DECADE = re.compile(r"(?<!\w)the (?:early|late|mid)[ -]$")
_BEFORE_CHRIST = r"b\.c\.(?:e\.)?|bce?(?!\w)"
_AGE_BEFORE = re.compile(r"(?:^|\s)(?:in|his|her|their) $")


@RULES.rule(
    "year",
    r"(?:the )?(?:(?:fiscal|financial|calendar)[ -](?:year )?|year |fy ?)?<year>|fy ?'?(?P<short>\d\d)(?!\d)",
    words.the(("0", "year", "fy", "fiscal", "financial", "calendar", "eighteen", "nineteen", "twenty", "two")),
)
def year(place: Place) -> Reading | None:
    """Read four digits, or a spelled-out year, where a year can stand."""
    if place["short"]:
        return place.reading("DATE", Fixed(words.full_year(place["short"])))
    told = place["year"]
    plain = place.match.start("year") == place.match.start()
    if told.isdecimal() and (place.follows(_AFTER_QUANTITY) or (plain and not _may_be_year(place, told))):
        return None
    if told.startswith("two thousand") and plain and not _YEAR_FOLLOWS.search(place.before(10)):
        return None
    reading = place.reading("DATE", Fixed(words.year_of(told)))
    return reading.but(start=place.match.start("year")) if place.words == f"the {told}" else reading


def _may_be_year(place: Place, told: str) -> bool:
    if _YEAR_BEFORE.search(place.before(6)):
        return True
    if _BEFORE_NUMBER.search(place.before(16)) and not _AT_LEAST_UNTIL.search(place.before(20)):
        return False
    if not 1700 <= int(told) <= 2100 and not _YEAR_FOLLOWS.search(place.before(10)):
        return False
    start = place.match.start()
    name = _NAME_BEFORE.search(place.text[max(0, start - 16) : start])
    return name is None or name[1] in _NO_NAMES


@RULES.rule("year before Christ", rf"(?P<number>\d{{1,3}}(?:,\d{{3}}|\d)?) (?P<era>{_BEFORE_CHRIST})", "0")
def year_before_christ(place: Place) -> Reading | None:
    """Read "300 BC", which no calendar of Python holds, as TIMEX3 writes it."""
    if not place.as_written("era")[0].isupper():
        return None
    return place.reading("DATE", Fixed(f"BC{int(place['number'].replace(',', '')):04}"))


@RULES.rule(
    "year of our Lord", r"(?:ad|a\.d\.) (?P<after>\d{1,4})|(?P<before>\d{1,4}) (?:ad|a\.d\.|ce)", ("ad", "a.d.", "0")
)
def year_of_our_lord(place: Place) -> Reading | None:
    """Read "A.D. 70" and "70 AD"."""
    era = place.as_written().strip("0123456789 ")
    year = int(place["after"] or place["before"])
    return place.reading("DATE", Fixed(f"{year:04}")) if era.isupper() and year else None


@RULES.rule("second year of a range", r"(?P<short>\d\d)(?!\d|[.,]\d|%)", "0")
def second_year(place: Place) -> Reading | None:
    """Read the "99" of "1998-99"."""
    before = place.before(6)
    if not _YEAR_BEFORE.search(before) or int(place["short"]) <= int(before[-3:-1]):
        return None
    return place.reading("DATE", Fixed(before[-5:-3] + place["short"]))


@RULES.rule("apostrophe year", r"(?P<short>\d\d)(?!\d|[.,]\d|%|'?s|st|nd|rd|th)", "0")
def short_year(place: Place) -> Reading | None:
    """Read "'98" with its apostrophe, where a year can stand."""
    if not _APOSTROPHE_YEAR.search(place.before(12)):
        return None
    return place.reading("DATE", Fixed(words.full_year(place["short"]))).but(start=place.match.start() - 1)


@RULES.rule(
    "decade", r"(?:the )?(?:(?P<full>(?:1[5-9]|20)\d)0'?s|'?(?P<short>[02-9])0'?s)", words.the(("0",)) | {"the '"}
)
def decade(place: Place) -> Reading | None:
    """Read "the 1990s" and "the '90s"; "the 1800s" are the whole century, "the 2000s" their first ten years."""
    if place["full"]:
        hundred = place["full"].endswith("0") and place["full"] != "200"
        return place.reading(
            "DATE", Fixed(place["full"][:2], "all of that century") if hundred else Fixed(place["full"])
        )
    if place.before(1, "short") != "'" and (not place.words.startswith("the ") or _AGE_BEFORE.search(place.before(8))):
        return None
    if place["short"] == "0" and place.before(1, "short") != "'":
        return None
    reading = place.reading("DATE", Fixed("200" if place["short"] == "0" else f"19{place['short']}"))
    return reading.but(start=reading.start - 1) if place.before(1) == "'" else reading


@RULES.rule(
    "decade in words",
    rf"(?P<the>the )?(?:(?P<century>nineteen|eighteen)[ -])?(?P<decade>{'|'.join(_DECADES)})",
    words.the(("nineteen", "eighteen", *_DECADES)),
)
def decade_in_words(place: Place) -> Reading | None:
    """Read "the nineties", "the noughties", and "nineties" after "the late"."""
    if not place["the"] and not _PART_OF_DECADE.search(place.before(10)):
        return None
    century = 20 if place["decade"] == "noughties" else 19
    return place.reading("DATE", Fixed(f"{words.ONES.get(place['century'], century)}{_DECADES[place['decade']]}"))


@RULES.rule(
    "century", rf"(?:the )?<ordinal>[ -]century(?: (?P<era>{_BEFORE_CHRIST}))?", words.the(("0", *words.ORDINALS))
)
def century(place: Place) -> Reading | None:
    """Read "the 20th century", "the fifth century B.C."."""
    number = words.ordinal_number(place["ordinal"])
    era = "BC" if place["era"] else ""
    return place.reading("DATE", Fixed(f"{era}{number - 1:02}")) if 1 <= number <= 99 else None


@RULES.read_on("and beyond", r" (?P<join>and|or) (?P<side>beyond|later|after|earlier|before)", (Fixed,), ("and", "or"))
def and_beyond(place: Place, date: Reading) -> Reading | None:
    """Read on from "1990" to "1990 and beyond"."""
    if not date.is_date or date.mod:
        return None
    if place["join"] == "and" and place["side"] != "beyond" and not place.follows(words.CLAUSE_ENDS):
        return None  # "served in 1984 and later became"
    earlier = place["side"] in ("earlier", "before")
    return date.but(end=place.match.end(), mod="ON_OR_BEFORE" if earlier else "ON_OR_AFTER")
