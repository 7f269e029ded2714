"""How many cells of the terminal a text takes.

Knows Unicode's East Asian Width (UAX #11) and what terminals make of it; knows nothing of lines.

Wide and full-width characters take 2 cells, combining and format characters 0, everything else 1. *Ambiguous*
ones (`“”‘’—…·①→`) take 1 in most terminals and 2 in many that are set up for Chinese: the caller says which.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import accumulate

JOINER = "\u200d"
"""The zero-width joiner: the character after it is drawn into the one before."""

EMOJI_STYLE = "\ufe0f"
"""Variation selector 16: the character before it is drawn as an emoji, two cells wide."""

_CONTEXTUAL = re.compile(f"[{JOINER}{EMOJI_STYLE}]")
_ZERO_CATEGORIES = frozenset({"Mn", "Me", "Mc", "Cf", "Cc", "Zl", "Zp", "Cs"})
_DRAWN_FORMATS = frozenset(
    "\u00ad\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)
_ZERO_RANGES = (
    ("\u1160", "\u11ff"),  # the later letters of a Hangul syllable, drawn into the first
    ("\u3164", "\u3164"),
    ("\ud7b0", "\ud7ff"),
    ("\uffa0", "\uffa0"),
    ("\U0001f3fb", "\U0001f3ff"),  # skin tones, drawn into the emoji before
)
# Wide in Unicode 16 and 17 or by their plane, where the Python that runs may carry an older table.
_WIDE_RANGES = (
    ("\u2630", "\u2637"),
    ("\u268a", "\u268f"),
    ("\u4dc0", "\u4dff"),
    ("\U00017000", "\U00018cff"),
    ("\U0001d300", "\U0001d356"),
    ("\U0001d360", "\U0001d376"),
    ("\U00020000", "\U0003fffd"),
)
# The narrow characters that have an emoji form (Unicode, emoji-variation-sequences.txt).
_EMOJI_STYLED = frozenset(
    "#*0123456789©®‼⁉™ℹ↔↕↖↗↘↙↩↪⌨⏏⏭⏮⏯⏱⏲⏸⏹⏺Ⓜ▪▫▶◀◻◼☀☁☂☃☄☎☑☘☝☠☢☣☦☪☮☯☸☹☺♀♂♟♠♣♥♦♨♻"
    "♾⚒⚔⚕⚖⚗⚙⚛⚜⚠⚧⚰⚱⛈⛏⛑⛓⛩⛰⛱⛴⛷⛸⛹✂✈✉✌✍✏✒✔✖✝✡✳✴❄❇❣❤➡⤴⤵⬅⬆⬇🅰🅱🅾🅿🌡🌤🌥🌦🌧🌨🌩🌪🌫🌬🌶🍽🎖🎗🎙🎚🎛🎞🎟🏋"
    "🏌🏍🏎🏔🏕🏖🏗🏘🏙🏚🏛🏜🏝🏞🏟🏳🏵🏷🐿👁📽🕉🕊🕯🕰🕳🕴🕵🕶🕷🕸🕹🖇🖊🖋🖌🖍🖐🖥🖨🖱🖲🖼🗂🗃🗄🗑🗒🗓🗜🗝🗞🗡🗣🗨🗯🗳🗺🛋🛍🛎🛏🛠🛡🛢🛣🛤🛥🛩🛰🛳"
)


def _inside(char: str, ranges: tuple[tuple[str, str], ...]) -> bool:
    return any(first <= char <= last for first, last in ranges)


def _cells(char: str, ambiguous: int) -> int:
    """Cells of a character that stands by itself."""
    category = unicodedata.category(char)
    if (category in _ZERO_CATEGORIES and char not in _DRAWN_FORMATS) or _inside(char, _ZERO_RANGES):
        return 0
    if _inside(char, _WIDE_RANGES):
        return 2
    # Unassigned characters are asked for by category, because `east_asian_width` calls them full-width.
    kind = "N" if category == "Cn" else unicodedata.east_asian_width(char)
    return 2 if kind in "WF" else ambiguous if kind == "A" else 1


class _Widths(dict[str, int]):
    """Cells by character, found out when first asked for."""

    def __init__(self, ambiguous: int) -> None:
        super().__init__()
        self.ambiguous = ambiguous

    def __missing__(self, char: str) -> int:
        self[char] = cells = _cells(char, self.ambiguous)
        return cells


_TABLES = {1: _Widths(1), 2: _Widths(2)}
_LOOKUP: dict[int, Callable[[str], int]] = {ambiguous: table.__getitem__ for ambiguous, table in _TABLES.items()}


def advances(text: str, ambiguous: int = 1) -> list[int]:
    """The cells that each character adds, in order; a joined or combining one adds 0."""
    cells = list(map(_LOOKUP[ambiguous], text))
    if not _CONTEXTUAL.search(text):
        return cells
    base = -1
    skip = False
    for index, char in enumerate(text):
        if skip:
            cells[index] = 0
            skip = False
        elif char == JOINER:
            skip = True
        elif char == EMOJI_STYLE:
            if base >= 0 and cells[base] == 1 and text[base] in _EMOJI_STYLED:
                cells[index] = 1
            base = -1
        elif cells[index]:
            base = index
    return cells


def cell_width(text: str, ambiguous: int = 1) -> int:
    """Cells that the text takes; `ambiguous` (1 or 2) is what a character of ambiguous width counts."""
    if text.isascii():
        return len(text) if text.isprintable() else sum(map(_LOOKUP[ambiguous], text))
    if _CONTEXTUAL.search(text):
        return sum(advances(text, ambiguous))
    return sum(map(_LOOKUP[ambiguous], text))


def fitting(text: str, start: int, cells: int, ambiguous: int = 1) -> int:
    """The end of the longest piece of the text from `start` that takes no more than `cells`.

    What takes no cell (combining marks) goes with the character before it.
    """
    reach = max(cells, 1)
    while True:
        window = text[start : start + reach + 1]
        used = 0
        for count, used in enumerate(accumulate(advances(window, ambiguous))):
            if used > cells:
                return start + count
        if start + len(window) >= len(text):
            return len(text)
        reach *= 2


def truncate(text: str, cells: int, ambiguous: int = 1, ellipsis: str = "…") -> str:
    """The text, or as much of its beginning as fits into `cells` with an ellipsis after it."""
    if cell_width(text, ambiguous) <= cells:
        return text
    room = cells - cell_width(ellipsis, ambiguous)
    if room < 0:
        return text[: fitting(text, 0, max(cells, 0), ambiguous)]
    return text[: fitting(text, 0, room, ambiguous)] + ellipsis
