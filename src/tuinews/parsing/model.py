"""The line model: from the evidence on each line to the likeliest states of all of them.

Knows a linear chain (Lafferty, McCallum & Pereira 2001) over the grammar of `states`: a sequence of
states scores the sum of its steps' weights and of the weights its lines' features give each state. It
knows nothing of text; the features are names. The weights are learned by `python -m training.parser`.

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
from importlib import resources
from math import exp
from typing import Final, TypeAlias

from tuinews.parsing.states import FIRST, NUMBER, STATES, SUCCESSORS, faces, step

Weights: TypeAlias = Mapping[str, Mapping[str, float]]
Scores: TypeAlias = Sequence[int]

_SCALE: Final = 1000
_LANE: Final = 32
_ZERO: Final = 1 << 24
_BYTES: Final = len(STATES) * _LANE // 8
_EMPTY: Final = sum(_ZERO << (_LANE * number) for number in range(len(STATES)))
# Paths this far (in thousandths of a log) behind the best are given up; nothing likelier than e^-14 is lost at a line.
_BEAM: Final = 14_000


@dataclass(frozen=True, slots=True)
class Path:
    """The likeliest states of consecutive lines, and its score in logs (not normalised)."""

    states: tuple[str, ...]
    score: float


class Model:
    """Learned weights, ready for use: `best` decodes, `beliefs` says how likely each state is at each line."""

    def __init__(self, weights: Mapping[str, Weights]) -> None:
        """Take the content of a weights file: `states` {feature: {face: weight}} and `steps` {"": {step: weight}}."""
        self._features = {name: _lanes(by_face) for name, by_face in weights["states"].items()}
        steps = weights["steps"][""]
        self._steps = tuple(
            tuple(
                (NUMBER[after], round(_SCALE * steps.get(step(before, after), 0.0)))
                for after in sorted(SUCCESSORS[before])
            )
            for before in STATES
        )
        starts = weights["steps"].get("first", {})
        self._first = tuple((NUMBER[state], round(_SCALE * starts.get(state, 0.0))) for state in sorted(FIRST))

    def evidence(self, features: Iterable[str]) -> Scores:
        """What a line's features say for each state, in the order of `STATES`, in thousandths of a log."""
        known, total = self._features, _EMPTY
        for name in features:
            lanes = known.get(name)
            if lanes is not None:
                total += lanes
        scores = array("I")
        scores.frombytes(total.to_bytes(_BYTES, "little"))
        return scores

    def best(self, lines: Sequence[Iterable[str]], before: str | None = None) -> Path:
        """The likeliest states of consecutive lines, given the features of each and the state before the first."""
        if not lines:
            return Path((), 0.0)
        scores: dict[int, int] = {}
        steps, backs = self._steps, []
        entries = self._first if before is None else steps[NUMBER[before]]
        evidence = self.evidence(lines[0])
        for state, weight in entries:
            scores[state] = weight + evidence[state] - _ZERO
        for line in range(1, len(lines)):
            evidence = self.evidence(lines[line])
            scores, back = _advance(scores, evidence, steps)
            backs.append(back)
        state = max(scores, key=scores.__getitem__)
        score = scores[state] / _SCALE
        path = [state]
        for back in reversed(backs):
            state = back[state]
            path.append(state)
        return Path(tuple(STATES[state] for state in reversed(path)), score)

    def beliefs(self, lines: Sequence[Iterable[str]], before: str | None = None) -> list[dict[str, float]]:
        """How likely each state is at each line (0 to 1, those under e^-14 of the best left out)."""
        if not lines:
            return []
        entries = self._first if before is None else self._steps[NUMBER[before]]
        odds = [_odds(self.evidence(features)) for features in lines]
        steps = _step_odds(self._steps)
        forward = [_normal({state: exp(weight / _SCALE) * odds[0][state] for state, weight in entries})]
        for here in odds[1:]:
            reached: dict[int, float] = {}
            for state, chance in forward[-1].items():
                for after, weight in steps[state]:
                    reached[after] = reached.get(after, 0.0) + chance * weight * here[after]
            forward.append(_normal(reached))
        return _backward(forward, odds, steps)


def _lanes(by_face: Mapping[str, float]) -> int:
    total = 0
    for number, state in enumerate(STATES):
        weight = sum(by_face.get(face, 0.0) for face in faces(state))
        total += round(_SCALE * weight) << (_LANE * number)
    return total


def _advance(
    scores: dict[int, int], evidence: Scores, steps: Sequence[Sequence[tuple[int, int]]]
) -> tuple[dict[int, int], dict[int, int]]:
    """One line further: the best score of each state, and the state it was reached from."""
    floor = max(scores.values()) - _BEAM
    reached: dict[int, int] = {}
    back: dict[int, int] = {}
    for state, score in scores.items():
        if score < floor:
            continue
        for after, weight in steps[state]:
            total = score + weight
            if total > reached.get(after, -(1 << 60)):
                reached[after] = total
                back[after] = state
    for state in reached:
        reached[state] += evidence[state] - _ZERO
    return reached, back


def _odds(evidence: Scores) -> list[float]:
    top = max(evidence)
    return [exp((score - top) / _SCALE) for score in evidence]


def _step_odds(steps: Sequence[Sequence[tuple[int, int]]]) -> list[list[tuple[int, float]]]:
    return [[(after, exp(weight / _SCALE)) for after, weight in row] for row in steps]


def _normal(chances: dict[int, float]) -> dict[int, float]:
    """The chances that count, summing to one."""
    floor = max(chances.values()) * exp(-_BEAM / _SCALE)
    kept = {state: chance for state, chance in chances.items() if chance >= floor}
    total = sum(kept.values()) or 1.0
    return {state: chance / total for state, chance in kept.items()}


def _backward(
    forward: list[dict[int, float]], odds: list[list[float]], steps: list[list[tuple[int, float]]]
) -> list[dict[str, float]]:
    beliefs: list[dict[str, float]] = []
    behind = dict.fromkeys(forward[-1], 1.0)
    for line in range(len(forward) - 1, -1, -1):
        if line + 1 < len(forward):
            here = odds[line + 1]
            following = behind
            behind = {
                state: sum(weight * here[after] * following.get(after, 0.0) for after, weight in steps[state])
                for state in forward[line]
            }
            scale = max(behind.values()) or 1.0
            behind = {state: value / scale for state, value in behind.items()}
        total = _normal({state: chance * behind[state] for state, chance in forward[line].items()})
        beliefs.append({STATES[state]: chance for state, chance in total.items()})
    return beliefs[::-1]


@lru_cache(maxsize=1)
def shipped() -> Model:
    """The model that comes with the program."""
    text = resources.files("tuinews.parsing").joinpath("weights.json").read_text(encoding="utf-8")
    return Model(json.loads(text))
