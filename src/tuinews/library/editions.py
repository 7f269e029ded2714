"""The editions of a library: listed, read back, taken out.

Knows the tables; a text read back is an edition like any other, over a source made of what was kept.
"""

from __future__ import annotations

from dataclasses import dataclass

from tuinews.edition import Edition
from tuinews.i18n import _
from tuinews.library.errors import LibraryDamagedError, NotInLibraryError
from tuinews.library.packing import edition_of, unpack
from tuinews.library.shelf import drop_unplaced, placed
from tuinews.library.store import Row, Store

_COLUMNS = """e.id, e.name, e.path, e.encoding, e.dated, e.added, e.opened, e.characters, e.whole,
    (SELECT count(*) FROM placing p WHERE p.edition = e.id),
    (SELECT count(*) FROM placing p JOIN article a ON a.id = p.article JOIN reading r ON r.key = a.key
     WHERE p.edition = e.id AND r.read),
    (SELECT count(*) FROM placing p JOIN article a ON a.id = p.article JOIN reading r ON r.key = a.key
     WHERE p.edition = e.id AND r.starred)"""


@dataclass(frozen=True, slots=True)
class Kept:
    """An edition in the library. `dated` is a day as 20250719, `added` and `opened` Unix seconds (0: never).

    `path` is where it was last read from, empty for what came through a pipe; `whole` is False for one whose
    adding was interrupted. `articles`, `read` and `starred` are counts.
    """

    id: int
    name: str
    path: str
    encoding: str
    dated: int
    added: int
    opened: int
    characters: int
    whole: bool
    articles: int
    read: int
    starred: int

    @property
    def unread(self) -> int:
        """How many articles are yet to be read."""
        return self.articles - self.read


def recent(store: Store, limit: int = 50) -> list[Kept]:
    """Editions, the last opened or added first."""
    # the ids first: the counts are then made for these alone
    sql = "SELECT id FROM edition ORDER BY max(opened, added) DESC, id DESC LIMIT ?"
    return [kept(store, id_) for (id_,) in store.rows(sql, (limit,))]


def all_editions(store: Store) -> list[Kept]:
    """All editions by their day, the newest first."""
    sql = f"SELECT {_COLUMNS} FROM edition e ORDER BY e.dated DESC, e.id DESC"  # noqa: S608  # ours
    return [_kept(row) for row in store.rows(sql)]


def kept(store: Store, edition: int) -> Kept:
    """One edition. Raises NotInLibraryError."""
    row = store.row(f"SELECT {_COLUMNS} FROM edition e WHERE e.id = ?", (edition,))  # noqa: S608  # ours
    if row is None:
        raise NotInLibraryError(store.path, _("没有第 {n} 期").format(n=edition))
    return _kept(row)


def _kept(row: Row) -> Kept:
    id_, name, path, encoding, dated, added, opened, characters, whole, articles, read, starred = row
    return Kept(id_, name, path, encoding, dated, added, opened, characters, bool(whole), articles, read, starred)


def read_edition(store: Store, edition: int) -> tuple[Edition, tuple[int, ...]]:
    """An edition as it was kept, and the ids of its articles. Raises NotInLibraryError, LibraryDamagedError."""
    name = kept(store, edition).name
    furniture = store.value("SELECT furniture FROM edition WHERE id = ?", (edition,))
    rows = store.rows(
        """SELECT a.id, a.kind, a.title, b.packed FROM placing p JOIN article a ON a.id = p.article
           JOIN body b ON b.article = a.id WHERE p.edition = ? ORDER BY p.position""",
        (edition,),
    )
    try:
        articles = [(str(place), kind, title, packed) for place, (_id, kind, title, packed) in enumerate(rows, 1)]
        return edition_of(name, articles, unpack(furniture)), tuple(row[0] for row in rows)
    except ValueError as error:
        raise LibraryDamagedError(store.path, _("第 {n} 期的内容已损坏").format(n=edition)) from error


def read_article(store: Store, article: int) -> Edition:
    """An edition of one article. Raises NotInLibraryError, LibraryDamagedError."""
    row = store.row(
        "SELECT a.kind, a.title, b.packed FROM article a JOIN body b ON b.article = a.id WHERE a.id = ?", (article,)
    )
    if row is None:
        raise NotInLibraryError(store.path, _("没有第 {n} 篇").format(n=article))
    try:
        return edition_of(row[1], [(str(article), *row)])
    except ValueError as error:
        raise LibraryDamagedError(store.path, _("第 {n} 篇的内容已损坏").format(n=article)) from error


def note_opened(store: Store, edition: int, now: int) -> None:
    """Note when an edition was last opened (Unix seconds)."""
    with store.writing():
        store.rows("UPDATE edition SET opened = ? WHERE id = ?", (now, edition))


def remove(store: Store, edition: int) -> int:
    """Take an edition out, and those of its articles that stand in no other; how many these were.

    Reading state stays, and comes back with the articles. Raises NotInLibraryError.
    """
    with store.writing():
        kept(store, edition)
        articles = placed(store, edition)
        store.rows("DELETE FROM placing WHERE edition = ?", (edition,))
        store.rows("DELETE FROM edition WHERE id = ?", (edition,))
        return len(drop_unplaced(store, articles))
