"""The order in which a page's lines are read.

The page is cut again and again along its white space, as a reader's eye does: at headlines that stand
over everything below them, into columns, at lines that span columns (after the recursive X-Y cut of
Nagy and Seth, 1984). Knows places and sizes; never looks at what a line says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median

from tuinews.intake.pdf.columns import body_size
from tuinews.intake.pdf.limits import PAGE_LINES
from tuinews.intake.pdf.lines import Line

# In ems of the region's body type where not said otherwise; see docs/pdf.md.
_TITLE = 1.25  # a headline's size, in body sizes
_GUTTER = 0.25  # the narrowest space between columns, into which punctuation may hang
_CENTRED = 0.08  # of the region's width: how far off its middle a centred headline may stand
_WIDE = 0.55  # of the region's width: a headline this wide stands over all of it
_TYPE = 0.12  # how far from the commonest size body type may be, in sizes
_LEVEL = 2.5  # how far apart the first lines of columns that start together may stand
_SPARSE = 0.12  # of the fullest place: a strip crossed by no more lines than this is a gutter
_DEPTH = 40  # cuts inside cuts before a region is read row by row


def reading_order(lines: Sequence[Line]) -> list[Line]:
    """The lines of one page in the order in which they are read."""
    body = body_size((line.size, len(line.text)) for line in lines)
    level = [line for line in lines if not line.turned]
    depth = _DEPTH if len(level) <= PAGE_LINES else 0
    return [*_cut(level, body, depth), *(line for line in lines if line.turned)]


def _cut(lines: Sequence[Line], body: float, depth: int) -> list[Line]:
    rows = _rows(lines)
    if depth == 0 or all(len(row) == 1 for row in rows):
        return [line for row in rows for line in sorted(row, key=lambda line: (line.baseline, line.left))]
    for divide in (_by_titles, _by_columns, _by_spanning, _by_space):
        parts = divide(rows, body)
        if len(parts) > 1:
            return [line for part in parts for line in _cut(part, body, depth - 1)]
    return _by_nearest_column([line for row in rows for line in row], body)


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines with no white strip between them from side to side, from top to bottom."""
    rows: list[list[Line]] = []
    reach = float("-inf")
    for line in sorted(lines, key=lambda line: line.top):
        slack = 0.15 * (line.bottom - line.top)
        if rows and line.top + slack < reach:
            rows[-1].append(line)
        else:
            rows.append([line])
        reach = max(reach, line.bottom - slack)
    return rows


def _flat(rows: Sequence[Sequence[Line]]) -> list[Line]:
    return [line for row in rows for line in row]


def _by_titles(rows: Sequence[Sequence[Line]], body: float) -> list[list[Line]]:
    """Parts that begin with headlines side by side, or are a headline that stands over the whole region."""
    lines = _flat(rows)
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    large = [all(_is_title(line, body) for line in row) for row in rows]
    cuts: set[int] = set()
    for first, last in _stretches(large):
        if any(len(row) > 1 for row in rows[first:last]):
            cuts.add(first)
        elif _stands_over(rows[first][0], _flat(rows[last:]), left, right, body):
            cuts |= {first, last}
    places = sorted(cuts - {0, len(rows)})
    return [_flat(rows[start:end]) for start, end in pairwise([0, *places, len(rows)])]


def _stretches(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where flags are set, as half-open ranges."""
    start = 0
    for value, group in groupby(flags):
        end = start + len(list(group))
        if value:
            yield start, end
        start = end


def _is_title(line: Line, body: float) -> bool:
    return line.size >= _TITLE * body


def _stands_over(title: Line, below: Sequence[Line], left: float, right: float, body: float) -> bool:
    """Whether a headline belongs to the full width of its region, and not to some columns of it."""
    width = right - left
    off = abs((title.left + title.right) / 2 - (left + right) / 2)
    if off < _CENTRED * width or title.right - title.left > _WIDE * width:
        return True
    columns = _columns([line for line in below if abs(line.size - body) < _TYPE * body], body)
    if len(columns) < 2:
        return not any(line.left > title.right or line.right < title.left for line in below)
    first, last = (min(line.top for line in column) for column in (columns[0], columns[-1]))
    return abs(first - last) < _LEVEL * body


def _by_columns(rows: Sequence[Sequence[Line]], body: float) -> list[list[Line]]:
    """The region's columns, where white strips run through all of it."""
    return _columns(_flat(rows), body)


def _columns(lines: Sequence[Line], body: float) -> list[list[Line]]:
    columns: list[list[Line]] = []
    reach = float("-inf")
    for line in sorted(lines, key=lambda line: line.left):
        if columns and line.left < reach + _GUTTER * body:
            columns[-1].append(line)
        else:
            columns.append([line])
        reach = max(reach, line.right)
    return columns


def _by_spanning(rows: Sequence[Sequence[Line]], body: float) -> list[list[Line]]:
    """The rows whose lines span columns apart from the rows that keep to them, at the gutter least spanned."""
    marks = [[any(_spans(line, gutter) for line in row) for row in rows] for gutter in _gutters(_flat(rows), body)]
    spanned = [marked for marked in marks if any(marked)]
    return _banded(rows, min(spanned, key=sum)) if spanned else []


def _banded(rows: Sequence[Sequence[Line]], marked: Sequence[bool]) -> list[list[Line]]:
    """The rows in bands: neighbours that are marked alike stay together."""
    bands: list[list[Line]] = []
    for index, row in enumerate(rows):
        if index and marked[index] == marked[index - 1]:
            bands[-1].extend(row)
        else:
            bands.append(list(row))
    return bands


def _spans(line: Line, gutter: tuple[float, float]) -> bool:
    return line.left < gutter[0] and gutter[1] < line.right


def _gutters(lines: Sequence[Line], body: float) -> list[tuple[float, float]]:
    """Strips that few lines of body type cross, as (left, right)."""
    text = [line for line in lines if abs(line.size - body) < _TYPE * body]
    counts = list(_coverage(text if len(text) > 1 else lines))
    if not counts:
        return []
    allowed = _SPARSE * max(count for _, _, count in counts)
    found: list[tuple[float, float]] = []
    for start, end, count in counts:
        if count > allowed:
            continue
        if found and found[-1][1] == start:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return [(start, end) for start, end in found if end - start >= _GUTTER * body]


def _coverage(lines: Sequence[Line]) -> Iterator[tuple[float, float, int]]:
    """How many lines stand over each stretch of the region's width, as (left, right, lines)."""
    events = sorted([(line.left, 1) for line in lines] + [(line.right, -1) for line in lines])
    count = 0
    for (place, step), (after, _) in pairwise(events):
        count += step
        if after > place:
            yield place, after, count


def _by_space(rows: Sequence[Sequence[Line]], body: float) -> list[list[Line]]:
    """Two parts, parted at the widest white strip from side to side, if one is wider than the leading."""
    gaps = [min(line.top for line in low) - max(line.bottom for line in high) for high, low in pairwise(rows)]
    if not gaps or max(gaps) < median(gaps) + 0.3 * body:
        return []
    place = gaps.index(max(gaps)) + 1
    return [_flat(rows[:place]), _flat(rows[place:])]


def _by_nearest_column(lines: Sequence[Line], body: float) -> list[Line]:
    """Column after column, a line that spans several going with the first."""
    starts = [float("-inf"), *((start + end) / 2 for start, end in _gutters(lines, body))]

    def column(line: Line) -> int:
        return sum(start < line.left + body for start in starts)

    return sorted(lines, key=lambda line: (column(line), line.baseline, line.left))
