"""What the first sentences tell without a date, and a later one tells again with its own.

A Kenyan court has jailed a former minister. Peter Oduya was sentenced to six years on Thursday.      one event
Gunmen killed five people in Kabul. Last year gunmen killed 30 people there.                          two
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from spacy.tokens import Token

from timeline.dates.span import span_of
from timeline.events.actors.references import References
from timeline.events.mentions import merging
from timeline.events.mentions.merging import Group
from timeline.events.parsing import grammar, tense
from timeline.events.parsing.sentences import Sentence
from timeline.events.tellings import Telling, undated
from timeline.events.triggers import lexicon, triggers

LEAD = 2
"""Sentences that tell the news before its details."""

_REACH = 8
"""Sentences behind them in which the details are told."""

_NEWS = timedelta(days=10)
"""How old news is, at most."""

_SORTS = lexicon.DEEDS | {"agreement", "politics", "sanction"}


def tell_first(
    sentences: Sequence[Sentence], groups: Sequence[Group], references: References, published: date | None
) -> None:
    """Add to each dated event of the news what the first sentences tell of it."""
    taken = {telling.place for group in groups for telling in group.tellings}
    for sentence in sentences:
        if sentence.number < LEAD and not sentence.is_dated and published is not None:
            for telling in _undated(sentence, references):
                group = next((g for g in groups if _is_dated_later(g, telling, published)), None)
                if group is not None and telling.place not in taken:
                    group.add(telling, "the first sentences tell what is dated later")


def _undated(sentence: Sentence, references: References) -> Iterator[Telling]:
    for verb in sentence.doc:
        if grammar.is_verb(verb) and (_is_news(verb) or tense.is_told_plainly(verb)):
            for trigger in triggers.of_verb(verb):
                told = undated(sentence, trigger, references) if trigger.sense.category in _SORTS else None
                if told is not None and told.status == "happened":
                    yield told


def _is_news(verb: Token) -> bool:
    """Tell the perfect of news, "a court has jailed", and what came of the deed: "..., killing five"."""
    is_outcome = verb.dep_ == "advcl" and verb.tag_ == "VBG" and grammar.child(verb, "mark", *grammar.SUBJECTS) is None
    has = bool({"has", "have"} & set(grammar.auxiliaries(verb)))
    return is_outcome or (grammar.is_perfect(verb) and has and verb.dep_ in ("ROOT", "conj", "ccomp"))


def _is_dated_later(group: Group, telling: Telling, published: date) -> bool:
    span, first = span_of(group.when), group.tellings[0].sentence
    if span is None or span.earliest is None or not 0 < first.number - telling.sentence.number <= _REACH:
        return False
    is_news = published - _NEWS <= span.earliest.date() <= published
    return is_news and (merging.is_told_again(group, telling) or _is_its_blow(group, telling))


def _is_its_blow(group: Group, telling: Telling) -> bool:
    """Tell whether a group is named only as "Monday's attack", which is what the first sentences tell in full."""
    is_named = all(grammar.is_noun(t.token) and (t.points_back or t.when is not None) for t in group.tellings)
    return is_named and telling.trigger.sense.category in group.categories & lexicon.BLOWS
