"""Saved searches: folders that fill themselves. Knows their table."""

from __future__ import annotations

import time
from dataclasses import dataclass

from tuinews.library.query import parse
from tuinews.library.store import Store


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query kept under a name; `added` in Unix seconds."""

    name: str
    query: str
    added: int


def all_saved(store: Store) -> list[SavedSearch]:
    """The saved searches, by name."""
    return [SavedSearch(*row) for row in store.rows("SELECT name, query, added FROM saved_search ORDER BY name")]


def save(store: Store, name: str, query: str) -> None:
    """Keep a query under a name, in place of one of that name. Raises QueryError for one that means nothing."""
    parse(query)
    with store.writing():
        store.rows("INSERT OR REPLACE INTO saved_search VALUES (?, ?, ?)", (name, query, int(time.time())))


def forget(store: Store, name: str) -> None:
    """Drop a saved search; one that is not there is no error."""
    with store.writing():
        store.rows("DELETE FROM saved_search WHERE name = ?", (name,))
