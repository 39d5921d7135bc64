"""A store that a page can rely on: where its database fails it goes on in memory, and nothing is lost."""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from threading import RLock
from typing import TypeVar

from timeline.corrections import Correction
from timeline.store.database import Database, open_store
from timeline.store.log import Recorded, Steps, Store, StoreError
from timeline.store.memory import Memory

_T = TypeVar("_T")

_UNTIL = "Until then corrections are kept only until Timeline is closed."


def open_steady(url: str | os.PathLike[str] | None = None) -> "Steady":
    """Open the store at `url` as `open_store` does; where that fails, one in memory that says so in `trouble`."""
    return Steady(lambda: open_store(url))


class Steady:
    """A database while it works; from its first failure on a memory that begins with all it has read of it."""

    def __init__(self, open_: Callable[[], Database]) -> None:
        self._open = open_
        self._lock = RLock()
        self._database: Database | None = None
        self._memory = Memory()
        self._seen: dict[str, tuple[tuple[Recorded, ...], int]] = {}
        self._taken_over: set[str] = set()
        self._waiting: list[Callable[[Store], object]] = []
        self._trouble = ""
        self.retry()

    @property
    def trouble(self) -> str:
        """What is wrong with the database and what follows from it, for a notice; empty while all is well."""
        return f"{self._trouble} {_UNTIL}" if self._trouble else ""

    @property
    def name(self) -> str:
        """Where the corrections are kept."""
        return self._database.name if self._database and not self._trouble else "memory"

    def retry(self) -> bool:
        """Try the database again, and write what was recorded meanwhile into it; return whether that went well."""
        with self._lock:
            try:
                opened = self._open()
                if self._database:
                    self._database.close()
                self._database = opened
                if opened.trouble:
                    raise StoreError(opened.trouble)
                while self._waiting:
                    self._waiting[0](opened)
                    self._waiting.pop(0)
            except StoreError as error:
                self._trouble = str(error)
            else:
                self._trouble, self._memory = "", Memory()
                self._taken_over.clear()
            return not self._trouble

    def log(self, article: str) -> tuple[Recorded, ...]:
        """Return the whole log of an article, with what was undone."""
        return self._read(article, lambda store: self._see(article, store))

    def corrections(self, article: str) -> tuple[Recorded, ...]:
        """Return the corrections of an article that count, in the order of the log."""
        return tuple(entry for entry in self.log(article) if entry.undone_by is None)

    def record(self, article: str, correction: Correction, tab: str) -> Recorded:
        """Add a correction to the log of an article."""
        return self._change(article, lambda store: store.record(article, correction, tab))

    def undo(self, article: str, tab: str) -> Recorded | None:
        """Take back the latest correction of `tab` that counts, and return it."""
        return self._change(article, lambda store: store.undo(article, tab))

    def redo(self, article: str, tab: str) -> Recorded | None:
        """Put back the correction that `tab` took back last, unless it made another one since."""
        return self._change(article, lambda store: store.redo(article, tab))

    def forget(self, article: str) -> None:
        """Delete the log of an article."""
        self._change(article, lambda store: store.forget(article))

    def steps(self, article: str, tab: str) -> Steps:
        """Return what `undo` and `redo` would do."""
        return self._read(article, lambda store: store.steps(article, tab))

    def revision(self, article: str) -> int:
        """Return a number that grows with every change of the article's log; 0 for no log."""
        return self._read(article, lambda store: store.revision(article))

    def revisions(self, articles: Sequence[str]) -> dict[str, int]:
        """Return the revisions of many articles at once; one without a log is not among them, or has 0."""
        with self._lock:
            if self._database and not self._trouble:
                try:
                    return self._database.revisions(articles)
                except StoreError as error:
                    self._trouble = str(error)
            return {article: self.revision(article) for article in articles}

    def _read(self, article: str, read: Callable[[Store], _T]) -> _T:
        with self._lock:
            if self._database and not self._trouble:
                try:
                    return read(self._database)
                except StoreError as error:
                    self._trouble = str(error)
            self._take_over(article)
            return read(self._memory)

    def _change(self, article: str, change: Callable[[Store], _T]) -> _T:
        with self._lock:
            is_kept = False
            if self._database and not self._trouble:
                try:
                    result = change(self._database)
                    is_kept = True
                    self._see(article, self._database)
                    return result
                except StoreError as error:
                    self._trouble = str(error)
            self._take_over(article)
            if not is_kept:
                self._waiting.append(change)
            return change(self._memory)

    def _see(self, article: str, store: Store) -> tuple[Recorded, ...]:
        log = store.log(article)
        self._seen[article] = log, store.revision(article)
        return log

    def _take_over(self, article: str) -> None:
        """Give the memory the log of an article as the database has it, or had it when it could last be read."""
        if article in self._taken_over:
            return
        self._taken_over.add(article)
        if self._database:
            with suppress(StoreError):
                self._see(article, self._database)
        self._memory.take_over(article, *self._seen.get(article, ((), 0)))
