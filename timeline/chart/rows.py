"""Rows: which event lies in which, so that no two marks or labels touch."""

from bisect import bisect_right, insort
from collections.abc import Iterable

GAP = 14
"""Pixels free between two neighbours in a row."""


def pack(extents: Iterable[tuple[float, float]]) -> list[int]:
    """Return a row for each extent in pixels: the first row from the top with room for it."""
    rows: list[list[tuple[float, float]]] = []
    return [_take_room(rows, extent) for extent in extents]


def _take_room(rows: list[list[tuple[float, float]]], extent: tuple[float, float]) -> int:
    for number, row in enumerate(rows):
        if _is_free(row, extent):
            insort(row, extent)
            return number
    rows.append([extent])
    return len(rows) - 1


def _is_free(row: list[tuple[float, float]], extent: tuple[float, float]) -> bool:
    after = bisect_right(row, extent)
    clear_left = after == 0 or row[after - 1][1] + GAP <= extent[0]
    return clear_left and (after == len(row) or extent[1] + GAP <= row[after][0])
