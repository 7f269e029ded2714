"""Learning to choose one of a list: a linear softmax drawn towards a softmax of the choices' worth.

The loss is ListNet's (Cao et al. 2007) with an L2 penalty; it is convex, so the weights do not depend on
where the search begins. Knows lists of rows and their worth; knows nothing of sentences.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize  # type: ignore[import-untyped]  # it ships no types
from training.ranker.sets import Floats

Places = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Lists:
    """Rows of features, the worth of each, where each list begins, and how much each list counts (summing to 1)."""

    rows: Floats
    worth: Floats
    starts: Places
    share: Floats


def gathered(rows: list[Floats], worth: list[Floats], groups: list[str]) -> Lists:
    """The lists as one, every group of them counting the same."""
    sizes = np.array([len(some) for some in worth])
    names, number = np.unique(groups, return_inverse=True)
    share = 1.0 / (np.bincount(number)[number] * len(names))
    return Lists(np.concatenate(rows), np.concatenate(worth), np.concatenate(([0], np.cumsum(sizes)[:-1])), share)


def learn(lists: Lists, *, heat: float, penalty: float) -> Floats:
    """A weight for each column; `heat` is the difference of worth at which one choice counts e times another."""
    sizes = np.diff(np.append(lists.starts, len(lists.worth)))
    share = np.repeat(lists.share, sizes)
    goal = _softmax(lists.worth / heat, lists.starts, sizes)

    def loss(weights: Floats) -> tuple[float, Floats]:
        chosen = _softmax(lists.rows @ weights, lists.starts, sizes)
        value = -float(share @ (goal * np.log(chosen + 1e-300))) + penalty * float(weights @ weights)
        slope = lists.rows.T @ (share * (chosen - goal)) + 2 * penalty * weights
        return value, slope

    start = np.zeros(lists.rows.shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 400, "ftol": 1e-11, "gtol": 1e-7})
    weights: Floats = found.x
    return weights


def _softmax(scores: Floats, starts: Places, sizes: Places) -> Floats:
    top = np.repeat(np.maximum.reduceat(scores, starts), sizes)
    grown = np.exp(scores - top)
    whole: Floats = grown / np.repeat(np.add.reduceat(grown, starts), sizes)
    return whole
