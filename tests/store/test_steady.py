"""Whatever happens to the database, the work goes on, nothing is lost, and the reader is told."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.test_database import fill_up, sql
from timeline.corrections import Delete, Edit, Place
from timeline.store import Store, engine, open_steady, open_store

ARTICLE, OTHER = "a" * 64, "b" * 64
ONE, TWO, THREE = (Delete(Place(((n, n + 1),), f"event {n}")) for n in (1, 2, 3))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "corrections.sqlite"


def kept(store: Store, article: str = ARTICLE) -> list[object]:
    return [entry.correction for entry in store.corrections(article)]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file.mkdir(),
        lambda file: file.write_text("Dear diary, " * 1000),
        lambda file: (open_store(file).close(), sql(file, "UPDATE timeline_schema SET version = 99")),
    ],
)
def test_a_store_that_cannot_be_opened_is_replaced_by_memory(file: Path, spoil: Callable[[Path], object]):
    spoil(file)
    store = open_steady(file)
    assert store.trouble.endswith("Until then corrections are kept only until Timeline is closed.")
    assert store.name == "memory"
    store.record(ARTICLE, ONE, "tab")
    store.record(ARTICLE, TWO, "tab")
    assert store.undo(ARTICLE, "tab")
    assert kept(store) == [ONE]


def test_a_store_that_can_only_be_read_shows_what_it_holds_and_goes_on_in_memory(file: Path):
    open_store(file).record(ARTICLE, ONE, "tab")
    store = open_steady(f"sqlite:///file:{file}?mode=ro&uri=true")
    assert "can only be read" in store.trouble
    store.record(ARTICLE, TWO, "tab")
    assert kept(store) == [ONE, TWO]
    assert kept(open_store(file)) == [ONE]


def test_a_disk_that_fills_up_loses_nothing(file: Path):
    store = open_steady(file)
    store.record(ARTICLE, ONE, "tab")
    store.record(OTHER, THREE, "tab")
    fill_up(store._database)  # type: ignore[arg-type]
    long = [Edit(Place(((n, n + 1),)), title="x" * 1000) for n in range(50)]
    for correction in long:
        store.record(ARTICLE, correction, "tab")
    assert "is full" in store.trouble
    assert kept(store) == [ONE, *long]
    assert kept(store, OTHER) == [THREE]


def test_what_was_kept_in_memory_is_written_once_the_store_works_again(file: Path):
    store = open_steady(file)
    store.record(ARTICLE, ONE, "tab")
    fill_up(store._database)  # type: ignore[arg-type]
    long = [Edit(Place(((n, n + 1),)), title="x" * 1000) for n in range(50)]
    for correction in long:
        store.record(ARTICLE, correction, "tab")
    store.undo(ARTICLE, "tab")
    assert store.retry()
    assert store.trouble == ""
    assert kept(store) == [ONE, *long[:-1]] == kept(open_store(file))
    assert store.redo(ARTICLE, "tab")


def test_retrying_in_vain_changes_nothing(file: Path):
    file.mkdir()
    store = open_steady(file)
    store.record(ARTICLE, ONE, "tab")
    assert not store.retry()
    assert kept(store) == [ONE]
    file.rmdir()
    assert store.retry()
    assert kept(store) == [ONE] == kept(open_store(file))


def test_a_store_that_breaks_under_a_session_leaves_all_the_session_saw(file: Path):
    store = open_steady(file)
    store.record(ARTICLE, ONE, "mine")
    open_store(file).record(ARTICLE, TWO, "yours")
    assert kept(store) == [ONE, TWO]
    sql(file, "DROP TABLE timeline_corrections")
    assert kept(store) == [ONE, TWO]
    assert "does not answer" in store.trouble
    assert store.undo(ARTICLE, "mine")
    assert kept(store) == [TWO]
    assert store.revision(ARTICLE) > 2


def test_a_lock_that_passes_costs_nothing(file: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(engine, "BUSY", 0.05)
    store = open_steady(file)
    store.record(ARTICLE, ONE, "tab")
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        store.record(ARTICLE, TWO, "tab")
        assert "locked" in store.trouble
        assert kept(store) == [ONE, TWO]
        assert not store.retry()
        other.execute("ROLLBACK")
    assert store.retry()
    assert kept(open_store(file)) == [ONE, TWO]


def test_forgetting_in_memory_is_forgetting_in_the_store_later(file: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(engine, "BUSY", 0.05)
    store = open_steady(file)
    store.record(ARTICLE, ONE, "tab")
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        store.forget(ARTICLE)
        assert kept(store) == []
        other.execute("ROLLBACK")
    assert store.retry()
    assert kept(open_store(file)) == []
