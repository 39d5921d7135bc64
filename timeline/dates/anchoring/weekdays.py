"""Which Thursday: the latest one, or the coming one where the tense or a word says so."""

from datetime import date

from timeline.dates.anchoring.answer import Answer, needs_publication, published_on
from timeline.dates.anchoring.memory import Memory
from timeline.dates.anchoring.tense import Cue
from timeline.dates.calendar import WEEKDAYS, add_days
from timeline.dates.expression import Anchor
from timeline.dates.meaning import Weekday, WeekdayFrom


def choose_weekday(meaning: Weekday, published: date | None, cue: Cue, after: date | None = None) -> Answer:
    """Return the day that a weekday means in an article published on `published`.

    `after` is the day of a weekday just before it in a list; a coming one goes on from there.
    """
    name = WEEKDAYS[meaning.number - 1]
    if published is None:
        return needs_publication(f"XXXX-WXX-{meaning.number}", f"which {name} it is")
    back = (published.isoweekday() - meaning.number) % 7
    ahead = (meaning.number - published.isoweekday()) % 7
    given: tuple[str, ...] = ()
    match meaning.which:
        case "last":
            days, so = -(back if back > 1 else back + 7), f"the latest {name} before{' yesterday' if back == 1 else ''}"
        case "next":
            days, so = ahead if ahead > 1 else ahead + 7, f"the first {name} after{' tomorrow' if ahead == 1 else ''}"
        case "nearest":
            days, so = ahead if ahead <= 3 else -back, f"the nearest {name}"
        case "this" | "coming":
            days, so = ahead, f"the coming {name}"
        case _ if cue.was_planned:
            days, so, given = ahead if ahead <= 3 else -back, f"the nearest {name}", cue.told
        case _ if cue.tense == "future":
            days, so, given = ahead, f"the coming {name}", cue.told
        case _ if cue.certain and cue.words == "since":
            days, so, given = -(back or 7), f"the latest {name} before", cue.told
        case _:
            days, so, given = -back, f"the latest {name} before", cue.told
    so = f"that very {name}" if days == 0 else so
    day = add_days(published, days)
    if after and not meaning.which and published < after and day < after:
        day, so = add_days(day, 7), f"the {name} that follows"
    return Answer(day.isoformat(), so, (*given, published_on(published)), "published", ("year", "month", "day"))


def weekday_from(meaning: WeekdayFrom, memory: Memory, published: date | None) -> Answer:
    """Return the weekday counted from the date the text is at; for want of one, from the publication date."""
    name = WEEKDAYS[meaning.number - 1]
    told = memory.last("day")
    if told is None and published is None:
        return needs_publication(f"XXXX-WXX-{meaning.number}", f"which {name} it is")
    if told is not None:
        day, given = told.day, f"counted from “{told.expression.text}” earlier in the text"
    else:
        assert published is not None
        day, given = published, published_on(published)
    days = meaning.number - day.isoweekday()
    if meaning.step:
        days = days % 7 - (7 if meaning.step < 0 else 0) or 7 * meaning.step
    so = {1: f"the first {name} after", -1: f"the latest {name} before", 0: f"the {name} of that week"}[meaning.step]
    anchor: Anchor = told.expression.start if told else "published"
    return Answer(add_days(day, days).isoformat(), so, (given,), anchor, ("year", "month", "day"))
