"""What stands on an article's page, from top to bottom, before any line is set.

Knows which passages a page shows, in which order, and how each role is set (indents, space before it);
knows nothing of widths beyond that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Literal, TypeAlias, overload

from tuinews.edition import Article, BlockKind, Passage, Span

Role: TypeAlias = (
    Literal["kicker", "headline", "made", "subtitle", "byline", "dateline", "fold", "blank", "raw"] | BlockKind
)

TITLES: frozenset[Role] = frozenset({"kicker", "headline", "made", "subtitle", "byline", "dateline"})
"""The roles of what stands above the body."""

_BEGINNING = 40
_BEGINNING_CHARS = 4000

BESIDE = "  ·  "
"""What stands between a byline and a dateline that share a line."""


@dataclass(frozen=True, slots=True)
class Style:
    """How the lines of a role are set: cells before the first line and the others, cells kept free at the
    right, blank rows before, what the first line begins with, and whether the lines are made even."""

    first_indent: int = 0
    indent: int = 0
    inset: int = 0
    space: int = 0
    lead: str = ""
    even: bool = False


STYLES: dict[Role, Style] = {
    "kicker": Style(2, 2, 2, even=True),
    "headline": Style(2, 2, 2, even=True),
    "made": Style(2, 2, 2, even=True),
    "subtitle": Style(2, 2, 2, even=True),
    "byline": Style(2, 2, 2),
    "dateline": Style(2, 2, 2),
    "paragraph": Style(4),
    "subhead": Style(2, 4, 2, space=1, lead="◆ ", even=True),
    "question": Style(4, space=1),
    "answer": Style(4),
    "caption": Style(4, 4, 4, space=1),
    "credit": Style(4, 4, 4),
    "fold": Style(2),
    "blank": Style(),
    "raw": Style(),
}
"""Roles as they are set; in a narrow pane indents are halved."""


@dataclass(frozen=True, slots=True)
class Part:
    """A text on the page: a block, a title line, or what was made to stand for one.

    `block` is its index in the article's blocks (None for the rest). `origins` are the passages that it
    shows, each with the offset in `text` at which it begins.
    """

    role: Role
    text: str
    block: int | None = None
    origins: tuple[tuple[int, Passage], ...] = ()

    def source_offset(self, offset: int) -> int | None:
        """The place in the source of a character of the part; None where it came from none."""
        for begin, passage in reversed(self.origins):
            if offset >= begin:
                return passage.source_offset(offset - begin)
        return None

    def offset_of(self, place: int) -> int | None:
        """The character of the part made from `place` in the source; None where it was made from none."""
        for begin, passage in self.origins:
            offset = passage.text_offset(place)
            if offset is not None:
                return begin + offset
        return None


class Parts(Sequence[Part]):
    """The parts of a page, each made when it is first looked at: an article can have ten thousands.

    `roles` and `texts` of all of them are known without that.
    """

    def __init__(self, roles: Sequence[Role], texts: Sequence[str], make: Callable[[int], Part]) -> None:
        self.roles = roles
        self.texts = texts
        self._make = make
        self._made: dict[int, Part] = {}

    def __len__(self) -> int:
        """How many parts there are."""
        return len(self.texts)

    @property
    def titles(self) -> int:
        """How many title lines stand above the body."""
        return next((index for index, role in enumerate(self.roles) if role not in TITLES), len(self.roles))

    @cached_property
    def beginning(self) -> str:
        """Some of the body, to see by it which characters of a title are words."""
        return "\n".join(self.texts[self.titles : self.titles + _BEGINNING])[:_BEGINNING_CHARS]

    @overload
    def __getitem__(self, index: int) -> Part: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Part]: ...
    def __getitem__(self, index: int | slice) -> Part | Sequence[Part]:
        """A part, or some."""
        if isinstance(index, slice):
            return [self[one] for one in range(*index.indices(len(self)))]
        made = self._made.get(index)
        if made is None:
            if not -len(self) <= index < len(self):
                raise IndexError(index)
            index %= len(self)
            made = self._made[index] = self._make(index)
        return made


def article_parts(article: Article) -> Parts:
    """The article's page: kicker, headline (or the made title), subtitle, byline and dateline, blocks."""
    titles = _title_parts(article)
    blocks = article.blocks
    count = len(titles)

    def make(index: int) -> Part:
        if index < count:
            return titles[index]
        block = blocks[index - count]
        return Part(block.kind, block.text, index - count, ((0, block),))

    roles: list[Role] = [part.role for part in titles]
    roles.extend([block.kind for block in blocks])
    texts = [part.text for part in titles]
    texts.extend([block.text for block in blocks])
    return Parts(roles, texts, make)


def _title_parts(article: Article) -> list[Part]:
    parts = []
    if article.kicker is not None:
        parts.append(_shown("kicker", article.kicker))
    if article.headline is not None:
        parts.append(_shown("headline", article.headline))
    else:
        parts.append(Part("made", article.display_title))
    if article.subtitle is not None:
        parts.append(_shown("subtitle", article.subtitle))
    if article.byline is not None and article.dateline is not None:
        text = f"{article.byline.text}{BESIDE}{article.dateline.text}"
        begin = len(article.byline.text) + len(BESIDE)
        parts.append(Part("byline", text, None, ((0, article.byline), (begin, article.dateline))))
    elif article.byline is not None:
        parts.append(_shown("byline", article.byline))
    elif article.dateline is not None:
        parts.append(_shown("dateline", article.dateline))
    return parts


def _shown(role: Role, passage: Passage) -> Part:
    return Part(role, passage.text, None, ((0, passage),))


def raw_parts(text: str, span: Span) -> Parts:
    """The lines of a stretch of the source as they came; blank ones are parts of no character."""
    start, end = span
    lines = text[start:end].removesuffix("\n").split("\n") if start < end else []
    begins = list(accumulate((len(line) + 1 for line in lines), initial=start))
    texts = [line.removesuffix("\r") for line in lines]

    def make(index: int) -> Part:
        line, begin = texts[index], begins[index]
        return Part("raw", line, None, ((0, Passage(line, ((begin, begin + len(line)),))),))

    return Parts(["raw"] * len(lines), texts, make)
