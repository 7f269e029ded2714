"""Pieces of text with roles → a strip of the screen. The one place where text meets Rich's segments.

Text is drawn as it is, never as markup.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TypeAlias

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

from tuinews.tui import looks
from tuinews.typeset.width import cell_width, truncate

FILLER = "\ufdd0"
"""A noncharacter of one cell that stands in no text: what was read holds none that the terminal would see."""

Piece: TypeAlias = tuple[str, frozenset[str]]
"""Text and its roles."""


def piece(text: str, *roles: str) -> Piece:
    """Text in these roles."""
    return text, frozenset(roles)


@lru_cache(maxsize=4096)
def filled(text: str) -> str:
    """The text for a terminal that draws characters of ambiguous width in two cells: each with a filler after it, so
    that it counts two here too. The driver takes the fillers out again."""
    return "".join(char + FILLER if cell_width(char, 2) > cell_width(char, 1) else char for char in text)


def strip(pieces: Iterable[Piece], width: int, look: str, *ground: str, ambiguous: int = 1) -> Strip:
    """The pieces on a row `width` cells wide whose every cell has the `ground` roles too.

    Neighbours drawn alike are one segment: each costs some forty bytes on the line.
    """
    base = frozenset(ground)
    shown = list(pieces) if ambiguous == 1 else [(filled(text), roles) for text, roles in pieces]
    used = sum(cell_len(text) for text, _roles in shown)
    if used < width:
        shown.append(piece(" " * (width - used)))
    segments: list[Segment] = []
    for text, roles in shown:
        style = looks.style(look, roles | base)
        if segments and segments[-1].style == style:
            segments[-1] = Segment(segments[-1].text + text, style)
        elif text:
            segments.append(Segment(text, style))
    made = Strip(segments, max(used, width))
    return made if used <= width else made.adjust_cell_length(width)


def padded(text: str, width: int, ambiguous: int = 1) -> str:
    """The text, cut or filled with blanks to exactly `width` cells."""
    cut = truncate(text, width, ambiguous)
    return cut + " " * (width - cell_width(cut, ambiguous))


def squeezed(pieces: Iterable[Piece], width: int, ambiguous: int = 1) -> list[Piece]:
    """The pieces that fit in `width` cells, the last of them cut."""
    kept: list[Piece] = []
    for text, roles in pieces:
        cells = cell_width(text, ambiguous)
        if cells > width:
            kept.append((truncate(text, width, ambiguous), roles))
            break
        kept.append((text, roles))
        width -= cells
    return kept
