"""Not one byte of a paper, of its name or of what is typed is a command to the terminal."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.e2e.conftest import PAPER, Start

CLIPBOARD = "\x1b]52;c;aGFja2Vk\x07"
TITLE = "\x1b]0;hacked\x1b\\"
HOSTILE = {
    "clipboard": CLIPBOARD,
    "title": TITLE,
    "csi": "\x1b[2J\x1b[31mhacked\x1b[6n",
    "device control": "\x1bP$q q\x1b\\",
    "reset": "\x1bc",
    "c1 csi": "\x9b2Jhacked",
    "c1 osc": "\x9d0;hacked\x9c",
    "unfinished": "\x1b]52;c;",
    "bidi": "\u202ehacked\u202c\u2066x\u2069",
    "bell and backspace": "\x07\x08\x08hacked",
    "markup": "[@click=app.quit]点我[/] [/图] [NBA] [bold]",
}
OWN = re.compile(
    rb"\x1b\[\?[0-9;]*[hlu]|\x1b\[\?[0-9;]+\$p|\x1b\[[0-9;]*[mHhlJK]|\x1b\[[<>=]?[0-9;]*u|\x1b\]22;default\x07|\x1b\[\?u|\x1b\[c|\x1b\[>[0-9]*[a-z]"
)
"""The sequences that the reader itself writes: modes, colours, places, keyboard, pointer shape."""
FORBIDDEN = re.compile(
    b"\x1b|[\x00-\x06\x08\x0b-\x0c\x0e-\x1a\x1c-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]"
)
"""What must not be left once these are taken away: escapes, controls, C1 in UTF-8, bidi overrides and isolates."""


def foreign(written: bytes) -> list[bytes]:
    """What was written that is neither text nor the reader's own: with what stands around it."""
    rest = OWN.sub(b"", written)
    return [rest[max(0, found.start() - 10) : found.end() + 20] for found in FORBIDDEN.finditer(rest)]


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_paper_is_harmless_text(start: Start, home: Path, kind: str) -> None:
    text = HOSTILE[kind]
    paper = home / "paper.txt"
    paper.write_text(
        f"大桥{text}合龙\n\n昨夜十一时，最后一段{text}钢箱梁缓缓落位，大桥宣告合龙。\n\n"
        f"工程师说，误差{text}必须控制在三毫米以内，{text}团队等了四年。\n",
        encoding="utf-8",
        newline="",
    )
    with start("--no-library", str(paper)) as terminal:
        terminal.see("大桥", "摘要")
        terminal.send(b"\r jkr]sd")
        terminal.settle()
        terminal.send(b"\x1b?")
        terminal.settle()
        terminal.send(b"\x1b")
        terminal.settle()
        assert foreign(bytes(terminal.written)) == []
        assert b"\x1b]0;" not in terminal.written
        assert b"\x1b]52" not in terminal.written


NAMES = ["[@click=app.quit]x.txt", "a\x1b]0;hacked\x07b.txt", "\u202etxt.exe.txt", "[bold][NBA].txt", "a\nb.txt"]


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_is_harmless_text(start: Start, home: Path, name: str) -> None:
    (home / name).write_text(PAPER, encoding="utf-8")
    (home / ("bad " + name)).write_bytes(bytes(range(256)) * 40)
    with start("--no-library", str(home)) as terminal:
        terminal.see("大桥", "不是文本文件")
        terminal.settle()
        assert foreign(bytes(terminal.written)) == []


@pytest.mark.parametrize("typed", ["[/图]", "[@click=app.quit]", "\u202eabc", "re:[", "re:(a+)+$"])
def test_a_hostile_search_is_harmless_text(start: Start, paper: Path, typed: str) -> None:
    with start("--no-library", str(paper)) as terminal:
        terminal.see("▸")
        terminal.send(f"/{typed}\rn".encode())
        terminal.settle()
        terminal.send(b"q")
        assert terminal.end() == 0
        assert foreign(bytes(terminal.written)) == []


def test_what_is_copied_goes_to_the_clipboard_encoded_and_nowhere_else(start: Start, paper: Path, home: Path) -> None:
    with start("--no-library", str(paper)) as terminal:
        terminal.see("▸", "关键")
        terminal.send(b"y")
        terminal.see("已复制摘要")
        written = bytes(terminal.written)
        (sequence,) = re.findall(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", written)
        assert sequence
        assert foreign(written.replace(b"\x1b]52;c;" + sequence + b"\x07", b"")) == []
    assert (home / "state" / "tuinews" / "copied.txt").stat().st_mode & 0o077 == 0
