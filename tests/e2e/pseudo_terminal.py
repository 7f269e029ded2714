"""A program in a pseudo-terminal: what it writes, what a terminal would show of it, and how it ends."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType

import pyte

PATIENCE = 20.0
"""Seconds that anything is waited for."""
_ANSWERS = {
    b"\x1b[c": b"\x1b[?62;22c",
    b"\x1b[6n": b"\x1b[1;1R",
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",
    b"\x1b[?2048$p": b"\x1b[?2048;0$y",
}
"""What a terminal answers, so that nobody waits for it."""


class PseudoTerminal:
    """A program on a terminal of `size` (columns, rows). Leaving the `with` ends it."""

    def __init__(
        self, command: Sequence[str], *, size: tuple[int, int] = (120, 36), environ: Mapping[str, str] | None = None
    ) -> None:
        self.written = bytearray()
        self.code: int | None = None
        self.began = self.heard = time.perf_counter()  # when the program was let go, and when it last wrote
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        sized, tell = os.pipe()
        self.pid, self._file = pty.fork()
        if self.pid == 0:
            os.read(sized, 1)  # the program must not look at a terminal that has no size yet
            os.environ.update(
                {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8", **(environ or {})}
            )
            try:
                os.execvp(command[0], list(command))
            finally:
                os._exit(127)
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self.began = time.perf_counter()
        os.write(tell, b"!")
        os.close(tell)
        os.close(sized)

    def __enter__(self) -> PseudoTerminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.code is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        if self._file >= 0:
            os.close(self._file)

    @property
    def text(self) -> str:
        """What is on the screen; the second cell of a wide character holds nothing."""
        rows = range(self._screen.lines)
        cells = ((self._screen.buffer[y][x].data for x in range(self._screen.columns)) for y in rows)
        return "\n".join("".join(row).rstrip() for row in cells)

    def pump(self, seconds: float = 0.02) -> bool:
        """Take in what comes within so many seconds; whether anything did."""
        if self._file < 0 or not select.select([self._file], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._file, 1 << 16)
        except OSError:
            data = b""
        self.heard = time.perf_counter()
        self.written += data
        for question, answer in _ANSWERS.items():
            if question in data:
                self.send(answer)
        self._stream.feed(data)
        return bool(data)

    def until(self, condition: Callable[[], object]) -> None:
        """Take in what comes until something holds."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, f"it never came about; on the screen:\n{self.text}"
            assert self.pump() or self._lives(), f"the program ended with {self.code}; on the screen:\n{self.text}"

    def see(self, *texts: str) -> None:
        """Wait until all of these are on the screen."""
        self.until(lambda: all(text in self.text for text in texts))

    def settle(self, seconds: float = 0.3) -> None:
        """Wait until nothing was written for so many seconds."""
        while self.pump(seconds):
            pass

    def send(self, keys: bytes) -> None:
        """Press keys."""
        os.write(self._file, keys)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        self._screen.resize(rows, columns)
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        os.kill(self.pid, number)

    def hang_up(self) -> None:
        """Let the line drop."""
        os.close(self._file)
        self._file = -1

    def end(self) -> int:
        """Wait until the program has ended; its exit code (below zero: the signal that ended it)."""
        stop = time.monotonic() + PATIENCE
        while self._lives():
            assert time.monotonic() < stop, f"it never ended; on the screen:\n{self.text}"
            self.pump()
        while self.pump():
            pass
        assert self.code is not None
        return self.code

    def _lives(self) -> bool:
        if self.code is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.code = os.waitstatus_to_exitcode(status)
            elif self._file < 0:
                time.sleep(0.01)  # nothing can be waited for any more but the end itself
        return self.code is None
