"""One event once: tellings of the same event, with a date or without."""
