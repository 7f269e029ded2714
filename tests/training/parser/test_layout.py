"""Imitated documents: their text reads back line for line, and their labels keep to the grammar."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest
from training.parser.articles import UNBROKEN, Desk, _by_sense, _small_heading
from training.parser.imitation import KINDS, Maker, imitations, possible
from training.parser.invention import Inventor
from training.parser.rows import Row, agrees, written
from training.parser.stories import Story
from training.parser.style import draw

from tuinews.parsing.lines import read_lines

STORIES = [
    Story(
        f"{place}的老桥{number}月通车",
        tuple(
            f"{place}的桥修了{number}年，第{part}段上周合龙。附近的人说，过河从此只要{part + 3}分钟。" * 2
            for part in range(5)
        ),
    )
    for number, place in enumerate(("柳湾", "石潭", "青坪", "西堰", "沙洲", "梅渡"), 2)
]
MAKERS = [maker for maker, _ in KINDS]


def _states(rows: Sequence[Row]) -> list[frozenset[str]]:
    return [frozenset(mode + label for mode in row.modes for label in row.labels) for row in rows]


@pytest.mark.parametrize("maker", MAKERS)
@pytest.mark.parametrize("seed", range(25))
def test_every_line_of_an_imitation_has_its_label(maker: Maker, seed: int) -> None:
    style, rows = maker(Random(seed), STORIES)
    assert agrees(written(rows, style.newline), rows)


@pytest.mark.parametrize("maker", MAKERS)
@pytest.mark.parametrize("seed", range(25))
def test_the_labels_of_an_imitation_keep_to_the_grammar(maker: Maker, seed: int) -> None:
    assert possible(_states(maker(Random(seed), STORIES)[1]))


def test_the_same_seed_makes_the_same_documents() -> None:
    assert [text for text, _ in imitations(STORIES, 6, seed=3)] == [text for text, _ in imitations(STORIES, 6, seed=3)]


def test_a_line_has_features_and_states_for_each_that_is_read() -> None:
    for text, example in imitations(STORIES, 8, seed=5):
        assert len(example.features) == len(example.allowed) == sum(1 for _ in read_lines(text))


@pytest.mark.parametrize("title", ["渡口停航三日　跳板換新", "渡口：停航，", "【渡口　 ，停航】三日！？"])
def test_a_headline_broken_by_its_sense_has_no_line_without_ink(title: str) -> None:
    for seed in range(40):
        random = Random(seed)
        desk = Desk(draw(random), Inventor(random, STORIES), random, STORIES)
        lines = _by_sense(desk, title, 3)
        assert all(line.strip() for line in lines)
        assert [char for char in "".join(lines) if char.isalpha()] == [char for char in title if char.isalpha()]


@pytest.mark.parametrize(
    ("text", "width", "labels"),
    [
        ("渡口停航三日", 20.0, {"T"}),
        ("渡口停航三日，跳板换新", 9.0, {"T", "t", "Pm", "Ie"}),  # two lines
        ("渡口停航三日，两岸跳板换新", 20.0, {"T", "Pe"}),
        ("渡口停航三日，两岸跳板换新", UNBROKEN, {"T"}),
    ],
)
def test_a_longer_small_heading_in_columns_may_be_a_paragraph(text: str, width: float, labels: set[str]) -> None:
    random = Random(1)
    desk = Desk(draw(random), Inventor(random, STORIES), random, STORIES)
    rows = _small_heading(desk, text, "b", width)
    assert {label for row in rows for label in row.labels} == labels
