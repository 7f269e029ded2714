"""Articles and furniture as bytes, and back: what the library keeps of a text so that it can be read again.

Chinese takes two bytes a character in GB18030 and three in UTF-8, and deflate keeps most of the difference.
Spans are not kept: they count a source's characters, and the source may be gone. `edition_of` lays a new
source under the articles, so that what comes out is an edition like any other.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from typing import Any, get_args

from tuinews.edition import Article, ArticleKind, Block, BlockKind, Edition, Furniture, Passage, Source

_KINDS: tuple[BlockKind, ...] = get_args(BlockKind)
_ARTICLE_KINDS: tuple[ArticleKind, ...] = get_args(ArticleKind)
LEVEL = 6
_as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def storable(text: str) -> str:
    """The text with what no database can keep (half a surrogate pair: a file name that is not UTF-8) spelt out."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def pack(value: Any) -> bytes:
    """A JSON value as bytes."""
    try:
        data = _as_json(value).encode("gb18030")
    except UnicodeEncodeError:  # half a surrogate pair
        data = json.dumps(value, separators=(",", ":")).encode("ascii")
    return zlib.compress(data, LEVEL)


def unpack(data: bytes) -> Any:
    """The value of such bytes. Raises ValueError for any others."""
    try:
        return json.loads(zlib.decompress(data).decode("gb18030"))
    except zlib.error as error:
        raise ValueError(str(error)) from error


def pack_article(article: Article) -> bytes:
    """An article's title lines and blocks as bytes."""
    lines = (article.kicker, article.headline, article.subtitle, article.byline, article.dateline)
    return pack(
        [
            [None if line is None else line.text for line in lines],
            [[_KINDS.index(block.kind), block.text] for block in article.blocks],
            article.page,
            round(article.confidence, 3),
        ]
    )


def unpack_texts(data: bytes) -> tuple[list[str | None], list[str]]:
    """The title lines (kicker, headline, subtitle, byline, dateline) and the texts of the blocks."""
    lines, blocks, _page, _confidence = unpack(data)
    return lines, [text for _kind, text in blocks]


class _Layer:
    """A source under construction: every passage laid on lines of its own."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._length = 0

    def lay(self, text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
        start = self._length
        self.parts.append(text)
        self._length += len(text) + 1
        return text, ((start, start + len(text)),)


def edition_of(name: str, articles: Iterable[tuple[str, str, str, bytes]], furniture: Sequence[str] = ()) -> Edition:
    """An edition of kept articles (id, kind, display title, bytes) and furniture, over a source made of them."""
    layer = _Layer()
    made = tuple(_article(layer, *article) for article in articles)
    pieces = tuple(Furniture(*layer.lay(text)) for text in furniture)
    return Edition(Source(name, "utf-8", "\n".join(layer.parts)), made, pieces)


def _article(layer: _Layer, name: str, kind: str, title: str, data: bytes) -> Article:
    lines, blocks, page, confidence = unpack(data)
    kicker, headline, subtitle, byline, dateline = (
        None if line is None else Passage(*layer.lay(line)) for line in lines
    )
    return Article(
        id=name,
        kind=next((known for known in _ARTICLE_KINDS if known == kind), "other"),
        display_title=title,
        blocks=tuple(Block(*layer.lay(text), kind=_KINDS[index]) for index, text in blocks),
        headline=headline,
        kicker=kicker,
        subtitle=subtitle,
        byline=byline,
        dateline=dateline,
        confidence=confidence,
        page=page,
    )
