"""How good keywords are: F1 of the first five and ten, and the share of the first two that are right, in percent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass

import numpy as np
from training.keywords.boost import Floats
from training.keywords.rows import Rows

from tuinews.digest.keywords import DOUBT, FEWEST


@dataclass(frozen=True, slots=True)
class Quality:
    """Means over articles, in percent; `given` is how many terms an article got, at most ten."""

    f1_5: float
    f1_10: float
    hit_2: float
    given: float

    def __str__(self) -> str:
        """One line of a report."""
        shown = f"F1@5 {self.f1_5:5.2f}  F1@10 {self.f1_10:5.2f}  hit@2 {self.hit_2:5.2f}"
        return f"{shown}  {self.given:.1f} terms an article"


def f1(named: frozenset[str], given: Sequence[str], first: int) -> float:
    """F1 of the first `first` of the given terms."""
    right = len(named & set(given[:first]))
    return 2 * right / (min(first, len(given)) + len(named)) if right else 0.0


def choose(terms: list[str], scores: Floats, doubt: float = DOUBT, fewest: int = FEWEST) -> list[str]:
    """The terms that the program would show of an article's candidates, at most ten."""
    taken: list[str] = []
    for index in np.lexsort((np.array(terms), -scores)):
        if len(taken) == 10 or (len(taken) >= fewest and scores[index] < doubt):
            break
        if not any(terms[index] in better for better in taken):
            taken.append(terms[index])
    return taken


def quality(rows: Rows, scores: Floats, named: Sequence[frozenset[str]], doubt: float = DOUBT) -> Quality:
    """The quality over articles; `named` holds each one's right terms, by the numbers in `rows.article`."""
    results = []
    for number, right in enumerate(named):
        mine = np.flatnonzero(rows.article == number)
        given = choose([rows.terms[index] for index in mine], scores[mine], doubt)
        two = len(right & set(given[:2])) / 2
        results.append(Quality(100 * f1(right, given, 5), 100 * f1(right, given, 10), 100 * two, len(given)))
    return mean(results, [1] * len(results))


def mean(parts: Sequence[Quality], sizes: Sequence[int]) -> Quality:
    """The mean of several, weighed by their sizes."""
    numbers = np.average([astuple(part) for part in parts], axis=0, weights=sizes)
    return Quality(*map(float, numbers))
