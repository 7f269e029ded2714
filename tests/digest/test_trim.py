"""What is left out of a sentence, and that nothing else is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuinews.digest.trim import has_dateline, joined, trim

NEWS = "新桥昨夜通车，两岸的人来看灯。"


def trimmed(text: str) -> str:
    return joined(text, trim(text, 0, len(text)))


@pytest.mark.parametrize(
    "lead",
    [
        "新华社滨江7月20日电",
        "新华社滨江7月20日电（记者某甲 某乙）",
        "中新网7月20日电 ",
        "人民网滨江7月20日电 （某甲、某乙）",
        "滨江网讯 ",
        "北京时间7月20日消息，",
        "据悉，",
        "据了解，",
        "据滨江晚报报道，",
        "记者从市交通局获悉，",
        "20日，记者从市交通局了解到，",
        "近日，",
        "此外，",
        "值得一提的是，",
        "但是，据介绍，",
    ],
)
def test_what_only_leads_up_to_the_news_is_left_out(lead: str) -> None:
    assert trimmed(lead + NEWS) == NEWS


@pytest.mark.parametrize(
    "text",
    [
        "今年7月18日电影节在滨江开幕，来了许多人。",
        "某甲表示，新桥昨夜通车。",
        "记者节那天下了一场大雨，桥上没有人。",
        "据理力争的某乙最后赢了官司。",
        "同时开工的还有三座小桥。",
        "《新桥志（2021—2025年）》昨天出版。",
        "在终端里运行 install(path) 即可完成安装。",
    ],
)
def test_what_says_something_is_kept(text: str) -> None:
    assert trimmed(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("滨江大桥管理局（以下简称管理局）昨天挂牌。", "滨江大桥管理局昨天挂牌。"),
        ("滨江大桥(全长4公里)昨夜(7月20日)通车。", "滨江大桥昨夜通车。"),
        ("今天是通车的日子，记者从市交通局了解到，两岸已有三座桥。", "今天是通车的日子，两岸已有三座桥。"),
    ],
)
def test_asides_are_left_out(text: str, left: str) -> None:
    assert trimmed(text) == left


def test_a_sentence_that_is_all_lead_is_kept_whole() -> None:
    assert trimmed("据了解，无人伤亡。") == "据了解，无人伤亡。"


@pytest.mark.parametrize(("text", "has"), [("本报滨江7月20日电 桥通了。", True), ("7月20日，桥通了。", False)])
def test_a_dateline_is_known_when_it_is_seen(text: str, has: bool) -> None:
    assert has_dateline(text, 0) is has


@given(st.text(alphabet="据悉了解记者从获，。（）()《》“”7月20日电讯近此外 甲乙丙a", max_size=80))
def test_what_is_kept_stands_in_the_sentence_in_its_order(text: str) -> None:
    spans = trim(text, 0, len(text))
    assert all(start < end for start, end in spans) or not text
    assert all(end <= after for (_, end), (after, _) in pairwise(spans))
    assert not spans or (spans[0][0] >= 0 and spans[-1][1] <= len(text))
