"""Where the marks and the labels of events lie, lane by lane, so that none touches another or runs off."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil, inf, sqrt
from typing import Literal, NamedTuple, TypeVar

import numpy as np
import pandas as pd

from timeline.chart import marks
from timeline.chart.axis import TimeAxis
from timeline.chart.extents import Extents, Flags
from timeline.chart.hover import hover_texts
from timeline.chart.lanes import Lane
from timeline.chart.lettering import cut, pixels
from timeline.chart.marks import Look, look_of
from timeline.chart.rows import GAP, pack

MOST_LABELS = 120
"""With more marks than this, labels cost more than they tell; the table and the hover text have them."""

HEADING, LANE_GAP = 24, 6
"""Pixels that the heading of a lane takes, and those between two lanes."""

LABEL_SIZE, LABEL_GAP = 13, 6
LEAST_BAR, OPEN_END, CUT_END, CUT_ARROW = 6, 9.0, 13.0, 6.0
"""Pixels: the least length of a bar; how near to the edge an open end comes, and one that is cut off there; and where
the arrow of the latter stands."""

_LONGEST_LABELS = ((30, 400), (60, 280), (MOST_LABELS, 200))
"""The longest labels in pixels, up to so many marks; where a row has more room, they grow into it."""

_SHORT_BAR, _ROOM_BESIDE = 0.3, 200
"""A bar has its label beside it if it takes no more than this share of the width, and so many pixels are free there."""

_LONGEST_TIME = 18
"""Characters: a stretch whose name is longer is told by its bar and when hovered."""

_SENTENCES = ((MOST_LABELS, 280), (1500, 140), (inf, 90))
"""Characters of the sentence that hovering shows, up to so many marks."""

_T = TypeVar("_T")

End = Literal["known", "open", "cut"]


class Sizes(NamedTuple):
    """Pixels: of symbols and bars, from one row to the next, and between neighbours.

    beside, above  rows of bars that have their labels there; bars without labels are `beside`
    """

    symbol: int
    bar: int
    points: int
    beside: int
    above: int
    gap: int


_LABELLED = Sizes(marks.SYMBOL_SIZE, 9, 24, 24, 36, GAP)
_BARE = (
    (400, Sizes(marks.SYMBOL_SIZE, 8, 16, 14, 14, 4)), (1500, Sizes(10, 6, 13, 9, 9, 3)),
    (inf, Sizes(7, 5, 9, 8, 8, 2)),
)  # fmt: skip


class Box(NamedTuple):
    """What a mark takes up with its label: pixels from left to right, and where the label stands."""

    left: float
    right: float
    mark_left: float
    mark_right: float
    label: str = ""
    side: Literal["left", "right", "above", "above, to the left"] = "right"


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
        return self.y + self.height / 4 if self.is_below_label else self.y

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
        return self.y - self.height / 5 if self.is_below_label else self.y

    @property
    def letters(self) -> tuple[float, float, float, float]:
        """Where its label stands: from left to right, from top to bottom."""
        length, half = pixels(self.box.label, LABEL_SIZE), LABEL_SIZE * 0.7
        left = self.label_x - length if self.box.side.endswith("left") else self.label_x
        return left, left + length, self.label_y - half, self.label_y + half

    @property
    def is_below_label(self) -> bool:
        """Whether its label stands above it."""
        return bool(self.box.label) and self.box.side.startswith("above")


@dataclass(frozen=True, slots=True)
class Band:
    """The heading of a lane and from where to where it reaches."""

    heading: str
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Layout:
    """All marks, the bands of their lanes, and the height of all."""

    marks: list[Mark]
    bands: list[Band]
    height: float
    sizes: Sizes
    labelled: bool


def place(frame: pd.DataFrame, extents: Extents, lanes: Sequence[Lane], axis: TimeAxis) -> Layout:
    """Put each event into a row of each of its lanes: symbols above, then short bars, then long ones."""
    count = sum(len(lane.events) for lane in lanes)
    labelled = count <= MOST_LABELS
    sizes = _LABELLED if labelled else _up_to(count, _BARE)
    events = _Events(frame, extents, axis, sizes, _up_to(count, _SENTENCES), _longest_label(count))
    placed: list[Mark] = []
    bands: list[Band] = []
    top = 0.0
    for lane in lanes:
        begin = top
        top += HEADING if lane.heading else 0
        tiers = events.tiers(lane.events)
        for tier, height in (("points", sizes.points), ("beside", sizes.beside), ("above", sizes.above)):
            for row in _rows(tiers[tier], sizes.gap):
                placed += (events.mark(event, box, top + height / 2, height) for event, box in events.spread(row))
                top += height
            top += sizes.gap / 2 if tiers[tier] else 0
        bands.append(Band(f"{lane.heading} · {len(lane.events)}" if lane.heading else "", begin, top))
        top += LANE_GAP if lane.heading else 0
    return Layout(placed, bands, top, sizes, labelled)


def _rows(boxes: Sequence[tuple[int, Box]], gap: int) -> list[list[tuple[int, Box]]]:
    """Return rows from the top, each with events from left to right."""
    in_order = sorted(boxes, key=lambda found: found[1].mark_left)
    found: list[list[tuple[int, Box]]] = []
    for placed, number in zip(in_order, pack([(box.left, box.right) for _, box in in_order], gap), strict=True):
        if number == len(found):
            found.append([])
        found[number].append(placed)
    return found


class _Events:
    """The events of a table as they are drawn on an axis."""

    def __init__(
        self, frame: pd.DataFrame, extents: Extents, axis: TimeAxis, sizes: Sizes, sentence: int, longest_label: int
    ) -> None:
        self._axis, self._sizes, self._longest_label = axis, sizes, longest_label
        looks = zip(*(frame[name].tolist() for name in ("kind", "status", "certainty", "precision")), strict=True)
        self._looks = [look_of(*words) for words in looks]
        self._keys, self._hover = frame["key"].tolist(), hover_texts(frame, sentence)
        self._starts = _named(extents.open_start, extents.cut_start)
        self._ends = _named(extents.open_end, extents.cut_end)
        first, last = extents.first, extents.last
        at_once = (frame["precision"] == "minute").to_numpy()
        self._centres = axis.places(np.where(at_once, first, first + (last - first) / 2)).tolist()
        self._lefts, self._rights = axis.places(first).tolist(), axis.places(last).tolist()
        self._days = first.astype("M8[D]").astype(np.int64).tolist()
        self._can_move = frame["precision"].isin(("day", "part of day")).tolist()
        self._labels = _labels(frame, first.tolist()) if longest_label else []

    def mark(self, event: int, box: Box, y: float, height: float) -> Mark:
        start, end = self._starts[event], self._ends[event]
        return Mark(self._keys[event], self._hover[event], self._looks[event], box, start, end, y, height)

    def tiers(self, lane: Sequence[int]) -> dict[str, list[tuple[int, Box]]]:
        """Return the events of a lane with what they take up, by what stands in rows of its own."""
        moved = {} if self._longest_label else self._fanned_out(lane)
        tiers: dict[str, list[tuple[int, Box]]] = {"points": [], "beside": [], "above": []}
        for event in lane:
            box = self._labelled(event) if self._longest_label else self._bare(event, moved.get(event, 0))
            is_point = self._looks[event].shape == "point"
            tiers["points" if is_point else "above" if box.side.startswith("above") else "beside"].append((event, box))
        return tiers

    def spread(self, row: Sequence[tuple[int, Box]]) -> Iterator[tuple[int, Box]]:
        """Yield the events of a row, their labels as long as its free room allows."""
        edges = [*(box.left - self._sizes.gap for _, box in row[1:]), self._axis.width]
        before = 0.0
        for (event, box), edge in zip(row, edges, strict=True):
            grown = self._grown(event, box, before, edge) if box.label.endswith("…") else box
            before = grown.right + self._sizes.gap
            yield event, grown

    def _grown(self, event: int, box: Box, left: float, right: float) -> Box:
        """Return `box` with as much more of its label as fits between `left` and `right`."""
        start = {"right": box.mark_right + LABEL_GAP, "above": box.mark_left}.get(box.side, left)
        end = {"left": box.mark_left - LABEL_GAP, "above, to the left": box.mark_right}.get(box.side, right)
        label = cut(self._labels[event], LABEL_SIZE, end - start)
        length = pixels(label, LABEL_SIZE)
        if box.side in ("right", "above"):
            return box._replace(label=label, right=max(box.mark_right, start + length))
        return box._replace(label=label, left=min(box.mark_left, end - length))

    def _fanned_out(self, lane: Sequence[int]) -> dict[int, float]:
        """Return by how many pixels to move the symbols of one day beside each other: they may stand anywhere in it."""
        of_day: dict[int, list[int]] = defaultdict(list)
        for event in lane:
            if self._can_move[event] and self._looks[event].shape == "point":
                of_day[self._days[event]].append(event)
        pitch = self._sizes.symbol + self._sizes.gap
        moved: dict[int, float] = {}
        for events in of_day.values():
            room = self._rights[events[0]] - self._lefts[events[0]]
            columns = max(1, min(int(room / pitch), ceil(sqrt(len(events)))))
            for number, event in enumerate(events):
                in_this_row = min(columns, len(events) - number // columns * columns)
                moved[event] = (number % columns - (in_this_row - 1) / 2) * pitch
        return moved

    def _bare(self, event: int, moved: float) -> Box:
        left, right = self._ends_of_mark(event)
        return Box(left + moved, right + moved, left + moved, right + moved)

    def _labelled(self, event: int) -> Box:
        """Put a label beside its mark, where there is more room; above a bar that leaves too little."""
        left, right = self._ends_of_mark(event)
        look, width = self._looks[event], self._axis.width
        room_left, room_right = left - LABEL_GAP, width - right - LABEL_GAP
        on_left = pixels(self._labels[event], LABEL_SIZE) > room_right and room_left > room_right
        label = cut(self._labels[event], LABEL_SIZE, self._longest_label)
        length = pixels(label, LABEL_SIZE)
        room = room_left if on_left else room_right
        is_short = right - left <= _SHORT_BAR * width and room >= min(length, _ROOM_BESIDE)
        if look.shape == "point" or is_short:
            label = cut(label, LABEL_SIZE, room)
            length = pixels(label, LABEL_SIZE)
            if on_left:
                return Box(left - LABEL_GAP - length, right, left, right, label, "left")
            return Box(left, right + LABEL_GAP + length, left, right, label, "right")
        to_left = length > width - left and right > width - left
        label = cut(label, LABEL_SIZE, right if to_left else width - left)
        length = pixels(label, LABEL_SIZE)
        if to_left:
            return Box(min(left, right - length), right, left, right, label, "above, to the left")
        return Box(left, max(right, left + length), left, right, label, "above")

    def _ends_of_mark(self, event: int) -> tuple[float, float]:
        if self._looks[event].shape == "point":
            half = self._sizes.symbol / 2
            return self._centres[event] - half, self._centres[event] + half
        left = {"known": self._lefts[event], "open": OPEN_END, "cut": CUT_END}[self._starts[event]]
        width = self._axis.width
        right = {"known": self._rights[event], "open": width - OPEN_END, "cut": width - CUT_END}[self._ends[event]]
        return left, max(right, left + LEAST_BAR)


def _named(is_open: Flags, is_cut: Flags) -> list[End]:
    return [
        "open" if no_end else "cut" if cut_off else "known"
        for no_end, cut_off in zip(is_open.tolist(), is_cut.tolist(), strict=True)
    ]


def _labels(frame: pd.DataFrame, firsts: Sequence[datetime]) -> list[str]:
    times = map(_time, frame["precision"], frame["words"], firsts)
    titles = (" ".join(title.split()) for title in frame["title"])
    return [f"{time}  {title}" if time else title for time, title in zip(times, titles, strict=True)]


def _time(precision: str, words: str, first: datetime) -> str:
    """Return when an event was, as shortly as its label needs it; a bar shows longer times by its length."""
    if precision not in marks.POINTS:
        short = words.removeprefix("the ")
        return short if len(short) <= _LONGEST_TIME else ""
    return f"{first.day} {first:%b}" + (f", {first:%H:%M}" if precision == "minute" else "")


def _longest_label(count: int) -> int:
    return next((pixels_ for most, pixels_ in _LONGEST_LABELS if count <= most), 0)


def _up_to(count: int, table: Iterable[tuple[float, _T]]) -> _T:
    """Return what the table has for so many marks."""
    return next(entry for most, entry in table if count <= most)
