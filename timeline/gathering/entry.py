"""The value types: an event as one article tells it, and as all of them together do."""

from dataclasses import dataclass
from typing import NamedTuple

from timeline.events.event import Actor, Event
from timeline.gathering.parties import is_one
from timeline.story import Story


class Telling(NamedTuple):
    """An event as one article tells it."""

    story: Story
    event: Event


@dataclass(frozen=True, slots=True)
class Entry:
    """An event with all articles that tell it, the one that tells it best first.

    conflicts  where they differ, one plain sentence each
    """

    tellings: tuple[Telling, ...]
    conflicts: tuple[str, ...] = ()

    @property
    def best(self) -> Telling:
        """The telling that stands for all."""
        return self.tellings[0]

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Who takes part: those that the best telling names, then those that only others name."""
        named = list(self.best.event.actors)
        for telling in self.tellings[1:]:
            named += [actor for actor in telling.event.actors if not any(is_one(actor, other) for other in named)]
        return tuple(named)
