"""Reading state, written as it happens: what was read, how far, what was starred, tagged, noted, looked for.

Keyed by content, so that it comes back with an article that comes back, in whatever paper. Knows its tables
and nothing of the screen. Every method that writes raises LibraryError when it could not save.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tuinews.i18n import _
from tuinews.library.errors import NotInLibraryError
from tuinews.library.store import Store


@dataclass(frozen=True, slots=True)
class State:
    """What is known of one article's reading. `block` and `offset` (characters of its text) are how far it got."""

    read: bool = False
    starred: bool = False
    block: int = 0
    offset: int = 0
    note: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where an edition was left: the article's id (None: none of it), and what was last looked for in it."""

    article: int | None = None
    search: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The reading state of a library's articles, by their ids."""

    store: Store

    def of(self, articles: Iterable[int]) -> dict[int, State]:
        """The state of each of these articles."""
        return {article: self._of(article) for article in articles}

    def _of(self, article: int) -> State:
        row = self.store.row(
            """SELECT read, starred, block, offset, note FROM reading
               WHERE key = (SELECT key FROM article WHERE id = ?)""",
            (article,),
        )
        tags = self.store.rows(
            "SELECT tag FROM tag WHERE key = (SELECT key FROM article WHERE id = ?) ORDER BY tag", (article,)
        )
        read, starred, block, offset, note = row or (0, 0, 0, 0, "")
        return State(bool(read), bool(starred), block, offset, note, tuple(tag for (tag,) in tags))

    def set_read(self, article: int, read: bool = True) -> None:  # the value itself
        """Note that an article was read, or was not."""
        self._set(article, read=int(read))

    def set_starred(self, article: int, starred: bool = True) -> None:  # the value itself
        """Star an article, or take its star away."""
        self._set(article, starred=int(starred))

    def set_progress(self, article: int, block: int, offset: int = 0) -> None:
        """Note how far an article was read: a block and a character of its text."""
        self._set(article, block=block, offset=offset)

    def set_note(self, article: int, note: str) -> None:
        """Write a note on an article; an empty one takes it away."""
        self._set(article, note=note)

    def add_tag(self, article: int, tag: str) -> None:
        """Tag an article."""
        with self.store.writing():
            self.store.rows("INSERT OR IGNORE INTO tag (tag, key) VALUES (?, ?)", (tag, self._key(article)))

    def remove_tag(self, article: int, tag: str) -> None:
        """Take a tag away; one that is not there is no error."""
        with self.store.writing():
            self.store.rows("DELETE FROM tag WHERE tag = ? AND key = ?", (tag, self._key(article)))

    def tags(self) -> list[tuple[str, int]]:
        """Every tag, with how many articles have it."""
        return [
            (tag, count) for tag, count in self.store.rows("SELECT tag, count(*) FROM tag GROUP BY tag ORDER BY tag")
        ]

    def place(self, edition: int) -> Place:
        """Where an edition was left."""
        row = self.store.row(
            """SELECT (SELECT id FROM article a WHERE a.key = p.article), p.search
               FROM place p JOIN edition e ON e.key = p.key WHERE e.id = ?""",
            (edition,),
        )
        return Place(*row) if row else Place()

    def leave(self, edition: int, article: int | None = None, search: str | None = None) -> None:
        """Note at which article an edition was left, or what was last looked for; None leaves either as it was."""
        with self.store.writing():
            key = self.store.value("SELECT key FROM edition WHERE id = ?", (edition,))
            if key is None:
                raise NotInLibraryError(self.store.path, _("没有这一期"))
            now = int(time.time())
            self.store.rows(
                "INSERT OR IGNORE INTO place (key, article, search, updated) VALUES (?, x'', '', ?)", (key, now)
            )
            if article is not None:
                self.store.rows(
                    "UPDATE place SET article = ?, updated = ? WHERE key = ?", (self._key(article), now, key)
                )
            if search is not None:
                self.store.rows("UPDATE place SET search = ?, updated = ? WHERE key = ?", (search, now, key))

    def _key(self, article: int) -> bytes:
        key: bytes | None = self.store.value("SELECT key FROM article WHERE id = ?", (article,))
        if key is None:
            raise NotInLibraryError(self.store.path, _("没有这篇稿件"))
        return key

    def _set(self, article: int, **values: Any) -> None:
        """Write columns of an article's row; the names are this module's own."""
        columns = ", ".join(f"{name} = ?" for name in values)
        with self.store.writing():
            key, now = self._key(article), int(time.time())
            self.store.rows("INSERT OR IGNORE INTO reading (key, updated) VALUES (?, ?)", (key, now))
            self.store.rows(
                f"UPDATE reading SET {columns}, updated = ? WHERE key = ?",  # noqa: S608  # names of ours
                (*values.values(), now, key),
            )
