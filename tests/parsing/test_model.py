"""The chain finds the likeliest states, and says how likely they are: checked against counting every path."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from itertools import pairwise

import pytest

from tuinews.parsing.model import Model
from tuinews.parsing.states import FIRST, NUMBER, STATES, SUCCESSORS, faces, step

Weights = dict[str, dict[str, dict[str, float]]]
NAMES = ("full", "stop", "dash")


def weights(seed: int) -> Weights:
    """Small random weights, so that no path is given up."""
    dice = random.Random(seed)
    all_faces = sorted({face for state in STATES for face in faces(state)})
    steps = sorted({step(before, after) for before in STATES for after in SUCCESSORS[before]})

    def some() -> float:
        return round(dice.uniform(-0.5, 0.5), 3)

    return {
        "states": {name: {face: some() for face in all_faces} for name in NAMES},
        "steps": {"": {name: some() for name in steps}, "first": {state: some() for state in sorted(FIRST)}},
    }


def paths(length: int) -> Iterator[list[str]]:
    def extend(path: list[str]) -> Iterator[list[str]]:
        if len(path) == length:
            yield path
            return
        for state in sorted(SUCCESSORS[path[-1]] if path else FIRST):
            yield from extend([*path, state])

    yield from extend([])


def score(learned: Weights, lines: list[tuple[str, ...]], path: list[str]) -> float:
    total = learned["steps"]["first"][path[0]]
    for before, after in pairwise(path):
        total += learned["steps"][""][step(before, after)]
    for names, state in zip(lines, path, strict=True):
        total += sum(learned["states"][name][face] for name in names for face in faces(state))
    return total


LINES: list[tuple[str, ...]] = [("full", "dash"), ("stop",), ("full", "stop", "unheard of")]


def known(lines: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    return [tuple(name for name in names if name in NAMES) for names in lines]


@pytest.mark.parametrize("seed", range(4))
def test_the_best_path_is_the_best_of_all(seed: int) -> None:
    learned = weights(seed)
    found = Model(learned).best(LINES)
    best = max(score(learned, known(LINES), path) for path in paths(len(LINES)))
    assert found.score == pytest.approx(best, abs=0.01)
    assert score(learned, known(LINES), list(found.states)) == pytest.approx(best, abs=0.01)


def one_order(path: list[str]) -> bool:
    return len({state[0] for state in path}) == 1


def test_beliefs_are_the_shares_of_the_paths_through_a_state() -> None:
    learned = weights(7)
    learned["steps"]["mixed"] = {"": -100.0}
    shares: list[dict[str, float]] = [{} for _ in LINES]
    total = 0.0
    for path in filter(one_order, paths(len(LINES))):
        chance = math.exp(score(learned, known(LINES), path))
        total += chance
        for line, state in enumerate(path):
            shares[line][state] = shares[line].get(state, 0.0) + chance
    for believed, share in zip(Model(learned).beliefs(LINES), shares, strict=True):
        assert sum(believed.values()) == pytest.approx(1.0)
        for state, chance in share.items():
            assert believed.get(state, 0.0) == pytest.approx(chance / total, abs=0.002)


def test_a_state_that_only_a_later_line_redeems_is_believed_in() -> None:
    learned = weights(5)
    learned["states"] = {"full": dict.fromkeys(("X", "V", "T", "y", "Ae", "Am"), 9.3), "stop": {"h": 40.0}}
    found, believed = Model(learned).decode([("full",), ("stop",)])
    assert [state[1:] for state in found.states] == ["H", "h"]
    assert [max(belief, key=belief.__getitem__)[1:] for belief in believed] == ["H", "h"]


@pytest.mark.parametrize("seed", range(20))
def test_of_every_line_something_is_believed_however_strong_the_evidence(seed: int) -> None:
    learned, dice = weights(seed), random.Random(seed)
    for by_face in learned["states"].values():
        by_face.update({face: 25 * weight for face, weight in by_face.items()})
    lines = [tuple(dice.sample(NAMES, dice.randint(0, 3))) for _ in range(40)]
    found, believed = Model(learned).decode(lines)
    for belief, state in zip(believed, found.states, strict=True):
        assert state in belief
        assert sum(belief.values()) == pytest.approx(1.0, abs=1e-3)  # the least likely are left out


@pytest.mark.parametrize(("price", "mixed"), [(-100.0, False), (100.0, True)])
def test_a_document_mixes_its_orders_only_where_that_pays(price: float, mixed: bool) -> None:
    learned = weights(5)
    learned["states"]["full"]["bH"], learned["states"]["stop"]["aH"] = 9.0, 9.0
    learned["steps"]["mixed"] = {"": price}
    lines: list[tuple[str, ...]] = [("full",), (), (), ("stop",)]
    assert one_order(list(Model(learned).best(lines).states)) is not mixed


def test_a_window_goes_on_from_the_state_before_it() -> None:
    model = Model(weights(3))
    for before in ("bIm", "aK", "bH"):
        assert model.best(LINES, before).states[0] in SUCCESSORS[before]


@pytest.mark.parametrize("seed", range(4))
def test_a_second_reading_is_the_best_path_with_what_it_adds(seed: int) -> None:
    learned = weights(seed)
    first = Model(learned).best(LINES).states
    other = next(state for state in sorted(SUCCESSORS[first[0]]) if state[0] == first[0][0] and state != first[1])
    found, believed = Model(learned).decode(LINES, second=lambda _: {1: {other: 20.0}})
    allowed = (path for path in paths(len(LINES)) if path[1] == other and one_order(path))
    best = max(allowed, key=lambda path: score(learned, known(LINES), path))
    assert list(found.states) == best
    assert believed[1][other] == pytest.approx(1.0, abs=0.01)


def test_a_second_reading_without_anything_to_add_changes_nothing() -> None:
    model = Model(weights(2))
    assert model.decode(LINES, second=lambda _: {}) == model.decode(LINES)


def test_a_second_reading_leaves_alone_what_lies_behind_a_sure_line() -> None:
    learned = weights(1)
    for state in ("bH", "bAe", "bPe"):
        learned["states"][state] = {state[1:]: 40.0}
    lines: list[tuple[str, ...]] = [("bH",), ("bAe",), (), ("bPe",), (), ()]
    model = Model(learned)
    before, then = model.decode(lines), model.decode(lines, second=lambda _: {2: {"bPe": 20.0}})
    assert then[0].states[2] == "bPe"
    assert (then[0].states[:2], then[0].states[3:]) == (before[0].states[:2], before[0].states[3:])
    assert then[1][4:] == before[1][4:]


def test_no_lines_have_no_states() -> None:
    assert Model(weights(1)).decode([])[0].states == ()


def test_a_feature_is_weighed_under_a_states_label_and_under_the_state_itself() -> None:
    model = Model({"states": {"full": {"H": 0.5, "bH": 0.25}}, "steps": {"": {}}})
    assert model.weight("full", "bH") == pytest.approx(0.75)
    assert model.weight("full", "aH") == pytest.approx(0.5)
    assert model.weight("unheard of", "aH") == 0
    assert NUMBER["aH"] != NUMBER["bH"]
