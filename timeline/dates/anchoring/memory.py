"""The date that the text is at: what "the next day", "that week" or a bare time of day is counted from."""

from dataclasses import dataclass, field
from datetime import date

from timeline.dates.expression import DateExpression
from timeline.dates.span import granularity, span_of

_FINENESS = {
    "minute": 0, "hour": 0, "part of day": 0, "day": 0, "weekend": 1, "week": 1, "month": 2, "quarter": 3, "season": 3,
    "half": 4, "year": 5, "decade": 6, "century": 7,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """An expression that the text has told, and the day on which it begins."""

    expression: DateExpression
    day: date


@dataclass(slots=True)
class Memory:
    """The dates told so far: for each unit the last one, and the last quarter that figures were given for."""

    _last: list[Told | None] = field(default_factory=lambda: [None] * (max(_FINENESS.values()) + 1))
    quarter: Told | None = None

    def add(self, expression: DateExpression) -> None:
        """Remember an expression that has a calendar date."""
        if expression.type not in ("DATE", "TIME"):
            return
        grain = granularity(expression.value)
        span = span_of(expression.value)
        if grain not in _FINENESS or span is None or span.earliest is None:
            return
        told = Told(expression, span.earliest.date())
        if grain == "quarter":
            self.quarter = told
        for coarser in range(_FINENESS[grain], len(self._last)):
            self._last[coarser] = told

    def last(self, unit: str) -> Told | None:
        """Return the last expression told at least as finely as `unit`."""
        return self._last[_FINENESS[unit]]
