"""Whether two articles tell one event: as within one (`timeline.events.mentions.merging`), but more has to agree.

Norland and Westmark spoke on Friday; Westmark's and Norland's ministers' call of 1 March     one call
A bombing killed three in Port Anna on Monday; Monday's blast in Port Anna                     one deed
Norland said it would pay; Norland said it had found the ship                                  two statements
talks on Monday; talks on Tuesday                                                              two, unless almost all
                                                                                               their words are the same
"""

from collections.abc import Sequence
from datetime import datetime

from timeline.dates.span import granularity
from timeline.events.event import Actor
from timeline.events.times import dating
from timeline.events.triggers import lexicon
from timeline.gathering.parties import is_one
from timeline.gathering.traces import SAID, Trace

_DEEDS = {"violence", "disaster", "military"}
_FATES = {"violence", "disaster", "legal"}
_MANY_WORDS = 4
"""So many distinctive words have to be shared where the days differ."""

_MOST = 0.6
"""Of the words of the shorter telling, where the days differ."""

_MINUTES_APART = 60
_DAYS_APART = 2


def likeness(one: Trace, other: Trace) -> float:
    """Return how alike two tellings of one event are, above 0; 0 where they are of two events."""
    can_be = _is_one_sort(one, other) and _is_one_time(one, other) and _share_parties(one, other)
    return 1.0 + _overlap(one.words, other.words) if can_be and _is_told_alike(one, other) else 0.0


def likeness_of_other_days(one: Trace, other: Trace) -> float:
    """Return how alike two tellings are that give one event different days, above 0; 0 where they are of two."""
    if one.day is None or other.day is None or not 0 < abs((one.day - other.day).days) <= _DAYS_APART:
        return 0.0
    ours, theirs = one.telling.event, other.telling.event
    if not _is_one_sort(one, other) or ours.category in SAID or ours.status != theirs.status:
        return 0.0
    if len(one.actors) != len(other.actors) or _shared(one.actors, other.actors) < len(one.actors):
        return 0.0
    enough = len(one.words & other.words) >= _MANY_WORDS and _overlap(one.words, other.words) >= _MOST
    return _overlap(one.words, other.words) if enough and _have_one_deed(one, other) else 0.0


def _share_parties(one: Trace, other: Trace) -> bool:
    """Tell whether the main actor of one takes part in the other too, and a second one where both have one."""
    ours, theirs = one.actors, other.actors
    enough = min(len(ours), len(theirs), 2)
    if len(one.parties & other.parties) < enough:  # quick, and right for almost all that are asked about
        return False
    main = any(is_one(ours[0], actor) for actor in theirs) or any(is_one(theirs[0], actor) for actor in ours)
    return main and _shared(ours, theirs) >= enough


def _shared(ours: Sequence[Actor], theirs: Sequence[Actor]) -> int:
    return sum(any(is_one(actor, other) for other in theirs) for actor in ours)


def _is_one_sort(one: Trace, other: Trace) -> bool:
    ours, theirs = one.telling.event, other.telling.event
    if ours.kind != theirs.kind:
        return False
    categories = {ours.category, theirs.category}
    return len(categories) == 1 or categories <= _DEEDS or ("other" in categories and not categories & set(SAID))


def _is_one_time(one: Trace, other: Trace) -> bool:
    """Tell whether two times can be one: one day, on about one hour where both tell it, or a day of a longer time."""
    if one.day is None or other.day is None:
        return dating.agree(one.telling.event.when, other.telling.event.when)
    return one.day == other.day and _minutes_apart(one, other) <= _MINUTES_APART


def _minutes_apart(one: Trace, other: Trace) -> float:
    first, second = clock(one), clock(other)
    return abs((first - second).total_seconds()) / 60 if first and second else 0


def clock(trace: Trace) -> datetime | None:
    """Return the time of day that is told, None where there is none."""
    is_told = granularity(trace.telling.event.when) == "minute"
    return trace.span.earliest if is_told else None


def _is_told_alike(one: Trace, other: Trace) -> bool:
    """Tell whether the words show one event: those of a call say little, those of a statement are the event."""
    shared = one.words & other.words
    event = one.telling.event
    if event.category in SAID:
        return len(one.title & other.title) >= 2 and _overlap(one.title, other.title) >= 0.5
    both_have_two = _shared(one.actors, other.actors) >= 2
    if event.kind != "event":
        return both_have_two or bool(shared)
    if one.figures and other.figures and one.figures.isdisjoint(other.figures):
        return False
    deed_free = shared - one.deeds - other.deeds
    is_enough = both_have_two or bool(deed_free) or not (one.title and other.title) or _befalls_one(one, other)
    return is_enough and _have_one_deed(one, other)


def _befalls_one(one: Trace, other: Trace) -> bool:
    """Tell whether both tell what befell one person on one day: who is shot, or charged, is so once a day."""
    ours, theirs = one.telling.event, other.telling.event
    is_one_day = one.day is not None and other.day is not None
    is_fate = ours.category == theirs.category and ours.category in _FATES
    return is_one_day and is_fate and "person" in (one.actors[0].type, other.actors[0].type)


def _have_one_deed(one: Trace, other: Trace) -> bool:
    if one.telling.event.kind != "event":
        return True
    return _tells(one.told, other.deeds) or _tells(other.told, one.deeds)


def _tells(told: frozenset[str], deeds: frozenset[str]) -> bool:
    return any(lexicon.mean_one(word, deed) for word in told for deed in deeds)


def _overlap(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """Return the shared part of the words of the one that has fewer (overlap coefficient, Szymkiewicz–Simpson)."""
    return len(ours & theirs) / min(len(ours), len(theirs)) if ours and theirs else 0.0
