"""Putting editions on the shelf: rows, index, names and words of prepared articles, written as one.

The only module that writes articles. Knows the tables; knows nothing of files, parsing or processes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count

from tuinews.library.heirs import inherit
from tuinews.library.record import Record
from tuinews.library.sound import pinyin
from tuinews.library.store import Store

REMEMBERED = 200_000
"""Names and words known to be in the tables that are kept in memory (about 25 MB), so as not to ask again."""


_THERE = "SELECT article FROM placing WHERE edition = ? AND position >= ? AND position < coalesce(?, 1 << 60)"


_KEYS = """SELECT a.id, a.key FROM placing p JOIN article a ON a.id = p.article
           WHERE p.edition = ? ORDER BY p.position"""


# a row for each that is asked for, whether it is there or not
_NAMED = "SELECT (SELECT id FROM name WHERE kind = ? AND name = ?)"


@dataclass(frozen=True, slots=True)
class Entry:
    """What is kept of an edition beside its articles; `dated` is 20250719, `furniture` packed."""

    key: bytes
    name: str
    path: str
    encoding: str
    dated: int
    characters: int
    furniture: bytes


@dataclass(frozen=True, slots=True)
class Parcel:
    """An edition, or a piece of one too large to be written at once.

    `first` is the position of its first article in the edition; `last` says that no piece follows.
    """

    entry: Entry
    records: Sequence[Record]
    first: int = 0
    last: bool = True


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a parcel: the ids of edition and articles, in order, and how many of these are new."""

    edition: int
    articles: tuple[int, ...]
    new: int


@dataclass(slots=True)
class Shelf:
    """Writes parcels into a store. Remembers what it has seen in the tables between one parcel and the next."""

    store: Store
    _state: tuple[int, int] = (0, 0)
    _names: dict[tuple[str, str], int] = field(default_factory=dict)
    _words: set[str] = field(default_factory=set)

    def add(self, parcels: Sequence[Parcel], now: int) -> list[Added]:
        """Write parcels, all or none of them; `now` in Unix seconds. Raises LibraryError.

        Adding what is there adds nothing: the edition's place and name are brought up to date.
        """
        try:
            with self.store.writing():
                if self.store.state() != self._state:
                    # names and words may be gone, and their numbers be those of others
                    self._forget()
                added: list[Added] = []
                fresh: list[tuple[int, Record]] = []
                for parcel in parcels:
                    done, new = self._add(parcel, now)
                    added.append(done)
                    fresh += new
                # a later parcel may have put others in the place of some
                stay = ids_of(self.store, [record.key for _id, record in fresh])
                self._index([(id_, record) for id_, record in fresh if stay.get(record.key) == id_])
                self._state = self.store.state()
                return added
        except BaseException:
            # what this transaction wrote is gone, and must not be remembered
            self._forget()
            raise

    def _forget(self) -> None:
        self._names.clear()
        self._words.clear()

    def again(self, entry: Entry, keys: Sequence[bytes]) -> Added | None:
        """Note that an edition is there again, if all of it is and its articles have these keys; None otherwise."""
        edition = self.store.value("SELECT id FROM edition WHERE key = ? AND whole", (entry.key,))
        if edition is None:
            return None
        there = self.store.rows(_KEYS, (edition,))
        if [key for _id, key in there] != list(keys):
            return None
        with self.store.writing():
            _enter(self.store, entry, 0)
            self.store.rows("UPDATE edition SET whole = 1 WHERE id = ?", (edition,))
        return Added(edition, tuple(id_ for id_, _key in there), 0)

    def _add(self, parcel: Parcel, now: int) -> tuple[Added, list[tuple[int, Record]]]:
        """Write the rows of a parcel; its articles that were not there before are yet to be indexed."""
        edition = _enter(self.store, parcel.entry, now)
        known = ids_of(self.store, [record.key for record in parcel.records])
        last = self.store.value("SELECT coalesce(max(id), 0) FROM article")
        fresh: dict[bytes, tuple[int, Record]] = {}
        for record in parcel.records:
            if record.key not in known:
                last += 1
                known[record.key] = last
                fresh[record.key] = (last, record)
        self._write(list(fresh.values()), parcel.entry.dated)
        ids = tuple(known[record.key] for record in parcel.records)
        end = parcel.first + len(ids)
        before = [id_ for (id_,) in self.store.rows(_THERE, (edition, parcel.first, None if parcel.last else end))]
        self.store.many(
            "INSERT OR REPLACE INTO placing (edition, position, article) VALUES (?, ?, ?)",
            [(edition, parcel.first + place, article) for place, article in enumerate(ids)],
        )
        if parcel.last:
            self.store.rows("DELETE FROM placing WHERE edition = ? AND position >= ?", (edition, end))
            self.store.rows("UPDATE edition SET whole = 1 WHERE id = ?", (edition,))
        inherit(self.store, unplaced(self.store, before), ids)
        drop_unplaced(self.store, before)
        return Added(edition, ids, len(fresh)), list(fresh.values())

    def _write(self, articles: list[tuple[int, Record]], dated: int) -> None:
        store = self.store
        store.many(
            "INSERT INTO article (id, key, kind, title, dated, length) VALUES (?, ?, ?, ?, ?, ?)",
            [(id_, one.key, one.kind, one.title, dated, one.length) for id_, one in articles],
        )
        store.many("INSERT INTO body (article, packed) VALUES (?, ?)", [(id_, one.body) for id_, one in articles])
        store.many("INSERT INTO mark (hash, article) VALUES (?, ?)", _marks(articles))
        self._learn_words(articles)
        self._learn_names(articles)
        store.many(
            "INSERT INTO mention (name, article, count) VALUES (?, ?, ?)",
            sorted((self._names[kind, name], id_, count) for id_, one in articles for kind, name, count in one.names),
        )

    def _index(self, articles: list[tuple[int, Record]]) -> None:
        """Index articles, at the end of a transaction: other statements after this make FTS5 write out what it
        has gathered, in pieces that it must join again later (a quarter of the time of adding)."""
        self.store.many(
            "INSERT INTO words (rowid, body, title) VALUES (?, ?, ?)",
            [(id_, one.body_tokens, one.title_tokens) for id_, one in articles],
        )
        self.store.many(
            "INSERT INTO initials (rowid, body) VALUES (?, ?)", [(id_, one.initials) for id_, one in articles]
        )

    def _learn_words(self, articles: list[tuple[int, Record]]) -> None:
        new = set().union(*(one.vocabulary for _id, one in articles)) - self._words
        said = ((sound, word) for word in sorted(new) for sound in pinyin(word))
        self.store.many("INSERT OR IGNORE INTO word (pinyin, word) VALUES (?, ?)", said)
        if len(self._words) + len(new) > REMEMBERED:
            self._words.clear()
        self._words |= new

    def _learn_names(self, articles: list[tuple[int, Record]]) -> None:
        needed = {(kind, name) for _id, one in articles for kind, name, _count in one.names}
        if len(self._names) + len(needed) > REMEMBERED:
            self._names.clear()
        # one by one: the difference of the two would go through all that are remembered
        unknown = sorted(pair for pair in needed if pair not in self._names)
        there = [id_ for (id_,) in self.store.many(_NAMED, unknown)]
        last = self.store.value("SELECT coalesce(max(id), 0) FROM name")
        new = [pair for pair, id_ in zip(unknown, there, strict=True) if id_ is None]
        self._names.update(zip(unknown, there, strict=True))
        self._names.update(zip(new, count(last + 1), strict=False))
        self.store.many("INSERT INTO name (id, kind, name) VALUES (?, ?, ?)", ((self._names[one], *one) for one in new))


def _marks(articles: Iterable[tuple[int, Record]]) -> list[tuple[int, int]]:
    return sorted((mark, id_) for id_, one in articles for mark in one.marks)


def _enter(store: Store, entry: Entry, now: int) -> int:
    """The id of the edition's row, made or brought up to date."""
    store.rows(
        """INSERT INTO edition (key, name, path, encoding, dated, added, opened, characters, whole, furniture)
           VALUES (?, ?, ?, ?, ?, ?, 0, ?, 0, ?)
           ON CONFLICT (key) DO UPDATE SET name = excluded.name, path = excluded.path, encoding = excluded.encoding,
                                           furniture = excluded.furniture, whole = 0""",
        (entry.key, entry.name, entry.path, entry.encoding, entry.dated, now, entry.characters, entry.furniture),
    )
    return int(store.value("SELECT id FROM edition WHERE key = ?", (entry.key,)))


def ids_of(store: Store, keys: Sequence[bytes]) -> dict[bytes, int]:
    """The ids of those articles that are there, by key."""
    asked = list(dict.fromkeys(keys))
    # a row for each, whether it is there or not
    found = store.many("SELECT (SELECT id FROM article WHERE key = ?)", [(key,) for key in asked])
    return {key: id_ for key, (id_,) in zip(asked, found, strict=True) if id_ is not None}


def placed(store: Store, edition: int) -> list[int]:
    """The ids of the articles of an edition, in order."""
    return [id_ for (id_,) in store.rows("SELECT article FROM placing WHERE edition = ? ORDER BY position", (edition,))]


def unplaced(store: Store, articles: Sequence[int]) -> list[int]:
    """Those of the articles that stand in no edition."""
    stands = "SELECT 1 FROM placing WHERE article = ?"
    return [article for article in dict.fromkeys(articles) if not store.value(stands, (article,))]


def drop_unplaced(store: Store, articles: Sequence[int]) -> list[int]:
    """Delete those of the articles that stand in no edition, but not their reading state; the ids of these."""
    gone = unplaced(store, articles)
    if not gone:
        return gone
    each = [(article,) for article in gone]
    store.many("DELETE FROM words WHERE rowid = ?", each)
    store.many("DELETE FROM initials WHERE rowid = ?", each)
    store.many("DELETE FROM body WHERE article = ?", each)
    # these are large and have no index by article, since they are read by their first column: one pass for all
    for table in ("mention", "mark"):
        store.rows(f"DELETE FROM {table} WHERE article IN ({','.join(map(str, gone))})")  # noqa: S608  # numbers
    store.many("DELETE FROM article WHERE id = ?", each)
    return gone
