"""What the mark and the label of an event take up from left to right."""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

import numpy as np
import pandas as pd

from timeline.chart.axis import Moments, TimeAxis
from timeline.chart.extents import Extents, Flags
from timeline.chart.labels import labels_of
from timeline.chart.lettering import cut, pixels
from timeline.chart.marks import look_of
from timeline.chart.sizes import Sizes

LABEL_SIZE, LABEL_GAP = 13, 6
LEAST_BAR, OPEN_END, CUT_END = 6, 9.0, 13.0
"""Pixels: the least length of a bar; how near to the edge an open end comes, and one that is cut off there."""

_SHORT_BAR, _ROOM_BESIDE = 0.3, 200
"""A bar has its label beside it if it takes no more than this share of the width, and so many pixels are free there."""

End = Literal["known", "open", "cut"]


class Box(NamedTuple):
    """What a mark takes up with its label: pixels from left to right, and where the label stands."""

    left: float
    right: float
    mark_left: float
    mark_right: float
    label: str = ""
    side: Literal["left", "right", "above", "above, to the left"] = "right"

    @property
    def is_below_label(self) -> bool:
        """Whether the label stands above the mark."""
        return bool(self.label) and self.side.startswith("above")

    def moved_to(self, centre: float) -> "Box":
        """Return the box of a symbol without a label as it is around `centre`."""
        half = (self.mark_right - self.mark_left) / 2
        return Box(centre - half, centre + half, centre - half, centre + half)


class Boxes:
    """The boxes of a table's events on an axis, by their places in the table."""

    def __init__(self, frame: pd.DataFrame, extents: Extents, axis: TimeAxis, sizes: Sizes) -> None:
        self._width, self._sizes = axis.width, sizes
        looks = zip(*(frame[name].tolist() for name in ("kind", "status", "certainty", "precision")), strict=True)
        self.looks = [look_of(*words) for words in looks]
        self.starts = _ends(extents.open_start, extents.cut_start)
        self.ends = _ends(extents.open_end, extents.cut_end)
        first, last = extents.first, extents.last
        at_once = (frame["precision"] == "minute").to_numpy()
        self._centres = axis.places(np.where(at_once, first, first + (last - first) / 2)).tolist()
        self.lefts, self.rights = axis.places(first).tolist(), axis.places(last).tolist()
        days = first.astype("M8[D]")
        self.days: list[date] = days.tolist()
        following: Moments = (days.astype(np.int64) + 1).astype("M8[D]")
        self.of_day = list(zip(axis.places(days).tolist(), axis.places(following).tolist(), strict=True))
        self._labels = labels_of(frame, first.tolist()) if sizes.label else []

    def bare(self, event: int) -> Box:
        """Return the box of an event without a label."""
        ends = self._ends_of_mark(event)
        return Box(*ends, *ends)

    def labelled(self, event: int) -> Box:
        """Return the box with a label beside its mark, where there is more room; above a bar that leaves too little."""
        left, right = self._ends_of_mark(event)
        width, label = self._width, self._labels[event]
        room_left, room_right = left - LABEL_GAP, width - right - LABEL_GAP
        on_left = pixels(label, LABEL_SIZE) > room_right and room_left > room_right
        label = cut(label, LABEL_SIZE, self._sizes.label)
        length = pixels(label, LABEL_SIZE)
        room = room_left if on_left else room_right
        is_short = right - left <= _SHORT_BAR * width and room >= min(length, _ROOM_BESIDE)
        if self.looks[event].shape == "point" or is_short:
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

    def grown(self, row: Sequence[tuple[int, Box]]) -> list[tuple[int, Box]]:
        """Return the events of a row from left to right, with labels as long as its free room allows."""
        edges = [*(box.left - self._sizes.gap for _, box in row[1:]), self._width]
        found: list[tuple[int, Box]] = []
        before = 0.0
        for (event, box), edge in zip(row, edges, strict=True):
            found.append((event, self._grown(event, box, before, edge) if box.label.endswith("…") else box))
            before = found[-1][1].right + self._sizes.gap
        return found

    def _grown(self, event: int, box: Box, left: float, right: float) -> Box:
        start = {"right": box.mark_right + LABEL_GAP, "above": box.mark_left}.get(box.side, left)
        end = {"left": box.mark_left - LABEL_GAP, "above, to the left": box.mark_right}.get(box.side, right)
        label = cut(self._labels[event], LABEL_SIZE, end - start)
        length = pixels(label, LABEL_SIZE)
        if box.side in ("right", "above"):
            return box._replace(label=label, right=max(box.mark_right, start + length))
        return box._replace(label=label, left=min(box.mark_left, end - length))

    def _ends_of_mark(self, event: int) -> tuple[float, float]:
        if self.looks[event].shape == "point":
            half = self._sizes.symbol / 2
            return self._centres[event] - half, self._centres[event] + half
        left = {"known": self.lefts[event], "open": OPEN_END, "cut": CUT_END}[self.starts[event]]
        width = self._width
        right = {"known": self.rights[event], "open": width - OPEN_END, "cut": width - CUT_END}[self.ends[event]]
        return left, max(right, left + LEAST_BAR)


def _ends(is_open: Flags, is_cut: Flags) -> list[End]:
    flags = zip(is_open.tolist(), is_cut.tolist(), strict=True)
    return ["open" if not_known else "cut" if beyond else "known" for not_known, beyond in flags]
