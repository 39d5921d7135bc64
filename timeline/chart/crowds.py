"""Many events of one day, whose symbols would lie on top of each other.

A day that is wide has them beside each other within it: they may stand anywhere in it. A narrow one with many of them
has a block of its own, as wide as it needs, that says which day it is.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, sqrt

from timeline.chart.boxes import Boxes
from timeline.chart.lettering import pixels
from timeline.chart.sizes import Sizes

MOST_IN_A_COLUMN = 24
"""Symbols: where a day would need a higher column it is a crowd."""

HEADING_SIZE, HEADING, PADDING = 11, 18, 6
"""Pixels: of the letters of a crowd's heading, of its line, and free around the symbols."""

_WIDER_THAN_HIGH = 3
_HEADING_WIDTH = pixels("Wed 30 May 2022 · 10,000 events", HEADING_SIZE)


@dataclass(frozen=True, slots=True)
class Crowd:
    """The events of a day in a block: from which pixel to which it reaches, and how many symbols stand in a row."""

    day: date
    events: Sequence[int]
    left: float
    right: float
    columns: int
    sizes: Sizes

    @property
    def heading(self) -> str:
        """Which day it is, and how many events."""
        return f"{self.day:%a} {self.day.day} {self.day:%b} {self.day.year} · {len(self.events):,} events"

    @property
    def height(self) -> float:
        """Pixels from top to bottom."""
        return HEADING + ceil(len(self.events) / self.columns) * self.sizes.points + PADDING / 2

    def places(self) -> Iterator[tuple[int, float, float]]:
        """Yield each event with the middle of its symbol: pixels from the left, and from the top of the block."""
        for number, event in enumerate(self.events):
            row, column = divmod(number, self.columns)
            x = self.left + PADDING + (column + 0.5) * self.sizes.pitch
            yield event, x, HEADING + (row + 0.5) * self.sizes.points


def fan_out(lane: Sequence[int], boxes: Boxes, sizes: Sizes, width: int) -> tuple[dict[int, float], list[Crowd]]:
    """Return where the middle of each symbol moves that has others beside it, and the crowds."""
    moved: dict[int, float] = {}
    crowds: list[Crowd] = []
    for events in _of_one_time(lane, boxes, sizes).values():
        left, right = boxes.lefts[events[0]], boxes.rights[events[0]]
        columns = max(1, min(int((right - left) / sizes.pitch), ceil(sqrt(len(events)))))
        if ceil(len(events) / columns) > MOST_IN_A_COLUMN and columns < sqrt(len(events)):
            crowds.append(_crowd(events, boxes, sizes, width))
        elif len(events) > 1:
            for number, event in enumerate(events):
                in_this_row = min(columns, len(events) - number // columns * columns)
                aside = (number % columns - (in_this_row - 1) / 2) * sizes.pitch
                moved[event] = (left + right) / 2 + aside
    return moved, crowds


def _of_one_time(lane: Sequence[int], boxes: Boxes, sizes: Sizes) -> dict[Hashable, list[int]]:
    """Return together the symbols of a narrow day, and else those that may stand anywhere in the same stretch."""
    found: dict[Hashable, list[int]] = defaultdict(list)
    for event in lane:
        if boxes.looks[event].shape == "point":
            left, right = boxes.of_day[event]
            own = boxes.lefts[event], boxes.rights[event]
            if right - left < 2 * sizes.pitch:
                found[boxes.days[event]].append(event)
            elif own[1] - own[0] >= sizes.pitch:
                found[own].append(event)
    return found


def _crowd(events: Sequence[int], boxes: Boxes, sizes: Sizes, width: int) -> Crowd:
    columns = min(ceil(sqrt(_WIDER_THAN_HIGH * len(events))), int((width - 2 * PADDING) / sizes.pitch))
    length = max(columns * sizes.pitch, _HEADING_WIDTH) + 2 * PADDING
    middle = sum(boxes.of_day[events[0]]) / 2
    left = min(max(middle - length / 2, 0.0), width - length)
    return Crowd(boxes.days[events[0]], events, left, left + length, columns, sizes)
