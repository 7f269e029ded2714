"""What the keeping thread does: reading state into the library and out of it, one thing after the other.

Knows the library, which it opens when it is first needed; knows no widget. What it is given it writes at once; of
several places reached in one article only the last is written. Without a file it does nothing at all.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from tuinews.edition import Edition
from tuinews.i18n import _
from tuinews.tui.events import EntryKey, Recalled, Recent, Remembered, Searched, Unkept
from tuinews.tui.memory import give_back

if TYPE_CHECKING:
    from tuinews.library import Library
    from tuinews.library.mending import Edit

PATIENCE = 2.0
"""Seconds that the reader waits at its end for what is still to be written."""

MOST = 50
"""Results of the library that are shown at once."""

Work = Callable[["Library"], object]


class Keeper:
    """The thread. Every method returns at once; answers are posted."""

    def __init__(self, file: Path | None, post: Callable[[Message], object]) -> None:
        self._file = file
        self._post = post
        self._jobs: queue.SimpleQueue[Work | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._ids: dict[EntryKey, int] = {}
        self._editions: dict[int, int] = {}
        self._reached: dict[EntryKey, tuple[int, int]] = {}
        self._faults: set[str] = set()
        self._passing: set[str] = set()
        self._sought = ""

    @property
    def is_on(self) -> bool:
        """Whether anything is kept."""
        return self._file is not None

    def add(self, place: int, edition: Edition, path: str, *, again: bool = False) -> None:
        """Put an edition on the shelf and post what is known of it; `again`: it was cut otherwise meanwhile.

        An edition as it was parsed, of which edits are kept, is only posted with them: once it is shown with its new
        articles it is to be added again.
        """
        if again:
            self._reached = {}  # what is reached from now on is in other articles; what was before is still written

        def work(library: Library) -> None:
            from tuinews.library import LibraryError

            for key in [key for key in self._ids if key[0] == place]:
                del self._ids[key]
            if not again and self._recall(library, place, edition):
                return
            added = library.add(edition, path)
            self._editions[place] = added.edition
            keys = [(place, number) for number in range(1, len(added.articles) + 1)]
            self._ids.update(zip(keys, added.articles, strict=True))
            try:
                states = library.reading.of(added.articles)
                place_left = library.reading.place(added.edition)
            except LibraryError as error:
                self._unkept(error)
                return
            known = {key: states[number] for key, number in zip(keys, added.articles, strict=True)}
            left = place_left.article
            at = next((key for key, number in zip(keys, added.articles, strict=True) if number == left), None)
            self._post(Remembered(place, edition, known, at, place_left.search))

        self._ask(work)

    def _recall(self, library: Library, place: int, edition: Edition) -> bool:
        from tuinews.library import LibraryError, mending

        edits: tuple[Edit, ...] = ()
        try:
            edits = library.edits.of(edition)
        except LibraryError as error:
            self._unkept(error)
        self._post(Recalled(place, edits, mending.apply(edition, edits) if edits else None))
        return bool(edits)

    def mend(self, edition: Edition, edit: Edit, *, undo: bool) -> None:
        """Keep an edit of an edition, or keep it no longer; each time that fails is posted."""

        def work(library: Library) -> None:
            from tuinews.library import LibraryError

            try:
                if not undo:
                    library.edits.add(edition, edit)
                elif library.edits.of(edition)[-1:] == (edit,):  # else it was never kept, or another reader goes on
                    library.edits.undo(edition)
            except LibraryError as error:
                self._post(Unkept(_("订正只在这次有效：{reason}").format(reason=error.reason)))

        self._ask(work)

    def set_marks(self, key: EntryKey, *, read: bool, starred: bool) -> None:
        """Keep whether an article was read and is starred."""

        def work(library: Library) -> None:
            if key in self._ids:
                library.reading.set_read(self._ids[key], read)
                library.reading.set_starred(self._ids[key], starred)

        self._ask(work)

    def reach(self, key: EntryKey, block: int, offset: int) -> None:
        """Keep how far an article was read."""
        reached = self._reached
        waiting = key in reached
        reached[key] = block, offset

        def work(library: Library) -> None:
            at = reached.pop(key, None)
            if at is not None and key in self._ids:
                library.reading.set_progress(self._ids[key], *at)
                library.reading.leave(self._editions[key[0]], self._ids[key])

        if not waiting:
            self._ask(work)

    def ask_recent(self) -> None:
        """Post the editions opened last."""
        self._ask(lambda library: self._post(Recent(tuple(library.recent()))))

    def do(self, work: Work) -> None:
        """Do something with the library; that it failed is posted."""
        self._ask(work)

    def tell(self, find: Callable[[Library], Message]) -> None:
        """Post what is found in the library."""

        def work(library: Library) -> None:
            from tuinews.library import QueryError

            try:
                self._post(find(library))
            except QueryError as error:
                self._unkept(error)

        self._ask(work)

    def number_of(self, key: EntryKey) -> tuple[int, int] | None:
        """The numbers of an article and its edition in the library, None while they are not kept."""
        article, edition = self._ids.get(key), self._editions.get(key[0])
        return None if article is None or edition is None else (article, edition)

    def search(self, query: str) -> None:
        """Post what a query finds in all that is kept, unless another has been asked for by then."""
        self._sought = query

        def work(library: Library) -> None:
            from tuinews.library import LibraryError, QueryError

            if self._sought != query:
                return
            try:
                found = library.search(query, limit=MOST)
                groups = library.grouped([one.article for one in found.results])
                saved = any(one.query == query for one in library.saved_searches())
                self._post(Searched(query, found, groups, saved))
            except (QueryError, LibraryError) as error:
                self._post(Searched(query, None, fault=str(error)))

        self._ask(work)

    def read_edition(self, edition: int, then: Callable[[Edition], object]) -> None:
        """Hand over an edition as it was kept, its file being gone."""
        self._ask(lambda library: then(library.read_edition(edition)[0]))

    def close(self) -> None:
        """Write what is still to be written, as long as that does not take too long."""
        if self._thread is not None:
            self._jobs.put(None)
            self._thread.join(PATIENCE)

    def _ask(self, work: Work) -> None:
        if self._file is None:
            return
        self._jobs.put(work)
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, args=(self._file,), name="library", daemon=True)
            self._thread.start()

    def _run(self, file: Path) -> None:
        from tuinews.library import Library, LibraryError

        library, fault = Library.open_anyhow(file)
        if fault is not None:
            self._say(_("这次什么都不会保存：{reason}").format(reason=fault.reason))
            # each attempt to write will only say so once more
            self._faults |= {fault.reason, _("不能写入（只读）")}
        with library:
            while (work := self._jobs.get()) is not None:
                try:
                    work(library)
                    # what holds a library up passes; when it comes back, it is news again
                    self._faults -= self._passing
                    if self._jobs.empty():
                        give_back()
                except LibraryError as error:
                    self._unkept(error)

    def _unkept(self, error: Exception) -> None:
        from tuinews.library import LibraryError
        from tuinews.library.errors import LibraryBusyError, LibraryFullError

        # without its path, which is the same in all of them and longer than the line that says it
        reason = error.reason if isinstance(error, LibraryError) else str(error)
        if isinstance(error, (LibraryBusyError, LibraryFullError)):
            self._passing.add(reason)
        self._say(reason)

    def _say(self, reason: str) -> None:
        if reason not in self._faults:
            self._faults.add(reason)
            self._post(Unkept(reason))
