from collections.abc import Callable

import pytest

from timeline.article import read_text
from timeline.dates import find_dates
from timeline.events import find_events
from timeline.events.event import Event

Tell = Callable[..., list[Event]]


@pytest.fixture(scope="session")
def tell() -> Tell:
    """Find the events of a text, published on Friday 31 December 2021 unless the test says otherwise."""

    def find(text: str, published: str | None = "2021-12-31") -> list[Event]:
        article = read_text(text, published=published)
        return find_events(article, find_dates(article.text, article.published, article.passages))

    return find
