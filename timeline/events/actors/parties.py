"""Who takes part in what a trigger tells, and by which words: its subject, its objects, those it is with or against.

Biden expressed support in a call with Zelenskyy.      the call: Zelenskyy, and Biden, in whose clause it is told
the bombing of U.S. embassies                          the United States
Russia annexed Ukraine's Crimean peninsula in 2014.    Russia, Ukraine
He arrived in Kenya from Tanzania.                     he alone: Kenya and Tanzania are places here
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from timeline.events.actors import people, salience, states
from timeline.events.actors.cast import Persona
from timeline.events.actors.references import MODIFIERS, References
from timeline.events.parsing import grammar
from timeline.events.parsing.lemmas import lemma
from timeline.events.parsing.sentences import Sentence
from timeline.events.triggers.lexicon import verbs
from timeline.events.triggers.triggers import TELEPHONE, Trigger, of_noun, of_verb

_WITH_VERB = frozenset(["with", "against", "before", "between", "among", "by", "to", "from", "toward", "towards"])
_WITH_NOUN = frozenset(["with", "against", "between", "among", "by", "of", "on", "to", "from", "involving", "into"])
_COMPANY = frozenset(("with", "between", "among", "by"))
_STRUCK_AT = frozenset(("at", "outside", "near", "on", "against"))
_IN_WHICH = frozenset(("in", "during", "at"))
_FROM = frozenset(("from",))
_TRADED = dict.fromkeys(("offer", "bid"), frozenset(("for", "of", "from"))) | dict.fromkeys(
    ("stake", "interest"), frozenset(("in", "from"))
)
"""Behind which prepositions the company stands that an offer or a stake is in."""

_IN_DEED = frozenset(("in", "during"))
_DEEDS = ("violence", "legal", "military")
_BLOWS = ("violence", "military", "disaster")
_CATCHES = frozenset(("arrest", "detain", "free", "rescue"))
_WILL = frozenset(("will", "would", "'ll"))
_PERSONS = ("er", "or", "ers", "ors", "ist", "ists")
_REPORTS = frozenset(("report", "post", "record", "book", "register", "announce", "suffer", "show"))
_OF_FIRMS = ("business", "other")
_DONE_WITH = ("agreement", "business", "sanction")
_DONE_TO = ("legal", "politics")
_NO_DOING = ("statement", "demand-or-warning")
_IN = frozenset(("in",))
_CLAIMS = frozenset(("claim", "take", "accept", "admit"))
_AS = frozenset(("as",))
_OF = frozenset(("of",))
_TAKEOVERS = frozenset(("purchase", "acquisition", "takeover", "buyout", "merger"))
_PLACED_UNDER = frozenset(("place", "put", "bring", "take", "stand", "go", "come"))
_OF_OR_FOR = frozenset(("of", "for", "against"))
_AIMED_AT = frozenset(("on", "with", "against", "from", "to"))
_BY = frozenset(("by",))
_AT = frozenset(("at", "during", "in", "before"))
_COMES_TO = frozenset(("attend", "lead", "address", "host", "organize", "organise", "sponsor", "open", "head"))
_ASIDE = frozenset(("from", "to", "toward", "towards"))
_AGREED_TO = frozenset(("to", "for", "in"))


@dataclass(frozen=True, slots=True)
class Part:
    """An actor's part in an event, and the head of the words that tell of it."""

    persona: Persona
    token: Token


def of(references: References, sentence: Sentence, trigger: Trigger) -> tuple[Part, ...]:
    """Return who takes part in what `trigger` tells: doers first, everybody once."""
    members = [*_accused(trigger), *_put_on_trial(trigger), *_in_deed(trigger), *_struck(trigger), *_members(trigger)]
    if not grammar.is_verb(trigger.token) and trigger.sense.kind != "event" and not trigger.carriers:
        alone = not any(references.who(sentence, token) for token in members)
        members += _hosts(trigger.token, alone=alone)
    members += _gathered(trigger)
    moves = _moves(trigger)
    parts: dict[Persona, Part] = {}
    for token in filter(_can_take_part, members):
        for persona in _meant(references, sentence, token):
            if moves and token.dep_ == "dobj" and persona.name.islower():  # "visited an army unit"
                continue
            if persona.type == "state" and (_is_taken_city(token) or _is_origin(token) or _is_goal(token)):
                continue
            if persona.type == "state" and token.dep_ == "dobj" and trigger.sense.category == "disaster":
                continue
            if persona.type == "state" and moves and token.dep_ not in grammar.SUBJECTS:
                continue
            if persona.type != "thing" or _happens_to(token, trigger):
                parts.setdefault(persona, Part(persona, token))
    return tuple(parts.values()) or tuple(_unsaid(references, sentence, trigger))


def _unsaid(references: References, sentence: Sentence, trigger: Trigger) -> Iterator[Part]:
    """Yield the company that an event without any actor is of.

    A gain of $30 million in the quarter                           the company whose results the article tells
    Castell reported a decline in income for the quarter.          who reports it
    The airline said that two flights would start on Monday.       who says what will be done with its own
    """
    token = trigger.token
    if grammar.is_noun(token):
        is_reported = token.dep_ == "dobj" and lemma(token.head) in _REPORTS
        for subject in grammar.subjects(token.head) if is_reported and trigger.sense.category == "business" else ():
            yield from (Part(persona, subject) for persona in references.who(sentence, subject))
        yield from (Part(persona, token) for persona in references.subject_of_article(sentence, token))
    elif trigger.sense.category in _OF_FIRMS and _is_said_to_be_done(token):
        for speaker in grammar.subjects(token.head):
            firms = (p for p in references.who(sentence, speaker) if salience.is_company(p))
            yield from (Part(persona, speaker) for persona in firms)


def _is_said_to_be_done(verb: Token) -> bool:
    """Tell what is said of things that somebody does something with: "said the plant will be closed"."""
    is_said = verb.dep_ == "ccomp" and lemma(verb.head) in verbs("saying")
    is_done = grammar.is_passive(verb) or bool(_WILL & set(grammar.auxiliaries(verb)))
    people_like = (s for s in grammar.subjects(verb) if lemma(s) in people.words("roles") or s.text.endswith(_PERSONS))
    return is_said and is_done and not any(people_like)


def _can_take_part(token: Token) -> bool:
    """Tell people from their things: "from her home" and "to his office" name nobody who takes part."""
    if token.dep_ != "pobj" or token.head.lower_ not in _ASIDE or token.tag_ not in ("NN", "NNS"):
        return True
    is_thing = not any(lemma(token) in people.words(group) for group in ("envoys", "roles", "institutions", "bodies"))
    return not (is_thing and any(c.dep_ == "poss" for c in token.children))


def _is_taken_city(token: Token) -> bool:
    """Tell a capital that is itself taken, "seized Bangui", from the government that it stands for."""
    known = states.known().get(token.text)
    is_city = known is not None and known.use == "seat"
    is_taken = lemma(token.head) in verbs("taking_places") - verbs("motion")
    return is_city and is_taken and token.dep_ in ("dobj", "nsubjpass")


def _is_goal(token: Token) -> bool:
    """Tell where people are sent, "sent troops to Mali", from who gets something: "sent a letter to Mali"."""
    if token.dep_ != "pobj" or token.head.lower_ != "to" or not grammar.is_verb(token.head.head):
        return False
    sent = grammar.child(token.head.head, "dobj")
    return sent is not None and any(lemma(sent) in people.words(group) for group in ("envoys", "roles", "officers"))


def _is_origin(token: Token) -> bool:
    """Tell where something comes from, "rolled in from Jordan", from whom something is taken: "won aid from Jordan"."""
    verb = token.head.head
    is_from = token.dep_ == "pobj" and token.head.lower_ == "from" and grammar.is_verb(verb)
    return is_from and grammar.child(verb, "dobj", "nsubjpass") is None


def _happens_to(token: Token, trigger: Trigger) -> bool:
    """Tell a product that the event is of from one it is only about: "Cisco sued Apple over the iPhone"."""
    if trigger.sense.category in ("call", "talks", "statement") and token.dep_ not in (*grammar.SUBJECTS, "dobj"):
        return False
    return token.dep_ in (*grammar.SUBJECTS, *MODIFIERS, "dobj", "conj") or token.head.lower_ == "of"


def doers(references: References, sentence: Sentence, verb: Token) -> tuple[Persona, ...]:
    """Return whom the subject of a verb means."""
    subjects = grammar.subjects(verb) if grammar.is_verb(verb) else []
    return tuple(dict.fromkeys(p for subject in subjects for p in references.who(sentence, subject)))


def _members(trigger: Trigger) -> Iterator[Token]:
    """Yield the words for those who take part."""
    if grammar.is_verb(trigger.token):
        yield from _around_verb(trigger.token)
        return
    yield from _around_noun(trigger.token)
    for carrier in trigger.carriers:
        yield from (token for token in _around_verb(carrier) if token != trigger.token)


def _around_verb(verb: Token) -> Iterator[Token]:
    yield from grammar.subjects(verb)
    for subject in grammar.subjects(verb):
        for run in subject.children:
            if run.dep_ == "acl" and lemma(run) in verbs("running"):  # "a Boeing 737 operated by Castell Airways"
                yield from (owner for _, owner in grammar.preposition_objects(run, _BY))
    is_topic = lemma(verb) in verbs("about")  # "discussed Iraq with Annan"
    yield from (
        c for c in verb.children if c.dep_ in ("dobj", "dative", "oprd") and not (is_topic and c.dep_ == "dobj")
    )
    yield from (noun for _, noun in grammar.preposition_objects(verb, _WITH_VERB))
    for prep in verb.children:
        for means in prep.children if prep.dep_ == "prep" else ():
            if means.lower_ in TELEPHONE:  # "spoke by telephone with Marsh", the name hung on the telephone
                yield from (noun for _, noun in grammar.preposition_objects(means, _COMPANY))
    yield from _traded_with(verb)
    yield from _in_what_is_done(verb)
    yield from _said_together(verb)
    yield from _joined(verb)
    below = grammar.child(verb, "xcomp")
    if below is not None and lemma(verb) in verbs("planning"):  # "agreed to buy Castell"
        yield from (c for c in below.children if c.dep_ == "dobj")
        yield from (other for _, other in grammar.preposition_objects(below, _WITH_VERB))


def _traded_with(verb: Token) -> Iterator[Token]:
    """Yield the names deep in an object: "an order for 40 jets from IndiGo", "an embargo on trade with Iraq"."""
    for thing in verb.children:
        told = of_noun(thing) if thing.dep_ == "dobj" else None
        behind = (
            _AIMED_AT if told is not None and told.sense.category == "sanction" else _TRADED.get(lemma(thing), _FROM)
        )
        for token in thing.subtree if thing.dep_ == "dobj" else ():
            if token.dep_ == "pobj" and token.head.lower_ in behind and token.tag_ in ("NNP", "NNPS"):
                yield token


def _in_what_is_done(verb: Token) -> Iterator[Token]:
    """Yield who is in an event noun beside a verb: "X's merger with Y was cleared", "ordered the retrial of X"."""
    for noun in (*grammar.subjects(verb), *(c for c in verb.children if c.dep_ == "dobj")):
        told = of_noun(noun)
        if told is None:
            continue
        if told.sense.category in _DONE_WITH:
            behind = _COMPANY | _OF if lemma(noun) in _TAKEOVERS else _COMPANY
            yield from (other for _, other in grammar.preposition_objects(noun, behind))
        if told.sense.category in _DONE_TO:
            yield from (other for _, other in grammar.preposition_objects(noun, _OF_OR_FOR) if other.tag_ == "NNP")


def _said_together(verb: Token) -> Iterator[Token]:
    """Yield with whom somebody says something: "in a joint statement with the minister, the airline said"."""
    for _, paper in grammar.preposition_objects(verb, _IN):
        if lemma(paper) in people.words("papers"):
            yield from (other for _, other in grammar.preposition_objects(paper, _COMPANY))


def _joined(verb: Token) -> Iterator[Token]:
    """Yield what somebody becomes a member of."""
    members = [c for c in verb.children if c.dep_ in ("attr", "oprd")]
    members += [noun for _, noun in grammar.preposition_objects(verb, _AS)]
    for member in members:
        if lemma(member) == "member":
            yield from (whole for _, whole in grammar.preposition_objects(member, _OF))


def _around_noun(noun: Token) -> Iterator[Token]:
    for modifier in noun.children:
        if modifier.dep_ in MODIFIERS and _is_where(modifier):
            yield from (c for c in modifier.children if c.dep_ in MODIFIERS)  # "the NATO Washington summit"
        elif modifier.dep_ in MODIFIERS:
            yield modifier
    yield from (other for _, other in grammar.preposition_objects(noun, _WITH_NOUN))
    for _, favor in grammar.preposition_objects(noun, _IN):
        if favor.lower_ in ("favor", "favour"):  # "a verdict in favor of the tenants"
            yield from (whom for _, whom in grammar.preposition_objects(favor, _OF))
    for verb in noun.children:
        if verb.dep_ == "acl" and verb.tag_ == "VBN":  # "the accord signed by Annan and Aziz"
            yield from (doer for _, doer in grammar.preposition_objects(verb, _BY))


def _is_where(modifier: Token) -> bool:
    """Tell the city of an event, "the Madrid summit", from the government that does it: "a Kremlin decree"."""
    known = states.known().get(modifier.text)
    is_city = known is not None and known.use == "seat" and modifier.text not in people.words("houses")
    told = of_noun(modifier.head)
    return modifier.dep_ == "compound" and is_city and told is not None and told.sense.category not in _NO_DOING


def _struck(trigger: Trigger) -> Iterator[Token]:
    """Yield whose place was struck: "a bombing outside the U.S. embassy", "attacked a NATO base"."""
    if trigger.sense.category != "violence":
        return
    for token in (trigger.token, *trigger.carriers):
        for _, place in grammar.preposition_objects(token, _STRUCK_AT):
            if lemma(place) in people.words("envoys") | people.words("institutions"):
                yield place
            elif lemma(place) in people.words("posts"):
                yield from (c for c in place.children if c.dep_ in MODIFIERS)
        for thing in token.children if grammar.is_verb(token) else ():
            if thing.dep_ in ("dobj", "nsubjpass") and lemma(thing) in people.words("posts"):
                yield from (c for c in thing.children if c.dep_ in MODIFIERS)


def _accused(trigger: Trigger) -> Iterator[Token]:
    """Yield who is said to have done a deed: "X was behind two killings", "X claimed responsibility for the blast"."""
    noun, prep = trigger.token, trigger.token.head
    if trigger.sense.category not in (*_DEEDS, "disaster") or noun.dep_ != "pobj":
        return
    above = prep.head
    is_adjective = above.lower_ == "responsible" and grammar.is_verb(above.head)
    is_claimed = above.lower_ == "responsibility" and above.dep_ == "dobj" and lemma(above.head) in _CLAIMS
    if prep.lower_ == "behind" and lemma(above) == "be":
        yield from grammar.subjects(above)
    elif prep.lower_ == "for" and (is_adjective or is_claimed):
        yield from grammar.subjects(above.head)
    elif prep.lower_ == "for" and lemma(above) == "blame":
        yield from (c for c in above.children if c.dep_ in ("dobj", "nsubjpass"))


def _put_on_trial(trigger: Trigger) -> Iterator[Token]:
    """Yield who is "put on trial", "placed under investigation", "taken into custody", and who does it."""
    noun = trigger.token
    verb = noun.head.head
    is_under = trigger.sense.category == "legal" and noun.dep_ == "pobj" and lemma(verb) in _PLACED_UNDER
    if is_under and grammar.is_verb(verb):
        yield from grammar.subjects(verb)
        yield from (c for c in verb.children if c.dep_ == "dobj")


def _in_deed(trigger: Trigger) -> Iterator[Token]:
    """Yield who is in the deed that another tells of: "killed X in a shootout", not "charged X in the shootout"."""
    noun = trigger.token
    is_in = noun.dep_ == "pobj" and noun.head.lower_ in _IN_DEED
    verb = noun.head.head
    if trigger.sense.category not in (*_DEEDS, "disaster") or not is_in or not grammar.is_verb(verb):
        return
    is_known = any(c.lower_ == "the" or c.dep_ == "poss" for c in noun.children) and lemma(verb) not in verbs("harming")
    is_deed = any(t.sense.category in _BLOWS for t in of_verb(verb)) or lemma(verb) in _CATCHES
    if is_deed and not is_known:
        yield from grammar.subjects(verb)
        yield from (c for c in verb.children if c.dep_ == "dobj")


def _hosts(noun: Token, *, alone: bool) -> Iterator[Token]:
    """Yield the subject of the clause in which talks are told: "Biden expressed support in a call with Zelenskyy"."""
    with_others = any(True for _ in grammar.preposition_objects(noun, _COMPANY))
    aimed_at = alone and (noun.dep_ == "dobj" or noun.head.lower_ in _AGREED_TO)
    verb = grammar.clause_verb(noun)
    if verb is None or not (with_others or aimed_at) or any(c.dep_ == "poss" for c in noun.children):
        return
    if noun.dep_ == "conj" and noun.head.tag_ == "VBG":  # "after touring Lisbon and a meeting with Marsh"
        yield from grammar.subjects(noun.head)
    if noun.dep_ in ("pobj", "dobj") and (verb in (noun.head, noun.head.head) or noun.head.lower_ in _IN_WHICH):
        yield from grammar.subjects(verb)
        yield from (c for c in verb.children if c.dep_ in ("dobj", "dative") and alone and c.tag_ in ("NNP", "PRP"))


def _gathered(trigger: Trigger) -> Iterator[Token]:
    """Yield who is at a gathering: "at a rally on Monday Castro praised X", "a service attended by Clinton"."""
    noun = trigger.token
    if lemma(noun) not in people.words("gatherings"):
        return
    if noun.dep_ == "pobj" and noun.head.lower_ in _AT and grammar.is_verb(noun.head.head):
        yield from (s for s in grammar.subjects(noun.head.head) if s.tag_ in ("NNP", "PRP"))
    for above in (noun, *trigger.carriers):
        for verb in above.children:
            if verb.dep_ in ("acl", "advcl", "conj") and verb.tag_ == "VBN" and lemma(verb) in _COMES_TO:
                yield from (guest for _, guest in grammar.preposition_objects(verb, _BY))


def _moves(trigger: Trigger) -> bool:
    """Tell whether the verb is one of going, whose objects are places."""
    return any(lemma(v) in verbs("motion") for v in (trigger.token, *trigger.carriers) if grammar.is_verb(v))


def _meant(references: References, sentence: Sentence, token: Token) -> Iterator[Persona]:
    """Yield whom a word means; of "Israel-Syrian" in "Israel-Syrian talks" both."""
    if token.dep_ in MODIFIERS:
        for inner in token.subtree:
            if inner.dep_ == "compound" and inner != token:
                yield from references.named(sentence, inner)
    found = references.who(sentence, token)
    yield from found
    for operator in token.children if any(p.type == "thing" for p in found) else ():  # "a Castell Boeing 777"
        if operator.dep_ in ("compound", "nmod"):
            yield from (p for p in references.named(sentence, operator) if p.type == "organisation")
