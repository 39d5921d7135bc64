"""One event once: which tellings are of one event, and what the event is then called."""

from collections.abc import Sequence

from timeline.events import dating, grammar, lexicon
from timeline.events.cast import Persona
from timeline.events.tellings import Telling


_DEEDS = {"violence", "disaster"}


class Group:
    """The tellings of one event."""

    def __init__(self, first: Telling) -> None:
        self.tellings = [first]

    @property
    def parties(self) -> tuple[Persona, ...]:
        """Everybody who takes part by any telling."""
        return tuple(dict.fromkeys(p for t in self.tellings for p in t.parties))

    @property
    def when(self) -> str | None:
        """The most exact time that any telling gives."""
        times = [t.when for t in self.tellings if t.when]
        best = times[0] if times else None
        for time in times[1:]:
            best = dating.finer(best or time, time)
        return best

    @property
    def kind(self) -> str:
        """A call if any telling says so: "talks" can be told of a telephone call."""
        kinds = {t.trigger.sense.kind for t in self.tellings}
        return "call" if "call" in kinds else "talks" if "talks" in kinds else "event"


def merge(tellings: Sequence[Telling]) -> list[Group]:
    """Gather the tellings of each event: dated ones first, then those that only point back to one."""
    groups: list[Group] = []
    for telling in tellings:
        if telling.when is not None:
            group = next((g for g in reversed(groups) if _is_same(g, telling)), None)
            if group is None:
                groups.append(Group(telling))
            else:
                group.tellings.append(telling)
    for telling in tellings:
        if telling.when is None:
            group = _meant(groups, telling)
            if group is not None:
                group.tellings.append(telling)
    for group in groups:
        group.tellings.sort(key=lambda t: t.place)
    return groups


def _is_same(group: Group, telling: Telling) -> bool:
    assert telling.when is not None
    when = group.when
    if when is None or not (_same_sort(group, telling) or _is_one_deed(group, telling)):
        return False
    if not dating.agree(when, telling.when):
        return (
            telling.is_demonstrative
            and telling.trigger.sense.kind != "event"
            and _compatible(group.parties, telling.parties)
        )
    if telling.trigger.sense.kind != "event":
        return _compatible(group.parties, telling.parties)
    if telling.trigger.sense.category == "statement":
        return (
            when == telling.when and bool(group.parties and telling.parties) and group.parties[0] is telling.parties[0]
        )
    return _same_word(group, telling) and _compatible(group.parties, telling.parties)


def _meant(groups: Sequence[Group], telling: Telling) -> Group | None:
    """Return the event that an undated telling points back to: the nearest before it, else the first after it."""
    fitting = [g for g in groups if _same_sort(g, telling) and _compatible(g.parties, telling.parties)]
    if telling.trigger.sense.kind == "event":
        fitting = [g for g in fitting if telling.points_back and _same_word(g, telling)]
    elif not telling.points_back:
        fitting = [g for g in fitting if telling.parties and g.parties]
    fitting = [g for g in fitting if any(t.token.lemma_ == telling.token.lemma_ for t in g.tellings)] or fitting
    before = [g for g in fitting if g.tellings[0].place < telling.place]
    return before[-1] if before else fitting[0] if fitting else None


def _same_sort(group: Group, telling: Telling) -> bool:
    kind = telling.trigger.sense.kind
    if kind == "event":
        return any(t.trigger.sense.category == telling.trigger.sense.category for t in group.tellings)
    return (
        group.kind == kind
        or (kind == "talks" and group.kind == "call")
        or (kind == "call" and group.kind == "talks" and len(group.tellings) == 1)
    )


def _same_word(group: Group, telling: Telling) -> bool:
    """Tell whether a group is told with the same word or another word for it: a bombing is also a blast and an attack."""
    return any(lexicon.mean_one(_word(t), _word(telling)) for t in group.tellings)


def _word(telling: Telling) -> str:
    return grammar.lemma(telling.token)


def _is_one_deed(group: Group, telling: Telling) -> bool:
    """Tell whether a sentence tells two sides of one deed: "killed three and wounded six", "died when it crashed"."""
    for other in group.tellings:
        if (
            other.sentence is telling.sentence
            and {other.trigger.sense.category, telling.trigger.sense.category} <= _DEEDS
        ):
            one, two = sorted((other.token, telling.token), key=lambda t: t.i)
            if two in one.conjuncts and grammar.child(two, *grammar.SUBJECTS) is None:
                return True
            if two.dep_ == "advcl" and two.head == one and any(c.lower_ == "when" for c in two.children):
                return True
    return False


def _is_said_therein(group: Group, telling: Telling) -> bool:
    """Tell whether a sentence tells of a saying and what it was said in: "said in an editorial on Saturday"."""
    return any(
        other.sentence is telling.sentence
        and (telling.token in other.token.subtree or other.token in telling.token.subtree)
        for other in group.tellings
        if grammar.is_noun(other.token) != grammar.is_noun(telling.token)
    )


def _compatible(ours: Sequence[Persona], theirs: Sequence[Persona]) -> bool:
    """Tell whether two lists of parties can be of one event: one is part of the other, or they share two."""
    if not ours or not theirs:
        return True
    common = set(ours) & set(theirs)
    return len(common) == min(len(set(ours)), len(set(theirs))) or len(common) >= 2
