"""The names in a sentence: persons and organisations as the model finds them, states and their seats as the tables know them."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Span

from timeline.events import states
from timeline.events.event import ActorType
from timeline.events.lexicon import TABLES
from timeline.events.sentences import Sentence

_PARTICLE = frozenset("al bin el van de von der la le da di ibn abu".split())
HONORIFICS = frozenset("King Queen Prince Princess Pope Emperor Emir Sultan".split())
"""Titles that stay part of the name: there is no other name for King Hussein."""

_STRAY = re.compile(r"[^\w.&]+\Z|\A[^\w]+")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a sentence: tokens `first` to `last`, both included, and as what the tables know it."""

    first: int
    last: int
    text: str
    type: ActorType | None
    known: states.Known | None = None


@cache
def words(group: str) -> frozenset[str]:
    """Return the words of a list of `people.toml`."""
    return frozenset(tomllib.loads((TABLES / "people.toml").read_text(encoding="utf-8"))[group].split())


def find(sentence: Sentence) -> list[Name]:
    """Find the names of a sentence in order; where two overlap, the longer counts, and a known one before the model's."""
    candidates = [*_known(sentence), *_recognized(sentence)]
    candidates.sort(key=lambda name: (name.first - name.last, name.known is None, name.first))
    taken: set[int] = set()
    chosen = []
    for name in candidates:
        stretch = range(name.first, name.last + 1)
        if taken.isdisjoint(stretch):
            taken.update(stretch)
            chosen.append(name)
    return sorted(chosen, key=lambda name: name.first)


def without_titles(text: str) -> str:
    """Return a person's name without what stands before it: "Prime Minister Tony Blair" is Tony Blair, "King Hussein" stays."""
    parts = text.split()
    while len(parts) > 1 and parts[0].strip(".,").lower() in words("titles"):
        parts.pop(0)
    return " ".join(parts)


def without_ending(text: str) -> str:
    """Return an organisation's usual name: "Telerate Inc." is Telerate, "the State Department" is State Department."""
    parts = text.removeprefix("the ").removeprefix("The ").replace(",", "").replace("&", " ").split()
    while len(parts) > 1 and parts[-1].strip(".").lower() in words("endings"):
        parts.pop()
    return " ".join(parts)


def state_of_body(text: str) -> str | None:
    """Return the state that an organisation of that name simply is: "U.S. Embassy", "Israeli Army", "British Government"."""
    first = states.pattern().match(text.removeprefix("the ").removeprefix("The "))
    if first is None or not states.known()[first[0]].is_state:
        return None
    rest = text[text.index(first[0]) + len(first[0]) :].lower().split()
    return (
        states.known()[first[0]].name
        if rest and all(word.rstrip("s") in words("arms_of_state") for word in rest)
        else None
    )


def _known(sentence: Sentence) -> Iterator[Name]:
    for found in states.pattern().finditer(sentence.doc.text):
        span = sentence.doc.char_span(found.start(), found.end())
        if span is not None:
            known = states.known()[found[0]]
            yield Name(span.start, span.end - 1, found[0], "state" if known.is_state else "organisation", known)


def _recognized(sentence: Sentence) -> Iterator[Name]:
    for span in sentence.doc.ents:
        if span.label_ == "PERSON":
            yield from _person(span)
        elif span.label_ in ("ORG", "GPE", "FAC", "NORP", "LOC", "PRODUCT"):
            yield from _other(span)


def _person(span: Span) -> Iterator[Name]:
    first, last = _trim(span)
    while span.doc[last].dep_ == "compound" and span.doc[last].head.i == last + 1 and span.doc[last + 1].tag_ == "NNP":
        last += 1
    while first < last and span.doc[first].text.strip(".").lower() in words("titles"):
        first += 1
    if first > 0 and span.doc[first - 1].text in HONORIFICS:
        first -= 1
    while first < last and _is_people(span.doc[first].text):
        first += 1
    while first < last and _is_people(span.doc[last].text):
        last -= 1
    text = _STRAY.sub("", span.doc[first : last + 1].text)
    if text[:1].isupper():
        yield Name(first, last, text, "person")


def _is_people(word: str) -> bool:
    """Tell an adjective of a state, which is no part of a person's name: "Elian American citizenship"."""
    return word in states.known() and states.known()[word].use == "people"


def _other(span: Span) -> Iterator[Name]:
    first, last = _trim(span)
    text = _STRAY.sub("", span.doc[first : last + 1].text)
    if (text[:1].isupper() or text[1:2].isupper()) and not _is_common(text):
        yield Name(first, last, text, "organisation" if span.label_ == "ORG" else None)


def _is_common(text: str) -> bool:
    """Tell whether a supposed name is only a common noun with a capital: "Cabinet", "Embassy"."""
    return any(text.lower().rstrip("s") in words(group) for group in ("institutions", "envoys", "bodies", "roles"))


def _trim(span: Span) -> tuple[int, int]:
    """Return the first and last token of a name without the article before it and the possessive behind it."""
    first, last = span.start, span.end - 1
    while first < last and (span.doc[first].is_punct or span.doc[first].lower_ in ("the", "a", "an")):
        first += 1
    while first < last and (span.doc[last].is_punct or span.doc[last].tag_ == "POS"):
        last -= 1
    return first, last
