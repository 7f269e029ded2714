"""The edits of a library's editions: kept, undone, applied again, and told to others without the text.

Knows their table; what an edit does is `mending`'s.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any, get_args

from tuinews.edition import Edition
from tuinews.library.identity import edition_key
from tuinews.library.mending import Edit, EditKind, Mended, apply
from tuinews.library.store import Store

_KINDS: tuple[EditKind, ...] = get_args(EditKind)


@dataclass(frozen=True, slots=True)
class Edits:
    """The edits of a library. An edition is known by its text, so that they hold for it under any name."""

    store: Store

    def of(self, edition: Edition) -> tuple[Edit, ...]:
        """The edits of an edition, in the order they were made."""
        rows = self.store.rows(
            "SELECT kind, first, last FROM edit WHERE edition = ? ORDER BY id", (edition_key(edition.source.text),)
        )
        # a kind that only a newer tuinews knows is left alone
        return tuple(Edit(kind, first, last) for kind, first, last in rows if kind in _KINDS)

    def mend(self, edition: Edition) -> Mended:
        """An edition as it was parsed, with its edits applied."""
        return apply(edition, self.of(edition))

    def add(self, edition: Edition, edit: Edit) -> None:
        """Keep an edit of an edition. Raises LibraryError."""
        key = edition_key(edition.source.text)
        with self.store.writing():
            self.store.rows(
                "INSERT INTO edit (edition, kind, first, last, added) VALUES (?, ?, ?, ?, ?)",
                (key, edit.kind, edit.first, edit.last, int(time.time())),
            )

    def undo(self, edition: Edition) -> Edit | None:
        """Take back the last edit of an edition; None where there is none. Raises LibraryError."""
        key = edition_key(edition.source.text)
        with self.store.writing():
            row = self.store.row(
                "SELECT id, kind, first, last FROM edit WHERE edition = ? ORDER BY id DESC LIMIT 1", (key,)
            )
            if row is None:
                return None
            self.store.rows("DELETE FROM edit WHERE id = ?", (row[0],))
            return Edit(*row[1:])

    def corrections(self) -> dict[str, Any]:
        """Every edit, as a JSON document that holds no text: what a parser could be taught with."""
        editions: dict[str, list[dict[str, Any]]] = {}
        for key, kind, first, last in self.store.rows("SELECT hex(edition), kind, first, last FROM edit ORDER BY id"):
            editions.setdefault(key.lower(), []).append({"kind": kind, "first": first, "last": last})
        return {
            "unit": "non-space characters of the source",
            "editions": [{"key": key, "edits": edits} for key, edits in editions.items()],
        }
