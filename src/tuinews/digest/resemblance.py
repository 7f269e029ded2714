"""How much a sentence is like the rest of its article, and like its headline. Knows character pairs only.

Only pairs that stand in two sentences or more can make sentences alike, and they are the fewer part: all
comparisons are made on those.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain, repeat
from math import fsum, log, sqrt

from tuinews.digest.tokens import Tokens, pairs_of, tokens_of

_NO_HEADLINE = (0.0,) * 6


def weights(pairs: list[set[str]]) -> dict[str, float]:
    """The pairs that stand in several sentences, each with the logarithm of how many."""
    count = Counter(chain.from_iterable(pairs))
    logarithm = [0.0, *map(log, range(1, len(pairs) + 1))]
    return {pair: logarithm[n] for pair, n in count.items() if n > 1}


def resemblances(
    pairs: list[set[str]], shared: list[set[str]], paragraphs: list[int], weight: dict[str, float]
) -> Iterator[tuple[float, ...]]:
    """Of each sentence the features from `cent` to `ahead`, and room for the five that compare it with the best.

    `shared` are those of a sentence's pairs that stand in others too; `weight` has a number for each of them.
    """
    ahead = _met(shared[::-1])[::-1]
    lead = set().union(*[some for some, at in zip(shared, paragraphs, strict=True) if at == 0])
    opening, breadth = shared[0], sqrt(len(pairs[0]) or 1)
    nothing: set[str] = set()
    rows = zip(pairs, shared, [nothing, *shared], [*shared[1:], nothing], paragraphs, _met(shared), ahead, strict=False)
    for i, (every, some, before, after, at, old, later) in enumerate(rows):
        size = len(every) or 1
        mass = fsum(map(weight.__getitem__, some))  # exact: a set has another order in each process
        yield (
            mass / size,
            mass / (size + 12),
            mass / 10,
            len(some) / size,
            len(some & opening) / (sqrt(size) * breadth) if i else 0.0,
            len(some & lead) / size if at else 0.0,
            len(some & before) / size,
            len(some & after) / size,
            old / size,
            later / size,
            0.0, 0.0, 0.0, 0.0, 0.0,
        )  # fmt: skip


def titles(tokens: Tokens, headline: str) -> Iterator[tuple[float, ...]]:
    """Of each sentence the features of the headline, and room for the two that compare it with the best."""
    if not headline:
        yield from repeat(_NO_HEADLINE, len(tokens.pairs))
        return
    heading = tokens_of(headline)
    pairs, kinds = pairs_of(heading), set(heading)
    for some, chars in zip(tokens.pairs, tokens.kinds, strict=True):
        common = len(some & pairs)
        yield (
            common / (len(pairs) or 1),
            common / (len(some) or 1),
            len(chars & kinds) / (len(kinds) or 1),
            1.0 if common else 0.0,
            0.0,
            0.0,
        )


def _met(shared: list[set[str]]) -> list[int]:
    """How many of each one's pairs stand in one before it."""
    seen: set[str] = set()
    found = []
    for some in shared:
        found.append(len(some & seen))
        seen |= some
    return found
