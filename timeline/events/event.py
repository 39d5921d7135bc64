"""The value types of an event: what happened or is planned, when, and who took part."""

from dataclasses import dataclass
from typing import Literal

from timeline.dates.expression import DateExpression

Kind = Literal["call", "talks", "event"]
Status = Literal["happened", "ongoing", "planned", "cancelled", "denied"]
ActorType = Literal["person", "organisation", "state", "thing"]
"""A thing is a product or an index that an event is of: the iPhone 4 goes on sale, the Nikkei falls."""

Review = Literal["", "reviewed", "corrected", "added"]
"""What a person did with an event: nothing yet, found it right, changed it, or added it."""

Category = Literal[
    "call", "talks", "statement", "demand-or-warning", "agreement", "sanction", "military", "violence", "protest",
    "disaster", "politics", "legal", "business", "science", "culture", "other",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mention:
    """The trigger word or words of one telling of an event; character offsets into the article's text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organisation, state, product or index that takes part, by its canonical name.

    aliases  the other ways the article writes it
    country  the state it belongs to or acts for, where the text tells
    role     what the text calls it: "Russian President", "Kremlin assistant"
    """

    name: str
    type: ActorType
    aliases: tuple[str, ...] = ()
    country: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One event, however often the article tells it.

    when         TIMEX3 value or a range `A/B`, either side open (`2014/`); `PAST_REF` and the like without a date
    sentence     offsets of the sentence that tells it best
    expression   the date expression that dates it, None where the time is carried on from another sentence's event
    explanation  one plain sentence or two: why this time
    until        when it ends, as a TIMEX3 value, where the article tells how long it lasts
    evidence     further sentences: whom words mean that are no names, and why several mentions are one event
    review       what a person did with it
    """

    id: str
    kind: Kind
    category: Category
    when: str
    status: Status
    title: str
    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    sentence: tuple[int, int]
    expression: DateExpression | None
    explanation: str
    until: str | None = None
    evidence: tuple[str, ...] = ()
    review: Review = ""
