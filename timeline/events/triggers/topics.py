"""What an event is about: what its trigger tells of, and for a verb that tells of nothing, what stands beside it.

The blast killed 224 people.                 violence: the trigger says so
Nordhaven obtained a loan.                   business: a loan is
The museum got a painting by Munch.          culture: a painting is
The family left for Europe.                  other: who travels tells only of that
"""

from collections.abc import Iterator
from itertools import chain

from spacy.tokens import Token

from timeline.events.event import Category
from timeline.events.mentions.merging import Group
from timeline.events.parsing import grammar
from timeline.events.parsing.lemmas import lemma
from timeline.events.tellings import Telling
from timeline.events.triggers import lexicon, triggers

_OBJECTS = ("dobj", "nsubjpass", "attr", "oprd")
_BESIDE = frozenset(("of", "in", "from", "to", "into", "on", "with", "for", "against", "by", "at"))
_DEATHS = frozenset(("die", "death"))
_OF = frozenset(("of", "in"))


def category(group: Group, best: Telling) -> Category:
    """Return what an event is about; harm that a disaster did is the disaster: "injured when a bus overturned"."""
    if group.kind != "event":
        return group.kind
    told = best.trigger.sense.category
    if told == "violence" and "disaster" in group.categories:
        return "disaster"
    if lemma(best.token) in _DEATHS and "violence" in group.categories:  # "died when a bomb exploded"
        return "violence"
    if told != "other":
        return told
    elsewhere = (t.trigger.sense.category for t in group.tellings if t.trigger.sense.category != "other")
    return next(chain(elsewhere, _beside(best)), "other")


def _beside(telling: Telling) -> Iterator[Category]:
    """Yield what the words beside an event's verbs tell: its objects first, then who does it, then the rest."""
    for verb in (telling.token, *telling.trigger.carriers):
        if not grammar.is_verb(verb) or lemma(verb) in lexicon.verbs("motion"):
            continue
        if (kept := lexicon.by_company(grammar.word(verb), triggers.company(verb))) is not None and kept != "other":
            yield kept
        objects = [c for c in verb.children if c.dep_ in _OBJECTS]
        rest = [noun for _, noun in grammar.preposition_objects(verb, _BESIDE)]
        for noun in (*objects, *grammar.subjects(verb), *rest):
            yield from _of(noun)


def _of(noun: Token) -> Iterator[Category]:
    """Yield what a noun tells, then the words that modify it: "the loan", "a loan guarantee", "weakness in stocks"."""
    words = [noun, *(other for _, other in grammar.preposition_objects(noun, _OF))]
    words += [c for c in noun.children if c.dep_ in ("compound", "amod", "nmod")]
    yield from filter(None, (lexicon.subject_matter().get(lemma(word)) for word in words))
