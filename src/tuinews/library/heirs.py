"""Whose reading state an article takes over when a newer parser, or an edit, has cut its edition otherwise.

Knows the tables of reading state and how alike two texts are. The old state stays where it is, by its key.
"""

from __future__ import annotations

from collections.abc import Sequence

from tuinews.library.folding import plain
from tuinews.library.identity import marks
from tuinews.library.packing import unpack_texts
from tuinews.library.store import Store


def inherit(store: Store, gone: Sequence[int], stay: Sequence[int]) -> None:
    """Give the reading state of articles that go to those that stay and share most sentences with them."""
    touched = [article for article in gone if _has_state(store, article)]
    if not touched:
        return
    texts = {article: _marks(store, article) for article in stay}
    for article in touched:
        own = _marks(store, article)
        shared, heir = max(((len(own & texts[other]), other) for other in texts), default=(0, 0))
        if shared:
            _copy(store, article, heir)


def _has_state(store: Store, article: int) -> bool:
    sql = "SELECT 1 FROM reading r JOIN article a ON a.key = r.key WHERE a.id = ?"
    tagged = "SELECT 1 FROM tag t JOIN article a ON a.key = t.key WHERE a.id = ?"
    return store.row(f"{sql} UNION {tagged}", (article, article)) is not None


def _marks(store: Store, article: int) -> set[int]:
    packed = store.value("SELECT packed FROM body WHERE article = ?", (article,))
    # all sentences, not a sample: a short article may be a small part of a long one
    return set(marks(plain("\n".join(unpack_texts(packed)[1])), most=None)) if packed else set()


def _copy(store: Store, article: int, heir: int) -> None:
    one, other = (store.value("SELECT key FROM article WHERE id = ?", (id_,)) for id_ in (article, heir))
    store.rows(
        """INSERT OR IGNORE INTO reading (key, read, starred, note, updated)
           SELECT ?, read, starred, note, updated FROM reading WHERE key = ?""",
        (other, one),
    )
    store.rows("INSERT OR IGNORE INTO tag (tag, key) SELECT tag, ? FROM tag WHERE key = ?", (other, one))
