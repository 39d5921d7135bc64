"""The day of a market report: the prices and indices it goes through after the first moved on that day too.

Stocks fell on Friday. The Dow lost 128 points. In London, the FTSE 100 dropped 8.8%.     all: Friday
Shares of Castell rose 4% on Monday, while Marlow gained 2%.                              both: Monday
The Fed cut its rate on Monday. The Dow rose 4%.                                          the Dow: Monday
Stocks fell on Friday. Castell said its sales rose 4%.                                    sales rose: not on Friday
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from timeline.events.actors import people, states
from timeline.events.actors.references import References
from timeline.events.parsing import grammar
from timeline.events.parsing.lemmas import lemma
from timeline.events.parsing.sentences import Sentence
from timeline.events.tellings import Telling, undated
from timeline.events.times import dating
from timeline.events.triggers import lexicon, triggers

REACH = 3
"""Sentences between one move of a price and the next, at most."""

_NEWS_REACH = 2
"""Sentences between the business news of a day and the first move of a price that follows it, at most."""

_NEWS = ("business", "statement", "politics")
"""What prices move on."""

_MEASURES = frozenset(("%", "percent", "cent", "point", "cents", "penny", "pence", "$"))
_QUOTES = ('"', "“", "”", "``", "''")
_BACKWARD = frozenset(("since", "than", "from", "after", "of"))


class _Day(NamedTuple):
    """The day that a report is at: the telling that has it, and the last sentence that told of it."""

    first: Telling
    last: int
    is_of_market: bool


def carried_on(sentences: Sequence[Sentence], tellings: Sequence[Telling], references: References) -> Iterator[Telling]:
    """Yield the moves of prices that have the day of the move told before, in this sentence or the ones above."""
    told: dict[int, list[Telling]] = {}
    for telling in tellings:
        if telling.when is not None:
            told.setdefault(telling.sentence.number, []).append(telling)
    day: _Day | None = None
    for sentence in sentences:
        here = told.get(sentence.number, [])
        day = _begun(sentence, here, day)
        if day is None or sentence.number - day.last > (REACH if day.is_of_market else _NEWS_REACH):
            continue
        for verb in _moves(sentence, here, day):
            day = _Day(day.first, sentence.number, is_of_market=True)
            yield from _with_day(sentence, verb, day.first, references)


def _begun(sentence: Sentence, here: Sequence[Telling], day: _Day | None) -> _Day | None:
    """Return the day at a sentence: that of its own move or business news, else the one before, if it still holds."""
    news = [t for t in here if _is_news_of_day(t) and _is_main(t)]
    moves = [t for t in news if _is_move_of_price(t)]
    if moves:
        return _Day(moves[-1], sentence.number, is_of_market=True)
    if news and day is None:
        return _Day(news[-1], sentence.number, is_of_market=False)
    looks_back = any(grammar.is_perfect(t.token) for t in here)
    return None if day is not None and not looks_back and _has_day_of_its_own(sentence, day.first) else day


def _is_news_of_day(telling: Telling) -> bool:
    is_day = dating.DAY.fullmatch((telling.when or "").partition("T")[0]) is not None
    return is_day and telling.status == "happened" and telling.trigger.sense.category in _NEWS


def _is_main(telling: Telling) -> bool:
    """Tell the main clause from what it looks back on: "followed a plunge on Wall Street, where the Dow lost ..."."""
    verb = grammar.clause_verb(telling.token)
    return verb is not None and verb.dep_ not in ("relcl", "acl", "advcl") and not grammar.is_perfect(verb)


def _is_move_of_price(telling: Telling) -> bool:
    verb = grammar.clause_verb(telling.token)
    return verb is not None and _is_move(verb) and _is_priced(verb)


def _has_day_of_its_own(sentence: Sentence, first: Telling) -> bool:
    """Tell a sentence that looks at another time, unless it only looks back from the day: "since Monday"."""
    others = [d for d in sentence.dates if d.type in ("DATE", "TIME") and d.value not in ("PRESENT_REF", first.when)]
    return any(
        not any(t.lower_ in _BACKWARD for t in sentence.doc[max(0, inside[0].i - 3) : inside[0].i])
        for d in others
        if (inside := sentence.tokens(d.start, d.end))
    )


def _moves(sentence: Sentence, here: Sequence[Telling], day: _Day) -> Iterator[Token]:
    taken = {t.token for t in here} | {c for t in here for c in t.trigger.carriers}
    for verb in sentence.doc:
        is_told = (
            (verb.tag_ == "VBD" or "had" in grammar.auxiliaries(verb))
            and verb not in taken
            and verb.dep_ != "relcl"
            and not _is_quoted(verb)
        )
        if is_told and _is_move(verb) and (_is_priced(verb) or (day.is_of_market and _is_measured(verb))):
            yield verb


def _is_quoted(verb: Token) -> bool:
    marks = sum(t.text in _QUOTES for t in verb.doc[: verb.i])
    return marks % 2 == 1


def _is_move(verb: Token) -> bool:
    return lemma(verb) in lexicon.verbs("moves")


def _is_priced(verb: Token) -> bool:
    """Tell whether it is a price or an index that moves: "stocks fell", "the Dow lost", "shares of Castell rose"."""
    for subject in grammar.subjects(verb):
        known = (states.known().get(t.text) for t in subject.subtree)
        if lemma(subject) in people.words("quoted") or any(k is not None and k.type == "thing" for k in known):
            return True
    return False


def _is_measured(verb: Token) -> bool:
    """Tell a company's move from another deed of its: "Ford gained 3 percent"."""
    named = any(s.tag_ in ("NNP", "NNPS") for s in grammar.subjects(verb))
    return named and any(lemma(t) in _MEASURES for t in verb.subtree if t.head == verb or t.head.head == verb)


def _with_day(sentence: Sentence, verb: Token, first: Telling, references: References) -> Iterator[Telling]:
    found = next(triggers.of_verb(verb), None)
    told = undated(sentence, triggers.Trigger(verb, lexicon.BUSINESS), references) if found is not None else None
    if told is not None and told.status == "happened":
        told.when = (first.when or "").partition("T")[0]
        told.expression, told.carried = first.expression, first.token.text
        yield told
