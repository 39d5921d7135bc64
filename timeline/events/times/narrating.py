"""The time at which a narrative stands, and what is told at it without a date of its own.

A dated deed in a main clause of the past sets the time; the deeds that follow in the same scene have it too, until
another time is told or the scene is left. How well a verb fits the scene is a sum of points, and every time so given is
told as assumed.

Police found explosives in a shed on Sunday. They arrested two men.                 arrested: Sunday
Youths and police clashed on Sunday. Officers fired tear gas. Six were arrested.    fired, arrested: Sunday
Police arrested two men on Sunday. The group has killed 20 people.                  has killed: no, that is background
Police arrested two men on Sunday. "They killed my son," said Ana Ruiz.             killed: no, somebody else tells it
Police arrested two men on Sunday. They had robbed a bank.                          had robbed: no, that was before
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from timeline.events.actors.cast import Persona
from timeline.events.actors.references import References
from timeline.events.parsing import grammar, tense
from timeline.events.parsing.lemmas import lemma
from timeline.events.parsing.sentences import Sentence
from timeline.events.tellings import Telling, undated
from timeline.events.times import counting, dating
from timeline.events.triggers import lexicon, triggers
from timeline.events.triggers.lexicon import DEEDS

FITS = 5
"""Points from which a verb is told in the scene."""

_POINTS = {
    "deed": 4,
    "deed after another act": 3,
    "act": 1,
    "said in talks": 1,
    "anything else": 0,
    "same people": 2,
    "same things": 1,
    "connective": 2,
    "coordinated": 2,
    "same passage": 1,
    "next sentence": 1,
    "far": -1,
    "a count of cases": -2,
    "what the case is about": -5,
}
"""What speaks for the scene, and against. A deed in the next sentence needs no more; an act needs its people."""

_CASES = frozenset(("violence", "military", "disaster", "protest"))
"""What an arrest or a trial is about, and so mostly told as background."""

_ACTS = frozenset(("talks", "call", "agreement", "politics", "sanction", "culture"))
"""Sorts of events that go on a scene only where the same people do them."""

_SAID = frozenset(("statement", "demand-or-warning", "business"))
"""Sorts of events that set no scene."""

_MOTION = lexicon.verbs("motion") | {"march", "drive", "walk", "run", "climb", "escape", "board", "land", "head"}
_REACH = 2
"""Sentences without the scene that may stand between."""

_LONGEST = 10
"""Sentences from the dated one to the last of the scene, at most."""

_PRONOUNS = frozenset(
    ("they", "he", "she", "it", "both", "some", "others", "another", "one", "two", "three", "several")
)
_GUARDS = frozenset(
    ("police", "officer", "officers", "soldiers", "troops", "guards", "firefighters", "rescuers", "authorities")
)
_CONNECTIVES = frozenset(
    ("then", "later", "afterward", "afterwards", "meanwhile", "elsewhere", "also", "separately", "soon")
)


@dataclass(slots=True)
class _Scene:
    """Where the narrative stands: the telling that gave the time, who and what is in it, and how far it has gone."""

    first: Telling
    latest: Sentence
    people: set[Persona]
    things: set[str] = field(default_factory=set)
    is_of_blows: bool = False

    @property
    def is_of_deeds(self) -> bool:
        """Whether it is of violence, disaster, protest or police work, which are told blow by blow."""
        return _is_deed(self.first)

    @property
    def is_of_other(self) -> bool:
        """Whether it only sets the scene: "tanks rolled into the capital", "they had just left the hall"."""
        verb = self.first.trigger.carriers[-1] if self.first.trigger.carriers else self.first.token
        return self.first.trigger.sense.category == "other" or tense.sets_the_scene(verb)

    def take(self, telling: Telling) -> None:
        self.latest = telling.sentence
        self.is_of_blows |= telling.trigger.sense.category in _CASES
        self.people |= set(telling.parties)
        self.things |= _things(telling.sentence.doc)


def carried_on(sentences: Sequence[Sentence], tellings: Sequence[Telling], references: References) -> Iterator[Telling]:
    """Yield the tellings of deeds that have their time from the scene they are told in."""
    told: dict[int, list[Telling]] = {}
    for telling in tellings:
        if telling.when is not None:
            told.setdefault(telling.sentence.number, []).append(telling)
    scene: _Scene | None = None
    for sentence in sentences:
        here = told.get(sentence.number, [])
        if here:
            scene = _moved(scene, here)
        if scene is None or sentence.role == "heading" or _is_left(scene, sentence):
            continue
        if not _has_other_time(sentence, here) and not any(_is_in_main_line(t) for t in here):
            for telling in _told_in(scene, sentence, references):
                scene.take(telling)
                yield telling


def _has_other_time(sentence: Sentence, here: Sequence[Telling]) -> bool:
    """Tell whether a sentence has a time that none of its tellings takes; "hours later" is in the same scene."""
    taken = {t.expression for t in here}
    others = [d for d in sentence.dates if d not in taken and d.value != "PRESENT_REF" and d.type != "SET"]
    if not here:
        return sentence.is_dated and any(not d.value.startswith("PT") for d in others)
    return any(d.type == "DATE" for d in others)


def _moved(scene: _Scene | None, here: Sequence[Telling]) -> _Scene | None:
    """Return the scene after a sentence with dated tellings: a new one, the same, or none."""
    deed = next((t for t in reversed(here) if _sets_the_time(t)), None)
    if deed is not None:
        return _Scene(deed, deed.sentence, set(deed.parties), _things(deed.sentence.doc))
    day = _day(scene.first) if scene is not None else None
    happened = [t for t in here if t.status == "happened"]
    return scene if all(_day(t) == day for t in happened if _is_in_main_line(t)) else None


def _is_in_main_line(telling: Telling) -> bool:
    """Tell what a main clause tells from what is told beside it: "a man jailed in 1998 shot a judge"."""
    verb = telling.trigger.carriers[-1] if telling.trigger.carriers else telling.token
    while verb.dep_ in ("conj", "ccomp", "xcomp") and grammar.is_verb(verb.head):
        verb = verb.head
    return grammar.is_verb(verb) and verb.dep_ == "ROOT"


def _is_left(scene: _Scene, sentence: Sentence) -> bool:
    gone, whole = sentence.step - scene.latest.step, sentence.step - scene.first.sentence.step
    return gone > _REACH + 1 or whole > _LONGEST


def _is_deed(telling: Telling) -> bool:
    return telling.trigger.sense.category in DEEDS or lemma(telling.token) in lexicon.verbs("scene")


def _day(telling: Telling) -> str:
    return (telling.when or "").partition("T")[0]


def _sets_the_time(telling: Telling) -> bool:
    """Tell a deed or an act of one day, told in a main clause in the past."""
    verb = grammar.clause_verb(telling.token)
    return (
        dating.DAY.fullmatch(_day(telling)) is not None
        and telling.status == "happened"
        and verb is not None
        and _is_in_main_line(telling)
        and (tense.sets_the_scene(verb) or (not _is_said(telling) and tense.is_told_plainly(verb)))
    )


def _is_said(telling: Telling) -> bool:
    return telling.trigger.sense.category in _SAID


def _told_in(scene: _Scene, sentence: Sentence, references: References) -> Iterator[Telling]:
    if sentence.is_quoted:
        return
    counted = counting.counted_verbs(sentence.doc)
    taken: set[Token] = set()
    for verb in sentence.doc:
        if tense.is_told_plainly(verb) and not tense.is_of_another_time(verb) and verb not in counted:
            for trigger in triggers.of_verb(verb):
                told = undated(sentence, trigger, references)
                goes_on = verb.dep_ == "conj" and verb.head in taken
                if told is not None and told.status == "happened" and _points(scene, told, verb, goes_on) >= FITS:
                    taken.add(verb)
                    yield _as_toll(told, scene.first).dated_like(scene.first, "told in the same scene as")


def _as_toll(told: Telling, first: Telling) -> Telling:
    """Mark the toll of a blow, which is no event beside it: "A bomb exploded on Friday. At least 75 were killed."."""
    is_blow = first.trigger.sense.category in lexicon.BLOWS
    if is_blow and not told.parties and lemma(told.token) in lexicon.verbs("harm"):
        told.part_of = first
    return told


def _points(scene: _Scene, told: Telling, verb: Token, goes_on: bool) -> int:
    """Return how well a verb fits the scene; `goes_on` where it is coordinated with one that does."""
    what = _what(scene, told, verb)
    coordinated = ["coordinated"] if goes_on else []
    signs = [what, *coordinated, *_for(scene, told, verb), *_against(scene, told)] if what else []
    return sum(_POINTS[sign] for sign in signs)


def _what(scene: _Scene, told: Telling, verb: Token) -> str:
    """Return which sort of telling it is: a deed, an act of people, or nothing that a scene carries on."""
    category = told.trigger.sense.category
    is_deed = _is_deed(told)
    if is_deed and scene.is_of_deeds:
        return "deed"
    if is_deed and scene.is_of_other and not tense.is_reported(verb):
        return "deed after another act"
    if category == "call" and scene.is_of_deeds:  # "neighbors called police"
        return "deed"
    if category in ("statement", "demand-or-warning") and _is_said_between(scene, told):
        return "said in talks"
    is_demand = category == "demand-or-warning" and scene.is_of_deeds
    is_going = category == "other" and lemma(verb) in _MOTION
    if is_deed or is_demand or is_going or category in _ACTS:
        return "act"
    return "anything else" if category == "other" and _is_connected(verb) else ""


def _is_said_between(scene: _Scene, told: Telling) -> bool:
    """Tell what those who met said to each other: "Powell met Sharon on Sunday. Powell urged Sharon to pull back"."""
    parties = set(told.parties)
    return scene.first.trigger.sense.kind != "event" and len(parties) > 1 and parties <= scene.people


def _is_connected(verb: Token) -> bool:
    return any(c.lower_ in _CONNECTIVES for c in verb.children if c.dep_ == "advmod")


def _for(scene: _Scene, told: Telling, verb: Token) -> Iterator[str]:
    subjects = grammar.subjects(verb)
    if (
        _are_guards(scene, subjects)
        or not scene.people.isdisjoint(told.parties)
        or any(s.lower_ in _PRONOUNS for s in subjects)
    ):
        yield "same people"
    beside = [*subjects, *(c for c in verb.children if c.dep_ == "dobj")]
    if any(lemma(t) in scene.things for t in beside if grammar.is_noun(t)):
        yield "same things"
    if _is_connected(verb):
        yield "connective"
    if told.sentence.passage == scene.latest.passage:
        yield "same passage"
    if told.sentence.step - scene.latest.step <= 1:
        yield "next sentence"


def _against(scene: _Scene, told: Telling) -> Iterator[str]:
    verb = told.trigger.carriers[-1] if told.trigger.carriers else told.token
    is_of_law = scene.first.trigger.sense.category == "legal" or lemma(scene.first.token) in ("find", "discover")
    is_of_law &= not scene.is_of_blows
    if is_of_law and told.trigger.sense.category in _CASES and not _are_guards(scene, grammar.subjects(verb)):
        yield "what the case is about"
    if told.sentence.step - scene.latest.step > _REACH:
        yield "far"
    if any(c.lower_ in ("percent", "%") for s in grammar.subjects(verb) for c in s.subtree):
        yield "a count of cases"


def _are_guards(scene: _Scene, subjects: Sequence[Token]) -> bool:
    return scene.is_of_deeds and any(s.lower_ in _GUARDS for s in subjects)


def _things(doc: Iterable[Token]) -> set[str]:
    return {lemma(t) for t in doc if grammar.is_noun(t)}
