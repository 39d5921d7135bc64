"""The time axis: which moment lies at which pixel.

Time runs evenly, except that a long stretch in which nothing begins or ends is shortened to a fixed width where it
would otherwise press the days that matter into a few pixels. A shortened stretch is shaded and says its true length.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
import numpy.typing as npt

from timeline.chart.lettering import pixels

Moments = npt.NDArray[np.datetime64]
"""Moments in microseconds, as a column of the table has them."""

MARGIN = 22
"""Pixels left free at either end, for half a mark or the arrow of an open end."""

LEAST, LEAST_BY_THE_CLOCK = timedelta(days=5), timedelta(hours=12)
"""An axis is never shorter, unless it was asked to be; the latter where all events are told with a time of day."""

CROWDED = 9
"""Pixels: where two days that matter lie nearer than this, an empty stretch is shortened."""

SHORTENED_WIDTH = (32, 52)
"""The least and the most pixels that a shortened stretch takes."""

SHORTENED_SHARE = 0.5
"""Shortened stretches together take no more than this share of the axis."""

WORTH_IT = 1.2
"""A stretch is shortened only if it was so many times wider before."""

LENGTH_SIZE = 11
_LENGTHS = (("year", "y", 365), ("month", "mo", 30), ("day", "d", 1))
_UNIT = "M8[us]"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the axis on which time runs evenly, from one moment and pixel to another."""

    first: datetime
    last: datetime
    left: float
    right: float
    shortened: bool

    @property
    def length(self) -> str:
        """How long the stretch is, in words if they fit between its ends."""
        days = (self.last - self.first).days
        name, short, size = next((unit for unit in _LENGTHS if days >= unit[2]), _LENGTHS[-1])
        count = max(round(days / size), 1)
        words = f"{count} {name}{'s' if count > 1 else ''}"
        return words if pixels(words, LENGTH_SIZE) <= self.right - self.left else f"{count} {short}"


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Stretches side by side, from the left margin to the right one."""

    width: int
    stretches: tuple[Stretch, ...]
    by_the_clock: bool

    @property
    def left(self) -> float:
        """The pixel at which the first moment lies."""
        return self.stretches[0].left

    @property
    def right(self) -> float:
        """The pixel at which the last moment lies."""
        return self.stretches[-1].right

    @property
    def length(self) -> timedelta:
        """From the first moment to the last."""
        return self.stretches[-1].last - self.stretches[0].first

    def places(self, moments: Moments) -> npt.NDArray[np.float64]:
        """Return the pixel of each moment; what is beyond the axis lies at its end."""
        knots = np.array([self.stretches[0].first, *(stretch.last for stretch in self.stretches)], _UNIT)
        pixels_of_knots = [self.left, *(stretch.right for stretch in self.stretches)]
        return np.interp(moments.astype(_UNIT).astype(np.int64), knots.astype(np.int64), pixels_of_knots)

    def at(self, moment: datetime) -> float:
        """Return the pixel at which `moment` lies; what is beyond the axis lies at its end."""
        return float(self.places(np.array([moment], _UNIT))[0])

    def shows(self, moment: datetime) -> bool:
        """Tell whether `moment` lies between the ends of the axis."""
        return self.stretches[0].first <= moment <= self.stretches[-1].last


def lay_out(
    first: Moments,
    last: Moments,
    width: int,
    *,
    window: tuple[datetime, datetime] | None = None,
    by_the_clock: bool = False,
) -> TimeAxis:
    """Return the axis of `width` pixels that shows all that lies from a `first` moment to its `last`.

    With a `window` the axis shows just that, and all moments must lie in it. `by_the_clock` says that all of them are
    times of day: only then are there ticks within a day.
    """
    edges = np.unique(np.concatenate([first, last]).astype(_UNIT))
    if window:
        edges = np.unique(np.concatenate([edges, np.array(window, _UNIT)]))
    else:
        edges = _widened(edges, LEAST_BY_THE_CLOCK if by_the_clock else LEAST)
    gaps = np.diff(edges).astype(np.float64)
    shortened = _to_shorten(gaps, np.unique(first.astype("M8[D]")), width)
    narrow, scale = _scale(float(gaps.sum() - gaps[shortened].sum()), len(shortened), width)
    return TimeAxis(width, tuple(_stretches(edges, sorted(shortened), narrow, scale)), by_the_clock)


def _widened(edges: Moments, least: timedelta) -> Moments:
    first, last = edges[0].item(), edges[-1].item()
    missing = least - (last - first)
    if missing <= timedelta():
        return edges
    before = min(missing / 2, first - datetime.min)
    after = min(missing - before, datetime.max - last)
    ends = np.array([first - before, last + after], _UNIT)
    return np.unique(np.concatenate([ends, edges]))


def _to_shorten(gaps: npt.NDArray[np.float64], days: Moments, width: int) -> list[int]:
    """Choose the longest gaps, one after the other, until the days that matter lie far enough apart."""
    shortened: list[int] = []
    if len(days) < 2:
        return shortened
    nearest = float(np.diff(days).min().astype("m8[us]").astype(np.int64))
    free = float(gaps.sum())
    for longest in np.argsort(-gaps, kind="stable")[:-1]:
        narrow, scale = _scale(free, len(shortened), width)
        is_full = (len(shortened) + 1) * SHORTENED_WIDTH[0] > SHORTENED_SHARE * width
        is_clear = nearest * scale >= CROWDED
        if is_full or is_clear or gaps[longest] * scale < WORTH_IT * narrow:
            break
        shortened.append(int(longest))
        free -= gaps[longest]
    return shortened


def _scale(free: float, shortened: int, width: int) -> tuple[float, float]:
    """Return the pixels of each of so many `shortened` stretches, and of a microsecond of the `free` ones."""
    narrowest, widest = SHORTENED_WIDTH
    narrow = min(max(SHORTENED_SHARE * width / (shortened + 4), narrowest), widest)
    return narrow, (width - 2 * MARGIN - shortened * narrow) / free


def _stretches(edges: Moments, shortened: list[int], narrow: float, scale: float) -> list[Stretch]:
    """Put the shortened gaps and what lies between them side by side."""
    found: list[Stretch] = []
    left, begin = float(MARGIN), 0
    for gap in [*shortened, len(edges) - 1]:
        if gap > begin:
            right = left + float((edges[gap] - edges[begin]).astype(np.int64)) * scale
            found.append(Stretch(edges[begin].item(), edges[gap].item(), left, right, False))
            left = right
        if gap < len(edges) - 1:
            found.append(Stretch(edges[gap].item(), edges[gap + 1].item(), left, left + narrow, True))
            left, begin = left + narrow, gap + 1
    return found
