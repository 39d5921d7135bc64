"""Times on the clock: "15:35 (20:35 GMT)", "9 a.m. EST Tuesday", "noon", "midnight Friday", "0630 hours"."""

import re

from timeline.dates.english import vocabulary as words
from timeline.dates.english.day_parts import is_day
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import Clock, DayPart, Fixed, InYear, Reading, Shift, Weekday

RULES = RuleBook(words.TABLES)

_ZONE = (
    r"(?P<zoned>,? (?P<bracket>\()?(?:local time|(?:utc|gmt) ?(?P<offset>[+-]\d{1,2}(?::?[0-5]\d)?)(?!\d)|<zone>(?!\w)"
    r"|(?:eastern|central|mountain|pacific)(?: daylight| standard)?(?: time)?(?!\w)"
    r"|(?P<whose>[a-z]{3,14}(?: [a-z]{3,14}){0,2}) time(?!\w))(?(bracket)\)))?"
)
_HALF = r"(?P<half>[ap])(?:m(?!\w)|\.m\.?)"
_HOURS = list(words.ONES)[:12]
_PAST = {"half": "30", "five": "05", "ten": "10", "twenty": "20", "twenty-five": "25"}
_NAMED = {"noon": "12:00", "midnight": "24:00"}
_NO_PLACES = ("This", "That", "Next", "Last", "First", "Each", "Every", "Some", "Prime", "What", "Which")
"""Words that begin a sentence before "time", as the name of a place does not."""
_AFTER_NOON = ("AF", "EV", "NI")
_HALVES = {"morning": "a", "afternoon": "p", "evening": "p", "night": "p"}
_AT = re.compile(r"(?:^|\s)(?:at|by|about|around|until|before|after|from|since) $")
_BEFORE_ABOUT = re.compile(r"(?:^|\s)(?:at|by|until|till|since|from) $")
_QUANTITY = re.compile(r" ?(?:percent|%|[.,:]\d|(?:million|billion|years?|months?|weeks?|days?|points?|of)(?!\w))")
_NO_QUANTITY = re.compile(r" ?(?:[.,;)-]|$)|,? (?:on|and|to|the|in|when|by|for|with|today|mon|tue|wed|thu|fri|sat|sun)")
_NO_TIME = re.compile(r"(?:^|\s)(?:in|the|time of|times of|record of|best of|ran|swam|clocked|clocking) $")
"""Before the minutes and seconds that a race took, and before a train that is called by its time."""
_TOLD_BY = re.compile(r"(?:^|\s)(?:at|by|until|till|from|between|since|before|after|around|about) $")
_ENTRY = re.compile(": ")
"""After a time that an entry of a log begins with."""
_SENTENCE_ENDS = re.compile(r"(?:^|[.!?\"\n]) {0,2}$")
_POINTED = re.compile(r"\d\.[0-5]\d ?[ap]\.?m")
_TWELVE = re.compile(r"(?:^|\s)((?:12|twelve) )$")
_TO_DAY = re.compile(r",? (?:on )?")
_OTHER_CLOCK_TO_DAY = re.compile(r" ?\([^()]{3,24}\),? (?:on )?")


def _time(place: Place, hour: int | None, minute: str = "00") -> Reading | None:
    """Make a time of the match, and of a day named right after it: "9 a.m. Tuesday", "noon on January 10"."""
    if hour is None or (hour == 24 and minute != "00"):
        return None
    clock = Clock(f"{hour:02}:{minute}", _zone(place))
    reading = place.reading("TIME", clock)
    if place["whose"] and not _is_place(place.as_written("whose")):
        reading = reading.but(end=place.match.start("zoned"))
    between = _TO_DAY.match(place.folded, reading.end, place.limit)
    day = place.next(between.end()) if between else None
    if day is None or day.mod:
        return _day_after_bracket(place, reading)
    if isinstance(day.meaning, DayPart) and day.meaning.day is not None:  # "7 p.m. tonight", "on Friday evening"
        if hour < 12 and not place["half"] and day.meaning.code in _AFTER_NOON:
            clock = Clock(f"{hour + 12}:{minute}", clock.zone)
        return reading.but(end=day.end, meaning=Clock(clock.time, clock.zone, day.meaning.day))
    if day.type != "DATE" or not is_day(day):
        return reading
    return reading.but(end=day.end, meaning=Clock(clock.time, clock.zone, day.meaning))


def _is_place(name: str) -> bool:
    """Say whether clocks can be set by a name: "Moscow", "British Summer"; not by the "this" of "this time"."""
    return name.istitle() and name not in _NO_PLACES


def _day_after_bracket(place: Place, reading: Reading) -> Reading:
    """Take the day from behind another clock's time: "21:00 (19:00 GMT) on Wednesday"."""
    between = _OTHER_CLOCK_TO_DAY.match(place.folded, reading.end, place.limit)
    day = place.next(between.end()) if between else None
    if day is None or not is_day(day) or not isinstance(reading.meaning, Clock):
        return reading
    return reading.but(meaning=Clock(reading.meaning.time, reading.meaning.zone, day.meaning))


def _zone(place: Place) -> str | None:
    """Return the zone as an offset: "GMT" is Z, "UTC-8" is -08:00."""
    if not place["offset"]:
        return words.ZONES.get(place["zone"])
    hours, _, minutes = place["offset"].partition(":")
    hours, minutes = (hours[:3], hours[3:]) if len(hours) > 3 else (hours, minutes)
    return f"{hours[0]}{int(hours[1:]):02}:{minutes or '00'}"


def _hour(hour: int, half: str) -> int | None:
    """Return the hour of 24, None where there is no such hour."""
    if half and 1 <= hour <= 12:
        return hour % 12 + (12 if half == "p" else 0)
    return hour if hour <= 24 else None


@RULES.rule(
    "time with minutes",
    r"(?P<hour>[01]?\d|2[0-4])(?P<by>[:.])(?P<minute>[0-5]\d)(?::[0-5]\d)?(?!\d|:\d"
    rf"|[.,]\d)(?: ?{_HALF}| (?:in the|at) <part>)?{_ZONE}",
    "0",
)
def time_with_minutes(place: Place) -> Reading | None:
    """Read "15:35"; with a point only where "a.m.", a zone or a time before shows that it is one; no race "in 5:52"."""
    if not (place["half"] or place["zoned"] or place["part"]) and _NO_TIME.search(place.before(12)):
        return None
    if place["by"] == "." and not (place["half"] or place["zone"] or _told_like_another(place)):
        return None
    return _time(place, _hour(int(place["hour"]), place["half"] or _HALVES.get(place["part"], "")), place["minute"])


def _told_like_another(place: Place) -> bool:
    """Say whether the text has just told another time with a point: "between 1.20 am and 3 am ... at 1.31"."""
    could_be = _TOLD_BY.search(place.before(8)) is not None or (
        place.follows(_ENTRY) and _SENTENCE_ENDS.search(place.before(4)) is not None
    )
    return could_be and _POINTED.search(place.before(300)) is not None


@RULES.rule(
    "full hour",
    rf"(?P<hour>1[0-2]|0?[1-9]|{'|'.join(_HOURS)})(?: ?{_HALF}| o'clock)(?: (?:in the|at) <part>)?{_ZONE}",
    ("0", *_HOURS),
)
def full_hour(place: Place) -> Reading | None:
    """Read "9 a.m.", "ten o'clock at night"."""
    return _time(place, _hour(int(words.number(place["hour"])), place["half"] or _HALVES.get(place["part"], "")))


@RULES.rule(
    "time in words",
    rf"(?P<hour>{'|'.join(_HOURS)})[ -](?P<minute>oh[ -](?:{'|'.join(_HOURS[:9])})|<number:minutes>)"
    rf" (?:{_HALF}|(?:in the|at) <part>){_ZONE}",
    _HOURS,
)
def time_in_words(place: Place) -> Reading | None:
    """Read "ten thirty a.m.", "eight-thirty in the morning"."""
    minute = words.number(place["minutes"] or place["minute"].removeprefix("oh")[1:])
    hour = _hour(_HOURS.index(place["hour"]) + 1, place["half"] or _HALVES.get(place["part"], ""))
    return _time(place, hour, f"{minute:02.0f}") if minute < 60 else None


@RULES.rule(
    "half past",
    rf"(?:a )?(?P<minutes>half past|quarter past|quarter after|quarter to|(?:{'|'.join(_PAST)}) past)"
    rf" (?P<hour>1[0-2]|[1-9]|{'|'.join(_HOURS)})"
    rf"(?: ?{_HALF}| o'clock)?(?: (?:in the|at) <part>)?{_ZONE}",
    ("half", "quarter", "a quarter", *_PAST),
)
def half_past(place: Place) -> Reading | None:
    """Read "half past nine", "twenty past seven", "a quarter to three"; not "a quarter to 30 percent"."""
    if place.follows(_QUANTITY):
        return None
    hour = _hour(int(words.number(place["hour"])), place["half"] or _HALVES.get(place["part"], ""))
    minute = _PAST.get(place["minutes"].removesuffix(" past"), "15")
    if hour is not None and place["minutes"] == "quarter to":
        hour, minute = (hour - 1) % 24, "45"
    return _time(place, hour, minute)


@RULES.rule(
    "hour in a part of the day",
    rf"(?P<hour>1[0-2]|[1-9]|{'|'.join(_HOURS)}) (?:in the|at) <part>{_ZONE}",
    ("0", *_HOURS),
)
def hour_in_part(place: Place) -> Reading | None:
    """Read "4 in the morning"."""
    return _time(place, _hour(int(words.number(place["hour"])), _HALVES.get(place["part"], "")))


@RULES.rule(
    "hour before a part of a day",
    rf"(?P<hour>1[0-2]|[1-9]|{'|'.join(_HOURS)})"
    r"(?=(?P<to> (?:on )?)(?:this|tonight|last|tomorrow|yesterday|mon|tue|wed|thu|fri|sat|sun))",
    ("0", *_HOURS),
)
def hour_before_part(place: Place) -> Reading | None:
    """Read "7 this evening" in "at 7 this evening", "10 on Tuesday morning"."""
    day = place.next(place.match.end("to"))
    if (
        day is None
        or not isinstance(day.meaning, DayPart)
        or day.meaning.day is None
        or not _AT.search(place.before(8))
    ):
        return None
    return _time(place, int(words.number(place["hour"])))


@RULES.rule(
    "first hour of two",
    rf"(?P<hour>1[0-2]|[1-9])(?= ?(?:-|to|until|and|or) ?(?P<last>1[0-2]|[1-9])(?::[0-5]\d)? ?{_HALF})",
    "0",
)
def first_hour(place: Place) -> Reading | None:
    """Read the "7" of "7-9 p.m.", and the "10" of "10 to 2 p.m." as in the morning."""
    if place.before(1) not in ("", " ", "("):
        return None
    first, last = _hour(int(place["hour"]), place["half"]), _hour(int(place["last"]), place["half"])
    if first is None or last is None:
        return None
    hour = first if first < last else (first + 12) % 24
    return place.reading("TIME", Clock(f"{hour:02}:00"))


@RULES.rule("noon and midnight", rf"(?P<name>{'|'.join(_NAMED)}){_ZONE}", _NAMED)
def named_time(place: Place) -> Reading | None:
    """Read "noon", "12 noon" and "midnight"; midnight is the end of its day, and "High Noon" a film."""
    hour, minute = _NAMED[place["name"]].split(":")
    time = None if place.before(5) == "high " else _time(place, int(hour), minute)
    twelve = _TWELVE.search(place.before(8))
    return time.but(start=time.start - len(twelve[1])) if time and twelve else time


@RULES.rule(
    "military time",
    rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?!\d|[.,:]\d|%)(?P<unit> (?:hours|hrs)(?!\w))?{_ZONE}",
    "0",
)
def military_time(place: Place) -> Reading | None:
    """Read "0630 hours", "1830 GMT", and "0600" after "at"; not "at 1900 metres", nor "1950 est"."""
    zoned = place["zone"] and place.as_written("zone").isupper()
    bare = place["hour"][0] == "0" and place.follows(_NO_QUANTITY) and _AT.search(place.before(8))
    return _time(place, int(place["hour"]), place["minute"]) if place["unit"] or zoned or bare else None


@RULES.rule("about a time", r"(?:about|around|approximately|roughly) ", ("about", "around", "approximately", "roughly"))
def about_time(place: Place) -> Reading | None:
    """Read "about 9 a.m." after "at": without it "about" is a preposition itself."""
    time = place.next()
    if time is None or not isinstance(time.meaning, Clock) or time.mod or not _BEFORE_ABOUT.search(place.before(8)):
        return None
    return time.but(start=place.match.start(), mod="APPROX", rule="about a time")


@RULES.read_on(
    "every day at a time",
    r",? (?:every|each) (?:(?P<day>day|morning|afternoon|evening|night)|<weekday>)(?! (?:of|from|in)(?!\w))",
    (Clock,),
    ("every", "each"),
)
def every_day_at(place: Place, time: Reading) -> Reading | None:
    """Read on from "11 p.m." to "11 p.m. every night"."""
    if not isinstance(time.meaning, Clock) or time.meaning.day is not None:
        return None
    day = f"WXX-{words.weekday_number(place['weekday'])}" if place["weekday"] else "XX-XX"
    return time.but(end=place.match.end(), type="SET", meaning=Fixed(f"XXXX-{day}T{time.meaning.time}"))


@RULES.read_on(
    "day, then time", r",?(?: at)? (?=\d|noon|midnight)", (Weekday, InYear, Shift, Fixed), ("0", "at", *_NAMED)
)
def day_then_time(place: Place, day: Reading) -> Reading | None:
    """Read on from "Tuesday" to "Tuesday at 9 a.m."."""
    time = place.next()
    if (
        time is None
        or day.rule == "the day"
        or day.type != "DATE"
        or day.mod
        or not is_day(day)
        or time.rule == "first hour of two"
    ):
        return None
    if not isinstance(time.meaning, Clock) or time.meaning.day is not None:
        return None
    return day.but(end=time.end, type="TIME", meaning=Clock(time.meaning.time, time.meaning.zone, day.meaning))
