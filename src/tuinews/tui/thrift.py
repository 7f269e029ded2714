"""What is written to the terminal, said in fewer bytes.

Textual says all of a style before each piece and takes all of it back after it: two thirds of what a line from afar
has to carry. Here only what differs from the style before is said, and of moves in a row the last. Knows SGR sequences
(ECMA-48, 8.3.117), CUP (8.3.21) and what stands between them; draws nothing, and what a terminal shows is the same.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from textual.driver import Driver

from tuinews.tui.paint import FILLER

_SGR = re.compile(r"\x1b\[([0-9;]*)m")
_MOVES = re.compile(r"(?:\r?\n|\x1b\[[0-9]*;[0-9]*H)*")
_OVERTAKEN = re.compile(r"(?:\r?\n|\x1b\[[0-9]*;[0-9]*H)+(?=\x1b\[[0-9]*;[0-9]*H)")
"""Moves that another follows to a place of its own."""
_ENTERS = "\x1b[?1049h"
_SEEN_ON_BLANKS = frozenset({"4", "7", "9", "21", "53"})
"""Underline, reverse, strike, double underline, overline: what a blank shows beside its background."""


class _Style(NamedTuple):
    """Attributes, ink and paper, as parameters of SGR."""

    attributes: frozenset[str] = frozenset()
    ink: str = ""
    paper: str = ""


_PLAIN = _Style()


@lru_cache(maxsize=1024)
def _applied(style: _Style, parameters: str) -> _Style:
    """The style after a sequence with these parameters."""
    codes = parameters.split(";")
    attributes, ink, paper = set(style.attributes), style.ink, style.paper
    while codes:
        code = codes.pop(0)
        if code in ("", "0"):
            attributes, ink, paper = set(), "", ""
        elif code in ("38", "48"):
            count = 4 if codes[:1] == ["2"] else 2
            colour = ";".join((code, *codes[:count]))
            del codes[:count]
            ink, paper = (colour, paper) if code == "38" else (ink, colour)
        elif code[:-1] in ("3", "9"):
            ink = "" if code == "39" else code
        elif code[:-1] in ("4", "10") and len(code) > 1:
            paper = "" if code == "49" else code
        else:
            attributes.add(code)
    return _Style(frozenset(attributes), ink, paper)


@lru_cache(maxsize=4096)
def _turn(now: _Style, want: _Style) -> str:
    """The shortest sequence that makes one style of another."""
    if now == want:
        return ""
    lost = now.attributes - want.attributes or (now.ink and not want.ink) or (now.paper and not want.paper)
    before = _PLAIN if lost else now
    said = ["0"] if lost else []
    said += sorted(want.attributes - before.attributes)
    said += [want.ink] if want.ink != before.ink else []
    said += [want.paper] if want.paper != before.paper else []
    return f"\x1b[{';'.join(said)}m" if said else ""


class Thrift:
    """Remembers the style that the terminal has, and the one that it should have by now."""

    def __init__(self) -> None:
        self._now: _Style | None = None
        self._want = _PLAIN

    def squeeze(self, data: str) -> str:
        """The same in fewer bytes."""
        said: list[str] = []
        place = 0
        for found in _SGR.finditer(data):
            self._say(data[place : found.start()], said)
            self._want = _applied(self._want, found[1])
            place = found.end()
        self._say(data[place:], said)
        return "".join(said)

    def _say(self, text: str, said: list[str]) -> None:
        text = _OVERTAKEN.sub("", text)
        moves = _MOVES.match(text)
        start = moves.end() if moves else 0
        if start < len(text):
            said.append(text[:start] + self._turning(text[start:]) + text[start:])
        else:
            said.append(text)
        if _ENTERS in text:
            self._now = None

    def _turning(self, text: str) -> str:
        """What has to be said before the text is."""
        if self._now is None:
            self._now = self._want
            return "\x1b[0m" + _turn(_PLAIN, self._want)
        now, want = self._now, self._want
        if text.isspace() and now.paper == want.paper and not (now.attributes | want.attributes) & _SEEN_ON_BLANKS:
            return ""
        self._now = want
        return _turn(now, want)


def thrifty(driver: type[Driver]) -> type[Driver]:
    """The driver, writing through a `Thrift`."""

    class ThriftyDriver(driver):  # type: ignore[valid-type,misc]  # which driver it is the platform says
        """Writes the same in fewer bytes."""

        thrift: Thrift | None = None

        def write(self, data: str) -> None:
            """Write to the terminal."""
            if self.thrift is None:
                self.thrift = Thrift()
            super().write(self.thrift.squeeze(data.replace(FILLER, "")))

    return ThriftyDriver
