"""Small questions to the parse that several steps ask: the subjects and objects of a verb, its particle, its tense."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from timeline.events.parsing.lemmas import lemma
from timeline.events.triggers import lexicon

SUBJECTS = ("nsubj", "nsubjpass")
_CLAUSES = ("csubj", "csubjpass")
_VERB_TAGS = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ")
_TAKEN = frozenset(("place", "part", "hostage"))
_RELATIVE = frozenset(("who", "which", "that", "whom"))


def is_verb(token: Token) -> bool:
    """Tell whether `token` is a verb or an auxiliary, by its tag; not an object that the tagger took for one."""
    is_object = token.dep_ in ("dobj", "pobj") and token.tag_ in ("VB", "VBP", "VBZ")  # "sent pumps the next day"
    return token.tag_ in _VERB_TAGS and not is_object


def is_noun(token: Token) -> bool:
    """Tell whether `token` is a noun or a name."""
    return token.tag_ in ("NN", "NNS", "NNP", "NNPS")


def child(token: Token, *deps: str) -> Token | None:
    """Return the first child of `token` with one of these dependencies."""
    return next((c for c in token.children if c.dep_ in deps), None)


def particle(verb: Token) -> Token | None:
    """Return the particle of a verb, also where the parse takes it for an adverb: "walked out", "stepped down"."""
    found = child(verb, "prt")
    if found is not None:
        return found
    behind = next((c for c in verb.children if c.dep_ == "advmod" and c.i == verb.i + 1), None)
    known = behind is not None and (f"{lemma(verb)}_{behind.lower_}", "V") in lexicon.senses()
    return behind if known else None


def word(token: Token) -> str:
    """Return the lemma in lower case; a verb with its particle, "take place" and "call for" are one word."""
    base = lemma(token)
    if not is_verb(token):
        return base
    if (particle_ := particle(token)) is not None:
        return f"{base}_{particle_.lower_}"
    if base == "take":
        taken = next((c.lower_ for c in token.children if c.dep_ == "dobj" and c.lower_ in _TAKEN), None)
        return f"take_{taken}" if taken else base
    if base == "call" and any(c.i == token.i + 1 and c.lower_ in ("for", "on") for c in token.children):
        return "call_for"
    return base


def auxiliaries(verb: Token) -> list[str]:
    """Return the auxiliaries of a verb in lower case."""
    return [c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")]


def shared_auxiliaries(verb: Token) -> list[str]:
    """Return the auxiliaries of a verb, or the shared ones: "will close it and cut jobs", "was beaten and shot"."""
    own = auxiliaries(verb)
    is_bare = verb.tag_ == "VBN" or lemma(verb) == verb.lower_
    shares = not own and verb.dep_ == "conj" and is_bare and is_verb(verb.head) and child(verb, *SUBJECTS) is None
    return shared_auxiliaries(verb.head) if shares else own


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is passive: "was seized", "a bomb found in Dundalk", "12 injured in a blast"."""
    if child(verb, "nsubjpass", "auxpass") is not None:
        return True
    if verb.tag_ not in ("VBN", "VBD") or auxiliaries(verb):
        return False
    if true_verb(verb) is not None:
        return True
    if lemma(verb) in lexicon.verbs("done_to") and child(verb, "nsubj") is not None:
        return child(verb, "dobj", "dative", "ccomp", "xcomp") is None
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and is_verb(verb.head):  # "was arrested on Friday and flown home"
        return child(verb, *SUBJECTS, "dobj") is None and is_passive(verb.head)
    if verb.dep_ in _CLAUSES:
        return verb.tag_ == "VBN"  # "three soldiers captured in May were freed"
    is_participle = (
        verb.tag_ == "VBN" or verb.dep_ == "acl" or _set_off_from(verb) is not None
    )  # "an expert kidnapped", often tagged as a past tense
    return is_participle and verb.dep_ in ("acl", "advcl", "oprd", "xcomp", "amod") and child(verb, *SUBJECTS) is None


def true_verb(verb: Token) -> Token | None:
    """Return the verb of a clause whose parse took a participle for it: "the body found along a road belonged to him".

    A past tense without a subject or a conjunction of its own cannot hang on another.
    """
    if verb.tag_ not in ("VBD", "VBN") or auxiliaries(verb) or child(verb, "nsubj") is None:
        return None
    below = (c for c in verb.children if c.dep_ == "advcl" and c.tag_ == "VBD" and c.i > verb.i)
    return next((c for c in below if child(c, "mark", "advmod", "aux", *SUBJECTS) is None), None)


def is_past(verb: Token) -> bool:
    """Tell whether a verb is told in the past tense or the perfect."""
    helpers = auxiliaries(verb)
    if any(
        h in ("will", "would", "wo", "'ll", "may", "might", "can", "could", "should", "to", "must", "shall")
        for h in helpers
    ):
        return False
    if any(h in ("was", "were", "had", "did") for h in helpers) or (
        verb.tag_ == "VBN" and {"has", "have", "having", "been"} & set(helpers)
    ):
        return True
    if verb.tag_ == "VBD":
        return True
    return verb.tag_ == "VBN" and not {"is", "are", "be", "being"} & set(helpers)


def is_perfect(verb: Token) -> bool:
    """Tell whether a verb is in the perfect: "had arrested", "has been arrested"."""
    return verb.tag_ == "VBN" and bool({"has", "have", "had", "'ve", "'d"} & set(auxiliaries(verb)))


def is_plural(noun: Token) -> bool:
    """Tell whether a noun stands for several: a plural, a number, a coordination, the police."""
    if noun.tag_ == "CD":
        return noun.lower_ != "one" and not any(c.tag_ == "NNP" for c in noun.lefts)  # but "the Boeing 747"
    if noun.tag_ in ("NNS", "NNPS"):
        return True
    return lemma(noun) == "police" or any(c.dep_ == "conj" for c in noun.children)


def speaker(pronoun: Token) -> Token | None:
    """Return who says "I" or "we": the subject of the verb of saying above."""
    verb = clause_verb(pronoun)
    while verb is not None and verb.head != verb:
        if verb.dep_ == "ccomp" and is_verb(verb.head):
            return next(iter(subjects(verb.head)), None)
        verb = verb.head
    return None


def subjects(verb: Token) -> list[Token]:
    """Return who does what `verb` says: its own subject, or the one it shares with the verb it hangs on."""
    found = [c for c in verb.children if c.dep_ in SUBJECTS]
    if found and not (found[0].lower_ in _RELATIVE and verb.dep_ == "relcl"):
        return found
    if not found and (misread := _misread_subject(verb)) is not None:
        return [misread]
    if not found and (clause := child(verb, *_CLAUSES)) is not None and is_passive(clause):
        return subjects(clause)  # "three soldiers captured in May were freed"
    if verb.dep_ == "relcl":
        return _doer(verb, _antecedent(verb, found)) if found or "to" in auxiliaries(verb) else []
    head = verb.head
    if (noun := _set_off_from(verb)) is not None:
        return [noun]
    if verb.dep_ == "acl":
        return _doer(verb, head)
    if verb.dep_ == "amod" and verb.tag_ == "VBN":  # "a recently announced venture"
        return [head]
    if verb.dep_ == "xcomp" and head.tag_ == "JJ" and is_verb(head.head):  # "is due to meet"
        return subjects(head.head)
    if verb.dep_ in ("conj", "xcomp", "advcl", "dep") and is_verb(head):
        return _speaker_between(verb, head) or _controller(verb, head)
    if verb.dep_ == "pcomp" and head.dep_ == "prep" and is_verb(head.head):
        return subjects(head.head)
    return _name_before(verb)


def _set_off_from(verb: Token) -> Token | None:
    """Return the noun before a participle between commas: "under terms of the agreement, announced Friday, ..."."""
    is_between = verb.dep_ == "advcl" and verb.tag_ in ("VBN", "VBD") and verb.i < verb.head.i and verb.i > 1
    if not is_between or auxiliaries(verb) or verb.nbor(-1).text != "," or child(verb, "dobj", "ccomp") is not None:
        return None
    before = verb.nbor(-2)
    return before if is_noun(before) and before.dep_ == "pobj" else None


def _antecedent(verb: Token, relative: Sequence[Token]) -> Token:
    """Return the noun that a relative clause is of; where it hangs on a figure, the noun before it."""
    noun = relative[0].doc[relative[0].i - 2] if relative and relative[0].i > 1 else verb.head
    return noun if not is_noun(verb.head) and is_noun(noun) else verb.head


def _misread_subject(verb: Token) -> Token | None:
    """Return the subject that the parse gave to something else.

    They took a hostage and police found the body.          police, read as taken too
    Investigators, wondering how he fled, searched ...      investigators, read as only wondering
    """
    if verb.tag_ != "VBD" or auxiliaries(verb):
        return None
    before = verb.nbor(-1) if verb.i > 1 else None
    if verb.dep_ in ("conj", "advcl", "ccomp") and before is not None and is_noun(before) and before.dep_ == "conj":
        first = before.left_edge
        if first.i > 0 and first.nbor(-1).lower_ in ("and", "but"):
            return before
    wondering = [c for c in verb.children if c.dep_ == "advcl" and _is_apart(c) and c.i < verb.i]
    return next((s for c in wondering for s in c.children if s.dep_ in SUBJECTS), None)


def _is_apart(participle: Token) -> bool:
    """Tell a participle that stands between commas: "Bush, asked whether he was glad, replied"."""
    follows = participle.i > 0 and participle.nbor(-1).text == ","
    return participle.tag_ == "VBG" or (participle.tag_ in ("VBD", "VBN") and follows)


def _speaker_between(verb: Token, head: Token) -> list[Token]:
    """Return who says what the parse hung too high: "it took a turn when Saddam called ... and said": Saddam."""
    if verb.dep_ != "conj" or lemma(verb) not in lexicon.verbs("saying"):
        return []
    above = [c for c in head.children if c.dep_ in SUBJECTS]
    if not above or above[0].tag_ != "NN":
        return []
    between = [c for c in head.children if c.dep_ == "advcl" and head.i < c.i < verb.i]
    return [s for c in between for s in c.children if s.dep_ in SUBJECTS and s.tag_ == "NNP"][-1:]


def _name_before(verb: Token) -> list[Token]:
    """Return the name before a main verb that the parse hung on a date: "in the financial year Apple Inc. sold"."""
    before = verb.nbor(-1) if verb.i > 0 else None
    if before is None or verb.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBZ") or auxiliaries(verb):
        return []
    is_hung = before.dep_ == "pobj" and before.tag_ == "NNP" and any(c.tag_ == "NN" for c in before.lefts)
    return [before] if is_hung else []


def _doer(verb: Token, noun: Token) -> list[Token]:
    """Return who does what a verb beside a noun says: "remarks made" the remarks, "was the first to go" the subject."""
    if "to" not in auxiliaries(verb):
        return [noun]
    if noun.dep_ == "ROOT" and noun.tag_ in ("NNP", "NNPS", "NNS"):  # a headline: "Kroll to visit Oslo"
        return [noun]
    above = noun.head if noun.dep_ in ("attr", "dobj") and is_verb(noun.head) else None
    return subjects(above) if above is not None else []


def _controller(verb: Token, head: Token) -> list[Token]:
    """Return the subject of an infinitive: "told Bush to leave" is Bush, "agreed to leave" the one who agreed."""
    told = child(head, "dobj", "dative") if verb.dep_ == "xcomp" else None
    return [told] if told is not None and is_verb(verb) else subjects(head)


def relative_head(pronoun: Token) -> Token | None:
    """Return the noun that "who" or "whom" goes back to: "Saddam, with whom the king met"."""
    verb = clause_verb(pronoun)
    while verb is not None and verb.dep_ in ("conj", "aux", "auxpass", "xcomp"):
        verb = verb.head
    return verb.head if verb is not None and verb.dep_ == "relcl" else None


def preposition_objects(token: Token, prepositions: frozenset[str]) -> Iterator[tuple[str, Token]]:
    """Yield the preposition and its object for each of `prepositions` that hangs on `token`."""
    for prep in token.children:
        if prep.dep_ in ("prep", "agent", "dative") and prep.lower_ in prepositions:
            for noun in prep.children:
                if noun.dep_ == "pobj":
                    yield prep.lower_, noun


def clause_verb(token: Token) -> Token | None:
    """Return the verb of the clause that `token` stands in, itself if it is one."""
    while not is_verb(token):
        if token.head == token:
            return None
        token = token.head
    return main_verb(token)


def main_verb(verb: Token) -> Token:
    """Return the verb that an auxiliary helps."""
    while verb.dep_ in ("aux", "auxpass") and is_verb(verb.head):
        verb = verb.head
    return verb
