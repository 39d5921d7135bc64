"""The time that a narrative carries from one sentence to the next, where the next tells a deed and no date of its own.

Police found explosives in a shed on Sunday. They arrested two men.          arrested: Sunday
Net income rose 4% in the third quarter. Sales rose 6%.                      sales rose: the third quarter
Police arrested two men on Sunday. The group has killed 20 people.           has killed: no, that is background
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from timeline.events import grammar, lexicon, people, triggers
from timeline.events.lemmas import lemma
from timeline.events.references import References
from timeline.events.sentences import Sentence
from timeline.events.tellings import Telling, undated
from timeline.events.triggers import Trigger

REACH = 3
"""Sentences that the period of a result is carried on over, at most; the day of a deed goes to the next one only."""

GOES_ON = frozenset(("they", "he", "she", "it", "police"))
"""Subjects that go on with those of the sentence before."""

DEEDS = frozenset(("violence", "legal", "disaster", "protest", "military"))
"""Sorts of events that a narrative strings together; a politician's or a company's acts of one day are told with it."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PERIOD = re.compile(r"\d{4}(-(Q\d|H\d|\d\d))?|\d{4}-\d\d/\d{4}-\d\d")
_QUOTES = ('"', "“", "``", "''")


class _Told(NamedTuple):
    """The last telling that a time can be carried on from, and over how many sentences."""

    telling: Telling
    sentence: int


def carried_on(sentences: Sequence[Sentence], tellings: Sequence[Telling], references: References) -> Iterator[Telling]:
    """Yield the tellings of deeds and results that have their time from the sentences before."""
    told: dict[int, list[Telling]] = {}
    for telling in tellings:
        if telling.when is not None:
            told.setdefault(telling.sentence.number, []).append(telling)
    deed = period = None
    for sentence in sentences:
        here = told.get(sentence.number, [])
        period = next((_Told(t, sentence.number) for t in reversed(here) if _is_result(t)), period)
        if period is not None and sentence.number - period.sentence <= REACH:
            yield from _results(sentence, period.telling, here, references)
        if here:
            deed = next((_Told(t, sentence.number) for t in reversed(here) if _is_narrated(t)), None)
        elif deed is not None and sentence.number - deed.sentence == 1 and not sentence.dates:
            yield from _deeds(sentence, deed.telling, references)


def _is_narrated(telling: Telling) -> bool:
    """Tell a deed of one day, told in a main clause in the past."""
    day = (telling.when or "").partition("T")[0]
    verb = grammar.clause_verb(telling.token)
    is_main = verb is not None and verb.dep_ in ("ROOT", "ccomp", "conj") and grammar.is_past(verb)
    return (
        _DAY.fullmatch(day) is not None
        and telling.status == "happened"
        and telling.trigger.sense.category in DEEDS
        and is_main
    )


def _deeds(sentence: Sentence, first: Telling, references: References) -> Iterator[Telling]:
    if sentence.doc.text.startswith(_QUOTES) or sentence.passage != first.sentence.passage:
        return
    for verb in sentence.doc:
        if _is_told_plainly(verb) and any(s.lower_ in GOES_ON for s in grammar.subjects(verb)):
            for trigger in triggers.of_verb(verb):
                if trigger.sense.category in DEEDS and trigger.token == verb:
                    yield from _with_time(sentence, trigger, first, references)


def _is_told_plainly(verb: Token) -> bool:
    """Tell a main verb in the simple past, or one that somebody says: "Police said a car was hit"."""
    helpers = set(grammar.auxiliaries(verb))
    simple = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and bool(helpers & {"was", "were"}))
    said = verb.dep_ == "ccomp" and verb.head.dep_ == "ROOT" and lemma(verb.head) in lexicon.verbs("saying")
    main = verb.dep_ == "ROOT" or said or (verb.dep_ == "conj" and verb.head.dep_ == "ROOT")
    return simple and main and not helpers & {"had", "has", "have", "be"}


def _is_result(telling: Telling) -> bool:
    verb = grammar.clause_verb(telling.token)
    nouns = [telling.token, *(verb.children if verb is not None else ())]
    about = any(lemma(n) in people.words("results") for n in nouns if grammar.is_noun(n))
    return _PERIOD.fullmatch(telling.when or "") is not None and about and telling.status == "happened"


def _results(sentence: Sentence, first: Telling, here: Sequence[Telling], references: References) -> Iterator[Telling]:
    taken = {t.token for t in here} | {c for t in here for c in t.trigger.carriers}
    for verb in sentence.doc:
        if verb in taken or verb.tag_ != "VBD" or verb.dep_ not in ("ROOT", "conj", "ccomp"):
            continue
        subjects = [s for s in grammar.subjects(verb) if lemma(s) in people.words("results")]
        for trigger in triggers.of_verb(verb) if subjects else ():
            if trigger.sense.category == "business" and not here:
                yield from _with_time(sentence, trigger, first, references)


def _with_time(sentence: Sentence, trigger: Trigger, first: Telling, references: References) -> Iterator[Telling]:
    told = undated(sentence, trigger, references)
    if told is not None and told.status == "happened":
        told.when = (first.when or "").partition("T")[0]
        told.expression, told.carried = first.expression, first.token.text
        yield told
