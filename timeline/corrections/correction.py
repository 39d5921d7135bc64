"""The value types of corrections: what a person changes in an article's events, and where in the text.

A correction names an event by where the text tells it, never by its id: ids are numbered anew whenever the article is
read again, the place in the text stays.
"""

from dataclasses import dataclass
from typing import TypeAlias

from timeline.events.event import Category, Event, Kind, Status

Offsets: TypeAlias = tuple[int, int]
"""From which character of the article's text up to which, half-open."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event is told: the offsets of all its mentions.

    title  tells apart two events that are told by the same words
    when   the time with which the event was shown: a review is of that time, and of no other
    """

    mentions: tuple[Offsets, ...]
    title: str = ""
    when: str = ""


def place_of(event: Event) -> Place:
    """Return the place of an event as it is shown, for a correction of it."""
    return Place(tuple((mention.start, mention.end) for mention in event.mentions), event.title, event.when)


@dataclass(frozen=True, slots=True)
class Edit:
    """Change fields of an event; those that are None stay.

    when    a TIMEX3 value or range, as `read_when` returns it
    actors  names of all who take part: known ones of the article by any of their names, or new ones
    """

    at: Place
    title: str | None = None
    when: str | None = None
    kind: Kind | None = None
    category: Category | None = None
    status: Status | None = None
    actors: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Delete:
    """Take an event away: it is none, or not worth showing."""

    at: Place


@dataclass(frozen=True, slots=True)
class Split:
    """Make two events of one: the mentions `apart` become an event of their own, with this title and time if given."""

    at: Place
    apart: tuple[Offsets, ...]
    title: str | None = None
    when: str | None = None


@dataclass(frozen=True, slots=True)
class Merge:
    """Make one event of two: `at` stays, and takes in the mentions and actors of `other`."""

    at: Place
    other: Place


@dataclass(frozen=True, slots=True)
class Add:
    """Add an event that the stretch of the text from `start` to `end` tells; it becomes the event's mention."""

    start: int
    end: int
    title: str
    when: str
    kind: Kind = "event"
    category: Category = "other"
    status: Status = "happened"
    actors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """Mark an event as looked at and found right, or with `done` False as not looked at.

    It no longer counts where the article, counted from another publication date, gives the event another time.
    """

    at: Place
    done: bool = True


Correction: TypeAlias = Edit | Delete | Split | Merge | Add | Review
