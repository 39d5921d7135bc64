"""Rows: which event lies in which, so that no two marks or labels touch."""

from collections.abc import Sequence
from math import inf

GAP = 14
"""Pixels free between two neighbours in a row."""


def pack(extents: Sequence[tuple[float, float]], gap: float = GAP) -> list[int]:
    """Return a row for each extent in pixels: in their order, the first row from the top that ends before it."""
    rows = []
    ends = _Ends(len(extents))
    for left, right in extents:
        row = ends.first_free(left - gap)
        ends.take(row, right)
        rows.append(row)
    return rows


class _Ends:
    """Where each row ends, in a binary tree whose nodes know the leftmost end below them."""

    def __init__(self, rows: int) -> None:
        self._leaves = 1 << max(rows - 1, 0).bit_length()
        self._least = [-inf] * (2 * self._leaves)

    def first_free(self, left: float) -> int:
        """Return the first row that ends at `left` or before."""
        node = 1
        while node < self._leaves:
            node *= 2
            node += self._least[node] > left
        return node - self._leaves

    def take(self, row: int, right: float) -> None:
        """Let the row end at `right`."""
        node = row + self._leaves
        self._least[node] = right
        while node := node // 2:
            self._least[node] = min(self._least[2 * node], self._least[2 * node + 1])
