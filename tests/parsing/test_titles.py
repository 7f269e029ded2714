"""Titles made where the paper printed none, and kinds of articles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuinews.edition import Block, BlockKind
from tuinews.parsing.titles import kind_of, made_title

TITLES = [
    ("新华社江州8月2日电 江州大桥2日合龙，两岸车程缩短一半。", "江州大桥2日合龙"),
    ("（中央社江州2日電）渡口今天停航。", "渡口今天停航"),
    ("本报讯（记者林小舟）城南菜场昨天重新开张，摊位多了一倍。", "城南菜场昨天重新开张"),
    ("“桥通了，船也不停。”老船工说。", "桥通了，船也不停"),
    ("近日，", "近日，"),
    ("春耕时节到了！田里一片忙碌。", "春耕时节到了！"),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_a_made_title_is_the_first_clause_without_its_dateline(text: str, title: str) -> None:
    assert made_title(text).strip("“”") == title.strip("“”")


@given(st.text(min_size=1).filter(lambda text: text.strip() != ""))
def test_a_made_title_is_never_empty_and_never_long(text: str) -> None:
    assert 0 < len(made_title(text)) <= 25


def block(kind: BlockKind, text: str) -> Block:
    return Block(text, ((0, len(text)),), kind)


KINDS = [
    ("", [block("caption", "图为渡口。")], "caption"),
    ("两问渡口", [block("question", "问：停吗？"), block("answer", "答：停。"), block("question", "问：何时？")], "qa"),
    ("停航公告", [block("paragraph", "渡口停航。")], "notice"),
    ("渡口停航", [block("paragraph", "渡口停航。")], "brief"),
    ("渡口停航", [block("paragraph", "渡口停航。" * 60)], "news"),
    ("渡口停航", [], "other"),
]


@pytest.mark.parametrize(("headline", "blocks", "kind"), KINDS)
def test_the_kind_follows_from_headline_and_blocks(headline: str, blocks: list[Block], kind: str) -> None:
    assert kind_of(headline, blocks) == kind
