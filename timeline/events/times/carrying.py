"""The time that a call or meeting gives to what its parties said in it.

During his call with Putin, Biden expressed support.                      expressed: when the call was
Putin told Biden that it would be a mistake, after the leaders spoke.     told: when they spoke
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from timeline.events.actors import parties
from timeline.events.actors.parties import Part
from timeline.events.actors.references import References
from timeline.events.mentions.merging import Group
from timeline.events.parsing import grammar
from timeline.events.parsing.lemmas import lemma
from timeline.events.parsing.sentences import Sentence
from timeline.events.tellings import Telling, undated
from timeline.events.times import dating, timing
from timeline.events.triggers import lexicon, triggers

_AROUND = frozenset(("after", "at", "during", "in", "following", "before"))
_SPEAKS = frozenset(("address", "attend", "open", "chair"))
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


def spoken_at(sentences: Sequence[Sentence], groups: Sequence[Group], references: References) -> Iterator[Telling]:
    """Yield where somebody said what the sentence beside goes on with, on a day told there: talks, gatherings."""
    said: dict[int, list[Telling]] = {}
    for group in groups:
        if (
            not group.categories.isdisjoint(_SAID)
            and group.parties
            and dating.DAY.fullmatch(group.when.partition("T")[0])
        ):
            for telling in group.tellings:
                said.setdefault(telling.sentence.number, []).append(telling)
    taken = {telling.place for group in groups for telling in group.tellings}
    for sentence in sentences:
        beside = [t for step in (1, -1) for t in said.get(sentence.number + step, ()) if t.when]
        for verb, noun in _said_around_talks(sentence) if beside and not sentence.is_dated else ():
            speakers = parties.doers(references, sentence, verb)
            known = next((t for t in beside if set(speakers) & set(t.doers)), None)
            trigger = triggers.of_noun(noun) if (sentence.number, noun.i) not in taken else None
            told = undated(sentence, trigger, references) if trigger is not None and known is not None else None
            if told is not None and known is not None:
                told.part_of = known if told.trigger.sense.category == "statement" else None
                yield told.dated_like(known, "told as the place of")


def _said_around_talks(sentence: Sentence) -> Iterator[tuple[Token, Token]]:
    """Yield each verb of saying with where it was said: "said at a rally", "addressing a rally, she said"."""
    for verb in sentence.doc:
        if grammar.is_verb(verb) and lemma(verb) in lexicon.verbs("saying"):
            speaking = [c for c in verb.children if c.dep_ == "advcl" and c.tag_ == "VBG"]
            nouns = [noun for v in (verb, *speaking) for _, noun in grammar.preposition_objects(v, _AROUND)]
            nouns += [c for v in speaking if lemma(v) in _SPEAKS for c in v.children if c.dep_ == "dobj"]
            for noun in nouns:
                trigger = triggers.of_noun(noun)
                if trigger is not None and (trigger.sense.category in _SAID or timing.is_gathering(trigger)):
                    yield verb, noun


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
