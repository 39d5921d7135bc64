"""What moves when an article is counted from another publication date: the events whose time changes."""

from dataclasses import dataclass

from timeline.dates.words import in_words
from timeline.events.event import Event
from timeline.story import Story


@dataclass(frozen=True, slots=True)
class Move:
    """An event of the article as now dated, and its time before and after, in words."""

    event: Event
    before: str
    after: str


def moves(before: Story, after: Story) -> list[Move]:
    """Return the events that both stories tell at different times, in the order of `after`.

    The stories are of the same text, so that an event is the same where one of its trigger words is.
    """
    earlier = {mention.start: event for event in before.events for mention in event.mentions}
    found = []
    for event in after.events:
        same = next((earlier[mention.start] for mention in event.mentions if mention.start in earlier), None)
        if same is not None and same.when != event.when:
            found.append(Move(event, _words(same), _words(event)))
    return found


def _words(event: Event) -> str:
    return in_words(event.when, event.expression.mod if event.expression else None)
