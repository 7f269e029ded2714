"""Which gaps in a row of type part two columns."""

from __future__ import annotations

import pytest
from tests.intake.pdf.press import BODY, LEADING, ems

from tuinews.intake.pdf.lines import lines
from tuinews.intake.pdf.page import Page, Run

LONG = "十二个字那么长的一行正文"


def run(text: str, left: float, baseline: float, size: float = BODY) -> Run:
    """A run whose characters stand close together."""
    lefts = [left + ems(text[:index]) * size for index in range(len(text))]
    rights = [place + ems(char) * size for place, char in zip(lefts, text, strict=True)]
    return Run(text, tuple(lefts), tuple(rights), baseline, baseline - 0.88 * size, baseline + 0.12 * size, size, 400)


def texts(*runs: Run) -> list[str]:
    """The lines of a page with these runs."""
    return [line.text for line in lines(Page(1, 600, 800, runs))]


def column(text: str, left: float, rows: int) -> list[Run]:
    """The same line several times, one under the other."""
    return [run(text, left, 100 + LEADING * row) for row in range(rows)]


def test_a_gap_inside_a_line_parts_nothing() -> None:
    assert texts(run("本报记者", 40, 100), run("王", 100, 100), run("石", 130, 100)) == ["本报记者 王 石"]


def test_where_lines_begin_one_under_the_other_a_column_begins() -> None:
    assert texts(*column(LONG, 40, 3), *column(LONG, 174, 3)) == [LONG] * 6


def test_a_strip_that_no_line_crosses_is_a_gutter() -> None:
    ragged = [run(LONG[: 9 - row], 174 + 20 * (row % 2), 100 + LEADING * row) for row in range(4)]
    assert len(texts(*column(LONG, 40, 4), *ragged)) == 8


def test_a_single_line_beside_another_keeps_to_the_columns_of_the_page() -> None:
    below = [run(LONG, left, 400 + LEADING * row) for left in (40, 174) for row in range(4)]
    assert texts(run(LONG, 40, 100), run("另一篇", 174, 100), *below)[:2] == [LONG, "另一篇"]


def test_the_blank_of_a_headline_may_lie_over_a_gutter() -> None:
    headline = [run("春水满", 103, 60, 20), run("春耕忙", 174, 60, 20)]
    assert texts(*headline, *column(LONG, 40, 4), *column(LONG, 174, 4))[0] == "春水满 春耕忙"


def test_two_headlines_over_two_columns_stay_two() -> None:
    headlines = [run("春水满河湾", 50, 60, 20), run("梨园开剪迎客", 174, 60, 20)]
    assert texts(*headlines, *column(LONG, 40, 4), *column(LONG, 174, 4))[:2] == ["春水满河湾", "梨园开剪迎客"]


@pytest.mark.parametrize(
    ("gap", "text"),
    [(0.0, "PythonLinux"), (0.25, "Python Linux")],
    ids=["close", "a word apart"],
)
def test_words_of_an_alphabet_are_parted_where_the_page_shows_it(gap: float, text: str) -> None:
    assert texts(run("Python", 40, 100), run("Linux", 40 + 10 * (3 + gap), 100)) == [text]


def test_a_stretched_line_has_no_blanks_between_its_characters() -> None:
    stretched = [run(char, 40 + 14 * index, 100) for index, char in enumerate("撑满一行的几个字")]
    assert texts(*stretched) == ["撑满一行的几个字"]


def test_punctuation_may_hang_into_a_narrow_gutter() -> None:
    hanging = [run(LONG + "，" * (row == 2), 40, 100 + LEADING * row) for row in range(5)]
    assert len(texts(*hanging, *column(LONG, 173, 5))) == 10
