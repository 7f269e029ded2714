"""The order in which a page is read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tuinews.intake.pdf.lines import Line
from tuinews.intake.pdf.order import reading_order


def line(text: str, left: float, top: float, right: float, size: float = 10.0) -> Line:
    """A line with room above and below."""
    return Line(text, left, top, right, top + 1.05 * size, top + 0.88 * size, size, 400, "", 0)


def column(name: str, left: float, top: float, rows: int, width: float = 160) -> list[Line]:
    """Lines a0, a1, a2 of a column, one under the other."""
    return [line(f"{name}{row}", left, top + 15 * row, left + width) for row in range(rows)]


def order(*lines: Line) -> str:
    """The texts of lines in reading order."""
    return " ".join(one.text for one in reading_order(lines))


def test_a_headline_over_columns_is_read_before_them() -> None:
    page = [*column("b", 220, 100, 3), *column("a", 40, 100, 3), line("H", 120, 60, 300, 20)]
    assert order(*page) == "H a0 a1 a2 b0 b1 b2"


def test_articles_one_under_the_other_are_read_each_to_its_end() -> None:
    first = [line("H", 120, 60, 300, 20), *column("a", 40, 100, 3), *column("b", 220, 100, 3)]
    second = [line("I", 120, 160, 300, 20), *column("c", 40, 200, 2), *column("d", 220, 200, 2)]
    assert order(*second, *first) == "H a0 a1 a2 b0 b1 b2 I c0 c1 d0 d1"


def test_articles_side_by_side_are_read_each_to_its_end() -> None:
    left = [line("H", 50, 60, 190, 20), *column("a", 40, 100, 5)]
    right = [
        line("I", 230, 60, 370, 20),
        *column("b", 220, 100, 2),
        line("J", 230, 140, 370, 20),
        *column("c", 220, 165, 1),
    ]
    assert order(*left, *right) == "H a0 a1 a2 a3 a4 I b0 b1 J c0"


def test_a_headline_at_the_left_of_its_columns_stands_over_all_of_them() -> None:
    page = [line("H", 40, 60, 180, 20), *column("a", 40, 100, 3), *column("b", 220, 100, 3), *column("c", 400, 100, 3)]
    below = [
        line("I", 40, 160, 200, 20),
        *column("d", 40, 200, 2),
        *column("e", 220, 200, 2),
        *column("f", 400, 200, 2),
    ]
    assert order(*below, *page) == "H a0 a1 a2 b0 b1 b2 c0 c1 c2 I d0 d1 e0 e1 f0 f1"


def test_a_line_across_the_columns_does_not_hide_them() -> None:
    page = [*column("a", 40, 100, 3), *column("b", 220, 100, 3), line("caption", 40, 160, 300, 8)]
    assert order(*page) == "a0 a1 a2 b0 b1 b2 caption"


def test_a_page_header_does_not_join_the_articles_under_it() -> None:
    left = [line("H", 50, 60, 190, 20), *column("a", 40, 100, 4)]
    right = [line("I", 260, 60, 500, 20), *column("b", 220, 100, 3), *column("c", 400, 100, 3)]
    assert order(line("header", 40, 20, 500, 8), *left, *right) == "header H a0 a1 a2 a3 I b0 b1 b2 c0 c1 c2"


_PLACES = st.integers(0, 60).map(lambda place: place * 10.0)


@given(st.lists(st.tuples(_PLACES, _PLACES, st.integers(1, 30), st.sampled_from([8.0, 10.0, 20.0])), max_size=40))
def test_every_line_is_read_once_wherever_it_stands(boxes: list[tuple[float, float, int, float]]) -> None:
    page = [line(str(index), x, y, x + 10 * width, size) for index, (x, y, width, size) in enumerate(boxes)]
    assert sorted(one.text for one in reading_order(page)) == sorted(one.text for one in page)
