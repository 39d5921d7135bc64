"""What companies report: the results of a quarter, and the quarter of a year before with which they are compared."""

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from timeline.audit import habits
from timeline.audit.days import Days, Floats, distances, years_around
from timeline.audit.habits import QUARTERS
from timeline.audit.tellings import Telling
from timeline.audit.testimony import Testimony, apart, words
from timeline.dates.meaning import Comparison, InYear, Length

_QUARTER_OF_YEAR = re.compile(r"\{\}-Q(\d)")
_OWN_YEAR = re.compile(r"\bfiscal\b|\byear(?:s)? end(?:ed|ing) (?!dec)|quarter end(?:ed|ing) (?!mar|june|sept?|dec)")
"""What tells that a company's quarters need not be those of the calendar."""

_FIRST = re.compile(r"\bfirst\b")
_OF_ANOTHER = re.compile(r" of (?!(?:the|this) year\b)")


def result_testimonies(folded: str, tellings: Sequence[Telling]) -> Iterator[Testimony]:
    """Yield what each quarter of the calendar and each comparison says."""
    by_calendar = not _OWN_YEAR.search(folded)
    for telling in tellings:
        match telling.said:
            case InYear(form, "") if telling.has_tense and by_calendar and (found := _QUARTER_OF_YEAR.fullmatch(form)):
                yield QuarterTold(telling, int(found[1]))
            case Length(3 | 6 | 9 as months, "month") if telling.has_tense and by_calendar:
                if _FIRST.search(telling.expression.text) and not _OF_ANOTHER.match(folded, telling.expression.end):
                    yield QuarterTold(telling, int(months) // 3)
            case Comparison(_, str(year)):
                yield ComparedWith(telling, int(year))


@dataclass(frozen=True)
class QuarterTold:
    """“in the third quarter”, “in the first nine months”: results are told when it is over."""

    telling: Telling
    quarter: int

    @property
    def key(self) -> Hashable:
        return "quarter", self.quarter, self.telling.told

    def is_odd_on(self, day: date) -> bool:
        return self.telling.told == "past" and self._since_end(day) > _A_YEAR - _A_QUARTER

    def log_likelihoods(self, days: Days) -> Floats | float:
        habit = habits.DAYS_TO_QUARTER[self.telling.told]
        return habit.log_shares([distances(days, self.end(year)) for year in days.years_around])

    def _since_end(self, day: date) -> int:
        """Return how many days before `day` the quarter ended last."""
        return min(((day - end).days for end in map(self.end, years_around(day)) if end < day), default=_A_YEAR)

    def end(self, year: int) -> date:
        """Return the last day of the quarter in a year."""
        return date(year, 12, 31) if self.quarter == QUARTERS else date(year, 3 * self.quarter + 1, 1) - timedelta(1)

    def account(self, day: date) -> str:
        since = self._since_end(day)
        if since > _A_YEAR - _A_QUARTER:
            return f"{self.telling.words}; on {words(day)} that is not over."
        late = ": such figures are told sooner" if since > _SOON else ""
        return f"{self.telling.words}; that ended {apart(-since, 'day')} {words(day)}{late}."


_A_YEAR, _A_QUARTER, _SOON = 365, 92, 45
"""Days."""


@dataclass(frozen=True)
class ComparedWith:
    """“the 1988 period”: figures are compared with those of the year before."""

    telling: Telling
    year: int

    @property
    def key(self) -> Hashable:
        return "compared with", self.year

    def is_odd_on(self, day: date) -> bool:
        return day.year - self.year not in habits.YEARS_SINCE_COMPARED

    def log_likelihoods(self, days: Days) -> Floats:
        since = days.years - self.year
        told = habits.YEARS_SINCE_COMPARED
        slip = (1 - sum(told.values())) / _A_FEW_YEARS
        logs: Floats = np.log(np.select([since == years for years in told], list(told.values()), slip))
        return logs

    def account(self, day: date) -> str:
        compared = f"Figures are compared with those of “{self.telling.expression.text}”"
        usual = (
            "" if day.year - self.year in habits.YEARS_SINCE_COMPARED else ", where the year before is the usual one"
        )
        return f"{compared}; that is {apart(self.year - day.year, 'year')} {words(day)}{usual}."


_A_FEW_YEARS = 4
"""Among so many other years a slip is shared."""
