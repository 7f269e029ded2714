"""Other programs: which editor a person has, and how one is run on the terminal that the reader gives up for it.

Knows argument lists and standard input; never a shell.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tuinews.edition import Source
from tuinews.i18n import _


@dataclass(frozen=True, slots=True)
class Command:
    """A program and its first arguments."""

    arguments: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.arguments)

    def at(self, line: int) -> list[str]:
        """Its arguments with the one that vi, emacs, nano, less and most others take for a line."""
        return [*self.arguments, f"+{line}"]


def words(command: str) -> list[str] | None:
    """A command line as an argument list; None where its quotes do not match."""
    try:
        return shlex.split(command)
    except ValueError:
        return None


def editor() -> Command:
    """What VISUAL, EDITOR or PAGER names, the first that is set."""
    for name in ("VISUAL", "EDITOR", "PAGER"):
        found = words(os.environ.get(name, ""))
        if found:
            return Command(tuple(found))
    return Command(())


@contextmanager
def viewing(path: str | None, source: Source, offset: int) -> Iterator[tuple[str, int]]:
    """(file, line) at which a program shows the place `offset` of the source.

    The file itself where it is text that every program reads; else a copy of what was read, which vanishes afterwards.
    """
    line = source.text.count("\n", 0, offset) + 1
    if path is not None and source.encoding.lower().startswith("utf-8") and not source.layout and Path(path).is_file():
        yield str(Path(path).absolute()), line
        return
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", prefix="tuinews-", suffix=".txt") as copy:
        copy.write(source.text)
        copy.flush()
        yield copy.name, line


def run(arguments: list[str], text: str | None, *, wait: bool) -> str:
    """Run a program with the terminal to itself and `text` as its input; what went wrong, or nothing.

    With `wait` a person presses Enter before the reader comes back, so that what was printed can be read.
    """
    try:
        given = None if text is None else text.encode("utf-8", "replace")
        done = subprocess.run(arguments, input=given, check=False)  # noqa: S603  # the person's own command, as a list
    except OSError as error:
        return _("{command}：{reason}").format(command=arguments[0], reason=error.strerror or error)
    if wait:
        _pause()
    return (
        "" if done.returncode == 0 else _("{command} 以 {code} 结束").format(command=arguments[0], code=done.returncode)
    )


def _pause() -> None:
    with open("/dev/tty", "r+b", buffering=0) as terminal:  # noqa: PTH123  # unbuffered, as a Path's open is not
        terminal.write(_("\n［回车返回］").encode())
        terminal.readline()
