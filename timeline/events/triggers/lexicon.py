"""What kind of event a word tells of: the tables of trigger verbs and nouns, and the classes of verbs that are none.

PLOVER event types: Open Event Data Alliance, https://github.com/openeventdata/PLOVER, CC BY-SA. The tables are our own.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from timeline.events.event import Category, Kind

_ENDINGS = {"N": ("", "s", "es"), "V": ("", "s", "es", "ed", "d", "ing")}
BLOWS = frozenset(("violence", "disaster"))
"""Sorts of events that are told in many words: "the attack" is the bomb that killed 12."""

SCENE = "scene"
"""The sort of the verbs that go on a scene of such deeds: "villagers fled"."""

_IRREGULAR = {
    "met": "talks",
    "spoke": "talks",
    "talked": "talks",
    "shot": "violence",
    "fought": "violence",
    "struck": "violence",
    "fled": SCENE,
    "freed": SCENE,
    "threw": SCENE,
    "caught": SCENE,
}
_WORD = re.compile(r"[a-z][a-z-]*")
STEM = 6
"""Letters: two words that begin with so many alike are one word, "resigned" and "resignation"."""

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
LEGAL = Sense("legal", None)
BUSINESS = Sense("business", None)
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
def contexts() -> dict[str, list[tuple[frozenset[str], Category]]]:
    """Return, for each verb that tells of different things by its company, the words that decide and for what."""
    table: dict[str, list[tuple[frozenset[str], Category]]] = {}
    for category, verbs_, words in rows("contexts.tsv"):
        for verb in verbs_.split():
            table.setdefault(verb, []).append((_spelled_out(words), category))  # type: ignore[arg-type]
    return table


def _spelled_out(words: str) -> frozenset[str]:
    """Return words with those that a kind stands for: "@court" and the words of courts."""
    return frozenset(
        word for one in words.split() for word in (one, *(kinds()[one[1:]].words if one[1:] in kinds() else ()))
    )


@dataclass(frozen=True, slots=True)
class KindOfThings:
    """Things and people of one kind, and what an event is about that is told only by them."""

    category: Category
    words: frozenset[str]


@cache
def kinds() -> dict[str, KindOfThings]:
    """Return the kinds of things that events are about, by name."""
    return {
        name: KindOfThings(category, frozenset(words.split()))  # type: ignore[arg-type]  # checked by a test
        for name, category, words in rows("kinds.tsv")
    }


@cache
def subject_matter() -> dict[str, Category]:
    """Return what an event is about that is told by a word of one of the kinds: "album" culture, "loan" business."""
    return {word: kind.category for kind in kinds().values() for word in kind.words}


def by_company(word: str, company: Iterable[str]) -> Category | None:
    """Return what a verb or noun tells of by the words it stands with; None where these do not decide."""
    rows = contexts().get(word)
    if rows is None:
        return None
    beside = set(company)
    return next((category for words, category in rows if not beside.isdisjoint(words)), None)


@cache
def noun_heads() -> frozenset[str]:
    """Return the last words of all trigger nouns: a noun that is none of them tells of no event."""
    return frozenset(re.split("[_-]", lemma)[-1] for lemma, part in senses() if part == "N")


@cache
def verbs(group: str) -> frozenset[str]:
    """Return the verbs of a class of `verbs.toml`."""
    return frozenset(lists("verbs.toml")[group].split())


@cache
def lists(name: str) -> dict[str, str]:
    """Return the word lists of a table of this package, by their names."""
    found: dict[str, str] = tomllib.loads((TABLES / name).read_text(encoding="utf-8"))
    return found


def rows(name: str) -> Iterator[list[str]]:
    """Yield the rows of a table of this package, comments left out."""
    for line in (TABLES / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def mean_one(first: str, second: str) -> bool:
    """Tell whether two words can be of one event: the same word, or on one line of `synonyms.txt`."""
    if first == second or (len(first) > STEM and first[:STEM] == second[:STEM]):
        return True
    return not meanings().get(first, frozenset()).isdisjoint(meanings().get(second, frozenset()))


@cache
def meanings() -> dict[str, frozenset[int]]:
    """Return the lines of `synonyms.txt` on which each word stands."""
    lines: dict[str, set[int]] = {}
    for number, (words,) in enumerate(rows("synonyms.txt")):
        for word in words.split():
            lines.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in lines.items()}


DEEDS = frozenset(("violence", "disaster", "protest", "military", "legal"))
"""Sorts of events that a narrative strings together; a politician's or a company's acts of one day are told with it."""

TOLD_AGAIN = frozenset(("talks", "agreement", "sanction", "military", "violence", "protest", "disaster"))
"""Sorts of events that an article tells of more than once, and mostly without the date the second time."""


def sorts_named(text: str) -> set[str]:
    """Return which sorts of events that are told again the nouns of a text name; calls count as talks."""
    return _sorts_in(text, "N")


def sorts_told(text: str) -> set[str]:
    """Return which sorts of events that are told again the nouns and verbs of a text tell."""
    return _sorts_in(text, "N") | _sorts_in(text, "V")


def _sorts_in(text: str, part: str) -> set[str]:
    sorts = _sorts(part)
    return {sorts[word] for word in _WORD.findall(text.lower()) if word in sorts}


@cache
def _sorts(part: str) -> dict[str, str]:
    """Return the sort of each form of the nouns (N) or verbs (V) that tell of such events."""
    forms: dict[str, str] = {
        lemma + ending: "talks" if sense.category == "call" else sense.category
        for (lemma, its_part), sense in senses().items()
        for ending in _ENDINGS[part]
        if its_part == part and sense.category in {*TOLD_AGAIN, "call", "legal" if part == "V" else "call"}
    }
    if part == "N":
        return forms
    return {verb + ending: SCENE for verb in verbs("scene") for ending in _ENDINGS["V"]} | forms | _IRREGULAR
