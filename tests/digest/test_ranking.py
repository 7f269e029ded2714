"""A ranking cut to budgets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuinews.digest import Budget, Ranking, Sentence
from tuinews.digest.budget import LEAST_ROOM
from tuinews.digest.ranking import STRETCH


def ranking(lengths: list[int], order: list[int]) -> Ranking:
    sentences = tuple(Sentence("字" * n, i, ((0, n),), 0.0) for i, n in enumerate(lengths))
    return Ranking("test", sentences, tuple(order), sum(lengths))


def blocks(chosen: tuple[Sentence, ...]) -> list[int]:
    return [sentence.block for sentence in chosen]


def test_a_summary_stands_in_document_order_and_key_sentences_best_first() -> None:
    ranked = ranking([10, 10, 10], [2, 0, 1])
    assert blocks(ranked.summary(Budget(sentences=2))) == [0, 2]
    assert blocks(ranked.key_sentences(2)) == [2, 0]


def test_a_sentence_that_does_not_fit_is_passed_over() -> None:
    assert blocks(ranking([30, 90, 40], [0, 1, 2]).summary(Budget(chars=80))) == [0, 2]


def test_the_first_sentence_may_exceed_the_room_a_little() -> None:
    assert blocks(ranking([140, 20], [0, 1]).summary(Budget(chars=100))) == [0]
    assert blocks(ranking([160, 20], [0, 1]).summary(Budget(chars=100))) == [1]


def test_a_full_summary_takes_no_more() -> None:
    assert blocks(ranking([75, 20], [0, 1]).summary(Budget(chars=100))) == [0]


def test_weights_fall_from_the_best_to_what_was_left_out() -> None:
    weights = ranking([10, 10, 10], [2, 0]).weights
    assert [(w.block, w.span, w.weight) for w in weights] == [(0, (0, 10), 0.5), (1, (0, 10), 0.0), (2, (0, 10), 1.0)]


@given(st.lists(st.integers(1, 300), max_size=30), st.integers(1, 400))
def test_no_summary_overflows_its_room(lengths: list[int], room: int) -> None:
    chosen = ranking(lengths, list(range(len(lengths)))).summary(Budget(chars=room))
    assert sum(len(sentence.text) for sentence in chosen) <= STRETCH * room


@pytest.mark.parametrize("given", [{}, {"sentences": 1, "chars": 9}, {"sentences": 0}, {"ratio": 1.2}, {"chars": -1}])
def test_a_budget_is_exactly_one_thing_within_its_range(given: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="budget"):
        Budget(**given)


def test_a_ratio_leaves_room_for_a_sentence() -> None:
    assert Budget(ratio=0.5).room(1000) == 500
    assert Budget(ratio=0.1).room(50) == LEAST_ROOM
    assert Budget(sentences=3).room(50) is None
