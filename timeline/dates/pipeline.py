"""From a text to its date expressions: the steps, in their order."""

from collections.abc import Iterator, Sequence
from datetime import date

from timeline.dates import other_languages
from timeline.dates.anchoring.scene import Scene
from timeline.dates.anchoring.zones import tell_offsets
from timeline.dates.english import GRAMMAR
from timeline.dates.expression import DateExpression
from timeline.dates.folding import fold
from timeline.dates.language import ENGLISH, language_of
from timeline.dates.meaning import Reading
from timeline.dates.ranges import put_in_order
from timeline.dates.titles import is_title
from timeline.passages import Passage, split

SEARCHED = ("heading", "paragraph")
"""The passages that are the article; its date line and the furniture around it tell nothing of its story."""


def find_dates(
    text: str,
    published: date | None = None,
    passages: Sequence[Passage] | None = None,
    language: str | None = None,
) -> list[DateExpression]:
    """Return the date expressions of `text` in order, counted from the day it was published.

    Without a publication date only calendar dates have a calendar value. `passages` tells which parts of the text
    are the article; by default they are worked out here, as is the `language` (an ISO 639-1 code).
    """
    folded = fold(text)
    language = language or language_of(folded)
    scene = Scene(text, folded, published, tells_tense=language == ENGLISH)
    found = [
        scene.place(reading, (passage.start, passage.end))
        for passage in (split(text) if passages is None else passages)
        if passage.role in SEARCHED
        for reading in _scan(language, text, folded, passage)
        if not is_title(text, reading)
    ]
    return put_in_order(tell_offsets(found, folded), folded)


def _scan(language: str, text: str, folded: str, passage: Passage) -> Iterator[Reading]:
    """Read a passage by the rules of its language: English by its own, another by dateparser's words."""
    if language == ENGLISH:
        return GRAMMAR.scan(text, folded, passage.start, passage.end)
    return other_languages.scan(language, folded, passage.start, passage.end)
