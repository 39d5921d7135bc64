"""Every telling of an event in an article: its trigger, time, status and parties, before the merging into events."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from spacy.tokens import Token

from timeline.dates.expression import DateExpression
from timeline.dates.span import Span, span_of
from timeline.events.actors import parties, people
from timeline.events.actors.cast import Persona
from timeline.events.actors.parties import Part
from timeline.events.actors.references import References
from timeline.events.event import Mention, Status
from timeline.events.parsing import grammar
from timeline.events.parsing.lemmas import lemma
from timeline.events.parsing.sentences import Sentence
from timeline.events.times import timing
from timeline.events.triggers import status, triggers
from timeline.events.triggers.triggers import Trigger

_DEMONSTRATIVE = frozenset(("this", "that", "these", "those"))
_POINTS_BACK = _DEMONSTRATIVE | {"the", "such", "his", "her", "their", "its"}
_QUOTES = ('"', "“", "``", "''")
_MOMENT = timedelta(microseconds=1)
_OWN_WORDS = frozenset(("i", "me", "my"))
_NARRATOR = frozenset(("i", "we", "you"))


@dataclass(slots=True, eq=False)
class Telling:
    """One telling of an event. `when` is None where its own words give no time."""

    sentence: Sentence
    trigger: Trigger
    status: Status
    parts: tuple[Part, ...]
    doers: tuple[Persona, ...] = ()
    when: str | None = None
    until: str | None = None
    expression: DateExpression | None = None
    carried: str = ""
    reason: str = ""
    """Why it has the time of the word it is carried on from, in a sentence, where that is assumed."""
    is_news: bool = False
    """Whether it has the day of its report: another day told for it elsewhere is the better one."""
    is_rough: bool = False
    """Whether its time is only about right, so that a finer one told elsewhere is meant: "a year after he was shot"."""
    part_of: "Telling | None" = None
    """The blow whose toll it tells."""
    stands_for: Token | None = None
    """The noun that a pronoun as subject stands for, where that is no actor."""

    @property
    def token(self) -> Token:
        """The trigger word."""
        return self.trigger.token

    @property
    def place(self) -> tuple[int, int]:
        """Where the telling stands in the text."""
        return self.sentence.number, self.token.i

    @property
    def parties(self) -> tuple[Persona, ...]:
        """Who takes part."""
        return tuple(part.persona for part in self.parts)

    def dated_like(self, other: "Telling", link: str) -> "Telling":
        """Give it the day or period of another telling, because it is, for instance, "told in the same scene as" it."""
        self.when, self.expression = (other.when or "").partition("T")[0], other.expression
        self.carried = other.token.text
        self.reason = (
            f"“{self.token.text}” has no date of its own; it is {link} “{self.carried}”, so the same time is assumed."
        )
        return self

    @property
    def points_back(self) -> bool:
        """Whether its words mean an event told of before or known: "the call", "those talks"."""
        marks = (c.dep_ == "poss" or c.lower_ in _POINTS_BACK for c in self.token.children)
        return grammar.is_noun(self.token) and any(marks)

    @property
    def is_demonstrative(self) -> bool:
        """Whether it means the event told of just before, whatever date stands beside it: "those talks"."""
        return any(c.dep_ == "det" and c.lower_ in _DEMONSTRATIVE for c in self.token.children)

    def mentions(self, text: str) -> Iterator[Mention]:
        """Yield the trigger word, and the verbs that carry it."""
        for token in (self.token, *self.trigger.carriers):
            start, end = self.sentence.offsets(token)
            yield Mention(start, end, text[start:end])


def of_article(sentences: Sequence[Sentence], references: References, published: date | None) -> list[Telling]:
    """Return the tellings of an article in the order of the text: the dated ones, and event nouns without a date."""
    return [telling for sentence in sentences for telling in _of_sentence(sentence, references, published)]


def undated(sentence: Sentence, trigger: Trigger, references: References) -> Telling | None:
    """Return the telling of a trigger without a time; None where it tells of nothing that is or will be."""
    told = status.of(trigger.token, trigger.carriers, is_future=False)
    if told is None:
        return None
    doers = parties.doers(references, sentence, trigger.token)
    return Telling(sentence, trigger, told, parties.of(references, sentence, trigger), doers)


def _of_sentence(sentence: Sentence, references: References, published: date | None) -> Iterator[Telling]:
    times = timing.times(sentence, published)
    carriers = {carrier.i for time in times.values() for carrier in time.trigger.carriers}
    for token in sentence.doc:
        if token.i in times:
            telling = _dated(sentence, times[token.i], references, published)
        elif token.i not in carriers and (trigger := triggers.of_noun(token)) is not None:
            telling = undated(sentence, trigger, references)
        else:
            continue
        if telling is not None:
            yield telling


def _dated(sentence: Sentence, time: timing.Time, references: References, published: date | None) -> Telling | None:
    span = span_of(time.when)
    is_future = bool(published and span and _begins_after(span, published, time.verb))
    token = time.trigger.token
    told = status.of(token, time.trigger.carriers, is_future=is_future, is_open=time.when.endswith("/"))
    if told is None or _is_narrated(sentence, token, references):
        return None
    parts, doers = parties.of(references, sentence, time.trigger), parties.doers(references, sentence, token)
    telling = Telling(sentence, time.trigger, told, parts, doers, time.when, time.until, time.expression, time.carried)
    telling.is_news = time.is_news
    subjects = grammar.subjects(time.verb) if not doers else []
    telling.stands_for = references.described(sentence, subjects[0]) if subjects else None
    is_nobody = bool(subjects) and subjects[0].tag_ == "PRP" and telling.stands_for is None
    is_nothing = is_nobody and _is_spoken(sentence)
    return None if is_nothing or (not parts and _is_bidden(time.verb)) else telling


def _is_spoken(sentence: Sentence) -> bool:
    """Tell a sentence in somebody's own words, whose "he" is nobody the reader knows."""
    return sentence.doc.text.startswith(_QUOTES) or any(t.lower_ in _OWN_WORDS for t in sentence.doc)


def _is_bidden(verb: Token) -> bool:
    """Tell what is only asked for: "serve on Wednesday", "let it rest until Tuesday"."""
    while verb.dep_ in ("xcomp", "ccomp", "conj") and grammar.is_verb(verb.head):
        verb = verb.head
    is_bare = verb.tag_ == "VB" and verb.dep_ == "ROOT" and not grammar.auxiliaries(verb)
    return is_bare and grammar.child(verb, *grammar.SUBJECTS) is None and verb.left_edge == verb


def _begins_after(span: Span, day: date, verb: Token) -> bool:
    """Tell whether a time begins after a day; a deadline, which has no beginning, where it is still open."""
    if span.earliest is not None:
        return span.earliest.date() > day
    return span.latest is not None and (span.latest - _MOMENT).date() > day and not grammar.is_past(verb)


def _is_narrated(sentence: Sentence, verb: Token, references: References) -> bool:
    """Tell whether the doer is "we" or "you" of a speaker nobody names: "finally today, we learned".

    Figures say nothing either: where they do by the parse, it has lost the speaker.
    """
    subjects = grammar.subjects(verb) if grammar.is_verb(verb) else []
    if any(s.lower_ in _NARRATOR and not references.who(sentence, s) for s in subjects):
        return True
    figures = people.words("results") | people.words("measures")
    return lemma(verb) in ("say", "tell") and any(s.tag_ in ("NN", "NNS") and lemma(s) in figures for s in subjects)
