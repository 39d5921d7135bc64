"""Whether an event happened, goes on, is planned, cancelled or denied; and what is no event at all.

"would be", "if they meet" and "may visit" tell of nothing that happened or is planned.
"""

from spacy.tokens import Token

from timeline.events.event import Status
from timeline.events.parsing import grammar
from timeline.events.parsing.lemmas import lemma
from timeline.events.triggers.lexicon import verbs as verbs_of

_CANCELS = frozenset(["cancel", "call_off", "postpone", "scrap", "scrub", "put_off", "shelve"])
_STARTS = frozenset(["begin", "start", "open"])
_UNDER_WAY = frozenset(("search", "hunt", "manhunt", "rescue", "siege", "offensive", "pursuit", "evacuation"))
"""What is going on when it is called off: it ended, and was not cancelled."""

_GOES_ON = frozenset(["continue", "persist", "rage"])
_FUTURE = frozenset(("will", "'ll", "wo", "shall"))
_UNREAL = frozenset(("may", "might", "could", "should", "can", "must", "ca", "need", "ought"))
_DEMANDED = frozenset(("must",))
_AT_FIRST = frozenset(("originally", "initially", "previously"))
_CLAIMS = frozenset(
    ("claim", "report", "allegation", "accusation", "suggestion", "charge", "rumor", "rumour", "assertion")
)
_HAD = frozenset(("had", "were", "should"))
_NOBODY = frozenset(("nobody", "none", "nothing", "neither"))
_TIME_CLAUSE = frozenset(("if", "unless", "whether", "lest"))


def of(trigger: Token, carriers: tuple[Token, ...], *, is_future: bool, is_open: bool = False) -> Status | None:
    """Return the status of an event from the verbs that tell it, None for what is only imagined.

    is_future  the time is after publication, a deadline included
    is_open    the time has a beginning and no end: "since 1972"
    """
    verbs = [v for v in (trigger, *carriers) if grammar.is_verb(v)] + _governing(trigger)
    words = {grammar.word(v) for v in verbs}
    helpers = {h for v in verbs for h in grammar.shared_auxiliaries(v)}
    was_under_way = lemma(trigger) in _UNDER_WAY and all(grammar.is_past(v) for v in carriers)
    if words & _CANCELS and grammar.word(trigger) not in _CANCELS and not was_under_way and not words & _STARTS:
        return "cancelled"
    if any(_is_negated(v) or _is_only_willed(v) for v in verbs) or any(
        c.lower_ == "no" and c.dep_ == "det" for c in trigger.children
    ):
        return None
    is_demanded = is_future and "have" not in helpers
    if any(_is_conditional(v) for v in verbs) or helpers & (_UNREAL - _DEMANDED if is_demanded else _UNREAL):
        return None
    if any(_is_denied(v) for v in verbs):
        return "denied"
    if "would" in helpers and not _is_told(verbs):
        return None
    plan = _plan(trigger, carriers)
    if plan is not None and not is_future and _was_given_up(plan):
        return "cancelled"
    if is_future or helpers & (_FUTURE | {"would"}) or plan is not None:
        return "planned"
    if words & _GOES_ON or _progresses(verbs) or (is_open and _lasts(trigger, verbs)):
        return "ongoing"
    return "happened"


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


def _is_denied(verb: Token) -> bool:
    """Tell what somebody says did not happen: "denied that it attacked", "dismissed claims that he had lied"."""
    while verb.dep_ == "conj" and grammar.is_verb(verb.head):
        verb = verb.head
    above = verb.head
    if verb.dep_ in ("acl", "relcl") and grammar.is_noun(above) and lemma(above) in _CLAIMS and above.dep_ == "dobj":
        return lemma(above.head) in verbs_of("rejecting") and not _is_negated(above.head)
    is_below = verb.dep_ in ("ccomp", "xcomp", "pcomp") and verb != above
    return is_below and lemma(above) in verbs_of("denying") and not _is_negated(above)


def _is_conditional(verb: Token) -> bool:
    """Tell "if they meet", and "had they met" with the helper in front."""
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
    subject = grammar.child(verb, *grammar.SUBJECTS)
    is_turned = subject is not None and any(
        c.dep_ in ("aux", "auxpass") and c.lower_ in _HAD and c.i < subject.i for c in verb.children
    )
    return bool(marks & _TIME_CLAUSE) or (is_turned and verb.dep_ == "advcl")


def _is_told(verbs: list[Token]) -> bool:
    """Tell the future of reported speech ("said they would meet") from the unreal ("would be a mistake")."""
    return any(v.dep_ == "ccomp" and v.head.tag_ in ("VBD", "VBN") for v in verbs)


def _plan(trigger: Token, carriers: tuple[Token, ...]) -> Token | None:
    """Return the word of planning above an infinitive: "are expected to meet", "are to meet", None without one."""
    above = next((c for c in carriers if grammar.word(c) in verbs_of("planning")), None)
    if above is not None:
        return above
    due = next((c for v in carriers if grammar.word(v) == "be" for c in v.children if c.dep_ == "acomp"), None)
    if due is not None and lemma(due) in verbs_of("planning"):  # "a ruling is due on Friday"
        return due
    verb = next((v for v in (*carriers, trigger) if grammar.is_verb(v)), None)
    while verb is not None and verb.dep_ == "conj" and grammar.is_verb(verb.head):
        verb = verb.head
    if verb is None or verb.dep_ != "xcomp" or "to" not in grammar.auxiliaries(verb):
        return None
    return verb.head if grammar.word(verb.head) in verbs_of("planning") | {"be"} else None


def _was_given_up(plan: Token) -> bool:
    """Tell a plan of before from one that stands: "had been scheduled to expire", "was originally due to expire"."""
    if grammar.is_verb(plan) and not grammar.is_passive(plan):
        return False
    verb = plan if grammar.is_verb(plan) else plan.head
    return "had" in grammar.auxiliaries(verb) or any(
        c.lower_ in _AT_FIRST for v in (plan, verb) for c in v.children if c.dep_ == "advmod"
    )


def _lasts(trigger: Token, verbs: list[Token]) -> bool:
    """Tell what goes on since it began, "an embargo since 1990", "has been closed", from what came again and again."""
    if grammar.is_noun(trigger) and lemma(trigger) in verbs_of("lasting_nouns"):
        return True
    return any(grammar.word(v) in verbs_of("lasting") and grammar.is_perfect(v) for v in verbs)


def _progresses(verbs: list[Token]) -> bool:
    """Tell "are searching", "have been searching" and "were still searching"."""
    return any(
        v.tag_ == "VBG"
        and ({"is", "are", "been"} & set(grammar.auxiliaries(v)) or any(c.lower_ == "still" for c in v.children))
        for v in verbs
    )
