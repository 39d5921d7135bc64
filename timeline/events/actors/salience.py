"""Which of the actors told of before is meant: the nearest, the one most told of, the one that fits.

Iraq is under sanctions imposed after its invasion of Kuwait.        its: Iraq, the subject
The Commission will rule on Monday. Castell sank. It bought Ostsee.  it: Castell; the Commission buys nothing
the airline                                                          of several the one with "Air" in its name
"""

from collections.abc import Sequence

from spacy.tokens import Token

from timeline.events.actors import states
from timeline.events.actors.cast import Appearance, Persona
from timeline.events.actors.people import words
from timeline.events.parsing import grammar
from timeline.events.parsing.lemmas import lemma
from timeline.events.parsing.sentences import Sentence
from timeline.events.triggers import lexicon

_NEAR = 2
"""Sentences back in which a subject is still what the text is about."""

_OF_STATES = frozenset(("agency", "organization", "organisation", "institute", "university", "network", "station"))
"""Nouns that can mean a public office; a group, a party or a movement is none."""

_NAMED_BY = {
    "airline": ("air", "airlines", "airways", "aviation"),
    "carrier": ("air", "airlines", "airways", "aviation"),
    "bank": ("bank", "bancorp", "trust"),
    "newspaper": ("times", "post", "journal", "news", "tribune", "herald", "guardian", "telegraph"),
    "agency": ("agency", "news", "nasa", "fbi", "cia", "administration"),
    "party": ("party",),
    "union": ("union",),
    "university": ("university", "college"),
    "association": ("association",),
    "network": ("network", "news", "cnn", "abc", "nbc", "cbs", "bbc"),
    "alliance": ("nato", "alliance"),
    "bloc": ("eu", "union"),
}
"""Words in a name by which a noun means it before others."""


def nearest(earlier: Sequence[Appearance], sentence: Sentence, pronoun: Token) -> Persona:
    """Return the actor in the nearest clause around a pronoun, else in the nearest sentence; its topic first."""
    here = [a for a in earlier if a.sentence == sentence.number]
    around = pronoun
    while here and around.head != around:
        around = around.head
        inside = {t.i for t in around.subtree} if grammar.is_verb(around) else set()
        if local := [a for a in here if a.token in inside]:
            return max(local, key=lambda a: (a.leads, a.token)).persona
    return max(earlier, key=lambda a: (a.sentence, a.is_topic, a.leads, a.token)).persona


def can_do(persona: Persona, verb: Token | None) -> bool:
    """Tell whether an actor is one to do what a verb says: no state or public body buys, merges or earns."""
    if verb is None:
        return True
    if persona.type == "thing":
        return lemma(verb) not in lexicon.verbs("of_companies") | lexicon.verbs("saying") | lexicon.verbs("personal")
    return lemma(verb) not in lexicon.verbs("of_companies") or not _is_public(persona)


def fitting(earlier: Sequence[Appearance], noun: str) -> list[Appearance]:
    """Return the organisations that a noun can mean: those named by it where there are any."""
    named = [a for a in earlier if any(word in _NAMED_BY.get(noun, ()) for word in a.persona.name.lower().split())]
    if named:
        return named
    if noun in words("company_nouns"):
        return [a for a in earlier if not _is_public(a.persona)]
    return [a for a in earlier if noun in _OF_STATES or not _is_office(a.persona)]


def likeliest(earlier: Sequence[Appearance], sentence: int) -> Persona:
    """Return the last subject of the sentences just before; else the one told of most, of several the latest."""
    near = [a for a in earlier if a.leads and a.sentence >= sentence - _NEAR]
    if near:
        return near[-1].persona
    told = [a.persona for a in earlier]
    return max(reversed(told), key=told.count)


def is_company(persona: Persona) -> bool:
    """Tell an organisation that is no public body, office or newspaper."""
    return persona.type == "organisation" and not _is_public(persona) and not _is_office(persona)


def _is_office(persona: Persona) -> bool:
    return not words("office_words").isdisjoint(persona.name.lower().split())


def _is_public(persona: Persona) -> bool:
    parts = persona.name.lower().split()
    return persona.type == "state" or persona.name in states.known() or not words("public_words").isdisjoint(parts)
