"""What an expression's value is, and why."""

import re
from dataclasses import dataclass, replace
from datetime import date

from timeline.dates.calendar import WEEKDAYS
from timeline.dates.expression import Anchor
from timeline.dates.words import in_words

_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")


@dataclass(frozen=True, slots=True)
class Answer:
    """A value, and the parts of the sentence that explains it.

    given     what was taken into account: the tense, the publication date, an earlier date of the text
    so        what follows from it
    assumed   the parts of the value that the text does not say
    """

    value: str
    so: str
    given: tuple[str, ...] = ()
    anchor: Anchor = "explicit"
    assumed: tuple[str, ...] = ()

    def but(self, **changes: object) -> "Answer":
        """Return the same answer with some parts changed."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def explain(self, words: str) -> str:
        """Return the one sentence that gives a reader the reason."""
        ending = f", {readable(self.value)}" if self.given else ""
        return f"{', '.join((words, *self.given))}: {self.so}{ending}."


def readable(value: str) -> str:
    """Return a date as it is, and other values in words."""
    return value if _DATE.fullmatch(value) else in_words(value)


def published_on(day: date) -> str:
    """Say when the article was published."""
    return f"published {WEEKDAYS[day.weekday()]} {day}"


def needs_publication(value: str, question: str) -> Answer:
    """Answer for want of a publication date."""
    return Answer(value, f"a publication date is needed to tell {question}")
