"""Runs of a page to its lines.

A line is what stands on one baseline in one column. Knows where columns begin from `columns`; knows
nothing of what a line says.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from tuinews.intake.pdf.columns import are_two, body_size, column_edges, is_gutter
from tuinews.intake.pdf.limits import ROW_RUNS
from tuinews.intake.pdf.page import Page, Run

# In ems of the line's own size; see docs/pdf.md.
_SAME_BASELINE = 0.3
_WORD_GAP = 0.15  # between two Latin words
_SENSE_GAP = 0.2  # between two ideographs, more than the line is stretched
_GLUE = 0.5  # a gap that never parts columns
_HANGING, _EXACT = 0.1, 0.1  # unless so much of it is left, and the line behind it begins so exactly at a column's edge
_HEADING_GLUE = 1.6  # the same for large type set in one stroke of the file
_MARGIN = 0.3  # how exactly columns are set
_REACH = 4.0  # a gap that is never inside a line
_ROWS = 3  # rows above and below that are looked at for a gutter


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, in points from the page's top left corner; `order` is its first run's place in the file."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    baseline: float
    size: float
    weight: int
    font: str
    order: int
    turned: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run and its place in the file."""

    run: Run
    order: int


def lines(page: Page, grid: Sequence[float] = ()) -> list[Line]:
    """The lines of a page, in the file's order; columns may begin at the places of `grid` too."""
    pieces = [_Piece(run.trimmed(), order) for order, run in enumerate(page.runs)]
    level = [piece for piece in pieces if not (piece.run.turned or piece.run.stacked)]
    body = body_size((piece.run.size, len(piece.run.text)) for piece in level)
    edges = sorted({*column_edges(page), *grid})
    rows = _rows(level)
    found = [line for index in range(len(rows)) for line in _split(rows, index, edges, body)]
    found += [_line([piece]) for piece in pieces if piece.run.turned or piece.run.stacked]
    return sorted(found, key=lambda line: line.order)


def _rows(pieces: Sequence[_Piece]) -> list[list[_Piece]]:
    """Pieces that share a baseline, from left to right."""
    rows: list[list[_Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (piece.run.baseline, piece.order)):
        for row in reversed(rows[-4:]):
            sizes = (row[0].run.size, piece.run.size)
            if piece.run.baseline - row[0].run.baseline <= _SAME_BASELINE * min(sizes) and max(sizes) < 2 * min(sizes):
                row.append(piece)
                break
        else:
            rows.append([piece])
    return [sorted(row, key=lambda piece: piece.run.left) for row in rows]


def _split(rows: Sequence[Sequence[_Piece]], index: int, edges: Sequence[float], body: float) -> list[Line]:
    """The lines of a row: its pieces, joined unless a column begins between them."""
    about = rows[max(0, index - _ROWS) : index + _ROWS + 1]
    crowded = sum(len(row) for row in about) > ROW_RUNS
    near = [] if crowded else [[piece.run for piece in row] for row in about]
    found: list[list[_Piece]] = []
    for piece in rows[index]:
        joins = found and _joins(found[-1], piece, edges, body)
        if joins and not is_gutter(found[-1][-1].run, piece.run, near):
            found[-1].append(piece)
        else:
            found.append([piece])
    return [_line(pieces) for pieces in found]


def _joins(before: Sequence[_Piece], piece: _Piece, edges: Sequence[float], body: float) -> bool:
    """Whether a piece goes on with the line before it, rather than standing in the next column."""
    left = before[-1]
    size = max(left.run.size, piece.run.size)
    gap = piece.run.left - left.run.right
    if gap <= _GLUE * size:
        # punctuation may hang into a narrow gutter
        return (
            size > 1.2 * body
            or gap < _HANGING * size
            or not any(abs(edge - piece.run.left) < _EXACT * size for edge in edges)
        )
    if gap > _REACH * size:
        return False
    margin = _MARGIN * body
    place = bisect_left(edges, left.run.right - margin)
    parted = place < len(edges) and edges[place] <= piece.run.left + margin
    if parted and size > 1.2 * body and gap <= _HEADING_GLUE * size and piece.order == left.order + 1:
        return not are_two(before[0].run.left, left.run.right, piece.run.left, edges[: place + 1], body)
    return not parted


def _line(pieces: Sequence[_Piece]) -> Line:
    runs = [piece.run for piece in pieces]
    main = max(runs, key=lambda run: len(run.text))
    return Line(
        _text(runs),
        min(run.left for run in runs),
        min(run.top for run in runs),
        max(run.right for run in runs),
        max(run.bottom for run in runs),
        main.baseline,
        main.size,
        main.weight,
        main.font,
        min(piece.order for piece in pieces),
        main.turned,
    )


def _text(runs: Sequence[Run]) -> str:
    """The characters of a line, with a blank where the page shows one between words or phrases."""
    chars = [char for run in runs for char in run.text]
    lefts = [left for run in runs for left in run.lefts]
    rights = [right for run in runs for right in run.rights]
    size = max(run.size for run in runs)
    gaps = [lefts[index] - rights[index - 1] for index in range(1, len(chars))]
    usual = sorted(gaps)[len(gaps) // 2] if gaps else 0.0
    parts = chars[:1]
    for index, gap in enumerate(gaps, 1):
        before, after = chars[index - 1], chars[index]
        if not before.isspace() and not after.isspace() and gap > _needed(before, after, size, usual):
            parts.append(" ")
        parts.append(after)
    return "".join(parts)


def _needed(before: str, after: str, size: float, usual: float) -> float:
    """The gap beyond which a blank stands between two characters; a change of script makes none."""
    if before.isascii() != after.isascii():
        return _REACH * size
    if before.isascii():
        return _WORD_GAP * size + max(usual, 0.0) * 0.5
    return _SENSE_GAP * size + 2 * max(usual, 0.0)
