"""Corrections: none can be made yet."""

from timeline.events.event import Event
from timeline.story import Story


def buttons(told: Story, event: Event) -> None:
    """Draw the ways to correct `event`."""


def show(told: Story) -> None:
    """Draw the box in which a correction is made."""
