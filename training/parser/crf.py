"""A linear-chain conditional random field, trained on lines of which the gold may leave something open.

Knows the states' grammar and nothing of newspapers. Maximises the log likelihood of the allowed states
(Lafferty, McCallum & Pereira 2001; with hidden choices as in Quattoni et al. 2007) less an L2 penalty for what is
off the prior's mean (as in Chelba & Acero 2004), by L-BFGS. A document either keeps one order of headlines or mixes
them: two chains over the same evidence, in the first of which the mode never changes. All documents are run side by
side, a line of each at a time. Deterministic: no random numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import numpy as np
from scipy.optimize import minimize  # type: ignore[import-untyped]  # scipy ships no types
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]  # the same

from tuinews.parsing.states import FIRST, NUMBER, STATES, SUCCESSORS, faces, step

Array: TypeAlias = np.ndarray[Any, np.dtype[Any]]

_FACES = tuple(dict.fromkeys(face for state in STATES for face in faces(state)))
_NONE = 1e-25
_MOST = 1e12
_IMPOSSIBLE = -1e6
"""The log chance of what cannot be: no infinity, so that a step too far costs much and is taken back."""
_FAINTEST = -60.0
"""Evidence farther behind the best of its line than this (in logs) is taken for this."""


@dataclass(frozen=True, slots=True)
class Example:
    """A document: the features of each line, the states each may be in, and how much it counts."""

    features: Sequence[Sequence[str]]
    allowed: Sequence[frozenset[str]]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Settings:
    """How to train.

    `penalty` for the squares of the features' weights and `step_penalty` for the steps'; `least_count`: how often
    a feature must be seen that has no prior; `iterations`: the most steps; `smallest`: weights under it are dropped
    at the end; `prior`: what features' weights are drawn to instead of 0, by feature and face; `exact`: in double
    precision, for checking.
    """

    penalty: float = 1.0
    step_penalty: float = 0.1
    least_count: int = 8
    iterations: int = 120
    smallest: float = 0.1
    prior: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    exact: bool = False


class _Steps:
    """The allowed steps between states and the matrix that their weights fill.

    A step's weight is the sum of those of its names: its own, that of its labels in either mode, and that of
    changing the mode, so that what was seldom seen is judged by its like.
    """

    def __init__(self) -> None:
        pairs = [(before, after) for before in STATES for after in sorted(SUCCESSORS[before])]
        named = [_step_names(*pair) for pair in pairs]
        names = sorted({name for several in named for name in several})
        place = {name: number for number, name in enumerate(names)}
        self.pairs, self.names, self.count = pairs, names, len(names)
        self.rows = np.array([NUMBER[before] for before, _ in pairs])
        self.columns = np.array([NUMBER[after] for _, after in pairs])
        self.named = np.zeros((len(pairs), len(names)))
        for row, several in enumerate(named):
            self.named[row, [place[name] for name in several]] = 1.0
        self.steady = np.zeros((len(STATES), len(STATES)))
        for before, after in pairs:
            self.steady[NUMBER[before], NUMBER[after]] = before[0] == after[0]
        self.first = np.array([NUMBER[state] for state in sorted(FIRST)])
        self.first_names = sorted(FIRST)

    def matrix(self, weights: Array) -> Array:
        """exp of each step's weight, 0 where no step is allowed (states x states)."""
        out = np.zeros((len(STATES), len(STATES)))
        out[self.rows, self.columns] = np.exp(self.named @ weights)
        return out

    def written(self, weights: Array) -> dict[str, float]:
        """Each step's weight by its own name."""
        sums = self.named @ weights
        return {step(*pair): round(float(weight), 2) for pair, weight in zip(self.pairs, sums, strict=True)}


def _step_names(before: str, after: str) -> tuple[str, ...]:
    names = [step(before, after), f"{before[1:]}>{after[1:]}"]
    if before[0] != after[0]:
        names.append("!")
    return tuple(names)


class _Batch:
    """Documents in order of length, padded to the longest: where their lines stand among all lines."""

    def __init__(self, starts: Sequence[int], examples: Sequence[Example]) -> None:
        lengths = np.array([len(example.features) for example in examples])
        self.weights = np.array([example.weight for example in examples])
        self.orders = np.array([_orders(example.allowed) for example in examples])
        self.place = np.zeros((int(lengths.max()), len(lengths)), dtype=np.int64)
        for number, (start, length) in enumerate(zip(starts, lengths, strict=True)):
            self.place[:length, number] = np.arange(start, start + length)
        self.live = np.arange(len(self.place))[:, None] < lengths[None, :]
        self.since = np.searchsorted(lengths, np.arange(len(self.place)), side="right")


def _orders(allowed: Sequence[frozenset[str]]) -> tuple[bool, bool]:
    """Whether a document may be one that keeps one order of headlines, and one that mixes them."""
    modes = [next(iter(states))[0] for states in allowed if states in _HEADLINES]
    both = len(set(modes)) > 1
    return not both, both or len(modes) < _SURE


_HEADLINES = ({"bH"}, {"aH"})
_SURE = 3
"""From so many headlines of one order it is taken that the document keeps it."""


@dataclass(frozen=True, slots=True)
class _Pass:
    """What comes of running through a batch: posteriors of states, expected steps' two sides, log normalisers."""

    posterior: Array
    forward: Array
    ahead: Array
    logs: Array


def _forward_backward(odds: Array, since: Array, matrix: Array, first: Array) -> _Pass:
    """Run through a batch's odds (lines x documents x states); `since` is the first document that has each line."""
    longest, count, states = odds.shape
    forward = np.zeros_like(odds)
    scale = np.ones((longest, count), dtype=odds.dtype)
    dead = np.zeros(count, dtype=bool)
    for line in range(longest):
        k = since[line]
        here = (first[None, :] if line == 0 else forward[line - 1, k:] @ matrix) * odds[line, k:]
        total = here.sum(axis=1)
        dead[k:] |= total <= _NONE
        scale[line, k:] = np.where(total > _NONE, total, 1.0)
        forward[line, k:] = here / scale[line, k:, None]
    backward = np.ones((count, states), dtype=odds.dtype)
    posterior = np.zeros_like(odds)
    ahead = np.zeros_like(odds)
    for line in range(longest - 1, -1, -1):
        k = since[line]
        posterior[line, k:] = forward[line, k:] * backward[k:]
        if line:
            ahead[line, k:] = odds[line, k:] * backward[k:] / scale[line, k:, None]
            backward[k:] = np.minimum(ahead[line, k:] @ matrix.T, _MOST)
    return _Pass(posterior, forward, ahead, np.where(dead, _IMPOSSIBLE, np.log(scale.astype(np.float64)).sum(axis=0)))


class _Problem:
    """The likelihood and its gradient, over all examples."""

    def __init__(self, examples: Sequence[Example], settings: Settings) -> None:
        self.settings, self.steps = settings, _Steps()
        self.kind = np.float64 if settings.exact else np.float32
        counts = Counter(name for example in examples for names in example.features for name in dict.fromkeys(names))
        self.names = sorted(
            name for name, count in counts.items() if count >= settings.least_count or name in settings.prior
        )
        number = {name: place for place, name in enumerate(self.names)}
        indices: list[int] = []
        ends = [0]
        for example in examples:
            for names in example.features:
                indices.extend(sorted({number[name] for name in names if name in number}))
                ends.append(len(indices))
        self.matrix = csr_matrix(
            (np.ones(len(indices)), np.array(indices, dtype=np.int32), np.array(ends)),
            shape=(len(ends) - 1, len(self.names)),
        )
        self.transposed = self.matrix.T.tocsr()
        self.open = np.zeros((len(ends) - 1, len(STATES)), dtype=bool)
        line = 0
        for example in examples:
            for states in example.allowed:
                self.open[line, [NUMBER[state] for state in states]] = True
                line += 1
        self.fold = np.zeros((len(_FACES), len(STATES)))
        for column, state in enumerate(STATES):
            for face in faces(state):
                self.fold[_FACES.index(face), column] = 1.0
        self.batches = _batches(examples)
        self.shape = (len(self.names), len(_FACES))
        self.size = len(self.names) * len(_FACES) + self.steps.count + len(self.steps.first) + 1
        self.prior = np.zeros(self.size)
        by_face = self.split(self.prior)[0]
        for name, means in settings.prior.items():
            for face, mean in means.items() if name in number else ():
                by_face[number[name], _FACES.index(face)] = mean

    def split(self, weights: Array) -> tuple[Array, Array, Array]:
        """The weights of features (features x faces), of steps, and of first states (the last of them: of mixing)."""
        cut = self.shape[0] * self.shape[1]
        more = cut + self.steps.count
        return weights[:cut].reshape(self.shape), weights[cut:more], weights[more:]

    def begun(self, start: Weights | None) -> Array:
        """The weights to begin with: those of `start` where it has them, else those they are drawn to."""
        weights = self.prior.copy()
        if start is not None:
            by_face, by_step, by_first = self.split(weights)
            for row, name in enumerate(self.names):
                for face, weight in start["states"].get(name, {}).items():
                    by_face[row, _FACES.index(face)] = weight
            for column, name in enumerate(self.steps.names):
                by_step[column] = start["steps"][""].get(name, 0.0)
            by_first[:-1] = [start["steps"]["first"][name] for name in self.steps.first_names]
            by_first[-1] = start["steps"]["mixed"][""]
        return weights

    def __call__(self, weights: Array) -> tuple[float, Array]:
        """The loss and its gradient."""
        by_face, by_step, by_first = self.split(weights)
        scores = (self.matrix @ by_face) @ self.fold
        scores -= scores.max(axis=1, keepdims=True)
        odds = np.exp(np.maximum(scores, _FAINTEST)).astype(self.kind)
        mixed = self.steps.matrix(by_step).astype(self.kind)
        matrices = (mixed * self.steps.steady.astype(self.kind), mixed)
        first = np.zeros(len(STATES), dtype=self.kind)
        first[self.steps.first] = np.exp(by_first[:-1])
        difference = np.zeros_like(odds)
        stepping = np.zeros(mixed.shape)
        firsts = np.zeros(len(STATES))
        loss = mixing = 0.0
        for batch in self.batches:
            here = odds[batch.place]
            for sign, mask in ((-1.0, None), (1.0, self.open[batch.place])):
                masked = here if mask is None else np.where(mask, here, self.kind(0.0))
                passes = [_forward_backward(masked, batch.since, matrix, first) for matrix in matrices]
                logs = np.stack([passes[0].logs, passes[1].logs + by_first[-1]], axis=1)
                if mask is not None:
                    logs = np.where(batch.orders, logs, -np.inf)
                total = np.logaddexp(logs[:, 0], logs[:, 1])
                shares = np.exp(logs - total[:, None]) * batch.weights[:, None] * sign
                loss -= sign * float(total @ batch.weights)
                mixing += float(shares[:, 1].sum())
                for share, run, matrix in zip(shares.T.astype(self.kind), passes, matrices, strict=True):
                    part = run.posterior * share[None, :, None]
                    difference[batch.place[batch.live]] += part[batch.live]
                    firsts += part[0].sum(axis=0)
                    weighted = (run.forward[:-1] * share[None, :, None]).reshape(-1, len(STATES))
                    stepping += (weighted.T @ run.ahead[1:].reshape(-1, len(STATES))) * matrix
        gradient = np.concatenate(
            [
                (self.transposed @ (difference @ self.fold.T)).ravel(),
                stepping[self.steps.rows, self.steps.columns] @ self.steps.named,
                firsts[self.steps.first],
                [mixing],
            ]
        )
        penalties = np.full(self.size, self.settings.penalty)
        penalties[self.shape[0] * self.shape[1] :] = self.settings.step_penalty
        off = weights - self.prior
        loss += 0.5 * float(penalties @ (off * off))
        return loss, penalties * off - gradient


def _batches(examples: Sequence[Example], lines: int = 24_000) -> list[_Batch]:
    starts = np.concatenate([[0], np.cumsum([len(example.features) for example in examples])])
    order = sorted(range(len(examples)), key=lambda number: len(examples[number].features))
    batches, group = [], list[int]()
    for number in order:
        if group and (len(group) + 1) * len(examples[number].features) > lines:
            batches.append(group)
            group = []
        group.append(number)
    batches.append(group)
    return [
        _Batch([int(starts[number]) for number in group], [examples[number] for number in group]) for group in batches
    ]


Weights: TypeAlias = dict[str, dict[str, dict[str, float]]]


def train(examples: Sequence[Example], settings: Settings | None = None, start: Weights | None = None) -> Weights:
    """The weights, in the form that `tuinews.parsing.model.Model` takes. Prints how the likelihood grows.

    `start`: weights to begin with, for speed.
    """
    settings = settings or Settings()
    problem = _Problem(examples, settings)
    seen = {"count": 0}

    def report(intermediate_result: Any) -> None:
        seen["count"] += 1
        if seen["count"] % 20 == 0:
            print(f"  step {seen['count']}: loss {float(intermediate_result.fun):.1f}", flush=True)

    print(f"  {len(problem.names)} features, {problem.matrix.shape[0]} lines, {len(examples)} documents", flush=True)
    found = minimize(
        problem, problem.begun(start), jac=True, method="L-BFGS-B", callback=report,
        options={"maxiter": settings.iterations, "maxcor": 12},
    )  # fmt: skip
    return _written(problem, found.x)


def surprise(example: Example, weights: Weights) -> float:
    """How unlikely the weights find that the lines' states are among those allowed: the log loss, in nats."""
    problem = _Problem([example], Settings(penalty=0.0, step_penalty=0.0, least_count=1, exact=True))
    loss: float = problem(problem.begun(weights))[0]
    return loss


def _written(problem: _Problem, weights: Array) -> Weights:
    by_face, by_step, by_first = problem.split(weights)
    smallest = problem.settings.smallest
    features = {}
    for name, row in zip(problem.names, by_face, strict=True):
        kept = {face: round(float(w), 2) for face, w in zip(_FACES, row, strict=True) if abs(w) >= smallest}
        if kept:
            features[name] = kept
    firsts = {name: round(float(w), 2) for name, w in zip(problem.steps.first_names, by_first[:-1], strict=True)}
    mixed = {"": round(float(by_first[-1]), 2)}
    return {"states": features, "steps": {"": problem.steps.written(by_step), "first": firsts, "mixed": mixed}}


def averaged(learned: Sequence[Weights]) -> Weights:
    """The mean of several trainings' weights (bagging, Breiman 1996): what one set of pages taught by chance fades."""
    if len(learned) == 1:
        return learned[0]
    return {
        part: {
            name: _mean([weights[part].get(name, {}) for weights in learned])
            for name in sorted(set().union(*(weights[part] for weights in learned)))
        }
        for part in learned[0]
    }


def _mean(several: Sequence[Mapping[str, float]]) -> dict[str, float]:
    keys = sorted(set().union(*several))
    return {key: round(sum(one.get(key, 0.0) for one in several) / len(several), 2) for key in keys}
