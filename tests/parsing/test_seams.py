"""Whether one line goes on in the next, by what else stands in the dump."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.parsing.paper import BUS, FERRY

from tuinews.parsing.features import features
from tuinews.parsing.lines import read_lines
from tuinews.parsing.seams import seams

TEXT = [*FERRY.paragraphs, *BUS.paragraphs]


@pytest.mark.parametrize(
    ("above", "below", "told"),
    [
        ("江心洲渡", "口停航", "y"),  # 渡口 is what the text is about
        ("停航期间，渡船每", "天停在洲上", "y"),
        ("老工业", "渡船停航", "un"),  # such a pair stands nowhere, nor is it to be expected
        ("渡口停航。", "口岸开放", ""),  # what ends with a mark has no seam
        ("渡口停航", "“今夜开船”", ""),
    ],
)
def test_a_word_parted_by_a_line_end_is_found_whole_elsewhere(above: str, below: str, told: str) -> None:
    seam = seams([*TEXT, above, below])[-2]
    assert seam in told if told else not seam


def test_what_is_found_often_is_told_from_what_is_found_once() -> None:
    often = ["渡口停航", "渡口检修", "到渡口去", "江心洲渡", "口岸"]
    assert [seams([*TEXT, *often[place:]])[-2] for place in (0, 3)] == ["Y", "y"]


def test_what_is_found_no_oftener_than_by_chance_tells_nothing() -> None:
    assert seams(["一一一一二一一一一", "一", "一"])[-2] == "c"


def test_both_lines_know_of_the_seam_between_them() -> None:
    above, below = features(list(read_lines("\n".join([*TEXT, "江心洲渡", "口停航"]))))[-2:]
    assert {"joins=y", "join=y"} <= {*above, *below}
    assert not [name for name in below if name.startswith("joins=")]


@given(st.lists(st.text(min_size=1, max_size=9), min_size=1, max_size=9))
def test_every_line_has_a_seam_above_it_whatever_the_text(texts: list[str]) -> None:
    found = seams(texts)
    assert len(found) == len(texts) + 1
    assert (found[0], found[-1]) == ("", "")
    assert set(found) <= {"", "u", "n", "N", "c", "y", "Y"}
