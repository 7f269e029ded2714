"""Blanks inside a line: the typesetter's go, the writer's stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuinews.parsing.radicals import plain
from tuinews.parsing.spacing import joint, pieces, shown, squeezed, stretched

CASES = [
    ("7 月 18 日，渡口开船", "7月18日，渡口开船"),
    ("全 镇 有 果 园 2 0 0 多 亩 ， 年 年 丰 收", "全镇有果园2 0 0多亩，年年丰收"),
    ("人 民 公 园 的 荷 花 开 了 ， 游 人 不 断", "人民公园的荷花开了，游人不断"),
    ("桥通了 船还在", "桥通了 船还在"),
    ("渡口　开船", "渡口 开船"),
    ("本报记者  林 小 舟", "本报记者 林 小 舟"),
    ("the quick fox 跳过", "the quick fox跳过"),
    ("Grid 5 系统", "Grid 5系统"),
    ("他说 ，明天来", "他说，明天来"),
    ("\u200b桥\u200b通\ufeff了".strip("\u200b"), "桥通了"),
]


@pytest.mark.parametrize(("raw", "text"), CASES)
def test_layout_blanks_go_and_the_writers_stay(raw: str, text: str) -> None:
    assert squeezed(raw) == text


def test_a_line_justified_by_blanks_is_told_from_one_with_a_few() -> None:
    assert stretched("江 水 退 去 后 ， 堤 上 的 人 都 松 了 口 气")
    assert not stretched("桥通了 船还在 人走了 灯亮着 门开了")


@pytest.mark.parametrize(
    ("before", "after", "parted"),
    [("d", "t", True), ("1", "2", False), ("月", "t", False), (",", "a", True), ("-", "S", False)],
)
def test_only_words_of_an_alphabet_are_joined_by_a_blank(before: str, after: str, parted: bool) -> None:
    assert joint(before, after) is parted


@pytest.mark.parametrize(
    ("radical", "character"), [("⻔", "门"), ("⼀", "一"), ("⽣", "生"), ("⻓", "长"), ("⼾", "户")]
)
def test_radicals_become_the_characters_they_look_like(radical: str, character: str) -> None:
    assert plain(f"大{radical}口") == f"大{character}口"


@given(st.text(st.characters(codec="utf-8"), min_size=1).map(str.strip).filter(lambda text: text != ""))
def test_pieces_hold_every_character_but_blanks(raw: str) -> None:
    raw = raw.strip(" \u200b\u2060\ufeff\t\n\r\f\v").strip()
    if not raw:
        return
    parts = pieces(raw)
    assert [start for start, _ in parts] == sorted(start for start, _ in parts)
    kept = "".join(raw[start:end] for start, end in parts)
    assert bare(kept) == bare(raw)
    assert len(shown(kept)) == len(kept)


def bare(text: str) -> list[str]:
    return [char for char in text if not char.isspace() and char not in "\u200b\u2060\ufeff"]
