"""“earlier this month”, “later this year”, “in January this year”: how much of the period is over."""

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np

from timeline.audit import habits
from timeline.audit.days import Days, Floats
from timeline.audit.tellings import Telling
from timeline.audit.testimony import Testimony, words
from timeline.dates.meaning import Shift

_PART = re.compile(r"(?:earl|late)", re.IGNORECASE)
_Unit = Literal["week", "month", "year"]


def place_testimonies(tellings: Sequence[Telling]) -> Iterator[Testimony]:
    """Yield what each part of the present week, month or year says by being over, or to come."""
    for telling in tellings:
        if not _PART.match(telling.expression.text):
            continue
        match telling.said, telling.expression.mod, telling.told:
            case (Shift("week" | "month" | "year" as unit, 0, "published"), "START", "past") | (
                Shift("week" | "month" | "year" as unit, 0, "published"), "END", "future",
            ):  # fmt: skip
                yield PartTold(telling, unit)


@dataclass(frozen=True)
class PartTold:
    """“earlier this month”, told as past, or “later this month”, told as to come."""

    telling: Telling
    unit: _Unit

    @property
    def key(self) -> Hashable:
        return "part", self.unit, self.telling.told

    def is_odd_on(self, _: date) -> bool:
        return False

    def log_likelihoods(self, days: Days) -> Floats:
        shares = habits.SHARE_OF_PERIOD_OVER[self.telling.told]
        over = {
            "week": days.weekdays / 7,
            "month": (days.days_of_month - 1) / 31,
            "year": (days.days_of_year - 1) / 366,
        }
        logs: Floats = np.log(shares)[(over[self.unit] * len(shares)).astype(int)]
        return logs

    def account(self, day: date) -> str:
        share = over(Days(day, day), self.unit)[0]
        how_far = "has just begun" if share < 0.25 else "is nearly over" if share > 0.75 else "is half over"
        return f"{self.telling.words}; on {words(day)} the {self.unit} {how_far}."


def over(days: Days, unit: _Unit) -> Floats:
    """Return the share of the week, month or year that is over on each day."""
    match unit:
        case "week":
            return np.minimum(days.weekdays, 4) / 5
        case "month":
            return (days.days_of_month - 1) / 31
        case "year":
            return (days.days_of_year - 1) / 366
