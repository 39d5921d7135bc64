"""A store in a database, through SQLAlchemy: an embedded SQLite file, or a PostgreSQL that a team shares."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, Row, delete, select, text, update
from sqlalchemy.exc import SQLAlchemyError

from timeline.corrections import Correction, from_json, to_json
from timeline.errors import ReadingError
from timeline.store import schema
from timeline.store.engine import NEITHER, WRITES, connect, file_at, reading_only, shown, url_of
from timeline.store.location import VARIABLE, location
from timeline.store.log import Recorded, Steps, StoreError, steps_of
from timeline.store.schema import CORRECTIONS, LOGS
from timeline.store.trouble import in_words, is_unwritable

_ASKED_AT_ONCE = 5_000
"""Articles a query; SQLite takes some 32,000 parameters."""

_NEXT_REVISION = text(
    "INSERT INTO timeline_logs (article, revision) VALUES (:article, 1)"
    " ON CONFLICT (article) DO UPDATE SET revision = timeline_logs.revision + 1 RETURNING revision"
)


def open_store(url: str | os.PathLike[str] | None = None) -> "Database":
    """Open the store at `url` (a path or an SQLAlchemy URL), the one of TIMELINE_STORE, or the user's own file.

    It is made where there is none, and brought to today's version where it is older. A file that can only be read is
    opened for reading. Raises StoreError where it is of a newer version, is no store, or cannot be opened.
    """
    address = url_of(location(url))
    _make_folder(address)
    database = Database(address)
    try:
        database.prepare()
    except _UnwritableError as error:
        database.close()
        return _open_for_reading(address, error)
    return database


def _open_for_reading(address: URL, error: StoreError) -> "Database":
    """Open a store that cannot be written, in the first of the ways that goes; raises `error` where none does."""
    for url in reading_only(address):
        database = Database(address, engine=connect(url), trouble=str(error))
        try:
            database.check()
        except _UnwritableError:
            database.close()
        else:
            return database
    raise error


class _UnwritableError(StoreError):
    """The store cannot be written, but it may be readable."""


class Database:
    """The logs of articles in a database.

    trouble  why nothing can be recorded; empty for a store that can be written
    """

    def __init__(self, url: URL, *, engine: Engine | None = None, trouble: str = "") -> None:
        self.name = shown(url)
        self.trouble = trouble
        self._engine = engine or connect(url)
        self._file: tuple[int, int] | None = None

    def prepare(self) -> None:
        """Make the tables, or bring them to today's version."""
        with self._plainly():
            if self._engine.dialect.name == "sqlite":
                with self._engine.execution_options(begins=NEITHER).connect() as connection:
                    connection.exec_driver_sql("PRAGMA journal_mode=WAL")
            with self._engine.execution_options(begins=WRITES).begin() as connection:
                schema.migrate(connection)
            self._file = file_at(self._engine.url)

    def check(self) -> None:
        """Raise StoreError where this is no store, or one of a newer version."""
        with self._reading() as connection:
            if schema.check(schema.version(connection)) < schema.VERSION:
                raise StoreError(self.trouble or f"{self.name} is no store of this version of Timeline.")

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def log(self, article: str) -> tuple[Recorded, ...]:
        """Return the whole log of an article, with what was undone."""
        with self._reading() as connection:
            return _log(connection, article)

    def corrections(self, article: str) -> tuple[Recorded, ...]:
        """Return the corrections of an article that count, in the order of the log."""
        return tuple(entry for entry in self.log(article) if entry.undone_by is None)

    def record(self, article: str, correction: Correction, tab: str) -> Recorded:
        """Add a correction to the log of an article."""
        with self._writing() as connection:
            entry = Recorded(_next_revision(connection, article), datetime.now(UTC), tab, correction)
            connection.execute(
                CORRECTIONS.insert().values(
                    article=article,
                    revision=entry.revision,
                    recorded_at=entry.at.isoformat(timespec="microseconds"),
                    tab=tab,
                    correction=to_json(correction),
                )
            )
        return entry

    def undo(self, article: str, tab: str) -> Recorded | None:
        """Take back the latest correction of `tab` that counts, and return it."""
        with self._writing() as connection:
            _wait_for(connection, article)
            entry = steps_of(_log(connection, article), tab).undo
            return entry and _mark(connection, article, entry, undone_by=_next_revision(connection, article))

    def redo(self, article: str, tab: str) -> Recorded | None:
        """Put back the correction that `tab` took back last, unless it made another one since."""
        with self._writing() as connection:
            _wait_for(connection, article)
            entry = steps_of(_log(connection, article), tab).redo
            if entry:
                _next_revision(connection, article)
            return entry and _mark(connection, article, entry, undone_by=None)

    def steps(self, article: str, tab: str) -> Steps:
        """Return what `undo` and `redo` would do."""
        return steps_of(self.log(article), tab)

    def revision(self, article: str) -> int:
        """Return a number that grows with every change of the article's log; 0 for no log."""
        with self._reading() as connection:
            return connection.scalar(select(LOGS.c.revision).where(LOGS.c.article == article)) or 0

    def revisions(self, articles: Sequence[str]) -> dict[str, int]:
        """Return the revisions of many articles at once; one without a log is not among them."""
        found: dict[str, int] = {}
        with self._reading() as connection:
            for first in range(0, len(articles), _ASKED_AT_ONCE):
                asked = LOGS.c.article.in_(articles[first : first + _ASKED_AT_ONCE])
                rows = connection.execute(select(LOGS.c.article, LOGS.c.revision).where(asked))
                found.update((article, revision) for article, revision in rows)
        return found

    def forget(self, article: str) -> None:
        """Delete the log of an article."""
        with self._writing() as connection:
            _next_revision(connection, article)
            connection.execute(delete(CORRECTIONS).where(CORRECTIONS.c.article == article))

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._plainly(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if self.trouble:
            raise StoreError(self.trouble)
        if file_at(self._engine.url) != self._file:
            raise StoreError(f"{self.name} was moved or deleted. Put it back, or begin a new one.")
        with self._plainly(), self._engine.execution_options(begins=WRITES).begin() as connection:
            schema.check(schema.stamp(connection))
            yield connection

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        """Say what goes wrong with the database in plain words."""
        try:
            yield
        except SQLAlchemyError as error:
            kind = _UnwritableError if is_unwritable(error) else StoreError
            raise kind(in_words(error, self.name)) from error


def _log(connection: Connection, article: str) -> tuple[Recorded, ...]:
    rows = connection.execute(
        select(CORRECTIONS).where(CORRECTIONS.c.article == article).order_by(CORRECTIONS.c.revision)
    )
    return tuple(map(_recorded, rows))


def _recorded(row: Row[Any]) -> Recorded:
    try:
        correction, at = from_json(row.correction), datetime.fromisoformat(row.recorded_at)
    except (ReadingError, ValueError) as error:
        raise StoreError(f"The store holds a correction that cannot be read (number {row.revision}).") from error
    return Recorded(row.revision, at, row.tab, correction, row.undone_by)


def _wait_for(connection: Connection, article: str) -> None:
    """Let nobody else change the log of an article until this transaction ends; SQLite has locked all already."""
    connection.execute(select(LOGS.c.revision).where(LOGS.c.article == article).with_for_update())


def _next_revision(connection: Connection, article: str) -> int:
    return int(connection.execute(_NEXT_REVISION, {"article": article}).scalar_one())


def _mark(connection: Connection, article: str, entry: Recorded, *, undone_by: int | None) -> Recorded:
    row = (CORRECTIONS.c.article == article) & (CORRECTIONS.c.revision == entry.revision)
    connection.execute(update(CORRECTIONS).where(row).values(undone_by=undone_by))
    return replace(entry, undone_by=undone_by)


def _make_folder(address: URL) -> None:
    if address.get_backend_name() != "sqlite" or "uri" in address.query:
        return
    file = Path(str(address.database))
    try:
        if file.is_dir():
            raise StoreError(f"{file} is a folder. Name a file for the corrections in {VARIABLE}.")
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"The folder {file.parent} for the corrections cannot be used: {error.strerror}.") from error
