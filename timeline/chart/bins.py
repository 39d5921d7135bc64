"""Many events drawn as one: columns of a lane that count the events which begin in a day, a month, a decade …"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import sqrt
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from timeline.chart.axis import Moments, TimeAxis
from timeline.chart.extents import Extents
from timeline.chart.lanes import Lane
from timeline.chart.marks import KINDS
from timeline.chart.placing import HEADING, HEADING_SIZE, LANE_GAP, Band
from timeline.dates.words import in_words

LANE_HEIGHT, ONLY_LANE_HEIGHT, LEAST_LANE = 64, 180, 18
"""Pixels of the tallest column of all, with many lanes and with a single one, and the least of a lane's tallest column.

In between, a lane is as high as the root of its tallest column's count, so that the small ones can be read, too.
"""

LEAST_COLUMN, LEAST_WIDTH = 1.5, 6
"""Pixels: no column is lower, and no unit of time is chosen that would be narrower."""

_KEY = re.compile(r"bin:(\d{4}-\d\d-\d\d):(\d{4}-\d\d-\d\d)")
Days = tuple[date, date]
_Counts = dict[date, list[int]]
"""How many events of each kind begin in a unit, by its first day."""


class Unit(NamedTuple):
    """A unit of time that a column may stand for: its name, about how many days it has, and how many whole months."""

    name: str
    days: int
    months: int = 0


_UNITS = (
    Unit("day", 1), Unit("week", 7), Unit("month", 30, 1), Unit("quarter", 91, 3), Unit("year", 365, 12),
    Unit("decade", 3652, 120), Unit("century", 36524, 1200),
)  # fmt: skip
_FIRST_DAY, _MONTHS_TO_1970 = np.datetime64("0001-01-01"), 1970 * 12


@dataclass(frozen=True, slots=True)
class Part:
    """The events of one kind in a column: where they are drawn, in pixels."""

    kind: str
    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Bin:
    """A column: its inclusive days, what hovering tells, and where it is clicked."""

    first: date
    last: date
    hover: str
    parts: tuple[Part, ...]
    left: float
    right: float
    top: float
    bottom: float

    @property
    def key(self) -> str:
        """What a click on it sends; `days_of_bin` reads it."""
        return f"bin:{self.first}:{self.last}"


@dataclass(frozen=True, slots=True)
class Columns:
    """All columns, the bands of their lanes, the height of all, and what to do with them."""

    bins: list[Bin]
    bands: list[Band]
    height: float
    advice: str


def days_of_bin(clicked: str) -> tuple[date, date] | None:
    """Return the first and the last day of the column that was clicked, or None where it is a single event."""
    found = _KEY.fullmatch(clicked)
    return (date.fromisoformat(found[1]), date.fromisoformat(found[2])) if found else None


def count_up(
    frame: pd.DataFrame,
    extents: Extents,
    lanes: Sequence[Lane],
    axis: TimeAxis,
    window: tuple[date, date] | None = None,
) -> Columns:
    """Return the columns of each lane, none of which reaches beyond the inclusive days of `window`.

    An event counts where it begins, or where it comes into the window.
    """
    unit = _unit(axis)
    starts = _starts(extents.first, unit)
    number = {kind: number for number, kind in enumerate(KINDS)}
    kinds = np.array([number[kind] for kind in frame["kind"]], np.int64)
    counts = [_counted(starts[list(lane.events)], kinds[list(lane.events)]) for lane in lanes]
    most = [max(map(sum, of_lane.values())) for of_lane in counts]
    tallest = LANE_HEIGHT if len(lanes) > 1 else ONLY_LANE_HEIGHT
    found: list[Bin] = []
    bands: list[Band] = []
    top = 0.0
    for lane, of_lane, most_here in zip(lanes, counts, most, strict=True):
        height = max(tallest * sqrt(most_here / max(most)), LEAST_LANE)
        bottom = top + HEADING + height
        found += _bins(of_lane, unit, axis, window, top + HEADING, bottom, height / most_here)
        count = f"{len(lane.events):,}, at most {most_here:,} a {unit.name}"
        bands.append(Band(lane.named(count, HEADING_SIZE, axis.width), top, bottom, published=lane.published))
        top = bottom + LANE_GAP
    return Columns(found, bands, top, f"Each column is a {unit.name}. Click one to see only its days.")


def _unit(axis: TimeAxis) -> Unit:
    """Return the smallest unit that is wide enough where time is not shortened."""
    widest = max(
        (stretch for stretch in axis.stretches if not stretch.shortened), key=lambda found: found.right - found.left
    )
    a_day = (widest.right - widest.left) / ((widest.last - widest.first) / timedelta(days=1))
    return next((unit for unit in _UNITS if unit.days * a_day >= LEAST_WIDTH), _UNITS[-1])


def _starts(moments: Moments, unit: Unit) -> Moments:
    """Return the first day of the unit that each moment lies in."""
    days = moments.astype("M8[D]")
    if unit.months:
        months = days.astype("M8[M]").astype(np.int64) + _MONTHS_TO_1970
        days = (months // unit.months * unit.months - _MONTHS_TO_1970).astype("M8[M]").astype("M8[D]")
    elif unit.days == 7:
        since_monday = (days.astype(np.int64) + 3) % 7  # day 0 was a Thursday
        days = days - since_monday.astype("m8[D]")
    starts: Moments = np.maximum(days, _FIRST_DAY)
    return starts


def _last_day(first: date, unit: Unit) -> date:
    if not unit.months:
        return date.fromordinal(min(first.toordinal() + unit.days - 1, date.max.toordinal()))
    months = (first.year * 12 + first.month - 1) // unit.months * unit.months + unit.months
    year, month = divmod(months, 12)
    return date(year, month + 1, 1) - timedelta(days=1) if year <= date.max.year else date.max


def _counted(starts: Moments, kinds: npt.NDArray[np.integer[Any]]) -> _Counts:
    """Return the starts that occur, and of each how many events of each kind begin there."""
    found, places = np.unique(starts, return_inverse=True)
    counts = np.bincount(places * len(KINDS) + kinds, minlength=len(found) * len(KINDS))
    return dict(zip(found.tolist(), counts.reshape(len(found), len(KINDS)).tolist(), strict=True))


def _bins(
    counts: _Counts, unit: Unit, axis: TimeAxis, window: Days | None, top: float, bottom: float, scale: float
) -> Iterator[Bin]:  # fmt: skip
    begin, end = sorted(window or (date.min, date.max))
    for first, of_kinds in counts.items():
        last = _last_day(first, unit)
        left, right = axis.at(datetime.combine(first, time())), axis.at(datetime.combine(last, time.max))
        right = max(right, left + 1)
        parts, y = [], bottom
        for kind, count in zip(KINDS, of_kinds, strict=True):
            if count:
                height = max(count * scale, LEAST_COLUMN)
                parts.append(Part(kind, left, right, y - height, y))
                y -= height
        words = _in_words(first, last, unit) if begin <= first and last <= end else None
        days = max(first, begin), min(last, end)
        hover = _hover(words or _range_in_words(*days), of_kinds, days[0] == days[1])
        yield Bin(*days, hover, tuple(parts), left, right, top, bottom)


def _hover(words: str, of_kinds: Sequence[int], is_a_day: bool) -> str:
    total = sum(of_kinds)
    kinds = [
        f"{count:,} {look.name if count == 1 else look.plural}"
        for look, count in zip(KINDS.values(), of_kinds, strict=True)
        if count
    ]
    begin = "1 event begins" if total == 1 else f"{total:,} events begin"
    advice = "Filter to see them one by one." if is_a_day else "Click to see only these days."
    return f"<b>{words}</b><br>{begin}: {', '.join(kinds)}<br>{advice}"


def _in_words(first: date, last: date, unit: Unit) -> str:
    begin = first.isoformat()
    names = {"month": begin[:7], "year": begin[:4], "decade": begin[:3], "century": begin[:2]}
    return in_words(names[unit.name]) if unit.name in names else _range_in_words(first, last)


def _range_in_words(first: date, last: date) -> str:
    return in_words(first.isoformat() if first == last else f"{first}/{last}")
