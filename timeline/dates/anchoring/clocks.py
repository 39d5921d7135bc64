"""Minutes and hours counted from a time that the text has told: "at 9:30 a.m. ... half an hour later"."""

import re
from datetime import datetime, timedelta

from timeline.dates.anchoring.answer import Answer
from timeline.dates.anchoring.memory import Told
from timeline.dates.meaning import FromClock

_HALF_TOLD = re.compile(r"(?i)[ap]\.?m")
_WITHOUT_HALF = re.compile(r"(?:[1-9]|1[01])[:.]\d\d")
_SAME_EVENING = timedelta(hours=5)


def half_of_day(time: str, words: str, clock: Told | None) -> str:
    """Return a time told without its half of the day in that of the time before: "at 8 p.m. ... at 8:34" is T20:34.

    Only where the text has told the half of the time before, and the two are then within some hours of each other.
    """
    if clock is None or not _WITHOUT_HALF.fullmatch(words):
        return time
    before = _moment(clock)
    was_so_read = before.hour >= 12 and _WITHOUT_HALF.fullmatch(clock.expression.text)
    if not was_so_read and not _HALF_TOLD.search(clock.expression.text):
        return time
    later = before.replace(hour=int(time[1:3]) % 12 + 12, minute=int(time[4:6]))
    return f"T{later:%H:%M}" if abs(later - before) < _SAME_EVENING else time


def time_from(clock: Told, meaning: FromClock) -> Answer:
    """Count from a time told: half an hour after 2013-03-21T09:30 is T10:00."""
    moment = _moment(clock) + timedelta(minutes=meaning.minutes)
    given = f"counted from “{clock.expression.text}” earlier in the text"
    so = f"{abs(meaning.minutes):.12g} minutes {'after' if meaning.minutes > 0 else 'before'}"
    zone = "Z" if clock.expression.value.endswith("Z") else ""
    value = f"{moment.isoformat(timespec='minutes')}{zone}"
    return Answer(value, so, (given,), clock.expression.start, ("year", "month", "day", "time"))


def _moment(clock: Told) -> datetime:
    """Return when it was; midnight, T24:00, is the end of its day."""
    day, _, time = clock.expression.value.removesuffix("Z").partition("T")
    return datetime.fromisoformat(day) + timedelta(hours=int(time[:2]), minutes=int(time[3:5] or 0))
