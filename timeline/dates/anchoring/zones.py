"""One moment told on two clocks: "15:35 (20:35 GMT)" tells the zone of the first."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from timeline.dates.expression import DateExpression

_BETWEEN = re.compile(r" ?[(/,] ?")
_HALF_DAY = timedelta(hours=12)


def tell_offsets(found: Sequence[DateExpression], folded: str) -> list[DateExpression]:
    """Give the first of two such times its offset, and the second the day that follows from it."""
    told = list(found)
    for index in range(len(told) - 1):
        local, universal = told[index], told[index + 1]
        if _two_clocks(local, universal) and _BETWEEN.fullmatch(folded, local.end, universal.start):
            told[index], told[index + 1] = _same_moment(local, universal)
    return told


def _two_clocks(local: DateExpression, universal: DateExpression) -> bool:
    both_times = local.type == universal.type == "TIME"
    return both_times and universal.value.endswith("Z") and not local.value.endswith("Z")


def _same_moment(local: DateExpression, universal: DateExpression) -> tuple[DateExpression, DateExpression]:
    try:
        here, there = datetime.fromisoformat(local.value), datetime.fromisoformat(universal.value[:-1])
    except ValueError:
        return local, universal
    ahead = (here - there) % timedelta(days=1)
    if ahead > _HALF_DAY:
        ahead -= timedelta(days=1)
    minutes = round(ahead.total_seconds() / 60)
    offset = f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
    value = f"{(here - ahead).isoformat(timespec='minutes')}Z"
    return replace(local, utc_offset=offset), replace(universal, value=value)
