"""Names of works and shows that read like dates: "60 Minutes", ABC's "This Week", "1984", the "Today" show."""

import re

from timeline.dates.meaning import Reading

_QUOTED = re.compile(r"[,.!?]?[\"”’']{1,2}")
_OPENING = frozenset("\"“‘'`")
_TITLE = re.compile(r"\d{4}|\d+\s+[A-Z]\S*")
"""A year, or a number and a word with a capital."""
_TITLE_OF = re.compile(r"\w+(?:\s+[A-Z]\S*)+")
_WHOSE = re.compile(r"['’]s?\s+[\"“‘'`]{1,2}$")
"""Before the title of what somebody broadcasts or writes: ABC's "This Week"."""

_SHOW = re.compile(r"(?:today|tonight)[\"”’']?\s+(?:show|programme|program)(?!\w)", re.IGNORECASE)
_THE_13TH = re.compile(r"Friday the 13th")


def is_title(text: str, reading: Reading) -> bool:
    """Say whether what a rule reads as a date is the name of a work."""
    start, end = reading.start, reading.end
    quoted = start > 0 and text[start - 1] in _OPENING and _QUOTED.match(text, end)
    if quoted and (_TITLE.fullmatch(text, start, end) or _is_whose(text, start, end)):
        return True
    return text[start].isupper() and (_SHOW.match(text, start) or _THE_13TH.match(text, start)) is not None


def _is_whose(text: str, start: int, end: int) -> bool:
    whose = _WHOSE.search(text, max(0, start - 8), start)
    return whose is not None and _TITLE_OF.fullmatch(text, start, end) is not None
