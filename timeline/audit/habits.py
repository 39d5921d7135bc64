"""How far from its publication news tells of a day: the tables that a publication date is weighed by.

The shares were counted on news agency and newspaper articles whose publication date is known (TimeBank and AQUAINT,
two of every three articles; `python -m tests.benchmarks.audit --habits` counts them again), rounded, and smoothed:
where few were counted (what companies report, how a year is cut) the calendar's own reason stands beside the table.
Every share was given a little more so that nothing is impossible: tenses are misread and writers err. Dating a document
by how likely its time expressions are under each candidate date follows Chambers, "Labeling Documents with Timestamps:
Learning from their Time Expressions" (ACL 2012).
"""

from collections.abc import Sequence
from typing import Literal

import numpy as np

from timeline.audit.days import Floats, Integers

Told = Literal["past", "future"]

LEAD = 400
"""Characters from its beginning that count as an article's lead, which tells what is new."""

_UNINFORMATIVE = 0.15
"""The share of expressions that follow no habit: deadlines, anniversaries, legends. It keeps any one from deciding."""

_FARTHEST = 800
"""Days; what lies farther off follows no habit."""


class Habit:
    """Shares of what lies so many days, months or quarters after publication, of which there are `steps` in a year.

    A bin is the first and the last distance, and the share between them, as if each of its distances were as common.
    """

    def __init__(self, steps: int, *bins: tuple[int, int, float], uninformative: float = _UNINFORMATIVE) -> None:
        self._shares = np.zeros(2 * _FARTHEST + 1)
        for first, last, share in bins:
            self._shares[first + _FARTHEST : last + _FARTHEST + 1] = (1 - uninformative) * share / (last - first + 1)
        self._shares[[0, -1]] = 0.0
        self._any = uninformative / steps

    def log_shares(self, distances: Sequence[Integers]) -> Floats | float:
        """Return the logs of the shares of all `distances` together, one for each publication day."""
        shares = sum(self._shares[np.clip(some, -_FARTHEST, _FARTHEST) + _FARTHEST] for some in distances)
        logs: Floats | float = np.log(shares + self._any)
        return logs


DAYS, MONTHS, QUARTERS = 366, 12, 4

WORKING_DAYS_SINCE_BY_AGENCY = (0.77, 0.17, 0.02, 0.015, 0.015, 0.01)
"""The latest weekday told in the past, some in the lead of an agency's report: so many working days ago, 0 to 5."""

WORKING_DAYS_BEFORE_DATELINE = (0.85, 0.09, 0.02, 0.015, 0.015, 0.01)
"""The same, counted from the day that heads the report."""

WORKING_DAYS_SINCE_IN_LEAD = (0.60, 0.26, 0.05, 0.035, 0.03, 0.025)
"""The same in the lead of any article; weeklies would fill its end, and there are few among the articles counted."""

WORKING_DAYS_SINCE = (0.24, 0.47, 0.13, 0.07, 0.05, 0.04)
"""The same where the lead names none."""

WORKING_DAYS_BEFORE_THE_LATEST = (0.04, 0.62, 0.14, 0.09, 0.06, 0.05)
"""Every other weekday told in the past: so many working days before the latest."""

WORKING_DAYS_UNTIL = (0.16, 0.40, 0.18, 0.10, 0.09, 0.07)
"""“on Thursday”, told in the future: published so many working days earlier, 0 to 5."""

DAYS_SINCE_WEEKEND = (0.02, 0.10, 0.60, 0.14, 0.06, 0.04, 0.04)
"""“over the weekend”, told in the past: published on a Saturday, Sunday, Monday … Four of four were Mondays."""

TRADED_AT_A_WEEKEND = 0.02
"""How often the day of which the stock market is told is a Saturday or a Sunday: as a misreading only."""

DAYS_TO_DAY: dict[Told, Habit] = {
    "past": Habit(
        DAYS,
        (-366, -184, 0.04), (-183, -123, 0.06), (-122, -93, 0.06), (-92, -63, 0.11), (-62, -32, 0.29), (-31, -8, 0.28),
        (-7, -1, 0.06), (0, 0, 0.02), (1, 7, 0.02), (8, 31, 0.02), (32, 92, 0.02), (93, 366, 0.02),
    ),
    "future": Habit(
        DAYS,
        (-366, -32, 0.03), (-31, -8, 0.02), (-7, -1, 0.02), (0, 0, 0.03), (1, 7, 0.17), (8, 15, 0.22), (16, 31, 0.16),
        (32, 63, 0.22), (64, 92, 0.05), (93, 183, 0.04), (184, 366, 0.02),
    ),
}  # fmt: skip
"""“January 10”, its year not told."""

DAYS_TO_DAY_WITH_WEEKDAY: dict[Told | None, Habit] = {
    "past": Habit(
        DAYS,
        (-366, -93, 0.06), (-92, -32, 0.16), (-31, -8, 0.28), (-7, 0, 0.40), (1, 7, 0.06), (8, 366, 0.04),
        uninformative=0.03,
    ),
    "future": Habit(
        DAYS,
        (-366, -1, 0.05), (0, 0, 0.05), (1, 7, 0.26), (8, 31, 0.40), (32, 92, 0.18), (93, 366, 0.06),
        uninformative=0.03,
    ),
    None: Habit(
        DAYS,
        (-366, -93, 0.05), (-92, -32, 0.10), (-31, -8, 0.16), (-7, -1, 0.15), (0, 0, 0.03), (1, 7, 0.15), (8, 31, 0.24),
        (32, 92, 0.10), (93, 366, 0.02),
        uninformative=0.03,
    ),
}  # fmt: skip
"""“Thursday, January 6”: told by both where it is near; a weekday that does not fit its day is hardly ever written."""

DAYS_TO_END_OF_PERIOD: dict[str, Habit] = {
    "shorter": Habit(
        DAYS,
        (-366, -125, 0.14), (-124, -76, 0.17), (-75, -46, 0.21), (-45, -10, 0.43), (-9, -1, 0.04), (0, 366, 0.01),
        uninformative=0.05,
    ),
    "year": Habit(
        DAYS, (-366, -125, 0.55), (-124, -76, 0.14), (-75, -20, 0.26), (-19, -1, 0.04), (0, 366, 0.01),
        uninformative=0.05,
    ),
}  # fmt: skip
"""“the quarter ended September 30”, its year not told: reported when it is over, by law within some 45 to 90 days; a
year's figures are told of until the next."""

MONTHS_TO_MONTH: dict[Told, Habit] = {
    "past": Habit(MONTHS, (-12, -7, 0.15), (-6, -1, 0.66), (0, 0, 0.06), (1, 3, 0.08), (4, 12, 0.05)),
    "future": Habit(MONTHS, (-12, -1, 0.04), (0, 0, 0.12), (1, 3, 0.50), (4, 6, 0.22), (7, 12, 0.12)),
}
"""“in January”, its year not told."""

MONTHS_TO_LAST_MONTH = Habit(MONTHS, (-12, -12, 0.02), (-11, -9, 0.28), (-8, -3, 0.60), (-2, -1, 0.08), (0, 12, 0.02))
"""“last January”: seldom the month just over, which is “last month”."""

DAYS_TO_LAST_SEASON = Habit(DAYS, (-366, -301, 0.06), (-300, -61, 0.86), (-60, -46, 0.04), (-45, 366, 0.04))
"""From the middle of “last spring”."""

DAYS_TO_THIS_SEASON: dict[Told, Habit] = {
    "past": Habit(DAYS, (-366, -151, 0.04), (-150, -46, 0.36), (-45, 45, 0.56), (46, 366, 0.04)),
    "future": Habit(DAYS, (-366, -46, 0.04), (-45, 45, 0.50), (46, 180, 0.42), (181, 366, 0.04)),
}
"""From the middle of “this spring”: the one that is, just was or soon will be."""

DAYS_TO_QUARTER: dict[Told, Habit] = {
    "past": Habit(
        DAYS, (-366, -184, 0.11), (-183, -92, 0.11), (-91, -46, 0.15), (-45, -10, 0.55), (-9, -1, 0.05), (0, 91, 0.03)
    ),
    "future": Habit(DAYS, (-366, -46, 0.05), (-45, -1, 0.35), (0, 91, 0.48), (92, 366, 0.12)),
}
"""From the end of “the third quarter”, its year not told: results are told when it is over, soon after."""

YEARS_SINCE_COMPARED: dict[int, float] = {1: 0.74, 0: 0.20}
"""“the 1988 period”, with which a figure is compared: how many years after it is published; any other is a slip."""

RIGHT_WAY_ROUND: dict[Told, float] = {"past": 0.98, "future": 0.92}
"""How often what is told as past, with its year, was not later than the publication, and the other way round."""

SHARE_OF_PERIOD_OVER: dict[Told, tuple[float, ...]] = {
    "past": (0.12, 0.16, 0.28, 0.44),
    "future": (0.44, 0.30, 0.17, 0.09),
}
"""“earlier this month”, “later this year”: how much of it was over, in four parts."""

DAYS_TO_DATELINE = Habit(
    DAYS, (-366, -4, 0.01), (-3, -2, 0.04), (-1, -1, 0.30), (0, 0, 0.63), (1, 366, 0.02), uninformative=0.03
)
"""“GENEVA, January 10 –”: the day on which an agency's report was written."""

SAME_EVENT = 0.90
"""How often two tellings with the same word for an event, one counted and one by the calendar, are of the same time."""

SAME_TIME: dict[str, tuple[float, int]] = {"day": (0.15, 365), "month": (0.40, 12), "year": (0.40, 10)}
"""How often what is counted (“last month”, “ten years ago”) is also named somewhere in the text by its date, and among
how many it could be."""

SAME_AGE, YEARS_OF_ANOTHER_AGE = 0.75, 12
"""How often the only age in a text is that of the only one whose birth it dates, and among how many years it lies if
not. No counts: none of the articles counted tells both."""
