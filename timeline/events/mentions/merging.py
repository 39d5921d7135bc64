"""One event once: which tellings are of one event, and why.

The two leaders spoke by telephone on Thursday. The call ... Thursday's talks ...      one call
Those talks will take place on January 10.       the talks told of just before, which "those" means
The blast killed three and wounded six.          one deed
talks on Monday ... talks on Tuesday             two: other days
Russia and NATO meet; the US and Russia meet     two: other parties
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from spacy.tokens import Token

from timeline.dates.span import span_of
from timeline.events.actors.cast import Persona
from timeline.events.event import Kind, Mention
from timeline.events.parsing import grammar
from timeline.events.parsing.lemmas import lemma
from timeline.events.tellings import Telling
from timeline.events.times import dating
from timeline.events.triggers import lexicon

_REACH = 200
"""An event is told again among so many events after it, at most."""

_FIRST, _LAST = 4, 8
"""Tellings of an event that others are compared with: so many of the first and of the last."""

_NEWS = timedelta(days=7)
"""How old a deed is in the news, at most."""

_DEEDS = {"violence", "disaster"}
_SAME_RESULTS = (
    frozenset(("profit", "net", "income", "earnings", "earning", "loss")),
    frozenset(("sale", "revenue", "turnover")),
)


class Group:
    """The tellings of one event, and why they are of one."""

    def __init__(self, first: Telling) -> None:
        self.tellings = [first]
        self.echoes: list[Mention] = []
        self.reasons: list[str] = []
        self._read()

    def add(self, telling: Telling, reason: str) -> None:
        """Take in another telling of the event."""
        self.tellings.append(telling)
        self.tellings.sort(key=lambda t: t.place)
        if reason not in self.reasons:
            self.reasons.append(reason)
        self._read()

    @property
    def dated(self) -> Telling:
        """The first telling that has a time."""
        return next(t for t in self.tellings if t.when)

    @property
    def sample(self) -> list[Telling]:
        """The first and the last tellings, which others are compared with."""
        return [*self.tellings[:_FIRST], *self.tellings[_FIRST:][-_LAST:]]

    def move(self, when: str) -> None:
        """Give the first telling another time."""
        self.tellings[0].when = when
        self._read()

    def _read(self) -> None:
        self.parties = tuple(dict.fromkeys(p for t in self.tellings for p in t.parties))
        dated = [t for t in self.tellings if t.when]
        told = [t for t in dated if not t.is_news] or dated
        self.when = max((t.when for t in told if t.when), key=dating.exactness, default="")
        kinds = {t.trigger.sense.kind for t in self.tellings}
        self.kind: Kind = "call" if "call" in kinds else "talks" if "talks" in kinds else "event"
        self.categories = {t.trigger.sense.category for t in self.tellings}


def merge(tellings: Sequence[Telling], known: Sequence[Group] = ()) -> list[Group]:
    """Gather the tellings of each event, those `known` among them: dated ones first, then what only points back.

    Those dated only by their report come after the others, so that a day told elsewhere is the better one.
    """
    groups = list(known)
    for telling in sorted(tellings, key=lambda t: t.is_news):
        if telling.when is not None:
            near = ((g, _why_same(g, telling)) for g in reversed(groups[-_REACH:]))
            group, reason = next(((g, why) for g, why in near if why), (None, ""))
            if group is None:
                groups.append(Group(telling))
            else:
                group.add(telling, reason)
    groups.sort(key=lambda group: group.tellings[0].place)
    _add_undated(groups, [telling for telling in tellings if telling.when is None])
    return _once_each(groups)


def with_news(groups: Sequence[Group], news: Sequence[Telling]) -> list[Group]:
    """Add the news that an article opens with: to the event that is told again with its day, else as one of its own."""
    taken = {t.token for g in groups for t in g.tellings}
    groups = list(groups)
    for telling in news:
        if telling.token not in taken and not add_told_again(groups, [telling]):
            groups.insert(0, Group(telling))
    return groups


def add_told_again(groups: Sequence[Group], tellings: Sequence[Telling]) -> bool:
    """Add tellings without a day to the events they tell of, the first that fits; tell whether any was."""
    added = False
    for telling in tellings:
        again = next((g for g in groups if _is_told_again(g, telling)), None)
        if again is not None:
            telling.when = None
            again.add(telling, f"“{_words(telling)}” is told again with its day")
            added = True
    return added


def _is_told_again(group: Group, telling: Telling) -> bool:
    """Tell whether an event of a day is the undated news above: told alike, and by its parties or "the" noun."""
    if not _is_told_alike(group, telling) or not _are_compatible(group.parties, telling.parties):
        return False
    shares = not set(group.parties).isdisjoint(telling.parties)
    return shares or any(t.points_back for t in group.sample)


def _add_undated(groups: Sequence[Group], tellings: Sequence[Telling]) -> None:
    begun = 0
    for telling in tellings:
        while begun < len(groups) and groups[begun].tellings[0].place < telling.place:
            begun += 1
        before, after = groups[max(0, begun - _REACH) : begun], groups[begun : begun + _REACH]
        group = next(_meant([*reversed(before), *after], telling), None)
        if group is not None:
            group.add(telling, f"“{_words(telling)}” means what was told before")


def _why_same(group: Group, telling: Telling) -> str:
    """Say why a dated telling is of an event already told; the empty string where it is another event."""
    assert telling.when is not None
    if telling.part_of in group.tellings:
        return "it is part of what was told before"
    if telling.is_news and _is_its_news(group, telling):
        return "the report tells again what was told with its day"
    if not dating.agree(group.when, telling.when):
        return _why_demonstrative(group, telling)
    if _is_one_deed(group, telling):
        return "these are sides of one deed"
    if telling.trigger.sense.kind != "event":
        fits = _is_talks(group, telling) and _are_compatible(group.parties, telling.parties)
        fits = fits and not any(_has_other_partners(telling, other) for other in group.sample)
        return "the parties and the day agree" if fits else ""
    if telling.trigger.sense.category == "statement":
        fits = "statement" in group.categories and group.when == telling.when and _is_one_speech(group, telling)
        return "the speaker and the day are the same" if fits else ""
    others = group.sample
    if any(
        _are_two_results(telling, o) or _are_two_moves(telling, o) or _have_other_numbers(telling, o) for o in others
    ):
        return ""
    alike = _is_told_alike(group, telling) or any(_is_one_result(telling, other) for other in group.sample)
    fits = telling.trigger.sense.category in group.categories and alike
    fits = fits and _is_one_time(group, telling) and _are_compatible(group.parties, telling.parties)
    return "the deed, the parties and the day agree" if fits else ""


def _is_one_time(group: Group, telling: Telling) -> bool:
    """Tell whether two times are one: the same, or that of "the bombings last year", told more exactly elsewhere."""
    return group.when == telling.when or any(t.points_back or t.is_rough for t in (telling, *group.sample))


def _once_each(groups: Sequence[Group]) -> list[Group]:
    """Join what is told of one person's death: nobody is killed both "last October" and on Oct. 23."""
    joined: list[Group] = []
    for group in groups:
        same = next((g for g in joined[-_REACH:] if _is_one_fate(g, group)), None)
        if same is None:
            joined.append(group)
            continue
        for telling in group.tellings:
            same.add(telling, "a person is killed once")
    return joined


def _is_one_fate(one: Group, other: Group) -> bool:
    active = [t for t in (*one.sample, *other.sample) if not grammar.is_passive(t.token)]
    doers = {doer for telling in active for doer in telling.doers}
    victims = set(one.parties) & set(other.parties) - doers
    is_blow = not (one.categories & other.categories).isdisjoint(_DEEDS)
    if not is_blow or not any(v.type == "person" for v in victims) or not dating.agree(one.when, other.when):
        return False
    return any(_is_told_alike(one, telling) and _is_fatal(telling) for telling in other.sample)


def _is_fatal(telling: Telling) -> bool:
    return any(lexicon.mean_one(grammar.word(telling.token), word) for word in ("kill", "shoot"))


def _is_its_news(group: Group, telling: Telling) -> bool:
    """Tell whether a deed dated only by its report is one told elsewhere for a time of up to a week before."""
    told, report = span_of(group.when), span_of(telling.when or "")
    if told is None or report is None or report.earliest is None:
        return False
    latest = told.latest
    in_time = latest is None or timedelta(0) <= report.earliest - (latest - timedelta(days=1)) <= _NEWS
    return in_time and is_told_again(group, telling)


def is_told_again(group: Group, telling: Telling) -> bool:
    """Tell whether a telling without a day of its own can be of a dated event: the words and the parties agree."""
    return _is_told_alike(group, telling) and _are_compatible(group.parties, telling.parties)


def _why_demonstrative(group: Group, telling: Telling) -> str:
    fits = telling.is_demonstrative and telling.trigger.sense.kind != "event" and _is_talks(group, telling)
    fits = fits and _are_compatible(group.parties, telling.parties)
    return f"“{_words(telling)}” means what was told just before" if fits else ""


def _meant(groups: Sequence[Group], telling: Telling) -> Iterator[Group]:
    """Yield the events that an undated telling can mean: first those told in the same word, then the nearest."""
    fitting = [g for g in groups if _can_mean(g, telling)]
    yield from (g for g in fitting if any(lemma(t.token) == lemma(telling.token) for t in g.sample))
    yield from fitting


def _can_mean(group: Group, telling: Telling) -> bool:
    if not _are_compatible(group.parties, telling.parties):
        return False
    if telling.trigger.sense.kind == "event":
        same_sort = telling.trigger.sense.category in group.categories
        return telling.points_back and same_sort and _is_told_alike(group, telling)
    return _is_talks(group, telling) and (telling.points_back or bool(telling.parties and group.parties))


def _is_talks(group: Group, telling: Telling) -> bool:
    """Tell whether both are calls, or both talks; "talks" can be told of a telephone call too, "met" cannot."""
    kind = telling.trigger.sense.kind
    if group.kind != kind and any(_is_face_to_face(t) for t in (telling, *group.sample)):
        return False
    return group.kind == kind or (
        {group.kind, kind} == {"talks", "call"} and (kind == "talks" or len(group.tellings) == 1)
    )


def _is_face_to_face(telling: Telling) -> bool:
    """Tell a meeting from a talk that may have been by telephone."""
    return telling.trigger.sense.kind == "talks" and grammar.is_verb(telling.token) and lemma(telling.token) == "meet"


def _has_other_partners(one: Telling, other: Telling) -> bool:
    """Tell whether one is with people the text does not name and the other with other people.

    "met rescue workers" is not "met Marsh", nor "met the mayors".
    """
    ours, theirs = _unnamed_partners(one), _unnamed_partners(other)
    if ours and theirs:
        return not ours & theirs
    named = other if ours else one
    return bool(ours or theirs) and grammar.is_verb(named.token) and len(named.parties) > 1


def _unnamed_partners(telling: Telling) -> set[str]:
    """Return whom a verb says the talks are with, where they are nobody known by name."""
    if not grammar.is_verb(telling.token) or grammar.child(telling.token, "xcomp") is not None:
        return set()
    nouns = [c for c in telling.token.children if c.dep_ == "dobj"]
    nouns += [noun for _, noun in grammar.preposition_objects(telling.token, frozenset(("with",)))]
    known = {part.token for part in telling.parts}
    return {lemma(noun) for noun in nouns if noun.tag_ in ("NN", "NNS") and noun not in known}


def _is_told_alike(group: Group, telling: Telling) -> bool:
    """Tell whether a group is told in the same word or another word for it: a bombing is also a blast and an attack."""
    word = grammar.word(telling.token)
    return any(lexicon.mean_one(grammar.word(t.token), word) for t in group.sample)


def _is_one_result(one: Telling, other: Telling) -> bool:
    """Tell whether both are of a company's profit, or of its sales: "posted a gain in net income ... net rose"."""
    if one.when != other.when or not one.parties or one.parties[:1] != other.parties[:1]:
        return False
    return any(not _results(one).isdisjoint(line) and not _results(other).isdisjoint(line) for line in _SAME_RESULTS)


def _are_two_results(one: Telling, other: Telling) -> bool:
    """Tell a company's profit from its sales, however alike both are told: "profit rose ... sales rose"."""
    ours, theirs = ([line for line in _SAME_RESULTS if line & _results(t)] for t in (one, other))
    return bool(ours and theirs) and ours != theirs


def _are_two_moves(one: Telling, other: Telling) -> bool:
    """Tell the moves of two prices from one told twice: "stocks fell ... the DAX fell"."""
    are_moves = all(grammar.is_verb(t.token) and lemma(t.token) in lexicon.verbs("moves") for t in (one, other))
    return are_moves and set(one.parties) != set(other.parties)


def _have_other_numbers(one: Telling, other: Telling) -> bool:
    """Tell two deeds in one word by whom they are done to: "arrested two men ... arrested six"; tolls only grow."""
    if lemma(one.token) in lexicon.verbs("harm") or lemma(one.token) != lemma(other.token):
        return False
    ours, theirs = _counted(one), _counted(other)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _counted(telling: Telling) -> set[str]:
    """Return the numbers of those that a verb says a deed is done to."""
    done_to = (
        [c for c in telling.token.children if c.dep_ in ("dobj", "nsubjpass")] if grammar.is_verb(telling.token) else []
    )
    return {c.lower_ for noun in done_to for c in (noun, *noun.children) if c.tag_ == "CD"}


def _results(telling: Telling) -> set[str]:
    """Return the results that the subject or object of a telling names."""
    verb = grammar.clause_verb(telling.token)
    beside = [c for c in verb.children if c.dep_ in (*grammar.SUBJECTS, "dobj")] if verb is not None else []
    nouns = [telling.token, *beside]
    nouns += [other for noun in beside for _, other in grammar.preposition_objects(noun, frozenset(("in",)))]
    return {lemma(noun) for noun in nouns if grammar.is_noun(noun)}


def _is_one_deed(group: Group, telling: Telling) -> bool:
    """Tell whether a sentence tells two sides of one deed: "killed three and wounded six", "died when it crashed".

    Or a deed and what it is done in.
    """
    for other in group.sample:
        if _is_done_to_one(other, telling):
            return True
        one, two = sorted((other.token, telling.token), key=lambda t: t.i)
        sorts = {other.trigger.sense.category, telling.trigger.sense.category}
        if other.sentence is telling.sentence and (_is_done_in(other, telling) or _is_done_in(telling, other)):
            return True
        if other.sentence is telling.sentence and sorts <= _DEEDS:
            if two in one.conjuncts and {lemma(one), lemma(two)} <= lexicon.verbs("harm"):
                return True
            if two.dep_ == "advcl" and two.head == one and (two.tag_ == "VBG" or _has_when(two)):
                return True
            if two.dep_ == "pobj" and two.head.lower_ in ("in", "after", "following") and two.head.head == one:
                return True
    return False


def _is_done_in(deed: Telling, occasion: Telling) -> bool:
    """Tell what is done in a vote or said in a paper: "rejected in a referendum", "said in a video released Monday"."""
    noun = occasion.token.head if occasion.token.dep_ == "acl" else occasion.token
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("in", "at", "during") or noun.head.head != deed.token:
        return False
    senses = deed.trigger.sense, occasion.trigger.sense
    is_alike = senses[0].category == senses[1].category or senses[1].category == "statement"
    return is_alike and all(sense.kind == "event" for sense in senses)


def _has_when(verb: Token) -> bool:
    return any(c.lower_ in ("when", "as") for c in verb.children)


def _is_done_to_one(one: Telling, other: Telling) -> bool:
    """Tell whether both say what blow one person suffered: "Ms. Sanders was killed ... was hit several times"."""
    sorts = {one.trigger.sense.category, other.trigger.sense.category}
    suffers = [t for t in (one, other) if grammar.is_verb(t.token) and grammar.is_passive(t.token)]
    if len(suffers) < 2 or not sorts <= _DEEDS or one.when != other.when:
        return False
    return len(one.parties) == 1 and one.parties == other.parties and one.parties[0].type == "person"


def _is_one_speech(group: Group, telling: Telling) -> bool:
    """Tell whether one speaker says both, or one is what the other is said in: "said in an editorial"."""
    if group.parties and telling.parties and group.parties[0] is telling.parties[0]:
        return True
    return any(
        other.sentence is telling.sentence
        and grammar.is_noun(other.token) != grammar.is_noun(telling.token)
        and (telling.token in other.token.subtree or other.token in telling.token.subtree)
        for other in group.sample
    )


def _are_compatible(ours: Sequence[Persona], theirs: Sequence[Persona]) -> bool:
    """Tell whether two lists of parties can be of one event: one is part of the other, or they share two.

    A person stands for the state too: the invasion by Iraq can be told as Saddam Hussein's.
    """
    if not ours or not theirs:
        return True
    common = sum(any(_is_or_acts_for(one, other) for other in theirs) for one in dict.fromkeys(ours))
    return common >= min(len(set(ours)), len(set(theirs)), 2)


def _is_or_acts_for(one: Persona, other: Persona) -> bool:
    if one is other:
        return True
    return one.type != other.type and "state" in (one.type, other.type) and one.country == other.country is not None


def _words(telling: Telling) -> str:
    """Return the trigger with its determiner: "the call"."""
    marks = [
        c.lower_ for c in telling.token.children if c.dep_ in ("det", "poss", "compound") and c.i < telling.token.i
    ]
    return " ".join([*marks, telling.token.lower_])
