"""How alike the texts above and below a heading are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.parsing.paper import BUS, FERRY

from tuinews.parsing.cohesion import Cohesion, cohesions
from tuinews.parsing.lines import read_lines


def between(above: str, below: str) -> Cohesion:
    lines = list(read_lines(f"{above}\n渡口\n{below}"))
    heading = next(number for number, line in enumerate(lines) if line.text == "渡口")
    return cohesions(lines, [(heading, heading + 1)])[0]


def test_a_text_is_most_like_itself() -> None:
    text = "\n".join(FERRY.paragraphs)
    assert between(text, text).alike > 0.9 > between(text, "\n".join(BUS.paragraphs)).alike
    assert between(text, text).shared == 1.0


def test_of_too_little_text_nothing_is_said() -> None:
    assert between("渡口停航。", "\n".join(BUS.paragraphs)) == Cohesion(-1.0, -1.0)


@given(st.text(max_size=400), st.text(max_size=400), st.integers(0, 9), st.integers(0, 9))
def test_it_is_a_share_whatever_the_text(above: str, below: str, first: int, more: int) -> None:
    lines = list(read_lines(above + "\n" + below))
    first = min(first, len(lines))
    (found,) = cohesions(lines, [(first, min(len(lines), first + more))])
    for share in found:
        assert share == -1.0 or 0.0 <= share <= 1.0 + 1e-9
