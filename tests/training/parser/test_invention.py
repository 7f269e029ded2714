"""What is made up round a story: every field of every pattern is filled, the same way for the same seed."""

from __future__ import annotations

from random import Random

import pytest
from training.parser.invention import Inventor
from training.parser.phrases import patterns
from training.parser.stories import Story, shingles

STORY = Story("柳湾的老桥通车", ("桥修了三年，昨天通车。船工说，过河从此只要两分钟。", "桥上有灯，桥下有船。"))


def _inventor(seed: int = 1) -> Inventor:
    return Inventor(Random(seed), [STORY])


@pytest.mark.parametrize("section", sorted(patterns()))
def test_every_field_of_every_pattern_can_be_filled(section: str) -> None:
    inventor = _inventor()
    for pattern in patterns()[section]:
        filled = inventor.fill(pattern, page=3, pages=8, title=STORY.title)
        assert "{" not in filled
        assert filled.strip()


def test_the_same_seed_invents_the_same() -> None:
    assert [_inventor(5).some("captions") for _ in range(3)] == [_inventor(5).some("captions") for _ in range(3)]


def test_what_is_fixed_stays_the_same_on_every_page() -> None:
    inventor = _inventor()
    inventor.fix("paper", "date")
    pattern = "{paper} {date}"
    assert len({inventor.fill(pattern) for _ in range(20)}) == 1


def test_a_clause_is_the_storys_own() -> None:
    text = "".join(STORY.paragraphs)
    assert all(_inventor(seed).clause(3, 12) in text for seed in range(20))


def test_documents_that_share_a_sentence_share_runs_of_characters() -> None:
    one, other = "前文。" + STORY.paragraphs[0], STORY.paragraphs[0].replace("，", "，\n") + "后文。"
    assert set(shingles(one)) & set(shingles(other))
    assert not set(shingles(one)) & set(shingles("另一篇稿子里没有一句相同的话，连一个词都不同。"))
