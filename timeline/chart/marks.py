"""What each kind, status and precision of event looks like; the same everywhere on the page.

Colour and shape say the kind, together, so that neither is needed to tell them apart. A filled mark is certain, a
hollow one is not. A dot or dots say that it is planned, a cross that it was cancelled or denied. A symbol is a day or a
time of day; a bar is a longer stretch, hatched when the event lies somewhere in it, plain when it fills it.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class KindLook:
    """A kind's name for a reader, of one and of many, its colour, and its shape: as Plotly's symbol and a character."""

    name: str
    plural: str
    colour: str
    symbol: str
    glyph: str


KINDS = {
    "call": KindLook("call", "calls", "#0072B2", "circle", "●"),
    "talks": KindLook("talks", "talks", "#D55E00", "diamond", "◆"),
    "event": KindLook("other event", "other events", "#009E73", "square", "■"),
}
"""The colours are Okabe and Ito's, which the colour-blind can tell apart."""

NEUTRAL = "#808890"
"""For what is no event; at least 3:1 on white and on the dark page."""

SELECTED = "#E69F00"
"""Lies behind what is selected, as behind its sentence in the article."""

SYMBOL_SIZE = 12
PALE = 0.25
_NONE = "rgba(0,0,0,0)"
_PATTERNS = {
    "within": {"shape": "/", "size": 5, "solidity": 0.42},
    "planned": {"shape": ".", "size": 5, "solidity": 0.3},
    "off": {"shape": "x", "size": 6, "solidity": 0.15},
}

Standing = Literal["told", "planned", "off"]
STANDINGS: dict[str, Standing] = {
    "happened": "told", "ongoing": "told", "planned": "planned", "cancelled": "off", "denied": "off",
}  # fmt: skip

POINTS = frozenset({"minute", "hour", "part of day", "day"})
"""Precisions drawn as a symbol; all others are bars."""


UNSURE = frozenset({"about", "in doubt"})
"""Certainties drawn hollow."""


@dataclass(frozen=True, slots=True)
class Look:
    """All that decides how an event is drawn; events that look alike share a trace."""

    kind: str
    standing: Standing
    unsure: bool
    shape: Literal["point", "period", "range"]

    @property
    def colour(self) -> str:
        """The colour of its kind."""
        return KINDS[self.kind].colour

    def symbol(self) -> dict[str, Any]:
        """Return Plotly's marker for a day or a time of day."""
        hollow = "-open" if self.unsure else ""
        ending = {"told": hollow, "planned": f"{hollow}-dot", "off": "-x-open"}[self.standing]
        fill = pale(self.colour) if self.standing == "planned" and not self.unsure else self.colour
        line = {"color": self.colour, "width": 1.6}
        return {"symbol": KINDS[self.kind].symbol + ending, "size": SYMBOL_SIZE, "color": fill, "line": line}

    def bar(self) -> dict[str, Any]:
        """Return Plotly's marker for a longer stretch of time."""
        pattern = self.standing if self.standing != "told" else "within" if self.shape == "period" else None
        solid = self.colour if pattern is None else pale(self.colour)
        marker: dict[str, Any] = {
            "color": _NONE if self.unsure or self.standing == "off" else solid,
            "line": {"color": self.colour, "width": 1.2},
        }
        if pattern:
            marker["pattern"] = _PATTERNS[pattern] | {"fgcolor": self.colour, "fillmode": "overlay"}
        return marker


@cache
def look_of(kind: str, status: str, certainty: str, precision: str) -> Look:
    """Return how an event is drawn that the table describes by these words."""
    shape: Literal["point", "period", "range"] = (
        "point" if precision in POINTS else "range" if precision == "range" else "period"
    )
    return Look(kind, STANDINGS[status], certainty in UNSURE, shape)


def column(kind: str) -> dict[str, Any]:
    """Return Plotly's marker for events of a kind counted up; every other one is hatched, for eyes without colours."""
    pattern = {"shape": "/", "size": 5, "solidity": 0.3, "fgcolor": "rgba(255,255,255,0.6)", "fillmode": "overlay"}
    hatched = {"pattern": pattern} if list(KINDS).index(kind) % 2 else {}
    return {"color": KINDS[kind].colour, "line": {"width": 0}} | hatched


def grey(alpha: float) -> str:
    """Return a grey that the page shines through, for what is no event."""
    return f"rgba(128,136,144,{alpha})"


def pale(colour: str, alpha: float = PALE) -> str:
    """Return `colour`, of the form `#rrggbb`, so thin that the page shines through."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{alpha})"
