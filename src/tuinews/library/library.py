"""The library, as the reader and the commands see it: one open file and what can be asked of it.

Binds the parts of this package to a store and knows nothing of its own. Everything raises LibraryError (one
clear line) when the file does not allow it; nothing here prints or asks.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from tuinews.edition import Edition
from tuinews.i18n import _
from tuinews.library import editions, related, results, saved, surroundings, trends
from tuinews.library.editions import Kept
from tuinews.library.edits import Edits
from tuinews.library.errors import LibraryError, LibraryReadOnlyError
from tuinews.library.parcels import entry_for, keys_of, parcels_of
from tuinews.library.reading import Reading
from tuinews.library.related import Relative
from tuinews.library.results import Results
from tuinews.library.shelf import Added, Shelf
from tuinews.library.store import WAIT, Store, open_store
from tuinews.library.surroundings import Shelves, Standing, Surroundings
from tuinews.library.trends import Life, Phrase, Silence

if TYPE_CHECKING:
    from tuinews.library.adding import Progress


class Library:
    """An open library. May be used from several threads; close it, or use it in a `with`."""

    def __init__(self, store: Store) -> None:
        """Wrap an open store; `Library.open` makes one."""
        self.store = store
        self._shelf = Shelf(store)
        self.reading = Reading(store)
        self.edits = Edits(store)

    @classmethod
    def open(cls, path: Path | None, *, readonly: bool = False, wait: float = WAIT) -> Library:
        """The library at `path`, made where there is none; one that is only in memory for None.

        `wait` is how many seconds another writer is waited for. Raises LibraryError: cannot be made or opened,
        not a library, damaged, made by a newer tuinews, busy.
        """
        return cls(open_store(path, readonly=readonly, wait=wait))

    @classmethod
    def open_to_read(cls, path: Path) -> Library:
        """The library at `path` for somebody who only asks: as it stands, where it cannot be written.

        Raises LibraryError as `open` does.
        """
        try:
            return cls.open(path)
        except LibraryReadOnlyError as error:
            try:
                return cls.open(path, readonly=True)
            except LibraryError:
                raise error from None

    @classmethod
    def open_anyhow(cls, path: Path) -> tuple[Library, LibraryError | None]:
        """The library at `path` if at all possible, and what stood in the way.

        What cannot be written is opened for reading; what cannot be opened is left alone, and one in memory
        stands in for it. With an error, nothing that is done here is kept: the reader goes on and says so.
        """
        try:
            library = cls.open(path)
        except LibraryError as error:
            try:
                return cls.open(path, readonly=True), error
            except LibraryError:
                return cls.open(None), error
        return library, None if library.keeps else LibraryReadOnlyError(path, _("不能写入（只读）"))

    @property
    def path(self) -> Path | None:
        """The file, None for a library in memory."""
        return self.store.path

    @property
    def keeps(self) -> bool:
        """Whether what is written stays after the program has ended."""
        return self.store.path is not None and not self.store.readonly

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; closing twice does nothing."""
        self.store.close()

    def add(self, edition: Edition, path: str = "") -> Added:
        """Put an edition on the shelf as opened now: the ids of it and of its articles, in their order.

        An edition or an article that is there is known again, and keeps its reading state. Raises LibraryError.
        """
        now = int(time.time())
        entry = entry_for(edition, path)
        added = self._shelf.again(entry, keys_of(edition))
        if added is None:
            done = [self._shelf.add([parcel], now)[0] for parcel in parcels_of(edition, entry)]
            ids = tuple(article for one in done for article in one.articles)
            added = Added(done[0].edition, ids, sum(one.new for one in done))
        editions.note_opened(self.store, added.edition, now)
        return added

    def add_files(self, paths: Iterable[str], *, jobs: int = 1, encoding: str | None = None) -> Iterator[Progress]:
        """Add files, in `jobs` processes when they are many; a value for each, once it is saved."""
        from tuinews.library import adding  # the parser and the machinery of processes: a reader needs neither

        return adding.add_files(self.store, paths, jobs=jobs, encoding=encoding)

    def recent(self, limit: int = 50) -> list[Kept]:
        """Editions, the last opened or added first."""
        return editions.recent(self.store, limit)

    def editions(self) -> list[Kept]:
        """All editions by their day, the newest first."""
        return editions.all_editions(self.store)

    def edition(self, edition: int) -> Kept:
        """What is known of one edition. Raises NotInLibraryError."""
        return editions.kept(self.store, edition)

    def read_edition(self, edition: int) -> tuple[Edition, tuple[int, ...]]:
        """An edition as it was kept, whether its file is still there or not, and the ids of its articles."""
        return editions.read_edition(self.store, edition)

    def read_article(self, article: int) -> Edition:
        """An edition of one article as it was kept. Raises NotInLibraryError."""
        return editions.read_article(self.store, article)

    def remove(self, edition: int) -> int:
        """Take an edition out; how many articles went with it. Reading state stays for when it comes back."""
        return editions.remove(self.store, edition)

    def search(self, query: str, *, limit: int = results.PAGE, offset: int = 0) -> Results:
        """One page of what a query finds. Raises QueryError (with a position), LibraryError."""
        return results.search(self.store, query, limit=limit, offset=offset)

    def related(self, article: int, limit: int = 10) -> list[Relative]:
        """Articles about what one is about, nearest first; its near-duplicates are left out."""
        return related.related(self.store, article, limit)

    def near_duplicates(self, article: int) -> list[Relative]:
        """Articles that share half of their sentences with one, nearest first."""
        return related.near_duplicates(self.store, article)

    def grouped(self, articles: Sequence[int]) -> list[tuple[int, ...]]:
        """Articles in their order, each with its near-duplicates from further down."""
        return related.grouped(self.store, articles)

    def shelves(self) -> Shelves:
        """The library at a glance: recent editions, how much is unread and starred, smart folders."""
        return surroundings.shelves(self.store)

    def around(self, article: int, edition: int) -> Surroundings:
        """What the library has around an article of an edition."""
        return surroundings.around(self.store, article, edition)

    def standing(self, article: int) -> Standing:
        """The newest edition that an article stands in. Raises NotInLibraryError."""
        return surroundings.standing(self.store, article)

    def life(self, query: str) -> Life:
        """When the articles that a query finds were printed. Raises QueryError."""
        return trends.life(self.store, query)

    def new_phrases(self, edition: int, limit: int = 20) -> list[Phrase]:
        """What an edition says that nothing older in the library has said."""
        return trends.new_phrases(self.store, edition, limit)

    def gone_quiet(self, limit: int = 20) -> list[Silence]:
        """Keywords of many articles that none of the library's last days has had."""
        return trends.gone_quiet(self.store, limit)

    def stop(self) -> None:
        """Abandon the search that another thread is waiting for: it ends with a LibraryError there."""
        self.store.stop()

    def saved_searches(self) -> list[saved.SavedSearch]:
        """The smart folders, by name."""
        return saved.all_saved(self.store)

    def save_search(self, name: str, query: str) -> None:
        """Keep a query under a name, in place of one of that name. Raises QueryError."""
        saved.save(self.store, name, query)

    def forget_search(self, name: str) -> None:
        """Drop a saved query; one that is not there is no error."""
        saved.forget(self.store, name)
