"""Figures and dates: what is a quantity, what only looks like one, what it counts and of which year."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuinews.digest.facts.dates import dates
from tuinews.digest.facts.figures import figures
from tuinews.digest.facts.reading import read
from tuinews.edition import Article, Block


def article(*paragraphs: str) -> Article:
    blocks = tuple(Block(text, ((0, len(text)),)) for text in paragraphs)
    return Article(id="1", kind="news", display_title="无题", blocks=blocks)


def shown(text: str) -> list[str]:
    return [figure.number + figure.unit for figure in figures(read(article(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("大桥全长4.6公里，投资12.5亿元。", ["4.6公里", "12.5亿元"]),
        ("参加者有3000余名，比上届多一倍。", ["3000余名"]),
        ("增长5.3%，占比超过三成。", ["5.3%", "三成"]),
        ("城镇化率提高到百分之六十七。", ["百分之六十七"]),
        ("票价为20至30元。", ["20至30元"]),
        ("气温在3%—5%之间波动。", ["3%—5%"]),
        ("近万人到场，上百家商户参与。", ["万人", "百家"]),
        ("合计1,200吨。", ["1,200吨"]),
        ("服务群众1800万。", ["1800万"]),
        ("用了30多个小时。", ["30多个小时"]),
    ],
)
def test_quantities_are_figures(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2024年7月18日上午9时30分开始。",
        "昨夜十一时四十分合龙，清早六点二十分通车。",
        "第3次会议在第12届博览会上举行。",
        "这是一个好消息，两人都来了。",
        "请拨打12345热线，编号为A12。",
        "沿109国道前行，乘G20次列车。",
        "新学期从9月开始。",
    ],
)
def test_dates_orders_and_names_are_none(text: str) -> None:
    assert shown(text) == []


def test_a_figure_says_what_it_counts_and_when() -> None:
    text = "2024年，青榆湾城镇化率达67%。去年全市新增绿道120公里，招募300名志愿者。"
    found = figures(read(article(text)))
    assert [(figure.number, figure.year) for figure in found] == [("67", "2024年"), ("120", "去年"), ("300", "去年")]
    assert "城镇化率" in found[0].what
    assert found[1].what.endswith("绿道")
    assert found[2].what == "志愿者"


def test_a_year_does_not_reach_over_the_sentence() -> None:
    found = figures(read(article("2019年开工。全长46公里。")))
    assert [figure.year for figure in found] == [None]


def test_spans_hold_number_and_unit_in_their_block() -> None:
    found = figures(read(article("开篇。", "主桥长46公里。")))
    assert [(figure.block, figure.spans) for figure in found] == [(1, ((3, 7),))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024年7月18日，工程开工。", ["2024年7月18日"]),
        ("18日上午的雨停了。", ["18日上午"]),
        ("上世纪90年代的老楼。", ["上世纪90年代"]),
        ("去年底完工，明年春天开放。", ["去年底", "明年"]),
        ("周三晚的比赛改到5月上旬。", ["周三晚", "5月上旬"]),
        ("当天天气很好。", []),
    ],
)
def test_dates_are_given_as_printed(text: str, expected: list[str]) -> None:
    assert [mention.name for mention in dates(read(article(text)))] == expected


@given(st.text(alphabet="0123456789.,%年月日亿万元个第一二三十百千至—的人上下，。约近", max_size=60))
def test_every_figure_is_printed_where_its_span_says(text: str) -> None:
    for figure in figures(read(article(text))):
        ((start, end),) = figure.spans
        assert text[start:end] == figure.number + figure.unit
        assert figure.what in text
