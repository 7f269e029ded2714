"""The integers of an ensemble say what walking its trees says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tuinews.digest.keywords.trees import LEAVES, NODES, Trees

numbers = st.floats(-3, 3, allow_nan=False).map(lambda value: round(value, 1))
split = st.tuples(st.integers(-1, 3), numbers)
tree = st.tuples(st.lists(split, min_size=NODES, max_size=NODES), st.lists(numbers, min_size=LEAVES, max_size=LEAVES))


def walk(nodes: list[tuple[int, float]], leaves: list[float], row: list[float]) -> float:
    node = 0
    while node < NODES:
        feature, threshold = nodes[node]
        node = 2 * node + 1 + (feature >= 0 and row[feature] > threshold)
    return leaves[node - NODES]


@given(st.lists(tree, min_size=1, max_size=5), st.lists(numbers, min_size=4, max_size=4))
def test_a_row_falls_into_the_leaves_that_walking_finds(
    trees: list[tuple[list[tuple[int, float]], list[float]]], row: list[float]
) -> None:
    ensemble = Trees(0.5, [nodes for nodes, _ in trees], [leaves for _, leaves in trees])
    assert abs(ensemble.score(row) - 0.5 - sum(walk(nodes, leaves, row) for nodes, leaves in trees)) < 1e-9
