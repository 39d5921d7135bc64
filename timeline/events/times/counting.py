"""The time of what is told so long before or after another event.

The bomb killed 12 people on March 4. Police arrested two men three days after the attack.     arrested: March 7
A week before the vote of March 3, Novak resigned.                                              resigned: Feb. 25
Seconds before the bomb exploded, a man fled. Hours after the attack, ...                       fled: the same day
They identified him within two weeks of the killing.                                            identified: a range
The ruling came on Thursday, two years after Anna Berg was arrested.                            arrested: years before
Thousands have fled since the rebels attacked.                                                  fled: from then on
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Doc, Token

from timeline.dates.english.vocabulary import ONES
from timeline.events.actors.references import References
from timeline.events.mentions.merging import Group
from timeline.events.parsing import grammar, tense
from timeline.events.parsing.lemmas import lemma
from timeline.events.parsing.sentences import Sentence
from timeline.events.tellings import Telling, undated
from timeline.events.times import dating
from timeline.events.triggers import lexicon, triggers

_SIGN = {"before": -1, "after": 1, "following": 1, "of": 1, "since": 1}
_TELLS_DISTANCE = re.compile(
    r"\b(?:(?:seconds?|moments?|minutes?|hours?|days?|nights?|mornings?|weeks?|months?|years?|shortly|immediately|soon|right|just)"
    r"\s+(?:before|after|following|of)|eve\s+of|since)\b",
    re.IGNORECASE,
)
_TELLS_PLACE = re.compile(r"\b(?:in|at|during)\s+(?:the|that|this)\b", re.IGNORECASE)
_IN = frozenset(("in", "at", "during"))
_ABOUT = frozenset(("legal", "statement", "demand-or-warning", "business", "politics"))
"""Sorts of events of which "in the bombing" tells the matter: "was charged in the bombing"."""

_KNOWN = frozenset(("the", "that", "this"))
_ONE = frozenset(("a", "an", "the", "one", "single"))
_UNITS = {"day": "D", "night": "D", "morning": "D", "week": "W", "month": "M", "year": "Y"}
_SAME_DAY = frozenset(("second", "moment", "minute", "hour", "shortly", "immediately", "soon", "right", "just"))
_VAGUE = "day"
_SHORT = 8
"""Days that "in the days before" means at most."""


@dataclass(frozen=True, slots=True)
class _Count:
    """A verb's distance in time from another event.

    number   None where the text does not tell it
    unit     D, W, M or Y; "" for the same day; "/" for from then on
    """

    verb: Token
    anchor: Token
    words: str
    sign: int
    number: int | None
    unit: str
    is_range: bool = False

    def of(self, when: str) -> str | None:
        """Return the time so far from `when`; None where that cannot be said."""
        day = when.partition("T")[0]
        if self.unit in ("", "/"):
            return day + self.unit if "/" not in day else None
        if self.number is None:
            return _around(day, self.sign)
        other = shifted(day, self.number, self.unit, self.sign)
        return "/".join(sorted((day, other))) if other is not None and self.is_range else other

    def turned(self) -> "_Count":
        """Return the distance of the other event from the verb."""
        return replace(self, verb=self.anchor, anchor=self.verb, sign=-self.sign)


def from_events(
    sentences: Sequence[Sentence], groups: Sequence[Group], references: References, published: date | None
) -> Iterator[Telling]:
    """Yield the tellings that a distance before or after another event dates."""
    dated = {telling.place: telling if telling.when else group.dated for group in groups for telling in group.tellings}
    for sentence in sentences:
        for count in (*_counts(sentence.doc), *_inside(sentence.doc)):
            known = _dated_by(sentence, count.verb, dated)
            told = _by_count(sentence, count, known, groups, references, published)
            yield from (telling for telling in told if telling.place not in dated)


def _by_count(
    sentence: Sentence,
    count: _Count,
    known: Telling | None,
    groups: Sequence[Group],
    references: References,
    published: date | None,
) -> Iterator[Telling]:
    """Yield what a distance dates: its verb, or the other event where the verb, `known`, is the one with a time."""
    if published is not None and known is None and _comes_now(count):
        yield from _told(sentence, count.turned(), published.isoformat(), None, references)
    elif known is not None and (group := _meant(count.anchor, groups)) is not None and _is_clock_only(known):
        _set_day(groups, known, count.of(group.when))
    elif known is not None and grammar.is_verb(count.anchor) and count.number is not None:
        yield from _told(sentence, count.turned(), known.when or "", known, references)
    elif known is None and (group := _meant(count.anchor, groups)) is not None:
        told = _told(sentence, count, group.when, group.dated, references)
        yield from (t for t in told if published is None or not _is_past_to_come(t, published))


def _is_past_to_come(telling: Telling, published: date) -> bool:
    """Tell what cannot be: that something had happened by a day after the publication."""
    return telling.status == "happened" and (telling.when or "")[:10] > published.isoformat()


def counted_verbs(doc: Doc) -> set[Token]:
    """Return the verbs that a distance dates: "two days after the shooting, police arrested him"."""
    return {count.verb for count in _counts(doc)}


def _counts(doc: Doc) -> Iterator[_Count]:
    for token in doc if _TELLS_DISTANCE.search(doc.text) else ():
        if token.lower_ in _SIGN and (count := _count(token)) is not None:
            yield count


def _is_clock_only(telling: Telling) -> bool:
    """Tell what has a clock time of its own and a day from elsewhere: "at 6 a.m., 10 days before the murder"."""
    is_clock = telling.expression is not None and telling.expression.anchor != "explicit"
    return is_clock and "T" in (telling.when or "") and "/" not in (telling.when or "")


def _set_day(groups: Sequence[Group], clocked: Telling, day: str | None) -> None:
    """Move a telling, and what shares its clock time, to another day."""
    for group in groups if day is not None and dating.DAY.fullmatch(day) else ():
        first = group.tellings[0]
        if len(group.tellings) == 1 and first.expression is clocked.expression:
            group.move(f"{day}T{(first.when or '').partition('T')[2]}")


def _comes_now(count: _Count) -> bool:
    """Tell "the move comes a month after Castell suspended sales" and "came ...", counted from the publication."""
    is_now = count.verb.tag_ in ("VBZ", "VBD") and lemma(count.verb) in ("come", "follow")
    return is_now and grammar.is_verb(count.anchor) and count.number is not None


def _inside(doc: Doc) -> Iterator[_Count]:
    """Yield what was done in or at an event told of before: "was cut in the blast", "said at the ceremony"."""
    for token in doc if _TELLS_PLACE.search(doc.text) else ():
        if token.lower_ in _IN and token.dep_ == "prep" and (verb := token.head) and grammar.is_verb(verb):
            noun = _anchor(token)
            is_known = noun is not None and any(c.lower_ in _KNOWN for c in noun.children)
            is_known &= noun is not None and (token.lower_ != "at" or _is_gathering(noun))
            is_known &= token.lower_ != "in" or not any(t.sense.category in _ABOUT for t in triggers.of_verb(verb))
            if noun is not None and is_known and tense.is_told_plainly(verb):
                yield _Count(verb, noun, f"{token.lower_} the", 1, None, "")


def _is_gathering(noun: Token) -> bool:
    """Tell what people speak at from what they are angry at: "said at the rally"."""
    trigger = triggers.of_noun(noun)
    return trigger is not None and trigger.sense.category in ("talks", "statement", "protest", "culture")


def _told(
    sentence: Sentence, count: _Count, when: str, known: Telling | None, references: References
) -> Iterator[Telling]:
    value = count.of(when)
    for trigger in triggers.of_verb(count.verb) if value else ():
        told = undated(sentence, trigger, references)
        if told is not None and told.status in ("happened", "ongoing"):
            told.when, told.expression = value, known.expression if known is not None else None
            told.is_rough = count.unit in ("M", "Y")
            told.carried = known.token.text if known is not None else "the publication"
            told.reason = (
                f"“{count.verb.text}” is told as “{count.words}” “{count.anchor.text}”, and takes its time from there."
            )
            yield told


def _dated_by(sentence: Sentence, verb: Token, dated: dict[tuple[int, int], Telling]) -> Telling | None:
    return next((dated[p] for t in triggers.of_verb(verb) if (p := (sentence.number, t.token.i)) in dated), None)


def _count(relation: Token) -> _Count | None:
    """Return the distance that stands before "before" or "after", the event behind it and the verb it dates."""
    anchor, verb = _anchor(relation), _counted(relation)
    if anchor is None or verb is None or verb == anchor or relation.i == 0:
        return None
    if relation.lower_ == "since":
        return _Count(verb, anchor, "since", 1, None, "/") if grammar.is_perfect(verb) else None
    if relation.lower_ == "after" and _is_of_what_lasts(verb):
        return _Count(verb, anchor, "after", 1, None, "/")
    before = relation.nbor(-1)
    unit, sign = lemma(before), _SIGN[relation.lower_]
    number, begin = _number(before)
    is_range = begin > 0 and relation.doc[begin - 1].lower_ == "within"
    words = relation.doc[begin - is_range : relation.i + 1].text
    if relation.lower_ == "of" and not is_range:
        return _Count(verb, anchor, words, -1, 1, "D") if unit == "eve" else None
    if unit in _SAME_DAY:
        is_since = begin > 0 and relation.doc[begin - 1].lower_ == "since"
        return _Count(verb, anchor, words, sign, None, "/" if is_since else "")
    if unit not in _UNITS or (number is None and unit != _VAGUE):
        return None
    return _Count(verb, anchor, words, sign, number, _UNITS[unit], is_range)


def _is_of_what_lasts(verb: Token) -> bool:
    """Tell what goes on since it was done: "sanctions imposed after its invasion"."""
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and lemma(verb.head) in lexicon.verbs("lasting_nouns")


def _number(unit: Token) -> tuple[int | None, int]:
    """Return how many of a unit the word before it says, and where that begins; None for "days" and "the days"."""
    before = unit.nbor(-1) if unit.i > 0 else unit
    word = before.lower_
    number = 1 if word in _ONE else ONES.get(word, int(word) if word.isdecimal() and len(word) < 4 else None)
    if word == "the" and unit.tag_ == "NNS":
        number = None
    return number, before.i if number is not None else unit.i


def _anchor(relation: Token) -> Token | None:
    """Return the event behind "before" or "after": a noun, or the verb of its clause."""
    if relation.dep_ == "mark" and grammar.is_verb(relation.head) and relation.head.i > relation.i:
        return relation.head
    nouns = (c for c in relation.children if c.dep_ in ("pobj", "pcomp"))
    return next((n for n in nouns if triggers.of_noun(n) is not None), None)


def _counted(relation: Token) -> Token | None:
    """Return the verb that is so far from the event."""
    if relation.dep_ != "mark":
        return grammar.clause_verb(relation)
    above = relation.head.head
    return grammar.clause_verb(above) if above != relation.head else None


def shifted(day: str, number: int, unit: str, sign: int) -> str | None:
    """Return the day, month or year so long before (-1) or after (1) a day; None where there is none."""
    if not dating.DAY.fullmatch(day):
        return None
    begin, distance = date.fromisoformat(day), sign * number
    if unit in "DW":
        days = begin.toordinal() + distance * (7 if unit == "W" else 1)
        return date.fromordinal(days).isoformat() if 0 < days < date.max.toordinal() else None
    months = begin.year * 12 + begin.month - 1 + distance * (12 if unit == "Y" else 1)
    if not 12 <= months < 12 * 9999:
        return None
    return f"{months // 12:04}" if unit == "Y" else f"{months // 12:04}-{months % 12 + 1:02}"


def _around(day: str, sign: int) -> str | None:
    """Return when "in the days before" is: the month, where all those days are in it; a coarser time as it is."""
    if not dating.DAY.fullmatch(day):
        return day if "/" in day or len(day) > len("2000") else None
    number = int(day[-2:])
    inside = number > _SHORT if sign < 0 else number < 28 - _SHORT
    return day[:7] if inside else None


def _meant(anchor: Token, groups: Sequence[Group]) -> Group | None:
    """Return the event that a word means: told in that word or another for it, else of its sort."""
    known = [g for g in groups if g.when[:4].isdecimal()]
    word = grammar.word(anchor)
    told = [g for g in known if any(lexicon.mean_one(grammar.word(t.token), word) for t in g.sample)]
    found = triggers.of_verb(anchor) if grammar.is_verb(anchor) else iter((triggers.of_noun(anchor),))
    sorts = {t.sense.category for t in found if t is not None} & lexicon.BLOWS
    return next(iter(told or [g for g in known if g.categories & sorts]), None)
