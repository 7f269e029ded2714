"""Lines with their gaps, edges and widths."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tuinews.parsing.columns import columns
from tuinews.parsing.lines import Line, read_lines


def read(text: str) -> list[Line]:
    return list(read_lines(text))


def test_empty_lines_above_are_counted_whatever_ends_a_line() -> None:
    for end in ("\n", "\r\n", "\r"):
        assert [line.gap for line in read(f"一{end}{end}二{end}三{end}{end}{end}四")] == [0, 1, 0, 2]


def test_a_form_feed_and_a_leading_blank_are_kept_as_signs() -> None:
    lines = read("末行。\n\f首行\n 又一栏\n　　缩进")
    assert [(line.feed, line.lead) for line in lines] == [(False, 0), (True, 0), (False, 1), (False, 2)]


def test_lines_of_blanks_and_byte_order_marks_alone_are_empty() -> None:
    assert [line.text for line in read("\ufeff桥\n \u3000\n\u200b\n船")] == ["桥", "船"]


def test_blanks_and_marks_of_no_width_at_a_lines_end_are_none_of_it() -> None:
    (line,) = read_lines("渡口\u200b \u200b\ufeff ")
    assert (line.text, line.start, line.end) == ("渡口", 0, 2)


def test_digits_and_blanks_take_less_room_than_characters() -> None:
    wide, mixed = read("江上的渡船停了\n江上 7 月停船了")
    assert wide.width == 7
    assert 6.5 < mixed.width < 7.6


def test_a_justified_line_is_known_and_its_text_closed_up() -> None:
    (line,) = read("大 堤 上 的 灯 一 夜 没 有 熄 过")
    assert line.loose
    assert line.text == "大堤上的灯一夜没有熄过"


@given(st.text())
def test_every_inked_character_is_in_exactly_one_line(text: str) -> None:
    lines = read(text)
    held = "".join(text[line.start : line.end] for line in lines)
    assert bare(held) == bare(text)
    assert all(a.end <= b.start for a, b in pairwise(lines))


def bare(text: str) -> list[str]:
    return [char for char in text if not char.isspace() and char not in "\u200b\u2060\ufeff"]


def column(em: int, lines: int) -> str:
    """Paragraphs of three lines: the first two em short, the last half as long as the column."""
    return "".join("水" * (em - 2) + "\n" + "水" * em + "\n" + "水" * (em // 2) + "。\n" for _ in range(lines // 3))


def test_the_column_is_the_commonest_width_of_the_wide_lines() -> None:
    assert {round(column.width) for column in columns(read(column(17, 30)))} == {17}


def test_a_change_of_column_is_followed() -> None:
    text = column(16, 36) + column(30, 36)
    widths = [round(found.width) for found in columns(read(text))]
    assert set(widths[:30]) == {16}
    assert set(widths[45:]) == {30}
