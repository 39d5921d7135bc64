"""The error that a reader of articles can cause, and can mend."""


class ReadingError(ValueError):
    """An article or a date cannot be read; the message says what is wrong and what to do."""
