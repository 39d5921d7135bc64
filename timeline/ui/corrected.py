"""The reader's corrections: kept in the store, and in every story that is shown."""

from timeline.story import Story
from timeline.ui.state import Opened


def story(opened: Opened) -> Story:
    """Return the story of an open article with the corrections made to it."""
    assert opened.story is not None
    return opened.story
