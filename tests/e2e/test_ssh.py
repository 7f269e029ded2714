"""The reader at the far end of a line, which may drop."""

from __future__ import annotations

import base64
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.e2e.conftest import Start
from tests.e2e.papers import LONG, first_day
from tests.e2e.sshd import Sshd, ended, serving

MOUSE_ON = re.compile(rb"\x1b\[\?100[0236](?:;[0-9;]*)?h")


@pytest.fixture
def far(home: Path) -> Iterator[Sshd]:
    with serving(home / "sshd") as server:
        yield server


def test_a_paper_is_skimmed_read_and_left(far: Sshd, paper: Path) -> None:
    with far.open(str(paper)) as terminal:
        terminal.see("滨江晚报.txt", "最后一段钢箱梁", "摘要", "▸", "关键")
        process = far.watch()
        terminal.send(b"\r")
        terminal.see("总工程师何远山", "100%")
        terminal.send(b"\x1b")
        terminal.see("○ 1", "未读")
        terminal.send(b"q")
        assert terminal.end() == 0
        assert ended(process)
        assert b"\x1b[?1049l" in terminal.written
        assert not MOUSE_ON.search(terminal.written)


def test_what_is_copied_comes_to_the_terminal_at_this_end(far: Sshd, paper: Path) -> None:
    with far.open(str(paper)) as terminal:
        terminal.see("▸", "关键")
        terminal.send(b"y")
        terminal.see("已复制摘要")
        (sent,) = re.findall(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07", bytes(terminal.written))
        assert "最后一段钢箱梁缓缓落位" in base64.b64decode(sent).decode()


def test_a_line_that_drops_ends_the_reader_and_loses_nothing(far: Sshd, home: Path, start: Start) -> None:
    paper = home / "渡口.txt"
    paper.write_text(LONG, encoding="utf-8")
    with far.open(str(paper)) as terminal:
        terminal.see("▸", "关键")
        process = far.watch()
        terminal.send(b".\r")
        terminal.see("第1天")
        terminal.send(b"  ")
        terminal.until(lambda: first_day(terminal.text) > 5)
        terminal.settle()
        reached = first_day(terminal.text)
        terminal.signal(signal.SIGKILL)
        assert ended(process)
    with start(str(paper), size=(80, 24)) as terminal:
        terminal.see("★1", "关键")
        terminal.send(b"\r")
        terminal.see("回到上次读到的地方")
        assert abs(first_day(terminal.text) - reached) <= 1
