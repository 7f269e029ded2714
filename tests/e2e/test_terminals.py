"""The paper on whatever the terminal says that it is, in whatever locale, and with what colours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.e2e.conftest import Start
from tests.e2e.pseudo_terminal import PseudoTerminal

COLOURS = re.compile(rb"\x1b\[([0-9;:]*)m")
PLAIN = {0, 1, 2, 4, 7, 22, 24, 27, 39, 49}
"""The attributes that are no colour: weight, underline, reverse, and the terminal's own two."""
SIXTEEN = {*range(30, 38), *range(40, 48), *range(90, 98), *range(100, 108)}


def attributes(terminal: PseudoTerminal) -> set[int]:
    """Every attribute written; 38 and 48 stand for the colour, be it one of 256 or of 16 million, that follows."""
    return set(_numbers(bytes(terminal.written)))


def _numbers(written: bytes) -> Iterator[int]:
    for found in COLOURS.finditer(written):
        numbers = iter([int(number or 0) for number in re.split(rb"[;:]", found[1])])
        for number in numbers:
            yield number
            if number in (38, 48):
                for _rest in range(1 if next(numbers) == 5 else 3):
                    next(numbers)


def walked_through(terminal: PseudoTerminal) -> None:
    """Look at the list, the text, a match, the help and the palette; then leave."""
    terminal.see("▸", "关键")
    for keys, sign in ((b"\r", "100%"), (b"/", "搜索"), ("江心\r".encode(), "1/1"), (b"?", "PgDn")):
        terminal.send(keys)
        terminal.see(sign)
    terminal.send(b"\x1b")
    terminal.until(lambda: "PgDn" not in terminal.text)
    terminal.send(b"q")
    assert terminal.end() == 0
    assert b"Traceback" not in terminal.written


@pytest.mark.parametrize("term", ["xterm-256color", "screen-256color", "tmux-256color", "linux"])
def test_every_common_terminal_shows_the_paper(start: Start, paper: Path, term: str) -> None:
    with start(str(paper), TERM=term, COLORTERM="") as terminal:
        walked_through(terminal)


def test_a_terminal_of_sixteen_colours_is_not_sent_others(start: Start, paper: Path) -> None:
    with start(str(paper), TERM="linux", COLORTERM="") as terminal:
        walked_through(terminal)
        assert attributes(terminal) <= PLAIN | SIXTEEN


def test_the_terminals_own_look_uses_its_sixteen_colours_only(start: Start, paper: Path) -> None:
    with start("--theme", "terminal", str(paper)) as terminal:
        walked_through(terminal)
        assert attributes(terminal) <= PLAIN | SIXTEEN


def test_without_colours_none_is_written_and_weight_tells(start: Start, paper: Path) -> None:
    with start(str(paper), NO_COLOR="1") as terminal:
        walked_through(terminal)
        assert attributes(terminal) <= PLAIN
        assert {1, 7} <= attributes(terminal)


@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX", "LANG": ""}, {"LC_ALL": "", "LANG": "C"}])
def test_the_paper_is_shown_in_a_locale_that_knows_no_chinese(
    start: Start, paper: Path, locale: dict[str, str]
) -> None:
    with start(str(paper), **locale) as terminal:
        walked_through(terminal)
