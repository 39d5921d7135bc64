"""The time that the discourse carries on to words without a date of their own.

During his call with Putin, Biden expressed support.       expressed: when the call was
Police clashed with protesters on Sunday. They arrested six of them.      arrested: Sunday
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from timeline.dates.span import granularity
from timeline.events import grammar, status, triggers
from timeline.events.merging import Group
from timeline.events.parties import Parties
from timeline.events.sentences import Sentence
from timeline.events.tellings import Telling

_SAID = ("statement", "demand-or-warning")
_GOES_ON = ("violence", "legal", "protest", "disaster", "military", "agreement", "sanction")
_FARTHEST = 2
"""Sentences: a story that goes on without a date keeps that of at most so many sentences before."""


def said_in_talks(sentences: Sequence[Sentence], groups: Sequence[Group], parties: Parties) -> Iterator[Telling]:
    """Yield what the parties of a dated call or meeting said to each other, where a sentence tells of both."""
    talks = [(t, g) for g in groups if g.kind != "event" and g.tellings[0].status == "happened" for t in g.tellings]
    taken = {t.place for g in groups for t in g.tellings}
    for sentence in sentences:
        here = [(t, g) for t, g in talks if t.sentence is sentence]
        for told in _undated_verbs(sentence, taken, parties) if here else ():
            group = next((g for t, g in here if _is_between(told, t, g)), None)
            if group is not None:
                told.parties = tuple(dict.fromkeys((*told.parties, *group.parties)))
                yield _carried(told, group)


def _is_between(told: Telling, talks: Telling, group: Group) -> bool:
    """Tell whether a verb of saying has the parties of the talks: both of them, or one where the talks are part of its clause."""
    if told.trigger.sense.category not in _SAID or not told.parties or not set(told.parties) <= set(group.parties):
        return False
    return len(told.parties) > 1 or (
        talks.token in told.token.subtree and grammar.clause_verb(talks.token) == told.token
    )


def goes_on(sentences: Sequence[Sentence], groups: Sequence[Group], parties: Parties) -> Iterator[Telling]:
    """Yield what a story tells next, in the past tense and without a date, on the day of the sentence before."""
    days: dict[int, tuple[Group, int]] = {}
    dated = {
        t.sentence.number: g
        for g in groups
        for t in g.tellings
        if t.when and _is_day(t.when) and t.status == "happened"
    }
    taken = {t.place for g in groups for t in g.tellings}
    for sentence in sentences:
        number = sentence.number
        if number in dated:
            days[number] = dated[number], 0
            continue
        source = days.get(number - 1)
        if source is None or source[1] >= _FARTHEST or sentence.dates:
            continue
        for told in _undated_verbs(sentence, taken, parties):
            if told.trigger.sense.category in _GOES_ON and _is_main(told.token) and _is_simple_past(told.token):
                days[number] = source[0], source[1] + 1
                yield _carried(told, source[0])


def _undated_verbs(sentence: Sentence, taken: set[tuple[int, int]], parties: Parties) -> Iterator[Telling]:
    for token in sentence.doc:
        if not grammar.is_verb(token) or (sentence.number, token.i) in taken or grammar.main_verb(token) != token:
            continue
        for trigger in triggers.of_verb(token):
            told = status.of(trigger.token, trigger.carriers, is_future=False)
            if told == "happened" and trigger.token == token:
                yield Telling(sentence, trigger, None, None, None, told, parties.of(sentence, trigger))


def _is_main(verb: Token) -> bool:
    return verb.dep_ == "ROOT" or (verb.dep_ == "conj" and verb.head.dep_ == "ROOT")


def _is_simple_past(verb: Token) -> bool:
    helpers = set(grammar.auxiliaries(verb))
    return (verb.tag_ == "VBD" and not helpers) or (verb.tag_ == "VBN" and bool(helpers & {"was", "were"}))


def _is_day(when: str) -> bool:
    return granularity(when) in ("day", "minute", "hour")


def _carried(told: Telling, group: Group) -> Telling:
    first = group.tellings[0]
    told.when = (group.when or "").partition("T")[0]
    told.expression = first.expression
    told.carried = first.token.text
    return told
