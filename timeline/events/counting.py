"""The time of what is told so long before or after another event.

The bomb killed 12 people on March 4. Police arrested two men three days after the attack.     arrested: March 7
A week before the vote of March 3, Novak resigned.                                              resigned: Feb. 25
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from spacy.tokens import Token

from timeline.dates.expression import DateExpression
from timeline.events import grammar, lexicon, triggers
from timeline.events.lemmas import lemma
from timeline.events.merging import Group
from timeline.events.references import References
from timeline.events.sentences import Sentence
from timeline.events.tellings import Telling, undated

_LENGTH = re.compile(r"P(\d{1,4})([DWMY])")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TOLD_OTHERWISE = {"violence", "disaster"}
"""Sorts of events that are told in many words: "the attack" is the bomb that killed 12."""

_SIGN = {"before": -1, "after": 1}


def from_events(sentences: Sequence[Sentence], groups: Sequence[Group], references: References) -> Iterator[Telling]:
    """Yield the tellings that a length before or after an event of known day dates."""
    taken = {telling.place for group in groups for telling in group.tellings if telling.when}
    for sentence in sentences:
        for expression in sentence.dates:
            for verb, noun, sign in _counted(sentence, expression):
                group = _meant(noun, groups)
                value = shifted(group.when.partition("T")[0], expression.value, sign) if group is not None else None
                for trigger in triggers.of_verb(verb) if value else ():
                    told = undated(sentence, trigger, references)
                    if told is not None and told.place not in taken:
                        told.when, told.expression, told.carried = value, expression, noun.text
                        yield told


def shifted(day: str, length: str, sign: int) -> str | None:
    """Return the day, month or year so long before (-1) or after (1) a day; None where there is none."""
    match = _LENGTH.fullmatch(length)
    if match is None or not _DAY.fullmatch(day):
        return None
    number, unit, begin = sign * int(match[1]), match[2], date.fromisoformat(day)
    if unit in "DW":
        days = begin.toordinal() + number * (7 if unit == "W" else 1)
        return date.fromordinal(days).isoformat() if 0 < days < date.max.toordinal() else None
    months = begin.year * 12 + begin.month - 1 + number * (12 if unit == "Y" else 1)
    if not 12 <= months < 12 * 9999:
        return None
    return f"{months // 12:04}" if unit == "Y" else f"{months // 12:04}-{months % 12 + 1:02}"


def _counted(sentence: Sentence, expression: DateExpression) -> Iterator[tuple[Token, Token, int]]:
    """Yield the verb that a length dates, the event it is counted from, and in which direction."""
    inside = sentence.tokens(expression.start, expression.end) if expression.type == "DURATION" else []
    following = inside[-1].i + 1 if inside else len(sentence.doc)
    if following >= len(sentence.doc) or (preposition := sentence.doc[following]).lower_ not in _SIGN:
        return
    verb = grammar.clause_verb(preposition)
    for noun in preposition.children:
        if noun.dep_ == "pobj" and verb is not None and triggers.of_noun(noun) is not None:
            yield verb, noun, _SIGN[preposition.lower_]


def _meant(noun: Token, groups: Sequence[Group]) -> Group | None:
    """Return the event of known day that a noun means: told in that word or another for it, else of its sort."""
    known = [g for g in groups if _DAY.fullmatch(g.when.partition("T")[0])]
    told = [g for g in known if any(lexicon.mean_one(lemma(t.token), lemma(noun)) for t in g.tellings)]
    sense = triggers.of_noun(noun)
    alike = [g for g in known if sense is not None and sense.sense.category in g.categories & _TOLD_OTHERWISE]
    return next(iter(told or alike), None)
