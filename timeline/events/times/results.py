"""The period that one result after another is told for, where only the first names it.

Net income rose 4% in the third quarter. Sales rose 6%.                 sales rose: the third quarter
Nordhaven shares fell 50 cents on Friday. Castell shares also fell.     Castell's fell: Friday
"""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from timeline.events.actors import people
from timeline.events.actors.references import References
from timeline.events.parsing import grammar
from timeline.events.parsing.lemmas import lemma
from timeline.events.parsing.sentences import Sentence
from timeline.events.tellings import Telling, undated
from timeline.events.triggers import triggers

REACH = 3
"""Sentences that a period is carried on over, at most."""

_PERIOD = re.compile(r"\d{4}(-(Q\d|H\d|\d\d))?|\d{4}-\d\d/\d{4}-\d\d")
_COMPARED = re.compile(r"ago|earlier|previous|prior|same", re.IGNORECASE)
"""In the words for the period that results are only compared with."""

_STATISTICS = frozenset(("price", "cost", "wage", "spending", "production", "output", "income", "import", "export"))
_MAIN = ("ROOT", "conj", "ccomp")
_ALSO = frozenset(("also", "too", "similarly", "likewise", "meanwhile"))


def told_on(sentences: Sequence[Sentence], tellings: Sequence[Telling], references: References) -> Iterator[Telling]:
    """Yield the tellings of results and prices that have their time from a sentence before."""
    told: dict[int, list[Telling]] = {}
    for telling in tellings:
        if telling.when is not None:
            told.setdefault(telling.sentence.number, []).append(telling)
    period: Telling | None = None
    for sentence in sentences:
        here = told.get(sentence.number, [])
        period = next((t for t in here if _is_result(t)), period)
        if not here:
            if period is not None and sentence.number - period.sentence.number <= REACH:
                yield from _results(sentence, period, references)
            yield from _likewise(sentence, told.get(sentence.number - 1, []), references)


def _is_result(telling: Telling) -> bool:
    """Tell what a main clause says of a result, for a month, a quarter or a year."""
    verb = grammar.clause_verb(telling.token)
    nouns = [telling.token, *(verb.children if verb is not None else ())]
    about = any(_is_measured(n) for n in nouns if grammar.is_noun(n))
    is_main = verb is not None and verb.dep_ in _MAIN
    if telling.expression is not None and _COMPARED.search(telling.expression.text):
        return False
    return _PERIOD.fullmatch(telling.when or "") is not None and about and is_main and telling.status == "happened"


def _is_measured(noun: Token) -> bool:
    """Tell what a company or a country is measured by for a period: sales, profit, consumer prices."""
    return lemma(noun) in people.words("results") or lemma(noun) in _STATISTICS


def _results(sentence: Sentence, first: Telling, references: References) -> Iterator[Telling]:
    for verb in sentence.doc:
        if verb.tag_ != "VBD" or verb.dep_ not in _MAIN:
            continue
        subjects = [s for s in grammar.subjects(verb) if _is_measured(s)]
        for trigger in triggers.of_verb(verb) if subjects else ():
            if trigger.sense.category == "business" and (told := undated(sentence, trigger, references)) is not None:
                yield told.dated_like(first, "told for the same period as")


def _likewise(sentence: Sentence, before: Sequence[Telling], references: References) -> Iterator[Telling]:
    """Yield what the sentence before tells of another in the same word: "Castell shares also fell 50 cents"."""
    for verb in sentence.doc if before else ():
        if verb.tag_ != "VBD" or verb.dep_ != "ROOT" or not any(c.lower_ in _ALSO for c in verb.children):
            continue
        same = [t for t in before if lemma(t.token) == lemma(verb) and t.token.tag_ == "VBD"]
        for trigger in triggers.of_verb(verb) if same else ():
            if trigger.sense.category == "business" and (told := undated(sentence, trigger, references)) is not None:
                yield told.dated_like(same[0], "told as doing the same as")
