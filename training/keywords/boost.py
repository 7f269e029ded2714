"""Gradient-boosted trees of depth three under logistic loss (Friedman, 2001), second order, on histograms.

Knows arrays, not what they are about. The same arrays and settings give the same trees.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

DEPTH = 3


@dataclass(frozen=True, slots=True)
class Settings:
    """How far and how fast; tuned by `python -m training.keywords --folds 5`."""

    trees: int = 90
    rate: float = 0.133
    bins: int = 32
    columns: float = 0.5  # share of the features that each tree may ask
    ridge: float = 2.0
    least: float = 3.0  # second-order weight on either side of a split
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Ensemble:
    """Trees as `tuinews.digest.keywords.trees` reads them."""

    bias: float
    nodes: list[list[tuple[int, float]]]
    leaves: list[list[float]]


def cuts(column: Floats, bins: int) -> Floats:
    """The thresholds at which a feature may be split: between its values where they are few, at quantiles where not."""
    values = np.unique(column)
    if len(values) <= bins:
        middles = (values[1:] + values[:-1]) / 2
    else:
        middles = np.unique(np.quantile(column, np.linspace(0, 1, bins + 1)[1:-1]))
    return np.array([float(f"{cut:.5g}") for cut in middles])


def boost(rows: Floats, wanted: Floats, weights: Floats, settings: Settings) -> Ensemble:
    """Trees for `rows` (one a candidate) that tell the wanted (1) from the others (0)."""
    chance = np.random.default_rng(settings.seed)
    thresholds = [cuts(column, settings.bins) for column in rows.T]
    binned = [np.searchsorted(cut, column, side="left") for cut, column in zip(thresholds, rows.T, strict=True)]
    share = float(np.average(wanted, weights=weights))
    bias = round(float(np.log(share / (1 - share))), 5)
    value = np.full(len(wanted), bias)
    ensemble = Ensemble(bias, [], [])
    for _ in range(settings.trees):
        chosen = chance.choice(rows.shape[1], max(1, int(rows.shape[1] * settings.columns)), replace=False)
        odds = 1 / (1 + np.exp(-value))
        first, second = weights * (wanted - odds), weights * odds * (1 - odds) + 1e-9
        splits, leaf = _grow(binned, np.sort(chosen), (first, second), settings)
        total = np.bincount(leaf, first, 2**DEPTH)
        leaves = np.round(settings.rate * total / (np.bincount(leaf, second, 2**DEPTH) + settings.ridge), 5)
        value += leaves[leaf]
        ensemble.nodes.append([(f, float(thresholds[f][b]) if f >= 0 else 0.0) for f, b in splits])
        ensemble.leaves.append([float(number) for number in leaves])
    return ensemble


def _grow(
    binned: list[Ints], features: Ints, slopes: tuple[Floats, Floats], settings: Settings
) -> tuple[list[tuple[int, int]], Ints]:
    """One tree: for each node (feature, bin) in heap order, feature -1 where it does not split; and each row's leaf."""
    node = np.zeros(len(slopes[0]), dtype=np.int64)
    splits: list[tuple[int, int]] = []
    for depth in range(DEPTH):
        level = _splits(binned, features, node, 2**depth, slopes, settings)
        right = np.zeros(len(node), dtype=np.int64)
        for place, (feature, at) in enumerate(level):
            if feature >= 0:
                mine = node == place
                right[mine] = binned[feature][mine] > at
        node = 2 * node + right
        splits += level
    return splits, node


def _splits(
    binned: list[Ints], features: Ints, node: Ints, nodes: int, slopes: tuple[Floats, Floats], settings: Settings
) -> list[tuple[int, int]]:
    """The best split of each node of a level."""
    wide = settings.bins + 1
    totals = [np.bincount(node, slope, nodes)[:, None] for slope in slopes]
    base = totals[0] ** 2 / (totals[1] + settings.ridge)
    best, found = np.full(nodes, 1e-9), [(-1, 0)] * nodes
    for feature in features:
        key = node * wide + binned[feature]
        first, second = (
            np.cumsum(np.bincount(key, slope, nodes * wide).reshape(nodes, wide), axis=1)[:, :-1] for slope in slopes
        )
        other = totals[1] - second
        gain = first**2 / (second + settings.ridge) + (totals[0] - first) ** 2 / (other + settings.ridge) - base
        gain[(second < settings.least) | (other < settings.least)] = 0
        for place, at in enumerate(gain.argmax(axis=1)):
            if gain[place, at] > best[place]:
                best[place], found[place] = gain[place, at], (int(feature), int(at))
    return found


def predict(ensemble: Ensemble, rows: Floats) -> Floats:
    """The ensemble's value for each row."""
    value = np.full(len(rows), ensemble.bias)
    for splits, leaves in zip(ensemble.nodes, ensemble.leaves, strict=True):
        node = np.zeros(len(rows), dtype=np.int64)
        for depth in range(DEPTH):
            level = splits[2**depth - 1 : 2 ** (depth + 1) - 1]
            features = np.array([feature for feature, _ in level])[node]
            limits = np.array([limit for _, limit in level])[node]
            node = 2 * node + ((features >= 0) & (rows[np.arange(len(rows)), features] > limits))
        value += np.array(leaves)[node]
    return value
