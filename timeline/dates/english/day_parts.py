"""Parts of a day: "this morning", "Friday night", "the next morning", "mid-afternoon yesterday", "overnight"."""

import re

from timeline.dates.english import vocabulary as words
from timeline.dates.expression import Modifier
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import (
    DayPart,
    Fixed,
    InMonth,
    InYear,
    NthInMonth,
    Origin,
    Reading,
    Shift,
    Weekday,
    WeekdayFrom,
    Within,
)

RULES = RuleBook(words.TABLES)

_DAYS: dict[str, tuple[int, Origin]] = {
    "this": (0, "published"), "that": (0, "text"), "that same": (0, "text"), "the same": (0, "text"),
    "the next": (1, "text"), "the following": (1, "text"), "the previous": (-1, "text"),
}  # fmt: skip
_DURING = re.compile(r"(?:^|\s)(?:in|into|during|throughout|by|until) $")
_BY = re.compile(r"(?:^|\s)(?:by|since|until|till|before|from) $")
_THROUGH = re.compile(r"(?:^|\s)(?:during|through|throughout|into) $")
_HABIT = re.compile(
    r" (?:rush|commute|peak|traffic|papers?|newspapers?|news|show|session|service|prayers?|shift)(?!\w)"
)
"""After "the morning", what comes every morning."""
_OF = re.compile(" of(?!\\w)")
_TWILIGHT = {
    "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "dusk": "EV", "sunset": "EV", "nightfall": "EV", "sundown": "EV",
    "noontime": "MI", "lunchtime": "MI",
}  # fmt: skip
_KINDS = re.compile(
    r" (?:borrowing|lending|loans?|rates?|interest|deposits?|stays?|success|bags?|flights?|trains?|bus(?:es)?|delivery"
    r"|trips?|visits?|guests?|sensation)(?!\w)"
)
_AT = re.compile(r"(?:^|\s)(?:at|before|by|from|to|until|till|since|after|around) $")
_MODS: dict[str, Modifier] = {"early": "START", "mid": "MID", "late": "END"}


def is_day(date: Reading) -> bool:
    """Say whether a reading is a single day."""
    match date.meaning:
        case Fixed(value):
            return date.type == "DATE" and len(value) == 10
        case InYear(form):
            return len(form) == 8 or "{}" not in form
        case Shift(unit):
            return unit == "day"
        case Within(part):
            return len(part.form) == 8
        case NthInMonth(weekday=weekday, weekend=weekend):
            return weekday is not None and not weekend
    return isinstance(date.meaning, Weekday | WeekdayFrom | InMonth)


@RULES.read_on(
    "part of a day",
    r"(?: in the|,? at)?[ -](?:(?P<edge>early|late|mid)[ -])?<part>",
    (Weekday, WeekdayFrom, Shift, Fixed, InYear, Within),
    (*words.DAY_PARTS, "in", "at", *_MODS),
)
def part_of(place: Place, day: Reading) -> Reading | None:
    """Read on from "Friday" to "Friday night"."""
    if day.type != "DATE" or day.mod or not is_day(day):
        return None
    meaning = DayPart(words.DAY_PARTS[place["part"]], day.meaning)
    return day.but(end=place.match.end(), type="TIME", meaning=meaning, mod=_MODS.get(place["edge"]))


@RULES.rule(
    "this or the next part of a day", rf"(?P<day>{words.longest_first(_DAYS)}) <part>", words.first_words(_DAYS)
)
def this_part(place: Place) -> Reading | None:
    """Read "this morning" from the publication date, "the next morning" from the date the text is at."""
    count, origin = _DAYS[" ".join(place["day"].split())]
    return place.reading("TIME", DayPart(words.DAY_PARTS[place["part"]], Shift("day", count, origin)))


@RULES.rule(
    "part of a day first",
    r"(?:the )?(?:(?P<edge>early|mid|late)[ -])?(?:<part>|overnight)(?: of| on)?,? ",
    words.the((*words.DAY_PARTS, *_MODS, "overnight")),
)
def part_then_day(place: Place) -> Reading | None:
    """Read "the night of January 10", "mid-afternoon yesterday"."""
    day = place.next()
    if day is None or day.mod or not is_day(day) or day.type != "DATE":
        return None
    meaning = DayPart(words.DAY_PARTS.get(place["part"], "NI"), day.meaning)
    mod = _MODS.get(place["edge"])
    return day.but(start=place.match.start(), type="TIME", meaning=meaning, mod=mod, rule="part of a day first")


@RULES.rule(
    "hours of a day",
    r"(?:the )?(?:early|small|wee|pre-?dawn)(?: morning)? hours of ",
    words.the(("early", "small", "wee", "predawn", "pre-dawn")),
)
def early_hours(place: Place) -> Reading | None:
    """Read "the early hours of Sunday" as its early morning, "the early hours of this morning" as that."""
    day = place.next()
    if day and isinstance(day.meaning, DayPart) and day.meaning.day is not None and not day.mod:
        return day.but(start=place.match.start(), mod="START", rule="hours of a day")
    if day is None or day.mod or day.type != "DATE" or not is_day(day):
        return None
    return day.but(
        start=place.match.start(), type="TIME", meaning=DayPart("MO", day.meaning), mod="START", rule="hours of a day"
    )


@RULES.rule(
    "the early hours",
    r"the (?:early|small|wee|pre-?dawn)(?: morning)? hours",
    ("the early", "the small", "the wee", "the predawn", "the pre-dawn"),
)
def the_early_hours(place: Place) -> Reading | None:
    """Read "in the early hours" as those of the day the text is at; not "the early hours of the revolt"."""
    if not _DURING.search(place.before(12)) or place.follows(_OF):
        return None
    return place.reading("TIME", DayPart("MO"), mod="START")


@RULES.rule("dawn and dusk", rf"(?P<name>{'|'.join(_TWILIGHT)})(?P<on>,? on )?", _TWILIGHT)
def dawn(place: Place) -> Reading | None:
    """Read "at dawn", "before dawn on Monday"; not "as dawn broke"."""
    if not _AT.search(place.before(12)):
        return None
    code = _TWILIGHT[place["name"]]
    day = place.next() if place["on"] else place.next(place.match.end() + 1)
    if day and isinstance(day.meaning, DayPart) and day.meaning.day is not None:  # "at dawn on Sunday morning"
        return day.but(start=place.match.start(), meaning=DayPart(code, day.meaning.day), rule="dawn and dusk")
    if day is None or day.mod or day.type != "DATE" or not is_day(day):
        return place.reading("TIME", DayPart(code)).but(end=place.match.end("name"))
    return place.reading("TIME", DayPart(code, day.meaning)).but(end=day.end)


@RULES.rule("the part of the day", r"the <part>", [f"the {part}" for part in words.DAY_PARTS])
def the_part(place: Place) -> Reading | None:
    """Read "in the morning" as that of the day the text is at; not "in the morning rush"; "through the night"."""
    before = _THROUGH if place["part"] in ("night", "nighttime") else _DURING
    if place.follows(_HABIT) or not before.search(place.before(12)):
        return None
    return place.reading("TIME", DayPart(words.DAY_PARTS[place["part"]]))


@RULES.rule("by a part of the day", r"(?P<part>morning|afternoon|evening)", ("morning", "afternoon", "evening"))
def by_part(place: Place) -> Reading | None:
    """Read "by morning", "since evening" as that of the day the text is at; not "before morning prayers"."""
    if not _BY.search(place.before(8)) or not place.follows(words.CLAUSE_ENDS):
        return None
    return place.reading("TIME", DayPart(words.DAY_PARTS[place["part"]]))


@RULES.rule(
    "part of the day the text is at",
    r"(?:(?P<edge>mid|early|late)[ -])(?P<part>morning|afternoon|evening)|overnight|mid-?day",
    ("mid", "early", "late", "overnight", "midday"),
)
def part_alone(place: Place) -> Reading | None:
    """Read "mid-afternoon", "overnight": the day is the one that the text is at; not "overnight rates"."""
    if place.follows(_KINDS):
        return None
    return place.reading(
        "TIME",
        DayPart(words.DAY_PARTS.get(place["part"], "NI" if place.words == "overnight" else "MI")),
        mod=_MODS.get(place["edge"]),
    )
