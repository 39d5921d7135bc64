"""Minutes and hours counted from a time that the text has told: "at 9:30 a.m. ... half an hour later"."""

from datetime import datetime, timedelta

from timeline.dates.anchoring.answer import Answer
from timeline.dates.anchoring.memory import Told
from timeline.dates.meaning import FromClock


def time_from(clock: Told, meaning: FromClock) -> Answer:
    """Count from a time told: half an hour after 2013-03-21T09:30 is T10:00."""
    value = clock.expression.value
    moment = datetime.fromisoformat(value.removesuffix("Z")) + timedelta(minutes=meaning.minutes)
    given = f"counted from “{clock.expression.text}” earlier in the text"
    so = f"{abs(meaning.minutes):.12g} minutes {'after' if meaning.minutes > 0 else 'before'}"
    zone = "Z" if value.endswith("Z") else ""
    return Answer(
        f"{moment:%Y-%m-%dT%H:%M}{zone}", so, (given,), clock.expression.start, ("year", "month", "day", "time")
    )
