"""The timeline as a Plotly figure: the axis, the rows and the marks put together.

Coordinates are pixels of the given width, so that labels are placed against the room there really is. Every event has
one invisible bar around its mark and its label: that is what is hovered and clicked, and what lights up when selected.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from html import escape
from math import ceil
from textwrap import shorten, wrap
from typing import Any, Literal, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from timeline.chart import marks, rows
from timeline.chart.axis import LENGTH_SIZE, TimeAxis, lay_out
from timeline.chart.lettering import cut, pixels
from timeline.chart.marks import Look
from timeline.table import dated

MOST_LABELS = 120
"""With more events than this, labels cost more than they tell; the table and the hover text have them."""

POINT_PITCH, BAR_PITCH, BARE_PITCH = 27, 36, 16
"""Pixels from one row to the next: of symbols, of bars with a label above, of marks without labels."""

BAR_HEIGHT, LEAST_BAR, ARROW = 9, 6, 9.0
AXIS_HEIGHT, HEAD, FOOT, LEGEND_LINE = 42, 18, 18, 20
LABEL_SIZE, LABEL_GAP, LONGEST_LABEL = 13, 8, 480
LEGEND_SIZE, LEGEND_SYMBOL = 12, 46
_GREY = "rgba(128,136,144,{})"
_NOON = time(12)

Lanes = Literal["none", "kind", "actor", "article"]


class Box(NamedTuple):
    """What an event takes up: pixels from left to right, and where its mark and its label are."""

    left: float
    right: float
    mark_left: float
    mark_right: float
    label: str
    label_on_left: bool


@dataclass(frozen=True, slots=True)
class _Placed:
    """An event of the table with its look, its box, and the height of its row."""

    key: str
    hover: str
    look: Look
    box: Box
    open_start: bool
    open_end: bool
    y: float


def draw(
    frame: pd.DataFrame,
    *,
    published: Mapping[str, date] | date | None = None,
    selected: str | None = None,
    width: int = 800,
    lanes: Lanes = "none",  # noqa: ARG001
    window: tuple[date, date] | None = None,
    names: Mapping[str, str] | None = None,  # noqa: ARG001
) -> go.Figure:
    """Return the timeline of the events in `frame` that have a place in the calendar.

    published  drawn as a line: the day, or of each article by its id
    selected   the key of the event that is lit up
    width      how many pixels wide it will be shown, at least
    lanes      what has a lane of its own
    window     inclusive days: only what lies between them is drawn
    names      the title of each article by its id
    """
    if isinstance(published, Mapping):
        published = min(published.values(), default=None)
    events = dated(_within(frame, window)).to_dict("records")
    figure = go.Figure()
    if not events:
        return figure.update_layout(height=AXIS_HEIGHT, xaxis_visible=False, yaxis_visible=False)
    axis = _axis(events, published, width)
    placed, height = _place(events, axis)
    _draw_targets(figure, placed, selected)
    _draw_shortened(figure, axis, height)
    _draw_published(figure, axis, published, height)
    for look, group in _by_look(placed).items():
        (_draw_points if look.shape == "point" else _draw_bars)(figure, look, group)
    _draw_open_ends(figure, placed)
    legend_lines = _draw_legend(figure, placed, axis)
    return _finish(figure, axis, height, legend_lines)


def _within(frame: pd.DataFrame, window: tuple[date, date] | None) -> pd.DataFrame:
    if window is None:
        return frame
    first, last = (datetime.combine(day, time()) for day in window)
    begins_before = frame["earliest"].isna() | (frame["earliest"] < last + timedelta(days=1))
    ends_after = frame["latest"].isna() | (frame["latest"] > first)
    return frame[begins_before & ends_after]


def _axis(events: Sequence[dict[Hashable, Any]], published: date | None, width: int) -> TimeAxis:
    extents = [_extent(event) for event in events]
    if published:
        midnight = datetime.combine(published, time())
        extents.append((midnight, midnight + timedelta(hours=23, minutes=59)))
    by_the_clock = all(event["precision"] in ("minute", "hour") for event in events)
    return lay_out(extents, width, by_the_clock=by_the_clock)


def _extent(event: dict[Hashable, Any]) -> tuple[datetime, datetime]:
    """Return the event's ends; an open one lies where the known one does."""
    first, last = event["earliest"], event["latest"]
    known = [moment.to_pydatetime() for moment in (first, last) if not pd.isna(moment)]
    return known[0], known[-1]


def _look(event: dict[Hashable, Any]) -> Look:
    precision = event["precision"]
    shape = "point" if precision in marks.POINTS else "range" if precision == "range" else "period"
    return Look(event["kind"], marks.STANDINGS[event["status"]], event["certainty"] in marks.UNSURE, shape)  # type: ignore[arg-type]


def _place(events: Sequence[dict[Hashable, Any]], axis: TimeAxis) -> tuple[list[_Placed], float]:
    """Put symbols into the upper rows and bars below them; return them with the height all rows take."""
    labelled = len(events) <= MOST_LABELS
    looks = [_look(event) for event in events]
    placed: list[_Placed] = []
    top = 0.0
    for points in (True, False):
        some = [(event, look) for event, look in zip(events, looks, strict=True) if (look.shape == "point") is points]
        boxes = [_box(event, look, axis, labelled) for event, look in some]
        numbers = rows.pack((box.left, box.right) for box in boxes)
        pitch = BARE_PITCH if not labelled else POINT_PITCH if points else BAR_PITCH
        for (event, look), box, number in zip(some, boxes, numbers, strict=True):
            y = top + pitch * (number + 0.5)
            open_start, open_end = pd.isna(event["earliest"]), pd.isna(event["latest"])
            placed.append(_Placed(event["key"], _hover(event), look, box, open_start, open_end, y))
        top += pitch * (max(numbers, default=-1) + 1) + (BAR_HEIGHT if numbers else 0)
    return placed, top


def _box(event: dict[Hashable, Any], look: Look, axis: TimeAxis, labelled: bool) -> Box:
    """Return what the event takes up: a symbol has its label beside it, a bar above it; right where there is room."""
    left, right = _mark(event, look, axis)
    if not labelled:
        return Box(left, right, left, right, "", False)
    label = _label(event)
    first, last = (right + LABEL_GAP, left - LABEL_GAP) if look.shape == "point" else (left, right)
    room_right, room_left = axis.width - first, last
    on_left = pixels(label, LABEL_SIZE) > room_right and room_left > room_right
    label = cut(label, LABEL_SIZE, min(room_left if on_left else room_right, LONGEST_LABEL))
    length = pixels(label, LABEL_SIZE)
    if on_left:
        return Box(min(left, last - length), right, left, right, label, on_left)
    return Box(left, max(right, first + length), left, right, label, on_left)


def _mark(event: dict[Hashable, Any], look: Look, axis: TimeAxis) -> tuple[float, float]:
    """Return from which pixel to which the event's mark reaches."""
    first, last = _extent(event)
    if look.shape == "point":
        moment = first if event["precision"] == "minute" else first + (last - first) / 2
        centre = axis.at(moment)
        return centre - marks.SYMBOL_SIZE / 2, centre + marks.SYMBOL_SIZE / 2
    left = ARROW if pd.isna(event["earliest"]) else axis.at(first)
    right = axis.width - ARROW if pd.isna(event["latest"]) else axis.at(last)
    return left, max(right, left + LEAST_BAR)


def _label(event: dict[Hashable, Any]) -> str:
    return "  ".join(filter(None, (_short(event), " ".join(event["title"].split()))))


def _short(event: dict[Hashable, Any]) -> str:
    """Return the day of a symbol; a bar shows its time by its length."""
    if event["precision"] not in marks.POINTS:
        return ""
    first = event["earliest"]
    return f"{first.day} {first:%b}" + (f", {first:%H:%M}" if event["precision"] == "minute" else "")


def _hover(event: dict[Hashable, Any]) -> str:
    sentence = " ".join(event["sentence"].split())
    told = wrap(f"“{shorten(sentence, 280, placeholder=' …')}”", 64)
    head = [f"<b>{_safe(line)}</b>" for line in wrap(event["title"], 56)]
    return "<br>".join([*head, _safe(f"{event['words']} · {event['status']}"), *map(_safe, told)])


def _safe(text: str) -> str:
    """Return text that Plotly, which reads some HTML, shows as it stands."""
    return escape(text, quote=False)


def _by_look(placed: Iterable[_Placed]) -> dict[Look, list[_Placed]]:
    groups: dict[Look, list[_Placed]] = defaultdict(list)
    for event in placed:
        groups[event.look].append(event)
    return groups


def _draw_points(figure: go.Figure, look: Look, group: Sequence[_Placed]) -> None:
    figure.add_scatter(
        x=[(event.box.mark_left + event.box.mark_right) / 2 for event in group],
        y=[event.y for event in group],
        mode="markers+text",
        marker=look.symbol(),
        text=[f" {_safe(event.box.label)} " for event in group],
        textposition=["middle left" if event.box.label_on_left else "middle right" for event in group],
        **_INERT,
    )


def _draw_bars(figure: go.Figure, look: Look, group: Sequence[_Placed]) -> None:
    labelled = any(event.box.label for event in group)
    drop = BAR_PITCH / 4 if labelled else 0
    figure.add_bar(
        orientation="h",
        base=[event.box.mark_left for event in group],
        x=[event.box.mark_right - event.box.mark_left for event in group],
        y=[event.y + drop for event in group],
        width=BAR_HEIGHT,
        marker=look.bar(),
        unselected={"marker": {"opacity": 1}},
        hoverinfo="skip",
        showlegend=False,
    )
    if labelled:
        figure.add_scatter(
            x=[event.box.mark_right if event.box.label_on_left else event.box.mark_left for event in group],
            y=[event.y - BAR_PITCH / 5 for event in group],
            mode="text",
            text=[_safe(event.box.label) for event in group],
            textposition=["middle left" if event.box.label_on_left else "middle right" for event in group],
            **_INERT,
        )


def _draw_open_ends(figure: go.Figure, placed: Iterable[_Placed]) -> None:
    """Draw an arrow where an event's beginning or end is not known."""
    for side, symbol in (("open_start", "triangle-left"), ("open_end", "triangle-right")):
        group = [event for event in placed if getattr(event, side)]
        if not group:
            continue
        figure.add_scatter(
            x=[event.box.mark_left if side == "open_start" else event.box.mark_right for event in group],
            y=[event.y + (BAR_PITCH / 4 if event.box.label else 0) for event in group],
            mode="markers",
            marker={"symbol": symbol, "size": 15, "color": [event.look.colour for event in group]},
            **_INERT,
        )


def _draw_targets(figure: go.Figure, placed: Sequence[_Placed], selected: str | None) -> None:
    """Draw what is hovered and clicked: around each event's mark and label a bar that lights up when selected."""
    heights = [(POINT_PITCH if event.look.shape == "point" else BAR_PITCH) - 3 for event in placed]
    if placed and not any(event.box.label for event in placed):
        heights = [BARE_PITCH - 2] * len(placed)
    figure.add_bar(
        orientation="h",
        base=[event.box.left - 5 for event in placed],
        x=[event.box.right - event.box.left + 10 for event in placed],
        y=[event.y for event in placed],
        width=heights,
        customdata=[event.key for event in placed],
        hovertext=[event.hover for event in placed],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={"color": _GREY.format(0), "line": {"width": 0}, "cornerradius": 5},
        selected={"marker": {"color": _GREY.format(0.28), "opacity": 1}},
        unselected={"marker": {"color": _GREY.format(0), "opacity": 1}},
        selectedpoints=[number for number, event in enumerate(placed) if event.key == selected] if selected else None,
        showlegend=False,
    )


def _draw_shortened(figure: go.Figure, axis: TimeAxis, height: float) -> None:
    """Shade the stretches of time that are shortened, and say how long they are."""
    for stretch in axis.stretches:
        if stretch.shortened:
            figure.add_shape(
                type="rect", x0=stretch.left, x1=stretch.right, y0=-HEAD, y1=height + FOOT,
                fillcolor=_GREY.format(0.13), line_width=0, layer="below",
            )  # fmt: skip
            figure.add_annotation(
                x=(stretch.left + stretch.right) / 2, y=-HEAD, text=stretch.length,
                showarrow=False, yanchor="top", font={"size": LENGTH_SIZE, "color": marks.NEUTRAL},
            )  # fmt: skip


def _draw_published(figure: go.Figure, axis: TimeAxis, published: date | None, height: float) -> None:
    if not published:
        return
    at = axis.at(datetime.combine(published, _NOON))
    figure.add_shape(
        type="line", x0=at, x1=at, y0=-HEAD, y1=height + FOOT, layer="below",
        line={"color": marks.NEUTRAL, "width": 1.2, "dash": "dash"},
    )  # fmt: skip
    figure.add_annotation(
        x=at, y=height + FOOT, text=f"published {published:%a} {published.day} {published:%b}", showarrow=False,
        xanchor="right" if at > axis.width / 2 else "left", yanchor="bottom", font={"size": 11, "color": marks.NEUTRAL},
    )  # fmt: skip


def _draw_legend(figure: go.Figure, placed: Sequence[_Placed], axis: TimeAxis) -> int:
    """Add an entry for each thing that is drawn, and return how many lines they take."""
    looks = {event.look for event in placed}
    entries: list[tuple[str, dict[str, Any], bool]] = []
    for kind, kind_look in marks.KINDS.items():
        if any(look.kind == kind for look in looks):
            entries.append((kind_look.name, Look(kind, "told", False, "point").symbol(), False))
    for name, is_drawn, example in _FURTHER_ENTRIES:
        if any(is_drawn(look) for look in looks):
            entries.append((name, _grey(example), example.shape != "point"))
    if any(stretch.shortened for stretch in axis.stretches):
        entries.append(("shortened time", {"color": _GREY.format(0.25), "line": {"width": 0}}, True))
    for name, marker, is_bar in entries:
        if is_bar:
            figure.add_bar(orientation="h", x=[None], y=[None], name=name, marker=marker)
        else:
            figure.add_scatter(x=[None], y=[None], mode="markers", name=name, marker=marker)
    return _lines([pixels(name, LEGEND_SIZE) + LEGEND_SYMBOL for name, _, _ in entries], axis.width)


def _lines(entries: Sequence[float], width: int) -> int:
    """Return how many lines a legend takes: one if all fit side by side, else columns as wide as the widest entry."""
    if sum(entries) <= width:
        return 1
    return ceil(len(entries) / max(int(width // max(entries)), 1))


def _grey(look: Look) -> dict[str, Any]:
    """Return the marker of `look` without the colour of a kind."""
    marker = look.symbol() if look.shape == "point" else look.bar()
    grey, pale = marks.NEUTRAL, marks.pale(marks.NEUTRAL)
    marker["color"] = {look.colour: grey, marks.pale(look.colour): pale}.get(marker["color"], marker["color"])
    marker["line"] = marker["line"] | {"color": grey}
    if "pattern" in marker:
        marker["pattern"] = marker["pattern"] | {"fgcolor": grey}
    return marker


_FURTHER_ENTRIES: tuple[tuple[str, Callable[[Look], bool], Look], ...] = (
    ("planned", lambda look: look.standing == "planned", Look("event", "planned", False, "point")),
    ("cancelled or denied", lambda look: look.standing == "off", Look("event", "off", False, "point")),
    ("not sure when", lambda look: look.unsure, Look("event", "told", True, "point")),
    ("some time within", lambda look: look.shape == "period", Look("event", "told", False, "period")),
    ("throughout", lambda look: look.shape == "range", Look("event", "told", False, "range")),
)

_INERT: dict[str, Any] = {
    "hoverinfo": "skip",
    "showlegend": False,
    "cliponaxis": False,
    "textfont": {"size": LABEL_SIZE},
    "unselected": {"marker": {"opacity": 1}, "textfont": {"color": marks.NEUTRAL}},
}
"""Marks and labels do not answer the mouse themselves: their target does."""


def _finish(figure: go.Figure, axis: TimeAxis, height: float, legend_lines: int) -> go.Figure:
    ticks = axis.ticks()
    bottom = LEGEND_LINE * legend_lines + 10
    figure.update_xaxes(
        range=[0, axis.width], side="top", fixedrange=True, zeroline=False, showgrid=True, gridcolor=_GREY.format(0.18),
        tickvals=[tick.at for tick in ticks], ticktext=[tick.label for tick in ticks], tickangle=0,
        tickfont={"size": 12}, showline=True, linecolor=_GREY.format(0.5), ticks="outside", ticklen=4,
        tickcolor=_GREY.format(0.5),
    )  # fmt: skip
    figure.update_yaxes(range=[height + FOOT, -HEAD], visible=False, fixedrange=True)
    return figure.update_layout(
        height=AXIS_HEIGHT + HEAD + height + FOOT + bottom,
        margin={"l": 0, "r": 0, "t": AXIS_HEIGHT, "b": bottom, "pad": 0},
        barmode="overlay",
        hovermode="closest",
        dragmode=False,
        clickmode="event+select",
        hoverlabel={"align": "left"},
        legend={
            "orientation": "h", "x": 0, "xanchor": "left", "y": 0, "yanchor": "top", "font": {"size": LEGEND_SIZE},
            "itemclick": False, "itemdoubleclick": False, "traceorder": "normal",
        },
    )  # fmt: skip
