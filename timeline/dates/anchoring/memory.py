"""The date that the text is at: what "the next day", "that week" or a bare time of day is counted from."""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from timeline.dates.calendar import Unit, add_days, period_of
from timeline.dates.expression import DateExpression
from timeline.dates.meaning import Fixed, InYear, Shift
from timeline.dates.span import granularity, span_of

_FINENESS = {
    "minute": 0, "hour": 0, "part of day": 0, "day": 0, "weekend": 1, "week": 1, "month": 2, "quarter": 3, "season": 3,
    "half": 4, "year": 5, "decade": 6, "century": 7,
}  # fmt: skip
_QUARTER_OR_HALF: dict[str, tuple[Unit, int]] = {"P3M": ("quarter", 45), "P6M": ("half", 90)}
"""What is told by a length in months and its end, and so many days before its end is its middle."""
_A_MONTH = 31
_SEVERAL_QUARTERS = re.compile("P(?:6|9)M")


@dataclass(frozen=True, slots=True)
class Told:
    """An expression that the text has told, and the day on which it begins."""

    expression: DateExpression
    day: date


def _has_figures_of_month(expression: DateExpression) -> bool:
    """Say whether a month was named ("May") or is the last one; not "this month", "the month before", "late May"."""
    last = Shift("month", -1)
    return expression.mod is None and (isinstance(expression.said, InYear | Fixed) or expression.said == last)


@dataclass(slots=True)
class Memory:
    """The dates told so far: for each unit the last one, and the last quarter, half and month with figures."""

    published: date | None = None
    months: bool = False
    """Whether figures of several quarters together ("the nine months") were told after those of the quarter."""
    _last: list[Told | None] = field(default_factory=lambda: [None] * (max(_FINENESS.values()) + 1))
    quarter: Told | None = None
    half: Told | None = None
    month: Told | None = None
    _clock: Told | None = None
    _lasting: Told | None = None
    """The last month that something has gone on since: nothing else is told of it."""

    def add(self, expression: DateExpression, *, has_figures: bool = True, since: bool = False) -> None:
        """Remember an expression that has a calendar date.

        `has_figures` says whether a quarter's can be given, `since` whether that word stands before a date.
        """
        if expression.type not in ("DATE", "TIME"):
            self.months = self.months or _SEVERAL_QUARTERS.fullmatch(expression.value) is not None
            return
        grain = granularity(expression.value)
        span = span_of(expression.value)
        if grain not in _FINENESS or span is None or span.earliest is None:
            return
        told = Told(expression, span.earliest.date())
        if grain == "minute" and not (self.clock() and expression.value.endswith("Z")):
            self._clock = told
        if grain == "quarter" and has_figures and self._has_figures(told):
            self.quarter, self.months = told, False
        if grain == "half" and has_figures and self._has_figures(told):
            self.half, self.months = told, False
        if (
            grain == "month"
            and _has_figures_of_month(expression)
            and (self.published is None or told.day <= self.published)
        ):
            self.month = told
        if since and grain == "month":
            self._lasting = told
        for coarser in range(_FINENESS[grain], len(self._last)):
            self._last[coarser] = told

    def add_figures(self, length: DateExpression, end: DateExpression) -> None:
        """Remember the quarter or half that figures are given for by its length and its end: "three months to June"."""
        span = span_of(end.value)
        if length.value not in _QUARTER_OR_HALF or span is None or span.latest is None:
            return
        unit, middle = _QUARTER_OR_HALF[length.value]
        period = period_of(unit, add_days(span.latest.date(), -middle))
        if abs((period.after - span.latest.date()).days) > _A_MONTH:
            return  # the half of a year that begins in April
        told = Told(replace(end, value=period.value), period.first)
        if unit == "quarter":
            self.quarter, self.months = told, False
        else:
            self.half, self.months = told, False

    def _has_figures(self, told: Told) -> bool:
        """Say whether a quarter may be the one whose figures are given.

        One that begins after publication has none yet; "the quarter ended Sept. 29" is the "fiscal first quarter" of
        the sentence before, told again by its last day.
        """
        if self.quarter is not None and told.expression.rule == "the period that ended":
            return False
        return self.published is None or told.day <= self.published

    def last(self, unit: str) -> Told | None:
        """Return the last expression told at least as finely as `unit`."""
        return self._last[_FINENESS[unit]]

    def clock(self) -> Told | None:
        """Return the last time of day told on the day that the text is at; by the clock there, where two are told."""
        day = self.last("day")
        return self._clock if self._clock and day and self._clock.day == day.day else None

    def month_since(self, told: Told | None) -> Told | None:
        """Return the month told after `told` that it does not lie in: there the text is at no day, only at a month."""
        month = self._last[_FINENESS["month"]]
        if month is None or month is self._lasting or granularity(month.expression.value) != "month":
            return None
        same = told is not None and told.expression.value.startswith(month.expression.value)
        return None if same else month
