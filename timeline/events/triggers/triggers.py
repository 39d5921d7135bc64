"""Which word tells of the event: the verb that a date governs, or the noun that a light verb only carries.

The talks began on Monday.                     talks
Annan wrapped up a meeting today.              a meeting
They are expected to meet on Friday.           meet
The blast killed 224 people.                   the blast
The deadline was Monday.                       nothing that happens
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from timeline.events.actors import people, states
from timeline.events.parsing import grammar
from timeline.events.parsing.lemmas import lemma
from timeline.events.triggers import lexicon
from timeline.events.triggers.lexicon import BUSINESS, CALL, LEGAL, OTHER, STATEMENT, Sense

_OF_PEOPLE = ("ers", "ors", "nts", "ials", "ists")
_BLOWS = ("violence", "disaster")
TELEPHONE = frozenset(("phone", "telephone", "video", "videophone", "hotline", "videolink", "telephonic"))
_PRESS = frozenset(("news", "press"))
_DONE_TO = ("dobj", "nsubjpass")
_ARGUMENTS = (*grammar.SUBJECTS, "dobj", "oprd", "attr", "acomp", "xcomp", "dative", "prep", "agent", "npadvmod")
_WHITHER = frozenset(("to", "into", "from", "out", "before", "under", "off"))
_IDIOMS = frozenset(("take", "give", "get", "keep", "have", "turn", "try"))
"""Verbs whose object says nothing by itself: "took a turn", "gave reason"."""

_SAYS_WITH_A_CLAUSE = frozenset(("ask", "add", "rule"))
_RULED = frozenset(("against", "for", "on"))
_WHETHER = frozenset(("whether", "if", "why", "how", "what", "who", "when", "where"))
_BY = frozenset(("by",))
_INTO = frozenset(("on", "under", "into", "to", "through"))
"""Behind which the event is that somebody comes or goes into: "went on strike", "came under attack"."""

_GENERAL = frozenset(("public", "private", "bankrupt", "bust", "missing", "free", "nuclear"))
"""What somebody goes: "the company went public"."""

STANDS = frozenset(("up", "down", "higher", "lower", "unchanged", "flat"))
_MONTHS = frozenset(("March",))
"""Months that are also nouns of events."""

_RECEIVES = frozenset(("host", "receive", "welcome"))
_HOLDERS = frozenset(
    ("result", "period", "quarter", "year", "loss", "profit", "earnings", "earning", "income", "figure")
)
_DAWNS = frozenset(("break", "fall", "rise", "set", "dawn"))
_DAWN = frozenset(("dawn", "day", "daylight", "night", "darkness", "sun", "morning"))
"""Of these it is only told when something else was: "as dawn broke Saturday"."""

_TAKES_PLACE = frozenset(("take_place", "occur", "happen", "kick_off"))
_PUTS = frozenset(("be", "go", "put", "come", "remain", "stay", "place"))
_UNDER = frozenset(("under", "on"))
"""How somebody is in an event: "went on trial", "has been under an embargo"."""

_OF = frozenset(("of",))
_AT = frozenset(("at",))
_ON = frozenset(("on",))
_SAID_OF = frozenset(["report", "believe", "fear", "presume", "declare"])
"""Verbs that only say how sure what is below them is: "were reported killed"."""

_OF_WHAT = frozenset(("of", "for"))
_TO_OTHERS = frozenset(("to", "at", "before", "in", "against", "for"))
_TWO = frozenset(("two", "both"))
_TAKES_PART_IN = frozenset(("in", "for"))


@dataclass(frozen=True, slots=True)
class Trigger:
    """The word that tells of an event, what it tells of, and the verbs that carry it."""

    token: Token
    sense: Sense
    carriers: tuple[Token, ...] = ()


def of_noun(token: Token) -> Trigger | None:
    """Return what a noun tells of, None for a noun that tells of no event."""
    if not grammar.is_noun(token) or token.text in _MONTHS or (token.tag_ == "NNP" and token.text in states.known()):
        return None  # March, Congress
    word = lemma(token)
    if word in people.words("event_parts") and (within := _event_within(token)) is not None:
        return within
    if word not in lexicon.noun_heads():
        return None
    before = {c.lower_ for c in token.children if c.dep_ in ("compound", "amod", "nmod")}
    if word in ("conference", "briefing") and before & _PRESS:
        return Trigger(token, STATEMENT)
    if token.i > 1 and token.nbor(-1).text == "-" and (f"{token.nbor(-2).lower_}-{word}", "N") in lexicon.senses():
        word = f"{token.nbor(-2).lower_}-{word}"
    compounds = [lexicon.senses().get((f"{modifier}_{word}", "N")) for modifier in sorted(before)]
    sense = next(filter(None, compounds), None) or lexicon.senses().get((word, "N"))
    if sense is not None and (category := lexicon.by_company(word, _kept_company(token, before))) is not None:
        sense = Sense(category, sense.plover)
    if sense is None or _is_in_name(token):
        return None
    if sense.category in ("call", "talks") and before & TELEPHONE:
        return Trigger(token, CALL)
    if word == "call" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "for":
        return Trigger(token, lexicon.DEMAND)
    return Trigger(token, sense)


def _event_within(part: Token) -> Trigger | None:
    """Return the event that "the second round of" is a part of."""
    return next((t for _, noun in grammar.preposition_objects(part, _OF) if (t := of_noun(noun)) is not None), None)


def _whole(noun: Token) -> Token:
    """Return the noun that stands for an event in its clause: "round" of "the second round of talks"."""
    above = noun.head.head
    return (
        above
        if noun.dep_ == "pobj" and noun.head.lower_ == "of" and lemma(above) in people.words("event_parts")
        else noun
    )


def _kept_company(noun: Token, before: set[str]) -> Iterator[str]:
    """Yield the words that modify an event noun, "the launch of the probe", and its verb: "demand fell"."""
    yield from before
    if noun.dep_ in grammar.SUBJECTS:
        yield lemma(noun.head)
    yield from (c.lower_ for c in noun.children if c.dep_ == "prep")
    yield from (lemma(other) for _, other in grammar.preposition_objects(noun, _OF_WHAT))


def _is_in_name(noun: Token) -> bool:
    """Tell whether an event noun is part of a name: "the Cold War" is no fighting of today."""
    return noun.tag_ in ("NNP", "NNPS") and any(c.dep_ == "compound" and c.tag_ == "NNP" for c in noun.children)


def of_verb(verb: Token) -> Iterator[Trigger]:
    """Yield what a verb tells of: the nouns it carries, the verb below it, or itself."""
    verb = grammar.main_verb(verb)
    word = grammar.word(verb)
    for way in (_by_a_light_verb, _included, _entered, _put_under, _measured, _struck, _said_of, _below, _taken_place):
        told = list(way(verb, word))
        if told:
            yield from told
            return
    sense = _sense(verb, word)
    is_carrier = sense is OTHER and lemma(verb) not in lexicon.verbs("reacting")
    carried = list(_carried(verb, closely=True)) if is_carrier else []
    if carried:
        yield from (Trigger(noun.token, noun.sense, (verb,)) for noun in carried)
    elif sense is not None:
        yield Trigger(verb, sense)


def _by_a_light_verb(verb: Token, word: str) -> Iterator[Trigger]:
    """Yield the event nouns that a light verb carries: "held talks", "there was a crash"."""
    if word in lexicon.verbs("light") or word == "be" or _awaits(verb, word):
        yield from (Trigger(noun.token, _of_both(word, noun), (verb,)) for noun in _carried(verb))


def _included(verb: Token, word: str) -> Iterator[Trigger]:
    """Yield what is in results: "the year's results included a charge"."""
    if word in ("include", "reflect") and any(lemma(s) in _HOLDERS for s in grammar.subjects(verb)):
        gains = [t for c in verb.children if c.dep_ == "dobj" and (t := of_noun(c)) is not None]
        yield from (Trigger(t.token, t.sense, (verb,)) for t in gains if t.sense.category == "business")


def _entered(verb: Token, _: str) -> Iterator[Trigger]:
    """Yield what somebody goes into: "went on strike", "came under attack"."""
    if lemma(verb) in lexicon.verbs("weak"):
        yield from _behind(verb, _INTO)


def _put_under(verb: Token, word: str) -> Iterator[Trigger]:
    if word in _PUTS:
        yield from _behind(verb, _UNDER)


def _measured(verb: Token, word: str) -> Iterator[Trigger]:
    if word in ("be", "remain", "stand") and (_moved(verb) or _is_measured(verb)):
        yield Trigger(verb, BUSINESS)


def _struck(verb: Token, word: str) -> Iterator[Trigger]:
    """Yield the blow that somebody is struck by: "was hit by a storm", "the blast killed 224"."""
    if word in lexicon.verbs("strikes"):
        blows = [t for s in grammar.subjects(verb) if (t := of_noun(s)) is not None and t.sense.category in _BLOWS]
        by = list(_behind(verb, _BY))
        yield from by or (Trigger(blow.token, blow.sense, (verb,)) for blow in blows)


def _said_of(verb: Token, _: str) -> Iterator[Trigger]:
    """Yield what somebody is said to have suffered: "were reported killed"."""
    suffered = grammar.child(verb, "xcomp", "oprd", "acomp") if lemma(verb) in _SAID_OF else None
    if suffered is not None and suffered.tag_ == "VBN" and grammar.is_passive(verb):
        yield from (Trigger(t.token, t.sense, (*t.carriers, verb)) for t in of_verb(suffered))


def _below(verb: Token, word: str) -> Iterator[Trigger]:
    """Yield what a verb of control stands above: "are expected to meet", "began delving"."""
    below = grammar.child(verb, "xcomp")
    if below is not None and grammar.is_verb(below) and word in lexicon.verbs("control"):
        yield from (Trigger(t.token, t.sense, (*t.carriers, verb)) for t in of_verb(below))


def _taken_place(verb: Token, word: str) -> Iterator[Trigger]:
    """Yield whatever takes place, though its noun is none of the known events: "the swap is to take place"."""
    if word in _TAKES_PLACE:
        yield from (Trigger(noun, OTHER, (verb,)) for noun in grammar.subjects(verb) if noun.tag_ in ("NN", "NNS"))


def _behind(verb: Token, prepositions: frozenset[str]) -> Iterator[Trigger]:
    """Yield the event nouns behind some prepositions of a verb."""
    for _, noun in grammar.preposition_objects(verb, prepositions):
        told = of_noun(noun)
        if told is not None:
            yield Trigger(told.token, told.sense, (verb,))


def _moved(verb: Token) -> bool:
    """Tell a price by how it stands: "shares of Boeing were down 3 percent", "the index was unchanged"."""
    words = {c.lower_ for c in verb.children if c.dep_ in ("advmod", "acomp", "prt", "attr", "prep")}
    measured = [s for s in grammar.subjects(verb) if lemma(s) in people.words("prices") or s.tag_ == "NNP"]
    return bool(words & STANDS and measured)


def _is_measured(verb: Token) -> bool:
    """Tell a figure by its value: "inflation was 3.2%", "the unemployment rate remained at 4.7 percent"."""
    measured = [s for s in grammar.subjects(verb) if lemma(s) in people.words("measures")]
    values = [c for c in verb.children if c.dep_ == "attr"]
    values += [noun for _, noun in grammar.preposition_objects(verb, _AT)]
    return bool(measured) and any(t.tag_ == "CD" for value in values for t in (value, *value.children))


def _awaits(verb: Token, word: str) -> bool:
    """Tell a verb of waiting whose subject is what comes: "a verdict is expected"."""
    return word in ("expect", "anticipate") and grammar.is_passive(verb) and grammar.child(verb, "xcomp") is None


def _carried(verb: Token, *, closely: bool = False) -> Iterator[Trigger]:
    """Yield the event nouns among a light verb's subject and objects, the object first and alone where there is one.

    `closely` leaves out those it takes part in: "ran in the election".
    """
    came_after = lemma(verb) == "follow" and grammar.is_passive(verb)  # "was followed by riots on Tuesday"
    candidates = (
        [noun for _, noun in grammar.preposition_objects(verb, _BY)] if came_after else [],
        [c for c in verb.children if c.dep_ == "dobj"],
        [*_with_conjuncts(grammar.subjects(verb)), *(c for c in verb.children if c.dep_ == "attr")],
        [] if closely else [n for _, n in grammar.preposition_objects(verb, _TAKES_PART_IN) if not _is_counted(n)],
    )
    for nouns in candidates:
        found = [told for noun in nouns if (told := of_noun(noun)) is not None]
        if found:
            yield from found
            return


def _is_counted(noun: Token) -> bool:
    """Tell how long or how often, "for three matches", from what one takes part in."""
    return any(c.dep_ == "nummod" for c in noun.children)


def carrier_of(noun: Token) -> Token | None:
    """Return the verb that only carries an event noun: "held", of "held talks on Monday" with the date on the talks."""
    told, noun = noun, _whole(noun)
    verb = grammar.main_verb(noun.head)
    if _is_planned_for(noun):
        return grammar.main_verb(noun.head.head)
    if noun.dep_ not in ("dobj", *grammar.SUBJECTS) or not grammar.is_verb(verb):
        return None
    if lemma(verb) in lexicon.verbs("reacting"):
        return None
    carried = [trigger for trigger in of_verb(verb) if trigger.token == told and verb in trigger.carriers]
    if carried or (noun.dep_ == "dobj" and grammar.word(verb) in lexicon.verbs("light")):
        return verb
    theirs = {trigger.sense.category for trigger in of_verb(verb)}
    own = of_noun(noun)
    return verb if noun.dep_ == "dobj" and own is not None and own.sense.category in theirs else None


def _is_planned_for(noun: Token) -> bool:
    """Tell "slated for release", where the date can stand on either word."""
    planned = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "for" else None
    return planned is not None and planned.tag_ == "VBN" and lemma(planned) in lexicon.verbs("planning")


def _with_conjuncts(subjects: list[Token]) -> list[Token]:
    return [noun for subject in subjects for noun in (subject, *subject.conjuncts)]


def _sense(verb: Token, word: str) -> Sense | None:
    base = lemma(verb)
    if base in ("speak", "talk", "communicate", "chat"):
        return _of_speaking(verb)
    if base == "discuss":
        return _of_discussing(verb)
    if base == "call" and word == "call":
        return _of_calling(verb)
    if base == "see" and grammar.is_passive(verb):  # "was last seen on Monday"
        return OTHER
    if base == "meet":
        return lexicon.senses()["meet", "V"] if _meets_people(verb) else None
    if base in _DAWNS and any(lemma(s) in _DAWN for s in grammar.subjects(verb)):
        return None
    if base in _RECEIVES and _meets_people(verb, named=True):
        return lexicon.senses()["meet", "V"]
    sense = _by_company(verb, word) or lexicon.senses().get((word, "V")) or _by_base(base)
    if word in _SAYS_WITH_A_CLAUSE and sense is not None and sense.kind == "event":
        sense = _by_its_clause(verb, sense)
    if base in lexicon.verbs("weak") and (sense is None or sense.category == "other") and not _takes_along(verb):
        return None
    if sense is not None:
        return sense
    return None if base in lexicon.verbs("state") else OTHER


def _by_its_clause(verb: Token, sense: Sense) -> Sense:
    """Tell verbs that say something from those that do something.

    asked whether he knew, was asked about it     asked for help
    added that jobs were lost                     added jobs
    ruled that it was void, ruled against him     ruled the country
    """
    clause = grammar.child(verb, "ccomp")
    prepositions = {c.lower_ for c in verb.children if c.dep_ == "prep"}
    match lemma(verb):
        case "add":
            says = clause is not None or grammar.child(verb, "dobj") is None
            return sense if says or sense.category != "statement" else OTHER
        case "rule":
            return LEGAL if clause is not None or prepositions & _RULED else sense
        case _:
            asks = clause is not None and any(c.lower_ in _WHETHER for c in clause.children)
            return STATEMENT if asks or "about" in prepositions else sense


def _by_base(base: str) -> Sense | None:
    """Return what a verb tells of, with or without what is put before it: "re-open" as "open"."""
    return lexicon.senses().get((base, "V")) or lexicon.senses().get((base.rpartition("-")[2], "V"))


def _takes_along(verb: Token) -> bool:
    """Tell "went to Moscow" and "took office" from "it went well"."""
    objects = ("prt", "oprd") if lemma(verb) in _IDIOMS else ("dobj", "prt", "attr", "oprd")
    if any(c.dep_ in objects or (c.dep_ == "prep" and c.lower_ in _WHITHER) for c in verb.children):
        return True
    if any(c.dep_ == "acomp" and c.lower_ in _GENERAL for c in verb.children):
        return True
    return any(noun.tag_ == "NN" for _, noun in grammar.preposition_objects(verb, _ON))


def _by_company(verb: Token, word: str) -> Sense | None:
    """Return what a verb tells of by the words beside it: "won the election", "won an order", "won the match"."""
    category = lexicon.by_company(word, company(verb))
    return Sense(category, None) if category else None


def _of_both(word: str, noun: Trigger) -> Sense:
    """Return what a light verb and its noun tell together, where that is another thing: "opened fire"."""
    category = lexicon.by_company(word, (lemma(noun.token),))
    return Sense(category, noun.sense.plover) if category and noun.sense.kind == "event" else noun.sense


def company(verb: Token) -> Iterator[str]:
    """Yield the words of a verb's subjects, objects and complements, and those that modify them.

    "@state" stands for the name of any state, "@person" for that of a person to whom it is done.
    """
    arguments = [c for c in verb.children if c.dep_ in _ARGUMENTS]
    for child in [*arguments, *(s for s in grammar.subjects(verb) if s not in arguments)]:
        nouns = [c for c in child.children if c.dep_ == "pobj"] if child.dep_ in ("prep", "agent") else [child]
        for noun in nouns:
            for one in (noun, *(other for _, other in grammar.preposition_objects(noun, _OF))):
                yield lemma(one)
                if one.i > 1 and one.nbor(-1).text == "-":
                    yield f"{one.nbor(-2).lower_}-{lemma(one)}"
                yield from (lemma(c) for c in one.children if c.dep_ in ("compound", "amod", "nmod"))
                if (known := states.known().get(one.text)) is not None and known.use == "name":
                    yield "@state"
            if child.dep_ in _DONE_TO and _has_given_name(noun):
                yield "@person"


def _has_given_name(noun: Token) -> bool:
    parts = [noun, *(c for c in noun.children if c.dep_ == "compound")]
    return noun.tag_ == "NNP" and any(part.lower_ in people.given_names() for part in parts)


def _of_speaking(verb: Token) -> Sense:
    """Tell a telephone call from a talk face to face and from a speech."""
    if any(t.lower_ in TELEPHONE for t in verb.subtree if t.dep_ in ("pobj", "advmod", "npadvmod")):
        return CALL
    if any(True for _ in grammar.preposition_objects(verb, frozenset(("with",)))) or _speak_together(verb):
        return lexicon.senses()["meet", "V"]
    return STATEMENT


def _speak_together(verb: Token) -> bool:
    """Tell "Blair and Chirac spoke" and "the two sides talked" from "Blair and Chirac spoke at the rally"."""
    told = {c.lower_ for c in verb.children if c.dep_ == "prep"}
    if told & _TO_OTHERS or lemma(verb) == "communicate" or grammar.child(verb, "dobj", "ccomp") is not None:
        return False
    subjects = grammar.subjects(verb)
    return any(
        any(c.dep_ == "conj" and c.tag_ == "NNP" for c in s.children) or any(c.lower_ in _TWO for c in s.children)
        for s in subjects
    )


def _of_discussing(verb: Token) -> Sense:
    """Tell "discussed trade with Blair" and "the leaders discussed trade" from "discussed his plans"."""
    told = _of_speaking(verb)
    several = any(grammar.is_plural(subject) for subject in grammar.subjects(verb)) or grammar.is_passive(verb)
    return lexicon.senses()["meet", "V"] if told is STATEMENT and several else told


def _of_calling(verb: Token) -> Sense:
    """Tell "called police" from "called Bush a liar", "called it a setback" and "called a strike"."""
    callee = grammar.child(verb, "dobj")
    if any(t.lower_ in TELEPHONE for t in verb.subtree if t.dep_ == "pobj"):
        return CALL
    if callee is not None and of_noun(callee) is not None:
        return OTHER
    named = any(c.dep_ in ("oprd", "xcomp", "ccomp") for c in verb.children)
    return CALL if callee is not None and not named else STATEMENT


def _is_person_like(noun: Token) -> bool:
    """Tell a name of two words, or a name or noun with an office, from a thing that is hosted or received."""
    parts = [noun, *(c for c in noun.children if c.dep_ == "compound")]
    if noun.tag_ != "NNP":
        return lemma(noun) in people.words("roles")
    is_body = any(t.lower_ in people.words("body_words") for t in parts)
    return not is_body and (len(parts) > 1 or noun.lower_ in people.given_names())


def _meets_people(verb: Token, *, named: bool = False) -> bool:
    """Tell "met Blair" and "met diplomats" from "met the deadline"; `named` asks for a person's name or office."""
    met = grammar.child(verb, "dobj")
    if named:
        return met is not None and _is_person_like(met)
    if met is None or met.tag_ in ("NNP", "NNPS", "PRP"):
        return True
    lists = (people.words(group) for group in ("envoys", "roles", "institutions"))
    return any(lemma(met) in group for group in lists) or met.lower_.endswith(_OF_PEOPLE)
