"""The library's file: opened, brought to this version, read and written so that nothing saved is lost.

Knows SQLite's journals, locks and versions; knows nothing of articles. A write-ahead log only where the file
system is known to be local, a rollback journal elsewhere; every commit waits for the disk.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import apsw

from tuinews.i18n import _
from tuinews.library.errors import (
    LibraryDamagedError,
    LibraryError,
    LibraryReadOnlyError,
    LibraryTooNewError,
    translated,
)
from tuinews.library.filesystem import is_local
from tuinews.library.schema import APPLICATION_ID, STEPS, VERSION

Row = tuple[Any, ...]

WAIT = 2.0
"""Seconds to wait for another writer before saying that it is busy."""

CACHE = 16 << 20
"""Bytes of the file kept in memory."""


STEPS_BETWEEN = 100_000
"""SQLite's steps (a millisecond's work) after which Python is asked whether something has come up."""


def _go_on() -> bool:
    return False


class Store:
    """An open library file. May be used from several threads, which wait for one another.

    `path` is None for one that is only in memory; `readonly` says that nothing can be saved in the file.
    """

    def __init__(self, connection: apsw.Connection, path: Path | None) -> None:
        """Wrap a connection that has been made ready."""
        self._db = connection
        self._lock = threading.RLock()
        self._closed = False
        self.path = path
        self.readonly = connection.readonly("main")

    def rows(self, sql: str, args: Sequence[Any] = ()) -> list[Row]:
        """Every row of a query. Raises LibraryError."""
        with self._lock, translated(self.path):
            return list(self._db.execute(sql, tuple(args)))

    def row(self, sql: str, args: Sequence[Any] = ()) -> Row | None:
        """The first row of a query, None where it has none. Raises LibraryError."""
        with self._lock, translated(self.path):
            return next(iter(self._db.execute(sql, tuple(args))), None)

    def value(self, sql: str, args: Sequence[Any] = ()) -> Any:
        """The first column of the first row, None where there is none. Raises LibraryError."""
        row = self.row(sql, args)
        return None if row is None else row[0]

    def many(self, sql: str, args: Iterable[Sequence[Any]]) -> list[Row]:
        """Run a statement once for each of `args`; the rows that they return together. Raises LibraryError."""
        with self._lock, translated(self.path):
            return list(self._db.executemany(sql, args))

    @contextmanager
    def writing(self) -> Iterator[None]:
        """What is written inside is saved as one when the block ends, or not at all. Raises LibraryError."""
        if self.readonly:
            raise LibraryReadOnlyError(self.path, _("不能写入（只读）"))
        with self._lock, translated(self.path):
            if self._db.in_transaction:
                yield
                return
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                # a failed COMMIT may have rolled back by itself
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    def outside(self, sql: str, args: Sequence[Any] = ()) -> None:
        """Run a statement that may stand in no transaction (VACUUM). Raises LibraryError."""
        with self._lock, translated(self.path):
            self._db.execute(sql, tuple(args))

    def created_id(self) -> int:
        """The row id of the last row that was inserted."""
        return self._db.last_insert_rowid()

    def changes(self) -> int:
        """How many rows have been written since the file was opened."""
        return self._db.total_changes()

    def state(self) -> tuple[int, int]:
        """Another one whenever something has been written, here or by another program."""
        return int(self.value("PRAGMA data_version")), self.changes()

    def stop(self) -> None:
        """Abandon the query that another thread is running, if any: it raises LibraryError there."""
        if not self._closed:
            self._db.interrupt()

    def close(self) -> None:
        """Let go of the file; closing twice does nothing."""
        self._closed = True
        with contextlib.suppress(apsw.BusyError):
            self._db.close()


def open_store(path: Path | None, *, readonly: bool = False, wait: float = WAIT) -> Store:
    """The library at `path`, made where there is none, or one in memory for None.

    Raises LibraryReadOnlyError (cannot be made or opened), LibraryDamagedError (not a library),
    LibraryTooNewError, LibraryBusyError.
    """
    if path is not None and not readonly:
        _make_private(path)
    with translated(path):
        store = Store(_connect(path, readonly), path)
        try:
            _make_ready(store, wait)
        except BaseException:
            store.close()
            raise
        return store


def _make_private(path: Path) -> None:
    """An empty file that only its owner may read: what a person reads is their own affair."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        if not path.is_file():
            raise LibraryReadOnlyError(path, error.strerror or str(error)) from error


def _connect(path: Path | None, readonly: bool) -> apsw.Connection:
    if path is None:
        return apsw.Connection(":memory:")
    if not readonly:
        return apsw.Connection(str(path))
    try:
        found = apsw.Connection(str(path), apsw.SQLITE_OPEN_READONLY)
        list(found.execute("SELECT 1 FROM sqlite_schema"))
    except (apsw.CantOpenError, apsw.ReadOnlyError):
        # a log without its shared memory in a folder that cannot be written: read the file as it stands
        uri = path.resolve().as_uri() + "?immutable=1"
        return apsw.Connection(uri, apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
    return found


def _make_ready(store: Store, wait: float) -> None:
    db = store._db
    db.set_busy_timeout(int(wait * 1000))
    # Python hears of Ctrl-C between two steps of its own, of which a VACUUM has none
    db.set_progress_handler(_go_on, STEPS_BETWEEN)
    db.execute(f"PRAGMA cache_size = -{CACHE >> 10}; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY")
    version = _version(store)
    if store.readonly:
        if version != VERSION:
            raise LibraryReadOnlyError(store.path, _("是旧版本，而这里不能写入，升级不了"))
        return
    if store.path is not None:
        mode = "wal" if is_local(store.path) else "delete"
        db.execute(f"PRAGMA journal_mode = {mode}; PRAGMA synchronous = FULL")
    if version < VERSION:
        _migrate(store, version)


def _version(store: Store) -> int:
    """The schema version of the file, 0 for an empty one; refuses what is no library, or one of the future."""
    version, application = store.value("PRAGMA user_version"), store.value("PRAGMA application_id")
    tables = store.value("SELECT count(*) FROM sqlite_schema")
    if tables and application != APPLICATION_ID:
        raise LibraryDamagedError(store.path, _("不是资料库文件"))
    if version > VERSION:
        raise LibraryTooNewError(store.path, _("由更新版本的 tuinews 建立（第 {n} 版）").format(n=version))
    return int(version)


def _migrate(store: Store, version: int) -> None:
    """Bring the file forward, all steps as one; a copy of what it was is kept beside it."""
    if version and store.path is not None:
        _keep_copy(store, store.path.with_name(f"{store.path.name}.v{version}"))
    with store.writing():
        # another process may have done it while this one waited for the lock
        for step in range(_version(store), VERSION):
            store.outside(STEPS[step])
        store.outside(f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION}")


def _keep_copy(store: Store, copy: Path) -> None:
    if copy.exists():
        return
    part = copy.with_name(copy.name + ".part")
    try:
        part.unlink(missing_ok=True)
        store.outside("VACUUM INTO ?", (str(part),))
        part.chmod(0o600)
        part.replace(copy)
    except OSError as error:
        raise LibraryError(copy, _("升级前的备份写不成：{reason}").format(reason=error.strerror)) from error
