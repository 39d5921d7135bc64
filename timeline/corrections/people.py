"""Who takes part, by a name that a person typed: an actor that the article knows, or a new one."""

import re
from collections.abc import Iterable

from timeline.events.actors import people, states
from timeline.events.event import Actor, ActorType, Event

_LONGEST_PERSON = 4
"""Words; a longer name is an organisation's."""


class People:
    """The actors of an article, found by any of their names."""

    def __init__(self, events: Iterable[Event]) -> None:
        self._known: dict[str, Actor] = {}
        actors = [actor for event in events for actor in event.actors]
        for actor in actors:
            self._known.setdefault(_key(actor.name), actor)
        for actor in actors:
            for alias in actor.aliases:
                self._known.setdefault(_key(alias), actor)

    def named(self, typed: Iterable[str]) -> tuple[Actor, ...]:
        """Return the actors of these names, everybody once; blank names are nobody."""
        found = (self._named(" ".join(name.split())) for name in typed if name.strip())
        return tuple({actor.name: actor for actor in found}.values())

    def _named(self, name: str) -> Actor:
        return self._known.get(_key(name)) or _new(name)


def _key(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _new(name: str) -> Actor:
    known = states.known().get(name.removeprefix("the ").removeprefix("The "))
    if known is not None and known.is_state:
        aliases = (name,) if name != known.name else ()
        return Actor(known.name, "state", aliases, known.name)
    return Actor(name, known.type if known is not None else _type_of(name))


def _type_of(name: str) -> ActorType:
    """Tell a person from an organisation by the words of the name: an organisation's show that it is one."""
    words = re.findall(r"[\w’'-]+", name)
    shown = {word.lower() for word in words} & (people.words("body_words") | people.words("endings"))
    is_acronym = len(words) == 1 and name.isupper() and len(name) > 1
    is_body = bool(shown) or is_acronym or len(words) > _LONGEST_PERSON or not name[:1].isupper()
    return "organisation" if is_body else "person"
