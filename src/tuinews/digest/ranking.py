"""An article's sentences in the order of their worth: ranked once, cut to any budget.

Knows how a summary is chosen from ranked sentences; knows nothing of how any engine ranks them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tuinews.digest.budget import Budget
from tuinews.digest.model import Sentence
from tuinews.edition import Span

# A summary counts as full from this share of its room on.
FULL = 0.7
# One sentence alone may exceed the room by this factor before it is passed over.
STRETCH = 1.5


@dataclass(frozen=True, slots=True)
class Weight:
    """How much a sentence weighs in its article (0 to 1), and where it stands, for a bar in the margin."""

    block: int
    span: Span
    weight: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """The candidate sentences in document order, and `order`: their indices, best first.

    `finish` gives the sentence of an index its final form: the reasons for its choice, and, where its second
    argument says that sentences are counted and not characters, a shorter form if the engine has one.
    """

    engine: str
    sentences: tuple[Sentence, ...]
    order: tuple[int, ...]
    length: int = 0
    finish: Callable[[int, bool], Sentence] | None = None

    def summary(self, budget: Budget) -> tuple[Sentence, ...]:
        """The best sentences that fit the budget, in document order."""
        room = budget.room(self.length)
        chosen = self.order[: budget.sentences] if room is None else tuple(self._filling(room))
        return tuple(self._finished(i, counted=room is None) for i in sorted(chosen))

    def key_sentences(self, count: int) -> tuple[Sentence, ...]:
        """The `count` best sentences, best first."""
        return tuple(self._finished(i, counted=False) for i in self.order[:count])

    @property
    def weights(self) -> tuple[Weight, ...]:
        """Every sentence's weight: 1 for the best of the order, falling to 0 for the last or left out."""
        rank = {i: place for place, i in enumerate(self.order)}
        count = max(1, len(self.order))
        return tuple(
            Weight(s.block, (s.spans[0][0], s.spans[-1][1]), 1 - rank.get(i, count) / count)
            for i, s in enumerate(self.sentences)
        )

    def _finished(self, i: int, *, counted: bool) -> Sentence:
        return self.finish(i, counted) if self.finish else self.sentences[i]

    def _filling(self, room: int) -> Iterator[int]:
        used = 0
        for i in self.order:
            size = len(self.sentences[i].text)
            if used + size <= room or (used == 0 and size <= STRETCH * room):
                used += size
                yield i
            if used >= FULL * room:
                return
