"""The timeline as a Plotly figure: the axis, the rows and the marks put together.

Coordinates are pixels of the given width, so that labels are placed against the room there really is. Every event has
one invisible bar around its mark and its label: that is what is hovered and clicked, and what lights up when selected.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from timeline.chart import legend, marks
from timeline.chart.axis import TimeAxis, lay_out
from timeline.chart.bins import Columns, count_up
from timeline.chart.density import BIN, LEAST_EVENTS, density
from timeline.chart.extents import Extents, moments_of, shown
from timeline.chart.hover import safe
from timeline.chart.lanes import Lanes, lanes_of
from timeline.chart.legend import Entry
from timeline.chart.lettering import cut, pixels
from timeline.chart.marks import KINDS, Look
from timeline.chart.placing import CUT_ARROW, HEADING, LABEL_SIZE, Band, Layout, Mark, place
from timeline.chart.publications import Publications, publications
from timeline.chart.ticks import ticks_of

MOST_MARKS = 5_000
"""More marks than this are counted up in columns until a window is chosen."""

MOST_JOINS = 400
"""With more marks than this, lines between those of one event hide more than they tell."""

AXIS_HEIGHT, LOW_AXIS_HEIGHT, HEAD, STRIP, FOOT = 42, 26, 20, 30, 12
HEADING_SIZE, WORD_SIZE = 13, 11
TALL = 700
"""Pixels: a taller chart has its dates at its foot, too."""

_GREY = "rgba(128,136,144,{})"
_NOON = time(12)


def draw(
    frame: pd.DataFrame,
    *,
    published: Mapping[str, date] | date | None = None,
    selected: str | None = None,
    width: int = 800,
    lanes: Lanes = "none",
    window: tuple[date, date] | None = None,
    names: Mapping[str, str] | None = None,
) -> go.Figure:
    """Return the timeline of the events in `frame` that have a place in the calendar.

    published  drawn as a line: the day, or that of each article by its id
    selected   the key of the event that is lit up
    width      how many pixels wide it will be shown, at least
    lanes      what has a lane of its own
    window     inclusive days: only what lies between them is drawn, and the axis is just that
    names      the title of each article by its id

    What can be clicked has the key of its event as `customdata`; more than MOST_MARKS marks are drawn as columns, whose
    `customdata` is `bin:first day:last day`.
    """
    limits = moments_of(window) if window else None
    rows, extents = shown(frame, limits)
    if rows.empty:
        return go.Figure(layout={"height": AXIS_HEIGHT, "xaxis_visible": False, "yaxis_visible": False})
    announced = publications(published, names)
    axis = _axis(rows, extents, announced, width, limits)
    split = lanes_of(rows, lanes, names)
    picture = _Picture(axis)
    if sum(len(lane.events) for lane in split) > MOST_MARKS:
        columns = count_up(rows, extents, split, axis, window)
        with_strip = len(split) > 1
        picture.columns(columns)
    else:
        layout = place(rows, extents, split, axis)
        with_strip = len(rows) >= LEAST_EVENTS
        picture.marks(layout, selected)
    picture.surroundings(extents if with_strip else None, announced)
    return picture.figure()


def _axis(
    rows: pd.DataFrame, extents: Extents, announced: Publications, width: int, limits: tuple[datetime, datetime] | None
) -> TimeAxis:  # fmt: skip
    first, last = extents.first, extents.last
    by_the_clock = bool(rows["precision"].isin(("minute", "hour")).all())
    if limits:
        return lay_out(first, last, width, window=limits, by_the_clock=by_the_clock)
    days = np.array([*announced.lines], "M8[D]").astype("M8[us]")
    day = np.timedelta64(timedelta(hours=23, minutes=59))
    return lay_out(np.append(first, days), np.append(last, days + day), width, by_the_clock=by_the_clock)


class _Picture:
    """What is drawn on an axis: traces, shapes and words, in pixels from its top left corner."""

    def __init__(self, axis: TimeAxis) -> None:
        self._axis = axis
        self._height = 0.0
        self._head, self._foot = HEAD, FOOT
        self._traces: list[dict[str, Any]] = []
        self._shapes: list[dict[str, Any]] = []
        self._words: list[dict[str, Any]] = []
        self._letters: list[tuple[float, float, float, float]] = []
        self._legend: list[Entry] = []

    def marks(self, layout: Layout, selected: str | None) -> None:
        """Draw each event by itself."""
        self._height = layout.height
        self._bands(layout.bands)
        self._targets(layout.marks, selected)
        if any(band.heading for band in layout.bands) and len(layout.marks) <= MOST_JOINS:
            self._joins(layout.marks)
        for look, group in _by_look(layout.marks).items():
            (self._symbols if look.shape == "point" else self._bars)(look, group, layout)
        self._arrows(layout.marks)
        self._letters += (mark.letters for mark in layout.marks if mark.box.label)
        self._legend += legend.entries_of(layout.marks)

    def columns(self, columns: Columns) -> None:
        """Draw events counted up."""
        self._height = columns.height
        self._bands(columns.bands)
        parts = [part for bin_ in columns.bins for part in bin_.parts]
        for kind, look in KINDS.items():
            some = [part for part in parts if part.kind == kind]
            if some:
                rectangles = [(part.left, part.right, part.top, part.bottom) for part in some]
                self._traces.append(
                    _rectangles(rectangles) | _INERT | {"marker": {"color": look.colour, "line": {"width": 0}}}
                )
        bins = columns.bins
        self._traces.append(
            _rectangles([(bin_.left, bin_.right, bin_.top, bin_.bottom) for bin_ in bins])
            | _target([bin_.key for bin_ in bins], [bin_.hover for bin_ in bins])
        )
        self._legend += legend.of_kinds(part.kind for part in parts)

    def surroundings(self, extents: Extents | None, announced: Publications) -> None:
        """Draw what lies around the marks: with `extents` a strip of how dense they are, and the publication dates."""
        if extents:
            self._head = STRIP
            self._strip(extents)
        self._publications(announced)
        self._shortened()

    def figure(self) -> go.Figure:
        """Return all of it."""
        axis, ticks = self._axis, ticks_of(self._axis)
        if any(stretch.shortened for stretch in axis.stretches):
            self._legend.append(Entry("shortened time", {"color": _GREY.format(0.25), "line": {"width": 0}}, True))
        bottom = legend.LINE * legend.lines(self._legend, axis.width) + 10
        above = self._head + self._height + self._foot
        over = AXIS_HEIGHT if any("<br>" in tick.label for tick in ticks) else LOW_AXIS_HEIGHT
        if above > TALL:
            bottom += LOW_AXIS_HEIGHT
            for tick in ticks:
                self._word(
                    tick.at, self._height + self._foot, tick.label.replace("<br>", " "), yanchor="top", yshift=-4
                )
        return go.Figure(
            data=[*self._traces, *(entry.trace() for entry in self._legend)],
            layout={
                "xaxis": _AXIS_LOOK | {
                    "range": [0, axis.width], "tickvals": [tick.at for tick in ticks],
                    "ticktext": [tick.label for tick in ticks],
                },
                "yaxis": {"range": [self._height + self._foot, -self._head], "visible": False, "fixedrange": True},
                "shapes": self._shapes,
                "annotations": self._words,
                "height": over + above + bottom,
                "margin": {"l": 0, "r": 0, "t": over, "b": bottom, "pad": 0},
                "legend": _LEGEND_LOOK | {"y": -(LOW_AXIS_HEIGHT if above > TALL else 4) / above},
                **_BEHAVIOUR,
            },
        )  # fmt: skip

    def _bands(self, bands: Sequence[Band]) -> None:
        """Draw the heading of each lane below a fine line."""
        named = [band for band in bands if band.heading]
        if not named:
            return
        bold_is_wider = HEADING_SIZE + 1
        headings = [safe(cut(band.heading, bold_is_wider, self._axis.width)) for band in named]
        self._traces.append(
            {
                "type": "scatter", "mode": "text", "x": [0] * len(named),
                "y": [band.top + HEADING / 2 + 2 for band in named],
                "text": [f"<b>{heading}</b>" for heading in headings],
                "textposition": "middle right", "textfont": {"size": HEADING_SIZE},
            } | _INERT
        )  # fmt: skip
        for band, heading in zip(named, headings, strict=True):
            self._letters.append((0, pixels(heading, bold_is_wider), band.top + 4, band.top + HEADING))
            self._line(0, self._axis.width, band.top + 2, band.top + 2, {"color": _GREY.format(0.35), "width": 1})

    def _targets(self, drawn: Sequence[Mark], selected: str | None) -> None:
        """Draw what is hovered and clicked: around each event's mark and label a bar that lights up when selected."""
        boxes = [(mark.box.left, mark.box.right, mark.y - mark.height / 2, mark.y + mark.height / 2) for mark in drawn]
        aside = 4 if any(mark.box.label for mark in drawn) else 1
        widened = [(left - aside, right + aside, top + 1, bottom - 1) for left, right, top, bottom in boxes]
        lit = [number for number, mark in enumerate(drawn) if mark.key == selected] if selected else None
        target = _target([mark.key for mark in drawn], [mark.hover for mark in drawn])
        self._traces.append(_rectangles(widened) | target | {"selectedpoints": lit})

    def _joins(self, drawn: Sequence[Mark]) -> None:
        """Join the marks of an event that lies in several lanes."""
        of_event: dict[str, list[Mark]] = defaultdict(list)
        for mark in drawn:
            of_event[mark.key].append(mark)
        x: list[float | None] = []
        y: list[float | None] = []
        for same in of_event.values():
            if len(same) > 1:
                x += [
                    *((mark.middle if mark.look.shape == "point" else mark.box.mark_left + 1) for mark in same),
                    None,
                ]
                y += [*(mark.mark_y for mark in same), None]
        if x:
            line = {"color": _GREY.format(0.45), "width": 1}
            self._traces.append({"type": "scatter", "x": x, "y": y, "mode": "lines", "line": line} | _INERT)

    def _symbols(self, look: Look, group: Sequence[Mark], layout: Layout) -> None:
        symbols = {
            "type": "scatter", "x": _short(mark.middle for mark in group), "y": _short(mark.y for mark in group),
            "mode": "markers", "marker": look.symbol() | {"size": layout.sizes.symbol},
        }  # fmt: skip
        self._traces.append(symbols | _INERT)
        if layout.labelled:
            self._labels(look, group)

    def _bars(self, look: Look, group: Sequence[Mark], layout: Layout) -> None:
        half = layout.sizes.bar / 2
        bars = [(mark.box.mark_left, mark.box.mark_right, mark.mark_y - half, mark.mark_y + half) for mark in group]
        self._traces.append(_rectangles(bars) | {"marker": look.bar()} | _INERT)
        if layout.labelled:
            self._labels(look, group)

    def _labels(self, look: Look, group: Sequence[Mark]) -> None:
        """Draw the labels: those of what is planned slanted, those of what did not happen struck through."""
        before, after = {"told": ("", ""), "planned": ("<i>", "</i>"), "off": ("<s>", "</s>")}[look.standing]
        self._traces.append(
            {
                "type": "scatter", "mode": "text",
                "x": _short(mark.label_x for mark in group),
                "y": _short(mark.label_y for mark in group),
                "text": [f"{before}{safe(mark.box.label)}{after}" for mark in group],
                "textposition": ["middle left" if mark.box.side.endswith("left") else "middle right" for mark in group],
                "textfont": {"size": LABEL_SIZE},
            } | _INERT
        )  # fmt: skip

    def _arrows(self, drawn: Iterable[Mark]) -> None:
        """Draw an arrow where an event has no known beginning or end, a hollow one where it goes on beyond."""
        places = [
            (f"triangle-{side}{'-open' if end == 'cut' else ''}", cut_at if end == "cut" else x, mark)
            for mark in drawn
            if mark.look.shape != "point"
            for end, side, x, cut_at in (
                (mark.start, "left", mark.box.mark_left, CUT_ARROW),
                (mark.end, "right", mark.box.mark_right, self._axis.width - CUT_ARROW),
            )
            if end != "known"
        ]
        for symbol in sorted({symbol for symbol, _, _ in places}):
            some = [(x, mark.mark_y, mark.look.colour) for of_mark, x, mark in places if of_mark == symbol]
            xs, ys, colours = zip(*some, strict=True)
            size, line = 9 if symbol.endswith("-open") else 13, {"width": 1.4, "color": colours}
            marker = {"symbol": symbol, "size": size, "color": colours, "line": line}
            self._traces.append({"type": "scatter", "mode": "markers", "x": xs, "y": ys, "marker": marker} | _INERT)

    def _strip(self, extents: Extents) -> None:
        """Draw how dense the events are, as steps that rise from a fine line."""
        counts = density(extents, self._axis)
        heights = (STRIP - 8) * counts / counts.max()
        base = -6.0
        ends = np.minimum(np.arange(1, len(heights) + 1) * BIN, self._axis.width)
        steps = "".join(f"V{base - height:.1f}H{end}" for height, end in zip(heights, ends, strict=True))
        self._shapes.append(
            {"type": "path", "path": f"M0,{base}{steps}V{base}Z", "fillcolor": _GREY.format(0.4), "line": {"width": 0}}
        )
        self._line(0, self._axis.width, base, base, {"color": _GREY.format(0.3), "width": 1})

    def _shortened(self) -> None:
        """Shade the stretches of time that are shortened, and say how long they are."""
        for stretch in self._axis.stretches:
            if stretch.shortened:
                self._shapes.append(
                    {
                        "type": "rect", "x0": stretch.left, "x1": stretch.right, "y0": -self._head,
                        "y1": self._height + self._foot, "fillcolor": _GREY.format(0.1), "layer": "below",
                        "line": {"width": 0},
                    }
                )  # fmt: skip
                self._word((stretch.left + stretch.right) / 2, -self._head, stretch.length, yanchor="top")

    def _publications(self, announced: Publications) -> None:
        """Draw a line on each publication date with its label at the foot, or mere ticks there if they are many."""
        noons = {day: datetime.combine(day, _NOON) for day in announced.days}
        at = {day: self._axis.at(noon) for day, noon in noons.items() if self._axis.shows(noon)}
        bottom = self._height + self._foot
        line = {"color": marks.NEUTRAL, "width": 1.2}
        if not announced.lines:
            for x in at.values():
                self._line(x, x, bottom - 8, bottom, line, "published")
            self._legend += [Entry("published", {"symbol": "line-ns", "size": 8, "line": line})] if at else []
            return
        for label in announced.placed(at, self._axis.width):
            y = bottom + label.row * 15 + 2
            self._word(at[label.day], y, label.words, xanchor=label.anchor, xshift=label.shift, yanchor="top")
            inside = 1  # its own line runs beside it
            self._letters.append((label.left + inside, label.right - inside, y, y + 15))
            self._foot = max(self._foot, FOOT + label.row * 15 + 19)
        for x in at.values():
            for top, end in self._free_of_letters(x):
                self._line(x, x, top, end, line | {"dash": "5px,4px"}, "published")

    def _free_of_letters(self, x: float) -> Iterator[tuple[float, float]]:
        """Yield from where to where an upright line at `x` meets no label."""
        top = -float(self._head)
        for left, right, upper, lower in sorted(self._letters, key=lambda box: box[2]):
            if left < x < right:
                if upper > top:
                    yield top, upper
                top = max(top, lower)
        yield top, self._height + self._foot

    def _line(self, x0: float, x1: float, y0: float, y1: float, look: dict[str, Any], name: str = "line") -> None:
        ends = {"x0": x0, "x1": x1, "y0": y0, "y1": y1}
        self._shapes.append({"type": "line", "layer": "below", "line": look, "name": name, **ends})

    def _word(self, x: float, y: float, text: str, **how: Any) -> None:
        font = {"size": WORD_SIZE, "color": marks.NEUTRAL}
        self._words.append({"x": x, "y": y, "text": text, "showarrow": False, "font": font, "borderpad": 0, **how})


def _by_look(drawn: Iterable[Mark]) -> dict[Look, list[Mark]]:
    groups: dict[Look, list[Mark]] = defaultdict(list)
    for mark in drawn:
        groups[mark.look].append(mark)
    return groups


def _short(numbers: Iterable[float]) -> Any:
    """Return numbers as Plotly sends them in the fewest bytes; a hundredth of a pixel is exact enough."""
    return np.fromiter(numbers, np.float32)


def _rectangles(boxes: Sequence[tuple[float, float, float, float]]) -> dict[str, Any]:
    """Return bars from left to right, top to bottom."""
    left, right, top, bottom = np.array(boxes, np.float32).reshape(-1, 4).T
    heights = bottom - top
    same = len(heights) > 0 and bool(np.ptp(heights) < 1e-3)
    return {
        "type": "bar", "orientation": "h", "base": left, "x": right - left, "y": (top + bottom) / 2,
        "width": float(heights[0]) if same else heights,
    }  # fmt: skip


def _target(keys: Sequence[str], hover: Sequence[str]) -> dict[str, Any]:
    """Return what makes bars answer the mouse; they are seen only when selected."""
    return {
        "customdata": keys, "hovertext": hover, "hovertemplate": "%{hovertext}<extra></extra>", "showlegend": False,
        "marker": {"color": _GREY.format(0), "line": {"width": 0}, "cornerradius": 5},
        "selected": {"marker": {"color": _GREY.format(0.28), "opacity": 1}},
        "unselected": {"marker": {"color": _GREY.format(0), "opacity": 1}},
    }  # fmt: skip


_INERT: dict[str, Any] = {
    "hoverinfo": "skip",
    "showlegend": False,
    "unselected": {"marker": {"opacity": 1}},
}
"""Marks and labels do not answer the mouse themselves: their target does."""

_AXIS_LOOK: dict[str, Any] = {
    "side": "top", "fixedrange": True, "zeroline": False, "showgrid": True, "gridcolor": _GREY.format(0.18),
    "tickangle": 0, "tickfont": {"size": 12}, "showline": True, "linecolor": _GREY.format(0.5), "ticks": "outside",
    "ticklen": 4, "tickcolor": _GREY.format(0.5),
}  # fmt: skip
_LEGEND_LOOK: dict[str, Any] = {
    "orientation": "h", "x": 0, "xanchor": "left", "yanchor": "top", "font": {"size": legend.SIZE},
    "itemclick": False, "itemdoubleclick": False, "traceorder": "normal",
}  # fmt: skip
_BEHAVIOUR: dict[str, Any] = {
    "barmode": "overlay", "hovermode": "closest", "dragmode": False, "clickmode": "event+select",
    "hoverlabel": {"align": "left"},
}  # fmt: skip
