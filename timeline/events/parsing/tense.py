"""Which verbs tell what happened next, and which tell of before, of every day, or of what only goes on.

Police arrested two men. Two men were beaten and robbed. Police said a car was hit.      told plainly
They had robbed a bank. They have killed 20 people. They were watching.                  not
He was once shot. Earlier they clashed. Police often arrested him.                       of another time
"""

from spacy.tokens import Token

from timeline.events.parsing import grammar
from timeline.events.parsing.lemmas import lemma
from timeline.events.triggers import lexicon

_OTHER_TIME = frozenset(
    ("earlier", "previously", "last", "once", "ago", "often", "usually", "sometimes", "always", "never", "historically",
     "recently", "formerly", "originally", "since", "ever", "repeatedly", "annually", "before", "already")
)  # fmt: skip


def is_told_plainly(verb: Token) -> bool:
    """Tell a main verb in the simple past, or one that somebody says: "Police said a car was hit"."""
    helpers = set(grammar.shared_auxiliaries(verb))
    simple = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and bool(helpers & {"was", "were"}))
    said = verb.dep_ == "ccomp" and verb.head.dep_ == "ROOT" and lemma(verb.head) in lexicon.verbs("saying")
    main = verb.dep_ == "ROOT" or said or _breaks_in(verb) or (verb.dep_ == "conj" and is_told_plainly(verb.head))
    return simple and main and not helpers & {"had", "has", "have", "be", "been"}


def is_reported(verb: Token) -> bool:
    """Tell what somebody says: "police said a car was hit and burned"."""
    while verb.dep_ == "conj" and grammar.is_verb(verb.head):
        verb = verb.head
    return verb.dep_ == "ccomp"


def _breaks_in(verb: Token) -> bool:
    """They were watching television | when gunmen burst in."""
    is_when = verb.dep_ == "advcl" and any(c.lower_ == "when" for c in verb.children)
    around = verb.head
    is_going_on = around.tag_ == "VBG" and bool({"was", "were"} & set(grammar.auxiliaries(around)))
    return is_when and around.dep_ == "ROOT" and is_going_on


def sets_the_scene(verb: Token) -> bool:
    """They had just left the hall."""
    just = any(c.lower_ == "just" for c in verb.children)
    return just and verb.dep_ == "ROOT" and verb.tag_ == "VBN" and "had" in grammar.auxiliaries(verb)


def is_of_another_time(verb: Token) -> bool:
    """Tell a deed of before or of every day."""
    beside = [c for c in verb.children if c.dep_ in ("prep", "npadvmod", "advmod")]
    return any(t.lower_ in _OTHER_TIME for c in beside for t in c.subtree)
