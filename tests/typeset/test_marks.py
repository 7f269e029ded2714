from hypothesis import given
from hypothesis import strategies as st

from tuinews.typeset import UNMARKED, Mark, Marks, text_runs

MARKS = st.lists(
    st.builds(Mark, st.integers(0, 30), st.integers(0, 30), st.sampled_from(["keyword", "match", "key", "target"])),
    max_size=8,
)


def test_marks_overlap_as_they_like() -> None:
    marks = Marks.flatten([Mark(0, 4, "key"), Mark(2, 6, "match"), Mark(3, 4, "keyword")])
    assert text_runs("江心水深流急桥", (0, 7), marks) == [
        ("江心", frozenset({"key"})),
        ("水", frozenset({"key", "match"})),
        ("深", frozenset({"key", "match", "keyword"})),
        ("流急", frozenset({"match"})),
        ("桥", frozenset()),
    ]


def test_a_line_shows_its_share_of_a_mark() -> None:
    marks = Marks.flatten([Mark(1, 5, "match")])
    assert text_runs("江心水深流急", (2, 4), marks) == [("水深", frozenset({"match"}))]


def test_a_piece_of_the_text_is_marked_by_where_it_begins_in_it() -> None:
    marks = Marks.flatten([Mark(3, 4, "match")])
    assert text_runs("水深流", (0, 3), marks, base=2) == [
        ("水", frozenset()),
        ("深", frozenset({"match"})),
        ("流", frozenset()),
    ]


def test_unmarked_text_is_one_run() -> None:
    assert text_runs("江心水深", (0, 4), UNMARKED) == [("江心水深", frozenset())]
    assert text_runs("", (0, 0), UNMARKED) == []


def test_the_margin_knows_the_roles_of_a_line() -> None:
    marks = Marks.flatten([Mark(3, 5, "key"), Mark(8, 9, "match")])
    assert marks.touching((0, 3)) == set()
    assert marks.touching((0, 4)) == {"key"}
    assert marks.touching((4, 9)) == {"key", "match"}
    assert marks.touching((5, 8)) == set()


@given(MARKS, st.integers(0, 30), st.integers(0, 30))
def test_each_character_has_the_roles_of_every_mark_over_it(marks: list[Mark], start: int, end: int) -> None:
    text = "".join(chr(0x4E00 + place) for place in range(30))
    found = text_runs(text, (start, max(start, end)), Marks.flatten(marks))
    assert "".join(run for run, _ in found) == text[start : max(start, end)]
    for run, roles in found:
        for char in run:
            place = ord(char) - 0x4E00
            assert roles == {mark.role for mark in marks if mark.start <= place < mark.end}
