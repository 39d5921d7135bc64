"""“Talks next month” and “those talks will take place on January 10”: one event told twice, so it is December.

A text that tells when the same event takes place both counted from its publication and by the name of the month says
in which month it was written.
"""

import math
import re
from collections.abc import Iterator, Sequence
from datetime import date

from timeline.audit import habits
from timeline.audit.testimony import Telling, Testimony
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


def same_event_testimonies(text: str, tellings: Sequence[Telling]) -> Iterator[Testimony]:
    """Yield a testimony for each event told both as “this”, “last” or “next month” and by its month's name."""
    named = [(telling, month) for telling in tellings if (month := _named_month(telling))]
    for counted in tellings:
        match counted.expression.said:
            case Shift("month", count, "published") if abs(count) <= 1:
                for telling, month in named:
                    if event := _shared_event(text, counted, telling):
                        yield _same_month(counted, telling, count, month, event)


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


def _same_month(counted: Telling, telling: Telling, count: int, month: int, event: str) -> Testimony:
    written_in = (month - count - 1) % 12 + 1

    def log_likelihood(day: date) -> float:
        share = habits.SAME_MONTH if day.month == written_in else (1 - habits.SAME_MONTH) / 11
        return math.log(share)

    def reason(day: date) -> str:
        return (
            f"“{counted.expression.text}” and “{telling.expression.text}” are said of the same {event}: "
            f"the text was written in {MONTHS[written_in - 1]}, not on {in_words(day.isoformat())}."
        )

    return Testimony(("same event", event, written_in), telling.start, telling.end, log_likelihood, reason)
