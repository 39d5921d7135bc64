"""From when to when each event is drawn."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import numpy as np
import numpy.typing as npt
import pandas as pd

from timeline.chart.axis import Moments
from timeline.table import dated

_UNIT = "M8[us]"
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Extents:
    """The ends of each event: an open one lies where the known one does, and none lies beyond the window.

    open_*  the event has no known beginning or end
    cut_*   it begins before the window or ends after it
    """

    first: Moments
    last: Moments
    open_start: Flags
    open_end: Flags
    cut_start: Flags
    cut_end: Flags


def shown(frame: pd.DataFrame, window: tuple[datetime, datetime] | None) -> tuple[pd.DataFrame, Extents]:
    """Return the rows of `frame` that have a place in the calendar and lie in the window, and from when to when."""
    rows = dated(frame)
    earliest, latest = _ends(rows)
    begin, end = np.array(window or (datetime.min, datetime.max), _UNIT)
    inside = ~(earliest >= end) & ~(latest <= begin)  # NaT is neither
    rows, earliest, latest = rows[inside], earliest[inside], latest[inside]
    open_start, open_end = np.isnat(earliest), np.isnat(latest)
    return rows, Extents(
        np.clip(np.where(open_start, latest, earliest), begin, end),
        np.clip(np.where(open_end, earliest, latest), begin, end),
        open_start, open_end, earliest < begin, latest > end,
    )  # fmt: skip


def moments_of(window: tuple[date, date]) -> tuple[datetime, datetime]:
    """Return from when up to when inclusive days last; days in the wrong order are put right."""
    first, last = sorted(window)
    end = datetime.combine(last + timedelta(days=1), time()) if last < date.max else datetime.max
    return datetime.combine(first, time()), end


def _ends(rows: pd.DataFrame) -> tuple[Moments, Moments]:
    return rows["earliest"].to_numpy(_UNIT), rows["latest"].to_numpy(_UNIT)
