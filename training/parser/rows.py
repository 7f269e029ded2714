"""Rows of an imitated dump: each line with the labels it may have and what parts it from the line above."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tuinews.parsing.lines import read_lines

FURNITURE = ("F", "G", "X")


@dataclass(frozen=True, slots=True)
class Row:
    """A line: its text, labels and modes, the empty lines above it, the blanks before it, a form feed before those.

    `heavy`: set in larger type; `inside`: a paragraph's line with more of it to come.
    """

    text: str
    labels: tuple[str, ...]
    modes: str = "ba"
    gap: int = 0
    lead: str = ""
    feed: bool = False
    heavy: bool = False

    @property
    def inside(self) -> bool:
        """Whether a paragraph goes on behind this line."""
        return self.labels[0].endswith("m")


def passage(kind: str, lines: Sequence[str], modes: str = "ba", heavy: bool = False) -> list[Row]:
    """The rows of a passage set in lines. `kind`: a label, or A or P for a paragraph."""
    rows = []
    for number, line in enumerate(lines):
        if kind in ("A", "P"):
            label = (kind if number == 0 else "I") + ("e" if number + 1 == len(lines) else "m")
            labels: tuple[str, ...] = (label,)
        else:
            labels = _KINDS[kind][0 if number == 0 else 1]
        rows.append(Row(line, labels, modes, heavy=heavy))
    return rows


_KINDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "H": (("H",), ("h",)),
    "K": (("K",), ("K",)),
    "S": (("S",), ("s",)),
    "T": (("T",), ("t",)),
    "C": (("C", "V"), ("c", "v")),
    "y": (("y",), ("y",)),
    "Y": (("Y",), ("Y",)),
    "D": (("D",), ("D",)),
    "F": (FURNITURE, FURNITURE),
}


def written(rows: Iterable[Row], newline: str = "\n") -> str:
    """The text of the dump. A frame's mark is a blank before its first line; a page's a form feed."""
    parts: list[str] = []
    for number, row in enumerate(rows):
        if number:
            parts.append(newline * (row.gap + 1))
        parts.append(("\f" if row.feed else "") + row.lead + row.text)
    return "".join(parts) + newline


def agrees(text: str, rows: Sequence[Row]) -> bool:
    """Whether reading the text again gives a line for every row."""
    return sum(1 for _ in read_lines(text)) == len(rows)


def edged(row: Row, gap: int | None = None, lead: str | None = None, feed: bool | None = None) -> Row:
    """The row, parted otherwise from the one above."""
    return replace(
        row,
        gap=row.gap if gap is None else gap,
        lead=row.lead if lead is None else lead,
        feed=row.feed if feed is None else feed,
    )
