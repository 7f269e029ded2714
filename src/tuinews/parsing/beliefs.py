"""How likely each state is at each line: the chain's posterior probabilities, over the states worth a look.

Forward and backward sums (Rabiner 1989) in chances that are brought to one at each line, so that nothing runs
out of range however long the text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp
from typing import Final, TypeAlias

from tuinews.parsing.states import STATES

SCALE: Final = 1000
"""Weights are whole parts of a log: this many to one."""
# Chances smaller than this beside the others of their line are left out.
_LEAST: Final = 1e-5

Lattice: TypeAlias = Sequence[Sequence[tuple[int, int]]]
"""For each line the states that are worth looking at (by number), with what the evidence says for each."""


def beliefs(
    lattice: Lattice, path: Sequence[int], entry: Mapping[int, int], steps: Sequence[Sequence[float]]
) -> list[dict[str, float]]:
    """How likely each state is at each line (forward-backward, Rabiner 1989).

    The states of the best `path` stay among those that are looked at: what redeems one may come lines later.
    """
    odds = [_odds(here) for here in lattice]
    top = max(entry.values())
    first = [(state, exp((entry[state] - top) / SCALE) * chance) for state, chance in odds[0] if state in entry]
    forward = [_normal(first, path[0])]
    for here, chosen in zip(odds[1:], path[1:], strict=True):
        forward.append(_normal(_forward(forward[-1], here, steps), chosen))
    return _backward(forward, odds, path, steps)


def _odds(here: Sequence[tuple[int, int]]) -> list[tuple[int, float]]:
    top = max(score for _, score in here)
    return [(state, exp((score - top) / SCALE)) for state, score in here]


def _normal(chances: list[tuple[int, float]], chosen: int) -> list[tuple[int, float]]:
    """The chances that count, and that of the state chosen, summing to one; all to the latter where all are zero."""
    total = sum([chance for _, chance in chances])
    if not total:
        return [(chosen, 1.0)]
    floor = total * _LEAST
    return [(state, chance / total) for state, chance in chances if chance > floor or state == chosen]


def _forward(
    alive: Sequence[tuple[int, float]], here: Sequence[tuple[int, float]], steps: Sequence[Sequence[float]]
) -> list[tuple[int, float]]:
    reached = []
    for state, chance in here:
        row = steps[state]
        total = 0.0
        for before, likely in alive:
            total += likely * row[before]
        reached.append((state, chance * total))
    return reached


def _backward(
    forward: Sequence[list[tuple[int, float]]],
    odds: Sequence[list[tuple[int, float]]],
    path: Sequence[int],
    steps: Sequence[Sequence[float]],
) -> list[dict[str, float]]:
    beliefs: list[dict[str, float]] = [{STATES[state]: chance for state, chance in forward[-1]}]
    behind = [(state, chance) for state, chance in odds[-1] if any(state == alive for alive, _ in forward[-1])]
    for line in range(len(forward) - 2, -1, -1):
        if len(forward[line]) == 1:
            later = [(forward[line][0][0], 1.0)]
        else:
            later = []
            for state, _ in forward[line]:
                later.append((state, sum([chance * steps[after][state] for after, chance in behind])))
        pairs = zip(forward[line], later, strict=True)
        joint = _normal([(state, chance * likely) for (state, chance), (_, likely) in pairs], path[line])
        beliefs.append({STATES[state]: chance for state, chance in joint})
        seen = dict(odds[line])
        behind = _normal([(state, likely * seen[state]) for state, likely in later], path[line])
    return beliefs[::-1]
