"""What can be taken along: one file a format, all of them listed here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

from timeline.exports.calendar import to_icalendar
from timeline.exports.records import event_records, to_json
from timeline.exports.spreadsheet import to_excel
from timeline.exports.standalone import to_html
from timeline.exports.timelinejs import to_timelinejs
from timeline.exports.timeml import to_timeml
from timeline.story import Story
from timeline.table import to_csv

__all__ = ["EXPORTS", "Export", "event_records"]


@dataclass(frozen=True, slots=True)
class Export:
    """A format: what a person calls it, its file's ending and media type, and how events are written in it.

    `one_article` says that the format holds a single article.
    `write` gets the stories and the table of those of their events that are to be written, in its order.
    """

    label: str
    ending: str
    media_type: str
    write: Callable[[Sequence[Story], pd.DataFrame], bytes]
    one_article: bool = False


EXPORTS: dict[str, Export] = {
    "csv": Export("CSV table", "csv", "text/csv", lambda _, frame: to_csv(frame).encode()),
    "xlsx": Export(
        "Excel sheet", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", to_excel
    ),
    "json": Export("JSON", "json", "application/json", to_json),
    "ics": Export("Calendar (iCalendar)", "ics", "text/calendar", to_icalendar),
    "timelinejs": Export("TimelineJS", "timelinejs.json", "application/json", to_timelinejs),
    "timeml": Export("TimeML", "tml", "application/xml", to_timeml, one_article=True),
    "html": Export("Interactive page", "html", "text/html", to_html),
}
"""The formats by the names that the command line gives them."""
