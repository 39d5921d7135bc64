"""The timeline as a Plotly figure: from the table of events to what is drawn."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from timeline.chart.axis import TimeAxis, lay_out
from timeline.chart.bins import count_up
from timeline.chart.density import LEAST_EVENTS
from timeline.chart.extents import Extents, moments_of, shown
from timeline.chart.lanes import Lanes, lanes_of
from timeline.chart.picture import AXIS_HEIGHT, Picture
from timeline.chart.placing import place
from timeline.chart.publications import Publications, publications

MOST_MARKS = 5_000
"""More marks than this are counted up in columns until a window is chosen."""

MOST_HEIGHT = 6_000
"""Pixels: what would be higher is counted up, too."""

LEAST_DAYS = timedelta(days=2)
"""On an axis that is no longer the strip of density shows nothing, unless all events are told with a time of day."""


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
    split = lanes_of(rows, lanes, names, published if isinstance(published, Mapping) else None)
    layout = place(rows, extents, split, axis) if sum(len(lane.events) for lane in split) <= MOST_MARKS else None
    picture = Picture(axis)
    if layout and layout.height <= MOST_HEIGHT:
        picture.marks(layout, selected)
        with_strip = len(rows) >= LEAST_EVENTS and (axis.length > LEAST_DAYS or axis.by_the_clock)
    else:
        picture.columns(count_up(rows, extents, split, axis, window))
        with_strip = len(split) > 1
    picture.surroundings(extents if with_strip else None, announced)
    return picture.figure()


def _axis(
    rows: pd.DataFrame, extents: Extents, announced: Publications, width: int, limits: tuple[datetime, datetime] | None
) -> TimeAxis:  # fmt: skip
    first, last = extents.first, extents.last
    by_the_clock = rows["precision"].isin(("minute", "hour"))
    tells_hours = bool(by_the_clock.all() or (by_the_clock.any() and limits and limits[1] - limits[0] <= LEAST_DAYS))
    if limits:
        return lay_out(first, last, width, window=limits, by_the_clock=tells_hours)
    days = np.array([*announced.lines], "M8[D]").astype("M8[us]")
    day = np.timedelta64(timedelta(hours=23, minutes=59))
    return lay_out(np.append(first, days), np.append(last, days + day), width, by_the_clock=tells_hours)
