"""A text read from its beginning: what each expression means where it stands."""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from timeline.dates.anchoring.answer import Answer, needs_publication, published_on
from timeline.dates.anchoring.clocks import half_of_day, time_from
from timeline.dates.anchoring.comparisons import about_figures, compare
from timeline.dates.anchoring.days_of_month import choose_month, day_of_month, nth_in_month
from timeline.dates.anchoring.memory import Memory, Told
from timeline.dates.anchoring.open_years import choose_year, year_from_text
from timeline.dates.anchoring.shifts import shift_from_answer, shift_from_published, shift_from_text, the_same_date
from timeline.dates.anchoring.stories import in_a_sentence_of_an_earlier_year, soon_after_a_day_of_an_earlier_year
from timeline.dates.anchoring.tense import NO_CUE, Cue, in_one_sentence, tense_at
from timeline.dates.anchoring.weekdays import choose_weekday, weekday_from
from timeline.dates.calendar import WEEKDAYS, OutOfCalendarError, add_days
from timeline.dates.expression import DateExpression, TimexType
from timeline.dates.meaning import (
    Clock,
    Comparison,
    DayPart,
    Fixed,
    FromClock,
    InMonth,
    InWeek,
    InYear,
    Length,
    Meaning,
    NthInMonth,
    Reading,
    Shift,
    Weekday,
    WeekdayFrom,
    Within,
)
from timeline.dates.span import span_of

_VAGUE = {
    "PAST_REF": "some time in the past, the text does not say when",
    "PRESENT_REF": "the time of writing",
    "FUTURE_REF": "some time in the future, the text does not say when",
}
_SAID = re.compile(r"(?<!\w)(?:said|says|told reporters|announced|reported|confirmed)(?: in a statement)?(?: on)? $")
_BORN = re.compile(r"(?<!\w)born(?: on)? $")
_SINCE = re.compile(r"(?<!\w)since $")
"""Before days of long ago that no time of a story is on: a birthday, and one that something is the first since."""
_AT = re.compile(r",?(?: (?:at|by|from|until|shortly|just|before|after|around|about)){1,3} ")
_FROM_NOW = re.compile("will|won't|'ll|shall|is|are|plans|expects|due")
"""Verbs that tell a future seen from today, as "would" and "was to" do not."""
_ENDED = re.compile(r" (?:(?:that )?end(?:ed|ing)|to|through)(?: on)?(?: the)? ")
_WITHOUT_FIGURES = re.compile(
    r"(?<!\w)(?:into|until|till|through|by|before|since|after|beyond)(?: at least)? (?:(?:the|its|a|an) )?(?:[a-z]+ )?$"
)
"""Before a quarter whose figures are not given: "to go on into the fourth quarter", "after a flat second quarter"."""
_LISTED = re.compile(r",? (?:and|or|to|through|until)(?: on)? |, | ?- ?")
_TO = re.compile(r" (?:to|through|until|till) (?:the )?| ?- ?")
_THEN = re.compile(
    r"[^.;:]{0,60}? (?:(?:and|then)(?: [a-z]+){1,2}|before (?:[a-z]+ing|he|she|they|it)(?!\w)[^.;:]{0,40}?)(?: on)? "
)
"""Between two days, what tells that the second follows: "will arrive Wednesday and leave Friday"."""
_REACH_OF_THEN = 140
_RECENT, _STORY = 7, 60
"""A day told so many days before publication is today's news; one of more than so many is a story of its own."""

_BEYOND = Answer("XXXX", "it lies beyond the years 1 to 9999")


@dataclass(slots=True)
class Scene:
    """A text, the day it was published, whether its verbs can be read (English), and the dates it has told so far."""

    text: str
    folded: str
    published: date | None
    tells_tense: bool = True
    memory: Memory = field(init=False)
    _length: DateExpression | None = None
    """The expression before, where it tells a length."""

    def __post_init__(self) -> None:
        self.memory = Memory(self.published)

    def place(self, reading: Reading, limits: tuple[int, int]) -> DateExpression:
        """Return the expression that `reading` means here, in the passage at `limits`, and remember it."""
        if isinstance(reading.meaning, FromClock) and self.memory.clock() is None:
            reading = reading.meaning.otherwise
        try:
            answer = self._answer(reading.meaning, reading, limits)
        except (OutOfCalendarError, ValueError, OverflowError):
            answer = _BEYOND
        text = self.text[reading.start : reading.end]
        expression = DateExpression(
            start=reading.start,
            end=reading.end,
            text=text,
            type=reading.type,
            value=answer.value,
            anchor=answer.anchor,
            rule=reading.rule,
            explanation=answer.explain(" ".join(text.split())),
            mod=reading.mod,
            utc_offset=_offset(reading.meaning),
            assumed=answer.assumed,
            said=reading.meaning,
        )
        passes_by = self._only_says_when_it_was_said(expression) or self._only_names_a_thing(expression)
        if not isinstance(reading.meaning, Comparison) and not passes_by:
            has_figures = not (
                expression.value[5:6] in ("Q", "H")
                and _WITHOUT_FIGURES.search(self.folded, max(0, expression.start - 40), expression.start)
            )
            since = self.folded.endswith("since ", 0, expression.start)
            self.memory.add(expression, has_figures=has_figures, since=since)
        if self._length and _ENDED.fullmatch(self.folded, self._length.end, expression.start):
            self.memory.add_figures(self._length, expression)
        self._length = expression if expression.type == "DURATION" else None
        return expression

    def _only_says_when_it_was_said(self, expression: DateExpression) -> bool:
        """Say whether the sentence has told another day already: "was shot on Thursday, police said early Friday"."""
        told = self.memory.last("day")
        if told is None or not _SAID.search(self.folded, max(0, expression.start - 24), expression.start):
            return False
        return in_one_sentence(self.text, told.expression.end, expression.start)

    def _only_names_a_thing(self, expression: DateExpression) -> bool:
        """Say whether a day is no story's: "killed on Monday; Sunday's race was off", "at 9 a.m. (1400 GMT)"."""
        is_label = isinstance(expression.said, Weekday) and self.folded.startswith("'s", expression.end)
        is_second_clock = isinstance(expression.said, Clock) and self.folded.startswith("(", expression.start - 1)
        return (is_label or is_second_clock) and self.memory.last("day") is not None

    def _answer(self, meaning: Meaning, reading: Reading, limits: tuple[int, int]) -> Answer:
        match meaning:
            case Fixed(value, how):
                return Answer(value, how or _VAGUE.get(value) or _plainly(reading.type))
            case Length():
                return Answer(meaning.value, _plainly(reading.type))
            case Weekday():
                cue = self._tense(reading, limits)
                return choose_weekday(meaning, self.published, cue, self._listed_with(reading))
            case WeekdayFrom():
                return weekday_from(meaning, self.memory, self.published)
            case InYear(which="that" | "following"):
                return year_from_text(meaning, self.memory, self.published)
            case InYear():
                if not meaning.which and self._ends_a_coming_range(reading):
                    return year_from_text(replace(meaning, which="following"), self.memory, self.published)
                cue = self._tense(reading, limits)
                if cue.tense != "future" and self._is_of_an_older_story(meaning, reading):
                    return year_from_text(meaning, self.memory, self.published)
                return choose_year(meaning, self.published, cue)
            case Within(part, whole):
                year = self._answer(whole, reading, limits)
                return year.but(value=part.form.format(year.value[:4])) if year.value[:1].isdecimal() else year
            case InWeek(number, week):
                monday = self._answer(week, reading, limits)
                return shift_from_answer(Shift("day", number - 1), monday).but(so=f"the {WEEKDAYS[number - 1]} of it")
            case InMonth(number, month):
                if month is not None:
                    return day_of_month(number, self._answer(month, reading, limits))
                cue = self._tense(reading, limits)
                return choose_month(number, self.memory, reading.start, self.published, cue)
            case NthInMonth(month=month):
                return nth_in_month(meaning, self._answer(month, reading, limits))
            case Comparison(otherwise=Shift() as distance) if not about_figures(
                meaning, self.memory, self.folded, reading.start
            ):
                return self._answer(distance, reading, limits)
            case Comparison():
                return compare(meaning, self.memory, self.published)
            case Shift():
                return self._shift(meaning, reading, limits)
            case DayPart(code, day):
                return self._on_day(f"T{code}", day, reading, limits)
            case Clock(time, zone, day):
                words = self.folded[reading.start : reading.end]
                told = half_of_day(f"T{time}{'Z' if zone == 'Z' else ''}", words, None if day else self.memory.clock())
                return self._on_day(told, day, reading, limits)
            case FromClock():
                clock = self.memory.clock()
                return time_from(clock, meaning) if clock else Answer("XXXX-XX-XX", "no time is told")

    def _shift(self, meaning: Shift, reading: Reading, limits: tuple[int, int]) -> Answer:
        match meaning.origin:
            case "published":
                return shift_from_published(meaning, self.published)
            case "text" | "story":
                told = self.memory.last(meaning.unit)
                if told and reading.rule == "ago, earlier, later" and self._is_added_to(told.expression, reading):
                    return the_same_date(told, meaning)
                return shift_from_text(meaning, self.memory, self.published)
            case origin:
                return shift_from_answer(meaning, self._answer(origin, reading, limits))

    def _is_added_to(self, told: DateExpression, reading: Reading) -> bool:
        """Say whether `reading` stands between commas right after a date: "on Monday, three days later, he left"."""
        return self.folded[told.end : reading.start] == ", " and self.folded.startswith((",", ".", ";"), reading.end)

    def _on_day(self, time: str, day: Meaning | None, reading: Reading, limits: tuple[int, int]) -> Answer:
        """Add a time to the day told with it, otherwise to the day that the text is at."""
        if day is not None:
            answer = self._answer(day, reading, limits)
            known = span_of(answer.value) is not None and len(answer.value) == 10
            unknown = answer.value if answer.value.startswith("XXXX-") else "XXXX-XX-XX"
            return answer.but(value=(answer.value if known else unknown) + time)
        told = self.memory.last("day")
        overnight = self.folded[reading.start : reading.end] == "overnight"
        overnight = overnight and self._tense(reading, limits).tense != "future"
        if told and overnight and (self._is_background(told.day) or told.day == self.published):
            told = None  # it is the night before publication, unless in a story of long ago
        if told and self._is_of_long_ago(told):
            told = None
        if told and not self._against_tense(told.day, reading, limits):
            given = (f"on the day of “{told.expression.text}” earlier in the text",)
            return Answer(f"{told.day}{time}", "that day", given, told.expression.start, ("year", "month", "day"))
        if self.published is None:
            return needs_publication(f"XXXX-XX-XX{time}", "the day")
        given = (published_on(self.published),)
        if overnight:
            night = add_days(self.published, -1)
            return Answer(f"{night}{time}", "the night before", given, "published", ("year", "month", "day"))
        return Answer(f"{self.published}{time}", "that day", given, "published", ("year", "month", "day"))

    def _is_of_long_ago(self, told: Told) -> bool:
        """Say whether a day is a birthday, or one of long ago told only as the last such: "the hottest since ..."."""
        start = told.expression.start
        far = self.published is not None and abs((self.published - told.day).days) > _STORY
        return any(
            before.search(self.folded, max(0, start - 12), start) for before in ((_BORN, _SINCE) if far else (_BORN,))
        )

    def _is_background(self, day: date) -> bool:
        """Say whether a day was some days or weeks before publication."""
        return self.published is not None and _RECENT < (self.published - day).days <= _STORY

    def _against_tense(self, day: date, reading: Reading, limits: tuple[int, int]) -> bool:
        """Say whether a day is to come and `reading` told in the past, or the other way round."""
        if self.published is None or day == self.published or self._told_just_before(reading):
            return False
        cue = self._tense(reading, limits)
        if day > self.published:
            return cue.tense == "past"
        return cue.tense == "future" and _FROM_NOW.match(cue.words) is not None

    def _told_just_before(self, reading: Reading) -> bool:
        """Say whether the day stands right before the time: "on Feb. 15 at about 2 p.m."."""
        told = self.memory.last("day")
        return told is not None and _AT.fullmatch(self.folded, told.expression.end, reading.start) is not None

    def _listed_with(self, reading: Reading) -> date | None:
        """Return the day of the weekday that this one follows: of Thursday in "Thursday to Sunday", "arrive Thursday
        and leave Sunday"."""
        told = self.memory.last("day")
        if told is None or not isinstance(told.expression.said, Weekday):
            return None
        if _LISTED.fullmatch(self.folded, told.expression.end, reading.start):
            return told.day
        end, start = told.expression.end, reading.start
        follows = start - end <= _REACH_OF_THEN and _THEN.fullmatch(self.folded, end, start)
        return told.day if follows and in_one_sentence(self.text, end, start) else None

    def _ends_a_coming_range(self, reading: Reading) -> bool:
        """Say whether a day or month ends a range that begins after publication: "from Oct. 1 to March 31"."""
        told = self.memory.last("year")
        if told is None or self.published is None or told.day <= self.published:
            return False
        begins = isinstance(told.expression.said, InYear) and told.expression.mod is None
        return begins and _TO.fullmatch(self.folded, told.expression.end, reading.start) is not None

    def _is_of_an_older_story(self, meaning: InYear, reading: Reading) -> bool:
        if self.published is None or meaning.which or meaning.weekday:
            return False
        return in_a_sentence_of_an_earlier_year(
            meaning, self.memory, self.published, self.text, self.folded, reading.start
        ) or soon_after_a_day_of_an_earlier_year(meaning, self.memory, self.published, reading.start)

    def _tense(self, reading: Reading, limits: tuple[int, int]) -> Cue:
        if not self.tells_tense:
            return NO_CUE
        return tense_at(self.text, self.folded, reading.start, reading.end, limits)


def _plainly(kind: TimexType) -> str:
    match kind:
        case "DURATION":
            return "how long something takes, not when"
        case "SET":
            return "something that comes again and again, not one date"
    return "the text itself gives the date"


def _offset(meaning: Meaning) -> str | None:
    return meaning.zone if isinstance(meaning, Clock) and meaning.zone != "Z" else None
