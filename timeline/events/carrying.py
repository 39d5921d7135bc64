"""The time that a call or meeting gives to what its parties said in it.

During his call with Putin, Biden expressed support.                      expressed: when the call was
Putin told Biden that it would be a mistake, after the leaders spoke.     told: when they spoke
"""

from collections.abc import Iterator, Sequence

from timeline.dates.span import span_of
from timeline.events import grammar, triggers
from timeline.events.merging import Group
from timeline.events.parties import Part
from timeline.events.references import References
from timeline.events.sentences import Sentence
from timeline.events.tellings import Telling, undated

_SAID = ("statement", "demand-or-warning")


def said_in_talks(sentences: Sequence[Sentence], groups: Sequence[Group], references: References) -> Iterator[Telling]:
    """Yield what the parties of a dated call or meeting said to each other, where a sentence tells of both."""
    talks: dict[int, list[tuple[Telling, Group]]] = {}
    for group in groups:
        if group.kind != "event" and group.tellings[0].status == "happened":
            for telling in group.tellings:
                talks.setdefault(telling.sentence.number, []).append((telling, group))
    taken = {telling.place for group in groups for telling in group.tellings}
    for sentence in sentences:
        here = talks.get(sentence.number, [])
        for told in _undated_verbs(sentence, taken, references) if here else ():
            yield from (_carried(told, g) for g in [g for telling, g in here if _is_between(told, telling, g)][:1])


def since_then(groups: Sequence[Group], references: References) -> Iterator[Telling]:
    """Yield what has been so since a dated event: "an international force has mobilized since Iraq's invasion"."""
    for group in groups:
        begin = group.when.partition("T")[0]
        nouns = [t for t in group.tellings if t.token.dep_ == "pobj" and t.token.head.lower_ == "since"]
        for telling in nouns if span_of(begin) and "/" not in begin else ():
            verb = telling.token.head.head
            for trigger in triggers.of_verb(verb) if grammar.is_verb(verb) and grammar.is_perfect(verb) else ():
                told = undated(telling.sentence, trigger, references)
                if told is not None:
                    told.when, told.expression = f"{begin}/", group.tellings[0].expression
                    told.carried = telling.token.text
                    yield told


def _undated_verbs(sentence: Sentence, taken: set[tuple[int, int]], references: References) -> Iterator[Telling]:
    for token in sentence.doc:
        if grammar.is_verb(token) and (sentence.number, token.i) not in taken and grammar.main_verb(token) == token:
            for trigger in triggers.of_verb(token):
                told = undated(sentence, trigger, references) if trigger.token == token else None
                if told is not None and told.status == "happened":
                    yield told


def _is_between(told: Telling, talks: Telling, group: Group) -> bool:
    """Tell whether a verb of saying has the parties of the talks: both, or one with the talks in its clause."""
    if told.trigger.sense.category not in _SAID or not told.parties or not set(told.parties) <= set(group.parties):
        return False
    within = talks.token in told.token.subtree and grammar.clause_verb(talks.token) == told.token
    return len(told.parties) > 1 or within


def _carried(told: Telling, group: Group) -> Telling:
    first = group.tellings[0]
    others = [Part(p, first.token) for p in group.parties if p not in told.parties]
    told.parts = (*told.parts, *others)
    told.when = group.when.partition("T")[0]
    told.expression, told.carried = first.expression, first.token.text
    return told
