"""Every telling of an event in an article: its trigger, time, status and parties, before tellings are merged into events."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Token

from timeline.dates.expression import DateExpression
from timeline.dates.span import span_of
from timeline.events import dating, governing, grammar, lexicon, status, triggers
from timeline.events.cast import Persona
from timeline.events.event import Mention, Status
from timeline.events.lexicon import OTHER
from timeline.events.parties import Parties
from timeline.events.sentences import Sentence
from timeline.events.triggers import Trigger

_SAME_TIME = frozenset(("during", "in", "at", "after", "before", "following"))
_SAME_TIME_CLAUSE = frozenset(("when", "as", "while"))
_AROUND_TIME_CLAUSE = frozenset(("after", "before"))
_DEEDS = frozenset(("agreement", "legal", "military", "politics", "sanction", "violence", "disaster"))
_THEREAFTER = ("thereafter", "afterward", "afterwards", "since then")
_DEMONSTRATIVE = frozenset(("this", "that", "these", "those"))
_POINTS_BACK = frozenset(("the", "this", "that", "these", "those", "such", "his", "her", "their", "its"))


@dataclass(slots=True, eq=False)
class Telling:
    """One telling of an event. `when` is None where its own words give no time."""

    sentence: Sentence
    trigger: Trigger
    when: str | None
    until: str | None
    expression: DateExpression | None
    status: Status
    parties: tuple[Persona, ...]
    doers: tuple[Persona, ...] = ()
    carried: str = ""

    @property
    def token(self) -> Token:
        """The trigger word."""
        return self.trigger.token

    @property
    def place(self) -> tuple[int, int]:
        """Where the telling stands in the text."""
        return self.sentence.number, self.token.i

    @property
    def points_back(self) -> bool:
        """Whether its words mean an event told of before or known: "the call", "those talks"."""
        return grammar.is_noun(self.token) and any(c.lower_ in _POINTS_BACK for c in self.token.children)

    @property
    def is_demonstrative(self) -> bool:
        """Whether it means the event told of just before, whatever date stands beside it: "those talks"."""
        return any(c.dep_ == "det" and c.lower_ in _DEMONSTRATIVE for c in self.token.children)

    def mentions(self, text: str) -> Iterator[Mention]:
        """Yield the trigger word, and the verbs that carry it."""
        for token in (self.token, *self.trigger.carriers):
            start, end = self.sentence.offsets(token)
            yield Mention(start, end, text[start:end])


@dataclass(slots=True)
class _Time:
    """The time of a trigger while its expressions are gathered."""

    trigger: Trigger
    when: str
    expression: DateExpression
    until: str | None = None
    carried: str = ""

    @property
    def verb(self) -> Token:
        """The verb that tells it: the trigger, or what carries it."""
        return self.trigger.carriers[-1] if self.trigger.carriers else self.trigger.token


def tell(sentence: Sentence, parties: Parties, published: date | None) -> Iterator[Telling]:
    """Yield the tellings of a sentence in order: the dated ones, and the event nouns without a date."""
    times = _times(sentence, published)
    for time in [*_shared(sentence, times)]:
        times.setdefault(time.trigger.token.i, time)
    carriers = {c.i for time in times.values() for c in time.trigger.carriers}
    for token in sentence.doc:
        if token.i in times:
            yield from _dated(sentence, times[token.i], parties, published)
        elif token.i not in carriers and (trigger := triggers.of_noun(token)) is not None:
            told = status.of(token, (), is_future=False)
            if told is not None:
                yield Telling(sentence, trigger, None, None, None, told, parties.of(sentence, trigger))


def _dated(sentence: Sentence, time: _Time, parties: Parties, published: date | None) -> Iterator[Telling]:
    span = span_of(time.when)
    future = bool(published and span and span.earliest and span.earliest.date() > published)
    told = status.of(time.trigger.token, time.trigger.carriers, is_future=future)
    if told is not None and not _is_narrator(time.trigger.token, sentence, parties):
        members, doers = parties.of(sentence, time.trigger), parties.doers(sentence, time.trigger.token)
        yield Telling(
            sentence, time.trigger, time.when, time.until, time.expression, told, members, doers, time.carried
        )


def _is_narrator(verb: Token, sentence: Sentence, parties: Parties) -> bool:
    """Tell whether the doer is "we" or "you" of a speaker nobody names: "finally today, we learned"."""
    subjects = grammar.subjects(verb) if grammar.is_verb(verb) else []
    return any(s.lower_ in ("i", "we", "you") and not parties.who(sentence, s) for s in subjects)


def _times(sentence: Sentence, published: date | None) -> dict[int, _Time]:
    """Return the time of each trigger that a date expression governs, by the trigger's token."""
    times: dict[int, _Time] = {}
    lengths = []
    for dated in governing.governed(sentence, published):
        if dating.minutes(dated.expression.value) is not None and dated.expression.type == "DURATION":
            lengths.append(dated)
            continue
        value = _after(dated, times) or dating.when(dated, published)
        if value is None:
            continue
        for trigger in _triggers(dated.token):
            _note(times, _Time(trigger, value, dated.expression))
    for length in lengths:
        for trigger in _triggers(length.token):
            for time in times.values():
                if time.trigger.token.i == trigger.token.i or grammar.clause_verb(trigger.token) == grammar.clause_verb(
                    time.trigger.token
                ):
                    time.until = time.until or dating.until(time.when, length.expression.value)
    return times


def _after(dated: governing.Dated, times: dict[int, _Time]) -> str | None:
    """Return since when, for what came "shortly thereafter": since the time told before in the sentence."""
    if not dated.expression.text.lower().endswith(_THEREAFTER):
        return None
    before = [t.when for i, t in times.items() if i < dated.token.i and span_of(t.when) and "/" not in t.when]
    return f"{before[-1]}/" if before else None


def _triggers(token: Token) -> Iterator[Trigger]:
    if grammar.is_verb(token):
        yield from triggers.of_verb(token)
    elif (trigger := triggers.of_noun(token)) is not None:
        yield trigger


def _note(times: dict[int, _Time], new: _Time) -> None:
    """Enter a time; of two for one trigger the more exact counts when they agree, else the first."""
    old = times.get(new.trigger.token.i)
    if old is None or (dating.agree(old.when, new.when) and dating.finer(old.when, new.when) != old.when):
        times[new.trigger.token.i] = new


def _shared(sentence: Sentence, times: dict[int, _Time]) -> Iterator[_Time]:
    """Yield the times that words without a date share with a dated word of the same sentence."""
    for time in list(times.values()):
        if not grammar.is_verb(time.verb):
            yield from _of_verb_around(time, time.verb)
            continue
        for verb in time.verb.conjuncts:
            if grammar.is_verb(verb) and not _owns_a_date(verb, times) and _shares_clause(verb, time, sentence):
                yield from (_carry(time, t) for t in triggers.of_verb(verb) if t.sense is not OTHER)
        for child in time.verb.children:
            yield from _of_clause(time, child)
        yield from _of_clause_above(time, time.verb)
        yield from _reported(time, time.verb)


def _shares_clause(verb: Token, time: _Time, sentence: Sentence) -> bool:
    """Tell whether a coordinated verb shares a date: one before them both, or both of one subject."""
    first = min(sentence.offsets(verb), sentence.offsets(time.verb))[0]
    later = max(verb, time.verb, key=lambda t: t.i)
    return time.expression.start < first or grammar.child(later, *grammar.SUBJECTS) is None


def _of_verb_around(time: _Time, noun: Token) -> Iterator[_Time]:
    """Yield what was said in a dated call or meeting: "reiterated support in a call on Wednesday"."""
    if noun.dep_ == "pobj" and noun.head.lower_ in ("in", "during", "at") and grammar.is_verb(noun.head.head):
        yield from (_carry(time, t) for t in triggers.of_verb(noun.head.head) if t.sense is not OTHER)


def _of_clause(time: _Time, child: Token) -> Iterator[_Time]:
    """Yield the call or meeting that a dated verb was in, or came after: "said on Thursday after they spoke by telephone"."""
    found: list[Trigger] = []
    marks = {c.lower_ for c in child.children if c.dep_ in ("mark", "advmod")}
    if child.dep_ == "advcl" and marks & (_SAME_TIME_CLAUSE | _AROUND_TIME_CLAUSE):
        told_with = bool(marks & _SAME_TIME_CLAUSE)
        found = [t for t in triggers.of_verb(child) if t.sense.kind != "event" or (told_with and t.sense is not OTHER)]
    elif child.dep_ == "dobj" and time.when.endswith("/"):
        found = [t for t in (triggers.of_noun(child),) if t]
    elif child.dep_ == "prep" and child.lower_ in _SAME_TIME:
        found = [t for noun in child.children if noun.dep_ == "pobj" and (t := triggers.of_noun(noun))]
        found = [t for t in found if t.sense.kind != "event"]
    told = replace(time, when=time.when.rstrip("/")) if marks & _SAME_TIME_CLAUSE and time.when[1:].count("/") else time
    yield from (_carry(told, t) for t in found)


def _of_clause_above(time: _Time, verb: Token) -> Iterator[_Time]:
    """Yield what a dated clause dates: "bombed two towns since it was expelled on Feb. 20", "killed when it crashed in May"."""
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
    if verb.dep_ != "advcl" or not grammar.is_verb(verb.head):
        return
    when = f"{time.when}/" if "since" in marks and span_of(time.when) and "/" not in time.when else time.when
    if when != time.when or "when" in marks:
        for main in (verb.head, *(v for v in verb.head.conjuncts if grammar.is_verb(v))):
            for trigger in triggers.of_verb(main):
                yield _Time(trigger, when, time.expression, None, time.trigger.token.text)


def _reported(time: _Time, verb: Token) -> Iterator[_Time]:
    """Yield what had happened by the time it was told: "said on Tuesday they had arrested 14 people" is an arrest until then."""
    clause = grammar.child(verb, "ccomp")
    if (
        clause is None
        or verb.lemma_.lower() not in lexicon.verbs("saying")
        or not span_of(time.when)
        or "/" in time.when
    ):
        return
    if grammar.is_perfect(clause):
        yield from (
            _Time(t, f"/{time.when}", time.expression, None, verb.text)
            for t in triggers.of_verb(clause)
            if t.sense.category in _DEEDS and t.token == clause
        )


def _owns_a_date(verb: Token, times: dict[int, _Time]) -> bool:
    return any(t.trigger.token == verb or verb in t.trigger.carriers for t in times.values())


def _carry(time: _Time, trigger: Trigger) -> _Time:
    return _Time(trigger, time.when, time.expression, None, time.trigger.token.text)


def all_tellings(sentences: Sequence[Sentence], parties: Parties, published: date | None) -> list[Telling]:
    """Return every telling of an article in the order of the text."""
    return [telling for sentence in sentences for telling in tell(sentence, parties, published)]
