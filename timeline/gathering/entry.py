"""The value types: an event as one article tells it, and as all of them together do."""

from dataclasses import dataclass
from typing import NamedTuple

from timeline.events.event import Event
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
