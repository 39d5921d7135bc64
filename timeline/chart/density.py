"""The strip below the axis that shows where events are dense."""

import numpy as np
import numpy.typing as npt

from timeline.chart.axis import TimeAxis
from timeline.chart.extents import Extents

LEAST_EVENTS = 15
"""With fewer events the marks themselves show it."""

BIN = 6
"""Pixels of a step."""


def density(extents: Extents, axis: TimeAxis) -> npt.NDArray[np.float64]:
    """Return how many events lie in each step of `BIN` pixels: one that lasts is spread evenly over its steps.

    The count up to a pixel is a line of straight pieces: it gets steeper where an event begins and flatter where one
    ends, so that it takes one pass over the sorted ends.
    """
    left, right = axis.places(extents.first) / BIN, axis.places(extents.last) / BIN
    spread = np.maximum(1 - (right - left), 0) / 2
    left, right = left - spread, right + spread
    steepness = 1 / (right - left)
    order = np.argsort(np.concatenate([left, right]), kind="stable")
    ends = np.concatenate([left, right])[order]
    slopes = np.cumsum(np.concatenate([steepness, -steepness])[order])
    counted = np.concatenate([[0.0], np.cumsum(slopes[:-1] * np.diff(ends))])
    return np.diff(np.interp(np.arange(axis.width // BIN + 2), ends, counted))
