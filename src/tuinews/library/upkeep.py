"""Looking after the file: is it sound, make it small, build its index again.

Knows the tables and SQLite's own checks. Repairs only what can be made again from what is kept: the index.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tuinews.i18n import N_, _
from tuinews.library.errors import LibraryBusyError, LibraryDamagedError, LibraryError
from tuinews.library.packing import edition_of, unpack
from tuinews.library.record import prepare
from tuinews.library.shelf import drop_unplaced
from tuinews.library.store import Store

STEP = 500
"""Articles looked at between one report and the next."""

JOINED = 2_000
"""Pages of the index joined at once: a tenth of a second's work."""


@dataclass(frozen=True, slots=True)
class Checked:
    """How far a check is: `done` of `total` articles."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is wrong with a library, in a line that may be shown."""

    text: str


@dataclass(frozen=True, slots=True)
class Vacuumed:
    """The size of the file before and after, in bytes."""

    before: int
    after: int


_ORPHANS = (
    ("SELECT count(*) FROM article WHERE id NOT IN (SELECT id FROM words_docsize)", N_("{n} 篇稿件不在全文索引里")),
    ("SELECT count(*) FROM words_docsize WHERE id NOT IN (SELECT id FROM article)", N_("{n} 篇被索引的稿件不存在")),
    ("SELECT count(*) FROM article WHERE id NOT IN (SELECT id FROM initials_docsize)", N_("{n} 篇稿件不在拼音索引里")),
    ("SELECT count(*) FROM article WHERE id NOT IN (SELECT article FROM body)", N_("{n} 篇稿件没有正文")),
    ("SELECT count(*) FROM mention WHERE article NOT IN (SELECT id FROM article)", N_("{n} 处提及指向不存在的稿件")),
    ("SELECT count(*) FROM mention WHERE name NOT IN (SELECT id FROM name)", N_("{n} 处提及指向不存在的名字")),
    ("SELECT count(*) FROM pragma_foreign_key_check", N_("{n} 处记录指向不存在的内容")),
)


def check(store: Store) -> Iterator[Checked | Problem]:
    """Look at everything: SQLite's structures, the index, the links between tables, each article's text.

    Yields what is wrong as it is found, and now and then how far it is. Nothing is changed.
    """
    try:
        for (line,) in store.rows("PRAGMA integrity_check(20)"):
            if line != "ok":
                yield Problem(str(line))
        if not store.readonly:
            yield from _check_index(store)
        for sql, text in _ORPHANS:
            if count := store.value(sql):
                yield Problem(_(text).format(n=count))
        yield from _check_texts(store)
    except LibraryError as error:
        yield told(error)


def told(error: LibraryError) -> Problem:
    """What made it impossible to look further."""
    if isinstance(error, LibraryDamagedError):
        # who is told has asked for the check already
        return Problem(_("文件已损坏，查不下去：{reason}").format(reason=error.__cause__ or error.reason))
    return Problem(error.reason)


def _check_index(store: Store) -> Iterator[Problem]:
    for table in ("words", "initials"):
        try:
            with store.writing():
                store.rows(f"INSERT INTO {table}({table}, rank) VALUES ('integrity-check', 0)")  # noqa: S608  # ours
        except LibraryBusyError:
            raise  # that says nothing of the index
        except LibraryError as error:
            reason = error.__cause__ or error.reason
            yield Problem(_("索引 {table} 已损坏，可用 --repair 重建：{reason}").format(table=table, reason=reason))


def _check_texts(store: Store) -> Iterator[Checked | Problem]:
    total = store.value("SELECT count(*) FROM body")
    done, last = 0, 0
    while rows := store.rows(
        "SELECT article, packed FROM body WHERE article > ? ORDER BY article LIMIT ?", (last, STEP)
    ):
        for article, packed in rows:
            try:
                unpack(packed)
            except ValueError:
                yield Problem(_("第 {n} 篇的内容已损坏").format(n=article))
        done, last = done + len(rows), rows[-1][0]
        yield Checked(done, total)


def vacuum(store: Store) -> Vacuumed:
    """Make the file as small and the index as fast as can be: minutes for a million articles. Raises LibraryError."""
    before = _size(store)
    with store.writing():
        drop_unplaced(store, [id_ for (id_,) in store.rows("SELECT id FROM article")])
        store.rows("DELETE FROM name WHERE id NOT IN (SELECT name FROM mention)")
    for table in ("words", "initials"):
        with store.writing():
            store.rows(f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608  # ours
    store.outside("VACUUM")
    store.outside("PRAGMA wal_checkpoint(TRUNCATE)")
    return Vacuumed(before, _size(store))


def _size(store: Store) -> int:
    return int(store.value("PRAGMA page_count")) * int(store.value("PRAGMA page_size"))


def settle(store: Store) -> Iterator[None]:
    """Join the pieces that a large addition leaves the index in, so that queries need not look into each.

    A piece of the work at a time, each saved by itself, so that other writers have their turn and that it can be
    stopped anywhere. Raises LibraryError.
    """
    for table in ("words", "initials"):
        # a negative number: join everything there is, as far as so many pages go; then go on with that
        pages = -JOINED
        while True:
            before = store.changes()
            with store.writing():
                store.rows(f"INSERT INTO {table}({table}, rank) VALUES ('merge', ?)", (pages,))  # noqa: S608  # ours
            # SQLite's own way to see that nothing is left to be joined
            if store.changes() - before < 2:
                break
            pages = JOINED
            yield


def reindex(store: Store) -> Iterator[Checked]:
    """Build the index again from the articles kept, all of it or, when interrupted, none. Raises LibraryError."""
    total = store.value("SELECT count(*) FROM article")
    done, last = 0, 0
    with store.writing():
        for table in ("words", "initials"):
            store.rows(f"INSERT INTO {table}({table}) VALUES ('delete-all')")  # noqa: S608  # ours
        while rows := store.rows(_NEXT, (last, STEP)):
            records = [(row[0], prepare(edition_of("", [(str(row[0]), *row[1:])]).articles[0])) for row in rows]
            store.many(
                "INSERT INTO words (rowid, body, title) VALUES (?, ?, ?)",
                [(id_, record.body_tokens, record.title_tokens) for id_, record in records],
            )
            store.many(
                "INSERT INTO initials (rowid, body) VALUES (?, ?)", [(i, record.initials) for i, record in records]
            )
            done, last = done + len(rows), rows[-1][0]
            yield Checked(done, total)


_NEXT = """SELECT a.id, a.kind, a.title, b.packed FROM article a JOIN body b ON b.article = a.id
           WHERE a.id > ? ORDER BY a.id LIMIT ?"""
