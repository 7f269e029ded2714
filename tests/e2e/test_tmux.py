"""The reader inside tmux, where most of its readers have it."""

from __future__ import annotations

import base64
import re
from functools import partial
from pathlib import Path

from tests.e2e.papers import LONG, first_day
from tests.e2e.tmux import Tmux, attached


def test_a_paper_is_skimmed_read_and_left(home: Path, paper: Path) -> None:
    with attached(home, str(paper)) as tmux:
        tmux.terminal.see("滨江晚报.txt", "最后一段钢箱梁", "摘要", "▸")
        tmux.press("Enter")
        tmux.terminal.see("总工程师何远山", "100%")
        assert "总工程师何远山" in tmux.ask("capture-pane", "-p")
        tmux.press("Escape")
        tmux.terminal.see("○ 1", "未读")
        tmux.press("q")
        assert tmux.terminal.end() == 0


def test_what_is_copied_is_in_the_buffer_of_tmux_and_in_the_terminal_around_it(home: Path, paper: Path) -> None:
    with attached(home, str(paper)) as tmux:
        tmux.terminal.see("▸", "关键")
        tmux.press("y")
        tmux.terminal.see("已复制摘要", "tmux")
        copied = tmux.ask("show-buffer")
        assert "最后一段钢箱梁缓缓落位" in copied
        tmux.terminal.until(lambda: b"\x1b]52;" in tmux.terminal.written)
        tmux.terminal.settle()
        (sent,) = re.findall(rb"\x1b\]52;c?;([A-Za-z0-9+/=]+)(?:\x07|\x1b\\)", bytes(tmux.terminal.written))
        assert base64.b64decode(sent).decode() == copied


def test_the_place_stays_when_the_window_changes_its_size(home: Path) -> None:
    paper = home / "渡口.txt"
    paper.write_text(LONG, encoding="utf-8")
    with attached(home, str(paper)) as tmux:
        tmux.terminal.see("▸")
        tmux.press("Enter")
        tmux.terminal.see("第1天")
        tmux.press("Space", "Space")
        tmux.terminal.until(lambda: first_day(tmux.terminal.text) > 5)
        tmux.terminal.settle()
        before = first_day(tmux.terminal.text)
        for columns, rows in ((120, 36), (60, 16), (80, 24)):
            tmux.terminal.resize(columns, rows)
            tmux.terminal.until(partial(_fills, tmux, columns, rows))
            tmux.terminal.settle()
            assert abs(first_day(tmux.terminal.text) - before) <= 1


def _fills(tmux: Tmux, columns: int, rows: int) -> bool:
    return tmux.ask("display", "-p", "#{pane_width}x#{pane_height}").strip() == f"{columns}x{rows}"
