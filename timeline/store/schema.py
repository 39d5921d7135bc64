"""The tables of the store, and how an older store becomes one of today: numbered steps that are never changed.

A new version is a new step at the end of MIGRATIONS. A new form of corrections is one too, if only an empty step: so
an older program, which could not read them, refuses the store with a plain sentence.
"""

from sqlalchemy import Column, Connection, Integer, MetaData, String, Table, Text, func, inspect, select, text

from timeline.store.log import StoreError

_TABLES = MetaData()

SCHEMA = Table("timeline_schema", _TABLES, Column("version", Integer, nullable=False))
"""One row: which of the steps were taken."""

LOGS = Table(
    "timeline_logs",
    _TABLES,
    Column("article", String(64), primary_key=True),
    Column("revision", Integer, nullable=False),
)
"""One row an article: how many changes its log has seen."""

CORRECTIONS = Table(
    "timeline_corrections",
    _TABLES,
    Column("article", String(64), primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("recorded_at", String(32), nullable=False),
    Column("tab", String(64), nullable=False),
    Column("correction", Text, nullable=False),
    Column("undone_by", Integer),
)
"""One row a correction. It is never changed but for `undone_by`, and only a whole log is ever deleted."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE timeline_logs (article VARCHAR(64) PRIMARY KEY, revision INTEGER NOT NULL)",
        """CREATE TABLE timeline_corrections (
            article VARCHAR(64) NOT NULL, revision INTEGER NOT NULL, recorded_at VARCHAR(32) NOT NULL,
            tab VARCHAR(64) NOT NULL, correction TEXT NOT NULL, undone_by INTEGER, PRIMARY KEY (article, revision))""",
    ),
)
"""What makes version 1 of an empty database, version 2 of version 1, and so on; SQL that SQLite and PostgreSQL know."""

VERSION = len(MIGRATIONS)
_LOCK = 7_210_946
"""The number of the lock under which PostgreSQL lets one process at a time migrate; SQLite locks its file."""


def version(connection: Connection) -> int:
    """Return the version of the database; 0 where it holds no store yet."""
    if not inspect(connection).has_table(SCHEMA.name):
        return 0
    return stamp(connection)


def stamp(connection: Connection) -> int:
    """Return the version that a store says it has."""
    return connection.scalar(select(func.max(SCHEMA.c.version))) or 0


def check(found: int) -> int:
    """Return the version; raises StoreError for that of a newer program."""
    if found > VERSION:
        raise StoreError(
            f"The store was written by a newer Timeline (its version is {found}, this program knows {VERSION}). "
            "Update Timeline, or name another store."
        )
    return found


def migrate(connection: Connection) -> None:
    """Bring the database to today's version, within the transaction of `connection`, and see that it can be written."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    found = check(version(connection))
    if found == 0:
        connection.execute(text("CREATE TABLE IF NOT EXISTS timeline_schema (version INTEGER NOT NULL)"))
        connection.execute(SCHEMA.insert().values(version=0))
    for step in MIGRATIONS[found:]:
        for statement in step:
            connection.execute(text(statement))
    connection.execute(SCHEMA.update().values(version=VERSION))
