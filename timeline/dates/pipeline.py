"""From a text to its date expressions: the steps, in their order."""

from collections.abc import Sequence
from datetime import date

from timeline.dates.anchoring.scene import Scene
from timeline.dates.anchoring.zones import tell_offsets
from timeline.dates.english import GRAMMAR
from timeline.dates.expression import DateExpression
from timeline.dates.folding import fold
from timeline.dates.ranges import put_in_order
from timeline.passages import Passage, split

SEARCHED = ("heading", "paragraph")


def find_dates(
    text: str, published: date | None = None, passages: Sequence[Passage] | None = None
) -> list[DateExpression]:
    """Return the date expressions of `text` in order, counted from the day it was published.

    Without a publication date only calendar dates have a calendar value. `passages` tells which parts of the text
    are the article; by default they are worked out here.
    """
    folded = fold(text)
    scene = Scene(text, folded, published)
    found: list[DateExpression] = []
    for passage in split(text) if passages is None else passages:
        if passage.role in SEARCHED:
            limits = (passage.start, passage.end)
            for reading in GRAMMAR.scan(text, folded, *limits):
                found.append(scene.place(reading, limits))
    return put_in_order(tell_offsets(found, folded), folded)
