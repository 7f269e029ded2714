"""Setting a passage in lines: nothing is lost, no mark stands where it may not, lines fill their measure."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.parser.setting import Measure, set_passage

TEXT = "河边的木桥修了三年，今年春天终于通了车。老人们说：“走一趟，只要二十分钟！”孩子们数过，桥上有168块木板。"
MARKS = "，。！？：；”’）》"


def _bare(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("width", [8.0, 12.0, 17.0, 33.0])
@pytest.mark.parametrize("squeeze", [0.0, 1.0])
def test_no_line_begins_with_a_closing_mark(width: float, squeeze: float) -> None:
    lines = set_passage(TEXT, Measure(width, squeeze=squeeze), Random(1))
    assert not [line for line in lines if line[0] in MARKS]


def test_the_first_line_is_short_by_its_indent() -> None:
    lines = set_passage("风" * 30, Measure(10.0), Random(1))
    assert [len(line) for line in lines] == [8, 10, 10, 2]


def test_a_kept_indent_is_shown_as_blanks() -> None:
    assert set_passage("风" * 12, Measure(10.0, kept="　　"), Random(1))[0] == "　　" + "风" * 8


def test_an_ill_filled_line_is_stretched_by_blanks_between_its_characters() -> None:
    lines = set_passage("山山山山山山山（ABCDEFGHIJ）水水", Measure(10.0, indent=0.0, stretched=True), Random(1))
    assert lines[0] == "山 山 山 山 山 山 山" or lines[0].startswith("山 山")


@given(st.text(alphabet="山水风云人，。“”（）3A7 ", max_size=120), st.floats(7, 40), st.integers(0, 99))
def test_nothing_is_lost_whatever_the_text(text: str, width: float, seed: int) -> None:
    random = Random(seed)
    measure = Measure(width, squeeze=random.choice((0.0, 1.0)), spaced=random.random(), stretched=seed % 2 == 0)
    assert _bare("".join(set_passage(text, measure, random))) == _bare(text)
