"""The line model: from the evidence on each line to the likeliest states of all of them.

Knows a linear chain (Lafferty, McCallum & Pereira 2001) over the grammar of `states`: a sequence of
states scores the sum of its steps' weights and of the weights its lines' features give each state. It
knows nothing of text; the features are names. The weights are learned by `python -m training.parser`.

A document either keeps one order of headlines, or mixes them, which few do: every state is there twice, once
for each kind, and only those for mixing may change the mode. Outside this module the two are one.

Weights are whole thousandths. A feature's weights for all states stand side by side in one big
integer, `_LANE` bits each, so that a line's evidence is summed by a few additions whatever the number
of states.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from math import exp
from operator import itemgetter
from pathlib import Path
from typing import Final, TypeAlias

from tuinews.parsing.states import FIRST, NUMBER, STATES, SUCCESSORS, faces, step

Weights: TypeAlias = Mapping[str, Mapping[str, float]]
Scores: TypeAlias = Sequence[int]

_SCALE: Final = 1000
_LANE: Final = 32
_ZERO: Final = 1 << 24
_BYTES: Final = len(STATES) * _LANE // 8
_EMPTY: Final = sum(_ZERO << (_LANE * number) for number in range(len(STATES)))
# A path this far (in thousandths of a log) behind the best of its mode is given up, and a mode as far behind the other.
_BEAM: Final = 7_000
_MODE_BEAM: Final = 25_000
_NEVER: Final = -(1 << 50)
# Chances smaller than this beside the others of their line are left out.
_LEAST: Final = 1e-5
_COUNT: Final = len(STATES)
_HALF: Final = _COUNT // 2


def _lanes_of_faces() -> dict[str, int]:
    """For each name under which evidence is weighed, one in the lane of every state that it counts for."""
    lanes: dict[str, int] = {}
    for number, state in enumerate(STATES):
        for face in faces(state):
            lanes[face] = lanes.get(face, 0) + (1 << (_LANE * number))
    return lanes


_LANES_OF: Final = _lanes_of_faces()

Lattice: TypeAlias = Sequence[Sequence[tuple[int, int]]]
"""For each line the states that are worth looking at (by number), with what the evidence says for each."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The likeliest states of consecutive lines, and its score in logs (not normalised)."""

    states: tuple[str, ...]
    score: float


class Model:
    """Learned weights, ready for use: `best` decodes, `beliefs` says how likely each state is at each line."""

    def __init__(self, weights: Mapping[str, Weights]) -> None:
        """Take the content of a weights file.

        `states` is {feature: {face: weight}}; `steps` has the weights of steps under "", of first states under
        "first", and of a document's mixing its orders under "mixed" and "" (without it any document may).
        """
        self._features = {name: _lanes(by_face) for name, by_face in weights["states"].items()}
        steps, starts = weights["steps"][""], weights["steps"].get("first", {})
        self._steps = [_row(before, steps, False) for before in STATES] + [
            _row(before, steps, True) for before in STATES
        ]
        first = [(NUMBER[state], round(_SCALE * starts.get(state, 0.0))) for state in sorted(FIRST)]
        mixed = [(_COUNT + state, weight) for state, weight in first]
        if "mixed" in weights["steps"]:
            bias = round(_SCALE * weights["steps"]["mixed"][""])
            mixed = first + [(state, weight + bias) for state, weight in mixed]
        self._first = mixed
        self._odds = [[0.0] * (2 * _COUNT) for _ in range(2 * _COUNT)]
        for before, row in enumerate(self._steps):
            for after, weight in row:
                self._odds[after][before] = exp(weight / _SCALE)

    def evidence(self, features: Iterable[str]) -> Scores:
        """What a line's features say for each state, in the order of `STATES`, in thousandths of a log."""
        total = sum(map(self._features.get, features, repeat(0)), _EMPTY)
        scores = array("I")
        scores.frombytes(total.to_bytes(_BYTES, "little"))
        return scores

    def weight(self, feature: str, state: str) -> float:
        """What a feature says for a state, in logs; 0 for a feature that is not known."""
        return (self.evidence((feature,))[NUMBER[state]] - _ZERO) / _SCALE

    def decode(
        self, lines: Sequence[Iterable[str]], before: str | None = None
    ) -> tuple[Decoded, list[dict[str, float]]]:
        """Both `best` and `beliefs`, looking at the lines once."""
        path, lattice = self._search(lines, before)
        return path, self._beliefs(lattice, before)

    def best(self, lines: Sequence[Iterable[str]], before: str | None = None) -> Decoded:
        """The likeliest states of consecutive lines, given the features of each and the state before the first."""
        return self._search(lines, before)[0]

    def beliefs(self, lines: Sequence[Iterable[str]], before: str | None = None) -> list[dict[str, float]]:
        """How likely each state is at each line (0 to 1, the least likely left out)."""
        return self._beliefs(self._search(lines, before)[1], before)

    def _entry(self, before: str | None) -> Sequence[tuple[int, int]]:
        """What may be the first state, and the weight of stepping there."""
        if before is None:
            return self._first
        return self._steps[NUMBER[before]] + self._steps[_COUNT + NUMBER[before]]

    def _search(self, lines: Sequence[Iterable[str]], before: str | None) -> tuple[Decoded, Lattice]:
        if not lines:
            return Decoded((), 0.0), []
        scores = self.evidence(lines[0])
        alive = _pruned([(state, weight + scores[state % _COUNT] - _ZERO) for state, weight in self._entry(before)])
        trail, evidence, backs = [alive], [scores], []
        for features in lines[1:]:
            scores = self.evidence(features)
            reached, back = _advance(alive, self._steps)
            alive = _pruned(
                [
                    (state, total + scores[state % _COUNT] - _ZERO)
                    for state, total in enumerate(reached)
                    if total > _NEVER
                ]
            )
            trail.append(alive)
            evidence.append(scores)
            backs.append(back)
        state, score = max(alive, key=itemgetter(1))
        path = [state]
        for back in reversed(backs):
            state = back[state]
            path.append(state)
        path.reverse()
        return Decoded(tuple([STATES[state % _COUNT] for state in path]), score / _SCALE), _kept(trail, evidence, path)

    def _beliefs(self, lattice: Lattice, before: str | None) -> list[dict[str, float]]:
        if not lattice:
            return []
        entry = dict(self._entry(before))
        odds = [_odds(here) for here in lattice]
        forward = [_normal([(state, exp(entry[state] / _SCALE) * chance) for state, chance in odds[0]])]
        for here in odds[1:]:
            forward.append(_normal(_forward(forward[-1], here, self._odds)))
        return _backward(forward, odds, self._odds)


def _row(before: str, steps: Mapping[str, float], mixing: bool) -> list[tuple[int, int]]:
    """The states that may follow a state, and the weights of the steps there."""
    return [
        (NUMBER[after] + mixing * _COUNT, round(_SCALE * steps.get(step(before, after), 0.0)))
        for after in sorted(SUCCESSORS[before])
        if mixing or before[0] == after[0]
    ]


def _named(chances: Iterable[tuple[int, float]]) -> dict[str, float]:
    """Chances by the states' names, those of both kinds of document together."""
    named: dict[str, float] = {}
    for state, chance in chances:
        name = STATES[state % _COUNT]
        named[name] = named.get(name, 0.0) + chance
    return named


def _lanes(by_face: Mapping[str, float]) -> int:
    return sum([round(_SCALE * weight) * _LANES_OF[face] for face, weight in by_face.items()])


def _pruned(scores: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The states whose paths are near the best of their mode (a mode's states have neighbouring numbers)."""
    tops = [_NEVER] * 4
    for state, score in scores:
        mode = state // _HALF
        if score > tops[mode]:
            tops[mode] = score
    least = max(tops) - _MODE_BEAM
    floors = [max(top - _BEAM, least) for top in tops]
    return [entry for entry in scores if entry[1] > floors[entry[0] // _HALF]]


def _kept(
    trail: Sequence[Sequence[tuple[int, int]]], evidence: Sequence[Scores], path: Sequence[int]
) -> list[list[tuple[int, int]]]:
    """The states worth a look beside those of the best path: near the best of their line, or in the path's mode."""
    kept = []
    for alive, scores, chosen in zip(trail, evidence, path, strict=True):
        floor = max([score for _, score in alive]) - _BEAM
        mode = chosen // _HALF
        kept.append(
            [(state, scores[state % _COUNT]) for state, score in alive if score > floor or state // _HALF == mode]
        )
    return kept


def _advance(
    alive: Sequence[tuple[int, int]], steps: Sequence[Sequence[tuple[int, int]]]
) -> tuple[list[int], list[int]]:
    """One line further: the best score of each state that can be reached, and the state it is reached from."""
    reached = [_NEVER] * (2 * _COUNT)
    back = [0] * (2 * _COUNT)
    for before, score in alive:
        for state, weight in steps[before]:
            total = score + weight
            if total > reached[state]:
                reached[state] = total
                back[state] = before
    return reached, back


def _odds(here: Sequence[tuple[int, int]]) -> list[tuple[int, float]]:
    top = max(score for _, score in here)
    return [(state, exp((score - top) / _SCALE)) for state, score in here]


def _normal(chances: list[tuple[int, float]]) -> list[tuple[int, float]]:
    """The chances that count, summing to one; none where all are zero."""
    total = sum([chance for _, chance in chances])
    if not total:
        return []
    floor = total * _LEAST
    return [(state, chance / total) for state, chance in chances if chance > floor]


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
    steps: Sequence[Sequence[float]],
) -> list[dict[str, float]]:
    beliefs: list[dict[str, float]] = [_named(forward[-1])]
    behind = [(state, chance) for state, chance in odds[-1] if any(state == alive for alive, _ in forward[-1])]
    for line in range(len(forward) - 2, -1, -1):
        if len(forward[line]) == 1:
            later = [(forward[line][0][0], 1.0)]
        else:
            later = []
            for state, _ in forward[line]:
                later.append((state, sum([chance * steps[after][state] for after, chance in behind])))
        joint = _normal(
            [(state, chance * likely) for (state, chance), (_, likely) in zip(forward[line], later, strict=True)]
        )
        beliefs.append(_named(joint))
        seen = dict(odds[line])
        behind = _normal([(state, likely * seen[state]) for state, likely in later])
    return beliefs[::-1]


@lru_cache(maxsize=1)
def shipped() -> Model:
    """The model that comes with the program."""
    text = Path(__file__).with_name("weights.json").read_text(encoding="utf-8")
    return Model(json.loads(text))
