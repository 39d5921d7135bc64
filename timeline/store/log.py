"""What every store has in common: an append-only log of the corrections of each article."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, Protocol

from timeline.corrections import Correction


class StoreError(Exception):
    """The store cannot be used; the message says why and what to do, in plain words."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A correction in the log of an article.

    revision   the article's revision that it made; the log is in this order
    at         when it was recorded, UTC
    tab        who recorded it
    undone_by  the revision that took it back, None while it counts
    """

    revision: int
    at: datetime
    tab: str
    correction: Correction
    undone_by: int | None = None


class Steps(NamedTuple):
    """What a tab would take back with `undo` and put back with `redo`; None where there is nothing."""

    undo: Recorded | None
    redo: Recorded | None


class Store(Protocol):
    """A place where corrections are kept, by article and tab."""

    def log(self, article: str) -> tuple[Recorded, ...]:
        """Return the whole log of an article, with what was undone."""

    def corrections(self, article: str) -> tuple[Recorded, ...]:
        """Return the corrections of an article that count, in the order of the log."""

    def record(self, article: str, correction: Correction, tab: str) -> Recorded:
        """Add a correction to the log of an article."""

    def undo(self, article: str, tab: str) -> Recorded | None:
        """Take back the latest correction of `tab` that counts, and return it."""

    def redo(self, article: str, tab: str) -> Recorded | None:
        """Put back the correction that `tab` took back last, unless it made another one since."""

    def steps(self, article: str, tab: str) -> Steps:
        """Return what `undo` and `redo` would do."""

    def revision(self, article: str) -> int:
        """Return a number that grows with every change of the article's log; 0 for no log."""

    def revisions(self, articles: Sequence[str]) -> dict[str, int]:
        """Return the revisions of many articles at once; one without a log is not among them."""

    def forget(self, article: str) -> None:
        """Delete the log of an article."""


def steps_of(log: Iterable[Recorded], tab: str) -> Steps:
    """Return what `tab` can take back, and put back: of what it took back since its last correction, the latest."""
    own = [entry for entry in log if entry.tab == tab]
    last = max((entry for entry in own if entry.undone_by is None), key=lambda e: e.revision, default=None)
    behind = [e for e in own if e.undone_by is not None and (last is None or e.revision > last.revision)]
    return Steps(last, max(behind, key=lambda entry: entry.undone_by or 0, default=None))
