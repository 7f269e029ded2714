"""What the threads tell the screen. Values only: none of them knows a widget.

Nobody compares or prints them; without the methods for that they cost a third at the start.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from textual.message import Message

from tuinews.edition import Span

if TYPE_CHECKING:
    from tuinews.digest import Digest, Ranking
    from tuinews.edition import Article, Edition, Source
    from tuinews.library.editions import Kept
    from tuinews.library.mending import Edit, Mended
    from tuinews.library.reading import State
    from tuinews.library.results import Results
    from tuinews.tui.chooser import Choice

EntryKey = tuple[int, int]
Find = Callable[[str], Sequence[Span]]
"""Finds the matches of a search in a text."""


@dataclass(repr=False, eq=False)
class Started(Message):
    """A source was read and is being parsed; it is the edition `place`, from the file `path` (None: a pipe)."""

    place: int
    source: Source
    path: str | None = None


@dataclass(repr=False, eq=False)
class Parsed(Message):
    """The next articles of an edition, `settled` characters of whose source are done."""

    place: int
    articles: tuple[Article, ...]
    settled: int


@dataclass(repr=False, eq=False)
class Completed(Message):
    """An edition is parsed to its end."""

    place: int
    edition: Edition


@dataclass(repr=False, eq=False)
class Refused(Message):
    """Something could not be opened, or not be worked out: `reason` is one line."""

    name: str
    reason: str


@dataclass(repr=False, eq=False)
class AllRead(Message):
    """Everything that was to be opened was."""


@dataclass(repr=False, eq=False)
class Ranked(Message):
    """The sentences of an entry's article are ranked; `cut` is the screen's when that was asked for."""

    entry: EntryKey
    engine: str
    ranking: Ranking
    cut: int = 0


@dataclass(repr=False, eq=False)
class Digested(Message):
    """All that an entry's article says is found; `cut` is the screen's when that was asked for."""

    entry: EntryKey
    engine: str
    digest: Digest
    cut: int = 0


class Hit(NamedTuple):
    """A match: in which part of the page, and which characters of it."""

    part: int
    span: Span


@dataclass(repr=False, eq=False)
class Found(Message):
    """What a search found up to now. `fault` says why it was given up, where it was."""

    number: int
    query: str
    find: Find | None = None
    hits: dict[EntryKey, tuple[Hit, ...]] = field(default_factory=dict)
    done: bool = False
    fault: str = ""


@dataclass(repr=False, eq=False)
class Exported(Message):
    """A file was written, or not: `fault` says why."""

    file: Path
    fault: str = ""


class OverviewRow(NamedTuple):
    """A row of an edition's overview: where it leads (`edition:article`, `=term`, None for a heading), what stands at
    its side, and what it says."""

    value: str | None
    side: str
    text: str


@dataclass(repr=False, eq=False)
class Felt(Message):
    """SnowNLP's feeling about an entry's article, 0 to 1; None where it has none."""

    entry: EntryKey
    feeling: float | None


@dataclass(repr=False, eq=False)
class Surveyed(Message):
    """The overview of an edition; `cut` is the screen's when that was asked for."""

    rows: tuple[OverviewRow, ...]
    cut: int = 0


@dataclass(repr=False, eq=False)
class Remembered(Message):
    """What the library knows of an edition: the state of each article, where the edition was left, and what it was last
    searched for."""

    place: int
    edition: Edition
    states: dict[EntryKey, State]
    left: EntryKey | None
    search: str = ""


@dataclass(repr=False, eq=False)
class Unkept(Message):
    """Something could not be kept: `reason` is one line."""

    reason: str


@dataclass(repr=False, eq=False)
class Recalled(Message):
    """The edits that the library holds of an edition, and what they make of it (None: there are none)."""

    place: int
    edits: tuple[Edit, ...] = ()
    mended: Mended | None = None


@dataclass(repr=False, eq=False)
class Remade(Message):
    """What an edit, or taking it back, makes of the edition at `place`, which was `before` then."""

    place: int
    before: Edition
    after: Edition
    edit: Edit
    undone: bool


@dataclass(repr=False, eq=False)
class Recent(Message):
    """The editions opened last, the last first."""

    editions: tuple[Kept, ...]


@dataclass(repr=False, eq=False)
class Searched(Message):
    """What a search of the whole library found, or why it could not.

    `groups` are the articles found, near-duplicates together; `saved` says that the query is a smart folder.
    """

    query: str
    results: Results | None
    groups: Sequence[tuple[int, ...]] = ()
    saved: bool = False
    fault: str = ""


@dataclass(repr=False, eq=False)
class Listed(Message):
    """Rows of a list of the library's; without a title they are its first page."""

    title: str
    choices: Sequence[Choice]


@dataclass(repr=False, eq=False)
class Located(Message):
    """Where something of the library is to be read: the edition's number and file; `title` of an article wanted."""

    edition: int
    path: str
    title: str
