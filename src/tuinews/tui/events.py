"""What the threads tell the screen. Values only: none of them knows a widget."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from tuinews.digest import Digest, Ranking
from tuinews.edition import Article, Edition, Source

EntryKey = tuple[int, int]


@dataclass
class Started(Message):
    """A source was read and is being parsed; it is the edition `place`, from the file `path` (None: a pipe)."""

    place: int
    source: Source
    path: str | None = None


@dataclass
class Parsed(Message):
    """The next articles of an edition, `settled` characters of whose source are done."""

    place: int
    articles: tuple[Article, ...]
    settled: int


@dataclass
class Completed(Message):
    """An edition is parsed to its end."""

    place: int
    edition: Edition


@dataclass
class Refused(Message):
    """Something could not be opened, or not be worked out: `reason` is one line."""

    name: str
    reason: str


@dataclass
class AllRead(Message):
    """Everything that was to be opened was."""


@dataclass
class Ranked(Message):
    """The sentences of an entry's article are ranked."""

    entry: EntryKey
    engine: str
    ranking: Ranking


@dataclass
class Digested(Message):
    """All that an entry's article says is found."""

    entry: EntryKey
    engine: str
    digest: Digest
