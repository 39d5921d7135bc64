"""What office a person holds and whom for: "Russian President Vladimir Putin", "Louis Freeh, the FBI director"."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from spacy.tokens import Token

from timeline.events.actors import names, people
from timeline.events.actors.cast import Appearance, Cast, Persona
from timeline.events.parsing import grammar
from timeline.events.parsing.lemmas import lemma
from timeline.events.parsing.sentences import Sentence

_LONGEST = 14
"""Tokens; a longer stretch beside a name tells more than an office."""

_BEFORE = ("amod", "compound", "nmod", "poss", "case", "prep", "pobj")
_OF = frozenset(("of",))


def read(cast: Cast, sentences: Sequence[Sentence]) -> list[Persona]:
    """Enter the office of every person whose name stands beside it, and return those persons."""
    by_number = {sentence.number: sentence for sentence in sentences}
    people = [a for a in cast.appearances if a.persona.type == "person"]
    for number, appearance in enumerate(people):
        person = appearance.persona
        _read_one(cast, by_number[appearance.sentence], appearance)
        if "counterpart" in (person.role or "") and not person.office:
            here = (a.persona for a in reversed(people[:number]) if a.sentence == appearance.sentence)
            person.office = next((p.role for p in here if p.role and p is not person), "")
    return list(dict.fromkeys(a.persona for a in people if a.persona.role))


def holder(
    officials: Iterable[Persona], role: str, beside: Sequence[Persona], ranks: AbstractSet[str] = frozenset()
) -> Persona | None:
    """Return the person who alone holds a role for the states and organisations named beside it.

    `ranks` are the words that make it one of several: "prime" minister, "deputy" chief. Where the text never says whose
    president somebody is, the only president is "the Cuban leader" too.
    """
    held = [person for person in officials if holds(person, role, ranks)]
    theirs = [person for person in held if set(beside) <= set(person.belongs)]
    if not theirs:
        theirs = [p for p in held if not p.belongs and (not beside or role in (p.role or "").lower().split())]
    return theirs[0] if len(theirs) == 1 else None


def holds(person: Persona, role: str, ranks: AbstractSet[str] = frozenset()) -> bool:
    """Tell whether a person is called by a role, or by another word for the office."""
    held = {
        form
        for word in f"{person.role or ''} {person.office}".lower().split()
        for form in (word, word.removesuffix("s"))
    }
    if {"prime", "minister"} <= held:
        held |= {"premier", "leader"}
    offices = [people.words("heads"), people.words("royals"), people.words("popes")]
    return ranks <= held and (role in held or any(role in office and held & office for office in offices))


def ranks_of(noun: Token) -> set[str]:
    """Return the words before a role that tell which it is: "finance" minister."""
    before = {c.lower_ for c in noun.children if c.dep_ in ("amod", "compound", "nmod")}
    return before & people.words("ranks")


def _read_one(cast: Cast, sentence: Sentence, appearance: Appearance) -> None:
    head, person = sentence.doc[appearance.token], appearance.persona
    if (title := person.name.split()[0]) in names.HONORIFICS:
        person.role = title
        _join(
            person,
            (body for _, noun in grammar.preposition_objects(head, _OF) for body in _bodies(cast, sentence, [noun])),
        )
    for stretch in _beside(head, appearance.first):
        if len(stretch) <= _LONGEST and any(lemma(t) in people.words("roles") for t in stretch):
            person.role = person.role or _words(stretch)
            _join(person, _bodies(cast, sentence, stretch))


def _beside(head: Token, first: int) -> Iterator[list[Token]]:
    """Yield the words before a name in its noun phrase, and each phrase in apposition to it."""
    yield [t for t in head.subtree if t.i < first and t.dep_ in _BEFORE]
    own = list(head.subtree)
    for child in head.children:
        if child.dep_ == "appos":
            yield list(child.subtree)
    if head.dep_ == "appos":
        yield [t for t in head.head.subtree if t not in own]
    if head.dep_ == "conj":  # "Foreign ministers Kerr and Hart"
        shared = [t for t in head.head.children if t.dep_ in _BEFORE and t.i < head.head.i]
        yield shared if any(t.tag_ == "NNS" for t in shared) else []


def _words(stretch: Sequence[Token]) -> str:
    return "".join(t.text_with_ws for t in stretch if _is_of_office(t)).strip()


def _is_of_office(token: Token) -> bool:
    """Leave out articles and whose counterpart somebody is: "his US counterpart" is a "US counterpart"."""
    return token.dep_ != "det" and token.tag_ != "PRP$" and not token.is_punct


def _bodies(cast: Cast, sentence: Sentence, stretch: Iterable[Token]) -> Iterator[Persona]:
    for token in stretch:
        persona = cast.named(sentence, token)
        if persona is not None and persona.type != "person":
            yield persona


def _join(person: Persona, bodies: Iterable[Persona]) -> None:
    person.belongs += [body for body in dict.fromkeys(bodies) if body not in person.belongs]
    person.country = person.country or next((body.name for body in person.belongs if body.type == "state"), None)
