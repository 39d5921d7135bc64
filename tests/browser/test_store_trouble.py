"""The store of corrections fails: the page says why, goes on in memory, and loses nothing that was done meanwhile."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.driving import Visit
from tests.browser.serving import server_running
from tests.browser.test_corrections import correct
from timeline.store import open_store

pytestmark = pytest.mark.browser


def a_folder(store: Path) -> None:
    store.mkdir()


def a_newer_version(store: Path) -> None:
    open_store(store).close()
    with sqlite3.connect(store) as connection:
        tables = [name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")]
        for table in tables:
            columns = [row[1] for row in connection.execute(f"pragma table_info({table})")]
            if "version" in columns:
                connection.execute(f"update {table} set version = 999")
        connection.execute("pragma user_version = 999")
    connection.close()


def no_store_at_all(store: Path) -> None:
    store.write_bytes(b"This is a letter to a friend, not a store of corrections. " * 40)


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        (a_folder, "corrections.sqlite is a folder"),
        (a_newer_version, "written by a newer Timeline"),
        (no_store_at_all, "corrections.sqlite is no store of corrections"),
    ],
)
def test_the_page_says_why_and_goes_on_in_memory(
    browser: Browser, tmp_path: Path, made: Callable[[Path], None], reason: str
):
    store = tmp_path / "corrections.sqlite"
    made(store)
    with server_running(store) as server, browser.new_context(viewport={"width": 1440, "height": 900}) as context:
        visit = Visit(context.new_page(), server.address, made.__name__)
        visit.open()
        said = visit.page.get_by_text("corrections are kept only until Timeline is closed")
        expect(said).to_contain_text(reason)
        visit.click_mark("12 Jan")
        correct(visit, Title="Done meanwhile")
        expect(visit.mark("Done meanwhile")).to_be_visible()
        visit.screenshot(f"store-{made.__name__}")
        store.rename(tmp_path / "put away")
        visit.press("Try again")
        expect(said).to_have_count(0)
        expect(visit.mark("Done meanwhile")).to_be_visible()
    with server_running(store) as server, browser.new_context(viewport={"width": 1440, "height": 900}) as context:
        visit = Visit(context.new_page(), server.address, made.__name__)
        visit.open()
        expect(visit.mark("Done meanwhile")).to_be_visible()
