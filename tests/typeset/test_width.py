import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tuinews.typeset.width import advances, cell_width, fitting, truncate

CHINESE_NEWS = st.text(
    st.one_of(
        st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF),
        st.characters(min_codepoint=0x3000, max_codepoint=0x303F),
        st.characters(min_codepoint=0xFF01, max_codepoint=0xFFE6),
        st.characters(min_codepoint=0x20, max_codepoint=0x7E),
        st.sampled_from("“”‘’—…·①→℃★●■°×÷±§¥€👍🏽❤️👨‍👩‍👧"),
    )
)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("abc", 3),
        ("江心", 4),
        ("，。", 4),
        ("Ａ１", 4),
        ("ｱ", 1),
        ("e\u0301", 1),
        ("\u200b", 0),
        ("👍", 2),
        ("👍🏽", 2),
        ("❤", 1),
        ("❤️", 2),
        ("👨‍👩‍👧", 2),
        ("𠀀", 2),
        ("\u0378", 1),
    ],
)
def test_a_text_takes_the_cells_that_terminals_give_it(text: str, cells: int) -> None:
    assert cell_width(text) == cells


@pytest.mark.parametrize("text", ["“江心”", "——", "……", "①→", "·"])
def test_ambiguous_characters_count_as_the_terminal_is_said_to_draw_them(text: str) -> None:
    ambiguous = sum(char not in "江心" for char in text)
    assert cell_width(text, ambiguous=2) - cell_width(text, ambiguous=1) == ambiguous


@given(CHINESE_NEWS)
def test_widths_agree_with_the_toolkit_that_draws_them(text: str) -> None:
    assert cell_width(text) == cell_len(text)


def test_every_assigned_character_of_chinese_blocks_agrees_with_the_toolkit() -> None:
    blocks = [(0x20, 0x7E), (0x2010, 0x2027), (0x2E80, 0x2FD5), (0x3000, 0x303F), (0x4E00, 0x9FFF), (0xFF01, 0xFFEE)]
    chars = [chr(code) for first, last in blocks for code in range(first, last + 1)]
    assert [char for char in chars if cell_width(char) != cell_len(char)] == []


@given(CHINESE_NEWS)
def test_each_character_adds_its_share_of_the_width(text: str) -> None:
    assert sum(advances(text)) == cell_width(text)


@given(CHINESE_NEWS, st.integers(0, 40), st.sampled_from([1, 2]))
def test_what_fits_is_as_long_as_it_may_be(text: str, cells: int, ambiguous: int) -> None:
    end = fitting(text, 0, cells, ambiguous)
    assert cell_width(text[:end], ambiguous) <= cells or end == 0
    assert end == len(text) or sum(advances(text, ambiguous)[: end + 1]) > cells


@given(CHINESE_NEWS, st.integers(0, 30))
def test_a_truncated_text_fits_and_begins_as_the_text_does(text: str, cells: int) -> None:
    short = truncate(text, cells)
    assert cell_width(short) <= cells
    assert short == text or text.startswith(short.removesuffix("…"))
