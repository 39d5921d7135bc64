"""Which day, month or year an expression means, and the sentence that says why."""

from dataclasses import dataclass, field
from datetime import date

from timeline.dates.anchoring.memory import Memory
from timeline.dates.anchoring.open_years import choose_year
from timeline.dates.anchoring.tense import Cue, tense_at
from timeline.dates.calendar import WEEKDAYS, OutOfCalendarError, Period, add_days, period_of
from timeline.dates.expression import Anchor, DateExpression
from timeline.dates.meaning import Clock, DayPart, Fixed, InYear, Length, Meaning, Reading, Shift, Weekday, Within
from timeline.dates.span import span_of

_NEEDS_PUBLICATION = "a publication date is needed to say which"


@dataclass(frozen=True, slots=True)
class Answer:
    """A value, what it was counted from, the reason, and what of it was assumed."""

    value: str
    because: str
    anchor: Anchor = "explicit"
    assumed: tuple[str, ...] = ()


@dataclass(slots=True)
class Scene:
    """A text being read from its beginning: its publication date, and the dates told so far."""

    text: str
    folded: str
    published: date | None
    memory: Memory = field(default_factory=Memory)

    def resolve(self, reading: Reading, limits: tuple[int, int]) -> DateExpression:
        """Return the expression that a reading means here."""
        try:
            answer = self._answer(reading.meaning, reading, limits)
        except (OutOfCalendarError, ValueError):
            answer = Answer("XXXX", "it lies beyond the years 1 to 9999")
        words = " ".join(self.text[reading.start : reading.end].split())
        expression = DateExpression(
            reading.start, reading.end, self.text[reading.start : reading.end], reading.type, answer.value, answer.anchor,
            reading.rule, f"“{words}”: {answer.because}.", reading.mod,
            reading.meaning.zone if isinstance(reading.meaning, Clock) and reading.meaning.zone != "Z" else None,
            answer.assumed,
            reading.meaning,
        )  # fmt: skip
        self.memory.add(expression)
        return expression

    def _answer(self, meaning: Meaning, reading: Reading, limits: tuple[int, int]) -> Answer:
        match meaning:
            case Fixed(value):
                return Answer(value, _fixed_reason(value, reading.type))
            case Length():
                return Answer(meaning.value, "a length of time, not a date" if reading.type == "DURATION" else "it comes again")
            case Weekday():
                return self._weekday(meaning, self._tense(reading, limits))
            case InYear():
                return self._in_year(meaning, self._tense(reading, limits))
            case Within(part, whole):
                year = self._answer(whole, reading, limits)
                return Answer(part.form.format(year.value[:4]), f"its year is {year.because}", year.anchor, year.assumed)
            case Shift():
                return self._shift(meaning, reading, limits)
            case DayPart(code, day):
                return self._on_day(f"T{code}", day, reading, limits)
            case Clock(time, zone, day):
                return self._on_day(f"T{time}{'Z' if zone == 'Z' else ''}", day, reading, limits)

    def _tense(self, reading: Reading, limits: tuple[int, int]) -> Cue:
        return tense_at(self.text, self.folded, reading.start, reading.end, limits)

    def _published(self) -> str:
        assert self.published is not None
        return f"published {WEEKDAYS[self.published.weekday()]} {self.published}"

    def _weekday(self, meaning: Weekday, cue: Cue) -> Answer:
        name = WEEKDAYS[meaning.number - 1]
        if self.published is None:
            return Answer(f"XXXX-WXX-{meaning.number}", f"a {name}, but {_NEEDS_PUBLICATION}")
        since = (self.published.isoweekday() - meaning.number) % 7
        until = (meaning.number - self.published.isoweekday()) % 7
        match meaning.which:
            case "last" | "past":
                days, why = -(since or 7), f"the latest {name} before"
            case "next":
                days, why = until or 7, f"the first {name} after"
            case "this" | "coming":
                days, why = until, f"the coming {name}"
            case _ if cue.tense == "future":
                days, why = until, f"told in the future tense (“{cue.word}”), the coming {name}"
            case _:
                told = f"told in the past tense (“{cue.word}”), " if cue.tense == "past" else ""
                days, why = -since, f"{told}the latest {name}"
        day = add_days(self.published, days)
        return Answer(day.isoformat(), f"{self._published()}, {why}, {day}", "published", ("year", "month", "day"))

    def _in_year(self, meaning: InYear, cue: Cue) -> Answer:
        if self.published is None:
            value = meaning.form.format("XXXX") if "{}" in meaning.form else "XXXX-XX-XX"
            return Answer(value, f"the year is not told, and {_NEEDS_PUBLICATION}")
        value, why = choose_year(meaning, self.published, cue)
        return Answer(value, f"{self._published()}, {why}, {value}", "published", ("year",))

    def _shift(self, meaning: Shift, reading: Reading, limits: tuple[int, int]) -> Answer:
        anchor: Anchor = "published"
        if isinstance(meaning.origin, str):
            told = self.memory.last(meaning.unit) if meaning.origin == "text" else None
            if told is not None:
                anchor, day, whence = told[0].start, told[1], f"counted from “{told[0].text}”"
            elif self.published is None:
                return self._vague_shift(meaning)
            else:
                day, whence = self.published, self._published()
        else:
            origin = self._answer(meaning.origin, reading, limits)
            span = span_of(origin.value)
            if span is None or span.earliest is None:
                return Answer("PAST_REF" if meaning.count < 0 else "FUTURE_REF", origin.because, origin.anchor)
            anchor, day, whence = origin.anchor, span.earliest.date(), f"counted from {origin.value} ({origin.because})"
        value = _shifted(meaning, day).value
        return Answer(value, f"{whence}: {value}", anchor, ("date",))

    def _vague_shift(self, meaning: Shift) -> Answer:
        value = "PAST_REF" if meaning.count < 0 else "FUTURE_REF" if meaning.count > 0 else "PRESENT_REF"
        return Answer(value, f"counted from the publication date, and {_NEEDS_PUBLICATION}")

    def _on_day(self, time: str, day: Meaning | None, reading: Reading, limits: tuple[int, int]) -> Answer:
        if day is not None:
            answer = self._answer(day, reading, limits)
            base = answer.value if len(answer.value) == 10 and answer.value[:1] in "0123456789X" else "XXXX-XX-XX"
            return Answer(base + time, answer.because, answer.anchor, answer.assumed)
        told = self.memory.last("day")
        if told is not None:
            return Answer(f"{told[1]}{time}", f"the day is that of “{told[0].text}”, {told[1]}", told[0].start, ("day",))
        if self.published is None:
            return Answer(f"XXXX-XX-XX{time}", f"the day is not told, and {_NEEDS_PUBLICATION}")
        return Answer(f"{self.published}{time}", f"the day is not told: that of the publication, {self.published}", "published", ("day",))


def _shifted(meaning: Shift, day: date) -> Period:
    period = period_of(meaning.unit, day)
    if meaning.unit == "weekend" and meaning.count == 0 and day < period.first:
        return period.shift(-1)
    return period.shift(meaning.count)


def _fixed_reason(value: str, type: str) -> str:
    vague = {"PAST_REF": "some time in the past", "PRESENT_REF": "the time of writing", "FUTURE_REF": "some time in the future"}
    if value in vague:
        return f"{vague[value]}, which the text does not fix further"
    if type == "SET":
        return "it comes again"
    return "a length of time, not a date" if type == "DURATION" else "the text tells the whole date"
