"""Which events are shown: filters that all have to let an event through, and what each of their choices would leave."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, time
from typing import Any

import pandas as pd


@dataclass(frozen=True, slots=True)
class Filters:
    """What to show; an empty filter lets everything through.

    actors            any of them takes part, or with `all_actors` all of them
    people_of_states  an actor that is a state also stands for the people who act for it
    first, last       days, inclusive: the event may lie at least in part between them
    words             each stands somewhere in the title, the sentence or the actors' names
    """

    actors: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    people_of_states: bool = False
    all_actors: bool = False
    categories: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    certainties: tuple[str, ...] = ()
    reviews: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    words: str = ""


def select(frame: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """Return the rows of `frame` that `filters` lets through, in the same order.

    An actor may be named in any way the article does, or else by some of its words: "Putin", "vladimir putin".
    """
    return frame[_all(frame, filters, _FILTERS)]


def counts(frame: pd.DataFrame, filters: Filters, name: str) -> dict[str, int]:
    """Return how many rows each choice of the filter `name` would leave by itself, beside the other filters."""
    column, others = _COLUMNS[name], [other for other in _FILTERS if other != name]
    cells = frame.loc[_all(frame, filters, others), column]
    if name in _MANY_IN_A_CELL:
        found = Counter(choice for cell in cells for choice in dict.fromkeys(cell))
    else:
        found = Counter(cells)
    return dict(sorted(found.items(), key=lambda entry: (-entry[1], entry[0])))


def emptied_by(frame: pd.DataFrame, filters: Filters) -> tuple[str, ...]:
    """Return the names of the filters any of which, taken away alone, would leave at least one row.

    All that are set are named where no single one is to blame; none when rows are left or there were none.
    """
    if frame.empty or not select(frame, filters).empty:
        return ()
    used = tuple(name for name in _FILTERS if _is_set(filters, name))
    blamed = tuple(name for name in used if not select(frame, _without(filters, name)).empty)
    return blamed or used


def is_any_set(filters: Filters) -> bool:
    """Tell whether anything is filtered at all."""
    return any(_is_set(filters, name) for name in _FILTERS)


def _all(frame: pd.DataFrame, filters: Filters, names: Iterable[str]) -> "pd.Series[bool]":
    shown = pd.Series(True, index=frame.index)
    for name in names:
        if _is_set(filters, name):
            shown &= _FILTERS[name](frame, filters)
    return shown


def _is_set(filters: Filters, name: str) -> bool:
    return any(getattr(filters, field) not in ((), None, "") for field in _FIELDS.get(name, (name,)))


def _without(filters: Filters, name: str) -> Filters:
    empty: dict[str, Any] = {field.name: field.default for field in fields(Filters)}
    return replace(filters, **{field: empty[field] for field in _FIELDS.get(name, (name,))})


def _one_of(column: str, name: str) -> Callable[[pd.DataFrame, Filters], "pd.Series[bool]"]:
    return lambda frame, filters: frame[column].isin(getattr(filters, name))


def _by_actor(frame: pd.DataFrame, filters: Filters) -> "pd.Series[bool]":
    shown = pd.Series(filters.all_actors, index=frame.index)
    for actor in filters.actors:
        takes_part = _rows_naming(frame, actor)
        if filters.people_of_states:
            takes_part |= _rows_with(frame["states"], {actor})
        shown = shown & takes_part if filters.all_actors else shown | takes_part
    return shown


def _by_article(frame: pd.DataFrame, filters: Filters) -> "pd.Series[bool]":
    return _rows_with(frame["told_by"], filters.articles)


def _by_days(frame: pd.DataFrame, filters: Filters) -> "pd.Series[bool]":
    """Keep what lies at least in part between the days; an open side reaches without end."""
    shown = frame["earliest"].notna() | frame["latest"].notna()
    if filters.first:
        begins = datetime.combine(filters.first, time())
        shown &= frame["latest"].isna() | (frame["latest"] > begins)
    if filters.last:
        shown &= frame["earliest"].isna() | (frame["earliest"] <= datetime.combine(filters.last, time.max))
    return shown


def _by_words(frame: pd.DataFrame, filters: Filters) -> "pd.Series[bool]":
    wanted = filters.words.casefold().split()
    texts = frame["title"] + "\n" + frame["sentence"] + "\n" + frame["known_as"].map("\n".join)
    return texts.map(lambda text: all(word in text.casefold() for word in wanted)).astype(bool)


_FILTERS: dict[str, Callable[[pd.DataFrame, Filters], "pd.Series[bool]"]] = {
    "actors": _by_actor,
    "kinds": _one_of("kind", "kinds"),
    "categories": _one_of("category", "categories"),
    "statuses": _one_of("status", "statuses"),
    "certainties": _one_of("certainty", "certainties"),
    "reviews": _one_of("review", "reviews"),
    "articles": _by_article,
    "days": _by_days,
    "words": _by_words,
}
_FIELDS = {"days": ("first", "last")}
"""The fields of `Filters` that a filter has, where it is not the one of its name."""

_COLUMNS = {
    "actors": "actors", "kinds": "kind", "categories": "category", "statuses": "status", "certainties": "certainty",
    "reviews": "review", "articles": "told_by",
}  # fmt: skip
"""The column in which the choices of a filter stand."""

_MANY_IN_A_CELL = ("actors", "articles")


def _rows_naming(frame: pd.DataFrame, actor: str) -> "pd.Series[bool]":
    written = {name for names in frame["known_as"] for name in names}
    return _rows_with(frame["known_as"], _ways_to_write(actor, written))


def _ways_to_write(actor: str, written: set[str]) -> set[str]:
    """Return those of the `written` names that are `actor`, or where none is, those with all words of it."""
    exact = {name for name in written if name.casefold() == actor.casefold()}
    words = _words(actor)
    return exact or {name for name in written if words and words <= _words(name)}


def _rows_with(names: "pd.Series[Any]", wanted: Iterable[str]) -> "pd.Series[bool]":
    any_of = frozenset(wanted)
    return names.map(lambda some: not any_of.isdisjoint(some)).astype(bool)


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.casefold()))
