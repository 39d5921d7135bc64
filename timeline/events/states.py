"""States, well-known organisations and indices: their names, adjectives, peoples, and the seats that stand for them.

The tables hold what news writes and countryinfo lacks; countryinfo fills in the rest of the world.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from countryinfo import all_countries

from timeline.events.event import ActorType
from timeline.events.lexicon import rows

Use = Literal["name", "people", "seat"]
"""How a word stands for its state: its name, an adjective or its people, or the city or building that stands for it."""

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
def places() -> frozenset[str]:
    """Return the names of places that are no states."""
    return frozenset(name for row in rows("places.txt") for name in row[0].split("|"))


@cache
def pattern() -> re.Pattern[str]:
    """Return the pattern that finds the known names in a text, the longest first."""
    names = sorted({*known(), *places()}, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, names))})(?!\w)")
