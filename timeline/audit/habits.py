"""How far from its publication news tells of a day: the tables that a publication date is weighed by.

The shares were counted on news agency and newspaper articles whose publication date is known (TimeBank and AQUAINT,
two of every three articles; `tests/benchmarks/audit_habits.py` counts them again), then rounded, and every share was
given a little more so that nothing is impossible: tenses are misread and writers err. Dating a document by how likely
its time expressions are under each candidate date follows Chambers, "Labeling Documents with Timestamps" (ACL 2012).
"""

import math
from collections.abc import Iterable, Sequence
from typing import Literal

Told = Literal["past", "future"]

DAYS_SINCE_WEEKDAY = (0.40, 0.23, 0.11, 0.13, 0.05, 0.03, 0.05)
"""“on Thursday”, told in the past: published so many days after that day, 0 to 6."""

DAYS_UNTIL_WEEKDAY = (0.14, 0.26, 0.15, 0.13, 0.12, 0.10, 0.10)
"""“on Thursday”, told in the future: published so many days before that day, 0 to 6."""

Bins = Sequence[tuple[int, int, float]]
"""Shares of what lies from the first to the last of so many days, months or years after publication."""

DAYS_TO_DAY: dict[Told, Bins] = {
    "past": (
        (-366, -184, 0.03), (-183, -93, 0.12), (-92, -32, 0.30), (-31, -8, 0.26), (-7, -1, 0.10), (0, 0, 0.03),
        (1, 7, 0.03), (8, 31, 0.06), (32, 92, 0.05), (93, 366, 0.02),
    ),
    "future": (
        (-366, -32, 0.02), (-31, -8, 0.02), (-7, -1, 0.02), (0, 0, 0.03), (1, 7, 0.25), (8, 31, 0.37), (32, 92, 0.21),
        (93, 183, 0.06), (184, 366, 0.02),
    ),
}  # fmt: skip
"""“January 10”, its year not told."""

MONTHS_TO_MONTH: dict[Told, Bins] = {
    "past": ((-12, -7, 0.15), (-6, -1, 0.66), (0, 0, 0.06), (1, 3, 0.08), (4, 12, 0.05)),
    "future": ((-12, -1, 0.04), (0, 0, 0.12), (1, 3, 0.50), (4, 6, 0.22), (7, 12, 0.12)),
}
"""“in January”, its year not told."""

YEARS_TO_YEAR: dict[Told, Bins] = {
    "past": (
        (-100, -20, 0.20), (-19, -7, 0.22), (-6, -3, 0.25), (-2, -1, 0.22), (0, 0, 0.07), (1, 1, 0.02), (2, 10, 0.02),
    ),
    "future": ((-10, -1, 0.02), (0, 0, 0.12), (1, 2, 0.60), (3, 10, 0.26)),
}  # fmt: skip
"""“in 2014”."""

DAYS_TO_FULL_DATE: dict[Told, Bins] = {
    "past": ((-36500, -366, 0.60), (-365, -32, 0.20), (-31, -1, 0.13), (0, 0, 0.04), (1, 31, 0.01), (32, 36500, 0.02)),
    "future": ((-36500, -1, 0.03), (0, 0, 0.03), (1, 31, 0.30), (32, 365, 0.35), (366, 36500, 0.29)),
}
"""“January 10, 2022”."""

DAYS_TO_DATELINE: Bins = ((-366, -4, 0.01), (-3, -2, 0.04), (-1, -1, 0.30), (0, 0, 0.63), (1, 366, 0.02))
"""“GENEVA, January 10 –”: the day on which an agency's report was written."""

SAME_MONTH = 0.90
"""How often “next month” and “January” are the same month where both tell when the same event takes place."""

_IMPOSSIBLE = 1e-6


def log(share: float) -> float:
    """Return the natural logarithm of a share, which is never quite nothing."""
    return math.log(max(share, _IMPOSSIBLE))


def log_share(bins: Bins, distances: Iterable[int]) -> float:
    """Return the log of the shares of all `distances` together, as if each bin were flat."""
    return log(sum(_share(bins, distance) for distance in distances))


def _share(bins: Bins, distance: int) -> float:
    for first, last, share in bins:
        if first <= distance <= last:
            return share / (last - first + 1)
    return 0.0
