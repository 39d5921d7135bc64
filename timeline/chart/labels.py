"""What the label of an event says: when it was, as shortly as the chart allows, and what."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import datetime

import pandas as pd

from timeline.chart.marks import POINTS
from timeline.dates.calendar import MONTHS, WEEKDAYS

SIGNS = {"review": "✓ checked by a person", "conflicts": "≠ articles differ"}
"""What a sign before a label means, by the column in which something stands then."""

_LONGEST_TIME = 20
"""Characters: a stretch of time whose name is longer is told by its bar and when hovered."""

_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)}) (?=\d)")
_MONTH = re.compile(rf"\b({'|'.join(MONTHS)})\b")
_DAY_OF_YEAR = re.compile(rf"(\d ({'|'.join(month[:3] for month in MONTHS)})) (\d+)\b")


def signs_of(frame: pd.DataFrame) -> list[str]:
    """Return what the signs mean that labels have."""
    return [meaning for column, meaning in SIGNS.items() if frame[column].map(bool).any()]


def labels_of(frame: pd.DataFrame, firsts: Sequence[datetime]) -> list[str]:
    """Return the label of each row of `frame`, which begins at its moment of `firsts`.

    A day has its year where that is not the year of most.
    """
    precisions = frame["precision"].tolist()
    years = Counter(first.year for first, precision in zip(firsts, precisions, strict=True) if precision in POINTS)
    usual = years.most_common(1)[0][0] if years else 0
    times = (_time(*row, usual) for row in zip(precisions, frame["words"], firsts, strict=True))
    titles = (" ".join(title.split()) for title in frame["title"])
    return [f"{sign} {time}  {title}".strip() for sign, time, title in zip(_signs(frame), times, titles, strict=True)]


def _signs(frame: pd.DataFrame) -> list[str]:
    reviewed, differing = ([meaning[0] if cell else "" for cell in frame[name]] for name, meaning in SIGNS.items())
    return [f"{one}{other}" for one, other in zip(reviewed, differing, strict=True)]


def _time(precision: str, words: str, first: datetime, usual_year: int) -> str:
    if precision not in POINTS:
        short = shortened(words, usual_year)
        return short if len(short) <= _LONGEST_TIME else ""
    year = "" if first.year == usual_year else f" {first.year}"
    return f"{first.day} {first:%b}{year}" + (f", {first:%H:%M}" if precision == "minute" else "")


def shortened(words: str, usual_year: int) -> str:
    """Return the words for a stretch of time without weekdays, with short months, and days of the usual year bare."""
    short = _MONTH.sub(lambda month: month[0][:3], _WEEKDAY.sub("", words.removeprefix("the ")))
    return _DAY_OF_YEAR.sub(lambda day: day[1] if day[3] == str(usual_year) else day[0], short)
