"""Quotes: what was said, by whom, and what the speaker is called by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuinews.digest.facts import facts
from tuinews.digest.model import Quote
from tuinews.edition import Article, Block


def said(*paragraphs: str) -> tuple[Quote, ...]:
    blocks = tuple(Block(text, ((0, len(text)),)) for text in paragraphs)
    return facts(Article(id="1", kind="news", display_title="无题", blocks=blocks)).quotes


@pytest.mark.parametrize(
    ("text", "quote", "speaker", "title"),
    [
        ("项目总工程师何远山说：“这一米，我们等了四年。”", "这一米，我们等了四年。", "何远山", "项目总工程师"),
        ("“这一米，我们等了四年。”项目总工程师何远山说。", "这一米，我们等了四年。", "何远山", "项目总工程师"),
        ("据总工程师何远山介绍，江心水深流急。风也很大。", "江心水深流急", "何远山", "总工程师"),
        ("何远山表示，江心水深，流也很急。", "江心水深，流也很急", "何远山", ""),
        ("市水务局有关负责人20日表示，水位已经回落。", "水位已经回落", "市水务局有关负责人", ""),
        ("市长何远山在会上强调，要守住每一条河。", "要守住每一条河", "何远山", "市长"),
    ],
)
def test_speech_is_joined_to_its_speaker(text: str, quote: str, speaker: str, title: str) -> None:
    (found,) = said(text)
    assert (found.text, found.speaker, found.title) == (quote, speaker, title)
    ((start, end),) = found.spans
    assert text[start:end] == quote


def test_a_quotation_parted_by_its_speaker_is_two() -> None:
    found = said("“这一米我们等了四年，”工程师何远山说，“今天终于等到了。”")
    assert [(quote.text, quote.speaker) for quote in found] == [
        ("这一米我们等了四年，", "何远山"),
        ("今天终于等到了。", "何远山"),
    ]


def test_he_is_who_was_named_before() -> None:
    found = said("市长何远山昨天到会并讲话。他强调，要守住每一条河。")
    assert [(quote.speaker, quote.text) for quote in found] == [("何远山", "要守住每一条河")]


def test_who_is_spoken_to_does_not_speak() -> None:
    (found,) = said("工程师何远山对市长林木森说，江心水深流急。")
    assert found.speaker == "何远山"


@pytest.mark.parametrize(
    "text", ["文章认为，这条路走得通。", "数据显示，水位已经回落。", "他的要求，大家都答应。", "“口袋公园”多了。"]
)
def test_papers_and_figures_do_not_speak(text: str) -> None:
    assert said(text) == ()


@given(st.text(alphabet="何远山说表示，。：“”他市长强调据介绍！\n我们等了四年", max_size=80))
def test_every_quote_is_printed_where_its_span_says(text: str) -> None:
    for quote in said(text):
        ((start, end),) = quote.spans
        assert text[start:end] == quote.text


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("", 1),
        ("。", 3),
        ("no chinese at all", 1),
        ("哈", 50_000),
        ("何远山说，", 2_000),
        ("“", 5_000),
        ("“甲”说", 5_000),
    ],
)
def test_odd_texts_are_no_trouble(text: str, times: int) -> None:
    assert isinstance(said(text * times), tuple)
