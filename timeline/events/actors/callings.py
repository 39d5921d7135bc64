"""Persons by what the text calls them besides their office: by trade, kin and age, and by what befell them.

Store owner Jorge Ruiz vanished on Monday. The owner ...       Jorge Ruiz
Leo's father, Juan Ruiz, ... The father ...                   Juan Ruiz
Martin Weil, 43, was charged. The 43-year-old ...              Martin Weil
Police arrested Martin Weil. The suspect ...                   Martin Weil
A man was shot on Monday. Martin Weil, 43, died ...            a man: Martin Weil
A man was shot on Monday. Mayor Martin Weil said ...           a man: nobody known
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from timeline.events.actors import people
from timeline.events.actors.cast import Appearance, Cast, Persona
from timeline.events.actors.people import Gender
from timeline.events.parsing import grammar
from timeline.events.parsing.lemmas import lemma
from timeline.events.parsing.sentences import Sentence
from timeline.events.triggers import lexicon

_SOON = 3
"""Sentences within which the name of somebody told of as "a man" follows."""

_OF_AGE = 16
"""Years from which somebody has a profession."""

_BESIDE = ("compound", "nmod")
_DEFINITE = frozenset(("the", "this", "that"))
_INDEFINITE = frozenset(("a", "an"))
_ANYBODY: dict[str, Gender | None] = {
    **dict.fromkeys(("man", "boy", "gunman", "businessman", "policeman"), "male"),
    **dict.fromkeys(("woman", "girl", "businesswoman", "policewoman"), "female"),
    **dict.fromkeys(("person", "teenager", "suspect", "youth", "child", "student", "victim"), None),
}
"""Nouns for somebody whose name the next sentences tell."""

_ABSTRACT = ("ion", "ment", "ness", "ity", "ship", "ism")

_BEFALLEN = {
    **dict.fromkeys(("suspect", "defendant", "accused", "detainee", "convict", "fugitive"), "legal"),
    "victim": "violence",
}
"""What must have befallen a person told of before whom a noun means."""

_PATIENT = ("dobj", "nsubjpass")

Place = tuple[int, int]


class Callings:
    """Answers whom a common noun for a single person means by what the text calls its persons elsewhere."""

    def __init__(self, cast: Cast, sentences: Sequence[Sentence]) -> None:
        self._called: dict[str, list[tuple[Place, Persona]]] = {}
        self._aged: dict[str, list[tuple[Place, Persona]]] = {}
        self._befallen: dict[str, list[tuple[Place, Persona]]] = {}
        self._first: dict[Persona, Place] = {}
        self._told: list[tuple[Place, Persona]] = []
        by_number = {sentence.number: sentence for sentence in sentences}
        for appearance in cast.appearances:
            if appearance.persona.type == "person":
                self._read(by_number[appearance.sentence], appearance)

    def _read(self, sentence: Sentence, appearance: Appearance) -> None:
        head, person = sentence.doc[appearance.token], appearance.persona
        place = appearance.sentence, appearance.token
        if sentence.role != "heading":  # it names whom the lead then calls "a former minister"
            self._first.setdefault(person, place)
        for noun in filter(_is_calling, _nouns_beside(head, appearance.first)):
            self._called.setdefault(lemma(noun), []).append((place, person))
        if (age := _age_behind(head) or _age_before(head)) is not None:
            self._aged.setdefault(age, []).append((place, person))
        self._told.append((place, person))
        if head.dep_ in _PATIENT and grammar.is_verb(head.head):
            sense = lexicon.senses().get((lemma(head.head), "V"))
            if sense is not None:
                self._befallen.setdefault(sense.category, []).append((place, person))

    def meant(self, sentence: Sentence, noun: Token) -> list[Persona]:
        """Return the person that a noun means, where that can be only one."""
        place = (sentence.number, noun.i)
        marks = {c.lower_ for c in noun.children}
        if noun.tag_ not in ("NN", "JJ"):
            return []
        if marks & _INDEFINITE:
            return self.somebody_new(sentence, noun)
        if not marks & _DEFINITE and not any(c.dep_ == "poss" for c in noun.children):
            return []
        age = _age_before(noun)
        if age is not None or noun.lower_ == "old":
            aged = _persons(self._aged.get(age or "", ()))
            return aged if len(aged) == 1 else _before(self._told, place)[-1:] if not aged else []
        word = lemma(noun)
        called = _before(self._called.get(word, ()), place) or _persons(self._called.get(word, ()))
        if called:
            return called[-1:] if len(set(called)) == 1 else []
        return _before(self._befallen.get(_BEFALLEN.get(word, ""), ()), place)[-1:]

    def somebody_new(self, sentence: Sentence, noun: Token) -> list[Persona]:
        """Return who "a nurse" or "a 43-year-old man" is, where a later sentence introduces one such person."""
        place, age, word = (sentence.number, noun.i), _age_before(noun), lemma(noun)
        later = [p for p in _persons(self._called.get(word, ())) if self._is_after(p, place)]
        if age is not None and (aged := [p for p in _persons(self._aged.get(age, ())) if self._is_after(p, place)]):
            later = aged
        called_soon = any(self._first[p][0] - place[0] <= _SOON for p in later)
        is_news = word in people.words("somebody") and _is_in_main_clause(noun)
        if not called_soon and (word in _ANYBODY or is_news):
            wanted = _ANYBODY.get(word)
            grown = {age: told for age, told in self._aged.items() if word in _ANYBODY or int(age) >= _OF_AGE}
            aged_soon = [(at, p) for at_age in grown.values() for at, p in at_age if at == self._first.get(p)]
            soon = [p for at, p in aged_soon if place < at and at[0] - place[0] <= _SOON]
            later = [p for p in soon if wanted is None or people.gender_of(p.name, p.role) in (wanted, None)] or later
        return later if len(set(later)) == 1 else []

    def _is_after(self, person: Persona, place: Place) -> bool:
        first = self._first.get(person)
        return first is not None and first > place


def _is_in_main_clause(noun: Token) -> bool:
    """Tell whom the news is about from who is told of beside it: "a week after a judge dismissed the case"."""
    return noun.head.dep_ == "ROOT" and noun.dep_ in (*grammar.SUBJECTS, "dobj")


def _persons(told: Sequence[tuple[Place, Persona]]) -> list[Persona]:
    return list(dict.fromkeys(person for _, person in told))


def _before(told: Sequence[tuple[Place, Persona]], place: Place) -> list[Persona]:
    return [person for at, person in told if at < place]


def _is_calling(noun: Token) -> bool:
    """Tell what one person is called from an office, which `roles` reads, and from a body or a thing."""
    word = lemma(noun)
    groups = ("roles", "institutions", "bodies", "body_nouns", "thing_nouns", "place_words", "results")
    return not any(word in people.words(group) for group in groups) and not word.endswith(_ABSTRACT)


def _nouns_beside(head: Token, first: int) -> Iterator[Token]:
    """Yield the nouns that name what somebody is: "store owner Ruiz", "Ruiz, a store owner", "the owner, Ruiz"."""
    yield from (c for c in head.children if c.dep_ in _BESIDE and c.i < first and c.tag_ == "NN")
    yield from (c for c in head.children if c.dep_ == "appos" and c.tag_ == "NN")
    if head.dep_ == "appos" and head.head.tag_ == "NN":
        yield head.head


def _age_behind(head: Token) -> str | None:
    """Return the age in "Martin Weil, 43,"."""
    behind = head.doc[head.i + 1 : head.i + 4]
    is_aged = len(behind) == 3 and behind[0].text == "," and behind[2].text in (",", ".", "of", "who")
    return behind[1].text if is_aged and behind[1].text.isdecimal() and len(behind[1]) < 3 else None


def _age_before(noun: Token) -> str | None:
    """Return the age in "43-year-old Weil", "a 43-year-old man" and "the 43-year-old"."""
    for old in (noun, *noun.children):
        years = grammar.child(old, "npadvmod") if old.lower_ == "old" else None
        number = grammar.child(years, "nummod") if years is not None and years.lower_ == "year" else None
        if number is not None:
            return number.text
    return None
