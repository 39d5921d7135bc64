"""“aged 56 … born on February 24, 1955”, “its 50th anniversary … founded in 1949”: a beginning and how long ago."""

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from timeline.audit import habits
from timeline.audit.days import Days, Floats
from timeline.audit.tellings import Telling
from timeline.audit.testimony import Testimony, words
from timeline.dates.meaning import Fixed

_BORN = re.compile(r"\bborn\b[^.;]{0,60}$", re.IGNORECASE)
_FOUNDED = re.compile(r"\b(?:founded|founding|established|formed|created|opened|launched)\b[^.;]{0,40}$", re.IGNORECASE)
_AGE = re.compile(
    r"\b(?:aged?(?: of)?|who (?:is|was|turns|turned)) (?P<years>\d\d)\b(?! (?:to|and|or|per)\b|%)", re.IGNORECASE
)
_ANNIVERSARY = re.compile(r"\b(?P<years>\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday)\b", re.IGNORECASE)
_WITH_YEAR = re.compile(r"[12]\d{3}(?:-\d\d(?:-\d\d)?)?")


def age_testimonies(text: str, tellings: Sequence[Telling]) -> Iterator[Testimony]:
    """Yield what an age says beside the only birth, and an anniversary beside the only founding, of the text."""
    for beginning, count in ((_BORN, _AGE), (_FOUNDED, _ANNIVERSARY)):
        begun = [telling for telling in tellings if _is_said_of(beginning, text, telling)]
        counted = {found["years"]: found for found in count.finditer(text)}
        if len({telling.expression.value for telling in begun}) == 1 and len(counted) == 1:
            (years, found), *_ = counted.items()
            yield AgeTold(begun[0], begun[0].expression.value, int(years), found[0])


def _is_said_of(beginning: re.Pattern[str], text: str, telling: Telling) -> bool:
    match telling.said:
        case Fixed(value) if _WITH_YEAR.fullmatch(value):
            return bool(beginning.search(text, telling.start, telling.expression.start))
    return False


@dataclass(frozen=True)
class AgeTold:
    """A birth or a founding at a time with its year, and how many years ago that was.

    age  the words that tell how many years
    """

    telling: Telling
    value: str
    years: int
    age: str

    @property
    def key(self) -> Hashable:
        return "age", self.value, self.years

    def is_odd_on(self, day: date) -> bool:
        first, last = self._first_and_last_year()
        return not first <= day.year <= last

    def log_likelihoods(self, days: Days) -> Floats:
        first, last = self._first_and_last_year()
        fits = (days.years >= first) & (days.years <= last)
        share, among = habits.SAME_AGE, habits.YEARS_OF_ANOTHER_AGE
        return np.log(np.where(fits, share / (last - first + 1), (1 - share) / among))

    def account(self, day: date) -> str:
        first, last = self._first_and_last_year()
        written = f"{first} or {last}" if last > first else f"{first}"
        not_so = "" if first <= day.year <= last else f", not on {words(day)}"
        return f"“{self.telling.expression.text}” and “{self.age}”: the text was written in {written}{not_so}."

    def _first_and_last_year(self) -> tuple[int, int]:
        """Return the years in which the age can be told: until the next birthday; an anniversary's year alone."""
        year = int(self.value[:4]) + self.years
        return year, year if "anniversary" in self.age.lower() or "birthday" in self.age.lower() else year + 1
