"""Where corrections are kept: an embedded SQLite file, a team's PostgreSQL, or for want of both the memory.

    open_steady(url=None) -> Steady     for the page: never raises; where the database fails it goes on in memory with
                                        everything it has seen, says so in `.trouble`, and tries again with `.retry()`
    open_store(url=None) -> Database    raises StoreError, one plain sentence, where the store cannot be used
    Memory()                            the same, kept nowhere

Every store has, by the key of an article (`timeline.corrections.key_of`) and the name of a browser tab:

    record(article, correction, tab)    add a correction to the article's log
    corrections(article)                the corrections that count, in order: tuple[Recorded, ...]
    log(article)                        all of them, with those that were taken back
    undo(article, tab)                  take back the latest of this tab's corrections; returns it, or None
    redo(article, tab)                  put back what this tab took back last; returns it, or None
    steps(article, tab)                 what `undo` and `redo` would take back and put back: Steps(undo, redo)
    revision(article)                   grows with every change, whoever makes it: cheap to ask again and again
    revisions(articles)                 the same of many articles at once
    forget(article)                     delete all corrections of the article

A store can be used from several threads; several processes can use one database at once. `url` is a path or an
SQLAlchemy URL; by default it is that of the environment variable TIMELINE_STORE, or a file in the user's data folder.
"""

from timeline.store.database import Database, open_store
from timeline.store.location import VARIABLE, default_file
from timeline.store.log import Recorded, Steps, Store, StoreError
from timeline.store.memory import Memory
from timeline.store.steady import Steady, open_steady

__all__ = [
    "VARIABLE", "Database", "Memory", "Recorded", "Steady", "Steps", "Store", "StoreError", "default_file",
    "open_steady", "open_store",
]  # fmt: skip
