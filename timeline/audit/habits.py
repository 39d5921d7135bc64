"""How far from its publication news tells of a day: the tables that a publication date is weighed by.

The shares were counted on news agency and newspaper articles whose publication date is known (TimeBank and AQUAINT,
two of every three articles; `python -m tests.benchmarks.audit --habits` counts them again), then rounded, and every
share was given a little more so that nothing is impossible: tenses are misread and writers err. Dating a document by
how likely its time expressions are under each candidate date follows Chambers, "Labeling Documents with Timestamps"
(ACL 2012).
"""

import math
from collections.abc import Iterable
from typing import Literal

Told = Literal["past", "future"]

WORKING_DAYS_SINCE_IN_LEAD = (0.70, 0.22, 0.025, 0.02, 0.025, 0.01)
"""“on Thursday”, told in the past where an article begins: published so many working days later, 0 to 5."""

WORKING_DAYS_SINCE = (0.33, 0.39, 0.17, 0.055, 0.035, 0.02)
"""“on Thursday”, told in the past farther down."""

WORKING_DAYS_UNTIL = (0.16, 0.40, 0.18, 0.10, 0.09, 0.07)
"""“on Thursday”, told in the future: published so many working days earlier, 0 to 5."""

LEAD = 400
"""Characters from its beginning that count as an article's lead, which tells what is new."""

_UNINFORMATIVE = 0.15
"""The share of expressions that follow no habit: deadlines, anniversaries, legends. It keeps any one from deciding."""


class Habit:
    """Shares of what lies so many days, months or quarters after publication, of which there are `steps` in a year.

    A bin is the first and the last distance, and the share between them, as if each of its distances were as common.
    """

    def __init__(self, steps: int, *bins: tuple[int, int, float]) -> None:
        self._shares = {
            distance: (1 - _UNINFORMATIVE) * share / (last - first + 1)
            for first, last, share in bins
            for distance in range(first, last + 1)
        }
        self._any = _UNINFORMATIVE / steps

    def log_share(self, distances: Iterable[int]) -> float:
        """Return the log of the shares of all `distances` together."""
        return math.log(sum(self._shares.get(distance, 0.0) for distance in distances) + self._any)


DAYS, MONTHS, QUARTERS = 366, 12, 4

DAYS_TO_DAY: dict[Told, Habit] = {
    "past": Habit(
        DAYS,
        (-366, -184, 0.03), (-183, -93, 0.09), (-92, -32, 0.34), (-31, -8, 0.29), (-7, -1, 0.08), (0, 0, 0.02),
        (1, 7, 0.05), (8, 31, 0.05), (32, 92, 0.03), (93, 366, 0.02),
    ),
    "future": Habit(
        DAYS,
        (-366, -32, 0.03), (-31, -8, 0.04), (-7, -1, 0.03), (0, 0, 0.03), (1, 7, 0.20), (8, 31, 0.36), (32, 92, 0.25),
        (93, 183, 0.04), (184, 366, 0.02),
    ),
}  # fmt: skip
"""“January 10”, its year not told."""

MONTHS_TO_MONTH: dict[Told, Habit] = {
    "past": Habit(MONTHS, (-12, -7, 0.15), (-6, -1, 0.66), (0, 0, 0.06), (1, 3, 0.08), (4, 12, 0.05)),
    "future": Habit(MONTHS, (-12, -1, 0.04), (0, 0, 0.12), (1, 3, 0.50), (4, 6, 0.22), (7, 12, 0.12)),
}
"""“in January”, its year not told."""

QUARTERS_TO_QUARTER: dict[Told, Habit] = {
    "past": Habit(QUARTERS, (-3, -3, 0.10), (-2, -2, 0.11), (-1, -1, 0.58), (0, 0, 0.20), (1, 1, 0.01)),
    "future": Habit(QUARTERS, (-3, -2, 0.06), (-1, -1, 0.38), (0, 0, 0.46), (1, 3, 0.10)),
}
"""“in the third quarter”, its year not told; results are told when a quarter is over."""

RIGHT_WAY_ROUND: dict[Told, float] = {"past": 0.98, "future": 0.92}
"""How often what is told as past, with its year, was not later than the publication, and the other way round."""

DAYS_TO_DATELINE = Habit(DAYS, (-366, -4, 0.01), (-3, -2, 0.04), (-1, -1, 0.30), (0, 0, 0.63), (1, 366, 0.02))
"""“GENEVA, January 10 –”: the day on which an agency's report was written."""

SAME_EVENT = 0.90
"""How often two tellings with the same word for an event, one counted and one by the calendar, are of the same time."""
