"""Lanes: which events stand together under one heading."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

import pandas as pd

from timeline.chart.lettering import cut, pixels
from timeline.chart.marks import KINDS
from timeline.chart.publications import published_on

Lanes = Literal["none", "kind", "actor", "article"]
"""What has a lane of its own."""

MOST = 12
"""Actors or articles that have a lane of their own, those with the most events; all others share one."""

_OTHERS = {"actor": "Others", "article": "Other articles"}
_NOBODY = "Nobody named"


@dataclass(frozen=True, slots=True)
class Lane:
    """A heading, and the places in the table of the events under it, in its order.

    published  when the article of the lane was published, where it is that of one
    """

    heading: str
    events: Sequence[int]
    published: date | None = None

    def named(self, count: str, size: int, width: int) -> str:
        """Return the heading with how many events there are, fit for bold letters of `size` in `width` pixels."""
        bold_is_wider = size + 1
        tail = f" · {count}" + (f" · {published_on(self.published)}" if self.published else "")
        name = cut(self.heading or "All events", bold_is_wider, max(width - pixels(tail, bold_is_wider), width / 3))
        return cut(name + tail, bold_is_wider, width)


def lanes_of(
    frame: pd.DataFrame,
    by: Lanes,
    names: Mapping[str, str] | None = None,
    published: Mapping[str, date] | None = None,
) -> list[Lane]:
    """Return the lanes of the events in `frame`; an event with several actors or articles lies in the lane of each.

    names, published  the title and the publication date of each article by its id
    """
    if by == "none":
        return [Lane("", range(len(frame)))]
    if by == "kind":
        lanes = _places([(kind,) for kind in frame["kind"]], list(KINDS))
        return [Lane(KINDS[kind].plural.capitalize(), events) for kind, events in lanes.items()]
    cells: list[tuple[str, ...]] = frame["actors" if by == "actor" else "told_by"].tolist()
    counts = Counter(name for cell in cells for name in dict.fromkeys(cell))
    chosen = sorted(counts, key=lambda name: -counts[name])[:MOST]
    if by == "article":
        order = list(names or ())
        chosen.sort(key=lambda name: order.index(name) if name in order else len(order))
    lanes = _places(_with_others(cells, chosen, _OTHERS[by]), [*chosen, _OTHERS[by], _NOBODY])
    days = (published or {}) if by == "article" else {}
    return [Lane((names or {}).get(name) or name, events, days.get(name)) for name, events in lanes.items()]


def _with_others(cells: Sequence[tuple[str, ...]], chosen: Sequence[str], others: str) -> list[tuple[str, ...]]:
    known = dict(zip(chosen, chosen, strict=True))
    return [tuple(dict.fromkeys(known.get(name, others) for name in cell)) or (_NOBODY,) for cell in cells]


def _places(cells: Sequence[tuple[str, ...]], order: Sequence[str]) -> dict[str, list[int]]:
    """Return the places of each of the names in `order` that stands in a cell."""
    found: dict[str, list[int]] = {name: [] for name in order}
    for place, cell in enumerate(cells):
        for name in cell:
            found[name].append(place)
    return {name: places for name, places in found.items() if places}
