"""A store that is kept nowhere: what a session goes on with when its database cannot be used."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from threading import RLock

from timeline.corrections import Correction
from timeline.store.log import Recorded, Steps, steps_of


class Memory:
    """The logs of articles in memory, for all tabs of one process."""

    def __init__(self) -> None:
        self._logs: dict[str, list[Recorded]] = defaultdict(list)
        self._revisions: dict[str, int] = defaultdict(int)
        self._lock = RLock()

    def take_over(self, article: str, log: Sequence[Recorded], revision: int) -> None:
        """Begin with a log that another store had."""
        with self._lock:
            self._logs[article] = list(log)
            self._revisions[article] = max(revision, self._revisions[article])

    def log(self, article: str) -> tuple[Recorded, ...]:
        """Return the whole log of an article, with what was undone."""
        with self._lock:
            return tuple(self._logs[article])

    def corrections(self, article: str) -> tuple[Recorded, ...]:
        """Return the corrections of an article that count, in the order of the log."""
        return tuple(entry for entry in self.log(article) if entry.undone_by is None)

    def record(self, article: str, correction: Correction, tab: str) -> Recorded:
        """Add a correction to the log of an article."""
        with self._lock:
            entry = Recorded(self._next(article), datetime.now(UTC), tab, correction)
            self._logs[article].append(entry)
            return entry

    def undo(self, article: str, tab: str) -> Recorded | None:
        """Take back the latest correction of `tab` that counts, and return it."""
        with self._lock:
            entry = self.steps(article, tab).undo
            return entry and self._put(article, replace(entry, undone_by=self._next(article)))

    def redo(self, article: str, tab: str) -> Recorded | None:
        """Put back the correction that `tab` took back last, unless it made another one since."""
        with self._lock:
            entry = self.steps(article, tab).redo
            if entry:
                self._next(article)
            return entry and self._put(article, replace(entry, undone_by=None))

    def steps(self, article: str, tab: str) -> Steps:
        """Return what `undo` and `redo` would do."""
        return steps_of(self.log(article), tab)

    def revision(self, article: str) -> int:
        """Return a number that grows with every change of the article's log; 0 for no log."""
        with self._lock:
            return self._revisions[article]

    def revisions(self, articles: Sequence[str]) -> dict[str, int]:
        """Return the revisions of many articles at once; one without a log is not among them."""
        with self._lock:
            return {article: self._revisions[article] for article in articles if article in self._revisions}

    def forget(self, article: str) -> None:
        """Delete the log of an article."""
        with self._lock:
            self._logs.pop(article, None)
            self._next(article)

    def _next(self, article: str) -> int:
        self._revisions[article] += 1
        return self._revisions[article]

    def _put(self, article: str, entry: Recorded) -> Recorded:
        log = self._logs[article]
        log[next(i for i, old in enumerate(log) if old.revision == entry.revision)] = entry
        return entry
