"""The stories that are laid out: which of their paragraphs are rather small headings."""

from __future__ import annotations

import pytest
from training.parser.stories import heading

PROSE = "城郊的早稻今天开镰，比去年早了五天，农机站备下四十台收割机，三天里能收完一半，剩下的等下周晴天再收。"


@pytest.mark.parametrize(
    "text", ["新谷开镰比去年早五天", "老渡口怎么走：绕行新桥", "夜市延长 摊位增加", "“新谷比去年早五天”"]
)
def test_a_short_line_without_a_stop_over_prose_is_a_heading(text: str) -> None:
    assert heading(text, PROSE)


@pytest.mark.parametrize(
    ("text", "below"),
    [
        ("新谷开镰比去年早五天", "农机站备好了。"),
        ("新谷开镰比去年早五天。", PROSE),
        ("新谷开镰，比去年早五天", PROSE),
        ("本报记者 周禾", PROSE),
        ("“新谷开镰了！”", PROSE),
        ("周禾", PROSE),
        (PROSE, PROSE),
    ],
)
def test_other_paragraphs_are_none(text: str, below: str) -> None:
    assert not heading(text, below)
