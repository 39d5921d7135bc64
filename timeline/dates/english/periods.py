"""Weeks, months and years named from where one stands: "last year", "this week", "the following month", "that day"."""

import re
from typing import cast

from timeline.dates.calendar import Unit
from timeline.dates.english import vocabulary as words
from timeline.dates.grammar import Place, RuleBook, listed
from timeline.dates.meaning import Comparison, InYear, Length, Origin, Reading, Shift, Weekday

RULES = RuleBook(words.TABLES)

_UNITS = "day|weekend|week|month|quarter|year|decade|century"
_FROM_PUBLICATION: dict[str, int] = {
    "last": -1, "this past": -1, "past": -1, "the past": -1, "the last": -1,
    "this": 0, "current": 0, "the current": 0, "the present": 0, "this current": 0,
    "next": 1, "this coming": 1, "coming": 1, "the coming": 1,
}  # fmt: skip
_FROM_TEXT: dict[str, int] = {
    "the previous": -1, "the preceding": -1, "the prior": -1, "that": 0, "that same": 0, "the same": 0,
    "the next": 1, "the very next": 1, "the following": 1, "following": 1, "the ensuing": 1,
}  # fmt: skip
_STEPS: dict[str, tuple[int, Origin]] = {
    **{phrase: (count, "published") for phrase, count in _FROM_PUBLICATION.items()},
    **{phrase: (count, "text") for phrase, count in _FROM_TEXT.items()},
}
_DAYS = ("that", "that same", "the same", "the next", "the very next", "the following", "the previous", "the preceding")
_KINDS = (
    "fiscal", "financial", "calendar", "full", "entire", "whole", "latest", "most recent", "latest fiscal",
    "full fiscal", "full financial", "entire fiscal", "entire financial",
)  # fmt: skip
_OF_FIGURES = ("full", "entire", "whole", "fiscal", "financial", "full fiscal", "full financial")
_LATEST = ("latest", "most recent", "latest fiscal")
_THE_PERIOD = rf"the (?:(?P<kind>{words.longest_first(_KINDS)}) )?(?P<unit>year|quarter|month|week|decade|century)"
_BEGINS = words.first_words(f"the {word}" for word in (*_KINDS, *listed("year, quarter, month, week, decade, century")))
_IN_SPAN = re.compile(r"(?:^|\s)(?:in|for|of|during|throughout|over|through|within|to|by|from) $")
_IN_DAY = re.compile(
    r"(?:^|\s)(?:(?:early|earlier|late|later) (?:in|on in)|throughout|(?:rest|remainder|most|much|course) of) $"
)
_FOR_DAY = re.compile(r"(?:^|\s)(?:for|on) $")
_DAY_ENDS = re.compile(rf"{words.CLAUSE_ENDS.pattern}| (?:at|on|in|from|as|to|with|by|while|its|his|her)(?!\w)")
_WHICH_DAY = re.compile(r"-| (?:of|when|after|before|that|he|she|they|we|i|it)(?!\w)")
_THIS_THAN = re.compile(
    r"(?<!\w)this (?P<unit>year|month|week|weekend|quarter) (?:than|as|or|and|over|from|to)(?: in)? $"
)
_POINT = re.compile("-(?:point|mile|size)")
"""After "quarter", what is no time."""
_HALF_A_QUARTER = 45
"""So many days before a quarter ends is the quarter of the calendar that holds most of it."""
_BEST = re.compile(
    r"(?:^|\s)(?:player|coach|manager|man|woman|person|people|swimmer|athlete|sports(?:man|woman)|rookie|newcomer|driver"
    r"|team|artist|actor|actress|album|song|record|film|book|car|word|teacher|footballer|cricketer|horse|goal) of $"
)
"""Before "the year", what wins a prize."""
_IS_PART_OF_WORD = re.compile(r"(?:-| (?:and a half|old))")


@RULES.rule(
    "this, last or next",
    rf"(?P<step>{words.longest_first(_STEPS)}) (?:(?:full|calendar|fiscal|financial|school|academic|model|business"
    rf"|trading|working) )?(?P<unit>{_UNITS})",
    words.first_words(_STEPS),
)
def step(place: Place) -> Reading | None:
    """Read "last year" from the publication date, "the following year" from the date the text is at."""
    phrase = " ".join(place["step"].split())
    if (place["unit"] == "day" and phrase not in _DAYS) or _POINT.match(place.text, place.match.end()):
        return None
    count, origin = _STEPS[phrase]
    if place["unit"] in ("decade", "century") and count == 1:
        origin = "published"
    return place.reading("DATE", Shift(cast(Unit, place["unit"]), count, origin))


@RULES.rule(
    "the period that ended", rf"{_THE_PERIOD}(?=(?P<ended> (?:(?:that )?(?:ended|ending)|to|through) ))", _BEGINS
)
def that_ended(place: Place) -> Reading | None:
    """Read "the year ended March 31" as a length, "the quarter to Sept. 30" as the quarter of that day."""
    date = place.next(place.match.end("ended"))
    if place["ended"].strip() in ("to", "through") and (date is None or not date.is_date):
        return None
    if place["unit"] != "quarter":
        return place.reading("DURATION", Length(1, place["unit"]))
    if date is None or not date.is_date:
        return place.reading("DATE", Shift("quarter", -1))
    return place.reading("DATE", Shift("quarter", 0, Shift("day", -_HALF_A_QUARTER, date.meaning)))


@RULES.rule("the period", _THE_PERIOD, _BEGINS)
def the_period(place: Place) -> Reading | None:
    """Read "the year", "the latest quarter" where they tell when something was; not "player of the year"."""
    kind, unit = place["kind"], cast(Unit, place["unit"])
    if place.as_written("unit").istitle() or _BEST.search(place.before(20)):
        return None
    if place.follows(_IS_PART_OF_WORD) or not (kind or _IN_SPAN.search(place.before(12))):
        return None
    if unit == "quarter" and not kind:
        return place.reading("DATE", Comparison("quarter", years=0, otherwise=Shift("quarter", 0, "text")))
    shift = Shift(unit, -1 if kind in _LATEST else 0)
    if unit == "year" and kind in _OF_FIGURES:
        return place.reading("DATE", Comparison("year", years=0, otherwise=shift))
    return place.reading("DATE", shift)


@RULES.rule("last, after this year", r"last|next", ("last", "next"))
def as_last(place: Place) -> Reading | None:
    """Read "last" in "more this year than last", "next" in "this week or next"."""
    this = _THIS_THAN.search(place.before(24))
    if this is None or not place.follows(words.CLAUSE_ENDS):
        return None
    return place.reading("DATE", Shift(cast(Unit, this["unit"]), -1 if place.words == "last" else 1))


@RULES.rule("the day", r"the day", ("the day",))
def the_day(place: Place) -> Reading | None:
    """Read "the day" in "later in the day", "closed for the day" as the one the text is at."""
    done = _FOR_DAY.search(place.before(5)) and place.follows(_DAY_ENDS)
    if not (done or _IN_DAY.search(place.before(12))) or place.follows(_WHICH_DAY):
        return None
    return place.reading("DATE", Shift("day", 0, "text"))


@RULES.rule("the new year", r"the new year(?!')", ("the new",))
def new_year(place: Place) -> Reading | None:
    """Read "the new year" as the one with the nearest New Year's Day."""
    return place.reading("DATE", Shift("year", 0, InYear("{}-01-01"))) if place.before(3) == "in " else None


@RULES.rule(
    "the one before last or after next",
    r"the (?P<unit>year|quarter|month|week|weekend) (?P<step>before last|after next)(?! (?:year|month|week))",
    ("the year", "the quarter", "the month", "the week", "the weekend"),
)
def before_last(place: Place) -> Reading | None:
    """Read "the year before last", "the week after next"."""
    return place.reading("DATE", Shift(cast(Unit, place["unit"]), -2 if place["step"] == "before last" else 2))


@RULES.rule("the weekend", r"the weekend", ("the weekend",))
def the_weekend(place: Place) -> Reading | None:
    """Read "the weekend" as that of the Saturday which the tense tells."""
    return place.reading("DATE", Shift("weekend", 0, Weekday(6)))


@RULES.rule(
    "nth day of something",
    rf"(?:the )?(?:{words.longest_first(words.ORDINALS)}|opening|final|last)(?: full)? day"
    r"(?=(?P<of> of )(?!the (?:week|month|year)s?(?!\w)))",
    words.the(("opening", "final", "last", *words.ORDINALS)),
)
def nth_day(place: Place) -> Reading | None:
    """Read "the second day" of talks as the day that the text is at; not "the last day of May"."""
    if place.next(place.match.end("of")) is not None:
        return None
    return place.reading("DATE", Shift("day", 0, "text"))


@RULES.rule("the week of a day", r"the (?P<unit>week|weekend|month) of ", ("the week", "the weekend", "the month"))
def period_of_day(place: Place) -> Reading | None:
    """Read "the week of March 6"."""
    day = place.next()
    if day is None or not day.is_date:
        return None
    meaning = day.meaning if place["unit"] == "month" else Shift(cast(Unit, place["unit"]), 0, day.meaning)
    return day.but(start=place.match.start(), meaning=meaning, rule="the week of a day")
