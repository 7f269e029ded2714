"""Boosted trees of at most eight leaves, worked out for one row at a time without leaving Python's integers.

A tree's leaves are the eight bits of one byte. For each feature and each interval between its thresholds one
long integer says, for all trees at once, which leaves are still possible; the numbers of a row are looked up,
the integers ANDed, and the lowest bit left in each byte is the leaf (QuickScorer: Lucchese et al., 2015).

Knows nothing of keywords.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from operator import and_, getitem

NODES, LEAVES = 7, 8

_LOWEST = bytes([0, *((value & -value).bit_length() - 1 for value in range(1, 256))])
# For each node in heap order (0 the root), the leaves of its left half: what a number above its threshold rules out.
_LEFT = (0x0F, 0x03, 0x30, 0x01, 0x04, 0x10, 0x40)


class Trees:
    """An ensemble; `score(row)` is the sum of its trees' leaves and the bias.

    `nodes` holds for each tree seven (feature, threshold) in heap order, feature -1 where a node does not
    split (its row goes left); a number above the threshold goes right. `leaves` holds eight numbers a tree.
    """

    __slots__ = ("_all", "_bias", "_leaves", "_size", "_tables")

    def __init__(
        self, bias: float, nodes: Sequence[Sequence[tuple[int, float]]], leaves: Sequence[Sequence[float]]
    ) -> None:
        """Lay the masks out by feature and threshold."""
        self._bias, self._leaves, self._size = bias, leaves, len(leaves)
        self._all = (1 << 8 * self._size) - 1
        masks: dict[int, dict[float, int]] = {}
        for tree, splits in enumerate(nodes):
            for node, (feature, threshold) in enumerate(splits):
                if feature >= 0:
                    of_feature = masks.setdefault(feature, {})
                    gone = _LEFT[node] << 8 * tree
                    of_feature[threshold] = of_feature.get(threshold, self._all) & ~gone
        self._tables = [
            (feature, sorted(of), list(accumulate((of[cut] for cut in sorted(of)), and_, initial=self._all)))
            for feature, of in sorted(masks.items())
        ]

    def score(self, row: Sequence[float]) -> float:
        """The ensemble's value for one row of features."""
        left, find = self._all, bisect_left
        for feature, thresholds, masks in self._tables:
            left &= masks[find(thresholds, row[feature])]
        chosen = left.to_bytes(self._size, "little").translate(_LOWEST)
        return self._bias + sum(map(getitem, self._leaves, chosen))
