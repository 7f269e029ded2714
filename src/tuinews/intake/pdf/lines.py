"""Runs of a page to its lines.

A line is what stands on one baseline in one column. Columns are told from gaps within a line by where
other lines of the page begin. Knows nothing of what a line says.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tuinews.intake.pdf.limits import PAGE_LINES
from tuinews.intake.pdf.page import Page, Run

# In ems of the line's own size; read off pages of four layouts, see docs/pdf.md.
_SAME_BASELINE = 0.3
_WORD_GAP = 0.15  # between two Latin words
_SENSE_GAP = 0.2  # between two ideographs, more than the line is stretched
_GLUE = 0.5  # a gap that never parts columns
_HEADING_GLUE = 1.6  # the same for large type set in one stroke of the file
_WIDEST_GUTTER = 3.5  # the widest space between columns
_MARGIN = 0.3  # how exactly columns are set
_REACH = 4.0  # a gap that is never inside a line
_TYPE = 0.1  # how far from the commonest size body type may be, in sizes
_COLUMN_LINES = 3  # lines that must begin at one place to make it a column's edge
_BESIDE = 3.0  # how far above and below a line its neighbours are looked at
_COLUMN_EMS = 6.0  # and how long they must be
_INDENT = (1.2, 3.5)  # a place this far behind a column's edge is where paragraphs begin


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
    pieces = [_Piece(_trimmed(run), order) for order, run in enumerate(page.runs)]
    level = [piece for piece in pieces if not piece.run.turned]
    body = body_size((piece.run.size, len(piece.run.text)) for piece in level)
    edges = sorted({*column_edges(page), *grid})
    found = [line for row in _rows(level) for line in _split(row, edges, body)]
    found += [_line([piece]) for piece in pieces if piece.run.turned]
    return sorted(found, key=lambda line: line.order)


def common_grid(pages: Sequence[Page]) -> list[float]:
    """Where columns begin on more than one page, or on the only one that shows it."""
    found = [{round(edge) for edge in column_edges(page)} for page in pages]
    counts = Counter(place for edges in found for place in edges)
    shown = sum(bool(edges) for edges in found)
    return [float(place) for place, count in counts.items() if count > 1 or shown == 1]


def body_size(sizes: Iterable[tuple[float, int]]) -> float:
    """The size most characters have, of (size, characters) pairs; 10 where there are none."""
    counts: Counter[float] = Counter()
    for size, characters in sizes:
        counts[round(size * 2) / 2] += characters
    return max(counts, key=lambda size: (counts[size], -size)) if counts else 10.0


def _trimmed(run: Run) -> Run:
    """The run without white space at its ends."""
    first = len(run.text) - len(run.text.lstrip())
    last = len(run.text.rstrip())
    if first == 0 and last == len(run.text):
        return run
    return Run(
        run.text[first:last], run.lefts[first:last], run.rights[first:last], run.baseline, run.top, run.bottom,
        run.size, run.weight, run.font, run.turned, run.hidden,
    )  # fmt: skip


def column_edges(page: Page) -> list[float]:
    """Where the columns of a page begin: places at which several long runs of body size do."""
    runs = [_trimmed(run) for run in page.runs if not run.turned]
    if len(runs) > PAGE_LINES:
        return []
    body = body_size((run.size, len(run.text)) for run in runs)
    text = [run for run in runs if abs(run.size - body) < _TYPE * body]
    long = sorted((run for run in text if run.right - run.left > _COLUMN_EMS * body), key=lambda run: run.left)
    margin = _MARGIN * body
    down = sorted(text, key=lambda run: run.baseline)
    groups = [group for group in _aligned(long, margin) if _is_edge(group, down, margin)]
    return [_place(group) for group in groups if not any(_is_indent(group, other, body) for other in groups)]


def _place(group: Sequence[Run]) -> float:
    return group[len(group) // 2].left


def _is_indent(group: Sequence[Run], other: Sequence[Run], body: float) -> bool:
    """Whether a group's runs begin paragraphs of the column that another group makes."""
    if not _INDENT[0] * body <= _place(group) - _place(other) <= _INDENT[1] * body:
        return False
    heights = sorted(run.baseline for run in other)
    beside = 0
    for run in group:
        reach = _BESIDE * run.size
        beside += bisect_left(heights, run.baseline + reach) > bisect_left(heights, run.baseline - reach)
    return 2 * beside > len(group)


def _aligned(runs: Sequence[Run], reach: float) -> Iterator[list[Run]]:
    """Groups of runs, given from left to right, that begin within `reach` points of each other."""
    group: list[Run] = []
    for run in runs:
        if group and run.left - group[0].left > reach:
            yield group
            group = []
        group.append(run)
    if group:
        yield group


def _is_edge(group: Sequence[Run], down: Sequence[Run], margin: float) -> bool:
    """Whether enough of a group's runs begin where no line just above or below runs on. `down` is sorted so."""
    if len(group) < _COLUMN_LINES:
        return False
    edge = _place(group)
    clear = 0
    for run in group:
        reach = _BESIDE * run.size
        first = bisect_left(down, run.baseline - reach, key=lambda other: other.baseline)
        last = bisect_left(down, run.baseline + reach, key=lambda other: other.baseline)
        beside = down[first:last]
        clear += not any(other.left < edge - margin and other.right > edge + margin for other in beside)
        if clear >= _COLUMN_LINES:
            return True
    return False


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


def _split(row: Sequence[_Piece], edges: Sequence[float], body: float) -> list[Line]:
    """The lines of a row: its pieces, joined unless a column begins between them."""
    found: list[list[_Piece]] = []
    for piece in row:
        if found and _joins(found[-1], piece, edges, body):
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
        return True
    if gap > _REACH * size:
        return False
    margin = _MARGIN * body
    place = bisect_left(edges, left.run.right - margin)
    parted = place < len(edges) and edges[place] <= piece.run.left + margin
    if parted and size > 1.2 * body and gap <= _HEADING_GLUE * size and piece.order == left.order + 1:
        return not _are_two(before[0].run.left, left.run.right, piece.run.left, edges[: place + 1], body)
    return not parted


def _are_two(start: float, end: float, after: float, edges: Sequence[float], body: float) -> bool:
    """Whether large type from `start` to `end` and more of it at `after` are two headlines over columns.

    A headline's own blank may lie over a gutter; two headlines are each centred over their columns, or begin
    with them. The last of `edges` is the one between them.
    """
    margin, edge = _MARGIN * body, edges[-1]
    for first in edges[:-1]:
        if abs(start - first) < margin and abs(after - edge) < margin:
            return True
        if first < start + margin and 0 < (edge - end) - (start - first) < _WIDEST_GUTTER * body:
            return True
    return False


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
