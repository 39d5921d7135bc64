"""A store in a file: it outlives a restart, serves several at once, and says plainly why it cannot be used."""

import multiprocessing
import os
import sqlite3
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import event

from timeline.corrections import Delete, Edit, Place, to_json
from timeline.store import StoreError, default_file, engine, open_store, schema
from timeline.store.database import Database
from timeline.store.location import location

ARTICLE = "a" * 64
ONE, TWO = Delete(Place(((1, 2),), "One")), Edit(Place(((3, 4),), "Two"), title="2")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "corrections.sqlite"


@pytest.fixture
def filled(file: Path) -> Path:
    """A file with one correction, at rest."""
    store = open_store(file)
    store.record(ARTICLE, ONE, "tab")
    store.close()
    return file


def kept(store: Database) -> list[object]:
    return [entry.correction for entry in store.corrections(ARTICLE)]


def sql(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def test_corrections_and_what_was_undone_outlive_a_restart(filled: Path):
    store = open_store(filled)
    store.record(ARTICLE, TWO, "tab")
    store.undo(ARTICLE, "tab")
    log, revision = store.log(ARTICLE), store.revision(ARTICLE)
    store.close()
    again = open_store(filled)
    assert (again.log(ARTICLE), again.revision(ARTICLE)) == (log, revision)
    assert again.redo(ARTICLE, "tab")
    assert kept(again) == [ONE, TWO]


def test_the_folder_is_made(tmp_path: Path):
    store = open_store(tmp_path / "new" / "folder" / "store.sqlite")
    store.record(ARTICLE, ONE, "tab")
    assert (tmp_path / "new" / "folder" / "store.sqlite").is_file()


def test_nothing_is_written_before_the_first_correction_but_an_empty_store(file: Path):
    open_store(file).close()
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT count(*) FROM timeline_corrections").fetchone() == (0,)


def test_two_who_write_in_turn_see_and_lose_nothing_of_each_other(file: Path):
    mine, yours = open_store(file), open_store(file)
    mine.record(ARTICLE, ONE, "mine")
    seen = yours.revision(ARTICLE)
    yours.record(ARTICLE, TWO, "yours")
    mine.undo(ARTICLE, "mine")
    assert kept(yours) == [TWO] == kept(mine)
    assert yours.revision(ARTICLE) > seen
    mine.redo(ARTICLE, "mine")
    assert kept(yours) == [ONE, TWO]


def test_reading_goes_on_while_another_one_writes(file: Path):
    store = open_store(file)
    store.record(ARTICLE, ONE, "tab")
    with closing(sqlite3.connect(file, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM timeline_corrections")
        assert kept(store) == [ONE]
        writer.execute("ROLLBACK")


def test_many_threads_lose_nothing(file: Path):
    store = open_store(file)

    def write(number: int) -> None:
        store.record(ARTICLE, Delete(Place(((number, number + 1),))), f"tab {number % 5}")

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(write, range(80)))
    revisions = [entry.revision for entry in store.corrections(ARTICLE)]
    assert revisions == list(range(1, 81))


def _write_many(file: Path, tab: str) -> None:
    store = open_store(file)
    for number in range(20):
        store.record(ARTICLE, Delete(Place(((number, number + 1),), tab)), tab)
    store.undo(ARTICLE, tab)


def test_many_processes_that_begin_with_an_empty_file_lose_nothing(file: Path):
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_write_many, args=(file, f"tab {n}")) for n in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0] * 4
    log = open_store(file).log(ARTICLE)
    assert len(log) == 80
    assert len({entry.revision for entry in log}) == 80
    last = [entry for entry in log if entry.correction == Delete(Place(((19, 20),), entry.tab))]
    assert [entry for entry in log if entry.undone_by] == last


def test_a_file_that_is_no_store_is_left_as_it_is(file: Path):
    file.write_text("Dear diary, " * 1000)
    with pytest.raises(StoreError, match="is no store of corrections, or is damaged"):
        open_store(file)
    assert file.read_text().startswith("Dear diary")


def test_a_damaged_store_says_so(filled: Path):
    data = bytearray(filled.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    filled.write_bytes(data)
    with pytest.raises(StoreError, match="is damaged"):
        open_store(filled).corrections(ARTICLE)


def test_the_database_of_another_program_is_shared_not_spoilt(file: Path):
    sql(file, "CREATE TABLE corrections (id)", "INSERT INTO corrections VALUES (7)")
    store = open_store(file)
    store.record(ARTICLE, ONE, "tab")
    assert kept(store) == [ONE]
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT * FROM corrections").fetchall() == [(7,)]


def test_a_folder_in_its_place_is_named(tmp_path: Path):
    with pytest.raises(StoreError, match=r"is a folder\. Name a file"):
        open_store(tmp_path)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be used"):
        open_store(tmp_path / "file" / "store.sqlite")


def test_a_store_of_a_newer_version_is_neither_read_nor_changed(filled: Path):
    sql(filled, "UPDATE timeline_schema SET version = 99", "ALTER TABLE timeline_corrections ADD COLUMN mood TEXT")
    before = filled.read_bytes()
    with pytest.raises(StoreError, match=r"written by a newer Timeline .* Update Timeline"):
        open_store(filled)
    assert filled.read_bytes() == before


def test_a_store_that_becomes_newer_while_it_is_open_is_not_written(filled: Path):
    store = open_store(filled)
    sql(filled, "UPDATE timeline_schema SET version = 99")
    with pytest.raises(StoreError, match="newer Timeline"):
        store.record(ARTICLE, TWO, "tab")


def test_an_older_store_is_brought_up_to_date_with_all_it_holds(filled: Path, monkeypatch: pytest.MonkeyPatch):
    step = ("ALTER TABLE timeline_corrections ADD COLUMN mood TEXT", "CREATE TABLE timeline_moods (mood TEXT)")
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, step))
    monkeypatch.setattr(schema, "VERSION", len(schema.MIGRATIONS))
    store = open_store(filled)
    assert kept(store) == [ONE]
    with closing(sqlite3.connect(filled)) as connection:
        assert connection.execute("SELECT version FROM timeline_schema").fetchall() == [(2,)]
        assert connection.execute("SELECT mood FROM timeline_corrections").fetchall() == [(None,)]


def test_a_migration_that_fails_leaves_the_store_as_it_was(filled: Path, monkeypatch: pytest.MonkeyPatch):
    step = ("CREATE TABLE timeline_moods (mood TEXT)", "CREATE TABLE timeline_moods (mood TEXT)")
    with monkeypatch.context() as newer:
        newer.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, step))
        newer.setattr(schema, "VERSION", len(schema.MIGRATIONS))
        with pytest.raises(StoreError):
            open_store(filled)
    assert kept(open_store(filled)) == [ONE]


def test_the_tables_are_those_that_the_migrations_make(file: Path):
    open_store(file).close()
    with closing(sqlite3.connect(file)) as connection:
        for table in (schema.SCHEMA, schema.LOGS, schema.CORRECTIONS):
            made = connection.execute(f"PRAGMA table_info({table.name})").fetchall()
            assert [column[1] for column in made] == [column.name for column in table.columns]


def test_a_full_disk_says_so_and_spoils_nothing(filled: Path):
    store = open_store(filled)
    fill_up(store)
    with pytest.raises(StoreError, match=r"The disk with .* is full\. Make room"):
        for number in range(1000):
            store.record(ARTICLE, Edit(Place(((number, number + 1),)), title="x" * 1000), "tab")
    assert kept(store)[0] == ONE
    store.close()
    with closing(sqlite3.connect(filled)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def fill_up(store: Database) -> None:
    """Let the file grow by a few pages only."""

    def limit(connection: sqlite3.Connection, *_: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")

    event.listen(store._engine, "connect", limit)
    store._engine.dispose()


def test_a_file_that_can_only_be_read_is_read(filled: Path):
    """The mode of the connection stands for the rights of the file, which mean nothing to root."""
    store = open_store(f"sqlite:///file:{filled}?mode=ro&uri=true")
    assert kept(store) == [ONE]
    with pytest.raises(StoreError, match="can only be read, not written"):
        store.record(ARTICLE, TWO, "tab")
    assert kept(open_store(filled)) == [ONE]


@pytest.fixture
def folder_for_all() -> Iterator[Path]:
    """A folder that everybody may look into; that of pytest is for its user alone."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def said_without_rights(file: Path) -> str:
    """Open a store as a user without rights who knows one correction, and return what recording another one says."""
    reading, writing = os.pipe()
    if os.fork() == 0:
        os.setuid(65534)
        said = ""
        try:
            store = open_store(file)
            assert kept(store) == [ONE]
            store.record(ARTICLE, TWO, "tab")
        except Exception as error:
            said = str(error)
        os.write(writing, said.encode())
        os._exit(0)
    os.wait()
    os.close(writing)
    with os.fdopen(reading) as pipe:
        return pipe.read()


@pytest.mark.skipif(getattr(os, "getuid", lambda: 1)() != 0, reason="only root can become somebody without rights")
@pytest.mark.parametrize("is_open", [True, False])
def test_a_file_in_a_folder_without_rights_is_read(folder_for_all: Path, is_open: bool):
    store = open_store(folder_for_all / "store.sqlite")
    store.record(ARTICLE, ONE, "tab")
    if not is_open:
        store.close()
    for file in folder_for_all.iterdir():
        file.chmod(0o444)
    assert "Give yourself the right to write it" in said_without_rights(folder_for_all / "store.sqlite")
    assert kept(open_store(folder_for_all / "store.sqlite")) == [ONE]


@pytest.mark.skipif(getattr(os, "getuid", lambda: 1)() != 0, reason="only root can become somebody without rights")
def test_a_folder_that_may_not_be_looked_into_is_named(folder_for_all: Path):
    folder_for_all.chmod(0o700)
    assert "cannot be used: Permission denied" in said_without_rights(folder_for_all / "store.sqlite")


def test_a_user_without_a_home_is_asked_for_a_file(monkeypatch: pytest.MonkeyPatch):
    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.delenv("TIMELINE_STORE", raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    with pytest.raises(StoreError, match="no home folder"):
        open_store()


def test_a_store_that_another_program_keeps_locked_says_so(filled: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(engine, "BUSY", 0.05)
    store = open_store(filled)
    with closing(sqlite3.connect(filled, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match=r"Another program keeps .* locked"):
            store.record(ARTICLE, TWO, "tab")
        other.execute("ROLLBACK")
    store.record(ARTICLE, TWO, "tab")
    assert kept(store) == [ONE, TWO]


def test_a_file_that_is_taken_away_says_so(filled: Path):
    store = open_store(filled)
    assert kept(store) == [ONE]
    for file in filled.parent.iterdir():
        file.unlink()
    with pytest.raises(StoreError, match="moved or deleted"):
        store.record(ARTICLE, TWO, "tab")


@pytest.mark.parametrize("text", ["nonsense", to_json(ONE).replace("delete", "paint")])
def test_a_correction_that_cannot_be_read_is_named(filled: Path, text: str):
    sql(filled, f"UPDATE timeline_corrections SET correction = '{text}'")
    with pytest.raises(StoreError, match=r"cannot be read \(number 1\)"):
        open_store(filled).corrections(ARTICLE)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("mysql://me:secret@host/db", "No store can be kept at mysql"),
        ("sqlite://", "No store can be kept"),
        ("postgresql://", "No store can be kept"),
        ("no such://thing", "address cannot be read"),
    ],
)
def test_an_address_that_means_no_store_says_so_without_its_password(url: str, said: str):
    with pytest.raises(StoreError, match=said) as error:
        open_store(url)
    assert "secret" not in str(error.value)


def test_a_missing_driver_is_named_without_the_password(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreError, match=r"needs the Python package “psycopg”\. Install it: pip install") as error:
        open_store("postgresql://me:secret@host/db")
    assert "secret" not in str(error.value)


def test_the_environment_names_another_file_or_database(file: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TIMELINE_STORE", str(file))
    open_store().record(ARTICLE, ONE, "tab")
    assert kept(open_store(f"sqlite:///{file}")) == [ONE]
    monkeypatch.setenv("TIMELINE_STORE", f"sqlite:///{file}")
    assert kept(open_store()) == [ONE]


@pytest.mark.parametrize(
    ("platform", "environment", "ending"),
    [
        ("linux", {}, ".local/share/timeline/corrections.sqlite"),
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/timeline/corrections.sqlite"),
        ("linux", {"XDG_DATA_HOME": "relative"}, ".local/share/timeline/corrections.sqlite"),
        ("darwin", {}, "Library/Application Support/Timeline/corrections.sqlite"),
        ("win32", {"LOCALAPPDATA": "/C/Local"}, "/C/Local/Timeline/corrections.sqlite"),
        ("win32", {}, "AppData/Local/Timeline/corrections.sqlite"),
    ],
)
def test_the_default_is_the_folder_for_data_of_the_platform(
    platform: str, environment: dict[str, str], ending: str, monkeypatch: pytest.MonkeyPatch
):
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "TIMELINE_STORE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert str(default_file()).endswith(ending)
    assert location() == str(default_file())
