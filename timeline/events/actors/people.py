"""The words about people and groups that are kept as data: titles, roles, institutions, given names."""

from functools import cache
from typing import Literal

from timeline.events.triggers.lexicon import lists

Gender = Literal["male", "female"]
"""Whom "he" and "she" can mean."""

_BY_TITLE: dict[str, Gender] = {
    **dict.fromkeys(("mr", "sir", "lord", "king", "prince", "pope", "sultan", "emir", "father", "brother"), "male"),
    **dict.fromkeys(("mrs", "ms", "miss", "lady", "dame", "queen", "princess", "sister"), "female"),
}


@cache
def words(group: str) -> frozenset[str]:
    """Return the words of a list of `people.toml`."""
    return frozenset(lists("people.toml")[group].split())


def is_ending(word: str) -> bool:
    """Tell a corporate ending, however it is punctuated: "Corp.", "S.A."."""
    return word.replace(".", "").lower() in words("endings")


@cache
def given_names() -> dict[str, Gender | None]:
    """Return the given names, each with its gender; None for a name of both."""
    table: dict[str, Gender | None] = {}
    by_gender: dict[Gender, str] = lists("given_names.toml")  # type: ignore[assignment]
    for gender, names in by_gender.items():
        for name in names.split():
            table[name] = None if name in table else gender
    return table


def gender_of(name: str, role: str | None = None) -> Gender | None:
    """Return the gender that a person's given name, title or role shows, None where none does."""
    first = name.split()[0].lower().strip(".")
    if first in _BY_TITLE:
        return _BY_TITLE[first]
    if " " in name and (gender := given_names().get(first)):
        return gender
    for word in (role or "").lower().split():
        if word in _BY_TITLE:
            return _BY_TITLE[word]
        if word.endswith("woman"):
            return "female"
        if word.endswith("man") and word != "woman":
            return "male"
    return None
