"""The articles that are open, and the rows that a list shows of them.

Knows editions, order, filters and marks; knows nothing of the screen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from tuinews.edition import Article, Edition, Source

READING_SPEED = 400
"""Characters a minute of a reader who skims (Chinese prose is read at 300 to 500)."""

Order: TypeAlias = Literal["page", "weight", "length"]
ORDERS: tuple[Order, ...] = ("page", "weight", "length")


@dataclass(frozen=True, slots=True)
class Entry:
    """An article and where it stands: the place of its edition among those open, its number in it (from 1)."""

    edition: int
    number: int
    article: Article

    @property
    def key(self) -> tuple[int, int]:
        """What names the entry in this run."""
        return self.edition, self.number

    @property
    def minutes(self) -> int:
        """Minutes to read it, at least 1."""
        return max(1, round(self.article.length / READING_SPEED))

    @property
    def counts(self) -> bool:
        """Whether it is there to be read (a caption is looked at, not read)."""
        return self.article.kind != "caption"


@dataclass(frozen=True, slots=True)
class Heading:
    """The row above the articles of one of several editions."""

    edition: int


Row: TypeAlias = Entry | Heading


@dataclass(slots=True)
class Opened:
    """An edition while it is being read: `settled` characters of its source are parsed, `edition` is set once all are.

    `length` are the characters of the articles known so far, counted as they come: the list's head shows them at
    each repaint, whatever the number of articles. `path` is the file that it came from, None for a pipe.
    """

    name: str
    source: Source | None = None
    settled: int = 0
    entries: list[Entry] = field(default_factory=list)
    path: str | None = None
    edition: Edition | None = None
    length: int = 0

    @property
    def total(self) -> int:
        """Characters of the source, 0 while it is not known."""
        return len(self.source.text) if self.source else 0

    def add(self, place: int, articles: Iterable[Article]) -> list[Entry]:
        """Take in the next articles of the edition, whose place among those open is `place`."""
        start = len(self.entries) + 1
        new = [Entry(place, number, article) for number, article in enumerate(articles, start)]
        self.entries += new
        self.length += sum(entry.article.length for entry in new)
        return new

    def cut_again(self, place: int, edition: Edition) -> None:
        """Have the same text in other articles."""
        self.entries, self.length, self.edition = [], 0, edition
        self.add(place, edition.articles)


@dataclass(slots=True)
class Marks:
    """What a person has marked, by the key of the entry."""

    read: set[tuple[int, int]] = field(default_factory=set)
    starred: set[tuple[int, int]] = field(default_factory=set)
    picked: set[tuple[int, int]] = field(default_factory=set)

    def inherit(self, before: Sequence[Entry], after: Sequence[Entry]) -> None:
        """Mark the entries that an edition has now as any of those was that their text comes from."""
        owner = {passage.source_offset(0): entry.key for entry in before for passage in entry.article.passages()}
        came = {
            entry.key: {
                owner[start] for passage in entry.article.passages() if (start := passage.source_offset(0)) in owner
            }
            for entry in after
        }
        gone = {entry.key for entry in before}
        for marked in (self.read, self.starred, self.picked):
            heirs = {key for key, olds in came.items() if olds & marked}
            marked -= gone
            marked |= heirs

    def unread(self, entry: Entry) -> bool:
        """Whether the entry is there to be read and was not."""
        return entry.counts and entry.key not in self.read


def rows(editions: Sequence[Opened], order: Order = "page", keep: Callable[[Entry], bool] | None = None) -> list[Row]:
    """The rows of the list: the entries that `keep` lets through, in this order; a heading over each of several
    editions where the order is the page's own."""
    if order == "page":
        headed = len(editions) > 1
        made: list[Row] = []
        for place, edition in enumerate(editions):
            kept = [entry for entry in edition.entries if keep is None or keep(entry)]
            made += [Heading(place), *kept] if headed and kept else kept
        return made
    chosen = [entry for edition in editions for entry in edition.entries if keep is None or keep(entry)]
    return [*sorted(chosen, key=_weight if order == "weight" else _length)]


def _length(entry: Entry) -> tuple[int, int]:
    return -entry.article.length, 0


def _weight(entry: Entry) -> tuple[int, int]:
    """Heavy first: what is news and long, and stands early on its page, is what the paper itself held to matter."""
    light = entry.article.kind in ("caption", "notice", "brief", "other")
    return light, -entry.article.length // (entry.number + 3)
