"""The times of the trigger words of one sentence: those that date expressions govern, and those that share one.

On April 8 investigators searched the site and unearthed a rifle.      searched, unearthed: April 8
Nine people were killed and four injured on Monday.                     killed, injured: Monday
He said on Thursday after the leaders spoke by telephone ...           said, spoke: Thursday
They bombed two towns since it was expelled on Feb. 20.                expelled: Feb. 20; bombed: since then
Police said on Tuesday they had arrested 14 people.                    said: Tuesday; arrested: until Tuesday
"""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Token

from timeline.dates.expression import DateExpression
from timeline.dates.span import span_of
from timeline.events.parsing import grammar, tense
from timeline.events.parsing.lemmas import lemma
from timeline.events.parsing.sentences import Sentence
from timeline.events.times import dating, governing
from timeline.events.times.governing import Dated
from timeline.events.triggers import lexicon, triggers
from timeline.events.triggers.lexicon import OTHER
from timeline.events.triggers.triggers import Trigger

_IN_WHICH = frozenset(("during", "in", "at"))
_AROUND = frozenset(("during", "in", "at", "after", "before", "following"))
_WHEN = frozenset(("when", "as", "while"))
_AFTER = frozenset(("after", "before"))
_DEEDS = frozenset(("agreement", "legal", "military", "politics", "sanction", "violence", "disaster"))
_HARMFUL = frozenset(("violence", "disaster"))
_SAID = ("statement", "demand-or-warning")
_SOON = frozenset(("hours", "minutes", "shortly", "moments", "immediately", "soon", "seconds", "hour"))
_ABOUT = ("legal", "statement", "demand-or-warning")
_CEREMONIES = frozenset(("ceremony", "celebration", "commemoration", "memorial", "service", "anniversary"))
_QUOTES = ('"', "''", "”")
_REPORTS = frozenset(("say", "tell", "report", "announce", "confirm", "add", "state"))
_RECENTLY = ("recently", "lately", "just", "previously", "earlier")
_PERIOD_OF_RESULTS = re.compile(r"\d{4}(?:-[QH]\d)?")
_THEREAFTER = ("thereafter", "afterward", "afterwards", "since then")


@dataclass(frozen=True, slots=True)
class Time:
    """The time of a trigger: the expression that gives it, and the word it is carried on from, if it is."""

    trigger: Trigger
    when: str
    expression: DateExpression
    until: str | None = None
    carried: str = ""
    is_news: bool = False
    """Whether it is taken from the report: "police said on Tuesday that gunmen killed a judge"."""

    @property
    def verb(self) -> Token:
        """The verb that tells it: the trigger, or what carries it."""
        return self.trigger.carriers[-1] if self.trigger.carriers else self.trigger.token

    def on(self, trigger: Trigger, when: str | None = None) -> "Time":
        """Return the same time, or the one given, carried on to another trigger."""
        return Time(trigger, when or self.when, self.expression, None, self.trigger.token.text)


def times(sentence: Sentence, published: date | None) -> dict[int, Time]:
    """Return the time of each trigger of a sentence that has one, by the position of its token."""
    found: dict[int, Time] = {}
    dated = list(governing.governed(sentence, published))
    for each in dated:
        value = "" if _is_length(each) else _since_before(each, found) or dating.when(each, published) or ""
        others = {d.token for d in dated if d.expression is not each.expression}
        told = list(_triggers(each.token, others)) if value else []
        for trigger in told:
            if value != "PAST_REF" or _is_recent(each, trigger):
                _enter(found, Time(trigger, value, each.expression))
        if value and value != "PAST_REF" and not told:
            _beside_state(found, each, value, sentence)
    for each in filter(_is_length, dated):
        _lengthen(found, each)
    for time in list(found.values()):
        for shared in _shared(sentence, time, found):
            found.setdefault(shared.trigger.token.i, shared)
    return found


def _is_recent(dated: Dated, trigger: Trigger) -> bool:
    """Tell news, "the government recently announced", from background, "in recent years", "at the time"."""
    text = dated.expression.text.lower()
    told_as_news = (
        text in _RECENTLY
        or text.endswith(" ago")
        or (text.removeprefix("the ").startswith("recent ") and not text.endswith("years"))
    )
    is_known = trigger.sense is not OTHER or text.endswith(" ago")
    is_deed = text.endswith(("days", "weeks")) and trigger.sense.category in lexicon.DEEDS  # "clashes in recent days"
    return told_as_news and (grammar.is_verb(trigger.token) or is_deed) and is_known


def _is_length(dated: Dated) -> bool:
    is_of_the_past = dating.is_of_the_past(dated.expression)
    return (
        dated.expression.type == "DURATION"
        and not is_of_the_past
        and dating.minutes(dated.expression.value) is not None
    )


def _triggers(token: Token, dated: Container[Token] = ()) -> Iterator[Trigger]:
    """Yield what a dated word tells of; a noun with the verb that carries it, "held" of "held talks".

    But not with one dated by another expression: "upheld on Thursday the 2021 conviction".
    """
    found = list(triggers.of_verb(token)) if grammar.is_verb(token) else [triggers.of_noun(token)]
    for trigger in filter(None, found):
        verb = None if grammar.is_verb(trigger.token) else triggers.carrier_of(trigger.token)
        yield (
            trigger
            if verb is None or verb in trigger.carriers or verb in dated
            else replace(trigger, carriers=(*trigger.carriers, verb))
        )


def _beside_state(found: dict[int, Time], dated: Dated, value: str, sentence: Sentence) -> None:
    """Enter what is told beside a state of a time put first: "In June they were at odds and he was arrested"."""
    for verb in dated.token.conjuncts:
        begins = dated.expression.start < sentence.offsets(min(verb, dated.token, key=lambda t: t.i))[0]
        if begins and grammar.is_verb(verb) and grammar.main_verb(verb) == verb:
            for trigger in triggers.of_verb(verb):
                found.setdefault(trigger.token.i, Time(trigger, value, dated.expression))
    for clause in dated.token.children:
        if clause.dep_ == "advcl" and "when" in _marks(clause):
            for trigger in triggers.of_verb(clause):
                if grammar.is_verb(trigger.token) or trigger.sense is not OTHER:
                    found.setdefault(trigger.token.i, Time(trigger, value, dated.expression))


def _enter(found: dict[int, Time], new: Time) -> None:
    """Enter a time; of two for one trigger the more exact counts when they agree, else the first.

    But results of a quarter that are published on a day are published on that day.
    """
    old = found.get(new.trigger.token.i)
    is_finer = old is not None and dating.finer(old.when, new.when) != old.when
    is_named_by_period = old is not None and bool(
        _PERIOD_OF_RESULTS.fullmatch(old.when) and dating.DAY.fullmatch(new.when)
    )
    if old is None or (is_finer and (is_named_by_period or dating.agree(old.when, new.when))):
        found[new.trigger.token.i] = new


def _since_before(dated: Dated, found: dict[int, Time]) -> str | None:
    """Return since when, for what came "shortly thereafter": since the time told before in the sentence."""
    if not dated.expression.text.lower().endswith(_THEREAFTER):
        return None
    before = [t.when for i, t in found.items() if i < dated.token.i and span_of(t.when) and "/" not in t.when]
    return f"{before[-1]}/" if before else None


def _lengthen(found: dict[int, Time], length: Dated) -> None:
    """Give an end to what starts at a clock time and is said to last so long."""
    clause = grammar.clause_verb(length.token)
    carried = {t.token.i for t in _triggers(length.token)}
    for i, time in found.items():
        if i in carried or grammar.clause_verb(time.trigger.token) == clause:
            found[i] = replace(time, until=time.until or dating.until(time.when, length.expression.value))


def _shared(sentence: Sentence, time: Time, found: dict[int, Time]) -> Iterator[Time]:
    """Yield the times that words without a date share with a dated one."""
    if not grammar.is_verb(time.verb):
        yield from _said_in(time)
        return
    for verb in time.verb.conjuncts:
        if grammar.is_verb(verb) and not _has_time(verb, found) and _is_of_clause(verb, time, sentence):
            yield from (time.on(t) for t in triggers.of_verb(verb) if t.sense is not OTHER)
    for child in time.verb.children:
        yield from _below(time, child)
        if child.dep_ == "dobj":  # "reiterated support in a call"
            yield from (
                shared for inner in child.children if inner.lower_ in _IN_WHICH for shared in _below(time, inner)
            )
    yield from _above(time)
    yield from _reported(time)


def _has_time(verb: Token, found: dict[int, Time]) -> bool:
    return any(t.trigger.token == verb or verb in t.trigger.carriers for t in found.values())


def _is_of_clause(verb: Token, time: Time, sentence: Sentence) -> bool:
    """Tell whether a coordinated verb shares a date: one before them both, or both of one subject or auxiliary."""
    start = min(sentence.offsets(verb), sentence.offsets(time.verb))[0]
    first, later = sorted((verb, time.verb), key=lambda t: t.i)
    is_gapped = grammar.is_passive(first) and later.tag_ == "VBN" and not grammar.auxiliaries(later)
    return time.expression.start < start or grammar.child(later, *grammar.SUBJECTS) is None or is_gapped


def _said_in(time: Time) -> Iterator[Time]:
    """Yield what was done in something dated: "reiterated support in a call on Wednesday", "hurt in Tuesday's ambush".

    Not what is about it: "was convicted in the 1998 bombing".
    """
    noun, sense = time.verb, time.trigger.sense
    if noun.dep_ != "pobj" or noun.head.lower_ not in _IN_WHICH or not grammar.is_verb(noun.head.head):
        return
    is_conversation = sense.kind != "event" or sense.category == "statement"
    is_of_the_day = dating.DAY.fullmatch(time.when.partition("T")[0]) is not None and grammar.is_past(noun.head.head)
    for trigger in triggers.of_verb(noun.head.head) if is_conversation or is_of_the_day else ():
        acts = grammar.is_verb(trigger.token) and grammar.child(trigger.token, "dobj") is not None
        if (trigger.sense is not OTHER or (acts and is_of_the_day)) and (
            is_conversation or noun.head.lower_ != "in" or trigger.sense.category not in _ABOUT
        ):
            yield time.on(trigger)


def _below(time: Time, child: Token) -> Iterator[Time]:
    """Yield what a dated verb's own clauses and phrases tell: "said after they spoke", "said at a meeting"."""
    if child.dep_ == "advcl":
        yield from _of_clause(time, child)
        yield from _consequence(time, child)
    elif child.dep_ == "dobj" and time.when.endswith("/"):
        yield from (time.on(t) for t in (triggers.of_noun(child),) if t is not None)
    elif child.dep_ == "prep":
        nouns = [
            told for noun in child.children if noun.dep_ == "pobj" and (told := triggers.of_noun(noun)) is not None
        ]
        yield from (time.on(t) for t in nouns if _is_occasion(time, child.lower_, t))


def _is_occasion(time: Time, preposition: str, noun: Trigger) -> bool:
    """Tell what a deed is done in or follows: "said at a rally", "hurt in a collision", "died after a blast"."""
    if noun.sense.kind != "event":
        return preposition in _AROUND
    if {time.trigger.sense.category, noun.sense.category} <= _HARMFUL:
        is_new = any(c.lower_ in ("a", "an") for c in noun.token.children)
        return preposition == "in" or (preposition in ("after", "following") and is_new)
    return preposition in ("at", "during") and is_gathering(noun)


def is_gathering(noun: Trigger) -> bool:
    """Tell what people come to and speak at: talks, a rally, a ceremony."""
    is_occasion = noun.sense.category in ("protest", "culture") or lemma(noun.token) in _CEREMONIES
    return noun.sense.kind != "event" or is_occasion


def _of_clause(time: Time, verb: Token) -> Iterator[Time]:
    """Yield what a clause tells: any event "when" or "as", calls and talks also "after" and "before"."""
    marks = _marks(verb)
    if time.trigger.sense.category in _SAID and _is_participle(verb):
        yield from (time.on(t) for t in triggers.of_verb(verb) if t.sense.category == "statement")
    if "after" in marks and _came_soon(verb):
        yield from (time.on(t) for t in triggers.of_verb(verb) if t.sense is not OTHER and t.sense.kind == "event")
    for trigger in triggers.of_verb(verb) if marks & (_WHEN | _AFTER) else ():
        if trigger.sense.kind != "event" or (marks & _WHEN and trigger.sense is not OTHER):
            yield time.on(trigger, time.when.rstrip("/") if marks & _WHEN else None)


def _came_soon(verb: Token) -> bool:
    """Tell a clause of the same day: "hours after protesters stormed the palace"."""
    mark = grammar.child(verb, "mark")
    before = mark.nbor(-1).lower_ if mark is not None and mark.i > 0 else ""
    return before in _SOON and grammar.is_past(verb)


def _consequence(time: Time, verb: Token) -> Iterator[Time]:
    """Yield the harm that a deed does: "a bomb exploded, killing 12 people"."""
    if time.trigger.sense.category in _HARMFUL and _is_participle(verb):
        yield from (time.on(t) for t in triggers.of_verb(verb) if t.sense.category in _HARMFUL)


def _is_participle(verb: Token) -> bool:
    """..., adding that ..."""
    return (
        verb.tag_ == "VBG" and not grammar.auxiliaries(verb) and grammar.child(verb, "mark", *grammar.SUBJECTS) is None
    )


def _above(time: Time) -> Iterator[Time]:
    """Yield what a dated clause dates: "bombed since it was expelled on Feb. 20", "killed when it crashed in May"."""
    verb, marks = time.verb, _marks(time.verb)
    if verb.dep_ == "ccomp" and lemma(verb.head) in lexicon.verbs("saying"):
        yield from (time.on(t) for t in _talks_before(verb.head))
    elif verb.dep_ == "ccomp" and _goes_on_list(time):
        yield from (time.on(t) for t in triggers.of_verb(verb.head) if t.sense is not OTHER)
    if verb.dep_ != "advcl" or not grammar.is_verb(verb.head):
        return
    if _is_participle(verb) and verb.i < verb.head.i and grammar.is_past(verb.head) and _is_coming_together(time):
        yield from (time.on(t) for t in triggers.of_verb(verb.head) if t.sense is not OTHER)
    if not marks & {"since", "when", "as"}:
        return
    since = "since" in marks and span_of(time.when) and "/" not in time.when
    for main in (verb.head, *(v for v in verb.head.conjuncts if grammar.is_verb(v))):
        for trigger in triggers.of_verb(main):
            if "as" not in marks or (trigger.sense is not OTHER and main.dep_ != "acl"):
                yield time.on(trigger, f"{time.when}/" if since else None)


def _is_coming_together(time: Time) -> bool:
    """Tell what else is done where people meet or arrive: "meeting in Cairo on Sunday, the ministers agreed"."""
    return time.trigger.sense.kind != "event" or lemma(time.verb) in lexicon.verbs("motion")


def _goes_on_list(time: Time) -> bool:
    """Tell the first of a list of clauses behind a date: "In May stocks plunged, interest rates soared and ..."."""
    verb, last = time.verb, time.verb.head
    first = min(t.i for t in verb.subtree)
    between = verb.doc[verb.i : last.i]
    begins = time.expression.text.startswith(verb.doc[first].text) or verb.doc[first].tag_ == "IN"
    return verb.i < last.i and last.tag_ == verb.tag_ and begins and not any(t.text in _QUOTES for t in between)


def _reported(time: Time) -> Iterator[Time]:
    """Yield what had happened by the time it was told, "said on Tuesday they had arrested 14 people", or happened then.

    News is of the day: what "police said on Tuesday gunmen did" is taken for Tuesday's, where no other time is told.
    """
    clause = grammar.child(time.verb, "ccomp")
    if clause is None or lemma(time.verb) not in lexicon.verbs("saying"):
        return
    if not span_of(time.when) or "/" in time.when:
        return
    if grammar.is_perfect(clause):
        yield from (time.on(t, f"/{time.when}") for t in _talks_before(clause))
        yield from (time.on(t, f"/{time.when}") for t in _deeds_of(clause))
    elif lemma(time.verb) in _REPORTS and tense.is_told_plainly(clause) and not tense.is_of_another_time(clause):
        news = [time.on(t) for t in _deeds_of(clause) if t.sense.category in lexicon.DEEDS]
        yield from (replace(each, is_news=True) for each in news)


def _deeds_of(clause: Token) -> Iterator[Trigger]:
    for trigger in triggers.of_verb(clause):
        if trigger.sense.category in _DEEDS and clause in (trigger.token, *trigger.carriers):
            yield trigger


def _talks_before(verb: Token) -> Iterator[Trigger]:
    """Yield the calls and talks that a clause comes after: "..., an aide said after the leaders spoke by telephone"."""
    for below in verb.children:
        if below.dep_ == "advcl" and "after" in _marks(below):
            yield from (t for t in triggers.of_verb(below) if t.sense.kind != "event")


def _marks(verb: Token) -> set[str]:
    return {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
