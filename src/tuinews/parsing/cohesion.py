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
    return [
        _between(text[max(0, begins[first] - _ABOVE) : begins[first]], text[begins[last] : begins[last] + _BELOW])
        for first, last in runs
    ]


def _between(above: str, below: str) -> Cohesion:
    if min(len(above), len(below)) < _FEWEST:
        return Cohesion(-1.0, -1.0)
    here, there = Counter(map(add, above, above[1:])), Counter(map(add, below, below[1:]))
    product = sum([here[pair] * there[pair] for pair in here.keys() & there.keys()])
    size = sqrt(sum([count * count for count in here.values()]) * sum([count * count for count in there.values()]))
    near = set(map(add, below[:_NEAR], below[1:_NEAR]))
    return Cohesion(product / size, len(near & here.keys()) / len(near))
