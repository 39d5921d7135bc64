"""A story as corrected by hand: each correction finds its event by the place in the text, whatever its id is."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import singledispatchmethod
from typing import NamedTuple

from timeline.corrections.correction import (
    Add,
    Correction,
    Delete,
    Edit,
    Merge,
    Offsets,
    Place,
    Review,
    Split,
    place_of,
)
from timeline.corrections.draft import Draft, finished
from timeline.corrections.people import People
from timeline.dates.expression import DateExpression
from timeline.dates.span import span_of
from timeline.dates.words import in_words
from timeline.events.event import Category, Event, Kind, Mention
from timeline.events.parsing.sentences import cut
from timeline.story import Story

_LONGEST_TITLE = 60
"""Characters of a sentence that stand for a title where nobody gave one."""


class Unplaced(NamedTuple):
    """A correction whose place tells no event any more, and why, in one plain sentence."""

    correction: Correction
    reason: str


class Corrected(NamedTuple):
    """A story with all corrections that found their event, and those that did not."""

    story: Story
    unplaced: tuple[Unplaced, ...]


def apply(story: Story, corrections: Iterable[Correction]) -> Story:
    """Return `story` with `corrections`, in their order; `story` itself stays as it is."""
    return correct(story, corrections).story


def correct(story: Story, corrections: Iterable[Correction]) -> Corrected:
    """Return `story` with `corrections`, in their order, and which of them found nothing to correct."""
    desk = _Desk(story)
    unplaced = []
    for correction in corrections:
        try:
            desk.apply(correction)
        except _NotFoundError as error:
            unplaced.append(Unplaced(correction, str(error)))
    return Corrected(replace(story, events=desk.events()), tuple(unplaced))


class _NotFoundError(LookupError):
    """The place of a correction tells no event."""


class _Desk:
    """The events of one story on which corrections are worked in, one after the other."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._people = People(story.events)
        self._drafts = [Draft(event, event) for event in story.events]
        self._deleted: list[Event] = []
        self._ids = {event.id for event in story.events}

    def events(self) -> tuple[Event, ...]:
        """Return the corrected events, in order of time, then of the text."""
        return tuple(sorted(map(finished, self._drafts), key=_order))

    @singledispatchmethod
    def apply(self, correction: Correction) -> None:
        """Work in one correction; raises _NotFoundError where its place tells no event."""
        raise TypeError(correction)

    @apply.register
    def _edit(self, edit: Edit) -> None:
        draft = self._find(edit.at)
        changes: dict[str, object] = {}
        if edit.title is not None and edit.title.strip():
            changes["title"] = " ".join(edit.title.split())
        if edit.status is not None:
            changes["status"] = edit.status
        if edit.kind is not None or edit.category is not None:
            kind = edit.kind or draft.event.kind
            category = edit.category or draft.event.category
            changes |= {"kind": kind, "category": _category(kind, category)}
        if edit.actors is not None:
            changes["actors"] = self._people.named(edit.actors)
        event = draft.event if edit.when is None else _at_time(draft.event, edit.when)
        draft.event = replace(event, **changes)  # type: ignore[arg-type]
        draft.reviewed = True

    @apply.register
    def _delete(self, delete: Delete) -> None:
        draft = self._find(delete.at)
        self._drafts.remove(draft)
        self._deleted.append(draft.event)

    @apply.register
    def _review(self, review: Review) -> None:
        draft, seen = self._find(review.at), review.at.when
        if review.done and seen and seen != draft.event.when:
            raise _NotFoundError(
                f"“{draft.event.title}” was reviewed when its time was {in_words(seen)}; "
                f"now it is {in_words(draft.event.when)}."
            )
        draft.reviewed = review.done

    @apply.register
    def _merge(self, merge: Merge) -> None:
        kept, other = self._find(merge.at), self._find(merge.other)
        if kept is other:
            return
        ours, theirs = kept.event, other.event
        mentions = {(m.start, m.end): m for m in (*ours.mentions, *theirs.mentions)}
        actors = {actor.name: actor for actor in (*theirs.actors, *ours.actors)}
        in_order = dict.fromkeys(actor.name for actor in (*ours.actors, *theirs.actors))
        changes = {"when": theirs.when, "until": theirs.until, "expression": theirs.expression}
        kept.event = replace(
            ours,
            mentions=tuple(mentions[key] for key in sorted(mentions)),
            actors=tuple(actors[name] for name in in_order),
            **(changes if span_of(ours.when) is None and span_of(theirs.when) else {}),  # type: ignore[arg-type]
        )
        kept.notes.append(f"Merged by hand with “{theirs.title}” ({in_words(theirs.when)}).")
        self._drafts.remove(other)

    @apply.register
    def _split(self, split: Split) -> None:
        draft = self._find(split.at)
        whole = draft.event
        apart = tuple(m for m in whole.mentions if (m.start, m.end) in split.apart)
        stay = tuple(m for m in whole.mentions if m not in apart)
        if not apart or not stay:
            raise _NotFoundError(f"“{whole.title}” is no longer told by several mentions that could be parted.")
        first, second = self._told_by(whole, stay), self._told_by(whole, apart)
        title = " ".join((split.title or "").split()) or _title_of(self._story.article.text, *second.sentence)
        second = replace(second, id=self._new_id("s", apart[0].start), title=title)
        if split.when:
            second = _at_time(second, split.when)
        words = ", ".join(f"“{mention.text}”" for mention in apart)
        draft.event = first
        draft.notes.append(f"By hand, {words} was made an event of its own.")
        self._drafts.append(Draft(second, None, [f"Split by hand from “{whole.title}” ({in_words(whole.when)})."]))

    def _told_by(self, whole: Event, mentions: tuple[Mention, ...]) -> Event:
        """Return the part of an event that some of its mentions tell: with the date in their sentences, if any."""
        sentences = [self._sentence_around(m.start, m.end) for m in mentions]
        part = replace(whole, mentions=mentions)
        if whole.sentence not in sentences:
            part = replace(part, sentence=sentences[0])
        if whole.expression and not _is_in(whole.expression, sentences):
            dates = [d for d in self._story.dates if span_of(d.value) and _is_in(d, sentences)]
            own = min(dates, key=lambda d: min(abs(d.start - m.start) for m in mentions), default=None)
            if own is not None:
                part = replace(part, when=own.value, until=None, expression=own, explanation=own.explanation)
        return part

    @apply.register
    def _add(self, add: Add) -> None:
        text = self._story.article.text
        words = text[add.start : add.end]
        start = add.start + len(words) - len(words.lstrip())
        end = start + len(words.strip())
        if add.end > len(text) or start >= end:
            raise _NotFoundError(f"The words of “{add.title}” are not in this text.")
        event = Event(
            id=self._new_id("a", start),
            kind=add.kind,
            category=_category(add.kind, add.category),
            when=add.when,
            status=add.status,
            title=" ".join(add.title.split()) or _title_of(text, start, end),
            actors=self._people.named(add.actors),
            mentions=(Mention(start, end, text[start:end]),),
            sentence=self._sentence_around(start, end),
            expression=None,
            explanation="",
            review="added",
        )
        self._drafts.append(Draft(event, None, ["Added by hand."]))

    def _find(self, place: Place) -> Draft:
        """Return the event with most of the mentions; of several the one with fewest others, then the one so titled."""
        wanted = frozenset(place.mentions)

        def fit(draft: Draft) -> tuple[int, int, bool]:
            told = {(m.start, m.end) for m in draft.event.mentions}
            return len(told & wanted), -len(told - wanted), draft.event.title == place.title

        best = max(self._drafts, key=fit, default=None)
        if best is None or not fit(best)[0]:
            raise _NotFoundError(self._why_gone(place))
        return best

    def _why_gone(self, place: Place) -> str:
        name = f"“{place.title}”" if place.title else "The event"
        if any(not set(place.mentions).isdisjoint(place_of(event).mentions) for event in self._deleted):
            return f"{name} was deleted by another correction."
        return f"{name} is not found in the article as it is read now."

    def _sentence_around(self, start: int, end: int) -> Offsets:
        """Return the sentence that a stretch of the text is in; of several, from the first to the last."""
        article, first, last = self._story.article, start, end
        for passage in article.passages:
            if passage.start < end and start < passage.end:
                for begin, sentence in cut(article.text, passage.start, passage.end, self._story.dates):
                    if begin < end and start < begin + len(sentence):
                        first, last = min(first, begin), max(last, begin + len(sentence))
        return first, last

    def _new_id(self, letter: str, start: int) -> str:
        """Return an id that is the same whenever the same corrections are applied: by the place in the text."""
        id, number = f"{letter}{start}", 1
        while id in self._ids:
            number += 1
            id = f"{letter}{start}-{number}"
        self._ids.add(id)
        return id


def _at_time(event: Event, when: str) -> Event:
    """Return an event at the time that a person gives; no words of the text date it any more."""
    return event if when == event.when else replace(event, when=when, until=None, expression=None)


def _is_in(expression: DateExpression, sentences: Iterable[Offsets]) -> bool:
    return any(start <= expression.start < end for start, end in sentences)


def _category(kind: Kind, category: Category) -> Category:
    """Return the category that goes with a kind: calls and talks are their own, and no event is either."""
    if kind != "event":
        return kind
    return "other" if category in ("call", "talks") else category


def _title_of(text: str, start: int, end: int) -> str:
    words = " ".join(text[start:end].split())
    return words if len(words) <= _LONGEST_TITLE else f"{words[: _LONGEST_TITLE - 1].rstrip()}…"


def _order(event: Event) -> tuple[datetime, int]:
    span = span_of(event.when)
    moment = (span.earliest or span.latest) if span else None
    return moment or datetime.max, event.sentence[0]
