"""The days that are tried as the day of publication, side by side: a way of telling is weighed on all at once."""

from datetime import date

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]

_THE_DAY_ONE = np.datetime64("0001-01-01")


class Days:
    """Every day from `first` to `last`, in order.

    ordinals  as date.toordinal counts
    weekdays  Monday being 0
    """

    @classmethod
    def around(cls, day: date, days: int) -> "Days":
        """Return the days up to so many before and after `day`, as far as the calendar goes."""
        first = max(day.toordinal() - days, date.min.toordinal())
        last = min(day.toordinal() + days, date.max.toordinal())
        return cls(date.fromordinal(first), date.fromordinal(last))

    def __init__(self, first: date, last: date) -> None:
        self.ordinals: Integers = np.arange(first.toordinal(), last.toordinal() + 1, dtype=np.int64)
        self.weekdays: Integers = (self.ordinals - 1) % 7
        days = _THE_DAY_ONE + (self.ordinals - 1)
        months = days.astype("datetime64[M]")
        years = days.astype("datetime64[Y]")
        self.years: Integers = years.astype(np.int64) + 1970
        self.months: Integers = months.astype(np.int64) % 12 + 1
        self.days_of_month: Integers = (days - months).astype(np.int64) + 1
        self.days_of_year: Integers = (days - years).astype(np.int64) + 1

    def __len__(self) -> int:
        return len(self.ordinals)

    def __getitem__(self, index: int) -> date:
        return date.fromordinal(int(self.ordinals[index]))

    def index(self, day: date) -> int:
        """Return the place of `day` in the order."""
        return day.toordinal() - int(self.ordinals[0])

    @property
    def years_around(self) -> range:
        """Every year that holds one of the days, and the one before and after; all as the calendar has them."""
        return range(years_around(self[0])[0], years_around(self[len(self) - 1])[-1] + 1)


def distances(days: Days, other: date) -> Integers:
    """Return how many days after each day `other` is."""
    return other.toordinal() - days.ordinals


def years_around(day: date) -> range:
    """Return the year before that of `day`, its own and the one after, as far as the calendar goes."""
    return range(max(day.year - 1, date.min.year), min(day.year + 1, date.max.year) + 1)
