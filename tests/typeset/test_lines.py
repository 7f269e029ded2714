import pkgutil
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.typeset.pages import CHINESE, TEXTS

from tuinews import typeset
from tuinews.typeset import cell_width, wrap
from tuinews.typeset.kinsoku import NO_BEGIN, NO_END, SPACES, glued, may_break

WIDTHS = st.integers(1, 60)


def lines(text: str, width: int, **how: int) -> list[str]:
    return [" " * line.indent + line.shown(text) for line in wrap(text, width, **how)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, []),
        ("江心水深", 4, ["江心", "水深"]),
        ("江心水，深流", 6, ["江心", "水，深", "流"]),
        ("江心（水）", 6, ["江心", "（水）"]),
        ("江心“水”", 5, ["江心", "“水”"]),
        ("江心，”水", 6, ["江", "心，”", "水"]),
        ("达到128.5万亿元", 14, ["达到", "128.5万亿元"]),
        ("江心COVID", 8, ["江心", "COVID"]),
        ("江心COVIDICTIONARY", 8, ["江心", "COVIDICT", "IONARY"]),
        ("江心……水", 6, ["江心……", "水"]),
        ("江心——水", 5, ["江", "心——", "水"]),
        ("one two three", 7, ["one two", "three"]),
        ("江心 水深", 4, ["江心", "水深"]),
        ("江\n心水", 4, ["江", "心水"]),
        ("江\n\n心\n", 4, ["江", "", "心"]),
        ("江心", 1, ["江", "心"]),
        ("，，，，", 4, ["，，", "，，"]),
    ],
)
def test_lines_end_where_chinese_typesetting_ends_them(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


def test_the_first_line_is_indented_by_its_own_measure() -> None:
    assert lines("江心水深流急", 8, first_indent=4) == ["    江心", "水深流急"]
    assert lines("江心水深流急", 8, first_indent=2, indent=4) == ["  江心水", "    深流", "    急"]


def test_punctuation_hangs_in_the_margin_where_it_saves_a_line() -> None:
    text = "江心水深，流急桥合。"
    assert lines(text, 8) == ["江心水", "深，流急", "桥合。"]
    assert lines(text, 8, hang=2) == ["江心水深，", "流急桥合。"]


def test_an_ambiguous_character_takes_the_room_that_the_terminal_gives_it() -> None:
    assert lines("“江心”", 6, ambiguous=1) == ["“江心”"]
    assert lines("“江心水”", 8, ambiguous=2) == ["“江心", "水”"]


@given(TEXTS, WIDTHS, st.integers(0, 6), st.integers(0, 4), st.sampled_from([1, 2]), st.sampled_from([0, 2]))
def test_lines_join_back_to_the_text(text: str, width: int, first: int, indent: int, ambiguous: int, hang: int) -> None:
    found = wrap(text, width, first_indent=first, indent=indent, ambiguous=ambiguous, hang=hang)
    assert "".join(text[line.start : line.end] for line in found) == text
    assert all(line.start < line.end for line in found)


@given(TEXTS, WIDTHS, st.sampled_from([1, 2]), st.sampled_from([0, 2]))
def test_no_line_is_wider_than_its_pane_unless_one_character_is(
    text: str, width: int, ambiguous: int, hang: int
) -> None:
    for line in wrap(text, width, ambiguous=ambiguous, hang=hang):
        shown = line.shown(text)
        assert line.width == cell_width(shown, ambiguous)
        assert line.width <= width + hang or len(glyphs(shown)) == 1


@given(TEXTS, WIDTHS)
def test_setting_a_line_again_changes_nothing(text: str, width: int) -> None:
    for line in wrap(text, width):
        shown = line.shown(text)
        assert [again.shown(shown) for again in wrap(shown, width)] == ([shown] if shown else [])


@given(st.text(CHINESE, max_size=80), st.integers(24, 60))
def test_kinsoku_holds_wherever_the_width_allows(text: str, width: int) -> None:
    assume(not long_atoms(text, width))
    for line in wrap(text, width)[1:]:
        before = text[: line.start].rstrip(SPACES)
        assert text[line.start] not in NO_BEGIN
        assert not before or before[-1] not in NO_END


@given(st.text(st.sampled_from("江心水深abcdefXYZ 0123456789.%"), max_size=80), st.integers(24, 60))
def test_words_and_numbers_are_not_broken_while_a_line_holds_them(text: str, width: int) -> None:
    assume(not long_atoms(text, width))
    apart = glued(text)
    assert not [line.start for line in wrap(text, width) if line.start in apart]


@given(TEXTS)
def test_a_line_that_holds_all_of_the_text_is_the_only_one(text: str) -> None:
    one_line = text.replace("\n", "")
    assert len(wrap(one_line, max(cell_width(one_line), 1))) == (1 if one_line else 0)


def glyphs(text: str) -> str:
    """The text without what is drawn into a character before."""
    return "".join(char for char in text if cell_width(char))


def long_atoms(text: str, width: int) -> bool:
    """Whether somewhere so much stands together without a place to break that a line cannot hold it."""
    apart = glued(text)
    ends = [place for place in range(1, len(text)) if may_break(text, place, apart)]
    return any(cell_width(text[start:end]) > width for start, end in pairwise([0, *ends, len(text)]))


def test_no_module_of_the_package_hides_a_name_that_it_gives() -> None:
    modules = {module.name for module in pkgutil.iter_modules(typeset.__path__)}
    assert not modules & set(typeset.__all__)
    assert all(getattr(typeset, name) is not None for name in typeset.__all__)
