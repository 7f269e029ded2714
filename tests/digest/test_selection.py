"""Which sentences are taken, and in what order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuinews.digest.selection import best_first, dangles, is_credit


@pytest.mark.parametrize(
    "text", ["但桥还没有通车。", "他说，桥通了。", "这使两岸更近。", "对此，市民很高兴。", "该桥全长四公里。"]
)
def test_a_sentence_that_leans_on_the_one_before_dangles(text: str) -> None:
    assert dangles(text)


@pytest.mark.parametrize(
    "text",
    [
        "新桥通车了。",
        "也门代表团昨天到访。",
        "这篇文章讲新桥。",
        "并购案昨天获批。",
        "还原现场的工作结束了。",
        "那曲下了大雪。",
    ],
)
def test_a_sentence_that_stands_alone_does_not(text: str) -> None:
    assert not dangles(text)


@pytest.mark.parametrize(
    ("text", "credit"), [("本报记者 某甲 摄", True), ("市交通局供图", True), ("新桥通车了，两岸的人来看灯。", False)]
)
def test_a_credit_is_not_news(text: str, credit: bool) -> None:
    assert is_credit(text) is credit


def order(scores: list[float], words: list[set[str]], dangling: list[bool]) -> list[int]:
    return best_first(scores, [len(some) for some in words], words, dangling, [i > 0 for i in range(len(scores))])


APART = [{str(i)} for i in range(8)]


def test_the_best_come_first_and_the_earlier_of_two_equals() -> None:
    assert order([1, 3, 3], APART[:3], [False] * 3) == [1, 2, 0]


def test_what_says_the_same_comes_last() -> None:
    assert order([3, 2, 1], [{"a", "b"}, {"a", "b"}, {"c"}], [False] * 3) == [0, 2, 1]


def test_a_dangling_sentence_waits_until_a_few_stand_and_the_one_before_it_is_there() -> None:
    dangling = [False, True, False, False, False, True]
    assert order([9, 8, 7, 6, 5, 10], APART[:6], dangling) == [0, 2, 3, 1, 4, 5]
    assert order([1, 8, 7, 6, 5, 4], APART[:6], dangling) == [2, 3, 4, 5, 0, 1]


def test_where_all_dangle_the_best_is_taken_all_the_same() -> None:
    assert order([1, 2], APART[:2], [True, True]) == [1, 0]


@given(st.lists(st.tuples(st.floats(-9, 9), st.sets(st.sampled_from("abcdefgh")), st.booleans()), max_size=60))
def test_every_sentence_is_in_the_order_once(rows: list[tuple[float, set[str], bool]]) -> None:
    found = order([row[0] for row in rows], [row[1] for row in rows], [row[2] for row in rows])
    assert sorted(found) == list(range(len(rows)))
