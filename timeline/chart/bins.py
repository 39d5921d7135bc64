"""Many events drawn as one: the days from which to which they lie."""

from datetime import date

_BIN = "bin:"


def days_of_bin(clicked: str) -> tuple[date, date] | None:
    """Return the first and the last day of what was clicked, or None where it is a single event."""
    if not clicked.startswith(_BIN):
        return None
    first, last = clicked.removeprefix(_BIN).split(":")
    return date.fromisoformat(first), date.fromisoformat(last)
