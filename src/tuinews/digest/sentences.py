"""Cuts an article's blocks into sentences, each with its place.

Knows where a Chinese (or, failing that, an English) sentence ends; knows nothing of what it says.
A quotation is kept whole with its speaker, unless it runs on; a sentence that never ends is cut at its
commas, so that every text, however bad, gives sentences of a bearable length in linear time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tuinews.edition import Article, Span

# Characters. A quotation is kept in one piece up to QUOTATION, any sentence up to LONGEST.
QUOTATION = 160
LONGEST = 300
_SHORTEST = 4

# The characters that may end a sentence come first, so that a search runs from one to the next of them.
_END = re.compile(
    r"[。！？!?…\n.图摄 \u3000](?:"
    r"(?<=[。！？!?…])[。！？!?…]*[”’」』）》)\"]*"
    r"|(?<=供图)(?=\s)|(?<=[^，。]摄)(?=\s)"
    r"|(?<=[a-z)\]”\"]{2}\.)(?=\s+[A-Z“\"])[”\"]*"
    r"|(?<=\n)\n*|(?<=[^\s][ \u3000])[ \u3000]{2,})"
)
_ATTRIBUTION = re.compile(r"[^，。！？：；“”\s]{0,24}(?:说|表示|指出|强调|介绍|认为|告诉记者|坦言|称)(?:道|，|。|：)")
_PAUSE = re.compile(r"[；;，,、\s]")
_BODY = frozenset({"paragraph", "answer"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands: characters `start` to `end` (half-open) of the text of block `block`."""

    block: int
    start: int
    end: int


def split(text: str) -> list[Span]:
    """The spans of the sentences of one block, in order, without the blanks around them."""
    spans = [part for whole in _joined(text, _ended(text)) for part in _bearable(text, whole)]
    stripped = (_stripped(text, span) for span in spans)
    return [span for span in stripped if span[1] - span[0] >= _SHORTEST]


def places(article: Article) -> list[Place]:
    """The sentences of an article's body, in order: those of paragraphs and answers, else of whatever it has."""
    blocks = [i for i, block in enumerate(article.blocks) if block.kind in _BODY] or range(len(article.blocks))
    return [Place(i, start, end) for i in blocks for start, end in split(article.blocks[i].text)]


def _ended(text: str) -> Iterator[Span]:
    """Spans that a full stop (or its like) ends."""
    start = 0
    for found in _END.finditer(text):
        yield start, found.end()
        start = found.end()
    if start < len(text):
        yield start, len(text)


def _joined(text: str, spans: Iterator[Span]) -> Iterator[Span]:
    """The same, but with quotations in one piece, each with the words that say whose it is."""
    start = end = opened = 0
    for here, there in spans:
        if end > start and not _belongs(text, start, end, there, opened):
            yield start, end
            start, opened = here, 0
        opened += text.count("“", here, there) - text.count("”", here, there)
        end = there
    if end > start:
        yield start, end


def _belongs(text: str, start: int, end: int, there: int, opened: int) -> bool:
    """Whether the sentence that goes on to `there` belongs to the one from `start` to `end`."""
    if there - start > QUOTATION:
        return False
    return opened > 0 or (text[end - 1] == "”" and _ATTRIBUTION.match(text, end) is not None)


def _bearable(text: str, span: Span) -> Iterator[Span]:
    """The span itself, or its pieces where it is too long: cut at the last pause before the limit."""
    start, end = span
    while end - start > LONGEST:
        cut = max(
            (found.end() for found in _PAUSE.finditer(text, start + LONGEST // 2, start + LONGEST)),
            default=start + LONGEST,
        )
        yield start, cut
        start = cut
    yield start, end


def _stripped(text: str, span: Span) -> Span:
    start, end = span
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))
