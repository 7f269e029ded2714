"""The keyboard's thread, asleep until a key comes or the program ends.

Textual's own looks up ten times a second, to see whether it should end and whether an escape character was the
Esc key: a laptop and a full SSH host feel it. Here a pipe wakes it when it should end, and it looks up once after
what was typed. Knows the terminal's file and Textual's parser of keys; what a key does is the same.
"""

from __future__ import annotations

import os
import sys
from codecs import getincrementaldecoder
from contextlib import suppress
from select import select
from threading import Event
from typing import Any

from textual.driver import Driver

_SLACK = 0.001
"""Seconds added to the parser's own delay, so that it is over when the thread looks up."""


class Bell(Event):
    """An event that can be waited for together with files: it is readable while it is set."""

    def __init__(self) -> None:
        super().__init__()
        self._hears, self._rings = os.pipe()

    def fileno(self) -> int:
        """The file to wait for."""
        return self._hears

    def set(self) -> None:
        """Wake whoever waits."""
        if not self.is_set():
            super().set()
            os.write(self._rings, b"!")

    def clear(self) -> None:
        """Let the next one wait again."""
        if self.is_set():
            super().clear()
            os.read(self._hears, 1)


def still(driver: type[Driver]) -> type[Driver]:
    """The driver, its keyboard's thread asleep while nothing is typed; another than a Unix terminal's as it is."""
    if sys.platform == "win32":
        return driver
    from textual.drivers.linux_driver import LinuxDriver

    if not issubclass(driver, LinuxDriver):
        return driver

    class StillDriver(driver):  # type: ignore[valid-type,misc]  # which driver it is the platform says
        """Waits for keys without looking up."""

        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            self.exit_event: Bell = Bell()

        def run_input_thread(self) -> None:
            """Take in what is typed until the bell rings."""
            listen(self, self.fileno, self.exit_event)

    return StillDriver


def listen(driver: Driver, file: int, bell: Bell) -> None:
    """Hand the driver what is typed into the file, until the bell rings or the file ends."""
    from textual._parser import ParseError
    from textual._xterm_parser import XTermParser
    from textual.constants import ESCAPE_DELAY

    parser = XTermParser(driver._debug)
    decode = getincrementaldecoder("utf-8")().decode
    files: list[Any] = [file, bell]
    patience: float | None = None
    while bell not in (ready := select(files, [], [], patience)[0]):
        data = os.read(file, 4096) if ready else b""
        if ready and not data:
            break
        typed = decode(data)
        for message in (*(parser.feed(typed) if typed else ()), *parser.tick()):
            driver.process_message(message)
        # an escape character alone becomes a key when nothing has followed it for so long
        patience = ESCAPE_DELAY + _SLACK if ready else None
    with suppress(EOFError, ParseError):
        list(parser.feed(""))
