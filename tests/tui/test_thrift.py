"""Fewer bytes, the same screen."""

from __future__ import annotations

import re

import pyte
from hypothesis import given
from hypothesis import strategies as st

from tuinews.tui.thrift import Thrift

COLOURS = st.sampled_from(["38;2;1;2;3", "38;5;7", "31", "97", "39", "48;2;9;8;7", "48;5;3", "44", "103", "49"])
ATTRIBUTES = st.sampled_from(["1", "3", "4", "7", "9"])
STYLES = st.lists(st.one_of(COLOURS, ATTRIBUTES), max_size=4).map(";".join)
TEXTS = st.sampled_from(["大桥", "a b", "   ", " ", "·", "x  "])
PIECES = st.tuples(STYLES, TEXTS).map(lambda pair: f"\x1b[{pair[0]}m{pair[1]}\x1b[0m")
MOVES = st.tuples(st.integers(1, 5), st.integers(1, 12)).map(lambda place: f"\x1b[{place[0]};{place[1]}H")
OTHERS = st.sampled_from(["\r\n", "\x1b[?2026h", "\x1b[?2026l", "\x1b[?1049h", "\x1b[?25l", "plain"])
ROWS = 60
"""More than any of these frames goes down: what a line feed in the last row does is not what is looked at."""
FRAMES = st.lists(st.lists(st.one_of(PIECES, MOVES, OTHERS), max_size=12).map("".join), max_size=4)


def screen(frames: list[str]) -> list[list[tuple[object, ...]]]:
    """What a terminal shows: of a blank only what can be seen of it."""
    shown = pyte.Screen(16, ROWS)
    stream = pyte.Stream(shown)
    for frame in frames:
        stream.feed(frame)
    cells = ([shown.buffer[y][x] for x in range(16)] for y in range(ROWS))
    return [[_seen(cell) for cell in row] for row in cells]


def _seen(cell: pyte.screens.Char) -> tuple[object, ...]:
    if cell.data == " " and not (cell.underscore or cell.reverse or cell.strikethrough):
        return " ", cell.bg
    return tuple(cell)


@given(FRAMES)
def test_the_screen_is_the_same(frames: list[str]) -> None:
    thrift = Thrift()
    assert screen([thrift.squeeze(frame) for frame in frames]) == screen(frames)


@given(FRAMES)
def test_the_text_is_the_same_and_no_sequence_but_styles_and_overtaken_moves_is_touched(frames: list[str]) -> None:
    thrift = Thrift()
    for frame in frames:
        assert bare(thrift.squeeze(frame)) == bare(frame)


def bare(frame: str) -> str:
    """The frame without styles, of moves in a row only the last."""
    move = r"\x1b\[[0-9;]*H"
    return re.sub(rf"(\r?\n|{move})+(?={move})", "", re.sub(r"\x1b\[[0-9;]*m", "", frame))


def test_of_moves_in_a_row_the_last_is_said() -> None:
    assert Thrift().squeeze("\x1b[1;1H\r\n\x1b[2;3H桥") == "\x1b[2;3H\x1b[0m桥"


def test_a_style_that_goes_on_is_not_said_again() -> None:
    style = "\x1b[38;2;216;214;207;48;2;22;24;28m"
    frame = "".join(f"\x1b[{row};1H{style}第{row}行\x1b[0m" for row in range(1, 9))
    assert Thrift().squeeze(frame).count("38;2;216;214;207") == 1


def test_the_terminal_is_plain_again_at_the_end() -> None:
    thrift = Thrift()
    thrift.squeeze("\x1b[?1049h\x1b[1;31m大桥\x1b[0m")
    assert thrift.squeeze("\x1b[?1049l").startswith("\x1b[0m")
