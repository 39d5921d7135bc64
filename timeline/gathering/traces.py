"""What of an event's telling is compared with another article's: its time, its parties, and its distinctive words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

from timeline.dates.calendar import MONTHS, WEEKDAYS
from timeline.dates.span import Span, granularity, span_of
from timeline.events.event import Actor, Event
from timeline.events.times import dating
from timeline.events.triggers import lexicon
from timeline.gathering.entry import Telling
from timeline.gathering.parties import known_as

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
SAID = ("statement", "demand-or-warning")
"""Categories of events that are what somebody said."""

_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")
_ENDINGS = ("", "s", "es", "ed", "d", "ing", "ied", "ies")
_REGAINED = ("", "e", "y")
_DULL_WORDS = """
a an the this that these those and or but nor so as if than then when while where who whom whose which what why how
of in on at by for from with to into onto over under about after before between against during through until since
without within along across near is are was were be been being am has have had having do does did will would shall
should can could may might must not no it its he him his she her hers they them their we us our you i there here also
only just more most some any all both each other another such own same very say says said tell tells told new two one
first last next today yesterday tomorrow morning afternoon evening night day days week weeks month months year years
hour hours later earlier ago am pm
"""
_DULL = frozenset([*_DULL_WORDS.split(), *(name.lower() for name in (*MONTHS, *WEEKDAYS))])
"""Words that every article uses, and words that only say when."""


@dataclass(frozen=True, slots=True, eq=False)
class Trace:
    """An event of one article, ready to be compared.

    article  the number of the article that tells it
    told     base forms of its trigger words
    deeds    the same with other words of its title that can tell of an event
    marks    tellings of one event have at least one of these in common, and few others do
    title    distinctive words of its title, the names of its actors left out
    words    the same of its title and its sentence
    figures  of what happens in business, the numbers in its sentence
    parties  names by which its actors can be known: two tellings with a common actor have one of them in common
    day      the one day it lies on, None where its time is coarser
    """

    telling: Telling
    article: int
    span: Span
    day: date | None
    parties: frozenset[str]
    told: frozenset[str]
    deeds: frozenset[str]
    marks: tuple[str, ...]
    title: frozenset[str]
    words: frozenset[str]
    figures: frozenset[str]

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Who takes part, the main actor first."""
        return self.telling.event.actors

    @property
    def is_foretold(self) -> bool:
        """Whether the article was published before the day came, so that it could only tell of a plan."""
        story, event = self.telling
        published, latest = story.article.published, self.span.latest
        return event.status == "planned" and bool(published and latest and published < latest.date())

    @property
    def rank(self) -> tuple[object, ...]:
        """What tells best comes first.

        That is what a person looked at, tells the day, tells what came of a plan, tells the very time, names many
        actors; then by name and place, so that the order never depends on that of the articles.
        """
        story, event = self.telling
        exactness = dating.exactness(event.when)
        rank = (not event.review, 0.0 if self.day else -exactness, self.is_foretold, -exactness, -len(event.actors))
        return (*rank, story.article.id, event.sentence, event.id, event.title)


def trace(telling: Telling, article: int) -> Trace | None:
    """Return what of an event is compared; None for one without a date or without actors, which is like no other."""
    event = telling.event
    span = span_of(event.when)
    if span is None or not event.actors:
        return None
    names = {word for actor in event.actors for name in (actor.name, *actor.aliases) for word in _words(name)}
    sentence = telling.story.article.text[slice(*event.sentence)]
    title = _words(event.title) - names
    told = {base(mention.text) for mention in event.mentions}
    deeds = told | (title & _triggers())
    parties = frozenset(name for actor in event.actors for name in known_as(actor))
    return Trace(
        telling,
        article,
        span,
        _day(event.when, span),
        parties,
        frozenset(told),
        frozenset(deeds),
        tuple(sorted(f"{party} {deed}" for party in parties for deed in _kinds_of_deed(event, deeds))),
        frozenset(title),
        frozenset(title | _words(sentence) - names),
        frozenset(_figures(telling) if event.category == "business" else ()),
    )


def _figures(telling: Telling) -> Iterator[str]:
    """Yield the numbers in the sentence of an event that belong to no date."""
    story, event = telling
    dates = {place for date in story.dates for place in range(date.start, date.end)}
    found = _NUMBER.finditer(story.article.text, *event.sentence)
    yield from (number[0] for number in found if number.start() not in dates)


def _kinds_of_deed(event: Event, deeds: Iterable[str]) -> set[str]:
    """Return what two events have in common that are told by words for one deed; of calls and statements, the kind."""
    if event.kind != "event" or event.category in SAID:
        return {event.category}
    stems = {deed[: lexicon.STEM] for deed in deeds}
    return stems | {str(line) for deed in deeds for line in lexicon.meanings().get(deed, ())}


def _words(text: str) -> set[str]:
    return {base(word) for word in _WORD.findall(text) if word.lower() not in _DULL}


@lru_cache(maxsize=20_000)
def base(word: str) -> str:
    """Return the base form of a word: that of a trigger where it is one, else without its ending."""
    word = word.lower().removesuffix("'s").removesuffix("’s")
    for ending in _ENDINGS:
        for regained in _REGAINED:
            form = word.removesuffix(ending) + regained
            if word.endswith(ending) and form in _triggers():
                return form
    if len(word) > 4 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


@cache
def _triggers() -> frozenset[str]:
    return frozenset(lemma for lemma, _ in lexicon.senses())


def _day(when: str, span: Span) -> date | None:
    if "/" in when or granularity(when) not in ("day", "hour", "minute", "part of day") or span.earliest is None:
        return None
    return span.earliest.date()


def days(trace: Trace) -> tuple[date, date]:
    """Return the first and the last day on which the event can lie; an open side ends with its closed one."""
    earliest = trace.span.earliest or trace.span.latest
    latest = trace.span.latest or trace.span.earliest
    assert earliest and latest
    return earliest.date(), max(earliest, latest - timedelta(microseconds=1)).date()
