"""Events of several articles side by side: which of them are one event, and where the articles differ about it."""

from collections.abc import Sequence
from datetime import datetime

from timeline.dates.span import span_of
from timeline.gathering.conflicts import conflicts
from timeline.gathering.entry import Entry, Telling
from timeline.gathering.grouping import group
from timeline.gathering.traces import trace
from timeline.story import Story

__all__ = ["Entry", "Telling", "gather"]


def gather(stories: Sequence[Story], *, merged: bool) -> list[Entry]:
    """Return the events of `stories`; with `merged`, an event that several of them tell is one entry.

    Merged entries are in order of time, and neither they nor the order of the articles within one depend on the order
    of `stories`. Two events of one article are never one entry; nor is an event without a date or without actors ever
    one with another.
    """
    tellings = [(number, Telling(story, event)) for number, story in enumerate(stories) for event in story.events]
    if not merged:
        return [Entry((telling,)) for _, telling in tellings]
    traced = [(telling, trace(telling, number)) for number, telling in tellings]
    groups = group([found for _, found in traced if found is not None])
    entries = [Entry((telling,)) for telling, found in traced if found is None]
    entries += (Entry(tuple(one.telling for one in traces), conflicts(traces)) for traces in groups)
    return sorted(entries, key=_place)


def _place(entry: Entry) -> tuple[datetime, str, tuple[int, int], str]:
    story, event = entry.best
    span = span_of(event.when)
    moment = (span.earliest or span.latest) if span else None
    return moment or datetime.max, story.article.id, event.sentence, event.id
