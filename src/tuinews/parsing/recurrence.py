"""Whether a heading's words come again in the text above it or below it.

A headline's words recur in the body it belongs to, most of all in its lead: the evidence a person uses to
tell whose headline it is. Counted over pairs of neighbouring characters, the rarer the weightier.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from operator import add
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
    keys = places.keys()
    follows = [*(line.text[:1] for line in lines[1:]), ""]
    for number, (line, follow) in enumerate(zip(lines, follows, strict=True)):
        text = line.text + follow
        for pair in keys & map(add, text, text[1:]):
            places[pair].append(number)
    count = len(lines)
    weights = [0.0, *(math.log(1 + count / often) for often in range(1, count + 1))]
    return [_around(places, pairs, first, last, weights) for pairs, (first, last) in zip(wanted, runs, strict=True)]


def _pairs(text: str) -> set[str]:
    """The pairs of neighbouring Chinese characters, digits and letters of a text."""
    return {a + b for a, b in pairwise(text) if a.isalnum() and b.isalnum()}


def _around(
    places: dict[str, list[int]], pairs: set[str], first: int, last: int, weights: Sequence[float]
) -> Recurrence:
    total = 1e-9
    lead_below = body_below = lead_above = body_above = 0.0
    for pair in pairs:
        where = places[pair]
        weight = weights[len(where)]
        total += weight
        if where[-1] >= last:
            distance = where[bisect_left(where, last)] - last
            if distance < _BODY:
                body_below += weight
                if distance < _LEAD:
                    lead_below += weight
        if where[0] < first:
            distance = first - 1 - where[bisect_left(where, first) - 1]
            if distance < _BODY:
                body_above += weight
                if distance < _LEAD:
                    lead_above += weight
    return Recurrence(lead_below / total, body_below / total, lead_above / total, body_above / total)
