"""Text as the index has it: one form for each character, blanks only where they part words.

The same forms as `tuinews.search` finds in a text (full-width to half, traditional to simplified, lower case),
but line ends stay, and blanks that do not stand between Chinese characters: they part one word from another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tuinews.edition import Span
from tuinews.library.tokens import HAN
from tuinews.search.fold import fold_char

_LAYOUT = re.compile(f"(?<=[{HAN}]) +(?=[{HAN}])")


class _Table(dict[int, str]):
    """Folded characters by code point, found out when first asked for."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = ("\n" if char in "\r\n\f\v\u2028\u2029" else " ") if char.isspace() else fold_char(char)
        if len(folded) != 1:
            _IRREGULAR.add(char)
        self[code] = folded
        return folded


_TABLE = _Table()
_IRREGULAR: set[str] = set()
"""Those characters of the table that do not fold into exactly one."""


def plain(text: str) -> str:
    """The text as the index has it."""
    mapped = text.translate(_TABLE)
    return _LAYOUT.sub("", mapped) if " " in mapped else mapped


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; `places` are where each of its characters stood, None where all stand where they did."""

    text: str
    places: tuple[int, ...] | None

    def span(self, start: int, end: int) -> Span:
        """The original characters that a stretch of the folded text came from; the stretch is not empty."""
        return (start, end) if self.places is None else (self.places[start], self.places[end - 1] + 1)


def fold(text: str) -> Folded:
    """The text as the index has it, with the way back."""
    folded = plain(text)
    if len(folded) == len(text) and _IRREGULAR.isdisjoint(text):
        return Folded(folded, None)
    mapped = [(mark, place) for place, char in enumerate(text) for mark in _TABLE[ord(char)]]
    whole = "".join(mark for mark, _place in mapped)
    dropped = {at for match in _LAYOUT.finditer(whole) for at in range(*match.span())}
    return Folded(folded, tuple(place for at, (_mark, place) in enumerate(mapped) if at not in dropped))
