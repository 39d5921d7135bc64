"""Whether actors of two articles are one."""

from timeline.events.event import Actor

_NAMED_WHOLE = ("organisation", "thing")
"""Types whose names mean one actor only as a whole: "iPhone" is not "iPhone 4"."""


def is_one(one: Actor, other: Actor) -> bool:
    """Tell whether actors of two articles are one: "Biden" and "Joe Biden" are, "George Bush" and "Laura Bush" not."""
    if one.name.casefold() == other.name.casefold():
        return True
    if one.type != other.type or one.type == "state":
        return False
    if one.type in _NAMED_WHOLE:
        return not _proper_names(one).isdisjoint(_proper_names(other))
    ours, theirs = one.name.casefold().split(), other.name.casefold().split()
    if len(ours) == 1 or len(theirs) == 1:
        return ours[-1] == theirs[-1] or ours[0] == theirs[0]
    return ours[-1] == theirs[-1] and ours[0].rstrip(".") == theirs[0].rstrip(".")


def known_as(actor: Actor) -> set[str]:
    """Return names by which an actor can be known in another article: two that are one have one of them in common."""
    name = actor.name.casefold()
    if actor.type == "person":
        return {name, *name.split()[:1], *name.split()[-1:]}
    return {name, *_proper_names(actor)} if actor.type in _NAMED_WHOLE else {name}


def _proper_names(actor: Actor) -> set[str]:
    """Return the names of an organisation or a product that name it anywhere: "Harbour Union", not "the union"."""
    names = (actor.name, *actor.aliases)
    return {name.casefold().removeprefix("the ") for name in names if name[:1].isupper() and name[:4] != "The "}
