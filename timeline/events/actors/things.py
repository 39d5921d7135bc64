"""Which names are of products and models: things that are launched, sold, ordered and recalled, and are nobody.

Apple unveiled the iPhone 4              a name with a model number, or with a small letter in front
Kestrel launched Skylight                what companies launch and unveil
sales of the Volt; delivers its Volt     what is made or sold, and called somebody's or "the"
Boeing's 787; the 787                    a model called by its number alone
"""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from timeline.events.actors import states
from timeline.events.actors.people import words
from timeline.events.parsing import grammar
from timeline.events.parsing.lemmas import lemma
from timeline.events.triggers import lexicon

_MODEL = re.compile(r"\d{1,4}[A-Z]?s?|[A-Z]{1,4}-?\d{1,4}[A-Za-z]{0,2}")
_ALONE = re.compile(r"\d{3}[A-Z]?s?|[A-Z]{1,4}-?\d{1,4}[A-Za-z]{0,2}")
_OWNED = re.compile(rf"'s? (?:new |first |own )?(?:{_ALONE.pattern})\b")
_VARIANT = 3
"""Digits of a model number that has variants behind a dash: 747-8; 2-1 is a score."""

_VARIANT_ENDING = re.compile(r"(?<=\d{3})-\d\w*\Z")
_OPERATORS = frozenset(("airlines", "airways", "airline", "lines", "cargo"))
_OF_SALES = frozenset(("of", "for"))
_SORTS = frozenset(("version", "model", "delivery", "launch", "production", "recall", "unveiling", "rollout"))


def is_model_number(doc: Doc, i: int) -> bool:
    """Tell the number of a model, "iPhone 4", from a count of what follows, "sold Boeing 20 engines"."""
    number, name = doc[i], doc[i - 1]
    if _MODEL.fullmatch(number.text) is None or name.lower_ in words("numbered") or name.text in states.known():
        return False
    after = doc[i + 1] if i + 1 < len(doc) else None
    if after is not None and (after.text in ("%", "/") or after.tag_ == "CD"):
        return False
    if after is not None and after.text == "-" and len(number) < _VARIANT:
        return False
    if after is not None and after.tag_ == "NNS" and len(number) < _VARIANT and i > 1 and grammar.is_verb(doc[i - 2]):
        return False
    is_beside = number.head == name or name.head == number
    return is_beside or (number.head == name.head and (number.head.i > i or number.dep_ == name.dep_))


def begins_with_number(name: Token) -> bool:
    """Tell the model number before its name, "the 787 Dreamliner", from a count, "200 Kia workers"."""
    if name.i < 2 or _ALONE.fullmatch(name.nbor(-1).text) is None or name.tag_ not in ("NNP", "NN"):
        return False
    return name.dep_ != "compound" and name.nbor(-2).dep_ in ("det", "poss", "case", "amod")


def apart(doc: Doc, first: int, last: int) -> list[tuple[int, int]]:
    """Return the tokens of a name that ends in a model apart: "British Airways | Boeing 777", "Samsung | Galaxy S7"."""
    number = next((i for i in range(first + 1, last + 1) if _MODEL.fullmatch(doc[i].text)), first)
    if number < first + 2:
        return [(first, last)]
    before = doc[number - 1].lower_
    is_of_maker = before in words("body_words") or before in words("products")
    if is_of_maker and before not in _OPERATORS:
        return [(first, last)]
    cut = number if before in _OPERATORS else number - 1
    return [(first, cut - 1), (cut, last)]


def is_operated(doc: Doc, i: int) -> bool:
    """Tell a model behind whose it is: the A380 of "a Singapore Airlines A380"."""
    return i > 0 and doc[i - 1].lower_ in _OPERATORS and _ALONE.fullmatch(doc[i].text) is not None


def is_variant(doc: Doc, i: int) -> bool:
    """Tell the dash and the figure that go on a model number: "747-8"."""
    dash = i if doc[i].text == "-" else i - 1
    inside = doc[dash - 1 : dash + 2]
    if dash < 1 or len(inside) < 3 or doc[dash].text != "-" or any(t.whitespace_ for t in inside[:2]):
        return False
    return len(inside[0]) >= _VARIANT and _MODEL.fullmatch(inside[0].text) is not None and inside[2].text[0].isdigit()


def owned_models(doc: Doc) -> Iterator[tuple[Token, Token]]:
    """Yield the makers and numbers of models called by their number alone: Boeing and 787 of "Boeing's 787"."""
    for number in doc if _OWNED.search(doc.text) else ():
        owner = grammar.child(number, "poss") if _ALONE.fullmatch(number.text) else None
        if owner is not None and owner.tag_ == "NNP" and owner.text not in states.known():
            yield owner, number


def called(name: str) -> list[str]:
    """Return by which single words a model is called: its number, and the word behind that ("787 Dreamliner")."""
    parts = name.split()
    if name in states.known() or len(parts) < 2:
        return []
    return [part for i, part in enumerate(parts[1:]) if _ALONE.fullmatch(part) or _ALONE.fullmatch(parts[i])]


def is_number_alone(token: Token) -> bool:
    """Tell a model's number, "the 787", from a count, "787 people"."""
    return token.dep_ not in ("nummod", "compound") and any(
        c.dep_ in ("det", "amod", "poss", "nummod") for c in token.children
    )


def is_lettered(word: str) -> bool:
    """Tell a product by the small letter in front: "iPhone", "iOS"; companies such as eBay begin with others."""
    return word[:1] == "i" and word[1:2].isupper()


def is_named_like_one(name: str) -> bool:
    """Tell a product by its name alone: "iPod nano", "Airbus A380"."""
    maker, _, last = name.rpartition(" ")
    number = _VARIANT_ENDING.sub("", last)
    if any(_ALONE.fullmatch(part) for part in name.split()[:-1]):  # "787 Dreamliner"
        return True
    return (bool(maker) and _MODEL.fullmatch(number) is not None) or is_lettered(name)


def is_made(head: Token) -> bool:
    """Tell what only products are, and what is made or sold: "unveiled Skylight", "sales of its Volt"."""
    verb = head.head
    is_object = head.dep_ in ("dobj", "nsubjpass") and grammar.is_verb(verb)
    if is_object and grammar.word(verb) in lexicon.verbs("of_products"):
        return True
    if head.tag_ == "NNPS" or not _is_one_of_a_kind(head):
        return False
    if head.dep_ == "pobj" and verb.lower_ in _OF_SALES:
        return lemma(verb.head) in words("results") | _SORTS
    return is_object and grammar.word(verb) in lexicon.verbs("of_makers")


def _is_one_of_a_kind(head: Token) -> bool:
    """Tell a name called somebody's, other than a state's, or "the": companies and persons are not."""
    owner = grammar.child(head, "poss")
    return owner.text not in states.known() if owner is not None else any(c.lower_ == "the" for c in head.children)
