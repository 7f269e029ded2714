"""What reaches the program is harmless to a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuinews.intake import printable, sanitize

HOSTILE = [
    ("\x1b[31m红\x1b[0m", "␛[31m红␛[0m"),
    ("\x1b]52;c;cm0=\x07", "␛]52;c;cm0=␇"),
    ("\x1b]0;题\x1b\\", "␛]0;题␛\\"),
    ("\x9b31m", "�31m"),
    ("\x00零", "␀零"),
    ("\x7f", "␡"),
    ("前\u202e后", "前�后"),
    ("\u2066甲\u2069", "�甲�"),
    ("坏\ud800字", "坏�字"),
    ("一\x0b二\x85三\u2028四", "一\n二\n三\n四"),
]


@pytest.mark.parametrize(("text", "shown"), HOSTILE)
def test_what_a_terminal_would_obey_is_shown_instead(text: str, shown: str) -> None:
    assert sanitize(text)[0] == shown


def test_each_rule_counts_what_it_made_harmless() -> None:
    assert sanitize("\x1b\x1b\u202e\x9b\ud800")[1] == (("bidi", 1), ("c1", 1), ("control", 2), ("surrogate", 1))


def test_the_layout_of_a_dump_is_left_alone() -> None:
    text = "一行\r\n\t二\f三\n"
    assert sanitize(text) == (text, ())


@given(st.text(st.characters(codec=None)))
def test_it_keeps_the_length_and_doing_it_twice_changes_nothing(text: str) -> None:
    once, _ = sanitize(text)
    assert len(once) == len(text)
    assert sanitize(once) == (once, ())


@given(st.text(st.characters(codec=None)))
def test_no_byte_of_the_result_is_a_control(text: str) -> None:
    encoded = sanitize(text)[0].encode()
    assert not set(encoded) & (set(range(0x20)) - set(b"\t\n\r\f") | {0x7F})
    assert b"\xc2\x9b" not in encoded


@given(st.text(st.characters(codec=None)))
def test_a_printable_name_is_one_line(text: str) -> None:
    assert not set(printable(text)) & set("\t\n\r\f\x1b\x85\u2028")
