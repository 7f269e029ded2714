"""The line model: from the evidence on each line to the likeliest states of all of them.

Knows a linear chain (Lafferty, McCallum & Pereira 2001) over the grammar of `states`: a sequence of
states scores the sum of its steps' weights and of the weights its lines' features give each state. It
knows nothing of text; the features are names, singly or as the views of `features`. The weights are learned
by `python -m training.parser`.

A document either keeps one order of headlines, or mixes them, which few do and which has its price: where the
best path changes the mode, it is held against the best of those that do not.

What a first reading believes may say more of single lines (`alike`); then the doubtful places round these are read
again, between lines that are sure, so that a second reading costs little.

Weights are whole thousandths. A feature's weights for all states stand side by side in one big
integer, `_LANE` bits each, so that a line's evidence is summed by a few additions whatever the number
of states.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import exp
from operator import itemgetter
from pathlib import Path
from typing import Final, TypeAlias

from tuinews.parsing.beliefs import SCALE, Lattice, beliefs
from tuinews.parsing.features import View, names
from tuinews.parsing.states import FIRST, NUMBER, STATES, SUCCESSORS, faces, step

Weights: TypeAlias = Mapping[str, Mapping[str, float]]
Scores: TypeAlias = Sequence[int]
Beliefs: TypeAlias = list[dict[str, float]]
"""How likely (0 to 1) each state is at each line, the least likely left out."""
Leaning: TypeAlias = Mapping[int, Mapping[str, float]]
"""What is added, in logs, to the states of single lines, by the line's number."""
Second: TypeAlias = Callable[[Beliefs], Leaning]
"""From a first reading's beliefs to what a second one adds."""

_LANE: Final = 32
_ZERO: Final = 1 << 24
_BYTES: Final = len(STATES) * _LANE // 8
_EMPTY: Final = sum(_ZERO << (_LANE * number) for number in range(len(STATES)))
# A path this far (in thousandths of a log) behind the best of its mode is given up, and a mode as far behind the other.
_BEAM: Final = 10_000
_MODE_BEAM: Final = 25_000
# Beside the best path only states are believed in that were not this far behind it.
_DOUBT: Final = 6_000
# A line of which one state is as likely as this is not read again.
_SURE: Final = 0.999
# What is added, in logs, to the state of a sure line at which a second reading ends.
_FIRM: Final = 30.0
_NEVER: Final = -(1 << 50)
_HALF: Final = len(STATES) // 2
_MOST_VIEWS: Final = 50_000


def _lanes_of_faces() -> dict[str, int]:
    """For each name under which evidence is weighed, one in the lane of every state that it counts for."""
    lanes: dict[str, int] = {}
    for number, state in enumerate(STATES):
        for face in faces(state):
            lanes[face] = lanes.get(face, 0) + (1 << (_LANE * number))
    return lanes


_LANES_OF: Final = _lanes_of_faces()


@dataclass(frozen=True, slots=True)
class Decoded:
    """The likeliest states of consecutive lines, and the first reading's score in logs (not normalised).

    `leaned`: what a second reading added to the states of single lines.
    """

    states: tuple[str, ...]
    score: float
    leaned: Leaning = field(default_factory=dict)


class _Worth(dict[View | str, int]):
    """What each name and each view says for every state, in lanes; what is not there yet is summed up once."""

    def __init__(self, features: Mapping[str, int]) -> None:
        super().__init__()
        self.update(features)
        self._features = features

    def __missing__(self, key: View | str) -> int:
        if len(self) > _MOST_VIEWS:
            self.clear()
        known = self._features
        worth = known.get(key, 0) if isinstance(key, str) else sum([known.get(name, 0) for name in names(key)])
        self[key] = worth
        return worth


class Model:
    """Learned weights, ready for use: `best` decodes, `beliefs` says how likely each state is at each line."""

    def __init__(self, weights: Mapping[str, Weights]) -> None:
        """Take the content of a weights file.

        `states` is {feature: {face: weight}}; `steps` has the weights of steps under "", of first states under
        "first", and the price of a document's mixing its orders under "mixed" and "" (0 without it).
        """
        self._worth = _Worth({name: _lanes(by_face) for name, by_face in weights["states"].items()})
        steps, starts = weights["steps"][""], weights["steps"].get("first", {})
        self._first = [(NUMBER[state], round(SCALE * starts.get(state, 0.0))) for state in sorted(FIRST)]
        self._mixed = round(SCALE * weights["steps"].get("mixed", {}).get("", 0.0))
        self._any = _Steps(steps, mixing=True)
        self._one = _Steps(steps, mixing=False)

    def evidence(self, line: Iterable[View | str]) -> Scores:
        """What a line's features say for each state, in the order of `STATES`, in thousandths of a log."""
        total = sum(map(self._worth.__getitem__, line), _EMPTY)
        scores = array("I")
        scores.frombytes(total.to_bytes(_BYTES, "little"))
        return scores

    def weight(self, feature: str, state: str) -> float:
        """What a feature says for a state, in logs; 0 for a feature that is not known."""
        return (self.evidence((feature,))[NUMBER[state]] - _ZERO) / SCALE

    def decode(
        self, lines: Sequence[Iterable[View | str]], before: str | None = None, second: Second | None = None
    ) -> tuple[Decoded, Beliefs]:
        """The likeliest states of consecutive lines, and how likely each state is at each.

        Takes the features of each line, singly or as views, the state before the first line, and what a first reading
        says for a second one.
        """
        if not lines:
            return Decoded((), 0.0), []
        evidence = [self.evidence(line) for line in lines]
        found, steps = self._search(evidence, self._entry(before, self._any), self._any), self._one
        if found.mixed:
            pure = self._search(evidence, self._entry(before, self._one), self._one)
            if pure.score >= found.score + self._mixed:
                found = pure
            else:
                steps = self._any
        believed = beliefs(_kept(found, evidence), found.path, dict(self._entry(before, steps)), steps.odds)
        path = found.path
        leaning = second(believed) if second else {}
        for number, added in leaning.items():
            evidence[number] = _leaned(evidence[number], added)
        for first, last in _doubtful(leaning, believed):
            entry = self._entry(STATES[path[first - 1]] if first else before, steps)
            part, end = evidence[first:last], path[last - 1]
            if last < len(path):
                part[-1] = _leaned(part[-1], {STATES[end]: _FIRM})
            again = self._search(part, entry, steps)
            if last == len(path) or again.path[-1] == end:
                path[first:last] = again.path
                believed[first:last] = beliefs(_kept(again, part), again.path, dict(entry), steps.odds)
        return Decoded(tuple([STATES[state] for state in path]), found.score / SCALE, leaning), believed

    def best(self, lines: Sequence[Iterable[View | str]], before: str | None = None) -> Decoded:
        """The likeliest states of consecutive lines."""
        return self.decode(lines, before)[0]

    def beliefs(self, lines: Sequence[Iterable[View | str]], before: str | None = None) -> Beliefs:
        """How likely each state is at each line."""
        return self.decode(lines, before)[1]

    def _entry(self, before: str | None, steps: _Steps) -> Sequence[tuple[int, int]]:
        """What may be the first state, and the weight of stepping there."""
        return self._first if before is None else steps.rows[NUMBER[before]]

    def _search(self, evidence: Sequence[Scores], entry: Sequence[tuple[int, int]], steps: _Steps) -> _Found:
        """The best path through the states (Viterbi 1967, with a beam)."""
        scores = evidence[0]
        alive = _pruned([(state, weight + scores[state] - _ZERO) for state, weight in entry])
        trail, backs = [alive], []
        for scores in evidence[1:]:
            reached, back = _advance(alive, steps.rows)
            alive = _pruned(
                [(state, total + scores[state] - _ZERO) for state, total in enumerate(reached) if total > _NEVER]
            )
            trail.append(alive)
            backs.append(back)
        state, score = max(alive, key=itemgetter(1))
        path = [state]
        for back in reversed(backs):
            state = back[state]
            path.append(state)
        path.reverse()
        return _Found(path, score, trail)


@dataclass(frozen=True, slots=True)
class _Found:
    """The best path, by the states' numbers, its score, and the states alive beside it at each line."""

    path: list[int]
    score: int
    trail: list[list[tuple[int, int]]]

    @property
    def mixed(self) -> bool:
        """Whether the path changes the mode (a mode's states have neighbouring numbers)."""
        return min(self.path) < _HALF <= max(self.path)


class _Steps:
    """Which states may follow which: `rows` the weights of the steps from each, `odds` their odds into each."""

    def __init__(self, weights: Mapping[str, float], *, mixing: bool) -> None:
        """Only with `mixing` may the mode change."""
        self.rows = [
            [
                (NUMBER[after], round(SCALE * weights.get(step(before, after), 0.0)))
                for after in sorted(SUCCESSORS[before])
                if mixing or before[0] == after[0]
            ]
            for before in STATES
        ]
        self.odds = [[0.0] * len(STATES) for _ in STATES]
        for before, row in enumerate(self.rows):
            for after, weight in row:
                self.odds[after][before] = exp(weight / SCALE)


def _lanes(by_face: Mapping[str, float]) -> int:
    return sum([round(SCALE * weight) * _LANES_OF[face] for face, weight in by_face.items()])


def _pruned(scores: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The states whose paths are near the best of their mode."""
    tops = [_NEVER, _NEVER]
    for state, score in scores:
        mode = state >= _HALF
        if score > tops[mode]:
            tops[mode] = score
    least = max(tops) - _MODE_BEAM
    floors = [max(top - _BEAM, least) for top in tops]
    return [entry for entry in scores if entry[1] > floors[entry[0] >= _HALF]]


def _kept(found: _Found, evidence: Sequence[Scores]) -> Lattice:
    """The states worth a look beside those of the best path: those not far behind it, or ahead of it, at their line."""
    kept = []
    for alive, scores, chosen in zip(found.trail, evidence, found.path, strict=True):
        floor = dict(alive)[chosen] - _DOUBT
        kept.append([(state, scores[state]) for state, score in alive if score > floor])
    return kept


def _leaned(scores: Scores, added: Mapping[str, float]) -> Scores:
    """A line's evidence, with what a second reading adds to some states."""
    leaned = array("I", scores)
    for state, weight in added.items():
        leaned[NUMBER[state]] = max(0, leaned[NUMBER[state]] + round(SCALE * weight))
    return leaned


def _doubtful(numbers: Iterable[int], believed: Beliefs) -> list[tuple[int, int]]:
    """Spans of lines (first, one past the last) round those given: between sure lines, the one behind included."""
    sure = [max(belief.values(), default=0.0) > _SURE for belief in believed]
    spans: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if spans and number < spans[-1][1] - 1:
            continue
        first, last = number, number + 1
        while first > 0 and not sure[first - 1]:
            first -= 1
        while last < len(sure) and not sure[last]:
            last += 1
        spans.append((first, min(last + 1, len(sure))))
    return spans


def _advance(
    alive: Sequence[tuple[int, int]], steps: Sequence[Sequence[tuple[int, int]]]
) -> tuple[list[int], list[int]]:
    """One line further: the best score of each state that can be reached, and the state it is reached from."""
    reached = [_NEVER] * len(STATES)
    back = [0] * len(STATES)
    for before, score in alive:
        for state, weight in steps[before]:
            total = score + weight
            if total > reached[state]:
                reached[state] = total
                back[state] = before
    return reached, back


@lru_cache(maxsize=1)
def shipped() -> Model:
    """The model that comes with the program."""
    text = Path(__file__).with_name("weights.json").read_text(encoding="utf-8")
    return Model(json.loads(text))
