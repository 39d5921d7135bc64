"""Times on the clock: "15:35 (20:35 GMT)", "9 a.m. EST Tuesday", "noon", "midnight Friday", "0630 hours"."""

from timeline.dates.english import vocabulary as words
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import Clock, Fixed, InYear, Meaning, Reading, Shift, Weekday

RULES = RuleBook(words.TABLES)

_ZONE = r"(?:,? (?:local time(?!\w)|<zone>\b|eastern(?: daylight| standard)?(?: time)?|(?:pacific|central|mountain)(?: daylight| standard)? time))?"
_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
_HALVES = {"morning": "a", "afternoon": "p", "evening": "p", "night": "p"}


def _with_day(place: Place, clock: Clock) -> Reading:
    """Read a following day into the time: "9 a.m. Tuesday", "noon on January 10"."""
    reading = place.reading("TIME", clock)
    between = 0
    rest = place.folded[reading.end : reading.end + 12]
    for glue in (" on ", ", ", " "):
        if rest.startswith(glue):
            between = len(glue)
            break
    else:
        return reading
    day = place.next(reading.end + between)
    if day is None or day.type != "DATE" or not isinstance(day.meaning, Weekday | InYear | Fixed | Shift):
        return reading
    if isinstance(day.meaning, Shift) and day.meaning.unit != "day":
        return reading
    if isinstance(day.meaning, Fixed) and len(day.meaning.value) != 10:
        return reading
    return reading.but(end=day.end, meaning=Clock(clock.time, clock.zone, day.meaning))


def _zone(place: Place) -> str | None:
    return words.ZONES.get(place["zone"] or "")


def _hour(hour: int, half: str) -> int | None:
    if not half:
        return hour if hour <= 24 else None
    if not 1 <= hour <= 12:
        return hour if hour <= 24 else None
    return hour % 12 + (12 if half == "p" else 0)


@RULES.rule("time with minutes", rf"(?P<hour>[01]?\d|2[0-4])(?P<by>[:.])(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:])(?: ?(?P<half>[ap])\.?m\b\.?)?{_ZONE}", "0")
def clock(place: Place) -> Reading | None:
    """Read "15:35"; with a point only where "a.m." or a zone shows that it is a time."""
    if place["by"] == "." and not place["half"] and not place["zone"]:
        return None
    hour = _hour(int(place["hour"] or 0), place["half"] or "")
    if hour is None or (hour == 24 and place["minute"] != "00"):
        return None
    return _with_day(place, Clock(f"{hour:02}:{place['minute']}", _zone(place)))


@RULES.rule("full hour", rf"(?P<hour>1[0-2]|0?[1-9]|{'|'.join(list(words.ONES)[:12])})(?: ?(?P<half>[ap])\.?m\b\.?| o'clock)(?: (?:in the|at) <part>)?{_ZONE}", "0", list(words.ONES)[:12])
def full_hour(place: Place) -> Reading | None:
    """Read "9 a.m.", "ten o'clock at night"."""
    hour = _hour(int(words.number(place["hour"] or "")), place["half"] or _HALVES.get(place["part"] or "", ""))
    return _with_day(place, Clock(f"{hour:02}:00", _zone(place))) if hour is not None else None


@RULES.rule("hour in a part of the day", r"(?P<hour>1[0-2]|[1-9])(?::(?P<minute>[0-5]\d))? (?:in the|at) <part>", "0")
def hour_in_part(place: Place) -> Reading | None:
    """Read "4 in the morning"."""
    hour = _hour(int(place["hour"] or 0), _HALVES.get(place["part"] or "", ""))
    return _with_day(place, Clock(f"{hour:02}:{place['minute'] or '00'}")) if hour is not None else None


@RULES.rule("noon and midnight", rf"(?:{'|'.join(_NAMED)}){_ZONE}", _NAMED)
def named_time(place: Place) -> Reading | None:
    """Read "noon" and "midnight"; midnight is the end of its day."""
    return _with_day(place, Clock(_NAMED[place.match[0].split()[0]], _zone(place)))


@RULES.rule("military time", rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?: (?:hours|hrs)\b|(?= ?(?:gmt|utc|z)\b)){_ZONE}", "0")
def military(place: Place) -> Reading | None:
    """Read "0630 hours" and "1830 GMT"."""
    return _with_day(place, Clock(f"{place['hour']}:{place['minute']}", _zone(place)))


@RULES.after("time after its day", r",?(?: at)? (?=\d|noon|midnight)", (Weekday, InYear, Shift), "0", "at noon midnight")
def time_after_day(place: Place, day: Reading) -> Reading | None:
    """Read on from "Tuesday" to "Tuesday at 9 a.m.": the two are one expression only without "at"."""
    time = place.next()
    if time is None or not isinstance(time.meaning, Clock) or time.meaning.day is not None or day.type != "DATE":
        return None
    meaning: Meaning = Clock(time.meaning.time, time.meaning.zone, day.meaning)
    return day.but(end=time.end, type="TIME", meaning=meaning)
