"""The program as it is installed, on an invented paper, with a home of its own."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.e2e.pseudo_terminal import PseudoTerminal

Start = Callable[..., PseudoTerminal]

PAPER = """\
跨江大桥昨夜合龙

昨夜十一时四十分，最后一段钢箱梁缓缓落位，全

长 4.6 公里的滨江大桥主桥宣告合龙，两岸通行时间将

由 50 分钟缩短至 8 分钟。

“这一米，我们等了四年。”项目总工程师何远山说，

江心水深流急，合龙误差必须控制在 3 毫米以内。

大桥通车后，北岸的新能源汽车产业园到南岸港口的

路程将缩短一半，货车不必再绕行旧渡口。
"""


def needed(program: str, package: str) -> str:
    """The path of a program that a test drives; without it the test fails, for what it holds is not known then."""
    found = shutil.which(program) or shutil.which(program, path="/usr/sbin:/usr/local/sbin:/opt/homebrew/bin")
    assert found, f"these tests drive {program}: install {package} (Debian: apt-get install {package}; .ci/run does)"
    return found


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home in which nothing is configured; where the program is run."""
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    for name in ("NO_COLOR", "COLORFGBG", "TMUX", "STY", "TUINEWS_LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def paper(home: Path) -> Path:
    """A paper as it falls out of a narrow column."""
    path = home / "滨江晚报.txt"
    path.write_text(PAPER, encoding="utf-8")
    return path


@pytest.fixture
def start(home: Path) -> Start:
    """Start the program with these arguments."""

    def started(*arguments: str, size: tuple[int, int] = (120, 36), **environ: str) -> PseudoTerminal:
        command = [sys.executable, "-m", "tuinews", *arguments]
        return PseudoTerminal(command, size=size, environ={"PYTHONWARNINGS": "default", **environ})

    return started
