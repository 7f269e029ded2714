"""Which character is drawn in a cell: what the mouse points at."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.typeset.pages import TEXTS, article

from tuinews.typeset import Page, cell_width, set_article


def at(page: Page, row: int, cell: int) -> str:
    """The characters under a cell."""
    first, end = page.under(row, cell)
    return page.parts[first.part].text[first.offset : end.offset]


def row_with(page: Page, text: str) -> int:
    """The first row that shows a text."""
    return next(row for row in range(page.rows) if text in page.line(row).text)


@pytest.mark.parametrize(
    ("beyond", "char"), [(0, "全"), (1, "全"), (2, "长"), (3, "长"), (4, "4"), (5, "."), (6, "6"), (7, "公"), (8, "公")]
)
def test_a_wide_character_is_under_both_its_cells(beyond: int, char: str) -> None:
    page = set_article(article("全长4.6公里。"), 40)
    row = row_with(page, "全长")
    assert at(page, row, page.line(row).indent + beyond) == char


def test_beside_the_text_the_nearest_character_is_meant() -> None:
    page = set_article(article("江心水深流急。"), 40)
    row = row_with(page, "江心")
    assert at(page, row, 0) == "江"
    assert at(page, row, 39) == "。"
    assert page.under(10_000, 39) == page.under(page.rows - 1, 39)


def test_what_is_joined_to_a_character_goes_with_it() -> None:
    page = set_article(article("cafe\u0301店"), 40)
    row = row_with(page, "cafe")
    assert at(page, row, page.line(row).indent + 3) == "e\u0301"


def test_a_character_of_ambiguous_width_is_under_as_many_cells_as_it_is_drawn_in() -> None:
    page = set_article(article("甲“乙"), 40, ambiguous=2)
    row = row_with(page, "甲")
    assert [at(page, row, page.line(row).indent + cell) for cell in (1, 2, 3, 4)] == ["甲", "“", "“", "乙"]


@given(TEXTS, st.integers(0, 60), st.integers(0, 80))
def test_every_cell_of_every_row_means_a_character_of_that_row(text: str, row: int, cell: int) -> None:
    page = set_article(article(text.replace("\n", " ")), 40)
    if not page.rows:
        return
    line = page.line(min(row, page.rows - 1))
    first, end = page.under(row, cell)
    assert (line.part, line.start) <= first <= end <= (line.part, line.start + len(line.text))
    assert end > first or not any(map(cell_width, line.text))
