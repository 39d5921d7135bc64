"""Whether an event happened, goes on, is planned, cancelled or denied; and what is no event at all.

"would be", "if they meet" and "may visit" tell of nothing that happened or is planned.
"""

from spacy.tokens import Token

from timeline.events import grammar
from timeline.events.event import Status
from timeline.events.lemmas import lemma
from timeline.events.lexicon import verbs as verbs_of

_CANCELS = frozenset(["cancel", "call_off", "postpone", "scrap"])
_UNDER_WAY = frozenset(("search", "hunt", "manhunt", "rescue", "siege", "offensive", "pursuit", "evacuation"))
"""What is going on when it is called off: it ended, and was not cancelled."""

_GOES_ON = frozenset(["continue", "persist", "rage"])
_FUTURE = frozenset(("will", "'ll", "wo", "shall"))
_UNREAL = frozenset(("may", "might", "could", "should", "can", "must", "ca", "need", "ought"))
_NOBODY = frozenset(("nobody", "none", "nothing", "neither"))
_TIME_CLAUSE = frozenset(("if", "unless", "whether", "lest"))


def of(trigger: Token, carriers: tuple[Token, ...], *, is_future: bool) -> Status | None:
    """Return the status of an event from the verbs that tell it, None for what is only imagined."""
    verbs = [v for v in (trigger, *carriers) if grammar.is_verb(v)] + _governing(trigger)
    words = {grammar.word(v) for v in verbs}
    helpers = {h for v in verbs for h in _helpers(v)}
    if words & _CANCELS and not (lemma(trigger) in _UNDER_WAY and all(grammar.is_past(v) for v in carriers)):
        return "cancelled"
    if any(_is_negated(v) or _is_only_willed(v) for v in verbs) or any(
        c.lower_ == "no" and c.dep_ == "det" for c in trigger.children
    ):
        return None
    if any(_is_conditional(v) for v in verbs) or helpers & _UNREAL:
        return None
    if "would" in helpers and not _is_told(verbs):
        return None
    if is_future or helpers & (_FUTURE | {"would"}) or _is_plan(trigger, carriers):
        return "planned"
    if words & _GOES_ON or _progresses(verbs):
        return "ongoing"
    return "happened"


def _helpers(verb: Token) -> list[str]:
    """Return the auxiliaries of a verb, or those of the one it is coordinated to: "will close it and cut jobs"."""
    own = grammar.auxiliaries(verb)
    is_bare = not own and verb.dep_ == "conj" and lemma(verb) == verb.lower_
    shares = is_bare and grammar.is_verb(verb.head) and grammar.child(verb, *grammar.SUBJECTS) is None
    return _helpers(verb.head) if shares else own


def _is_negated(verb: Token) -> bool:
    """Tell what did not happen: "did not meet", "are not going to meet", "nobody was hurt", "there was no fighting"."""
    above = [verb.head] if verb.dep_ == "xcomp" else []
    if any(c.dep_ == "neg" for v in (verb, *above) for c in v.children):
        return True
    return any(s.lower_ in _NOBODY or any(c.lower_ == "no" for c in s.children) for s in grammar.subjects(verb))


def _is_only_willed(verb: Token) -> bool:
    """Tell an infinitive of character, "willing to talk today", from a plan, "due to meet today"."""
    return verb.dep_ == "xcomp" and verb.head.tag_ == "JJ" and lemma(verb.head) not in verbs_of("planning")


def _governing(noun: Token) -> list[Token]:
    """Return the verb whose subject or object an event noun is; its tense is the event's."""
    if noun.dep_ in ("nsubj", "nsubjpass", "dobj") and grammar.is_verb(noun.head):
        return (
            [grammar.main_verb(noun.head)]
            if grammar.word(noun.head) in _CANCELS | verbs_of("planning") | {"be"}
            else []
        )
    return []


def _is_conditional(verb: Token) -> bool:
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
    return bool(marks & _TIME_CLAUSE)


def _is_told(verbs: list[Token]) -> bool:
    """Tell the future of reported speech ("said they would meet") from the unreal ("would be a mistake")."""
    return any(v.dep_ == "ccomp" and v.head.tag_ in ("VBD", "VBN") for v in verbs)


def _is_plan(trigger: Token, carriers: tuple[Token, ...]) -> bool:
    """Tell whether a verb of planning stands above an infinitive: "are expected to meet"."""
    if any(grammar.word(c) in verbs_of("planning") for c in carriers):
        return True
    verb = next((v for v in (*carriers, trigger) if grammar.is_verb(v)), None)
    while verb is not None and verb.dep_ == "conj" and grammar.is_verb(verb.head):
        verb = verb.head
    return (
        verb is not None
        and verb.dep_ == "xcomp"
        and grammar.word(verb.head) in verbs_of("planning")
        and "to" in grammar.auxiliaries(verb)
    )


def _progresses(verbs: list[Token]) -> bool:
    return any(v.tag_ == "VBG" and {"is", "are", "been"} & set(grammar.auxiliaries(v)) for v in verbs)
