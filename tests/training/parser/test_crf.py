"""The trainer: it learns what it is shown, fills in what is left open, and always ends at the same weights."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy.optimize import approx_fprime  # type: ignore[import-untyped]  # scipy ships no types
from training.parser.crf import Example, Settings, _Problem, averaged, surprise, train

from tuinews.parsing.model import Model
from tuinews.parsing.states import LABELS, MODES

LEARN = Settings(penalty=0.1, least_count=1, iterations=40, exact=True)
ANY = frozenset(mode + label for mode in MODES for label in LABELS)


def _lines(*labels: str) -> list[tuple[str, ...]]:
    return [("bias", f"looks like {label}") for label in labels]


def _exactly(*states: str) -> list[frozenset[str]]:
    return [frozenset((state,)) for state in states]


AFTER = ("Am", "Ie", "H", "Ae", "H")
BEFORE = ("H", "Am", "Ie", "H", "Ae")


def _examples() -> list[Example]:
    after = Example(_lines(*AFTER), _exactly(*(f"a{label}" for label in AFTER)))
    before = Example(_lines(*BEFORE), _exactly(*(f"b{label}" for label in BEFORE)))
    return [after, before]


def test_a_trained_model_reads_its_examples_back() -> None:
    model = Model(train(_examples(), LEARN))
    assert model.best(_lines(*AFTER)).states == tuple(f"a{label}" for label in AFTER)
    assert model.best(_lines(*BEFORE)).states == tuple(f"b{label}" for label in BEFORE)


def test_the_same_examples_give_the_same_weights() -> None:
    assert train(_examples(), LEARN) == train(_examples(), LEARN)


def test_what_the_gold_leaves_open_is_filled_in_from_the_rest() -> None:
    open_line = Example(_lines(*AFTER), [*_exactly("aAm", "aIe"), ANY, *_exactly("aAe", "aH")])
    model = Model(train([*_examples(), open_line], LEARN))
    assert model.best(_lines(*AFTER)).states[2] == "aH"


def test_an_order_left_open_is_settled_by_the_headline() -> None:
    either = frozenset(("aAm", "bAm"))
    unsure = Example(_lines("Am", "Ie", "H"), [either, frozenset(("aIe", "bIe")), frozenset(("aH",))])
    model = Model(train([*_examples(), unsure], LEARN))
    assert model.best(_lines("Am", "Ie", "H")).states == ("aAm", "aIe", "aH")


def test_weights_are_the_more_surprised_the_less_likely_they_find_the_gold() -> None:
    weights, lines = train(_examples(), LEARN), _lines(*AFTER)
    golds = ([ANY] * 5, _exactly("aAm", "aIe", "aH", "aAe", "aH"), _exactly("aAm", "aIe", "aPe", "aPe", "aH"))
    losses = [surprise(Example(lines, gold), weights) for gold in golds]
    assert losses[0] == pytest.approx(0.0)
    assert losses[0] < losses[1] < losses[2]


def test_weights_that_nothing_speaks_against_stay_at_the_priors_mean() -> None:
    weights = train(_examples(), replace(LEARN, prior={"looks like H": {"T": -5.0}}))
    assert weights["states"]["looks like H"]["T"] < -4.5
    assert "T" not in weights["states"]["looks like Am"] or weights["states"]["looks like Am"]["T"] > -2.5


def test_the_mean_of_trainings_counts_a_weight_that_one_lacks_as_nothing() -> None:
    steps = {"": {"bH>Am": 1.0}, "first": {"bH": 2.0}, "mixed": {"": -1.0}}
    one = {"states": {"gap": {"H": 1.0}}, "steps": steps}
    other = {"states": {"gap": {"T": 3.0}, "mark": {"H": 0.5}}, "steps": steps}
    mean = averaged([one, other])
    assert mean["states"] == {"gap": {"H": 0.5, "T": 1.5}, "mark": {"H": 0.25}}
    assert mean["steps"] == steps


@pytest.mark.parametrize("seed", [1, 2])
def test_the_gradient_is_that_of_the_loss(seed: int) -> None:
    examples = [*_examples(), Example(_lines(*AFTER), [ANY] * 5, weight=0.5)]
    problem = _Problem(examples, LEARN)
    weights = np.random.default_rng(seed).normal(0.0, 0.3, problem.size)
    some = np.random.default_rng(seed).choice(problem.size, 25, replace=False)

    def loss(part: np.ndarray[tuple[int], np.dtype[np.float64]]) -> float:
        changed = weights.copy()
        changed[some] = part
        return problem(changed)[0]

    expected = approx_fprime(weights[some], loss, 1e-6)
    assert np.allclose(problem(weights)[1][some], expected, atol=1e-3)


def test_weights_to_begin_with_only_save_steps() -> None:
    start = train(_examples(), LEARN)
    again = Model(train(_examples(), LEARN, start))
    assert again.best(_lines(*BEFORE)).states == tuple(f"b{label}" for label in BEFORE)
