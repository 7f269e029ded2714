"""ROUGE on characters (Lin 2004): the mean F1 of single tokens, pairs, and the longest common subsequence.

A Han character is a token, a run of Latin letters or digits is one, punctuation is none. Equal to the
rouge-score package given the same tokens.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from tuinews.digest.tokens import tokens_of


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference summary, ready to be compared with many texts."""

    tokens: list[str]
    singles: Counter[str]
    doubles: Counter[tuple[str, str]]


def reference(text: str) -> Reference:
    """The reference made of a text."""
    tokens = tokens_of(text)
    return Reference(tokens, Counter(tokens), Counter(pairwise(tokens)))


def rouge(text: str, wanted: Reference) -> float:
    """The mean of the three F1, 0 to 1."""
    tokens = tokens_of(text)
    singles = (Counter(tokens) & wanted.singles).total()
    doubles = (Counter(pairwise(tokens)) & wanted.doubles).total()
    size, goal = len(tokens), len(wanted.tokens)
    return (
        _f1(singles, size, goal)
        + _f1(doubles, max(0, size - 1), max(0, goal - 1))
        + _f1(_common(tokens, wanted.tokens), size, goal)
    ) / 3


def _f1(common: int, size: int, goal: int) -> float:
    return 2 * common / (size + goal) if common else 0.0


def _common(one: list[str], other: list[str]) -> int:
    """The length of the longest common subsequence, by bit vectors (Crochemore et al. 2001)."""
    where: dict[str, int] = {}
    for i, token in enumerate(one):
        where[token] = where.get(token, 0) | (1 << i)
    mask = (1 << len(one)) - 1
    row = mask
    for token in other:
        kept = row & where.get(token, 0)
        row = ((row + kept) | (row - kept)) & mask
    return len(one) - row.bit_count()
