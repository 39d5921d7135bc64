"""What every store does alike: record, take back, put back, each tab for itself."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.corrections import Delete, Place, Review
from timeline.store import Memory, Recorded, Steady, Store, open_steady, open_store

ARTICLE, OTHER = "a" * 64, "b" * 64
ONE, TWO, THREE = (Delete(Place(((n, n + 1),), f"event {n}")) for n in (1, 2, 3))


SERVER = "TIMELINE_TEST_POSTGRESQL"
"""The environment variable that names a PostgreSQL database to try the store on."""


def on_server() -> Store:
    """A store in PostgreSQL, with empty logs."""
    if SERVER not in os.environ:
        pytest.skip(f"{SERVER} names no database")
    store = open_store(os.environ[SERVER])
    store.forget(ARTICLE), store.forget(OTHER)
    return store


@pytest.fixture(params=["database", "server", "memory", "steady"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    made: dict[str, Callable[[], Store]] = {
        "database": lambda: open_store(tmp_path / "store.sqlite"),
        "server": on_server,
        "memory": Memory,
        "steady": lambda: open_steady(tmp_path / "store.sqlite"),
    }
    return made[request.param]()


def kept(store: Store, article: str = ARTICLE) -> list[object]:
    return [entry.correction for entry in store.corrections(article)]


def undone(entry: Recorded | None) -> object:
    return entry and entry.correction


def test_corrections_are_kept_in_their_order_by_article(store: Store):
    for correction in (ONE, TWO):
        store.record(ARTICLE, correction, "tab")
    store.record(OTHER, THREE, "tab")
    assert kept(store) == [ONE, TWO]
    assert kept(store, OTHER) == [THREE]
    assert kept(store, "c" * 64) == []


def test_the_log_says_who_recorded_what_and_when(store: Store):
    made = store.record(ARTICLE, ONE, "tab")
    assert store.corrections(ARTICLE) == (made,)
    assert (made.tab, made.undone_by, made.at.tzinfo is not None) == ("tab", None, True)


def test_undo_takes_back_one_after_the_other_and_redo_puts_back_in_turn(store: Store):
    for correction in (ONE, TWO, THREE):
        store.record(ARTICLE, correction, "tab")
    assert [undone(store.undo(ARTICLE, "tab")) for _ in range(4)] == [THREE, TWO, ONE, None]
    assert kept(store) == []
    assert [undone(store.redo(ARTICLE, "tab")) for _ in range(4)] == [ONE, TWO, THREE, None]
    assert kept(store) == [ONE, TWO, THREE]


def test_a_new_correction_ends_what_could_be_put_back(store: Store):
    store.record(ARTICLE, ONE, "tab")
    store.undo(ARTICLE, "tab")
    store.record(ARTICLE, TWO, "tab")
    assert store.redo(ARTICLE, "tab") is None
    assert undone(store.undo(ARTICLE, "tab")) == TWO
    assert undone(store.redo(ARTICLE, "tab")) == TWO
    assert kept(store) == [TWO]


def test_a_tab_takes_back_only_its_own(store: Store):
    store.record(ARTICLE, ONE, "mine")
    store.record(ARTICLE, TWO, "yours")
    assert undone(store.undo(ARTICLE, "mine")) == ONE
    assert store.undo(ARTICLE, "mine") is None
    assert store.redo(ARTICLE, "yours") is None
    assert kept(store) == [TWO]


def test_steps_tell_what_undo_and_redo_would_do(store: Store):
    assert store.steps(ARTICLE, "tab") == (None, None)
    store.record(ARTICLE, ONE, "tab")
    store.record(ARTICLE, TWO, "tab")
    store.undo(ARTICLE, "tab")
    assert tuple(map(undone, store.steps(ARTICLE, "tab"))) == (ONE, TWO)


def test_every_change_is_a_new_revision_and_nothing_else_is(store: Store):
    seen = [store.revision(ARTICLE)]
    for change in (
        lambda: store.record(ARTICLE, ONE, "tab"),
        lambda: store.undo(ARTICLE, "tab"),
        lambda: store.redo(ARTICLE, "tab"),
        lambda: store.forget(ARTICLE),
        lambda: store.record(ARTICLE, ONE, "tab"),
    ):
        change()
        seen.append(store.revision(ARTICLE))
    assert seen == sorted(set(seen))
    store.corrections(ARTICLE), store.steps(ARTICLE, "tab"), store.redo(ARTICLE, "tab"), store.undo(ARTICLE, "other")
    store.record(OTHER, ONE, "tab")
    assert store.revision(ARTICLE) == seen[-1]


def test_the_revisions_of_many_articles_are_those_of_each(store: Store):
    store.record(ARTICLE, ONE, "tab")
    store.record(ARTICLE, TWO, "tab")
    many = [f"{number:064}" for number in range(12_000)]
    assert {article: number for article, number in store.revisions([*many, ARTICLE, OTHER]).items() if number} == {
        ARTICLE: store.revision(ARTICLE)
    }


def test_what_is_forgotten_is_gone_with_what_was_undone(store: Store):
    store.record(ARTICLE, ONE, "tab")
    store.record(ARTICLE, TWO, "tab")
    store.undo(ARTICLE, "tab")
    store.record(OTHER, THREE, "tab")
    store.forget(ARTICLE)
    assert store.log(ARTICLE) == ()
    assert store.steps(ARTICLE, "tab") == (None, None)
    assert kept(store, OTHER) == [THREE]


steps = st.lists(st.tuples(st.sampled_from(["record", "undo", "redo", "forget"]), st.sampled_from("xy")), max_size=12)


@given(steps)
def test_a_database_does_what_the_memory_does(tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str]]):
    database, memory = open_store(tmp_path_factory.mktemp("same") / "store.sqlite"), Memory()
    for number, (step, tab) in enumerate(steps):
        if step == "record":
            correction = Review(Place(((number, number + 1),)))
            database.record(ARTICLE, correction, tab), memory.record(ARTICLE, correction, tab)
        elif step == "forget":
            database.forget(ARTICLE), memory.forget(ARTICLE)
        else:
            one, other = (getattr(store, step)(ARTICLE, tab) for store in (database, memory))
            assert undone(one) == undone(other)
        assert kept(database) == kept(memory)
        assert database.revision(ARTICLE) == memory.revision(ARTICLE)
    database.close()


def test_a_steady_store_says_nothing_while_all_is_well(tmp_path: Path):
    store = open_steady(tmp_path / "store.sqlite")
    assert isinstance(store, Steady)
    assert (store.trouble, store.name) == ("", str(tmp_path / "store.sqlite"))
