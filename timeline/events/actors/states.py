"""States, well-known organisations and indices: their names, adjectives, peoples, and the seats that stand for them.

The tables hold what news writes and countryinfo lacks; countryinfo fills in the rest of the world.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from countryinfo import all_countries

from timeline.events.event import ActorType
from timeline.events.triggers.lexicon import rows

Use = Literal["name", "people", "seat"]
"""How a word stands for its state: its name, an adjective or its people, or the city or building that stands for it."""

_WORD = re.compile(r"(?<![\w.])(?:al[- ])?[^\W_a-z]\w*")

_FEWEST_PEOPLE = 50_000
"""Below that a place of countryinfo is an islet whose name or capital is better known as something else."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a name from the tables stands for."""

    name: str
    type: ActorType
    use: Use

    @property
    def is_state(self) -> bool:
        """Whether it is a state."""
        return self.type == "state"


@cache
def known() -> dict[str, Known]:
    """Return every known name, adjective and seat, as written."""
    table: dict[str, Known] = {}
    for name, names, peoples, *seats in rows("states.tsv"):
        _enter(
            table,
            name,
            "state",
            {"name": [name, *names.split("|")], "people": peoples.split("|"), "seat": "|".join(seats).split("|")},
        )
    for name, names, *seats in rows("organisations.tsv"):
        _enter(table, name, "organisation", {"name": [name, *names.split("|")], "seat": "|".join(seats).split("|")})
    for name, names in rows("indices.tsv"):
        _enter(table, name, "thing", {"name": [name, *names.split("|")]})
    for country in sorted((c.info() for c in all_countries()), key=lambda info: -(info.get("population") or 0)):
        if (country.get("population") or 0) >= _FEWEST_PEOPLE:
            people = [word for word in re.split(r"[,/]", country.get("demonym") or "") if word]
            capital = country.get("capital")
            seats = [capital] if isinstance(capital, str) and capital != country["name"] else []
            uses: dict[Use, list[str]] = {
                "name": [country["name"].removeprefix("The ")],
                "people": [*people, *(f"{word}s" for word in people)],
                "seat": seats,
            }
            _enter(table, country["name"].removeprefix("The "), "state", uses)
    return table


def _enter(table: dict[str, Known], name: str, type_: ActorType, uses: dict[Use, list[str]]) -> None:
    for use, words in uses.items():
        for word in filter(None, words):
            table.setdefault(word, Known(name, type_, use))


@cache
def adjective(state: str) -> str | None:
    """Return the adjective of a state: "Kenyan" of Kenya."""
    return next((word for word, k in known().items() if k.name == state and k.use == "people"), None)


@cache
def places() -> frozenset[str]:
    """Return the names of places that are no states."""
    return frozenset(name for row in rows("places.txt") for name in row[0].split("|"))


def find(text: str) -> Iterator[tuple[int, str]]:
    """Yield where each known name and place stands in a text; of two that begin alike the longer."""
    end = 0
    for word in _WORD.finditer(text):
        if word.start() >= end:
            name = next((n for n in _by_first_word().get(word[0], ()) if _is_at(text, word.start(), n)), None)
            if name is not None:
                end = word.start() + len(name)
                yield word.start(), name


def _is_at(text: str, start: int, name: str) -> bool:
    after = text[start + len(name) : start + len(name) + 1]
    return text.startswith(name, start) and not (after.isalnum() or after == "_")


@cache
def _by_first_word() -> dict[str, list[str]]:
    """Return the known names and places by their first word, the longest first."""
    table: dict[str, list[str]] = {}
    for name in sorted({*known(), *places()}, key=lambda name: (-len(name), name)):
        table.setdefault(_WORD.findall(name)[0], []).append(name)
    return table
