"""The legend: an entry for each thing that is drawn, and for nothing else."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from timeline.chart import marks
from timeline.chart.lettering import pixels
from timeline.chart.marks import KINDS, Look, grey
from timeline.chart.placing import Mark

SIZE, LINE, _SYMBOL = 12, 20, 46


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the legend: what it says, and Plotly's marker of a symbol or a bar."""

    name: str
    marker: dict[str, Any]
    is_bar: bool = False

    def trace(self) -> dict[str, Any]:
        """Return a trace that draws nothing but stands in the legend."""
        shape = {"type": "bar", "orientation": "h"} if self.is_bar else {"type": "scatter", "mode": "markers"}
        return {"x": [None], "y": [None], "name": self.name, "marker": self.marker, **shape}


def entries_of(drawn: Sequence[Mark]) -> list[Entry]:
    """Return the entries of what is drawn: first the kinds, then what their filling and shape mean."""
    looks = {mark.look for mark in drawn}
    kinds = {look.kind for look in looks}
    entries = [
        Entry(look.name, Look(kind, "told", False, "point").symbol()) for kind, look in KINDS.items() if kind in kinds
    ]
    entries += (
        Entry(name, _grey(like), like.shape != "point") for name, is_drawn, like in _LOOKS if any(map(is_drawn, looks))
    )
    ends = {end for mark in drawn for end in (mark.start, mark.end)}
    entries += (Entry(name, _arrow(symbol)) for end, name, symbol in _ENDS if end in ends)
    return entries


def of_sign(meaning: str) -> Entry:
    """Return the entry of a sign in the labels, which its name begins with."""
    return Entry(meaning, {"color": grey(0)})


def lines(entries: Sequence[Entry], width: int) -> int:
    """Return how many lines a legend takes: one if all fit side by side, else columns as wide as the widest entry."""
    widths = [pixels(entry.name, SIZE) + _SYMBOL for entry in entries]
    if sum(widths) <= width:
        return 1
    return ceil(len(widths) / max(int(width // max(widths)), 1))


def _grey(look: Look) -> dict[str, Any]:
    """Return the marker of `look` without the colour of a kind."""
    marker = look.symbol() if look.shape == "point" else look.bar()
    grey, pale = marks.NEUTRAL, marks.pale(marks.NEUTRAL)
    marker["color"] = {look.colour: grey, marks.pale(look.colour): pale}.get(marker["color"], marker["color"])
    marker["line"] = marker["line"] | {"color": grey}
    if "pattern" in marker:
        marker["pattern"] = marker["pattern"] | {"fgcolor": grey}
    return marker


def _arrow(symbol: str) -> dict[str, Any]:
    return {"symbol": symbol, "size": 12, "color": marks.NEUTRAL, "line": {"width": 1.6, "color": marks.NEUTRAL}}


_LOOKS: tuple[tuple[str, Callable[[Look], bool], Look], ...] = (
    ("planned", lambda look: look.standing == "planned", Look("event", "planned", False, "point")),
    ("cancelled or denied", lambda look: look.standing == "off", Look("event", "off", False, "point")),
    ("not sure when", lambda look: look.unsure, Look("event", "told", True, "point")),
    ("some time within", lambda look: look.shape == "period", Look("event", "told", False, "period")),
    ("throughout", lambda look: look.shape == "range", Look("event", "told", False, "range")),
)
OPEN, CUT = "triangle-right", "triangle-right-open"
_ENDS = (("open", "no known end or start", OPEN), ("cut", "goes on beyond these days", CUT))
