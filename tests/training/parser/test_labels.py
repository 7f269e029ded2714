"""From gold to labels: what a document's gold says of each of its lines."""

from __future__ import annotations

from typing import Any

from training.parser.labels import ANY, allowed, bare, page_of

AFTER = [
    "2 城事 2031年5月4日",
    "昨日清晨，柳湾的渡船最后一次离",
    "岸。",
    "船工老郑说，桥通了，人就该走",
    "桥上。",
    "海州社柳湾5月3日电",
    "柳湾渡船",
    "昨日停航",
    "——百年渡口送走末班船",
    "船头的灯。郑小满摄",
]


def _bare_start(lines: list[str], line: int) -> int:
    return sum(len(bare(text)) for text in lines[:line])


def _gold(**fields: Any) -> dict[str, Any]:
    article = {
        "headline": "柳湾渡船昨日停航",
        "subtitle": "——百年渡口送走末班船",
        "dateline": "海州社柳湾5月3日电",
        "byline": None,
        "kind": "news",
        "first_text": "昨日清晨，柳湾的渡船",
        "last_text": "人就该走桥上。",
        "paragraphs": 2,
        "paragraph_offsets": [_bare_start(AFTER, 1), _bare_start(AFTER, 3)],
        "subheads": [],
        "body_chars": 32,
    }
    caption = {
        "headline": None,
        "kind": "caption",
        "first_text": "船头的灯。郑小满摄",
        "last_text": "船头的灯。郑小满摄",
        "paragraph_offsets": [_bare_start(AFTER, 9)],
        "body_chars": 9,
    }
    return {"articles": [article | fields, caption], "noise": ["2 城事 2031年5月4日"]}


def test_each_line_of_an_article_with_its_headline_after_it() -> None:
    page = page_of(AFTER, _gold())
    assert page.problems == []
    assert [labels[0] if labels else "?" for labels in page.labels] == [
        *("F", "Am", "Ie", "Pm", "Ie", "D", "H", "h", "S", "C"),
    ]
    assert page.modes[1] == page.modes[6] == "a"


def test_a_headline_above_its_body_says_before() -> None:
    lines = ["柳湾渡船", "昨日停航", *AFTER[1:5]]
    gold = _gold(subtitle=None, dateline=None, paragraph_offsets=[_bare_start(lines, 2), _bare_start(lines, 4)])
    page = page_of(lines, {"articles": gold["articles"][:1], "noise": []})
    assert allowed(page)[0] == {"bH"}
    assert allowed(page)[2] == {"bAm"}


def test_an_article_without_a_headline_may_be_of_either_order() -> None:
    gold = _gold(headline=None, subtitle=None, dateline=None, paragraph_offsets=[0, _bare_start(AFTER[1:], 2)])
    page = page_of(AFTER[1:5], {"articles": gold["articles"][:1]})
    assert allowed(page)[0] == {"aAm", "bAm"}


def test_furniture_inside_a_paragraph_leaves_it_open() -> None:
    lines = [*AFTER[1:2], "— 2 —", *AFTER[2:5]]
    offsets = [0, _bare_start(lines, 3)]
    gold = _gold(headline=None, subtitle=None, dateline=None, paragraph_offsets=offsets)
    page = page_of(lines, {"articles": gold["articles"][:1], "noise": ["— 2 —"]})
    assert page.labels[:3] == [("Am",), ("F", "G", "X"), ("Ie",)]


def test_lines_that_the_gold_does_not_mention_may_be_anything() -> None:
    page = page_of([*AFTER, "一行没有说明的字"], _gold())
    assert allowed(page)[-1] == ANY


def test_radicals_and_blanks_make_no_difference() -> None:
    assert bare("⻓ 江　⼤桥\u200b") == "长江大桥"


def test_a_subhead_begins_with_its_own_line_though_the_one_above_is_short() -> None:
    lines = ["昨日清晨，柳湾的渡船最后一次离开了", "岸。", "船工们各自有了新的去处和打算", "船工老郑说，人就该走桥上。"]
    article = _gold(
        headline=None, subtitle=None, dateline=None, subheads=[lines[2]],
        paragraph_offsets=[0, _bare_start(lines, 3)],
    )["articles"][0]  # fmt: skip
    page = page_of(lines, {"articles": [article]})
    assert [labels[0] if labels else "?" for labels in page.labels] == ["Am", "Ie", "T", "Pe"]
