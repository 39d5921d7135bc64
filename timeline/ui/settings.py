"""What a reader can set besides the articles: each filter and the lanes, and how each stands in the address bar.

A setting lives in the session under its name, where the widget that changes it finds it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import streamlit as st

from timeline.table import Filters

ACTORS, TOGETHER, PEOPLE = "actor", "together", "people"
KINDS, CATEGORIES, STATUSES, CERTAINTIES, REVIEWS, TOLD_BY = "kind", "category", "status", "sure", "review", "told-by"
FIRST, LAST, WORDS, LANES = "from", "to", "words", "lanes"


@dataclass(frozen=True, slots=True)
class Setting:
    """How a setting is read from the address bar and written to it; at its default it is not written at all."""

    default: Any
    read: Callable[[Sequence[str]], Any]
    write: Callable[[Any], list[str]]


def _day(texts: Sequence[str]) -> date | None:
    try:
        return date.fromisoformat(texts[0])
    except ValueError:
        return None


def _many() -> Setting:
    return Setting([], list, list)


def _yes() -> Setting:
    return Setting(False, lambda texts: texts[0] == "yes", lambda _: ["yes"])


def _one_day() -> Setting:
    return Setting(None, _day, lambda day: [day.isoformat()])


def _text(default: str = "") -> Setting:
    return Setting(default, lambda texts: texts[0], lambda text: [text])


SETTINGS: dict[str, Setting] = {
    ACTORS: _many(), TOGETHER: _yes(), PEOPLE: _yes(), KINDS: _many(), CATEGORIES: _many(), STATUSES: _many(),
    CERTAINTIES: _many(), REVIEWS: _many(), TOLD_BY: _many(), FIRST: _one_day(), LAST: _one_day(), WORDS: _text(),
    LANES: _text("none"),
}  # fmt: skip
_FILTERS = tuple(name for name in SETTINGS if name != LANES)


def setting(name: str) -> Any:
    """Return what is set."""
    value = st.session_state.get(name)
    return SETTINGS[name].default if value is None else value


def hold() -> None:
    """Keep what is set while its widget is not on the page, and let the widgets' labels change."""
    for name in SETTINGS:
        value = setting(name)
        set_to(name, list(value) if isinstance(value, list) else value)


def set_to(name: str, value: Any) -> None:
    """Set a setting, for instance when a button is pressed."""
    st.session_state[name] = value


def keep_only(name: str, choices: Sequence[str]) -> None:
    """Drop what is set but is no choice any more, for instance since another article was opened."""
    st.session_state[name] = [one for one in setting(name) if one in choices]


def clear_filters(*names: str) -> None:
    """Take away some filters, or all of them."""
    for name in names or _FILTERS:
        set_to(name, SETTINGS[name].default)


def filters() -> Filters:
    """Return all filters as the table takes them."""
    return Filters(
        actors=tuple(setting(ACTORS)),
        all_actors=setting(TOGETHER),
        people_of_states=setting(PEOPLE),
        kinds=tuple(setting(KINDS)),
        categories=tuple(setting(CATEGORIES)),
        statuses=tuple(setting(STATUSES)),
        certainties=tuple(setting(CERTAINTIES)),
        reviews=tuple(setting(REVIEWS)),
        articles=tuple(setting(TOLD_BY)),
        first=setting(FIRST),
        last=setting(LAST),
        words=setting(WORDS),
    )
