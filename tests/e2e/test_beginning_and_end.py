"""How the program begins, and that it gives the terminal back however it ends."""

from __future__ import annotations

import os
import shlex
import signal
import sys
from pathlib import Path

import pytest
from tests.e2e.conftest import PAPER, Start
from tests.e2e.pseudo_terminal import PseudoTerminal

SHOW_CURSOR, LEAVE_SCREEN = b"\x1b[?25h", b"\x1b[?1049l"


def gave_back(terminal: PseudoTerminal) -> bool:
    """Whether the cursor and the ordinary screen were given back, after everything else."""
    written = bytes(terminal.written)
    return written.rfind(SHOW_CURSOR) > written.rfind(b"\x1b[?25l") and LEAVE_SCREEN in written


def test_a_paper_is_opened_read_and_left(start: Start, paper: Path) -> None:
    with start(str(paper)) as terminal:
        terminal.see("滨江晚报.txt", "跨江大桥昨夜合龙", "摘要", "▸", "关键")
        terminal.send(b"q")
        assert terminal.end() == 0
        assert gave_back(terminal)
        assert b"Traceback" not in terminal.written


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_ends_it_properly(start: Start, paper: Path, number: int, code: int) -> None:
    with start(str(paper)) as terminal:
        terminal.see("▸")
        terminal.signal(number)
        assert terminal.end() == code
        assert gave_back(terminal)
        assert b"Traceback" not in terminal.written


def test_ctrl_c_ends_it_as_interrupted(start: Start, paper: Path) -> None:
    with start(str(paper)) as terminal:
        terminal.see("▸")
        terminal.send(b"\x03")
        assert terminal.end() == 130
        assert gave_back(terminal)


def test_ctrl_c_ends_it_while_something_is_typed(start: Start, paper: Path) -> None:
    with start(str(paper)) as terminal:
        terminal.see("▸")
        terminal.send(b"/abc")
        terminal.see("搜索 abc")
        terminal.send(b"\x03")
        assert terminal.end() == 130


def test_a_line_that_drops_ends_it(start: Start, paper: Path) -> None:
    with start(str(paper)) as terminal:
        terminal.see("▸")
        terminal.hang_up()
        assert terminal.end() == 129


def test_keys_come_from_the_terminal_when_the_paper_comes_through_a_pipe(start: Start, paper: Path) -> None:
    command = f"cat {shlex.quote(str(paper))} | {shlex.quote(sys.executable)} -m tuinews"
    with PseudoTerminal(["sh", "-c", command]) as terminal:
        terminal.see("标准输入", "跨江大桥昨夜合龙", "▸")
        terminal.send(b"q")
        assert terminal.end() == 0


@pytest.mark.parametrize(
    ("language", "keys"),
    [
        ("zh", "Enter 读 · 空格 读下去 · / 搜索 · s 只看要句 · ? 全部的键"),
        ("en", "Enter reads · Space goes on · / finds · s skims · ? keys"),
    ],
)
def test_the_first_start_says_once_the_five_keys_that_matter(
    start: Start, paper: Path, language: str, keys: str
) -> None:
    with start(str(paper), size=(80, 24), TUINEWS_LANG=language) as terminal:
        terminal.see("▸", keys)
        terminal.send(b"q")
        assert terminal.end() == 0
    with start(str(paper), size=(80, 24), TUINEWS_LANG=language) as terminal:
        terminal.see("▸")
        assert keys not in terminal.text


def test_without_a_file_it_says_how_to_open_one(start: Start) -> None:
    with start() as terminal:
        terminal.see("tuinews：", "打开一个文件或目录", "退出")
        terminal.send(b"q")
        assert terminal.end() == 0


def test_a_file_is_opened_from_within(start: Start, paper: Path) -> None:
    with start() as terminal:
        terminal.see("打开一个文件或目录")
        terminal.send(b"O")
        terminal.see("\n 打开")
        terminal.send(f"{paper.name}\r".encode())
        terminal.see("跨江大桥昨夜合龙", "▸")


def test_a_file_that_cannot_be_read_is_said_and_the_others_are_shown(start: Start, paper: Path, home: Path) -> None:
    folder = home / "papers"
    folder.mkdir()
    (folder / "1.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "2.txt").write_text(PAPER, encoding="gb18030")
    with start(str(folder)) as terminal:
        terminal.see("1.txt", "不是文本文件", "跨江大桥昨夜合龙")
        terminal.send(b"\x1b")
        terminal.until(lambda: "不是文本文件" not in terminal.text)
        terminal.send(b"j")
        terminal.see("▸")


def test_sizes_change_while_one_reads(start: Start, paper: Path) -> None:
    with start(str(paper), size=(120, 36)) as terminal:
        terminal.see("▸")
        for columns, rows in ((80, 24), (40, 10), (200, 50), (79, 24)):
            terminal.resize(columns, rows)
            terminal.settle()
        terminal.see("跨江大桥昨夜合龙")
        terminal.send(b"q")
        assert terminal.end() == 0


def test_a_size_that_the_shell_exported_long_ago_is_not_believed(start: Start, paper: Path) -> None:
    with start(str(paper), size=(120, 36), COLUMNS="60", LINES="10") as terminal:
        terminal.see("滨江晚报.txt", "全长4.6公里", "摘要 3 句")


def test_idle_nothing_is_written_and_no_thread_wakes(start: Start, paper: Path) -> None:
    with start(str(paper)) as terminal:
        terminal.see("▸", "关键")
        terminal.settle(1.0)
        written, slept = len(terminal.written), times_slept(terminal.pid)
        assert not terminal.pump(2.0)
        assert len(terminal.written) == written
        assert times_slept(terminal.pid) == slept


def times_slept(pid: int) -> int:
    """How often the threads of a process have gone to sleep, and so were woken."""
    states = (task.read_text() for task in Path(f"/proc/{pid}/task").glob("*/status"))
    return sum(int(state.partition("\nvoluntary_ctxt_switches:")[2].split()[0]) for state in states)


def test_what_was_read_is_known_at_the_next_start(start: Start, paper: Path) -> None:
    with start(str(paper)) as terminal:
        terminal.see("▸", "关键", "● 1")
        terminal.send(b".\r")
        terminal.see("○")
        terminal.send(b"q")
        assert terminal.end() == 0
    with start(str(paper)) as terminal:
        terminal.see("○★1")


def test_in_private_nothing_is_kept(start: Start, paper: Path, home: Path) -> None:
    with start("--no-library", str(paper)) as terminal:
        terminal.see("▸", "关键")
        terminal.send(b".\rq")
        assert terminal.end() == 0
    assert not (home / "data" / "tuinews").exists()
    assert os.path.lexists(paper)
