"""What kind of event a word tells of: the tables of trigger verbs and nouns, and the classes of verbs that are none.

PLOVER event types: Open Event Data Alliance, https://github.com/openeventdata/PLOVER, CC BY-SA. The tables are our own.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from timeline.events.event import Category, Kind

TABLES = files("timeline.events") / "tables"
"""Where the tables of this package lie."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a trigger word tells of; `plover` is None where PLOVER has no type for it."""

    category: Category
    plover: str | None

    @property
    def kind(self) -> Kind:
        """Calls and talks are kinds of their own, all else is an event."""
        return self.category if self.category in ("call", "talks") else "event"


OTHER = Sense("other", None)
CALL = Sense("call", "CONSULT")
STATEMENT = Sense("statement", None)
DEMAND = Sense("demand-or-warning", "REQUEST")


@cache
def senses() -> dict[tuple[str, str], Sense]:
    """Return what each trigger tells of, by its lemma and V or N; where two rows list a word, the first counts."""
    table: dict[tuple[str, str], Sense] = {}
    for category, part, plover, lemmas in rows("triggers.tsv"):
        sense = Sense(category, None if plover == "-" else plover)  # type: ignore[arg-type]  # checked by a test
        for lemma in lemmas.split():
            table.setdefault((lemma, part), sense)
    return table


@cache
def verbs(group: str) -> frozenset[str]:
    """Return the verbs of a class of `verbs.toml`."""
    return frozenset(tomllib.loads((TABLES / "verbs.toml").read_text(encoding="utf-8"))[group].split())


def rows(name: str) -> Iterator[list[str]]:
    """Yield the rows of a table of this package, comments left out."""
    for line in (TABLES / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def _event_noun() -> re.Pattern[str]:
    nouns = sorted({lemma.replace("_", " ") for lemma, part in senses() if part == "N"}, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, nouns))})(?:e?s)?\b", re.IGNORECASE)


def names_an_event(text: str) -> bool:
    """Tell whether `text` holds a trigger noun, whatever its part of speech there."""
    return _event_noun().search(text) is not None
