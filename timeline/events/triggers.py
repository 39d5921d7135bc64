"""Which word tells of the event: the verb that a date governs, or the noun that a light verb only carries.

The talks began on Monday.                     talks
Annan wrapped up a meeting today.              a meeting
They are expected to meet on Friday.           meet
The blast killed 224 people.                   the blast
The deadline was Monday.                       nothing that happens
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from timeline.events import grammar, lexicon, names
from timeline.events.lemmas import lemma
from timeline.events.lexicon import CALL, OTHER, STATEMENT, Sense

_OF_PEOPLE = ("ers", "ors", "nts", "ials", "ists")
_BLOWS = ("violence", "disaster")
_TELEPHONE = frozenset(("phone", "telephone", "video", "videophone", "hotline", "videolink", "telephonic"))
_PRESS = frozenset(("news", "press"))
_TAKES_PART_IN = frozenset(("in", "for"))


@dataclass(frozen=True, slots=True)
class Trigger:
    """The word that tells of an event, what it tells of, and the verbs that carry it."""

    token: Token
    sense: Sense
    carriers: tuple[Token, ...] = ()


def of_noun(token: Token) -> Trigger | None:
    """Return what a noun tells of, None for a noun that tells of no event."""
    if not grammar.is_noun(token):
        return None
    word = lemma(token)
    if word not in lexicon.noun_heads():
        return None
    before = {c.lower_ for c in token.children if c.dep_ in ("compound", "amod", "nmod")}
    if word in ("conference", "briefing") and before & _PRESS:
        return Trigger(token, STATEMENT)
    if token.i > 1 and token.nbor(-1).text == "-" and (f"{token.nbor(-2).lower_}-{word}", "N") in lexicon.senses():
        word = f"{token.nbor(-2).lower_}-{word}"
    compounds = [lexicon.senses().get((f"{modifier}_{word}", "N")) for modifier in sorted(before)]
    sense = next(filter(None, compounds), None) or lexicon.senses().get((word, "N"))
    if sense is None or _is_in_name(token):
        return None
    if sense.category in ("call", "talks") and before & _TELEPHONE:
        return Trigger(token, CALL)
    if word == "call" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "for":
        return Trigger(token, lexicon.DEMAND)
    return Trigger(token, sense)


def _is_in_name(noun: Token) -> bool:
    """Tell whether an event noun is part of a name: "the Cold War" is no fighting of today."""
    return noun.tag_ in ("NNP", "NNPS") and any(c.dep_ == "compound" and c.tag_ == "NNP" for c in noun.children)


def of_verb(verb: Token) -> Iterator[Trigger]:
    """Yield what a verb tells of: the nouns it carries, the verb below it, or itself."""
    verb = grammar.main_verb(verb)
    word = grammar.word(verb)
    if word in lexicon.verbs("light") or word == "be":
        carried = [noun for noun in _carried(verb) if noun is not None]
        if carried:
            yield from (Trigger(noun.token, noun.sense, (verb,)) for noun in carried)
            return
    if word in lexicon.verbs("strikes"):
        blows = [t for s in grammar.subjects(verb) if (t := of_noun(s)) is not None and t.sense.category in _BLOWS]
        if blows:
            yield from (Trigger(blow.token, blow.sense, (verb,)) for blow in blows)
            return
    below = grammar.child(verb, "xcomp")
    if below is not None and grammar.is_verb(below) and word in lexicon.verbs("control"):
        yield from (Trigger(t.token, t.sense, (*t.carriers, verb)) for t in of_verb(below))
        return
    sense = _sense(verb, word)
    if sense is not None:
        yield Trigger(verb, sense)


def _carried(verb: Token) -> Iterator[Trigger | None]:
    """Yield the event nouns among a light verb's subject and objects, the object first and alone where there is one."""
    candidates = (
        [c for c in verb.children if c.dep_ == "dobj"],
        [*_with_conjuncts(grammar.subjects(verb)), *(c for c in verb.children if c.dep_ == "attr")],
        [noun for _, noun in grammar.preposition_objects(verb, _TAKES_PART_IN)],
    )
    for nouns in candidates:
        found = [of_noun(noun) for noun in nouns]
        if any(found):
            yield from found
            return


def _with_conjuncts(subjects: list[Token]) -> list[Token]:
    return [noun for subject in subjects for noun in (subject, *subject.conjuncts)]


def _sense(verb: Token, word: str) -> Sense | None:
    base = lemma(verb)
    if base in ("speak", "talk", "communicate", "chat"):
        return _of_speaking(verb)
    if base == "call" and word == "call":
        return _of_calling(verb)
    if base == "meet":
        return lexicon.senses()["meet", "V"] if _meets_people(verb) else None
    sense = lexicon.senses().get((word, "V")) or lexicon.senses().get((base, "V"))
    if sense is not None:
        return sense
    return None if base in lexicon.verbs("state") else OTHER


def _of_speaking(verb: Token) -> Sense:
    """Tell a telephone call from a talk face to face and from a speech."""
    if any(t.lower_ in _TELEPHONE for t in verb.subtree if t.dep_ in ("pobj", "advmod", "npadvmod")):
        return CALL
    if any(True for _ in grammar.preposition_objects(verb, frozenset(("with",)))):
        return lexicon.senses()["meet", "V"]
    return STATEMENT


def _of_calling(verb: Token) -> Sense:
    """Tell "called police" from "called Bush a liar" and "called it a setback"."""
    callee = grammar.child(verb, "dobj")
    named = any(c.dep_ in ("oprd", "xcomp", "ccomp") for c in verb.children)
    return CALL if callee is not None and not named else STATEMENT


def _meets_people(verb: Token) -> bool:
    """Tell "met Blair" and "met diplomats" from "met the deadline"."""
    met = grammar.child(verb, "dobj")
    if met is None or met.tag_ in ("NNP", "NNPS", "PRP"):
        return True
    people = (names.words(group) for group in ("envoys", "roles", "institutions"))
    return any(lemma(met) in group for group in people) or met.lower_.endswith(_OF_PEOPLE)
