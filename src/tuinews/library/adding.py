"""Files into the library: read, parsed, prepared (in other processes when there are many), and put on the shelf.

Adding what is there adds nothing and costs no parsing. A bad file is a value among the others and stops none.
What is reported as added has been saved; stopping at any moment loses only what had not been reported.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context, parent_process
from pathlib import Path
from typing import TypeAlias

from tuinews import intake, parsing
from tuinews.i18n import _
from tuinews.library.errors import LibraryError
from tuinews.library.identity import edition_key
from tuinews.library.packing import storable
from tuinews.library.parcels import BATCH, parcel_of, pieces
from tuinews.library.shelf import Added, Parcel, Shelf
from tuinews.library.store import Store, open_store

PATIENCE = 2.0
"""Seconds after which what has come together is written, however little it is."""

LARGE = 2_000_000
"""Characters above which a source goes through piece by piece, in memory that does not grow with it."""

FEW = 4
"""Files up to which starting other processes takes longer than it saves."""

AHEAD = 4
"""Files handed to each process before the first of them is done: enough to keep it busy, few in memory."""


@dataclass(frozen=True, slots=True)
class FileAdded:
    """A file whose edition is in the library now; `new` of its `articles` were not there before."""

    path: str
    edition: int
    articles: int
    new: int


@dataclass(frozen=True, slots=True)
class FileKnown:
    """A file whose edition was in the library already."""

    path: str
    edition: int


@dataclass(frozen=True, slots=True)
class FileFailed:
    """A file that could not be added, and why, in a line that may be shown."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Ready:
    """A file whose parcel is ready for the shelf."""

    path: str
    parcel: Parcel


@dataclass(frozen=True, slots=True)
class _Large:
    """A file to be taken piece by piece, by the process that writes."""

    path: str


Progress: TypeAlias = FileAdded | FileKnown | FileFailed
_Read: TypeAlias = _Ready | _Large | FileKnown | FileFailed


def add_files(store: Store, paths: Iterable[str], *, jobs: int = 1, encoding: str | None = None) -> Iterator[Progress]:
    """Add files one after the other, or in `jobs` processes beside this one; a value for each, as it is saved.

    The order of the values is that in which files are done. Raises LibraryError when the library cannot be
    written; closing the iterator stops the work, what was yielded being saved.
    """
    todo = list(paths)
    if jobs <= 1 or len(todo) <= FEW or store.path is None:
        done: Iterator[_Read] = (_read(store, path, encoding) for path in todo)
    else:
        done = _in_processes(store.path, todo, jobs, encoding)
    shelf = Shelf(store)
    waiting: list[_Ready] = []
    began = time.monotonic()
    for read in done:
        if isinstance(read, _Ready):
            if any(one.parcel.entry.key == read.parcel.entry.key for one in waiting):
                yield from _write(shelf, waiting)
                waiting = []
            # it may have come in under another name since it was read
            known = whole_edition(store, read.parcel.entry.key)
            if known is None:
                waiting.append(read)
            else:
                yield FileKnown(read.path, known)
        elif isinstance(read, _Large):
            yield _add_large(shelf, read.path, encoding)
        else:
            if isinstance(read, FileKnown):
                _follow(store, read)
            yield read
        if sum(len(one.parcel.records) for one in waiting) >= BATCH or time.monotonic() - began > PATIENCE:
            yield from _write(shelf, waiting)
            waiting, began = [], time.monotonic()
    yield from _write(shelf, waiting)


def _follow(store: Store, known: FileKnown) -> None:
    """Note that an edition is where it was found now, where what it was read from is gone."""
    path = storable(known.path)
    # that it is known is true, whatever comes of this
    with suppress(LibraryError, OSError):
        before = store.value("SELECT path FROM edition WHERE id = ?", (known.edition,))
        if before == path or (before and Path(before).is_file()):
            return
        name = storable(intake.printable(known.path))
        with store.writing():
            store.rows("UPDATE edition SET name = ?, path = ? WHERE id = ?", (name, path, known.edition))


def _write(shelf: Shelf, waiting: list[_Ready]) -> list[FileAdded]:
    added = shelf.add([one.parcel for one in waiting], int(time.time())) if waiting else []
    return [_added(one.path, [done]) for one, done in zip(waiting, added, strict=True)]


def _added(path: str, done: list[Added]) -> FileAdded:
    return FileAdded(path, done[0].edition, sum(len(one.articles) for one in done), sum(one.new for one in done))


def _add_large(shelf: Shelf, path: str, encoding: str | None) -> FileAdded | FileFailed:
    try:
        source = intake.read(path, encoding)
        return _added(path, [shelf.add([piece], int(time.time()))[0] for piece in pieces(source, path)])
    except (intake.IntakeError, parsing.ConservationError) as error:
        return FileFailed(path, intake.printable(str(error)))


def _read(store: Store, path: str, encoding: str | None) -> _Read:
    """A file made ready for the shelf, or what else became of it."""
    try:
        source = intake.read(path, encoding)
        known = whole_edition(store, edition_key(source.text))
        if known is not None:
            return FileKnown(path, known)
        if len(source.text) > LARGE and not source.layout:
            return _Large(path)
        return _Ready(path, parcel_of(parsing.parse(source), path))
    except intake.IntakeError as error:
        return FileFailed(path, error.reason)
    except (parsing.ConservationError, RecursionError, MemoryError) as error:
        return FileFailed(path, intake.printable(str(error)) or type(error).__name__)


def whole_edition(store: Store, key: bytes) -> int | None:
    """The id of the edition with this key, None where it is not there, or not the whole of it."""
    found: int | None = store.value("SELECT id FROM edition WHERE key = ? AND whole", (key,))
    return found


_store: Store | None = None
"""The library as a reading process sees it, opened when the process starts."""


def _begin(path: Path) -> None:
    global _store  # a process pool hands its tasks nothing else
    # Ctrl-C goes to the whole group; the writing process decides when the others stop
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_writer, daemon=True).start()
    _store = open_store(path, readonly=True)


def _end_with_the_writer() -> None:
    """A writer that was killed can tell nobody to stop: its readers would wait for ever."""
    writer = parent_process()
    if writer is not None:
        writer.join()
        os._exit(1)


@contextmanager
def _unheard(number: signal.Signals) -> Iterator[None]:
    """A process that begins in the block does not hear a signal, from its very first moment."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {number})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _read_here(path: str, encoding: str | None) -> _Read:
    if _store is None:
        raise RuntimeError("a task before the process was made ready")
    return _read(_store, path, encoding)


def _in_processes(library: Path, paths: list[str], jobs: int, encoding: str | None) -> Iterator[_Read]:
    """What became of each file, as it is done; a process that dies takes down the files that were with it only."""
    todo = iter(paths)
    # a fresh interpreter: a forked one would share the library's connection, which SQLite forbids
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (library,))
    running: dict[Future[_Read], str] = {}
    try:
        while True:
            for path in islice(todo, max(0, jobs * AHEAD - len(running))):
                with _unheard(signal.SIGINT):  # this is where the pool begins its processes
                    running[pool.submit(_read_here, path, encoding)] = path
            if not running:
                return
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                path = running.pop(future)
                try:
                    yield future.result()
                except BrokenProcessPool:
                    yield from (
                        FileFailed(lost, _("读它的进程中途退出了")) for lost in (path, *running.values(), *todo)
                    )
                    return
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
