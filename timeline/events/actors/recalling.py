"""The parties of an event that a noun only points back to: those of its telling before.

Castell agreed in May to buy Dessel. The deal closed on Monday.           Castell, Dessel
Castell agreed in May to buy Dessel. Dessel approved the deal on Monday.  Dessel, Castell
Castell agreed in May to buy Dessel. The talks failed on Monday.          nobody: no talks were told
Castell agreed in May to buy Dessel. A deal with Marlow failed.           Marlow alone: another deal
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from timeline.events.parsing import grammar
from timeline.events.parsing.lemmas import lemma
from timeline.events.tellings import Telling
from timeline.events.triggers import lexicon, triggers

_REACH = 60
"""Tellings back among which the earlier one is looked for."""

_BACK = frozenset(("the", "this", "that", "these", "those"))
_PARTNERS = frozenset(("with", "between", "among", "by", "of", "against", "for", "from"))
_ABOUT = ("statement", "demand-or-warning")
"""Who says something of an event takes no part in it: "confirmed the death"."""

_ENOUGH = 2
"""Parties: with so many of its own an event needs none from before."""


def recall(tellings: Sequence[Telling]) -> None:
    """Give the dated tellings that point back the parties of what they point to; all are in the order of the text."""
    for number, telling in enumerate(tellings):
        is_said = telling.trigger.sense.category in _ABOUT and grammar.is_verb(telling.token)
        if telling.when is not None and len(telling.parts) < _ENOUGH and not is_said:
            before = tellings[max(0, number - _REACH) : number]
            for noun in _pointing(telling):
                if (meant := _meant(noun, telling, before)) is not None:
                    own = telling.parties
                    telling.parts += tuple(part for part in meant.parts if part.persona not in own)
                    break


def _pointing(telling: Telling) -> Iterator[Token]:
    """Yield the event nouns among a telling's trigger, subject and object that are definite and without partners."""
    token = telling.token
    nouns = [token]
    if grammar.is_verb(token):
        nouns = [*grammar.subjects(token), *(c for c in token.children if c.dep_ == "dobj")]
    for noun in nouns:
        is_back = any(c.lower_ in _BACK for c in noun.children)
        has_partners = any(_tells_whose(c) for c in noun.children)
        if grammar.is_noun(noun) and is_back and not has_partners and triggers.of_noun(noun) is not None:
            yield noun


def _tells_whose(child: Token) -> bool:
    """Tell words that say which event a noun means: a possessor, partners, a clause without a comma."""
    is_clause = child.dep_ in ("acl", "relcl") and child.head.i + 1 < len(child.doc) and child.head.nbor().text != ","
    return is_clause or child.dep_ == "poss" or child.lower_ in _PARTNERS


def _meant(noun: Token, telling: Telling, before: Sequence[Telling]) -> Telling | None:
    """Return the last telling of such an event, with the party known already where that is its subject."""
    is_object = noun.dep_ == "dobj"  # "Marlow blocked the deal": Marlow was none of its parties
    own = set() if is_object else set(telling.parties)
    for earlier in reversed(before):
        fits = bool(earlier.parts) and own <= set(earlier.parties)
        if fits and earlier.sentence is not telling.sentence and _is_such(noun, earlier):
            return earlier
    return None


def _is_such(noun: Token, earlier: Telling) -> bool:
    """Tell whether a noun can mean an event told before: by the same word, or another for it."""
    words = {grammar.word(earlier.token)}
    if earlier.trigger.sense.category in ("business", "agreement"):  # "agreed to buy"
        words |= {lemma(c) for c in earlier.token.children if c.dep_ == "xcomp"}
    sense = triggers.of_noun(noun)
    is_talks = sense is not None and sense.sense.kind == earlier.trigger.sense.kind != "event"
    noun_word = "purchase" if noun.lower_ == "sale" else lemma(noun)  # "sales" are something else
    return is_talks or any(lexicon.mean_one(noun_word, word) for word in words)
