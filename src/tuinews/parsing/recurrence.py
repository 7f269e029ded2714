"""Whether a heading's words come again in the text above it or below it.

A headline's words recur in the body it belongs to, most of all in its lead: the evidence a person uses to
tell whose headline it is. Counted over pairs of neighbouring characters, the rarer the weightier.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from tuinews.parsing.lines import Line

_LEAD = 10
"""Lines taken for a lead."""
_BODY = 60
"""Lines taken for a body."""


class Recurrence(NamedTuple):
    """Shares (0 to 1) of a heading's weight found below and above it, in the nearest lines and farther on."""

    lead_below: float
    body_below: float
    lead_above: float
    body_above: float


def recurrences(lines: Sequence[Line], runs: Sequence[tuple[int, int]]) -> list[Recurrence]:
    """For each run of heading lines (first, one past the last), how much of it recurs around it."""
    wanted = [_pairs("".join(line.text for line in lines[first:last])) for first, last in runs]
    places: dict[str, list[int]] = {pair: [] for pairs in wanted for pair in pairs}
    for number, line in enumerate(lines):
        text = line.text + (lines[number + 1].text[:1] if number + 1 < len(lines) else "")
        for left, right in pairwise(text):
            found = places.get(left + right)
            if found is not None and (not found or found[-1] != number):
                found.append(number)
    return [_around(places, pairs, first, last, len(lines)) for pairs, (first, last) in zip(wanted, runs, strict=True)]


def _pairs(text: str) -> set[str]:
    """The pairs of neighbouring Chinese characters, digits and letters of a text."""
    return {a + b for a, b in pairwise(text) if a.isalnum() and b.isalnum()}


def _around(places: dict[str, list[int]], pairs: set[str], first: int, last: int, count: int) -> Recurrence:
    total = 1e-9
    sums = [0.0, 0.0, 0.0, 0.0]
    for pair in pairs:
        where = places[pair]
        weight = math.log(1 + count / len(where)) if where else 0.0
        total += weight
        below = bisect_left(where, last)
        if below < len(where):
            distance = where[below] - last
            sums[0] += weight * (distance < _LEAD)
            sums[1] += weight * (distance < _BODY)
        above = bisect_right(where, first - 1)
        if above:
            distance = first - 1 - where[above - 1]
            sums[2] += weight * (distance < _LEAD)
            sums[3] += weight * (distance < _BODY)
    return Recurrence(*(value / total for value in sums))
