"""How much a sentence is like the rest of its article, and like its headline. Knows character pairs only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import log, sqrt

from tuinews.digest.tokens import Tokens, pairs_of, tokens_of


def resemblances(tokens: Tokens, paragraphs: list[int], weight: dict[str, float]) -> Iterator[tuple[float, ...]]:
    """Of each sentence the features from `cent` to `ahead`, and room for the five that compare it with the best."""
    pairs = tokens.pairs
    repeated = {pair for pair, w in weight.items() if w}
    born, last = _lives(pairs)
    opening = pairs[0]
    lead = set().union(*[some for some, at in zip(pairs, paragraphs, strict=True) if at == 0])
    count = len(pairs)
    for i, some in enumerate(pairs):
        size = len(some) or 1
        mass = sum(map(weight.__getitem__, some))
        yield (
            mass / size,
            mass / (size + 12),
            mass / 10,
            len(some & repeated) / size,
            len(some & opening) / sqrt(size * (len(opening) or 1)) if i else 0.0,
            len(some & lead) / size if paragraphs[i] else 0.0,
            len(some & pairs[i - 1]) / size if i else 0.0,
            len(some & pairs[i + 1]) / size if i + 1 < count else 0.0,
            sum(map(i.__gt__, map(born.__getitem__, some))) / size,
            sum(map(i.__lt__, map(last.__getitem__, some))) / size,
            0.0, 0.0, 0.0, 0.0, 0.0,
        )  # fmt: skip


def titles(tokens: Tokens, headline: str) -> Iterator[tuple[float, ...]]:
    """Of each sentence the features of the headline, and room for the two that compare it with the best."""
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


def weights(pairs: list[set[str]]) -> dict[str, float]:
    """The logarithm of how many sentences hold each pair: 0 for a pair that comes but once."""
    count: Counter[str] = Counter()
    for some in pairs:
        count.update(some)
    logarithm = [0.0, *map(log, range(1, len(pairs) + 1))]
    return {pair: logarithm[n] for pair, n in count.items()}


def _lives(pairs: list[set[str]]) -> tuple[dict[str, int], dict[str, int]]:
    """The first and the last sentence that each pair stands in."""
    born: dict[str, int] = {}
    last: dict[str, int] = {}
    for i, some in enumerate(pairs):
        last.update(dict.fromkeys(some, i))
    for i in range(len(pairs) - 1, -1, -1):
        born.update(dict.fromkeys(pairs[i], i))
    return born, last
