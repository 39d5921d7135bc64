"""What is wrong with a database, in plain words, and what a person can do about it."""

from sqlalchemy.exc import SQLAlchemyError

_SENTENCES = {
    "READONLY": "{name} can only be read, not written. Give yourself the right to write it, or name another file.",
    "FULL": "The disk with {name} is full. Make room on it.",
    "BUSY": "Another program keeps {name} locked. Close it, or wait a moment.",
    "LOCKED": "Another program keeps {name} locked. Close it, or wait a moment.",
    "CORRUPT": "{name} is damaged. Put back a copy of it, or move it away.",
    "NOTADB": "{name} is no store of corrections, or is damaged. Move it away, or name another file.",
    "CANTOPEN": "{name} cannot be opened or made. See whether you may write in its folder.",
    "IOERR": "The disk with {name} fails, or is full.",
    "PERM": "{name} may not be opened by you. Give yourself the right to write it, or name another file.",
    "AUTH": "{name} may not be opened by you. Give yourself the right to write it, or name another file.",
}
"""By the name of SQLite's result code, https://sqlite.org/rescode.html, without its extension."""


def in_words(error: SQLAlchemyError, name: str) -> str:
    """Return one or two sentences on `error`, which happened with the store called `name`."""
    known = _SENTENCES.get(_code(error))
    if known:
        return known.format(name=name)
    cause = str(getattr(error, "orig", None) or error).strip().partition("\n")[0].rstrip(".")
    return f"The store {name} does not answer: {cause}."


def is_unwritable(error: SQLAlchemyError) -> bool:
    """Tell whether the file may be readable though it cannot be written, or locked for reading."""
    return _code(error) in ("READONLY", "CANTOPEN")


def _code(error: SQLAlchemyError) -> str:
    name: str = getattr(getattr(error, "orig", None), "sqlite_errorname", "")
    return name.removeprefix("SQLITE_").partition("_")[0]
