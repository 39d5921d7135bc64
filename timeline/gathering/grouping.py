"""Tellings of several articles put together: each joins the one it is most like, of those that tell best.

Leader clustering (Hartigan 1975): tellings come in the order of how well they tell, the first of an event leads, and
the others are compared with it alone, so that no chain of likenesses makes one event of two. An index by party, deed
and day leaves few to compare with.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from timeline.gathering.likeness import likeness, likeness_of_other_days
from timeline.gathering.traces import Trace, days

_NEAR_DAYS = (timedelta(days=1), timedelta(days=2))


class _Group:
    """The tellings of one event; the first leads."""

    def __init__(self, number: int, leader: Trace) -> None:
        self.number = number
        self.traces = [leader]
        self.articles = {leader.article}

    @property
    def leader(self) -> Trace:
        """The telling that the others are compared with."""
        return self.traces[0]

    def add(self, traces: Iterable[Trace]) -> None:
        """Take in tellings of other articles."""
        self.traces += traces
        self.articles |= {trace.article for trace in self.traces}


class _Index:
    """The groups by their leader's marks and its day; those whose leader has no one day stand apart."""

    def __init__(self) -> None:
        self._on: dict[str, dict[date, list[_Group]]] = defaultdict(lambda: defaultdict(list))
        self._coarse: dict[str, list[_Group]] = defaultdict(list)

    def enter(self, group_: _Group) -> None:
        """Enter a new group."""
        for mark in group_.leader.marks:
            if group_.leader.day is None:
                self._coarse[mark].append(group_)
            else:
                self._on[mark][group_.leader.day].append(group_)

    def near(self, trace: Trace) -> list[_Group]:
        """Return the groups that share a mark with a telling, and have a time within its time or around it."""
        found = (g for mark in trace.marks for g in (*self._coarse.get(mark, ()), *self._dated(mark, trace)))
        return list(dict.fromkeys(found))

    def on(self, trace: Trace, day: date) -> list[_Group]:
        """Return the groups of `day` that share a mark with a telling."""
        return list(dict.fromkeys(g for mark in trace.marks for g in self._on.get(mark, {}).get(day, ())))

    def _dated(self, mark: str, trace: Trace) -> Iterator[_Group]:
        by_day = self._on.get(mark, {})
        if trace.day is not None:
            yield from by_day.get(trace.day, ())
            return
        first, last = days(trace)
        yield from (g for day, groups in by_day.items() if first <= day <= last for g in groups)


def group(traces: Sequence[Trace]) -> list[list[Trace]]:
    """Return the tellings of each event, the best first."""
    groups: list[_Group] = []
    index = _Index()
    for trace in sorted(traces, key=lambda trace: trace.rank):
        home = _home(trace, index.near(trace))
        if home is None:
            home = _Group(len(groups), trace)
            groups.append(home)
            index.enter(home)
        else:
            home.add([trace])
    return [each.traces for each in _with_other_days(groups, index)]


def _home(trace: Trace, groups: Sequence[_Group]) -> _Group | None:
    """Return the group that a telling belongs to: the most alike; a coarse time that can mean several means none."""
    likes = {g: likeness(g.leader, trace) for g in groups if trace.article not in g.articles}
    fits = [g for g in likes if likes[g]]
    sure = [g for g in fits if _is_as_exact(g.leader, trace)] or (fits if len(fits) == 1 else [])
    return max(sure, key=lambda g: (likes[g], -g.number), default=None)


def _is_as_exact(one: Trace, other: Trace) -> bool:
    both_have_days = one.day is not None and other.day is not None
    return both_have_days or one.telling.event.when == other.telling.event.when


def _with_other_days(groups: Sequence[_Group], index: _Index) -> list[_Group]:
    """Put together the groups that tell one event on different days; what two articles agree on counts first."""
    pairs = [
        (-likeness_of_other_days(one.leader, other.leader), one.number, other.number)
        for one in groups
        if one.leader.day is not None
        for other in _on_near_days(one.leader, index)
        if one.articles.isdisjoint(other.articles)
    ]
    gone: set[_Group] = set()
    for score, first, second in sorted(pairs):
        one, other = groups[min(first, second)], groups[max(first, second)]
        if score and one not in gone and other not in gone and one.articles.isdisjoint(other.articles):
            one.add(other.traces)
            gone.add(other)
    return [each for each in groups if each not in gone]


def _on_near_days(trace: Trace, index: _Index) -> Iterator[_Group]:
    """Yield the groups of the next days; those of the days before find this one themselves."""
    assert trace.day is not None
    for later in _NEAR_DAYS:
        if date.max - trace.day >= later:
            yield from index.on(trace, trace.day + later)
