"""A short title for an event, as a person would write it: who does what, in the present tense."""

from timeline.events.merging import Group
from timeline.events.tellings import Telling


def write(group: Group, best: Telling) -> str:
    """Write the title of an event from its best telling."""
    who = " and ".join(p.name for p in group.parties[:2])
    return f"{who}: {best.token.text}" if who else best.token.text
