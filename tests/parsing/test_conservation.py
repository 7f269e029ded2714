"""Nothing is lost: whatever the text, each character is in one passage or counted as removed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tuinews import parsing
from tuinews.edition import Edition, Passage, Source
from tuinews.intake import from_text
from tuinews.parsing.conservation import ConservationError, removals
from tuinews.parsing.spacing import ZERO_WIDTH, shown

SCRAPS = [
    *(
        "桥通了，船也不停。",
        "——渡口见闻",
        "本报记者 林小舟",
        "新华社江州8月2日电",
        "图为渡口。林小舟摄",
        "第 3 版",
        "责任编辑：张三",
    ),
    *(
        "（下转第2版）",
        "（上接第1版）",
        "问：停吗？",
        "答：停。",
        "一、渡口",
        "江 上 的 雾 散 了 ， 船 又 开 了",
        "the quick",
        "fox",
    ),
    *(
        "水" * 17,
        "水" * 15 + "，",
        "首页 > 新闻 > 正文",
        "⻔前大桥下",
        "\ue001",
        "\u200b",
        " ",
        "　　",
        "2025年8月2日 星期六",
    ),
]
pages = st.lists(
    st.tuples(
        st.sampled_from(SCRAPS) | st.text(max_size=12), st.sampled_from(["\n", "\n\n", "\r\n", "\n\f", "\n ", "\r"])
    ),
    max_size=60,
).map(lambda rows: "".join(text + end for text, end in rows))


def bare(text: str) -> str:
    return "".join(char for char in shown(text) if not char.isspace() and char not in ZERO_WIDTH)


def checked(edition: Edition) -> None:
    text = edition.source.text
    audit = parsing.audit(edition)
    assert audit.kept + sum(dict(audit.removed).values()) == len(text)
    assert dict(audit.removed) == dict(edition.removed)
    taken: set[int] = set()
    for passage in edition.passages():
        places = [place for start, end in passage.spans for place in range(start, end)]
        assert len(passage.text) == len(places)
        assert not taken & set(places)
        taken.update(places)
        for shown_as, place in zip(passage.text, places, strict=True):
            assert shown_as == shown(text[place])
    left = "".join(char for place, char in enumerate(text) if place not in taken)
    assert bare(left) == ""


@settings(max_examples=150, deadline=None)
@given(pages)
def test_every_character_of_a_page_is_in_one_place(text: str) -> None:
    checked(parsing.parse(from_text(text)))


@settings(max_examples=60, deadline=None)
@given(st.text())
def test_every_character_of_any_text_is_in_one_place(text: str) -> None:
    checked(parsing.parse(from_text(text)))


@settings(max_examples=60, deadline=None)
@given(pages)
def test_ids_are_given_once_and_the_same_text_gets_the_same(text: str) -> None:
    edition = parsing.parse(from_text(text))
    ids = [article.id for article in edition.articles]
    assert len(set(ids)) == len(ids)
    assert [article.id for article in parsing.parse(from_text(text)).articles] == ids


def test_a_character_left_out_is_named() -> None:
    with pytest.raises(ConservationError, match="lost: '船'"):
        removals("桥 船", [Passage("桥", ((0, 1),))], 0, 3)


def test_a_character_used_twice_is_named() -> None:
    with pytest.raises(ConservationError, match="in two places, at 0"):
        removals("桥", [Passage("桥", ((0, 1),)), Passage("桥", ((0, 1),))], 0, 1)


def test_a_changed_character_is_named() -> None:
    with pytest.raises(ConservationError, match="changed"):
        removals("桥", [Passage("船", ((0, 1),))], 0, 1)


def test_removals_are_counted_by_rule() -> None:
    counts = removals("桥 \n\f\u200b", [Passage("桥", ((0, 1),))], 0, 5)
    assert counts == {"layout space": 1, "line end": 1, "page end": 1, "zero width": 1}


def test_an_empty_source_makes_an_empty_edition() -> None:
    edition = parsing.parse(Source("", "utf-8", ""))
    assert (edition.articles, edition.furniture) == ((), ())
