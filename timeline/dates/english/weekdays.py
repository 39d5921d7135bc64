"""Days of the week: "Thursday", "last Friday", "this coming Sunday", "Monday next week"."""

import re

from timeline.dates.calendar import WEEKDAYS
from timeline.dates.english import vocabulary as words
from timeline.dates.grammar import Place, RuleBook, listed
from timeline.dates.meaning import Fixed, InWeek, Reading, Shift, Weekday, WeekdayFrom

RULES = RuleBook(words.TABLES)

_NAMES = {name.lower() for name in WEEKDAYS}
_NAME = re.compile(
    r" (?:Times|Telegraph|Mirror|Mail|Express|Herald|Post|Star|Tribune|Independent|Review|Sun|Age|Club|Night Live"
    r"|Night Lights|Night Fever|Addams|Island|Night Football|Evening Post|Morning Post)(?!\w)"
)
"""After a weekday, the rest of a newspaper's or a broadcast's name."""

_NAMED = ("bloody ", "freaky ", "ruby ", "manic ", "black ", "super ", "orange ", "holy ", "blue ")
"""Before a weekday, the first part of a name."""

_FROM_TEXT = {
    "the following": 1, "the next": 1, "the previous": -1, "the preceding": -1, "that": 0, "that same": 0,
    "the same": 0,
}  # fmt: skip


@RULES.rule(
    "weekdays in the plural",
    rf"(?P<weekday>{'|'.join(_NAMES)})(?:s| <part>s"
    rf"|(?=(?:(?:, (?:and )?| and | or | to | through )(?:{'|'.join(_NAMES)})){{1,5}}(?:s(?!\w)| <part:later>s)))",
    _NAMES | {f"{name}s" for name in _NAMES},
)
def weekdays(place: Place) -> Reading | None:
    """Read "Mondays", "Tuesday nights", and the "Monday" of "Monday and Tuesday nights"."""
    return place.reading("SET", Fixed(_weekly(place)))


@RULES.rule("weekday", r"(?:<which> )?<weekday>", (*words.WEEKDAYS, *words.first_words(words.WHICH)))
def weekday(place: Place) -> Reading | None:
    """Read a weekday written as a name; "sun" and "sat" are other words, "Sun" without a point a newspaper."""
    if not place.as_written("weekday")[0].isupper() or _NAME.match(place.text, place.match.end()):
        return None
    if place.before(8).endswith(_NAMED):
        return None
    if place["weekday"] not in _NAMES and not place["weekday"].endswith("."):
        return None
    which = words.WHICH.get(" ".join(place["which"].split()), "")
    return place.reading("DATE", Weekday(words.weekday_number(place["weekday"]), which))


@RULES.rule(
    "the following weekday",
    rf"(?P<step>{words.longest_first(_FROM_TEXT)}) (?P<weekday>{words.longest_first(_NAMES)})",
    words.first_words(_FROM_TEXT),
)
def following_weekday(place: Place) -> Reading | None:
    """Read "the following Monday", counted from the date the text is at."""
    if not place.as_written("weekday")[0].isupper():
        return None
    if place["step"] == "that" and not place.follows(words.ENDS_THERE):
        return None
    step = _FROM_TEXT[" ".join(place["step"].split())]
    return place.reading("DATE", WeekdayFrom(words.weekday_number(place["weekday"]), step))


@RULES.rule("the weekday", rf"the (?P<weekday>{words.longest_first(_NAMES)})", {f"the {name}" for name in _NAMES})
def the_weekday(place: Place) -> Reading | None:
    """Read "Friday" in "the Friday meeting", without the article."""
    if not place.as_written("weekday")[0].isupper() or _NAME.match(place.text, place.match.end()):
        return None
    return place.reading("DATE", Weekday(words.weekday_number(place["weekday"]))).but(
        start=place.match.start("weekday")
    )


@RULES.read_on(
    "weekday of a week",
    r",? (?:of )?(?=this|last|next|the|that)",
    (Weekday,),
    listed("of, this, last, next, the, that"),
)
def of_week(place: Place, day: Reading) -> Reading | None:
    """Read on from "Tuesday" to "Tuesday of next week"."""
    week = place.next()
    if (
        week is None
        or not isinstance(week.meaning, Shift)
        or week.meaning.unit != "week"
        or not isinstance(day.meaning, Weekday)
    ):
        return None
    return day.but(end=week.end, meaning=InWeek(day.meaning.number, week.meaning))


@RULES.read_on("a week after a weekday", r" week", (Weekday,), ("week",))
def weekday_week(place: Place, day: Reading) -> Reading | None:
    """Read on from "Monday" to "Monday week", as the British say for a week after Monday."""
    if day.mod or day.type != "DATE" or not place.follows(words.CLAUSE_ENDS):
        return None
    return day.but(end=place.match.end(), meaning=Shift("week", 1, day.meaning, to_day=True))


@RULES.rule("every weekday", r"(?:every|each) (?P<second>second |other )?<weekday>(?: <part>)?", ("every", "each"))
def every_weekday(place: Place) -> Reading | None:
    """Read "every Monday", "every other Friday"."""
    if place["second"]:
        return place.reading("SET", Fixed("P2W"))
    return place.reading("SET", Fixed(_weekly(place)))


def _weekly(place: Place) -> str:
    told = place["part"] or place["later"]
    part = f"T{words.DAY_PARTS[told]}" if told else ""
    return f"XXXX-WXX-{words.weekday_number(place['weekday'])}{part}"
