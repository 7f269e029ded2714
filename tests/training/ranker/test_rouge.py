"""ROUGE on characters, against figures worked out by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.ranker.rouge import reference, rouge


@pytest.mark.parametrize(
    ("text", "wanted", "score"),
    [
        ("新桥通车", "新桥通车", 1.0),
        ("新桥通车。", "新桥，通车！", 1.0),
        ("大雨", "新桥通车", 0.0),
        ("", "新桥通车", 0.0),
        # two of four characters, one of three pairs, two in a row
        ("新桥", "新桥通车", (4 / 6 + 2 / 4 + 4 / 6) / 3),
        ("Xfce 4.18", "xfce 4.18", 1.0),
    ],
)
def test_the_mean_of_three_f1(text: str, wanted: str, score: float) -> None:
    assert rouge(text, reference(wanted)) == pytest.approx(score)


@given(st.text(alphabet="新桥通车大雨，a1", max_size=30), st.text(alphabet="新桥通车大雨，a1", max_size=30))
def test_scores_are_shares_and_the_same_both_ways(one: str, other: str) -> None:
    assert 0 <= rouge(one, reference(other)) <= 1
    assert rouge(one, reference(other)) == pytest.approx(rouge(other, reference(one)))
