"""The domain: what a newspaper dump is once it has been understood.

Knows the newspaper's own words (edition, article, block, furniture) and nothing else of the
program; every other package speaks in these values. All of them are frozen.

A *span* is (start, end) in characters of `Source.text`, half-open. Every passage of text keeps the
spans it was made from: joined together they hold exactly as many characters as the text, each one
either the same character, the plain form of a CJK radical, or white space shown as a blank.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Span: TypeAlias = tuple[int, int]

BlockKind: TypeAlias = Literal["paragraph", "subhead", "question", "answer", "caption", "credit"]
ArticleKind: TypeAlias = Literal["news", "qa", "caption", "brief", "notice", "other"]


@dataclass(frozen=True, slots=True)
class LaidLine:
    """A line whose place on a page is known (from a PDF).

    `span` is its text in `Source.text`; `page` counts from 1; `left`, `top`, `right`, `bottom` are in
    points from the page's top left corner; `size` is the commonest font size in points, `weight` the
    commonest font weight (400 regular, 700 bold; 0 unknown), `font` the commonest font's name ("" unknown).
    """

    span: Span
    page: int
    left: float
    top: float
    right: float
    bottom: float
    size: float
    weight: int = 0
    font: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """What was read: harmless text, and how it was got.

    `name` is fit to be shown (sanitized), `text` has one code point for each that was decoded, so that
    spans hold for both; `neutralised` counts, per rule, the characters that were made harmless.
    `layout` is set where the source has geometry; `page_starts` are the offsets at which pages begin.
    `notes` are sentences for the reader about what could not be read (pages of a PDF that are only pictures).
    """

    name: str
    encoding: str
    text: str
    neutralised: tuple[tuple[str, int], ...] = ()
    layout: tuple[LaidLine, ...] = ()
    page_starts: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text and the spans of the source it was made from."""

    text: str
    spans: tuple[Span, ...]

    def source_offset(self, offset: int) -> int:
        """The place in the source of the character at `offset` of the text (the end for one past it)."""
        for start, end in self.spans:
            if offset < end - start:
                return start + offset
            offset -= end - start
        return self.spans[-1][1] if self.spans else 0

    def text_offset(self, place: int) -> int | None:
        """The character of the text made from `place` in the source; None where it was made from none."""
        before = 0
        for start, end in self.spans:
            if start <= place < end:
                return before + place - start
            before += end - start
        return None


@dataclass(frozen=True, slots=True)
class Block(Passage):
    """A passage of an article's body and what it is there for.

    `confidence` (0 to 1) is how sure the parser is that a block begins here.
    """

    kind: BlockKind = "paragraph"
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Article:
    """One story: its title lines, and the blocks of its body.

    `headline` is only what the paper printed. `display_title` is what a list shows: the headline, or one
    made from the text where the paper printed none. `confidence` (0 to 1) is how sure the parser is of
    the cut: the article's edges and whose headline it carries. `page` counts from 1, 0 where unknown.
    """

    id: str
    kind: ArticleKind
    display_title: str
    blocks: tuple[Block, ...]
    headline: Passage | None = None
    kicker: Passage | None = None
    subtitle: Passage | None = None
    byline: Passage | None = None
    dateline: Passage | None = None
    confidence: float = 1.0
    page: int = 0

    @property
    def title_is_made(self) -> bool:
        """Whether `display_title` was made, the paper having printed no headline."""
        return self.headline is None

    @property
    def length(self) -> int:
        """Characters of the body."""
        return sum(len(block.text) for block in self.blocks)

    def passages(self) -> Iterator[Passage]:
        """Everything of the article that came from the source: its title lines, then its blocks."""
        for passage in (self.kicker, self.headline, self.subtitle, self.byline, self.dateline):
            if passage is not None:
                yield passage
        yield from self.blocks


@dataclass(frozen=True, slots=True)
class Furniture(Passage):
    """Text of the page that belongs to no article: folios, editors' lines, jump lines."""


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything read from one source. Each non-space character of it is in exactly one passage.

    `removed` counts, per rule, the characters of the source that stand in no passage (layout space).
    """

    source: Source
    articles: tuple[Article, ...]
    furniture: tuple[Furniture, ...] = ()
    removed: tuple[tuple[str, int], ...] = field(default=())

    def passages(self) -> Iterator[Passage]:
        """Every passage of the edition: those of the articles, then the furniture."""
        for article in self.articles:
            yield from article.passages()
        yield from self.furniture
