"""The mouse of a real terminal: asked for only where a person wants it."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest
from tests.e2e.conftest import Start
from tests.e2e.pseudo_terminal import PseudoTerminal

ASKED = b"\x1b[?1000h"


def mouse(button: int, column: int, row: int, *, up: bool = False) -> bytes:
    """What a terminal sends for the mouse (SGR, counted from 1); button 32 is a move with the first one down."""
    return f"\x1b[<{button};{column};{row}{'m' if up else 'M'}".encode()


def place(terminal: PseudoTerminal, text: str) -> tuple[int, int]:
    """The column and row, from 1, where a text begins on the screen."""
    for number, row in enumerate(terminal.text.splitlines(), 1):
        at = row.find(text)
        if at >= 0:
            return 1 + sum(2 if char > "\u2e80" else 1 for char in row[:at]), number
    raise AssertionError(f"{text} is not on the screen:\n{terminal.text}")


def test_a_drag_selects_and_y_copies(start: Start, paper: Path) -> None:
    with start("--mouse", str(paper)) as terminal:
        terminal.see("▸", "关键", "这一米")
        assert ASKED in terminal.written
        terminal.send(b"\r")
        terminal.settle()
        column, row = place(terminal, "何远山说")
        terminal.send(mouse(0, column, row) + mouse(32, column + 5, row) + mouse(0, column + 5, row, up=True))
        terminal.see("选了 3 字")
        terminal.send(b"y")
        terminal.see("已复制")
        (sent,) = re.findall(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07", bytes(terminal.written))
        assert base64.b64decode(sent).decode() == "何远山"


@pytest.mark.parametrize(
    ("settings", "flags", "environ", "asked"),
    [
        ("", (), {}, False),
        ("mouse = true", (), {}, True),
        ("mouse = true", (), {"SSH_CONNECTION": "::1 1 ::1 22"}, False),
        ("", ("--mouse",), {"SSH_CONNECTION": "::1 1 ::1 22"}, True),
        ("mouse = true", ("--no-mouse",), {}, False),
    ],
)
def test_it_is_asked_for_where_it_is_wanted(
    start: Start, paper: Path, home: Path, settings: str, flags: tuple[str, ...], environ: dict[str, str], asked: bool
) -> None:
    file = home / "config" / "tuinews" / "config.toml"
    file.parent.mkdir(parents=True)
    file.write_text(settings, encoding="utf-8")
    with start(*flags, str(paper), **environ) as terminal:
        terminal.see("▸")
        assert (ASKED in terminal.written) is asked
