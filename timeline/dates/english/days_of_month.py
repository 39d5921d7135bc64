"""Days told by their place in a month: "the 19th", "the 5th of last month", "the first Monday in May"."""

import re

from timeline.dates.english import vocabulary as words
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import Fixed, InMonth, InYear, Length, Meaning, NthInMonth, Reading, Shift

RULES = RuleBook(words.TABLES)

_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "final": -1}
_PREPOSITION = re.compile(r"(?:^|\s)(?:on|by|until|till|since|from|before|after|through|for) $")
_ENDS = re.compile(
    r" ?(?:[.,;:!?)-]|$)"
    r"| (?:at|in|to|and|or|but|it|he|she|they|we|after|before|when|with|that|as|by|was|is|were|will)(?!\w)"
)
_LONGEST_MONTH = 31


@RULES.rule("day of the month", r"the (?P<day>\d{1,2})(?:st|nd|rd|th)", {f"the {digit}" for digit in "123456789"})
def the_nth(place: Place) -> Reading | None:
    """Read "on the 19th"; not "on the 19th floor", nor "the 19th of them"."""
    if not _PREPOSITION.search(place.before(8)) or not place.follows(_ENDS):
        return None
    return _reading(place, None)


@RULES.rule(
    "day of a month told by its distance",
    r"(?:the )?(?:<ordinal> (?:day )?|(?P<last>last|final) day )of ",
    words.the(("0", "last", "final", *words.ORDINALS)),
)
def nth_of_month(place: Place) -> Reading | None:
    """Read "the 5th of last month", "the last day of May", "the 17th of each month"."""
    month = place.next()
    if month and _is_every_month(month):
        return month.but(start=place.match.start(), meaning=_every_month(place), rule=place.rule)
    if month is None or month.mod or not _is_month(month):
        return None
    reading = _reading(place, month.meaning)
    return reading and reading.but(end=month.end)


def _is_every_month(reading: Reading) -> bool:
    return reading.type == "SET" and reading.meaning == Length(1, "month")


def _every_month(place: Place) -> Fixed:
    number = 0 if place["last"] else words.ordinal_number(place["ordinal"])
    return Fixed(f"XXXX-XX-{number:02}" if 1 <= number <= _LONGEST_MONTH else "P1M")


def _reading(place: Place, month: Meaning | None) -> Reading | None:
    if place["last"]:
        return place.reading("DATE", InMonth(-1, month))
    number = words.ordinal_number(place["day"] or place["ordinal"])
    return place.reading("DATE", InMonth(number, month)) if 1 <= number <= _LONGEST_MONTH else None


@RULES.rule(
    "nth weekday or week of a month",
    rf"(?:the )?(?P<nth>{'|'.join(_NTH)})(?: (?:and|or) (?:{'|'.join(_NTH)}))?"
    r" (?:<weekday>(?P<many>s)?(?: <part>)?|(?P<week>full week|week|weekend)) (?:of|in) ",
    words.the(_NTH),
)
def nth_weekday(place: Place) -> Reading | None:
    """Read "the first Monday in May", "the third week of next month", "the first Friday of each month"."""
    month = place.next()
    if month and place["weekday"] and _is_name(place) and (place["many"] or _is_every_month(month)):
        return month.but(start=place.match.start(), type="SET", meaning=Fixed("P1M"), rule=place.rule)
    if month is None or month.mod or not _is_month(month) or (place["weekday"] and not _is_name(place)):
        return None
    weekday = words.weekday_number(place["weekday"]) if place["weekday"] else 6 if place["week"] == "weekend" else None
    meaning = NthInMonth(_NTH[place["nth"]], weekday, month.meaning, place["week"] == "weekend")
    return place.reading("DATE", meaning).but(end=month.end)


def _is_name(place: Place) -> bool:
    return place.as_written("weekday")[0].isupper()


def _is_month(reading: Reading) -> bool:
    match reading.meaning:
        case InYear(form):
            return len(form) == 5 and form[3:].isdecimal()
        case Shift(unit):
            return unit == "month"
        case Fixed(value):
            return reading.type == "DATE" and len(value) == 7 and value[5:].isdecimal()
    return False
