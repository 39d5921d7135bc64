"""The time axis: which moment lies at which pixel.

Time runs evenly, except that a long stretch in which nothing begins or ends is shortened to a fixed width where it
would otherwise press the days that matter into a few pixels. A shortened stretch is shaded and says its true length.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from timeline.chart.lettering import pixels

MARGIN = 22
"""Pixels left free at either end, for half a mark or the arrow of an open end."""

LEAST, LEAST_BY_THE_CLOCK = timedelta(days=5), timedelta(hours=12)
"""An axis is never shorter; the latter where all events are told with a time of day."""

CROWDED = 9
"""Pixels: where two days that matter lie nearer than this, an empty stretch is shortened."""

SHORTENED_WIDTH = (32, 52)
"""The least and the most pixels that a shortened stretch takes."""

SHORTENED_SHARE = 0.5
"""Shortened stretches together take no more than this share of the axis."""

WORTH_IT = 1.2
"""A stretch is shortened only if it was so many times wider before."""

LABEL_SIZE, LABEL_GAP, LENGTH_SIZE = 12, 14, 11
_LENGTHS = (("year", "y", 365), ("month", "mo", 30), ("day", "d", 1))

Extent = tuple[datetime, datetime]


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
class Tick:
    """A labelled place on the axis; the label has one line or two."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Stretches side by side, from the left margin to the right one."""

    width: int
    stretches: tuple[Stretch, ...]
    by_the_clock: bool

    def at(self, moment: datetime) -> float:
        """Return the pixel at which `moment` lies; what is beyond the axis lies at its end."""
        for stretch in self.stretches:
            if moment <= stretch.last:
                break
        share = (moment - stretch.first) / (stretch.last - stretch.first)
        return stretch.left + min(max(share, 0.0), 1.0) * (stretch.right - stretch.left)

    def ticks(self) -> list[Tick]:
        """Return the ticks that fit side by side, with the year where it changes."""
        placed: list[tuple[float, datetime, str]] = []
        for moment, label in self._candidates():
            at = self.at(moment)
            if all(abs(at - other) >= _label_width(label, text) for other, _, text in placed):
                placed.append((at, moment, label))
        placed.sort()
        years = [None, *(moment.year for _, moment, _ in placed)]
        return [
            Tick(at, _with_year(label, moment, before))
            for (at, moment, label), before in zip(placed, years, strict=False)
        ]

    def _candidates(self) -> Iterator[tuple[datetime, str]]:
        """Yield ticks in the order of their weight: the ends of shortened stretches can be read from nothing else."""
        for stretch in (self.stretches[0], self.stretches[-1]):
            if stretch.shortened:
                edge = stretch.first if stretch is self.stretches[0] else stretch.last
                yield edge, _edge_label(edge)
        for before, after in pairwise(self.stretches):
            if before.shortened and after.shortened:
                yield before.last, _edge_label(before.last)
        for stretch in self.stretches:
            if not stretch.shortened:
                yield from _steps(stretch, self.by_the_clock)
        for stretch in self.stretches:
            if stretch.shortened:
                yield stretch.last, _edge_label(stretch.last)


def lay_out(extents: Sequence[Extent], width: int, *, by_the_clock: bool = False) -> TimeAxis:
    """Return the axis of `width` pixels that shows all `extents`.

    `by_the_clock` says that all of them are times of day: only then are there ticks within a day.
    """
    least = LEAST_BY_THE_CLOCK if by_the_clock else LEAST
    edges = _widened(sorted({moment for extent in extents for moment in extent}), least)
    gaps = list(pairwise(edges))
    shortened = _to_shorten(gaps, sorted({first.date() for first, _ in extents}), width)
    narrow, scale = _scale(gaps, shortened, width)
    stretches: list[Stretch] = []
    left = float(MARGIN)
    for gap in gaps:
        right = left + (narrow if gap in shortened else _seconds(gap) * scale)
        if stretches and not stretches[-1].shortened and gap not in shortened:
            stretches[-1] = Stretch(stretches[-1].first, gap[1], stretches[-1].left, right, False)
        else:
            stretches.append(Stretch(*gap, left, right, gap in shortened))
        left = right
    return TimeAxis(width, tuple(stretches), by_the_clock)


def _widened(edges: list[datetime], least: timedelta) -> list[datetime]:
    missing = least - (edges[-1] - edges[0])
    if missing <= timedelta():
        return edges
    before = min(missing / 2, edges[0] - datetime.min)
    after = min(missing - before, datetime.max - edges[-1])
    return [edges[0] - before, *edges, edges[-1] + after]


def _to_shorten(gaps: list[Extent], days: Sequence[date], width: int) -> set[Extent]:
    """Choose the longest gaps, one after the other, until the days that matter lie far enough apart."""
    shortened: set[Extent] = set()
    nearest = min((later - earlier for earlier, later in pairwise(days)), default=None)
    if nearest is None:
        return shortened
    for longest in sorted(gaps, key=_seconds, reverse=True)[:-1]:
        narrow, scale = _scale(gaps, shortened, width)
        is_full = (len(shortened) + 1) * SHORTENED_WIDTH[0] > SHORTENED_SHARE * width
        is_clear = nearest.total_seconds() * scale >= CROWDED
        if is_full or is_clear or _seconds(longest) * scale < WORTH_IT * narrow:
            break
        shortened.add(longest)
    return shortened


def _scale(gaps: list[Extent], shortened: set[Extent], width: int) -> tuple[float, float]:
    """Return the pixels of a shortened stretch, and of a second where time is not shortened."""
    narrowest, widest = SHORTENED_WIDTH
    narrow = min(max(SHORTENED_SHARE * width / (len(shortened) + 4), narrowest), widest)
    free = width - 2 * MARGIN - len(shortened) * narrow
    return narrow, free / sum(_seconds(gap) for gap in gaps if gap not in shortened)


def _seconds(gap: Extent) -> float:
    return (gap[1] - gap[0]).total_seconds()


def _with_year(label: str, moment: datetime, year_before: int | None) -> str:
    return label if str(moment.year) in (str(year_before), label) else f"<b>{moment.year}</b><br>{label}"


def _label_width(*labels: str) -> float:
    return max(pixels(label, LABEL_SIZE) for label in labels) + LABEL_GAP


def _edge_label(moment: datetime) -> str:
    return str(moment.year) if (moment.month, moment.day) == (1, 1) else _day(moment)


def _day(moment: datetime) -> str:
    return f"{moment.day} {moment:%b}"


def _steps(stretch: Stretch, by_the_clock: bool) -> Iterator[tuple[datetime, str]]:
    """Yield the evenly spaced ticks of a stretch, as close as their labels allow."""
    scale = (stretch.right - stretch.left) / _seconds((stretch.first, stretch.last))
    steps = (*_STEPS_OF_HOURS, *_STEPS_OF_DAYS) if by_the_clock else _STEPS_OF_DAYS
    step = next((step for step in steps if step.seconds * scale >= _label_width(step.widest)), steps[-1])
    moment = step.start(stretch.first)
    try:
        while moment + step.offset <= stretch.last:
            if moment >= stretch.first:
                yield moment + step.offset, step.label(moment)
            moment = step.following(moment)
    except (OverflowError, ValueError):
        return  # the calendar ends here


@dataclass(frozen=True, slots=True)
class _Step:
    """A distance between ticks. A day's tick stands at its noon, where its marks stand too."""

    seconds: float
    start: Callable[[datetime], datetime]
    following: Callable[[datetime], datetime]
    label: Callable[[datetime], str]
    widest: str
    offset: timedelta = timedelta()


def _hours(count: int) -> _Step:
    step = timedelta(hours=count)
    return _Step(step.total_seconds(), _midnight, lambda moment: moment + step, _hour_or_day, "30 Mar")


def _hour_or_day(moment: datetime) -> str:
    return f"{moment:%H:%M}" if moment.hour else _day(moment)


def _days(count: int, label: Callable[[datetime], str], widest: str) -> _Step:
    step, noon = timedelta(days=count), timedelta(hours=12)
    monday = _midnight if count == 1 else lambda moment: _midnight(moment) - timedelta(days=moment.weekday())
    return _Step(step.total_seconds(), monday, lambda moment: moment + step, label, widest, noon)


def _months(count: int) -> _Step:
    def following(moment: datetime) -> datetime:
        years, month = divmod(moment.month - 1 + count, 12)
        return moment.replace(year=moment.year + years, month=month + 1)

    return _Step(
        count * 30 * _DAY, lambda moment: datetime(moment.year, 1, 1), following, lambda month: f"{month:%b}", "Mar"
    )


def _years(count: int) -> _Step:
    return _Step(
        count * 365 * _DAY,
        lambda moment: datetime(max(moment.year // count * count, 1), 1, 1),
        lambda moment: datetime(moment.year // count * count + count, 1, 1),
        lambda year: str(year.year),
        "2022",
    )


def _midnight(moment: datetime) -> datetime:
    return datetime.combine(moment.date(), time())


_DAY = 86_400
_STEPS_OF_HOURS = tuple(map(_hours, (1, 3, 6, 12)))
_STEPS_OF_DAYS = (
    _days(1, lambda day: f"{day:%a} {_day(day)}", "Wed 30 Mar"), _days(1, _day, "30 Mar"), _days(7, _day, "30 Mar"),
    *map(_months, (1, 3)),
    *map(_years, (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)  # fmt: skip
