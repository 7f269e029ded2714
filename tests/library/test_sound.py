"""The initials of a text: those of each word and of each two neighbours, in every way to say them."""

from __future__ import annotations

from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from tuinews.library.initials import IN_TITLE, index_initials, initials_of
from tuinews.library.lexicon import Word
from tuinews.library.sound import initials

# 重 and 行 are said in two ways each; a comma, a single character and letters have no initials
WORDS = st.lists(st.sampled_from(["新能源", "汽车", "重新", "银行", "行长", "，", "的", "ab"]), max_size=8)


def said(words: list[str]) -> list[Word]:
    return [Word(word, letters="".join(ways[:1]), others=ways[1:]) for word in words for ways in [initials(word)]]


@given(WORDS)
def test_every_way_to_say_a_word_and_two_neighbours_is_there_and_nothing_else(words: list[str]) -> None:
    alone = {letters for word in words for letters in initials(word)}
    together = {"".join(ways) for pair in pairwise(words) for ways in product(*map(initials, pair))}
    assert initials_of(said(words)) == alone | together


def test_a_word_of_several_readings_has_the_initials_of_each() -> None:
    assert {"cx", "zx"} <= initials_of(said(["重新"]))


def test_the_initials_of_a_title_stand_there_once_more_with_a_mark() -> None:
    title, body = ["汽车"], ["银行"]
    indexed = index_initials(said(title), said(body)).split(" ")
    assert {"qc", f"{IN_TITLE}qc", "yh"} <= set(indexed)
    assert f"{IN_TITLE}yh" not in indexed
