"""Frames to draw, and what a user sees in the figure that is drawn."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from tests.stories import MEETING, story
from timeline.chart import draw
from timeline.chart.axis import Moments, TimeAxis, lay_out
from timeline.events.event import Event
from timeline.table import to_frame

Place = tuple[float, float, float, float]
"""From left to right, from top to bottom, in pixels."""


def frame(*events: Event) -> pd.DataFrame:
    return to_frame(story(*events))


def figure(*events: Event, **how) -> go.Figure:
    return draw(frame(*events), **how)


def many(count: int, days: int = 400, **same) -> list[Event]:
    """Meetings on `count` days one after the other, from 2024 on, and again from the start after so many `days`."""
    first = datetime(2024, 1, 1)
    return [
        replace(MEETING, **{"id": f"e{n}", "when": f"{first + timedelta(days=n % days):%Y-%m-%d}", **same})
        for n in range(count)
    ]


def targets(drawn: go.Figure) -> list[tuple[str, Place]]:
    """What can be clicked, with its place."""
    return [found for trace in _answering(drawn) for found in zip(trace.customdata, _places(trace), strict=True)]


def _answering(drawn: go.Figure) -> list[go.Bar | go.Scatter]:
    return [trace for trace in drawn.data if trace.customdata is not None]


def _places(trace: go.Bar | go.Scatter) -> list[Place]:
    if trace.type == "scatter":
        half = trace.marker.size / 2
        middles = zip(trace.x.astype(float), trace.y.astype(float), strict=True)
        return [(x - half, x + half, y - half, y + half) for x, y in middles]
    heights = np.broadcast_to(trace.width, len(trace.y))
    return [
        (float(left), float(left + length), float(y - height / 2), float(y + height / 2))
        for left, length, y, height in zip(trace.base, trace.x, trace.y, heights, strict=True)
    ]


def selected(drawn: go.Figure) -> list[str]:
    """What is lit up."""
    return [trace.customdata[point] for trace in _answering(drawn) for point in trace.selectedpoints or ()]


def places(drawn: go.Figure) -> dict[str, Place]:
    """The place of each event, by its id."""
    return {key.partition("/")[2]: place for key, place in targets(drawn)}


def hovers(drawn: go.Figure) -> list[str]:
    """What hovering tells of each target, as one line."""
    return [text.replace("<br>", " ") for trace in _answering(drawn) for text in trace.hovertext]


def overlapping(boxes: Iterable[Place]) -> list[tuple[Place, Place]]:
    """The pairs of boxes that share a pixel."""
    by_left = sorted(boxes)
    found = []
    for number, one in enumerate(by_left):
        for other in by_left[number + 1 :]:
            if other[0] >= one[1] - 0.01:
                break
            if other[2] < one[3] - 0.01 and one[2] < other[3] - 0.01:
                found.append((one, other))
    return found


def texts(drawn: go.Figure) -> list[str]:
    """Every label and heading."""
    return [text for trace in drawn.data if getattr(trace, "mode", None) == "text" for text in trace.text]


def headings(drawn: go.Figure) -> list[str]:
    return [text.removeprefix("<b>").removesuffix("</b>") for text in texts(drawn) if text.startswith("<b>")]


def words(drawn: go.Figure) -> list[str]:
    """What else stands in the chart: the lengths of shortened stretches, the publication dates."""
    return [note.text for note in drawn.layout.annotations]


def symbols(drawn: go.Figure) -> list[go.Scatter]:
    return [
        trace for trace in drawn.data if trace.type == "scatter" and trace.mode == "markers" and trace.x[0] is not None
    ]


def lines(drawn: go.Figure) -> list[go.layout.Shape]:
    """The upright lines of publication dates."""
    return [shape for shape in drawn.layout.shapes if shape.name == "published"]


def axis(extents: Iterable[tuple[datetime, datetime]], width: int, **how) -> TimeAxis:
    first, last = zip(*extents, strict=True)
    return lay_out(moments(first), moments(last), width, **how)


def moments(of: Iterable[datetime]) -> Moments:
    return np.array([*of], "M8[us]")


def days(*offsets: int, start: datetime = datetime(2024, 3, 1)) -> list[tuple[datetime, datetime]]:
    return [(start + timedelta(days=n), start + timedelta(days=n + 1)) for n in offsets]
