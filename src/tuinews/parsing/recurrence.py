"""Whether a heading's words come again in the text above it or below it.

A headline's words recur in the body it belongs to, most of all in its lead: the evidence a person uses to
tell whose headline it is. Counted over pairs of neighbouring characters, the rarer the weightier.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, pairwise
from operator import add
from typing import NamedTuple

from tuinews.parsing.lines import Line

_LEAD = 150
"""Characters taken for a lead."""
_BODY = 900
"""Characters taken for a body."""

_AT_ONCE = 14
"""Characters of the line below a heading in which its words come again at once."""


class Recurrence(NamedTuple):
    """Shares (0 to 1) of a heading's weight that recur below and above it.

    `lead_below`, `lead_above`: in the nearest characters; `body_below`, `body_above`: farther on; `opening_above`:
    in the lead that follows the heading before, which is the lead of a body that this one would stand behind.
    """

    lead_below: float
    body_below: float
    lead_above: float
    body_above: float
    opening_above: float


def recurrences(lines: Sequence[Line], runs: Sequence[tuple[int, int]]) -> list[Recurrence]:
    """For each run of heading lines (first, one past the last), in order, how much of it recurs around it."""
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
    begins = list(accumulate([len(line.text) for line in lines], initial=0))
    opened = [0, *(last for _, last in runs)]
    return [
        _around(places, pairs, _Reach.of(begins, run, above), weights)
        for pairs, run, above in zip(wanted, runs, opened, strict=False)
    ]


def echo(heading: str, below: str) -> int:
    """How many pairs of a heading's characters come again at once, in the first characters of the line below it."""
    return len(_pairs(heading) & _pairs(below[:_AT_ONCE]))


class _Reach(NamedTuple):
    """The lines round a run that count: it begins at `first`, the text below at `last`; each other is a limit."""

    first: int
    last: int
    body_above: int
    lead_above: int
    lead_below: int
    body_below: int
    opened: int
    opening: int

    @classmethod
    def of(cls, begins: Sequence[int], run: tuple[int, int], opened: int) -> _Reach:
        """From where each line begins, in characters, and the line at which the text behind the run before begins."""
        first, last = run
        here, below = begins[first], begins[last]
        return cls(
            first,
            last,
            bisect_left(begins, here - _BODY),
            bisect_left(begins, here - _LEAD),
            bisect_left(begins, below + _LEAD),
            bisect_left(begins, below + _BODY),
            opened,
            min(first, bisect_left(begins, begins[opened] + _LEAD)),
        )


def _pairs(text: str) -> set[str]:
    """The pairs of neighbouring Chinese characters, digits and letters of a text."""
    return {a + b for a, b in pairwise(text) if a.isalnum() and b.isalnum()}


def _around(places: dict[str, list[int]], pairs: set[str], reach: _Reach, weights: Sequence[float]) -> Recurrence:
    total = 1e-9
    lead_below = body_below = lead_above = body_above = opening = 0.0
    first, last, far_above, near_above, near_below, far_below, opened, led = reach
    for pair in pairs:
        where = places[pair]
        weight = weights[len(where)]
        total += weight
        if where[-1] >= last:
            line = where[bisect_left(where, last)]
            if line < far_below:
                body_below += weight
                if line < near_below:
                    lead_below += weight
        if where[0] < first:
            line = where[bisect_left(where, first) - 1]
            if line >= far_above:
                body_above += weight
                if line >= near_above:
                    lead_above += weight
            place = bisect_left(where, opened)
            if place < len(where) and where[place] < led:
                opening += weight
    return Recurrence(lead_below / total, body_below / total, lead_above / total, body_above / total, opening / total)
