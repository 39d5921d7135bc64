"""In which row each event lies, lane by lane, so that none touches another or runs off."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from timeline.chart.axis import TimeAxis
from timeline.chart.boxes import LABEL_GAP, LABEL_SIZE, Box, Boxes, End
from timeline.chart.crowds import Crowd, fan_out
from timeline.chart.extents import Extents
from timeline.chart.hover import hover_texts
from timeline.chart.labels import signs_of
from timeline.chart.lanes import Lane
from timeline.chart.lettering import pixels
from timeline.chart.marks import Look
from timeline.chart.rows import pack
from timeline.chart.sizes import Sizes, sizes_of

HEADING, HEADING_SIZE, LANE_GAP, CROWD_GAP = 24, 13, 6, 8
"""Pixels that the heading of a lane takes, of its letters, between two lanes, and between two crowds."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An event in a lane: how it looks, what it takes up, and the middle and the height of its row."""

    key: str
    hover: str
    look: Look
    box: Box
    start: End
    end: End
    y: float
    height: float

    @property
    def middle(self) -> float:
        """The middle of the mark itself from left to right."""
        return (self.box.mark_left + self.box.mark_right) / 2

    @property
    def mark_y(self) -> float:
        """The middle of the mark itself from top to bottom: lower than its row's where its label is above it."""
        return self.y + self.height / 4 if self.box.is_below_label else self.y

    @property
    def label_x(self) -> float:
        """Where the label begins, or ends if its side is the left."""
        box = self.box
        return {
            "right": box.mark_right + LABEL_GAP, "left": box.mark_left - LABEL_GAP,
            "above": box.mark_left, "above, to the left": box.mark_right,
        }[box.side]  # fmt: skip

    @property
    def label_y(self) -> float:
        """The middle of the label from top to bottom."""
        return self.y - self.height / 5 if self.box.is_below_label else self.y

    @property
    def letters(self) -> tuple[float, float, float, float]:
        """Where its label stands, together with its symbol: from left to right, from top to bottom."""
        half = LABEL_SIZE * 0.7
        if self.look.shape == "point":
            return self.box.left, self.box.right, self.y - half, self.y + half
        length = pixels(self.box.label, LABEL_SIZE)
        left = self.label_x - length if self.box.side.endswith("left") else self.label_x
        return left, left + length, self.label_y - half, self.label_y + half


@dataclass(frozen=True, slots=True)
class Band:
    """The heading of a lane, and from where to where it reaches; when its article was published, if it has one."""

    heading: str
    top: float
    bottom: float
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """All marks, the bands of their lanes, each crowd and its top, the height of all, and what signs in labels mean."""

    marks: list[Mark]
    bands: list[Band]
    crowds: list[tuple[Crowd, float]]
    height: float
    sizes: Sizes
    signs: Sequence[str]


def place(frame: pd.DataFrame, extents: Extents, lanes: Sequence[Lane], axis: TimeAxis) -> Layout:
    """Put each event into a row of each of its lanes: symbols above, then crowds, short bars, and long ones."""
    sizes = sizes_of(sum(len(lane.events) for lane in lanes))
    stack = _Stack(frame, Boxes(frame, extents, axis, sizes), sizes, axis.width)
    for lane in lanes:
        stack.add(lane)
    signs = signs_of(frame) if sizes.label else ()
    return Layout(stack.marks, stack.bands, stack.crowds, stack.height, sizes, signs)


class _Stack:
    """Lanes on top of each other."""

    def __init__(self, frame: pd.DataFrame, boxes: Boxes, sizes: Sizes, width: int) -> None:
        self._boxes, self._sizes, self._width = boxes, sizes, width
        self._keys, self._hover = frame["key"].tolist(), hover_texts(frame, sizes.sentence, width)
        self.marks: list[Mark] = []
        self.bands: list[Band] = []
        self.crowds: list[tuple[Crowd, float]] = []
        self.height = 0.0

    def add(self, lane: Lane) -> None:
        """Put a lane below the others."""
        boxes, sizes, begin = self._boxes, self._sizes, self.height
        self.height += HEADING if lane.heading else 0
        points = [event for event in lane.events if boxes.looks[event].shape == "point"]
        stretches = [event for event in lane.events if boxes.looks[event].shape != "point"]
        if sizes.label:
            labelled = [(event, boxes.labelled(event)) for event in stretches]
            self._add_rows([(event, boxes.labelled(event)) for event in points], sizes.points)
            self._add_rows([(event, box) for event, box in labelled if not box.is_below_label], sizes.beside)
            self._add_rows([(event, box) for event, box in labelled if box.is_below_label], sizes.above)
        else:
            moved, crowds = fan_out(points, boxes, sizes, self._width)
            crowded = {event for crowd in crowds for event in crowd.events}
            bare = [(event, boxes.bare(event)) for event in points if event not in crowded]
            spread = [(event, box.moved_to(moved[event]) if event in moved else box) for event, box in bare]
            self._add_rows(spread, sizes.points)
            self._add_crowds(crowds)
            self._add_rows([(event, boxes.bare(event)) for event in stretches], sizes.beside)
        heading = lane.named(f"{len(lane.events)}", HEADING_SIZE, self._width) if lane.heading else ""
        self.bands.append(Band(heading, begin, self.height, published=lane.published))
        self.height += LANE_GAP if lane.heading else 0

    def _add_rows(self, boxes: Sequence[tuple[int, Box]], height: float) -> None:
        for row in _rows(boxes, self._sizes.gap):
            for event, box in self._boxes.grown(row) if self._sizes.label else row:
                self._add_mark(event, box, self.height + height / 2, height)
            self.height += height
        self.height += self._sizes.gap / 2 if boxes else 0

    def _add_crowds(self, crowds: Sequence[Crowd]) -> None:
        for shelf in _shelves(crowds):
            self.height += CROWD_GAP
            for crowd in shelf:
                self.crowds.append((crowd, self.height))
                for event, x, y in crowd.places():
                    self._add_mark(event, self._boxes.bare(event).moved_to(x), self.height + y, self._sizes.points)
            self.height += max(crowd.height for crowd in shelf)

    def _add_mark(self, event: int, box: Box, y: float, height: float) -> None:
        start, end = self._boxes.starts[event], self._boxes.ends[event]
        look = self._boxes.looks[event]
        self.marks.append(Mark(self._keys[event], self._hover[event], look, box, start, end, y, height))


def _rows(boxes: Sequence[tuple[int, Box]], gap: int) -> list[list[tuple[int, Box]]]:
    """Return rows from the top, each with events from left to right."""
    in_order = sorted(boxes, key=lambda found: found[1].mark_left)
    found: list[list[tuple[int, Box]]] = []
    for placed, number in zip(in_order, pack([(box.left, box.right) for _, box in in_order], gap), strict=True):
        if number == len(found):
            found.append([])
        found[number].append(placed)
    return found


def _shelves(crowds: Sequence[Crowd]) -> Iterator[list[Crowd]]:
    """Yield crowds that stand side by side, from the top."""
    in_order = sorted(crowds, key=lambda crowd: crowd.left)
    numbers = pack([(crowd.left, crowd.right) for crowd in in_order], CROWD_GAP)
    for shelf in range(max(numbers, default=-1) + 1):
        yield [crowd for crowd, number in zip(in_order, numbers, strict=True) if number == shelf]
