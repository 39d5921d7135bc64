"""So many days, months, years before or after: the publication date, the date the text is at, or a date just told."""

from datetime import date

from timeline.dates.anchoring.answer import Answer, needs_publication, published_on, readable
from timeline.dates.anchoring.memory import Memory, Told
from timeline.dates.calendar import MONTHS_OF, Period, add_days, add_months, period_of
from timeline.dates.meaning import Shift
from timeline.dates.span import span_of

_PARTS: dict[str, tuple[str, ...]] = {
    "day": ("year", "month", "day"), "week": ("year", "week"), "weekend": ("year", "week"), "month": ("year", "month"),
    "quarter": ("year", "quarter"), "season": ("year", "season"), "half": ("year", "half"),
}  # fmt: skip

_IN_A_MONTH = {"day": 1, "week": 7}
"""The days of what is shorter than a month."""

_MIDDLE_OF_MONTH = 14


def shift_from_published(meaning: Shift, published: date | None) -> Answer:
    """Count from the publication date: "next month", "two weeks ago"."""
    if published is None:
        value = "PAST_REF" if meaning.count < 0 else "FUTURE_REF" if meaning.count else "PRESENT_REF"
        return needs_publication(value, f"which {meaning.unit} it is")
    return _answer(meaning, published).but(given=(published_on(published),), anchor="published")


def shift_from_text(meaning: Shift, memory: Memory, published: date | None) -> Answer:
    """Count from the date the text is at: "the next day", "two years later"; for want of one, from the publication."""
    told = memory.quarter if meaning.unit == "quarter" and memory.quarter else memory.last(meaning.unit)
    if (month := memory.month_since(told)) is not None and meaning.unit in _IN_A_MONTH:
        return _about_a_month(meaning, month)
    if meaning.origin == "story" and (told is None or told.day == published):
        return Answer("PAST_REF", "counted from something the text gives no date for")
    if told is None:
        return shift_from_published(meaning, published)
    given = f"counted from “{told.expression.text}” earlier in the text ({readable(told.expression.value)})"
    return _answer(meaning, told.day).but(given=(given,), anchor=told.expression.start)


def the_same_date(told: Told, meaning: Shift) -> Answer:
    """Return the date just told, which a distance only adds to: "on Monday, three days later"."""
    given = (f"right after “{told.expression.text}” ({readable(told.expression.value)})",)
    value = period_of(meaning.unit, told.day).value
    return Answer(value, f"that {meaning.unit}", given, told.expression.start, _PARTS.get(meaning.unit, ("year",)))


def shift_from_answer(meaning: Shift, origin: Answer) -> Answer:
    """Count from a date told in the same expression: "three days after January 10"."""
    span = span_of(origin.value)
    if span is None or span.earliest is None:
        value = "PAST_REF" if meaning.count < 0 else "FUTURE_REF" if meaning.count else origin.value
        return origin.but(value=value)
    counted = any(part.startswith("counted from") for part in origin.given)
    given = origin.given if counted else (*origin.given, f"counted from {readable(origin.value)}")
    return _answer(meaning, span.earliest.date()).but(given=given, anchor=origin.anchor)


def _about_a_month(meaning: Shift, month: Told) -> Answer:
    """Count from some day of a month: "resigned in October 2010 ... three weeks later" is about November."""
    day = add_days(month.day, _MIDDLE_OF_MONTH + meaning.count * _IN_A_MONTH[meaning.unit])
    given = f"counted from “{month.expression.text}” earlier in the text ({readable(month.expression.value)})"
    so = f"{_in_words(meaning)} some day of that month"
    return Answer(period_of("month", day).value, so, (given,), month.expression.start, _PARTS["month"])


def _answer(meaning: Shift, day: date) -> Answer:
    period = _shifted(meaning, day)
    return Answer(period.value, _in_words(meaning), assumed=_PARTS.get(meaning.unit, ("year",)))


def _shifted(meaning: Shift, day: date) -> Period:
    period = period_of(meaning.unit, day)
    if meaning.to_day:
        if months := MONTHS_OF.get(meaning.unit):
            return Period("day", add_months(day, months * meaning.count))
        return Period("day", add_days(day, meaning.count * (1 if meaning.unit == "day" else 7)))
    return period.shift(meaning.count)


def _in_words(meaning: Shift) -> str:
    unit, count = meaning.unit, abs(meaning.count)
    if meaning.count == 0:
        return f"that {unit}"
    side = "after" if meaning.count > 0 else "before"
    return f"the {unit} {side}" if count == 1 else f"{count} {unit}s {side}".replace("centurys", "centuries")
