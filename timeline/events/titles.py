"""A short title for an event, as a person would write it: who does what, in the present tense.

Russia annexes Ukraine's Crimean peninsula
Vladimir Putin and Joe Biden speak by telephone
Russia and NATO to meet
Bombings of U.S. embassies in Kenya and Tanzania
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from timeline.dates.expression import DateExpression
from timeline.events.actors import people, states
from timeline.events.actors.cast import Persona
from timeline.events.mentions.merging import Group
from timeline.events.parsing import grammar
from timeline.events.parsing.lemmas import lemma
from timeline.events.parsing.sentences import Sentence
from timeline.events.tellings import Telling
from timeline.events.triggers.lexicon import verbs
from timeline.events.triggers.triggers import STANDS

LONGEST = 90
"""Characters that a title should fit in; what is longer loses its side phrases first, and whole phrases only."""

_OPENING = re.compile(r"\A(?:(?:But|And|So|Yet|Still|Also)\b,? ?)+")
_DANGLING = re.compile(r"(?<=\w)-(?=\s|\Z)")
_STUTTER = re.compile(r"\b((?:[\w']+ ){1,3}[\w']+) \1\b")
"""Words said twice, as in broadcasts: "that the talks, that the talks had failed"."""

_EMPTY_PLACE = re.compile(r"(?:\s*,)+(?=\s*(?:,|and\b|or\b))")
"""Commas around what was left out of a list."""

_LONG_SUBJECT = 40
"""Characters; a longer subject of several gives way to their names where the title gets too long."""

_ASIDE = frozenset(("relcl", "appos", "advcl", "parataxis", "intj"))
_LEVELS = (
    _ASIDE,
    _ASIDE | {"acl", "npadvmod", "advmod"},
    _ASIDE | {"acl", "npadvmod", "advmod", "prep", "conj", "cc", "preconj"},
    _ASIDE | {"acl", "npadvmod", "advmod", "prep", "of", "conj", "cc", "preconj", "ccomp", "xcomp"},
)
"""What is left out of a phrase, level by level, until the title is short enough: phrases with "of" go last."""

_SPOKEN = frozenset(["i", "we", "me", "us", "my", "our", "you", "your"])
_DETERMINERS = ("the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "our", "some", "any")
_NEVER_NAMES = ("DT", "PRP", "PRP$", "CD", "EX", "NNS")
"""Tags of words that are capital only because they begin a sentence; adjectives can be Russian."""

_UNSAID = (
    "take_place",
    "hold",
    "be",
    "have",
    "occur",
    "happen",
    "make",
    "give",
    "schedule",
    "plan",
    "set",
    "expect",
    "anticipate",
)
_EMPTY = ("take_place", "be", "occur", "happen", "schedule", "plan", "set", "expect", "anticipate")
_POSSESSIVES = frozenset(("his", "her", "its", "their"))
_PLURAL_NAMES = ("police", "officials", "investigators", "prosecutors", "authorities", "forces")
_WHERE = frozenset(("in", "at", "on", "from", "after", "before", "during"))
_WITH_DATE = frozenset(("advmod", "det", "amod", "predet"))
_SEVERAL = frozenset(("they", "we", "both"))
_TITLES = frozenset(("mr", "mrs", "ms", "miss", "dr"))
_LOOSE_ENDS = ("prep", "agent", "cc", "mark", "case", "det", "predet")
_FOLLOW = ("dobj", "dative", "oprd", "prt", "acomp", "attr", "xcomp", "ccomp", "prep", "agent")
_OPTIONAL = ("prep", "npadvmod", "agent")
_MARKS = frozenset(("when", "as"))
_OCCASIONS = ("statement", "culture", "legal")
_IT = frozenset(("it", "them"))
_NUMBER = {"it": ("NN", "NNP"), "them": ("NNS", "NNPS")}
_PLANS = frozenset(("goal", "aim", "plan", "program", "objective", "idea", "proposal", "intention", "strategy"))
_AFTER = frozenset(("after", "before", "since", "until"))
_IRREGULAR = {"be": "is", "have": "has", "quiz": "quizzes"}


def write(group: Group, best: Telling) -> str:
    """Write the title of an event from its best telling."""
    carrier = _acting_carrier(best)
    if grammar.is_verb(best.token) and group.kind == "talks" and _meets_unsaid(group, best):
        verb = lemma(best.token)
        title = _joined([names_of(group.parties[:3]), f"to {verb}" if best.status == "planned" else verb, _place(best)])
    elif grammar.is_verb(best.token):
        title = _with_consequence(group, best, _of_verb(best, best.token))
    elif carrier is not None and (group.kind == "event" or len(group.parties) < 2):
        title = _of_verb(best, carrier) if _subject(best, carrier)[0] else _of_noun(best)
    elif group.kind != "event":
        title = _of_talks(group, best)
    else:
        title = _of_source(best) or _of_occasion(best) or _of_noun(best)
    if title and " " not in title and grammar.is_noun(best.token):
        title = _fuller(group, title)
    title = _STUTTER.sub(r"\1", title)
    return title if title[1:2].isupper() else title[:1].upper() + title[1:]


def _with_consequence(group: Group, best: Telling, title: str) -> str:
    """Add what the same deed did or how it came, where there is room: ", killing 12 people", "when a ferry sinks"."""
    for telling in group.tellings:
        verb = telling.token
        if _is_before(telling.token, best.token):
            where = _joined([telling.token.head.lower_, _text(telling.sentence, telling.token, _LEVELS[2])])
            title = f"{title} {where}" if len(title) + len(where) < LONGEST else title
        if telling is best or verb.dep_ != "advcl" or verb.head != best.token or verb.i < best.token.i:
            continue
        if verb.tag_ == "VBG":
            longer = f"{title}, {_text(telling.sentence, verb, _LEVELS[2])}"
        else:
            mark = next((c.lower_ for c in verb.children if c.lower_ in _MARKS), "when")
            clause = _of_verb(telling, verb)
            first = verb.left_edge.nbor(1) if verb.left_edge.lower_ == mark else verb.left_edge
            longer = f"{title} {mark} {clause[:1].lower() + clause[1:] if first.tag_ in _NEVER_NAMES else clause}"
        return longer if len(longer) <= LONGEST else title
    return title


def _is_before(noun: Token, verb: Token) -> bool:
    """Tell what stands before a deed as its occasion: "in a speech on Tuesday, Orban defended the plan"."""
    return noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head == verb and noun.i < verb.i


def _of_source(telling: Telling) -> str:
    """Return what a report says that stands behind "according to"; the empty string for any other noun."""
    noun = telling.token
    verb = noun.head.head.head if noun.head.lower_ == "to" and noun.head.head.lower_ == "according" else noun
    if telling.trigger.sense.category != "statement" or not grammar.is_verb(verb):
        return ""
    said = _said(telling.sentence, verb, _LEVELS[2], frozenset([noun.head.head.i]))
    title = _joined([_bare(_text(telling.sentence, noun, _LEVELS[1])), "says", said])
    return title if said and len(title) <= LONGEST else ""


def _of_occasion(telling: Telling) -> str:
    """Return what is done in a speech, a ruling or a ceremony: "In a speech on Tuesday, Orban defended the plan"."""
    noun, preposition, verb = telling.token, telling.token.head, telling.token.head.head
    is_occasion = noun.dep_ == "pobj" and preposition.lower_ in ("in", "at", "during") and grammar.is_verb(verb)
    if not is_occasion or telling.trigger.carriers or telling.trigger.sense.category not in _OCCASIONS:
        return ""
    if not grammar.is_past(verb) or telling.status != "happened" or any(c.dep_ == "neg" for c in verb.children):
        return ""
    doing = replace(telling, doers=telling.doers or tuple(p.persona for p in telling.parts if p.token.head == verb))
    title = _of_verb(doing, verb)
    where = _joined([preposition.lower_, _text(telling.sentence, noun, _LEVELS[2])])
    longer = title if preposition.i > verb.i else f"{title} {where}"
    return longer if len(longer) <= LONGEST and title.split(" ")[0] != title else ""


def _meets_unsaid(group: Group, best: Telling) -> bool:
    """Tell a meeting whose other side stands before the verb: "Saddam, with whom the king met"."""
    takes = any(c.dep_ in ("dobj", "prep", "ccomp", "xcomp") and c.lower_ not in _WHERE for c in best.token.children)
    return len(group.parties) > 1 and len(best.doers) == 1 and not takes


def _fuller(group: Group, title: str) -> str:
    """Return what says more than a bare noun: the fullest of the other tellings' phrases, else with who takes part."""
    nouns = [t for t in group.tellings if grammar.is_noun(t.token)]
    longest = max((_of_noun(t) for t in nouns), key=lambda text: len(text) if len(text) <= LONGEST else 0)
    if " " in longest:
        return longest
    if group.parties:
        return f"{title} ({names_of(group.parties[:3])})"
    is_planned = group.kind == "event" and all(t.status == "planned" for t in nouns)
    return f"{title} planned" if is_planned else title


def _of_talks(group: Group, best: Telling) -> str:
    named = [part.persona for part in sorted(best.parts, key=lambda part: part.token.i)]
    who = [*dict.fromkeys([*(p for p in named if p in group.parties), *group.parties])][:3]
    if len(who) < 2:
        return _of_noun(best)
    word = lemma(best.token)
    if group.kind == "call":
        verb, rest = "speak", "by telephone"
    elif word in ("meeting", "summit", "conference"):
        verb, rest = "meet", ""
    else:
        verb, rest = "hold", f"{word}s" if best.token.tag_ == "NNS" else f"a {word}"
    doing = f"to {verb}" if best.status == "planned" else verb
    return _joined([names_of(who), doing, rest, _place(best)])


def _place(telling: Telling) -> str:
    """Return where the talks are, "in Geneva", if the telling says so."""
    for noun in telling.token.subtree:
        is_place = noun.dep_ == "pobj" and noun.tag_ == "NNP" and noun.head.lower_ in ("in", "at")
        if is_place and not _is_dated(telling.sentence, noun):
            return f"{noun.head.lower_} {_text(telling.sentence, noun, _LEVELS[2])}"
    return ""


def _of_noun(telling: Telling) -> str:
    """Return the noun's own phrase, with the verb that carries it where that says something: "Talks break off"."""
    carrier = next((c for c in telling.trigger.carriers if grammar.word(c) not in _UNSAID), None)
    for level in _LEVELS:
        title = _bare(_text(telling.sentence, telling.token, level))
        if carrier is not None and telling.token in [n for s in grammar.subjects(carrier) for n in (s, *s.conjuncts)]:
            title = _joined([title, _verb(telling, carrier, plural=telling.token.tag_ == "NNS"), _particle(carrier)])
        if len(title) <= LONGEST:
            break
    return title


def _bare(phrase: str) -> str:
    first, _, rest = phrase.partition(" ")
    return rest if first.lower() in _DETERMINERS and rest else phrase


def _acting_carrier(telling: Telling) -> Token | None:
    """Return the verb that says what the noun does or who does it: "the blast kills 224", "Castro attends a rally"."""
    for carrier in telling.trigger.carriers or _own_verb(telling):
        if lemma(carrier) == "be" and any(c.dep_ == "attr" and _has_number(c) for c in carrier.children):
            return carrier
        shows = lemma(carrier) in verbs("saying") | verbs("state") | {"show"}
        if shows and grammar.child(carrier, "ccomp") is not None:
            continue
        doers = [n for s in grammar.subjects(carrier) for n in (s, *s.conjuncts)]
        if telling.token in doers and grammar.word(carrier) not in _EMPTY:
            return carrier
        if (
            doers
            and telling.token not in doers
            and carrier in (telling.token.head, telling.token.head.head)
            and (grammar.word(carrier) not in _EMPTY or (lemma(carrier) == "be" and telling.token.dep_ == "pobj"))
        ):
            return carrier
    return None


def _own_verb(telling: Telling) -> list[Token]:
    """Return the past verb that a noun is the subject of, where it tells what became of it: "its net loss narrowed"."""
    verb = telling.token.head
    is_subject = telling.token.dep_ in grammar.SUBJECTS and grammar.is_verb(verb) and telling.status == "happened"
    return [verb] if is_subject and grammar.is_past(verb) and grammar.child(verb, "neg") is None else []


def _has_number(phrase: Token) -> bool:
    return any(t.tag_ == "CD" for t in (phrase, *phrase.children))


def _of_verb(telling: Telling, verb: Token) -> str:
    """Return who does what: in full, else by names alone, else with ever more side phrases left out."""
    subject, plural = _subject(telling, verb)
    for level in _LEVELS:
        for who, by_name in dict.fromkeys(((subject, False), (_short(telling, subject), True))):
            pieces = [(child, _piece(telling, child, level, by_name=by_name)) for child in _following(verb)]
            pieces = [(child, text) for child, text in pieces if text and not _is_hollow(child, text)]
            doing = _doing(telling, verb, [child for child, _ in pieces], plural=plural)
            while True:
                title = _joined([who, doing, *(text for _, text in pieces)])
                if len(title) <= LONGEST and (pieces or lemma(verb) != "say"):
                    return title
                if not by_name or len(pieces) < 2 or not _is_optional([child for child, _ in pieces], level):
                    break
                pieces.pop()
    return _joined([subject, _speaks(verb, telling, plural) or _verb(telling, verb, plural)])


def _is_hollow(child: Token, text: str) -> bool:
    """Tell an aim of which only the verb is left: "to assist", of "to assist in evaluating alternatives"."""
    is_aim = child.dep_ == "xcomp" and grammar.child(child.head, "dobj") is not None
    return (
        is_aim and text.count(" ") == 1 and text.startswith("to ") and grammar.child(child, "prep", "dobj") is not None
    )


def _doing(telling: Telling, verb: Token, complements: Sequence[Token], *, plural: bool) -> str:
    """Return the verb of a title; who says nothing that the title has room for makes a statement."""
    if _told_nothing(verb, complements):
        return _spoke_to(telling, plural)
    if lemma(verb) == "say" and complements and all(c.dep_ == "prep" for c in complements):
        return "make a statement" if plural else "makes a statement"
    return _verb(telling, verb, plural)


def _short(telling: Telling, subject: str) -> str:
    """Return a long subject by names alone: "Vladimir Putin" for "Russian President Vladimir Putin"."""
    is_one_named = len(telling.doers) == 1 and telling.doers[0].type == "person" and telling.doers[0].name in subject
    are_many = len(telling.doers) > 1 and len(subject) > _LONG_SUBJECT
    return names_of(telling.doers) if is_one_named or are_many else subject


def _is_optional(complements: Sequence[Token], level: frozenset[str]) -> bool:
    """Tell a last phrase that can go where there is no room: where, by whom; at last what for and what is said."""
    last = complements[-1]
    can_go = {"xcomp": "prep" in level, "ccomp": "ccomp" in level}.get(last.dep_, False)
    return last.dep_ in _OPTIONAL or (can_go and any(c.dep_ in ("dobj", "dative") for c in complements))


def _piece(telling: Telling, child: Token, level: frozenset[str], *, by_name: bool) -> str:
    """Return a complement of a verb; a person by name where the name is wanted alone."""
    named = [part.persona for part in telling.parts if part.token == child and part.persona.type == "person"]
    is_office = lemma(child) in people.words("roles")  # "his counterpart Joe Biden", not "Biden's offer"
    is_him = len(named) == 1 and (is_office or child.text in named[0].name.split())
    is_alone = is_him and named[0].name.split()[-1] in (t.text for t in child.subtree)
    if by_name and child.dep_ in ("dobj", "dative") and is_alone and grammar.child(child, "conj") is None:
        return named[0].name
    return _whom(telling, child) or _complement(telling.sentence, child, level)


def _speaks(verb: Token, telling: Telling, plural: bool) -> str:
    """Return what stands for saying something that is too long, or too much the speaker's own words, for a title.

    It names what is spoken of where that is a thing of a few words.
    """
    if lemma(verb) != "say":
        return ""
    clause = grammar.child(verb, "ccomp")
    for of in grammar.subjects(clause) if clause is not None and not _is_spoken(clause) else ():
        about = _text(telling.sentence, of, _LEVELS[1])
        if grammar.is_noun(of) and len(about) <= _LONG_SUBJECT:
            return f"{'speak' if plural else 'speaks'} of {_uncapital(about, of.left_edge)}"
    return "make a statement" if plural else "makes a statement"


def _told_nothing(verb: Token, complements: Sequence[Token]) -> bool:
    """Tell "told reporters", whose words are not a clause of it: they are spoken to."""
    whom = [c.dep_ for c in complements if c.lower_ not in _WHERE]
    return lemma(verb) == "tell" and not grammar.is_passive(verb) and whom == ["dobj"]


def _spoke_to(telling: Telling, plural: bool) -> str:
    return "to speak to" if telling.status == "planned" else "speak to" if plural else "speaks to"


def _subject(telling: Telling, verb: Token) -> tuple[str, bool]:
    """Return who does it, and whether they are several; a pronoun by the name it stands for."""
    subjects = grammar.subjects(verb) or _subject_above(verb) or _noun_before(verb)
    is_aim = telling.status == "planned" and "to" in grammar.auxiliaries(verb)
    if not subjects or (is_aim and lemma(subjects[0]) in _PLANS):
        return "Plan" if is_aim else "", False
    subject, doers = subjects[0], telling.doers
    if subject.tag_ in ("PRP", "WP", "WDT", "DT", "EX"):
        if not doers and telling.stands_for is not None:
            return _noun_phrase(telling.stands_for), grammar.is_plural(telling.stands_for)
        are_several = subject.lower_ in _SEVERAL and (not doers or doers[0].name.endswith(_PLURAL_NAMES))
        return names_of(doers), len(doers) > 1 or are_several
    if _is_one(subject, verb):
        return _text(telling.sentence, subject, _LEVELS[1] | {"conj", "cc"}), False
    several = grammar.is_plural(subject)
    if len(doers) == 1 and (grammar.child(subject, "conj") is None or doers[0].type == "person"):
        doer = doers[0]
        is_name = subject.tag_ in ("NNP", "NNPS") or (subject.text.istitle() and subject.text in doer.name.split())
        if doer.type == "person" and (lemma(subject) in people.words("roles") or _is_short(subject, doer)):
            return doer.name, False
        if doer.type == "organisation" and any(subject.text in alias.split() for alias in doer.aliases):
            the = any(c.lower_ == "the" for c in subject.children)  # "the Social Democrats win", "Orkem Coatings wins"
            return f"{'The ' if the and several and is_name else ''}{doer.name}", several and (the or not is_name)
        several = several and doer.type != "thing" and not (is_name and doer.type == "person")
    several = several or (len(doers) > 1 and any(t.dep_ == "conj" for t in subject.subtree))
    owners = doers or telling.parties[:1]
    told = frozenset([verb.i]) if verb.dep_ == "amod" else frozenset[int]()
    return _owned(_text(telling.sentence, subject, _LEVELS[1], told), subject, owners), several


def _is_one(subject: Token, verb: Token) -> bool:
    """Tell by a singular verb that what is read as two is one: "Marlow, 52, and the father of two, was shot"."""
    joined = any(c.dep_ == "cc" and c.lower_ == "and" for c in subject.children)
    return joined and subject.i < verb.i and any(h in ("was", "is", "has") for h in grammar.auxiliaries(verb))


def _owned(phrase: str, subject: Token, doers: Sequence[Persona]) -> str:
    """Return a phrase that says whose it is by name: "Compaq's net income" for "its net income"."""
    first, _, rest = phrase.partition(" ")
    clause = grammar.clause_verb(subject)
    if first.lower() == "whose" and clause is not None and grammar.is_noun(clause.head):
        owner = _bare(_noun_phrase(clause.head))
        return f"{owner}{'’' if owner.endswith('s') else '’s'} {rest}"
    if first.lower() not in _POSSESSIVES or len(doers) != 1 or not rest:
        return phrase
    is_named_beside = grammar.child(subject, "appos") is not None and doers[0].type == "person"
    if subject.tag_ in ("NNP", "NNPS") or is_named_beside:
        return doers[0].name
    name = doers[0].name
    ending = "" if name.endswith(("'s", "’s")) else "’" if name.endswith("s") else "’s"
    return f"{name}{ending} {rest}"


def _noun_phrase(noun: Token) -> str:
    """Return a noun with what stands before it: "the storm"."""
    return noun.doc[noun.left_edge.i : noun.i + 1].text


def _is_short(subject: Token, doer: Persona) -> bool:
    """Tell "Mr. Gerstner" and "he", which the full name says better, from "Russian President Vladimir Putin"."""
    before = [c for c in subject.children if c.dep_ == "compound"]
    return bool(before) and all(t.lower_.strip(".") in _TITLES for t in before) and subject.text in doer.name.split()


def _subject_above(verb: Token) -> list[Token]:
    """Return the subject of the nearest clause around a verb that has none of its own."""
    while verb.head != verb:
        verb = verb.head
        if grammar.is_verb(verb) and (found := grammar.subjects(verb)):
            return found
    return []


def _noun_before(verb: Token) -> list[Token]:
    """Return the noun that a verb without any subject follows, in a sentence whose parse broke at a dash."""
    nouns = [t for t in verb.doc[: verb.i] if grammar.is_noun(t) and t.dep_ in ("ROOT", "nsubj", "dep")]
    return nouns[-1:] if verb.tag_ in ("VBD", "VBZ", "VBP") else []


def _following(verb: Token) -> Iterator[Token]:
    """Yield the complements of a verb in the order of the text."""
    for child in verb.children:
        is_amount = child.dep_ == "npadvmod" and _has_number(child)
        is_amount = is_amount and not any(t.text == "," for t in verb.doc[verb.i : child.i])
        is_amount = is_amount or (child.dep_ == "advmod" and child.lower_ in STANDS and lemma(verb) != "be")
        is_said = child.dep_ == "ccomp" and lemma(verb) in verbs("saying")
        is_particle = child == grammar.particle(verb)
        if (child.dep_ in _FOLLOW or is_amount or is_particle) and (child.i > verb.i or is_said):
            yield child


def _whom(telling: Telling, child: Token) -> str:
    """Return the name that "him" stands for; the empty string for any other word."""
    if child.tag_ != "PRP" or child.dep_ not in ("dobj", "dative") or child.lower_ in _IT:
        return ""
    return names_of([part.persona for part in telling.parts if part.token == child])


def _complement(sentence: Sentence, child: Token, level: frozenset[str]) -> str:
    if child.dep_ == "ccomp":
        is_said = lemma(child.head) in verbs("saying") or child.i < child.head.i
        return _said(sentence, child, level) if is_said or _is_spoken(child) else _text(sentence, child, level)
    if child.dep_ == "dobj" and child.lower_ in _IT:
        return _text(sentence, _meant(child), level)
    if child.dep_ == "prep" and child.lower_ in _AFTER and _is_cut_clause(child):
        return ""
    return _text(sentence, child, level)


def _meant(pronoun: Token) -> Token:
    """Return the object that "it" stands for: "issued its first warning and raised it" raised the warning.

    It is the pronoun itself where no verb coordinated before has an object.
    """
    verb = pronoun.head
    earlier = [v for v in verb.conjuncts if v.i < verb.i]
    objects = [c for v in earlier for c in v.children if c.dep_ == "dobj" and c.tag_ in _NUMBER[pronoun.lower_]]
    return objects[-1] if objects else pronoun


def _is_cut_clause(preposition: Token) -> bool:
    """Tell "after the trawler Kittiwake sank", read as a trawler with a relative clause, from "after the storm"."""
    nouns = [c for c in preposition.children if c.dep_ == "pobj"]
    clauses = [c for noun in nouns for c in noun.children if c.dep_ == "relcl"]
    return any(s.tag_ == "NNP" and s.i == s.head.left_edge.i for c in clauses for s in grammar.subjects(c))


def _said(sentence: Sentence, clause: Token, level: frozenset[str], without: frozenset[int] = frozenset()) -> str:
    """Return what was said as a clause; words of the speaker's own, "we will", are left out."""
    if _is_spoken(clause) or not _is_whole(clause):
        return ""
    true = grammar.true_verb(clause)
    if true is not None:
        who = [_text(sentence, subject, level) for subject in grammar.subjects(clause)]
        return f"that {_joined([*who, _text(sentence, true, level)])}"
    text = _OPENING.sub("", _text(sentence, clause, level, without))
    if not text or text.startswith(("that ", "how ", "why ", "what ", "whether ", "if ", "who ", "when ")):
        return text
    first = next((t for t in clause.subtree if t.is_alpha and text.startswith(t.text)), clause)
    return f"that {_uncapital(text, first)}"


def _is_spoken(clause: Token) -> bool:
    return any(t.lower_ in _SPOKEN and t.tag_ in ("PRP", "PRP$") for t in clause.subtree)


def _is_whole(clause: Token) -> bool:
    """Tell a clause from the half of one that the parse lost the verb of: "that the body found along a highway"."""
    if not grammar.is_verb(clause):
        return False
    has_subject = grammar.child(clause, *grammar.SUBJECTS, "expl") is not None
    return has_subject or any(c.lower_ in ("to", "whether") for c in clause.children)


def _uncapital(text: str, first: Token) -> str:
    """Return a text without the capital that only began the sentence."""
    is_name = first.tag_ in ("NNP", "NNPS") or first.text in states.known() or first.text == "I"
    return text if is_name or (len(first) > 1 and first.text.isupper()) else text[:1].lower() + text[1:]


def _verb(telling: Telling, verb: Token, plural: bool) -> str:
    base = lemma(verb)
    if base in verbs("putting_off"):
        done = base if plural else present(base)
        return f"{'are' if plural else 'is'} {verb.lower_}" if grammar.is_passive(verb) else done
    if verb.lower_ == "missing":
        return "are missing" if plural else "is missing"
    if base == "be":
        is_value = any(c.dep_ == "attr" and _has_number(c) for c in verb.children)
        stands = next(
            (
                "" if is_value else c.lower_
                for c in verb.children
                if c.lower_ in STANDS and c.dep_ in ("advmod", "prep", "prt")
            ),
            "",
        )
        return _joined(["to be" if telling.status == "planned" else "are" if plural else "is", stands])
    passive = grammar.is_passive(verb)
    if telling.status == "planned":
        return f"to be {verb.lower_}" if passive else f"to {base}"
    if telling.status == "cancelled" and passive:
        return f"{'are' if plural else 'is'} {verb.lower_}"
    if passive:
        return f"{'are' if plural else 'is'} {verb.lower_}"
    return base if plural else present(base)


def present(base: str) -> str:
    """Return the third person of a verb: "annexes", "carries", "has"."""
    if base in _IRREGULAR:
        return _IRREGULAR[base]
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2:-1] not in "aeiou" else base + "s"


def _particle(verb: Token) -> str:
    particle = grammar.particle(verb)
    return particle.text if particle is not None else ""


def names_of(personas: Sequence[Persona]) -> str:
    """Return names as one would list them: "Russia, NATO and Ukraine"."""
    listed = [p.name for p in personas]
    return " and ".join(filter(None, [", ".join(listed[:-1]), listed[-1]])) if listed else ""


def _text(sentence: Sentence, token: Token, without: frozenset[str], cut: frozenset[int] = frozenset()) -> str:
    """Return the words of a phrase without its date expressions and side phrases, and what hangs on the words cut."""
    kept = [t for t in _kept(sentence, token, without, top=True) if not any(a.i in cut for a in (t, *t.ancestors))]
    kept = [score for t in kept for score in _score(t)]
    while kept and _is_loose(kept[-1], token):
        kept.pop()
    if kept == [token] and token.dep_ in ("prep", "agent"):
        return ""
    words = "".join(t.text + (" " if t.whitespace_ or t.i + 1 not in {k.i for k in kept} else "") for t in kept)
    return _DANGLING.sub("", _EMPTY_PLACE.sub("", words)).strip(" ,;:-\"'")


def _score(token: Token) -> list[Token]:
    """Return a number with what a hyphen joins to it: "6-4"; the second half has come with the first."""
    doc, i = token.doc, token.i
    if token.tag_ != "CD":
        return [token]
    if i > 1 and doc[i - 1].text == "-" and doc[i - 2].tag_ == "CD" and not doc[i - 1].whitespace_:
        return []
    joined = i + 2 < len(doc) and doc[i + 1].text == "-" and doc[i + 2].tag_ == "CD" and not doc[i + 1].whitespace_
    return [token, doc[i + 1], doc[i + 2]] if joined and not token.whitespace_ else [token]


def _is_loose(last: Token, head: Token) -> bool:
    """Tell a last word that leads nowhere: a preposition or an article whose noun was left out, a comma."""
    if last.tag_ == "IN" and last != head:
        return True
    return (last.is_punct and last.text != "%") or (last.tag_ != "CD" and last.dep_ in _LOOSE_ENDS and last != head)


def _kept(sentence: Sentence, token: Token, without: frozenset[str], top: bool = False) -> Iterator[Token]:
    if token.dep_ == "npadvmod" and "relcl" in without and any(c.dep_ == "relcl" for c in token.children):
        return  # "the day the embassies were bombed"
    if not top and token.dep_ in without and not _is_needed(token, without):
        return
    if not top and token.dep_ == "npadvmod" and _is_afterthought(token):
        return
    if not top and token.dep_ == "acl" and token.i > token.head.i and _only_dates(sentence, token):
        return
    if token.dep_ in _WITH_DATE and _is_dated(sentence, token.head) and not top:  # "only five hours", "the quarter"
        return
    listed = "conj" not in without and any(c.dep_ == "conj" for c in token.children)
    inside = [c for c in token.children if c.dep_ != "punct" or c.text in "-'" or (c.text == "," and listed)]
    for child in inside:
        if child.i < token.i:
            yield from _kept(sentence, child, without)
    if not _is_dated(sentence, token):
        yield token
    for child in inside:
        if child.i > token.i:
            yield from _kept(sentence, child, without)


def _is_afterthought(noun: Token) -> bool:
    """Tell what is set off behind a clause: "the economy grew, evidence that ..."."""
    is_behind = grammar.is_verb(noun.head) and noun.i > noun.head.i
    return is_behind and noun.left_edge.nbor(-1).text == ","


def _is_needed(token: Token, without: frozenset[str]) -> bool:
    """Tell what is no side phrase though it is marked as one: half a name or a compound, "at least" of a number."""
    if token.lower_ == "of" and "of" not in without and token.i == token.head.i + 1:
        return True
    number = token.head.head if token.head.dep_ == "advmod" else token.head
    is_bound = number.tag_ == "CD" and token.i < number.i
    return is_bound or _is_joined_name(token) or _is_hyphened(token)


def _only_dates(sentence: Sentence, verb: Token) -> bool:
    """Tell a participle that says nothing but when: "the election, set for November 3"."""
    below = [c for c in verb.children if not c.is_punct]
    return bool(below) and all(_is_dated(sentence, c) for c in below)


def _is_joined_name(token: Token) -> bool:
    """Tell a name that follows without a comma, "his counterpart Joe Biden", from one set aside."""
    return token.dep_ == "appos" and token.left_edge.i == token.head.i + 1


def _is_hyphened(token: Token) -> bool:
    """Tell the first half of a compound: "cost-cutting"."""
    return token.i + 1 < len(token.doc) and not token.whitespace_ and token.nbor().text == "-"


def _is_dated(sentence: Sentence, token: Token) -> bool:
    start, end = sentence.offsets(token)
    if any(d.start < end and start < d.end and not _is_measure(d) for d in sentence.dates):
        return True
    if token.dep_ in ("case", "poss") and token.tag_ in ("POS", "PRP$"):
        return _is_dated(sentence, token.head)
    objects = [c for c in token.children if c.dep_ == "pobj"] if token.dep_ == "prep" else []
    return bool(objects) and all(_is_dated(sentence, o) for o in objects)


def _is_measure(expression: DateExpression) -> bool:
    """Tell what a title needs, "six years in prison", "a two-hour strike", from when it was."""
    return expression.type == "DURATION" and "X" not in expression.value


def _joined(parts: Sequence[str]) -> str:
    return " ".join(part for part in parts if part)
