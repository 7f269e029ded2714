import base64
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from tuinews.clipboard import LARGEST, Copied, copy, sequence

TEXT = "江心水深，合龙。\n第二行"


class Terminal(list[str]):
    """What reached the terminal."""

    def write(self, sent: str) -> None:
        self.append(sent)


@pytest.fixture
def terminal() -> Terminal:
    return Terminal()


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Path]:
    """A folder with a `tmux` that keeps what it is given, and how it was called."""
    folder = tmp_path / "bin"
    folder.mkdir()
    script = folder / "tmux"
    script.write_text(f'#!/bin/sh\necho "$@" > "{tmp_path}/called"\ncat > "{tmp_path}/buffer"\n')
    script.chmod(0o700)
    before = os.environ["PATH"]
    os.environ["PATH"] = f"{folder}{os.pathsep}{before}"
    yield tmp_path
    os.environ["PATH"] = before


def test_the_terminal_is_told_by_osc_52(terminal: Terminal, tmp_path: Path) -> None:
    done = copy(TEXT, terminal.write, file=tmp_path / "copied.txt", environment={})
    payload = base64.b64encode(TEXT.encode()).decode()
    assert terminal == [f"\x1b]52;c;{payload}\x07"]
    assert done == Copied(("terminal",), tmp_path / "copied.txt", len(TEXT))


def test_screen_passes_the_sequence_on_in_pieces_that_it_lets_through() -> None:
    wrapped = sequence("江" * 1000, screen=True)
    pieces = wrapped.removesuffix("\x1b\\").split("\x1b\\")
    assert all(piece.startswith("\x1bP") and len(piece) <= 514 for piece in pieces)
    assert "".join(piece.removeprefix("\x1bP") for piece in pieces) == sequence("江" * 1000)


def test_screen_is_known_by_its_variable(terminal: Terminal, tmp_path: Path) -> None:
    copy(TEXT, terminal.write, file=tmp_path / "copied.txt", environment={"STY": "1.pts"})
    assert terminal[0].startswith("\x1bP\x1b]52;c;")


def test_tmux_is_given_the_text_to_pass_on(terminal: Terminal, tmux: Path) -> None:
    environment = {"TMUX": "socket,1,0", "PATH": os.environ["PATH"]}
    done = copy(TEXT, terminal.write, file=tmux / "copied.txt", environment=environment)
    assert done.to == ("tmux",)
    assert terminal == []
    assert (tmux / "called").read_text() == "load-buffer -w -\n"
    assert (tmux / "buffer").read_bytes() == TEXT.encode()


def test_where_tmux_fails_the_terminal_is_told(terminal: Terminal, tmux: Path) -> None:
    (tmux / "bin" / "tmux").write_text("#!/bin/sh\nexit 1\n")
    environment = {"TMUX": "socket,1,0", "PATH": os.environ["PATH"]}
    assert copy(TEXT, terminal.write, file=tmux / "copied.txt", environment=environment).to == ("terminal",)


def test_a_text_too_large_for_the_terminal_is_only_kept(terminal: Terminal, tmp_path: Path) -> None:
    text = "a" * (LARGEST + 1)
    done = copy(text, terminal.write, file=tmp_path / "copied.txt", environment={})
    assert (done.to, done.too_large, terminal) == ((), True, [])
    assert (tmp_path / "copied.txt").read_text() == text
    assert len(sequence("a" * LARGEST)) <= 100_000


def test_the_text_is_kept_where_only_its_owner_reads_it(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "state" / "copied.txt"
    copy(TEXT, terminal.write, file=file, environment={})
    copy("新的", terminal.write, file=file, environment={})
    assert file.read_text(encoding="utf-8") == "新的"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in file.parent.iterdir()] == ["copied.txt"]


def test_a_file_that_cannot_be_written_does_not_stop_the_copy(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("")
    done = copy(TEXT, terminal.write, file=tmp_path / "state" / "copied.txt", environment={})
    assert (done.to, done.file) == (("terminal",), None)


def test_what_reaches_the_terminal_is_ascii_whatever_the_text(terminal: Terminal, tmp_path: Path) -> None:
    copy("\x1b]0;题\x07\udc80", terminal.write, file=tmp_path / "copied.txt", environment={})
    assert terminal[0].isascii()
    assert terminal[0].count("\x1b") == 1


def test_the_file_is_in_the_state_directory_by_default(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert copy(TEXT, terminal.write, environment={}).file == tmp_path / "tuinews" / "copied.txt"
