"""A short title for an event, as a person would write it: who does what, in the present tense.

Russia annexes Ukraine's Crimean peninsula
Vladimir Putin and Joe Biden speak by telephone
Russia and NATO to meet
Bombings of U.S. embassies in Kenya and Tanzania
"""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from timeline.events import grammar, people
from timeline.events.cast import Persona
from timeline.events.lemmas import lemma
from timeline.events.merging import Group
from timeline.events.sentences import Sentence
from timeline.events.tellings import Telling
from timeline.events.triggers import STANDS

LONGEST = 90
"""Characters that a title should fit in; what is longer loses its side phrases first, and whole phrases only."""

_OPENING = re.compile(r"\A(?:(?:But|And|So|Yet|Still|Also)\b,? ?)+")
_EMPTY_PLACE = re.compile(r"(?:\s*,)+(?=\s*(?:,|and\b|or\b))")
"""Commas around what was left out of a list."""

_LONG_SUBJECT = 40
"""Characters; a longer subject of several gives way to their names where the title gets too long."""

_ASIDE = frozenset(("relcl", "appos", "advcl", "parataxis", "intj"))
_LEVELS = (
    _ASIDE,
    _ASIDE | {"acl", "npadvmod", "advmod"},
    _ASIDE | {"acl", "npadvmod", "advmod", "prep", "conj", "cc", "preconj"},
    _ASIDE | {"acl", "npadvmod", "advmod", "prep", "conj", "cc", "preconj", "ccomp", "xcomp"},
)
"""What is left out of a phrase, level by level, until the title is short enough."""

_SPOKEN = frozenset(["i", "we", "me", "us", "my", "our", "you", "your"])
_DETERMINERS = ("the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "our", "some", "any")
_NEVER_NAMES = ("DT", "PRP", "PRP$", "CD", "EX", "NNS")
"""Tags of words that are capital only because they begin a sentence; adjectives can be Russian."""

_UNSAID = ("take_place", "hold", "be", "have", "occur", "happen", "make", "give", "schedule", "plan", "set")
_EMPTY = ("take_place", "be", "occur", "happen", "schedule", "plan", "set")
_POSSESSIVES = frozenset(("his", "her", "its", "their"))
_PLURAL_NAMES = ("police", "officials", "investigators", "prosecutors", "authorities", "forces")
_WHERE = frozenset(("in", "at", "on", "from", "after", "before", "during"))
_WITH_DATE = frozenset(("advmod", "det", "amod", "predet"))
_SEVERAL = frozenset(("they", "we", "both"))
_TITLES = frozenset(("mr", "mrs", "ms", "miss", "dr"))
_LOOSE_ENDS = ("prep", "cc", "mark", "case", "det", "predet")
_FOLLOW = ("dobj", "dative", "oprd", "prt", "acomp", "attr", "xcomp", "ccomp", "prep", "agent")
_IT = frozenset(("it", "them"))
_NUMBER = {"it": ("NN", "NNP"), "them": ("NNS", "NNPS")}
_AFTER = frozenset(("after", "before", "since", "until"))
_IRREGULAR = {"be": "is", "have": "has", "quiz": "quizzes"}


def write(group: Group, best: Telling) -> str:
    """Write the title of an event from its best telling."""
    carrier = _acting_carrier(best)
    if grammar.is_verb(best.token) and group.kind == "talks" and _meets_unsaid(group, best):
        verb = lemma(best.token)
        title = _joined([names_of(group.parties[:3]), f"to {verb}" if best.status == "planned" else verb, _place(best)])
    elif grammar.is_verb(best.token):
        title = _of_verb(best, best.token)
    elif carrier is not None and (group.kind == "event" or len(group.parties) < 2):
        title = _of_verb(best, carrier)
    elif group.kind != "event":
        title = _of_talks(group, best)
    else:
        title = _of_noun(best)
    if title and " " not in title and grammar.is_noun(best.token):
        title = _fuller(group, title)
    return title[:1].upper() + title[1:]


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
    return f"{title} ({names_of(group.parties[:3])})" if group.parties else title


def _of_talks(group: Group, best: Telling) -> str:
    who = group.parties[:3]
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
    for carrier in telling.trigger.carriers:
        doers = [n for s in grammar.subjects(carrier) for n in (s, *s.conjuncts)]
        if telling.token in doers and grammar.word(carrier) not in _EMPTY:
            return carrier
        if (
            doers
            and telling.token not in doers
            and carrier in (telling.token.head, telling.token.head.head)
            and grammar.word(carrier) not in _EMPTY
        ):
            return carrier
    return None


def _of_verb(telling: Telling, verb: Token) -> str:
    subject, plural = _subject(telling, verb)
    short = names_of(telling.doers) if len(telling.doers) > 1 and len(subject) > _LONG_SUBJECT else subject
    told = _told_nothing(verb)
    for level in _LEVELS:
        rest = [
            text
            for child in _following(verb)
            if (text := _whom(telling, child) or _complement(telling.sentence, child, level))
        ]
        for who in dict.fromkeys((subject, short)):
            title = _joined([who, _spoke_to(telling, plural) if told else _verb(telling, verb, plural), *rest])
            while len(title) > LONGEST and len(rest) > 1 and who == short:
                rest.pop()
                title = _joined([who, _verb(telling, verb, plural), *rest])
            if len(title) <= LONGEST and (rest or lemma(verb) != "say"):
                return title
    return _joined([subject, _speaks(plural) if lemma(verb) == "say" else _verb(telling, verb, plural)])


def _speaks(plural: bool) -> str:
    """Return what stands for saying something that is too long, or too much the speaker's own words, for a title."""
    return "make a statement" if plural else "makes a statement"


def _told_nothing(verb: Token) -> bool:
    """Tell "told reporters", whose words are not a clause of it: they are spoken to."""
    kinds = ("dobj", "dative", "ccomp", "xcomp", "prep", "oprd")
    whom = [c.dep_ for c in verb.children if c.dep_ in kinds and c.lower_ not in _WHERE]
    return lemma(verb) == "tell" and not grammar.is_passive(verb) and whom == ["dobj"]


def _spoke_to(telling: Telling, plural: bool) -> str:
    return "to speak to" if telling.status == "planned" else "speak to" if plural else "speaks to"


def _subject(telling: Telling, verb: Token) -> tuple[str, bool]:
    """Return who does it, and whether they are several; a pronoun by the name it stands for."""
    subjects = grammar.subjects(verb) or _subject_above(verb) or _noun_before(verb)
    if not subjects:
        return "", False
    subject, doers = subjects[0], telling.doers
    if subject.tag_ in ("PRP", "WP", "WDT", "DT", "EX"):
        if not doers and telling.stands_for is not None:
            return _noun_phrase(telling.stands_for), grammar.is_plural(telling.stands_for)
        are_several = subject.lower_ in _SEVERAL and (not doers or doers[0].name.endswith(_PLURAL_NAMES))
        return names_of(doers), len(doers) > 1 or are_several
    several = grammar.is_plural(subject)
    if len(doers) == 1 and (grammar.child(subject, "conj") is None or doers[0].type == "person"):
        doer = doers[0]
        is_name = subject.tag_ in ("NNP", "NNPS")
        if doer.type == "person" and (lemma(subject) in people.words("roles") or _is_short(subject, doer)):
            return doer.name, False
        if doer.type == "organisation" and any(subject.text in alias.split() for alias in doer.aliases):
            return doer.name, several and not is_name
        several = several and not (is_name and doer.type in ("person", "thing"))
    several = several or (len(doers) > 1 and any(t.dep_ == "conj" for t in subject.subtree))
    owners = doers or telling.parties[:1]
    return _owned(_text(telling.sentence, subject, _LEVELS[1]), subject, owners), several


def _owned(phrase: str, subject: Token, doers: Sequence[Persona]) -> str:
    """Return a phrase that says whose it is by name: "Compaq's net income" for "its net income"."""
    first, _, rest = phrase.partition(" ")
    if first.lower() not in _POSSESSIVES or len(doers) != 1 or not rest:
        return phrase
    is_named_beside = grammar.child(subject, "appos") is not None and doers[0].type == "person"
    if subject.tag_ in ("NNP", "NNPS") or is_named_beside:
        return doers[0].name
    return f"{doers[0].name}{'’' if doers[0].name.endswith('s') else '’s'} {rest}"


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
    yield from (c for c in verb.children if c.dep_ in _FOLLOW and (c.i > verb.i or c.dep_ == "ccomp"))


def _whom(telling: Telling, child: Token) -> str:
    """Return the name that "him" stands for; the empty string for any other word."""
    if child.tag_ != "PRP" or child.dep_ not in ("dobj", "dative") or child.lower_ in _IT:
        return ""
    return names_of([part.persona for part in telling.parts if part.token == child])


def _complement(sentence: Sentence, child: Token, level: frozenset[str]) -> str:
    if child.dep_ == "ccomp":
        return _said(sentence, child, level)
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


def _said(sentence: Sentence, clause: Token, level: frozenset[str]) -> str:
    """Return what was said as a clause; words of the speaker's own, "we will", are left out."""
    if any(t.lower_ in _SPOKEN and t.tag_ in ("PRP", "PRP$") for t in clause.subtree):
        return ""
    text = _OPENING.sub("", _text(sentence, clause, level))
    if not text or text.startswith(("that ", "how ", "why ", "what ", "whether ", "if ", "who ", "when ")):
        return text
    first = next((t for t in clause.subtree if t.is_alpha and text.startswith(t.text)), clause)
    return f"that {text[:1].lower() + text[1:] if first.tag_ in _NEVER_NAMES else text}"


def _verb(telling: Telling, verb: Token, plural: bool) -> str:
    base = lemma(verb)
    if base == "be":
        stands = next(
            (c.lower_ for c in verb.children if c.lower_ in STANDS and c.dep_ in ("advmod", "prep", "prt")), ""
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
    particle = grammar.child(verb, "prt")
    return particle.text if particle is not None else ""


def names_of(personas: Sequence[Persona]) -> str:
    """Return names as one would list them: "Russia, NATO and Ukraine"."""
    listed = [p.name for p in personas]
    return " and ".join(filter(None, [", ".join(listed[:-1]), listed[-1]])) if listed else ""


def _text(sentence: Sentence, token: Token, without: frozenset[str]) -> str:
    """Return the words of a phrase without its date expressions and side phrases."""
    kept = list(_kept(sentence, token, without, top=True))
    while kept and _is_loose(kept[-1], token):
        kept.pop()
    if kept == [token] and token.dep_ == "prep":
        return ""
    words = "".join(t.text + (" " if t.whitespace_ or t.i + 1 not in {k.i for k in kept} else "") for t in kept)
    return _EMPTY_PLACE.sub("", words).strip(" ,;:-\"'")


def _is_loose(last: Token, head: Token) -> bool:
    """Tell a last word that leads nowhere: a preposition or an article whose noun was left out, a comma."""
    return (last.is_punct and last.text != "%") or (last.dep_ in _LOOSE_ENDS and last != head)


def _kept(sentence: Sentence, token: Token, without: frozenset[str], top: bool = False) -> Iterator[Token]:
    if not top and token.dep_ in without and not _is_joined_name(token) and not _is_hyphened(token):
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


def _is_joined_name(token: Token) -> bool:
    """Tell a name that follows without a comma, "his counterpart Joe Biden", from one set aside."""
    return token.dep_ == "appos" and token.left_edge.i == token.head.i + 1


def _is_hyphened(token: Token) -> bool:
    """Tell the first half of a compound: "cost-cutting"."""
    return token.i + 1 < len(token.doc) and not token.whitespace_ and token.nbor().text == "-"


def _is_dated(sentence: Sentence, token: Token) -> bool:
    start, end = sentence.offsets(token)
    if any(d.start < end and start < d.end for d in sentence.dates):
        return True
    if token.dep_ in ("case", "poss") and token.tag_ in ("POS", "PRP$"):
        return _is_dated(sentence, token.head)
    objects = [c for c in token.children if c.dep_ == "pobj"] if token.dep_ == "prep" else []
    return bool(objects) and all(_is_dated(sentence, o) for o in objects)


def _joined(parts: Sequence[str]) -> str:
    return " ".join(part for part in parts if part)
