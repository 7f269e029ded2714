"""Where sentences begin and end, on invented text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuinews.digest import article_from_text
from tuinews.digest.sentences import LONGEST, places, split
from tuinews.edition import Article, Block

PROSE = st.text(alphabet="甲乙丙丁说。！？…，；：“”（）《》、\n \u3000abcZ0123456789.", max_size=400)


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("河水涨了。桥还在！人呢？", ["河水涨了。", "桥还在！"]),  # 人呢？ says too little to count
        ("河水涨了三米……两岸的人家都搬走了。", ["河水涨了三米……", "两岸的人家都搬走了。"]),
        ("水位3.5米，仍在上涨。明天有雨。", ["水位3.5米，仍在上涨。", "明天有雨。"]),
        ("The river rose. The bridge stands.", ["The river rose.", "The bridge stands."]),
        ("第一段没有句号\n第二段有句号。", ["第一段没有句号", "第二段有句号。"]),
        ("市民在桥头 某甲 摄 昨天河水涨了。", ["市民在桥头 某甲 摄", "昨天河水涨了。"]),
    ],
)
def test_a_sentence_ends_at_its_full_stop(text: str, sentences: list[str]) -> None:
    assert cut(text) == sentences


@pytest.mark.parametrize(
    "text",
    [
        "“水涨得真快。我们连夜搬了家。”某甲说。",
        "“水涨得真快。我们连夜搬了家。”某甲说，“幸好没有人受伤。”",
        "某乙表示：“今年不同往年。雨来得早。”",
    ],
)
def test_a_quotation_stays_with_the_one_who_said_it(text: str) -> None:
    assert cut(text) == [text]


def test_a_quotation_that_is_never_closed_is_cut_all_the_same() -> None:
    assert len(cut("“" + "水涨得真快，我们搬了家。" * 40)) > 3


def test_a_text_that_never_ends_is_cut_at_its_commas() -> None:
    spans = split("河水一直在上涨，" * 500)
    assert all(end - start <= LONGEST for start, end in spans)
    assert sum(end - start for start, end in spans) == 8 * 500


@given(PROSE)
def test_sentences_stand_in_order_apart_and_hold_all_but_blanks_and_crumbs(text: str) -> None:
    spans = split(text)
    assert all(end <= after for (_, end), (after, _) in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() and end - start <= LONGEST for start, end in spans)
    covered = sum(end - start for start, end in spans)
    assert covered <= len(text)


@given(st.text(max_size=200))
def test_any_text_at_all_can_be_cut(text: str) -> None:
    assert all(0 <= start < end <= len(text) for start, end in split(text))


def test_captions_are_not_sentences_of_the_body_unless_there_is_nothing_else() -> None:
    caption = Block("夜色里的新桥灯火通明。", ((0, 11),), "caption")
    body = Block("新桥昨夜通车，两岸的人来看灯。", ((11, 26),))
    both = Article("a", "news", "新桥", (caption, body))
    assert [at.block for at in places(both)] == [1]
    assert [at.block for at in places(Article("a", "caption", "新桥", (caption,)))] == [0]


def test_places_count_characters_of_their_block() -> None:
    article = article_from_text("a", None, "第一段的第一句。第一段的第二句。\n\n第二段只有一句。")
    found = [article.blocks[at.block].text[at.start : at.end] for at in places(article)]
    assert found == ["第一段的第一句。", "第一段的第二句。", "第二段只有一句。"]
