"""The date that the text is at: what "the next day", "that week" or a bare time of day is counted from."""

from dataclasses import dataclass, field
from datetime import date

from timeline.dates.expression import DateExpression
from timeline.dates.span import granularity, span_of

_FINENESS = {
    "minute": 0, "hour": 0, "part of day": 0, "day": 0, "weekend": 1, "week": 1, "month": 2, "quarter": 3, "season": 3,
    "half": 4, "year": 5, "decade": 6, "century": 7,
}  # fmt: skip


@dataclass(slots=True)
class Memory:
    """The dates told so far."""

    _last: list[tuple[DateExpression, date] | None] = field(default_factory=lambda: [None] * 8)

    def add(self, expression: DateExpression) -> None:
        """Remember an expression that has a calendar date."""
        fineness = _FINENESS.get(granularity(expression.value)) if expression.type in ("DATE", "TIME") else None
        span = span_of(expression.value) if fineness is not None else None
        if fineness is None or span is None or span.earliest is None:
            return
        for coarser in range(fineness, len(self._last)):
            self._last[coarser] = (expression, span.earliest.date())

    def last(self, unit: str) -> tuple[DateExpression, date] | None:
        """Return the last expression told at least as finely as `unit`, and the day it begins."""
        return self._last[_FINENESS[unit]]
