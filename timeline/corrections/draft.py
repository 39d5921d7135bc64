"""An event while it is corrected, and what the finished one says of that."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from timeline.dates.words import in_words
from timeline.events.event import Event


@dataclass(slots=True, eq=False)
class Draft:
    """An event while it is corrected.

    told   the event as the text gives it, None where a person made it: added, or split off
    notes  what was done with it apart from changes of its fields, one sentence each
    """

    event: Event
    told: Event | None
    notes: list[str] = field(default_factory=list)
    reviewed: bool = False


def finished(draft: Draft) -> Event:
    """Return the event with what a person did with it: in the field `review`, and told in its explanation."""
    event = draft.event
    if draft.told is None:
        explanation = " ".join(filter(None, (*draft.notes, event.explanation)))
        return replace(event, review="added" if event.review == "added" else "corrected", explanation=explanation)
    given = list(_changes(draft.told, event))
    if not given and not draft.notes:
        return replace(event, review="reviewed") if draft.reviewed else event
    changed = f"Corrected by hand; the text gave {', '.join(given)}." if given else ""
    read = event.explanation if event.when == draft.told.when or not given else f"As read: {event.explanation}"
    return replace(event, review="corrected", explanation=" ".join(filter(None, (changed, *draft.notes, read))))


def _changes(told: Event, now: Event) -> Iterator[str]:
    """Yield what the text gave where a person changed it, in words."""
    if now.when != told.when:
        yield in_words(told.when, told.expression.mod if told.expression else None)
    if now.title != told.title:
        yield f"the title “{told.title}”"
    if (now.kind, now.category) != (told.kind, told.category):
        yield f"the kind “{told.category}”"
    if now.status != told.status:
        yield f"“{told.status}”"
    if [a.name for a in now.actors] != [a.name for a in told.actors]:
        yield f"the actors {', '.join(a.name for a in told.actors)}" if told.actors else "no actors"
