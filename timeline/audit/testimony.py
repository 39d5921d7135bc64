"""What a text says about the day it was written, whatever day it states.

A testimony is something told that is likelier on some publication days than on others: “will take place on January 10”
is seldom written after that day, “said on Thursday” seldom on the Tuesday after. It tells how likely its words are on
each day, and in one sentence how far they are from one. There is a module for each way of saying it.
"""

from collections.abc import Hashable
from datetime import date
from typing import Protocol

from timeline.audit.days import Days, Floats
from timeline.audit.tellings import Telling
from timeline.dates.words import in_words


class Testimony(Protocol):
    """One thing the text says about its publication date."""

    @property
    def telling(self) -> Telling:
        """Where it says so."""

    @property
    def key(self) -> Hashable:
        """What it says; testimonies with the same key say it again."""

    def is_odd_on(self, day: date, /) -> bool:
        """Whether hardly anybody would say so on `day`, and it is not only rarer there than on other days."""

    def log_likelihoods(self, days: Days) -> Floats | float:
        """How likely these words are in an article published on each of `days`; to be compared between days only."""

    def account(self, day: date) -> str:
        """What it says and how far that is from `day`, as one sentence."""


def words(day: date) -> str:
    """Return `day` in words: “Thursday 30 December 2021”."""
    return in_words(day.isoformat())


def apart(distance: int, unit: str) -> str:
    """Return a distance in words, to be followed by the day it is counted from: “5 days before”, “the very day of”."""
    if distance == 0:
        return f"the very {unit} of"
    return f"{abs(distance)} {unit}{'s' if abs(distance) > 1 else ''} {'after' if distance > 0 else 'before'}"
