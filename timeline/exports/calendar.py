"""Events as an iCalendar file (RFC 5545), for any calendar program.

A calendar knows days and moments only: a month or a year becomes an entry over all its days, and what has no calendar
date is left out. The calendar's description says how many were.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pandas as pd
from icalendar import Calendar
from icalendar import Event as Entry

from timeline.events.event import Status
from timeline.exports.records import notes
from timeline.story import Story
from timeline.table import dated

_STATUS: dict[Status, str] = {
    "happened": "CONFIRMED", "ongoing": "CONFIRMED", "planned": "TENTATIVE", "cancelled": "CANCELLED",
    "denied": "CANCELLED",
}  # fmt: skip
_STAMP = datetime(1970, 1, 1, tzinfo=UTC)
"""RFC 5545 asks when an entry was made; the same events should make the same file, so this is always the same."""


def to_icalendar(_: Sequence[Story], frame: pd.DataFrame) -> bytes:
    """Return the dated rows of `frame` as a calendar."""
    entries = dated(frame)
    calendar = Calendar()
    calendar.add("prodid", "-//Timeline//Timeline//EN")
    calendar.add("version", "2.0")
    if left_out := len(frame) - len(entries):
        calendar.add("x-wr-caldesc", f"{left_out} events without a calendar date are left out.")
    for row in entries.itertuples():
        calendar.add_component(_entry(row))
    return bytes(calendar.to_ical())


def _entry(row: Any) -> Entry:
    entry = Entry()
    entry.add("uid", f"{row.article}-{row.id}@timeline")
    entry.add("dtstamp", _STAMP)
    entry.add("summary", row.title)
    start, end = _bounds(row)
    entry.add("dtstart", start)
    if end > start:
        entry.add("dtend", end)
    entry.add("status", _STATUS[row.status])
    entry.add("categories", list(dict.fromkeys(filter(None, (row.kind, row.category, row.review)))))
    who = f"Who: {'; '.join(row.actors)}" if row.actors else ""
    told = (f"When: {row.words}", who, row.sentence, row.date_explanation, *notes(row))
    entry.add("description", "\n\n".join(filter(None, told)))
    if row.url:
        entry.add("url", row.url)
    return entry


def _bounds(row: Any) -> tuple[date, date]:
    """Return the first day or moment, and the one after the last; an open side is as short as can be."""
    start = row.latest - timedelta(days=1) if pd.isna(row.earliest) else row.earliest
    end = start + timedelta(days=1) if pd.isna(row.latest) else row.latest
    start, end = start.to_pydatetime(), end.to_pydatetime()
    if "T" in row.start:
        zone = UTC if row.start.endswith("Z") else None
        return start.replace(tzinfo=zone), end.replace(tzinfo=zone)
    return start.date(), end.date()
