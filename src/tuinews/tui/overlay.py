"""What is marked on an article's text: keywords, key sentences, matches, the place jumped to, a selection.

Knows texts and spans; works a part out when it is first seen, and keeps it until something changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from tuinews.edition import Span
from tuinews.tui.events import Find

if TYPE_CHECKING:
    from tuinews.digest import Sentence, Weight
    from tuinews.typeset import Mark, Marks


@dataclass(slots=True)
class Overlay:
    """The marks of one article. Parts are the page's; blocks the article's."""

    terms: tuple[str, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    weights: Mapping[int, Sequence[Weight]] = field(default_factory=dict)
    find: Find | None = None
    pointed: dict[str, tuple[tuple[int, Span], ...]] = field(default_factory=dict)
    _made: dict[int, Marks] = field(default_factory=dict)

    def forget(self) -> None:
        """Work everything out anew: the page's parts are others."""
        self._made.clear()

    def tell(self, terms: Iterable[str], sentences: Iterable[Sentence], weights: Iterable[Weight]) -> None:
        """Mark these terms and key sentences."""
        self.terms, self.sentences = tuple(terms), tuple(sentences)
        self.weights = {block: tuple(some) for block, some in groupby(weights, key=attrgetter("block"))}
        self._made.clear()

    def search(self, find: Find | None) -> None:
        """Mark what a search finds, or nothing."""
        self.find = find
        self.pointed.pop("current", None)
        self._made.clear()

    def point_out(self, role: str, spans: Iterable[tuple[int, Span]]) -> None:
        """Mark these (part, characters) in a role, and nothing else in it."""
        before = self.pointed.get(role, ())
        self.pointed[role] = tuple(spans)
        for part, _span in (*before, *self.pointed[role]):
            self._made.pop(part, None)

    def marks(self, part: tuple[str, int | None], number: int) -> Marks:
        """All that is marked on a part of the page: its text and block, and its number."""
        from tuinews.typeset import Marks

        made = self._made.get(number)
        if made is None:
            made = self._made[number] = Marks.flatten(self._marks(*part, number))
        return made

    def _marks(self, text: str, block: int | None, number: int) -> Iterable[Mark]:
        from tuinews.typeset import Mark

        for term in self.terms if block is not None else ():
            start = text.find(term)
            while start >= 0:
                yield Mark(start, start + len(term), "keyword")
                start = text.find(term, start + len(term))
        for sentence in self.sentences:
            if sentence.block == block:
                yield from (Mark(start, end, "key") for start, end in sentence.spans)
        for start, end in self.find(text) if self.find else ():
            yield Mark(start, end, "match")
        for role, spans in self.pointed.items():
            yield from (Mark(start, end, role) for part, (start, end) in spans if part == number)

    def weight(self, block: int | None, span: Span) -> float:
        """The greatest weight (0 to 1) of a sentence that stands in these characters of a block."""
        start, end = span
        weights = self.weights.get(block, ()) if block is not None else ()
        return max((w.weight for w in weights if w.span[0] < end and start < w.span[1]), default=0.0)
