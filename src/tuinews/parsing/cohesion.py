"""Whether the text below a heading speaks of what the text above it does: then it is rather a subhead.

Two stretches of text are compared by the pairs of neighbouring characters that they share (Hearst 1997, who
parts a text into its topics so). Knows text and places in it; knows nothing of how lines look.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from math import sqrt
from operator import add
from typing import Final, NamedTuple

from tuinews.parsing.lines import Line

_ABOVE: Final = 700
_BELOW: Final = 450
_NEAR: Final = 250
"""Characters that are compared: above, below, and of those below the nearest."""
_FEWEST: Final = 30


class Cohesion(NamedTuple):
    """How alike the texts above and below are (0 to 1).

    `alike`: the cosine of how often each pair stands in them; `shared`: the share of the nearest pairs below that
    stand above too; both -1 where there is too little text.
    """

    alike: float
    shared: float


def cohesions(lines: Sequence[Line], runs: Sequence[tuple[int, int]]) -> list[Cohesion]:
    """For each run of heading lines (first, one past the last), how alike the texts above and below it are."""
    if not runs:
        return []
    letters = ["".join(filter(str.isalnum, line.text)) for line in lines]
    begins = list(accumulate(map(len, letters), initial=0))
    text = "".join(letters)
    pairs = list(map(add, text, text[1:]))
    return [_between(pairs, begins[first], begins[last], len(text)) for first, last in runs]


def _between(pairs: Sequence[str], end: int, start: int, count: int) -> Cohesion:
    """How alike the text before a place is to that from another on, in a text of so many characters."""
    begin, stop = max(0, end - _ABOVE), min(count, start + _BELOW)
    if min(end - begin, stop - start) < _FEWEST:
        return Cohesion(-1.0, -1.0)
    here, there = Counter(pairs[begin : end - 1]), Counter(pairs[start : stop - 1])
    product = sum([here[pair] * there[pair] for pair in here.keys() & there.keys()])
    size = sqrt(sum([often * often for often in here.values()]) * sum([often * often for often in there.values()]))
    near = set(pairs[start : min(stop, start + _NEAR) - 1])
    return Cohesion(product / size, len(near & here.keys()) / len(near))
