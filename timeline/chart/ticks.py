"""The ticks of a time axis: as many as their labels fit side by side."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import pairwise

from timeline.chart.axis import Stretch, TimeAxis
from timeline.chart.lettering import pixels

LABEL_SIZE, LABEL_GAP = 12, 14


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled place on the axis; the label has one line or two."""

    at: float
    label: str


def ticks_of(axis: TimeAxis) -> list[Tick]:
    """Return the ticks that fit side by side, with the year where it changes."""
    placed: list[tuple[float, datetime, str]] = []
    for moment, label in _candidates(axis):
        at = axis.at(moment)
        if all(abs(at - other) >= _label_width(label, text) for other, _, text in placed):
            placed.append((at, moment, label))
    placed.sort()
    years = [None, *(moment.year for _, moment, _ in placed)]
    return [
        Tick(at, _with_year(label, moment, before)) for (at, moment, label), before in zip(placed, years, strict=False)
    ]


def _candidates(axis: TimeAxis) -> Iterator[tuple[datetime, str]]:
    """Yield ticks in the order of their weight: the ends of shortened stretches can be read from nothing else."""
    stretches = axis.stretches
    for stretch in (stretches[0], stretches[-1]):
        if stretch.shortened:
            edge = stretch.first if stretch is stretches[0] else stretch.last
            yield edge, _edge_label(edge)
    for before, after in pairwise(stretches):
        if before.shortened and after.shortened:
            yield before.last, _edge_label(before.last)
    for stretch in stretches:
        if not stretch.shortened:
            yield from _steps(stretch, axis.by_the_clock)
    for stretch in stretches:
        if stretch.shortened:
            yield stretch.last, _edge_label(stretch.last)


def _steps(stretch: Stretch, by_the_clock: bool) -> Iterator[tuple[datetime, str]]:
    """Yield the evenly spaced ticks of a stretch, as close as their labels allow."""
    scale = (stretch.right - stretch.left) / (stretch.last - stretch.first).total_seconds()
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


def _with_year(label: str, moment: datetime, year_before: int | None) -> str:
    return label if str(moment.year) in (str(year_before), label) else f"<b>{moment.year}</b><br>{label}"


def _label_width(*labels: str) -> float:
    return max(pixels(label, LABEL_SIZE) for label in labels) + LABEL_GAP


def _edge_label(moment: datetime) -> str:
    return str(moment.year) if (moment.month, moment.day) == (1, 1) else _day(moment)


def _hour_or_day(moment: datetime) -> str:
    return f"{moment:%H:%M}" if moment.hour else _day(moment)


def _day(moment: datetime) -> str:
    return f"{moment.day} {moment:%b}"


def _midnight(moment: datetime) -> datetime:
    return datetime.combine(moment.date(), time())


_DAY = 86_400
_STEPS_OF_HOURS = tuple(map(_hours, (1, 3, 6, 12)))
_STEPS_OF_DAYS = (
    _days(1, lambda day: f"{day:%a} {_day(day)}", "Wed 30 Mar"), _days(1, _day, "30 Mar"), _days(7, _day, "30 Mar"),
    *map(_months, (1, 3)),
    *map(_years, (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)  # fmt: skip
