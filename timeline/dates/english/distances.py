"""A date told by its distance: "two weeks ago", "a year earlier", "three days after January 10", "two days later"."""

import re
from typing import cast

from timeline.dates.calendar import Unit
from timeline.dates.english import vocabulary as words
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import (
    Comparison,
    DayPart,
    Fixed,
    FromClock,
    InYear,
    Length,
    Meaning,
    Origin,
    Reading,
    Shift,
    Weekday,
    Within,
)

RULES = RuleBook(words.TABLES)

_STEPS: dict[str, tuple[int, Origin]] = {
    "ago": (-1, "published"), "back": (-1, "published"),
    "from now": (1, "published"), "from today": (1, "published"), "hence": (1, "published"),
    "earlier": (-1, "text"), "later": (1, "story"), "afterward": (1, "story"), "afterwards": (1, "story"),
    "thereafter": (1, "story"), "beforehand": (-1, "text"), "before": (-1, "text"), "prior": (-1, "text"),
    "after": (1, "story"),
}  # fmt: skip
_CALENDAR: dict[str, tuple[Unit, int]] = {
    "day": ("day", 1), "night": ("day", 1), "week": ("week", 1), "fortnight": ("week", 2), "weekend": ("weekend", 1),
    "month": ("month", 1), "quarter": ("quarter", 1), "year": ("year", 1), "decade": ("year", 10),
    "century": ("year", 100),
}  # fmt: skip
_MINUTES = {"hour": 60, "minute": 1}
_SMALLER = {("year", "month"): 12, ("week", "day"): 7}
"""How many of a smaller unit there always are in a larger one."""

_THIS_WEEK, _THIS_MONTH = Shift("week", 0), Shift("month", 0)
_AT_THE_END = ("back", "before", "after", "prior")
"""These tell a distance only where nothing is named from which it is counted."""
_OF_WORK = re.compile(r"(?:trading|business|working) ")
_THAN = re.compile(r" than(?!\w)")
_FARTHEST = 9999


def _shift(length: Length, sign: int, origin: "Origin | Meaning") -> Meaning:
    """Shift by a length, as far as it is told and within the calendar; otherwise point to the past or future."""
    if length.rest and length.count is not None and (each := _SMALLER.get((length.unit, length.rest.unit))):
        length = Length(length.count * each + (length.rest.count or 0), length.rest.unit)
    if length.unit not in _CALENDAR or length.count is None or length.count > _FARTHEST:
        return Fixed("PAST_REF" if sign < 0 else "FUTURE_REF")
    if length.unit == "year" and length.count % 1 == 0.5:
        return Shift("month", sign * round(length.count * 12), origin)
    unit, factor = _CALENDAR[length.unit]
    return Shift(unit, sign * round(length.count * factor), origin)


@RULES.read_on(
    "ago, earlier, later", rf" (?P<step>{words.longest_first(_STEPS)})", (Length,), words.first_words(_STEPS)
)
def distance(place: Place, length: Reading) -> Reading | None:
    """Read on from "two weeks" to "two weeks ago", counted from publication, or "two weeks later", from the text."""
    if length.type != "DURATION" or not isinstance(length.meaning, Length):
        return None
    if place.follows(_THAN) or _OF_WORK.search(place.folded, length.start, length.end):
        return None  # "up to 5,000 years earlier than thought"
    if place["step"] in _AT_THE_END and (not place.follows(words.CLAUSE_ENDS) or length.meaning.count is None):
        return None
    sign, origin = _STEPS[" ".join(place["step"].split())]
    if origin != "published" and length.meaning.unit in _MINUTES:
        return _from_clock(place, length, length.meaning, sign)
    if origin != "published" and length.meaning.unit not in _CALENDAR:
        return None
    if origin == "story" and length.meaning.count is None:
        return length.but(end=place.match.end(), type="DATE", meaning=Fixed("PAST_REF"))
    meaning = _shift(length.meaning, sign, origin)
    if isinstance(meaning, Shift) and (meaning.unit, meaning.count) == ("year", -1):
        meaning = Comparison("period", otherwise=meaning)
    return length.but(end=place.match.end(), type="DATE", meaning=meaning)


def _from_clock(place: Place, length: Reading, told: Length, sign: int) -> Reading | None:
    """Count from the time on the clock that the text has told, if it has told one."""
    if told.count is None or told.count > _FARTHEST:
        return None
    rest = told.rest.count * _MINUTES.get(told.rest.unit, 0) if told.rest and told.rest.count else 0
    minutes = sign * (told.count * _MINUTES[told.unit] + rest)
    return length.but(end=place.match.end(), type="TIME", meaning=FromClock(minutes, length))


@RULES.read_on("in so much time", r"'s? time", (Length,), ("s", "time"))
def in_time(place: Place, length: Reading) -> Reading | None:
    """Read on from "two weeks" to the "two weeks' time" of "in two weeks' time"."""
    before = place.folded[max(0, length.start - 4) : length.start]
    if length.type != "DURATION" or not isinstance(length.meaning, Length) or not before.endswith("in "):
        return None
    return length.but(end=place.match.end(), type="DATE", meaning=_shift(length.meaning, 1, "published"))


@RULES.rule(
    "seasons ago",
    r"(?:<number>|a|a couple of) (?:<season>s|<season:one>) ago",
    words.NUMBERS | {f"a {word}" for word in (*words.SEASONS, "couple")},
)
def seasons_ago(place: Place) -> Reading | None:
    """Read "two summers ago" as the summer two years before."""
    count = words.number(place["number"]) if place["number"] else 2 if "couple" in place.words else 1
    if count % 1 or count > _FARTHEST:
        return None
    season = InYear(f"{{}}-{words.SEASONS[place['season'] or place['one']]}")
    return place.reading("DATE", Within(season, Shift("year", -int(count))))


@RULES.read_on(
    "before or after a date", r" (?P<step>before|after|from|prior to) ", (Length,), ("before", "after", "from", "prior")
)
def from_date(place: Place, length: Reading) -> Reading | None:
    """Read on from "three days" to "three days after January 10"."""
    date = place.next()
    if date is None or date.start > place.match.end():  # "40 years after the 1974 coup"
        return None
    if place["step"] == "from" and isinstance(date.meaning, Fixed) and len(date.meaning.value) < 8:
        return None  # "over 12 years from 2002"
    if not date.is_date or length.mod or place.folded.startswith("'s", date.end):
        return None  # "a day before Friday's meeting" counts from the meeting
    if not isinstance(length.meaning, Length) or length.meaning.count is None:
        return None
    if _OF_WORK.search(place.folded, length.start, length.end):
        return None  # which days were holidays is not told
    meaning = _shift(length.meaning, 1 if place["step"] in ("after", "from") else -1, date.meaning)
    return length.but(end=date.end, type="DATE", meaning=meaning)


@RULES.read_on(
    "ago on a weekday",
    r",? (?:on )?(?=mon|tue|wed|thu|fri|sat|sun|today|this)",
    (Shift, Comparison),
    ("on", "today", "this", *words.WEEKDAYS),
)
def ago_on_weekday(place: Place, date: Reading) -> Reading | None:
    """Read on from "a week ago" to "a week ago Tuesday", from "a year ago" to "a year ago this month"."""
    day, meaning = place.next(), date.meaning
    if isinstance(meaning, Comparison) and meaning.otherwise:
        meaning = meaning.otherwise
    if (
        day is None
        or date.rule != "ago, earlier, later"
        or not isinstance(meaning, Shift)
        or meaning.origin != "published"
    ):
        return None
    if meaning.unit == "year" and isinstance(day.meaning, Shift) and day.meaning in (_THIS_WEEK, _THIS_MONTH):
        day_then = Shift("year", meaning.count, Shift("day", 0), to_day=True)
        return date.but(end=day.end, meaning=Shift(day.meaning.unit, 0, day_then))
    if day.rule not in ("weekday", "near day") or meaning.unit == "day" or place.match[0].strip(" ,") == "on":
        return None
    origin = day.meaning
    if meaning.unit == "year" and isinstance(origin, Weekday) and not origin.which:
        origin = Weekday(origin.number, "nearest")  # it is the anniversary that falls on it
    return date.but(end=day.end, meaning=Shift(meaning.unit, meaning.count, origin, to_day=True))


@RULES.rule(
    "the day before or after",
    r"(?:the )?(?P<unit>day|week|month|year) (?P<step>before|after) ",
    words.the(("day", "week", "month", "year")),
)
def day_before(place: Place) -> Reading | None:
    """Read "the day before last Tuesday"."""
    date = place.next()
    if date is None or not date.is_date:
        return None
    meaning = Shift(cast(Unit, place["unit"]), 1 if place["step"] == "after" else -1, date.meaning)
    return date.but(start=place.match.start(), meaning=meaning, rule="the day before or after", type="DATE")


@RULES.rule(
    "the day before, in the text",
    r"the (?P<unit>day|week|month|year) (?P<step>before|after)(?: that)?",
    ("the day", "the week", "the month", "the year"),
)
def day_before_in_text(place: Place) -> Reading | None:
    """Read "the day before" at the end of a clause, counted from the date the text is at."""
    if not place.follows(words.CLAUSE_ENDS):
        return None
    return place.reading("DATE", Shift(cast(Unit, place["unit"]), 1 if place["step"] == "after" else -1, "text"))


@RULES.rule("the day before or after something", r"the day(?= (?P<step>before|after) )", ("the day",))
def day_before_something(place: Place) -> Reading | None:
    """Read "the day" in "the day after the quake", beside the day that the text is at."""
    return place.reading("DATE", Shift("day", 1 if place["step"] == "after" else -1, "text"))


@RULES.rule(
    "the night before or after, in the text",
    r"the <part> (?P<step>before|after)",
    {f"the {part}" for part in words.DAY_PARTS},
)
def night_before_in_text(place: Place) -> Reading | None:
    """Read "the night before" at the end of a clause as that of the day before the one the text is at."""
    if not place.follows(words.CLAUSE_ENDS):
        return None
    day = Shift("day", 1 if place["step"] == "after" else -1, "text")
    return place.reading("TIME", DayPart(words.DAY_PARTS[place["part"]], day))


@RULES.rule(
    "shortly thereafter",
    r"(?:shortly|soon|immediately|not long) (?:thereafter|afterwards?)",
    ("shortly", "soon", "immediately", "not long"),
)
def shortly_thereafter(place: Place) -> Reading | None:
    """Read "shortly thereafter": soon after the date the text is at, nobody tells how soon."""
    return place.reading("DATE", Fixed("PAST_REF"))
