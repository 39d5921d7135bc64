"""How large marks are, how far rows lie apart, and how much is told of each event: the less, the more there are."""

from math import inf
from typing import NamedTuple

from timeline.chart.marks import SYMBOL_SIZE

MOST_LABELS = 120
"""With more marks than this, labels cost more than they tell; the table and the hover text have them."""


class Sizes(NamedTuple):
    """Pixels, but for the last.

    symbol, bar    of a symbol across, of a bar from top to bottom
    points         from one row of symbols to the next
    beside, above  the same of bars that have their labels there; bars without labels are `beside`
    gap            between neighbours in a row
    label          the longest label; where a row has more room, it grows into it
    sentence       characters of the sentence that hovering shows
    """

    symbol: int
    bar: int
    points: int
    beside: int
    above: int
    gap: int
    label: int
    sentence: int

    @property
    def pitch(self) -> int:
        """From one symbol to the next in a row."""
        return self.symbol + self.gap


_BY_COUNT = (
    (30, Sizes(SYMBOL_SIZE, 9, 24, 24, 36, 14, 400, 280)),
    (60, Sizes(SYMBOL_SIZE, 9, 24, 24, 36, 14, 280, 280)),
    (MOST_LABELS, Sizes(SYMBOL_SIZE, 9, 24, 24, 36, 14, 200, 280)),
    (400, Sizes(SYMBOL_SIZE, 8, 16, 14, 14, 4, 0, 140)),
    (1500, Sizes(10, 6, 13, 9, 9, 3, 0, 140)),
    (inf, Sizes(7, 5, 9, 8, 8, 2, 0, 90)),
)


def sizes_of(count: int) -> Sizes:
    """Return the sizes of so many marks."""
    return next(sizes for most, sizes in _BY_COUNT if count <= most)
