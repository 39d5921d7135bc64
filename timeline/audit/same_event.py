"""“Talks next month” and “those talks will take place on January 10”: one event told twice, so it is December.

A text that tells when the same event takes place both counted from its publication and by the name of the month says
in which month it was written.
"""

import math
import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.audit import habits
from timeline.audit.tellings import Telling
from timeline.dates.calendar import MONTHS
from timeline.dates.meaning import Fixed, InYear, Shift
from timeline.dates.words import in_words

EVENTS_TOLD_IN_ADVANCE = frozenset({
    "auction", "ballot", "budget", "ceremony", "championship", "closing", "concert", "conference", "congress",
    "deadline", "debate", "election", "elections", "exercise", "exercises", "exhibition", "festival", "final",
    "flight", "funeral", "game", "hearing", "inauguration", "inquiry", "launch", "march", "match", "meeting", "merger",
    "mission", "negotiations", "opening", "premiere", "rally", "referendum", "release", "results", "review",
    "sentencing", "session", "signing", "strike", "summit", "talks", "tour", "tournament", "trial", "trip", "verdict",
    "visit", "vote", "wedding",
})  # fmt: skip
"""Things that take place at a date which is told in advance: the same word beside two dates is the same event."""

_REACH = 90
"""Characters before a date expression in which the word for its event stands."""

_MONTH = re.compile(r"(?:\{\}|\d{4})-(\d\d)(?:-\d\d)?")
_WORD = re.compile(r"[a-z]{4,}")


@dataclass(frozen=True)
class SameMonth:
    """An event told both as “next month” and as “in January”."""

    telling: Telling
    counted: Telling
    event: str
    written_in: int

    @property
    def key(self) -> Hashable:
        return "same month", self.written_in

    def log_likelihood(self, day: date) -> float:
        right = day.month == self.written_in
        return math.log(habits.SAME_MONTH if right else (1 - habits.SAME_MONTH) / (len(MONTHS) - 1))

    def account(self, day: date) -> str:
        words = (
            f"“{self.counted.expression.text}” and “{self.telling.expression.text}” are said of the same {self.event}"
        )
        not_so = "" if day.month == self.written_in else f", not on {in_words(day.isoformat())}"
        return f"{words}: the text was written in {MONTHS[self.written_in - 1]}{not_so}."


def same_event_testimonies(text: str, tellings: Sequence[Telling]) -> Iterator[SameMonth]:
    """Yield a testimony for each event told both as “this”, “last” or “next month” and by its month's name."""
    named = [(telling, month) for telling in tellings if (month := _named_month(telling))]
    for counted in tellings:
        match counted.expression.said:
            case Shift("month", count, "published") if abs(count) <= 1:
                for telling, month in named:
                    if event := _shared_event(text, counted, telling):
                        yield SameMonth(telling, counted, event, (month - count - 1) % 12 + 1)


def _named_month(telling: Telling) -> int | None:
    match telling.expression.said:
        case InYear(form) | Fixed(form):
            found = _MONTH.fullmatch(form)
            return int(found[1]) if found else None
    return None


def _shared_event(text: str, one: Telling, other: Telling) -> str | None:
    shared = _events_at(text, one) & _events_at(text, other)
    return min(shared, default=None)


def _events_at(text: str, telling: Telling) -> frozenset[str]:
    start = max(telling.start, telling.expression.start - _REACH)
    return EVENTS_TOLD_IN_ADVANCE.intersection(_WORD.findall(text[start : telling.expression.start].lower()))
