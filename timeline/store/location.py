"""Where the store lies: what the person says, or a file in the folder that the system has for a user's data."""

import os
import sys
from pathlib import Path

from timeline.store.log import StoreError

VARIABLE = "TIMELINE_STORE"
"""The environment variable that names another file, or the SQLAlchemy URL of a database."""

_FILE = "corrections.sqlite"


def location(named: str | os.PathLike[str] | None = None) -> str:
    """Return the file or the URL of the store: the one `named`, that of TIMELINE_STORE, or the default.

    Raises StoreError for a user without a home folder who named none.
    """
    try:
        return os.fspath(named or os.environ.get(VARIABLE) or default_file())
    except RuntimeError as error:
        raise StoreError(f"You have no home folder. Name a file for the corrections in {VARIABLE}.") from error


def default_file() -> Path:
    """Return the file for a user who named none, in the folder of the platform for data of programs."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Timeline" / _FILE
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "Timeline" / _FILE
    named = Path(os.environ.get("XDG_DATA_HOME") or "")
    return (named if named.is_absolute() else home / ".local" / "share") / "timeline" / _FILE
