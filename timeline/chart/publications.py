"""The days on which the articles were published, and their labels at the foot of the chart."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from timeline.chart.hover import safe
from timeline.chart.lettering import cut, pixels
from timeline.chart.rows import pack

MOST_LINES = 5
"""More days than this are marked by ticks without words."""

LABEL_SIZE, GAP, LONGEST_TITLE = 11, 5, 200


class Label(NamedTuple):
    """What stands at the foot of a line: on which side of it, from where to where, and in which row."""

    day: date
    words: str
    anchor: Literal["left", "right"]
    left: float
    right: float
    row: int

    @property
    def shift(self) -> int:
        """Pixels to the right of its line, or to the left if they are less than none."""
        return GAP - 1 if self.anchor == "left" else 1 - GAP


@dataclass(frozen=True, slots=True)
class Publications:
    """The titles of what was published on each day."""

    days: Mapping[date, Sequence[str]]

    @property
    def lines(self) -> Sequence[date]:
        """The days that are drawn as lines: all, unless they are too many."""
        return list(self.days) if len(self.days) <= MOST_LINES else ()

    def placed(self, at: Mapping[date, float], width: int) -> Iterator[Label]:
        """Yield the labels of the days that lie `at` a pixel, so that none touches another or runs off."""
        words = [self._words(day, width) for day in at]
        lengths = [pixels(text, LABEL_SIZE) + GAP for text in words]
        anchors: list[Literal["left", "right"]] = [
            "right" if x + length > width else "left" for x, length in zip(at.values(), lengths, strict=True)
        ]
        extents = [
            (x, x + length) if anchor == "left" else (x - length, x)
            for x, length, anchor in zip(at.values(), lengths, anchors, strict=True)
        ]
        for day, text, anchor, extent, row in zip(at, words, anchors, extents, pack(extents), strict=True):
            yield Label(day, safe(text), anchor, *extent, row)

    def _words(self, day: date, width: int) -> str:
        words = published_on(day)
        titles = self.days[day]
        if len(self.days) > 1 and titles:
            which = cut(titles[0], LABEL_SIZE, LONGEST_TITLE) if len(titles) == 1 else f"{len(titles)} articles"
            words = f"{words} · {which}"
        return cut(words, LABEL_SIZE, width / 2 - GAP)


def published_on(day: date) -> str:
    """Return that something was published on `day`, in words."""
    return f"published {day:%a} {day.day} {day:%b} {day.year}"


def publications(published: Mapping[str, date] | date | None, names: Mapping[str, str] | None) -> Publications:
    """Return on which days something was published, and what by its title."""
    if published is None or isinstance(published, date):
        return Publications({published: ()} if published else {})
    titles: dict[date, list[str]] = defaultdict(list)
    for article, day in published.items():
        titles[day].append((names or {}).get(article) or article)
    return Publications(dict(sorted(titles.items())))
