"""What each kind, status and precision of event looks like; the same everywhere on the page.

Colour and shape say the kind, together, so that neither is needed to tell them apart. Filling says the status: full
for what happened, pale for what is planned. A symbol is a day or a time of day; a bar is a longer stretch, hatched when
the event lies somewhere in it, plain when it fills it.
"""

from dataclasses import dataclass
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class KindLook:
    """A kind's name for a reader, its colour, and its shape: as a Plotly symbol and as a character."""

    name: str
    colour: str
    symbol: str
    glyph: str


KINDS = {
    "call": KindLook("call", "#0072B2", "circle", "●"),
    "talks": KindLook("talks", "#D55E00", "diamond", "◆"),
    "event": KindLook("other event", "#009E73", "square", "■"),
}
"""The colours are Okabe and Ito's, which the colour-blind can tell apart."""

NEUTRAL = "#808890"
"""For what is no event; at least 3:1 on white and on the dark page."""

SYMBOL_SIZE = 12
PALE = 0.25
_HATCH = {"shape": "/", "size": 5, "solidity": 0.42, "fillmode": "overlay"}

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
        shape = KINDS[self.kind].symbol
        if self.standing == "off":
            shape += "-x-open"
        elif self.unsure:
            shape += "-open"
        fill = pale(self.colour) if self.standing == "planned" and not self.unsure else self.colour
        return {"symbol": shape, "size": SYMBOL_SIZE, "color": fill, "line": {"color": self.colour, "width": 1.8}}

    def bar(self) -> dict[str, Any]:
        """Return Plotly's marker for a longer stretch of time."""
        solid = self.shape == "range" and self.standing == "told" and not self.unsure
        marker: dict[str, Any] = {
            "color": self.colour if solid else "rgba(0,0,0,0)" if self.standing == "off" else pale(self.colour),
            "line": {"color": self.colour, "width": 1.2},
        }
        if self.shape == "period" and self.standing != "off":
            marker["pattern"] = _HATCH | {"fgcolor": self.colour, "fgopacity": 0.5 if self.standing == "planned" else 1}
        return marker


def pale(colour: str, alpha: float = PALE) -> str:
    """Return `colour`, of the form `#rrggbb`, so thin that the page shines through."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{alpha})"
