"""Articles made from drafts: groups of lines become passages with their places, a title to show, and an id."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from tuinews.edition import Article, Block, BlockKind, Furniture, Passage, Span
from tuinews.parsing.drafts import Draft, Group
from tuinews.parsing.lines import Line
from tuinews.parsing.passages import apart, flowing, titled
from tuinews.parsing.titles import kind_of, made_title

_QUESTION = re.compile(r"^(?:问|問|Q|[记記]者[问問]?)\s?[:：]")
_ANSWER = re.compile(r"^(?:答|A)\s?[:：]")
_ID_BYTES: Final = 6

Confidence: TypeAlias = Callable[[int], float]
"""How sure (0 to 1) it is that something begins at a line, given by its number."""
Join: TypeAlias = Callable[[str, Sequence[Line]], tuple[str, tuple[Span, ...]]]
"""Makes lines of a source one text with its spans."""


@dataclass(slots=True)
class Maker:
    """Makes the articles of one source. Remembers the ids it has given, so that each is given once."""

    source: str
    given: dict[str, int] = field(default_factory=dict)

    def article(self, lines: Sequence[Line], draft: Draft, confidence: Confidence, sure: float, page: int) -> Article:
        """The article of a draft. `sure` is the confidence of its cut, `page` counts from 1 (0 unknown)."""
        kicker, headline, subtitle = (
            self._passage(lines, numbers, titled) for numbers in (draft.kicker, draft.headline, draft.subtitle)
        )
        byline, dateline = (self._passage(lines, numbers, flowing) for numbers in (draft.byline, draft.dateline))
        blocks = tuple(self._block(lines, group, confidence) for group in draft.blocks)
        passages = [part for part in (kicker, headline, subtitle, byline, dateline, *blocks) if part is not None]
        kind = kind_of(headline.text if headline else "", blocks)
        title = headline.text if headline else _made(blocks, passages)
        return Article(
            self._id(passages),
            kind,
            title,
            blocks,
            headline,
            kicker,
            subtitle,
            byline,
            dateline,
            confidence=sure,
            page=page,
        )

    def furniture(self, line: Line) -> Furniture:
        """A line of the page's furniture."""
        return Furniture(*apart(self.source, line))

    def _passage(self, lines: Sequence[Line], numbers: Sequence[int], join: Join) -> Passage | None:
        return Passage(*join(self.source, [lines[number] for number in numbers])) if numbers else None

    def _block(self, lines: Sequence[Line], group: Group, confidence: Confidence) -> Block:
        own = [lines[number] for number in group.lines]
        text, spans = (titled if group.kind == "subhead" else flowing)(self.source, own)
        return Block(text, spans, _block_kind(group.kind, text), confidence(group.lines[0]))

    def _id(self, passages: Sequence[Passage]) -> str:
        """A short name that the same text is always given; a second article of the same text gets a number."""
        text = "\n".join(passage.text for passage in passages)
        name = hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=_ID_BYTES).hexdigest()
        count = self.given[name] = self.given.get(name, 0) + 1
        return name if count == 1 else f"{name}-{count}"


def _block_kind(kind: str, text: str) -> BlockKind:
    if kind == "paragraph":
        return "question" if _QUESTION.match(text) else "answer" if _ANSWER.match(text) else "paragraph"
    return "caption" if kind == "caption" else "subhead"


def _made(blocks: Sequence[Block], passages: Sequence[Passage]) -> str:
    """A title from the first paragraph; from whatever there is where there is none."""
    for kinds in (("paragraph", "question", "answer"), ("caption",), ("subhead",)):
        for block in blocks:
            if block.kind in kinds:
                return made_title(block.text)
    return made_title(passages[0].text) if passages else ""
