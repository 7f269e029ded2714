"""What there is to see at once: of the whole library, and around one article of it.

Puts together what the other modules find out; knows the tables only for the counts and for where an article stands.
"""

from __future__ import annotations

from dataclasses import dataclass

from tuinews.i18n import _
from tuinews.library.editions import Kept, recent
from tuinews.library.errors import NotInLibraryError
from tuinews.library.query import QueryError
from tuinews.library.reading import Reading
from tuinews.library.related import Relative, keywords, near_duplicates, related
from tuinews.library.results import search
from tuinews.library.saved import SavedSearch, all_saved
from tuinews.library.store import Store
from tuinews.library.trends import Life, Phrase, life, new_phrases

LIVES = 4
"""Keywords of an article whose life is told."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A saved search, and how many articles it finds now."""

    saved: SavedSearch
    total: int


@dataclass(frozen=True, slots=True)
class Shelves:
    """The library at a glance: editions opened or added last; how much is unread, starred, noted; tags with how many
    articles have each; smart folders."""

    recent: tuple[Kept, ...]
    unread: int
    starred: int
    noted: int
    tags: tuple[tuple[str, int], ...]
    folders: tuple[Folder, ...]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the library has around an article: the same story elsewhere, related ones, its keywords' lives, and what
    its edition says for the first time."""

    duplicates: tuple[Relative, ...]
    related: tuple[Relative, ...]
    lives: tuple[Life, ...]
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an article can be read: the newest edition it stands in, and where that came from ('' for a pipe)."""

    edition: int
    path: str
    title: str


def shelves(store: Store) -> Shelves:
    """The library at a glance. Raises LibraryError."""
    unread, starred, noted = (search(store, f"is:{state}", limit=0).total for state in ("unread", "starred", "noted"))
    folders = tuple(_folder(store, one) for one in all_saved(store))
    return Shelves(tuple(recent(store)), unread, starred, noted, tuple(Reading(store).tags()), folders)


def _folder(store: Store, one: SavedSearch) -> Folder:
    try:
        return Folder(one, search(store, one.query, limit=0).total)
    except QueryError:
        return Folder(one, 0)  # kept by a version that understood it; who opens it is told what is wrong


def around(store: Store, article: int, edition: int) -> Surroundings:
    """What the library has around an article of an edition. Raises LibraryError."""
    return Surroundings(
        tuple(near_duplicates(store, article)),
        tuple(related(store, article)),
        tuple(life(store, f'"{word}"') for word in keywords(store, article)[:LIVES]),
        tuple(new_phrases(store, edition, 12)),
    )


def standing(store: Store, article: int) -> Standing:
    """Where an article can be read. Raises NotInLibraryError."""
    row = store.row(
        """SELECT e.id, e.path, a.title FROM placing p JOIN edition e ON e.id = p.edition
           JOIN article a ON a.id = p.article WHERE p.article = ? ORDER BY e.dated DESC, e.id DESC LIMIT 1""",
        (article,),
    )
    if row is None:
        raise NotInLibraryError(store.path, _("没有第 {n} 篇").format(n=article))
    return Standing(*row)
