"""Plotly traces as plain data: rectangles, and what answers the mouse."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from timeline.chart.marks import SELECTED, grey, pale

Place = tuple[float, float, float, float]
"""From left to right, from top to bottom, in pixels."""

INERT: dict[str, Any] = {"hoverinfo": "skip", "showlegend": False, "unselected": {"marker": {"opacity": 1}}}
"""Of marks and labels, which do not answer the mouse themselves: their target does."""


def rectangles(places: Sequence[Place]) -> dict[str, Any]:
    """Return bars in `places`."""
    left, right, top, bottom = np.array(places, np.float32).reshape(-1, 4).T
    heights = bottom - top
    same = len(heights) > 0 and bool(np.ptp(heights) < 1e-3)
    return {
        "type": "bar", "orientation": "h", "base": left, "x": right - left, "y": (top + bottom) / 2,
        "width": float(heights[0]) if same else heights,
    }  # fmt: skip


def target(places: Sequence[Place], keys: Sequence[str], hover: Sequence[str]) -> dict[str, Any]:
    """Return rectangles that send their keys when clicked; they are seen only when selected."""
    return rectangles(places) | _answering(keys, hover) | {
        "marker": {"color": grey(0), "line": {"width": 0}, "cornerradius": 5},
        "selected": {"marker": {"color": pale(SELECTED, 0.3), "opacity": 1}},
        "unselected": {"marker": {"color": grey(0), "opacity": 1}},
    }  # fmt: skip


def spot_targets(
    middles: Sequence[tuple[float, float]], size: float, keys: Sequence[str], hover: Sequence[str]
) -> dict[str, Any]:
    """Return discs of `size` pixels that send their keys when clicked; they are seen, and larger, when selected."""
    x, y = np.array(middles, np.float32).reshape(-1, 2).T
    return _answering(keys, hover) | {
        "type": "scatter", "mode": "markers", "x": x, "y": y,
        "marker": {"symbol": "circle", "size": size, "color": SELECTED, "opacity": 0},
        "selected": {"marker": {"size": 1.8 * size, "opacity": 0.8}},
        "unselected": {"marker": {"opacity": 0}},
    }  # fmt: skip


def _answering(keys: Sequence[str], hover: Sequence[str]) -> dict[str, Any]:
    return {
        "customdata": keys, "hovertext": hover, "hovertemplate": "%{hovertext}<extra></extra>", "showlegend": False,
    }  # fmt: skip


def letters(x: Sequence[float], y: Sequence[float], words: Sequence[str], **how: Any) -> dict[str, Any]:
    """Return words in the colour of the page's text."""
    return {"type": "scatter", "mode": "text", "x": x, "y": y, "text": words, **how} | INERT


def short(numbers: Iterable[float]) -> Any:
    """Return numbers as Plotly sends them in the fewest bytes; a hundredth of a pixel is exact enough."""
    return np.fromiter(numbers, np.float32)
