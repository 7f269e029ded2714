"""What `tuinews library …` and `tuinews search` do, as functions over values: progress and results come out.

Knows paths and the library; neither parses arguments nor prints, so that the reader's palette can use it too.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeAlias

from tuinews import intake
from tuinews.i18n import _
from tuinews.intake.errors import EmptyFolderError
from tuinews.intake.files import SUFFIXES
from tuinews.library import upkeep
from tuinews.library.adding import FileAdded, FileFailed, FileKnown, Progress
from tuinews.library.editions import Kept
from tuinews.library.errors import LibraryError, NotInLibraryError
from tuinews.library.library import Library
from tuinews.library.packing import storable
from tuinews.library.upkeep import Checked, Problem, Vacuumed

SETTLE = 2_000
"""New articles after which joining the index's pieces is worth its time."""


@dataclass(frozen=True, slots=True)
class Planned:
    """How many files there are to be added: the first value of `add`."""

    files: int


@dataclass(frozen=True, slots=True)
class Settling:
    """All is added and saved; the index is being put in order, which may be stopped as well."""


@dataclass(frozen=True, slots=True)
class Following:
    """All that there is has been added; what comes is waited for."""


Step: TypeAlias = Planned | Progress | Settling | Following


def add(library: Library, paths: Iterable[str], *, jobs: int = 0, encoding: str | None = None) -> Iterator[Step]:
    """Add files, and all newspaper files below directories: first how many there are, then a value for each.

    `jobs` is the number of processes that read, 0 for as many as there are cores. What has been yielded as
    added is saved; closing the iterator (Ctrl-C) loses nothing of it. Raises LibraryError.
    """
    found: list[str] = []
    failed: list[FileFailed] = []
    for path in paths:
        try:
            found += intake.find(path)
        except intake.IntakeError as error:
            failed.append(FileFailed(path, error.reason))
    files = dict.fromkeys(found)
    yield Planned(len(files) + len(failed))
    yield from failed
    new = 0
    for done in library.add_files(files, jobs=jobs or os.cpu_count() or 1, encoding=encoding):
        new += done.new if isinstance(done, FileAdded) else 0
        yield done
    if new > SETTLE:
        for _piece in upkeep.settle(library.store):
            yield Settling()


def follow(
    library: Library, folders: Sequence[Path], stop: threading.Event | None = None, encoding: str | None = None
) -> Iterator[Progress | Following]:
    """Add what is below folders, then what appears or changes there, until `stop` is set or the caller ends.

    Raises LibraryError, also where the extra `tuinews[watch]` is not installed.
    """
    try:
        from watchfiles import Change, watch
    except ImportError as error:
        raise LibraryError(None, _("要跟踪目录，请安装 tuinews[watch]（watchfiles）")) from error
    began = time.time()
    for step in add(library, [path for folder in folders for path in _now_below(folder)], encoding=encoding):
        if not isinstance(step, (Planned, Settling)):
            yield step
    yield Following()
    # its first value comes when the watch is on: then what came while there was none yet
    missed = True
    for batch in watch(*folders, stop_event=stop, yield_on_timeout=True, raise_interrupt=True):
        changed = {path for change, path in batch if change is not Change.deleted}
        if missed:
            changed.update(path for folder in folders for path in _changed_since(folder, began))
        wanted = [path for path in sorted(changed) if Path(path).suffix.lower() in SUFFIXES and Path(path).is_file()]
        yield from library.add_files(wanted, encoding=encoding)
        if wanted:
            yield Following()
        missed = False


def _now_below(folder: Path) -> list[str]:
    try:
        return intake.find(str(folder))
    except EmptyFolderError:
        return []  # what it is to hold is yet to come
    except intake.IntakeError:
        return [str(folder)]  # told as what could not be added


def _changed_since(folder: Path, when: float) -> Iterator[str]:
    for path in folder.rglob("*"):
        with suppress(OSError):  # gone again
            if path.stat().st_mtime >= when:
                yield str(path)


def find_edition(library: Library, what: str) -> Kept:
    """The edition that somebody means: its number, its path, or its file's name. Raises NotInLibraryError."""
    if what.isdecimal() and what.isascii():
        return library.edition(int(what))
    # as they are kept: a file's name need not be UTF-8
    name, path = storable(what), storable(str(Path(what).absolute()))
    for edition in library.editions():
        if name in (edition.path, edition.name, Path(edition.path).name) or edition.path == path:
            return edition
    raise NotInLibraryError(library.path, _("没有“{name}”").format(name=intake.printable(what)))


def check(path: Path) -> Iterator[Checked | Problem]:
    """Look for what is wrong with the library at a path; one that is not there is sound."""
    if not path.exists():
        return
    try:
        with Library.open_to_read(path) as library:
            yield from upkeep.check(library.store)
    except LibraryError as error:
        yield upkeep.told(error)


def vacuum(library: Library) -> Vacuumed:
    """Make the file small and the index fast. Raises LibraryError."""
    return upkeep.vacuum(library.store)


def reindex(library: Library) -> Iterator[Checked]:
    """Build the index again from what is kept. Raises LibraryError."""
    return upkeep.reindex(library.store)


def export(library: Library) -> dict[str, Any]:
    """What a reader put into the library, as a JSON document without the texts: editions, state, searches, edits."""
    return {
        "editions": [_edition(library, edition) for edition in library.editions()],
        "saved_searches": [asdict(one) for one in library.saved_searches()],
        "corrections": library.edits.corrections(),
    }


def _edition(library: Library, edition: Kept) -> dict[str, Any]:
    rows = library.store.rows(
        """SELECT a.id, hex(a.key), a.title FROM placing p JOIN article a ON a.id = p.article
           WHERE p.edition = ? ORDER BY p.position""",
        (edition.id,),
    )
    states = library.reading.of(row[0] for row in rows)
    return {
        **asdict(edition),
        "articles": [
            {"article": id_, "key": key.lower(), "display_title": title, **asdict(states[id_])}
            for id_, key, title in rows
        ],
    }


__all__ = [
    "Checked",
    "FileAdded",
    "FileFailed",
    "FileKnown",
    "Following",
    "Planned",
    "Problem",
    "Settling",
    "Vacuumed",
    "add",
    "check",
    "export",
    "find_edition",
    "follow",
    "reindex",
    "vacuum",
]
