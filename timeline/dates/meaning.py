"""What an expression says, before anything is worked out about the calendar.

The rules of a language read words into these few forms; `anchoring` turns the forms into values. What the words leave
open (a year, a day) is open here too, so that what was said and what was worked out never mix.
"""

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from timeline.dates.calendar import Unit
from timeline.dates.expression import Modifier, TimexType

Which = Literal["", "last", "this", "next", "coming", "that", "following", "nearest"]
"""The word that chooses one of many Mondays, Januaries or summers; empty where the text leaves that to tense.

"that" and "following" count from the date that the text is at, the others from the publication date.
"""

Origin = Literal["published", "text", "story"]
"""What a shift is counted from: the publication date, the date that the text is at (for want of one the publication
date), or only the date that the text is at."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that needs nothing else: a date with its year, a duration, a set, or a vague reference.

    `how` says in words what had to be decided to read it, where the text can be read in more than one way.
    """

    value: str
    how: str = ""


@dataclass(frozen=True, slots=True)
class Length:
    """A stretch of time: how many of which unit; `count` is None where it is not told ("weeks")."""

    count: float | None
    unit: str
    rest: "Length | None" = None
    """What is told in a smaller unit besides: the 20 minutes of "an hour and 20 minutes"."""

    @property
    def value(self) -> str:
        """Its TIMEX3 value."""
        if self.rest is None:
            return self._value
        day, _, time = self._value.partition("T")
        rest_day, _, rest_time = self.rest.value.removeprefix("P").partition("T")
        return f"{day}{rest_day}{'T' if time or rest_time else ''}{time}{rest_time}"

    @property
    def _value(self) -> str:
        letter, factor = LENGTH_UNITS[self.unit]
        time = "T" if self.unit in ("hour", "minute", "second") else ""
        if self.count is None:
            return f"P{time}X{'C' if self.unit == 'century' else letter}"
        count = self.count * factor
        if count % 1 == 0.5 and self.unit in _HALVES:
            half, smaller = _HALVES[self.unit]
            return f"P{time}{int(count)}{letter}{half}{smaller}" if count > 1 else f"P{time}{half}{smaller}"
        return f"P{time}{count:.12g}{letter}"


_HALVES: dict[str, tuple[int, str]] = {"year": (6, "M"), "minute": (30, "S"), "hour": (30, "M")}
"""How half a year, half a minute and half an hour are written in the next smaller unit."""

LENGTH_UNITS: dict[str, tuple[str, int]] = {
    "second": ("S", 1), "minute": ("M", 1), "hour": ("H", 1), "day": ("D", 1), "night": ("D", 1), "week": ("W", 1),
    "weekend": ("WE", 1), "fortnight": ("W", 2), "month": ("M", 1), "quarter": ("Q", 1), "season": ("M", 3),
    "year": ("Y", 1), "decade": ("Y", 10), "century": ("Y", 100), "millennium": ("Y", 1000),
}  # fmt: skip
"""The letter of each unit in a TIMEX3 duration, and how many of that letter's units it is."""


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday being 1."""

    number: int
    which: Which = ""


@dataclass(frozen=True, slots=True)
class WeekdayFrom:
    """A weekday counted from the date the text is at: the first after (1), the last before (-1), or of its week (0)."""

    number: int
    step: int


@dataclass(frozen=True, slots=True)
class InYear:
    """A day, month, quarter, half, season or holiday whose year is open.

    `form` is the value with `{}` for the year ("{}-01-10", "{}-Q3"), or a holiday's name.
    """

    form: str
    which: Which = ""
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Within:
    """A part of a longer period: the July of last year, the third quarter of next year."""

    part: InYear
    whole: "Meaning"


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units before or after something: yesterday, next month, two weeks ago, the day after the vote.

    `origin` is the publication date, the date that the text is at, or another meaning.
    """

    unit: Unit
    count: int
    origin: "Origin | Meaning" = "published"
    to_day: bool = False
    """Whether the result is a day whatever the unit: "a week ago Tuesday"."""


@dataclass(frozen=True, slots=True)
class InWeek:
    """A day of a week told by its distance: the Tuesday of next week."""

    number: int
    week: Shift


@dataclass(frozen=True, slots=True)
class InMonth:
    """A day of a month told by its number, -1 being the last; `month` is None where it is not told ("on the 19th")."""

    number: int
    month: "Meaning | None" = None


@dataclass(frozen=True, slots=True)
class NthInMonth:
    """The nth Monday, weekend or week of a month, counted from its end for -1; a week where there is no weekday."""

    nth: int
    weekday: int | None
    month: "Meaning"
    weekend: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """The period that a figure is compared with: that of the text, so many years before or in a given year.

    `unit` is "quarter", "month" … or "period" where the text leaves it to the figures before.
    """

    unit: str
    year: str | None = None
    years: int = -1
    otherwise: "Shift | None" = None
    """What it means where the text is about no quarter: "a year ago" is then just that."""


@dataclass(frozen=True, slots=True)
class DayPart:
    """A part of a day, as TIMEX3 writes it ("MO", "NI"); `day` is None where the text does not tell it."""

    code: str
    day: "Meaning | None" = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time on the clock ("15:35"), its zone as an offset ("Z", "-05:00"), its day; None for what is not told."""

    time: str
    zone: str | None = None
    day: "Meaning | None" = None


@dataclass(frozen=True, slots=True)
class FromClock:
    """So many minutes after a time that the text has told, before it where negative: "half an hour later".

    `otherwise` is what the words say where the text has told no time: how long.
    """

    minutes: float
    otherwise: "Reading"


Meaning: TypeAlias = (
    Fixed
    | Length
    | Weekday
    | WeekdayFrom
    | InYear
    | Within
    | Shift
    | InWeek
    | InMonth
    | NthInMonth
    | Comparison
    | DayPart
    | Clock
    | FromClock
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule reads in text[start:end]."""

    start: int
    end: int
    type: TimexType
    meaning: Meaning
    rule: str = ""
    mod: Modifier | None = None

    @property
    def is_date(self) -> bool:
        """Whether it tells a date, and not just the past, the present or the future."""
        return self.type == "DATE" and not (isinstance(self.meaning, Fixed) and self.meaning.value.endswith("_REF"))

    def but(self, **changes: object) -> "Reading":
        """Return the same reading with some parts changed."""
        return replace(self, **changes)  # type: ignore[arg-type]
