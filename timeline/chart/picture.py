"""What is drawn on an axis, as a Plotly figure.

Coordinates are pixels of the given width, so that labels are placed against the room there really is. Every event has
one invisible bar around its mark and its label: that is what is hovered and clicked, and what lights up when selected.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time
from typing import Any

import numpy as np
import plotly.graph_objects as go

from timeline.chart import legend, marks
from timeline.chart.axis import TimeAxis
from timeline.chart.bins import Columns
from timeline.chart.boxes import LABEL_SIZE
from timeline.chart.crowds import Crowd
from timeline.chart.density import BIN, density
from timeline.chart.extents import Extents
from timeline.chart.hover import safe
from timeline.chart.legend import Entry
from timeline.chart.lettering import pixels
from timeline.chart.marks import KINDS, Look, grey
from timeline.chart.placing import HEADING, HEADING_SIZE, Band, Layout, Mark
from timeline.chart.publications import Publications
from timeline.chart.sizes import Sizes
from timeline.chart.ticks import ticks_of
from timeline.chart.traces import INERT, Place, letters, rectangles, short, spot_targets, target

MOST_JOINS = 400
"""With more marks than this, lines between those of one event hide more than they tell."""

AXIS_HEIGHT, LOW_AXIS_HEIGHT, HEAD, STRIP, FOOT = 42, 26, 20, 30, 12
"""Pixels: above the axis line, with years above the days and without; below it, without a strip of density and with
one; and below the marks."""

TALL = 700
"""Pixels: a taller chart has its dates at its foot, too."""

WORD_SIZE, WORD_LINE, TIP = 11, 15, 6
CUT_ARROW = 6.0
"""Pixels from the edge to the arrow of what goes on beyond it."""

_NOON = time(12)


class Picture:
    """What is drawn on an axis: traces, shapes and words, in pixels from its top left corner."""

    def __init__(self, axis: TimeAxis) -> None:
        self._axis = axis
        self._height = 0.0
        self._head, self._foot = HEAD, FOOT
        self._traces: list[dict[str, Any]] = []
        self._shapes: list[dict[str, Any]] = []
        self._words: list[dict[str, Any]] = []
        self._letters: list[Place] = []
        self._lanes: Sequence[Band] = ()
        self._legend: list[Entry] = []

    def marks(self, layout: Layout, selected: str | None) -> None:
        """Draw each event by itself."""
        self._height = layout.height
        self._bands(layout.bands)
        self._crowds(layout.crowds)
        self._targets(layout.marks, layout.sizes, selected)
        if any(band.heading for band in layout.bands) and len(layout.marks) <= MOST_JOINS:
            self._joins(layout.marks)
        for look, group in _by_look(layout.marks).items():
            (self._symbols if look.shape == "point" else self._bars)(look, group, layout)
        self._arrows(layout.marks)
        self._letters += (mark.letters for mark in layout.marks if mark.box.label)
        self._legend += [*legend.entries_of(layout.marks), *map(legend.of_sign, layout.signs)]

    def columns(self, columns: Columns) -> None:
        """Draw events counted up."""
        self._height = columns.height
        self._bands(columns.bands)
        parts = [part for bin_ in columns.bins for part in bin_.parts]
        for kind, look in KINDS.items():
            some = [(part.left, part.right, part.top, part.bottom) for part in parts if part.kind == kind]
            if some:
                self._traces.append(rectangles(some) | {"marker": marks.column(kind)} | INERT)
                self._legend.append(Entry(look.name, marks.column(kind), True))
        bins = columns.bins
        places = [(bin_.left, bin_.right, bin_.top, bin_.bottom) for bin_ in bins]
        self._traces.append(target(places, [bin_.key for bin_ in bins], [bin_.hover for bin_ in bins]))
        self._word(0, self._height + 2, columns.advice, xanchor="left", yanchor="top")
        self._letters.append((0, pixels(columns.advice, WORD_SIZE), self._height, self._height + WORD_LINE))
        self._foot += WORD_LINE

    def surroundings(self, extents: Extents | None, announced: Publications) -> None:
        """Draw what lies around the marks: with `extents` a strip of how dense they are, and the publication dates."""
        if extents:
            self._head = STRIP
            self._strip(extents)
        if any(band.published for band in self._lanes):
            self._publications_in_lanes()
        else:
            self._publications(announced)
        self._shortened()

    def figure(self) -> go.Figure:
        """Return all of it."""
        axis, ticks = self._axis, ticks_of(self._axis)
        if any(stretch.shortened for stretch in axis.stretches):
            self._legend.append(Entry("shortened time", {"color": grey(0.25), "line": {"width": 0}}, True))
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
        self._lanes = bands
        named = [band for band in bands if band.heading]
        if not named:
            return
        headings = [safe(band.heading) for band in named]
        y = [band.top + HEADING / 2 + 2 for band in named]
        bold = [f"<b>{heading}</b>" for heading in headings]
        font = {"size": HEADING_SIZE}
        self._traces.append(letters([0] * len(named), y, bold, textposition="middle right", textfont=font))
        for band in named:
            self._letters.append((0, pixels(band.heading, HEADING_SIZE + 1), band.top + 4, band.top + HEADING))
            self._line(0, self._axis.width, band.top + 2, band.top + 2, {"color": grey(0.35), "width": 1})

    def _crowds(self, crowds: Sequence[tuple[Crowd, float]]) -> None:
        """Draw a box behind each day whose symbols stand in a block; it says which day it is, and its tip is there."""
        for crowd, top in crowds:
            left, right, bottom = crowd.left, crowd.right, top + crowd.height
            box = {"type": "rect", "name": "crowd", "x0": left, "x1": right, "y0": top, "y1": bottom, "layer": "below"}
            self._shapes.append(box | {"fillcolor": grey(0.06), "line": {"color": grey(0.35), "width": 1}})
            day = self._axis.at(datetime.combine(crowd.day, _NOON))
            x = min(max(day, left + TIP), right - TIP)
            tip = f"M{x - TIP},{top}L{x},{top - TIP}L{x + TIP},{top}Z"
            self._shapes.append({"type": "path", "path": tip, "fillcolor": grey(0.5), "line": {"width": 0}})
            self._word(left + 6, top + 2, crowd.heading, xanchor="left", yanchor="top")
            self._letters.append((left, right, top, bottom))

    def _targets(self, drawn: Sequence[Mark], sizes: Sizes, selected: str | None) -> None:
        """Draw what is hovered and clicked: what each event takes up, which lights up when selected.

        Without a label little of that is seen beside a symbol, so that it grows then.
        """
        bare = [mark for mark in drawn if mark.look.shape == "point" and not sizes.label]
        if bare:
            spots = spot_targets([(mark.middle, mark.y) for mark in bare], sizes.symbol + sizes.gap, *_told(bare))
            self._traces.append(spots | _lit(bare, selected))
        others = drawn if sizes.label else [mark for mark in drawn if mark.look.shape != "point"]
        if others:
            aside = 4 if sizes.label else sizes.gap / 2
            places = [
                (
                    mark.box.left - aside,
                    mark.box.right + aside,
                    mark.y - mark.height / 2 + 1,
                    mark.y + mark.height / 2 - 1,
                )
                for mark in others
            ]
            self._traces.append(target(places, *_told(others)) | _lit(others, selected))

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
            line = {"color": grey(0.45), "width": 1}
            self._traces.append({"type": "scatter", "x": x, "y": y, "mode": "lines", "line": line} | INERT)

    def _symbols(self, look: Look, group: Sequence[Mark], layout: Layout) -> None:
        symbols = {
            "type": "scatter", "x": short(mark.middle for mark in group), "y": short(mark.y for mark in group),
            "mode": "markers", "marker": look.symbol() | {"size": layout.sizes.symbol},
        }  # fmt: skip
        self._traces.append(symbols | INERT)
        if layout.sizes.label:
            self._labels(look, group)

    def _bars(self, look: Look, group: Sequence[Mark], layout: Layout) -> None:
        half = layout.sizes.bar / 2
        bars = [(mark.box.mark_left, mark.box.mark_right, mark.mark_y - half, mark.mark_y + half) for mark in group]
        self._traces.append(rectangles(bars) | {"marker": look.bar()} | INERT)
        if layout.sizes.label:
            self._labels(look, group)

    def _labels(self, look: Look, group: Sequence[Mark]) -> None:
        """Draw the labels: those of what is planned slanted, those of what did not happen struck through."""
        before, after = {"told": ("", ""), "planned": ("<i>", "</i>"), "off": ("<s>", "</s>")}[look.standing]
        x, y = short(mark.label_x for mark in group), short(mark.label_y for mark in group)
        words = [f"{before}{safe(mark.box.label)}{after}" for mark in group]
        sides = ["middle left" if mark.box.side.endswith("left") else "middle right" for mark in group]
        self._traces.append(letters(x, y, words, textposition=sides, textfont={"size": LABEL_SIZE}))

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
            self._traces.append({"type": "scatter", "mode": "markers", "x": xs, "y": ys, "marker": marker} | INERT)

    def _strip(self, extents: Extents) -> None:
        """Draw how dense the events are, as steps that rise from a fine line."""
        counts = density(extents, self._axis)
        heights = (STRIP - 8) * counts / counts.max()
        base = -6.0
        ends = np.minimum(np.arange(1, len(heights) + 1) * BIN, self._axis.width)
        steps = "".join(f"V{base - height:.1f}H{end}" for height, end in zip(heights, ends, strict=True))
        self._shapes.append(
            {"type": "path", "path": f"M0,{base}{steps}V{base}Z", "fillcolor": grey(0.4), "line": {"width": 0}}
        )
        self._line(0, self._axis.width, base, base, {"color": grey(0.3), "width": 1})

    def _shortened(self) -> None:
        """Shade the stretches of time that are shortened, and say how long they are."""
        for stretch in self._axis.stretches:
            if stretch.shortened:
                self._shapes.append(
                    {
                        "type": "rect", "x0": stretch.left, "x1": stretch.right, "y0": -self._head,
                        "y1": self._height + self._foot, "fillcolor": grey(0.1), "layer": "below",
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
            y = bottom + label.row * WORD_LINE + 2
            self._word(at[label.day], y, label.words, xanchor=label.anchor, xshift=label.shift, yanchor="top")
            inside = 1  # its own line runs beside it
            self._letters.append((label.left + inside, label.right - inside, y, y + WORD_LINE))
            self._foot = max(self._foot, FOOT + label.row * WORD_LINE + WORD_LINE + 4)
        for x in at.values():
            self._publication(x, -self._head, self._height + self._foot)

    def _publications_in_lanes(self) -> None:
        """Draw the line of each publication date in the lane of its article, whose heading tells it."""
        for band in self._lanes:
            if band.published and self._axis.shows(noon := datetime.combine(band.published, _NOON)):
                self._publication(self._axis.at(noon), band.top + HEADING, band.bottom)

    def _publication(self, x: float, top: float, bottom: float) -> None:
        look = {"color": marks.NEUTRAL, "width": 1.2, "dash": "5px,4px"}
        for begin, end in self._free_of_letters(x, top, bottom):
            self._line(x, x, begin, end, look, "published")

    def _free_of_letters(self, x: float, top: float, bottom: float) -> Iterator[tuple[float, float]]:
        """Yield from where to where an upright line at `x` meets no label."""
        for left, right, upper, lower in sorted(self._letters, key=lambda box: box[2]):
            if left < x < right and upper < bottom:
                if upper > top:
                    yield top, upper
                top = max(top, lower)
        if top < bottom:
            yield top, bottom

    def _line(self, x0: float, x1: float, y0: float, y1: float, look: dict[str, Any], name: str = "line") -> None:
        ends = {"x0": x0, "x1": x1, "y0": y0, "y1": y1}
        self._shapes.append({"type": "line", "layer": "below", "line": look, "name": name, **ends})

    def _word(self, x: float, y: float, text: str, **how: Any) -> None:
        font = {"size": WORD_SIZE, "color": marks.NEUTRAL}
        self._words.append({"x": x, "y": y, "text": text, "showarrow": False, "font": font, "borderpad": 0, **how})


def _told(drawn: Sequence[Mark]) -> tuple[list[str], list[str]]:
    return [mark.key for mark in drawn], [mark.hover for mark in drawn]


def _lit(drawn: Sequence[Mark], selected: str | None) -> dict[str, Any]:
    """Return which marks are selected, if anything is."""
    return {
        "selectedpoints": [number for number, mark in enumerate(drawn) if mark.key == selected] if selected else None
    }


def _by_look(drawn: Iterable[Mark]) -> dict[Look, list[Mark]]:
    groups: dict[Look, list[Mark]] = defaultdict(list)
    for mark in drawn:
        groups[mark.look].append(mark)
    return groups


_AXIS_LOOK: dict[str, Any] = {
    "side": "top", "fixedrange": True, "zeroline": False, "showgrid": True, "gridcolor": grey(0.18),
    "tickangle": 0, "tickfont": {"size": 12}, "showline": True, "linecolor": grey(0.5), "ticks": "outside",
    "ticklen": 4, "tickcolor": grey(0.5),
}  # fmt: skip
_LEGEND_LOOK: dict[str, Any] = {
    "orientation": "h", "x": 0, "xanchor": "left", "yanchor": "top", "font": {"size": legend.SIZE},
    "itemclick": False, "itemdoubleclick": False, "traceorder": "normal",
}  # fmt: skip
_BEHAVIOUR: dict[str, Any] = {
    "barmode": "overlay", "hovermode": "closest", "dragmode": False, "clickmode": "event+select",
    "hoverlabel": {
        "align": "left", "bgcolor": "#262B33", "bordercolor": "#737B86", "font": {"color": "#F5F6F8", "size": 13},
    },
}  # fmt: skip
