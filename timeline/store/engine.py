"""A connection to the database of a store, set up so that several programs can use it at once.

SQLite: a write-ahead log, so that reading never waits; every writing takes the lock at its beginning, so that none
works on what another one is just changing, and waits for it up to BUSY seconds.
"""

from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from timeline.store.log import StoreError

BUSY = 5.0
"""Seconds that a writing waits for another program's."""

DRIVERS = {"sqlite": "", "postgresql": "psycopg"}
"""The databases that a store can lie in, and the Python package that each needs besides."""


READS, WRITES, NEITHER = "BEGIN", "BEGIN IMMEDIATE", ""
"""How a transaction of SQLite begins: the option `begins` of a connection."""


def url_of(place: str) -> URL:
    """Return the URL of a store that is named by a path or a URL; raises StoreError for a URL that means none."""
    if "://" not in place:
        return URL.create("sqlite", database=str(Path(place).expanduser().absolute()))
    try:
        url = make_url(place)
    except ArgumentError as error:
        raise StoreError(f"The store’s address cannot be read. {_ADVICE}") from error
    if url.get_backend_name() not in DRIVERS or not url.database:
        raise StoreError(f"No store can be kept at {shown(url)}. {_ADVICE}")
    return url.set(drivername="postgresql+psycopg") if url.drivername == "postgresql" else url


_ADVICE = "Name a file, or a database like postgresql://user:password@host/name."


def shown(url: URL) -> str:
    """Return how a URL is named to people: a file by its path, anything else without its password."""
    is_file = url.get_backend_name() == "sqlite" and "uri" not in url.query
    return str(url.database) if is_file else url.render_as_string(hide_password=True)


def file_at(url: URL) -> tuple[int, int] | None:
    """Return which file lies where `url` says, as device and inode; None for no file, or for a server."""
    if url.get_backend_name() != "sqlite":
        return None
    try:
        found = Path(str(url.database)).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def connect(url: URL) -> Engine:
    """Return the engine for `url`, not yet connected; raises StoreError where its driver is not installed."""
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url, connect_args={"timeout": BUSY})
        event.listen(engine, "connect", _leave_transactions_to_us)
        event.listen(engine, "begin", _begin)
        return engine
    try:
        return create_engine(url, pool_pre_ping=True)
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        package = DRIVERS[url.get_backend_name()]
        raise StoreError(
            f"The store {shown(url)} needs the Python package “{package}”. Install it: pip install 'psycopg[binary]'"
        ) from error


def reading_only(url: URL) -> tuple[URL, ...]:
    """Return the URLs by which SQLite reads a file that it cannot write: while others write it, and at rest."""
    if url.get_backend_name() != "sqlite" or "uri" in url.query:
        return (url,)
    how = {"mode": "ro", "uri": "true"}
    file = URL.create("sqlite", database=f"file:{quote(str(url.database))}", query=how)
    return file, file.update_query_dict({"immutable": "1"})


def _leave_transactions_to_us(connection: Any, _: object) -> None:
    """Keep Python's driver from beginning transactions by itself, which it does only at the first change."""
    connection.isolation_level = None


def _begin(connection: Connection) -> None:
    statement = connection.get_execution_options().get("begins", READS)
    if statement:
        connection.exec_driver_sql(statement)
