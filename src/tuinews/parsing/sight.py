"""What is seen of each line: how it fills its column, how it begins and ends, its mark, the gap above it.

Knows one line, its column and how the dump was written; says everything in a few kinds, so that like lines
look alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import Final, NamedTuple

from tuinews.parsing.columns import Column
from tuinews.parsing.habits import BEGINS, ENDS, SURNAMES
from tuinews.parsing.lines import Line
from tuinews.parsing.marks import balance, beginning, ending, mark

_DOUBLED: Final = 0.5
_PARTED: Final = 0.06
_RARE_LEAD: Final = 0.12
_MOSTLY: Final = 0.4
_MOST: Final = 0.7
_BROKEN: Final = 0.4
_LONGEST_WORD: Final = 12
_NARROW: Final = 0.54
_HEADING: Final = 36.0
"""Em that a heading of one line has at most."""
_UNENDED: Final = frozenset("cdxq)")
_LEDES: Final = 2
_SET: Final = 8
"""Characters that a set lede has, the same in most articles."""
LONG: Final = 45.0
"""Lines of more em than this stand in no column."""
_SPELT: Final = 9
"""Lines that spell names have at most."""
_FUNCTION_WORDS: Final = frozenset("的了在是也就将把被")
_SIZES: Final = (
    *((3.1, "3"), (5.1, "5"), (8.1, "8"), (12.1, "12"), (16.1, "16"), (22.1, "22"), (30.1, "30"), (45, "45")),
)
_FILLS: Final = ((-2.4, "o"), (0.75, "f"), (1.45, "n"), (2.7, "i"), (4.5, "s"))
_SPARES: Final = ((-1.2, "-"), (-0.35, "n"), (0.35, "?"), (1.2, "y"))


class Seen(NamedTuple):
    """What is seen of one line without its neighbours, each thing a kind with a short name."""

    fill: str
    end: str
    start: str
    mark: str
    gap: str
    size: str
    first: str
    last: str
    balance: str
    inside: tuple[str, ...]
    broken: str
    need: float


NOTHING: Final = Seen("$", "$", "$", "$", "e", "$", "$", "$", "", (), "", 1.0)
"""What is seen above the first line and below the last."""


class Dialect(NamedTuple):
    """How a dump was written.

    `spread`: "d" an empty line after (nearly) every line, "k" after some, most of them above what might be a heading,
    "p" after some, "" none to speak of; `leads_rare`:
    leading blanks are rare (and so mark frames); `ledes`: how many articles begin with a set phrase ("s" most with
    the very same, "y" some, "1" one or two, "n" none); `whole`: most of it stands in lines too long for a column, so
    that no line is broken; `issued`: the paper's name and date stand under its headlines.
    """

    spread: str
    leads_rare: bool
    ledes: str
    whole: bool
    issued: bool


def dialect_of(lines: Sequence[Line], marks: Sequence[str]) -> Dialect:
    """How the dump was written that the lines (at least one) are of."""
    count = len(lines)
    doubled = sum([line.gap == 1 for line in lines]) / count
    parted = sum([line.gap > 0 for line in lines]) / count
    leads = sum([line.lead > 0 for line in lines]) / count
    widths = [line.width for line in lines]
    whole = sum([width for width in widths if width > LONG]) > _MOSTLY * sum(widths)
    return Dialect(
        "d" if doubled > _DOUBLED else _parted(lines) if parted > _PARTED else "",
        leads < _RARE_LEAD,
        _ledes([line.text for line, mark in zip(lines, marks, strict=True) if mark == "lede"]),
        whole,
        "issue" in marks,
    )


def _parted(lines: Sequence[Line]) -> str:
    """Whether empty lines stand above headings (and perhaps below them), or anywhere."""
    headings = [line.width < _HEADING and ending(line.text) in _UNENDED for line in lines]
    parted = [
        here for above, here, line in zip(headings, headings[1:], lines[1:], strict=False) if line.gap and not above
    ]
    return "k" if sum(parted) > _MOST * len(parted) else "p"


def _ledes(found: Sequence[str]) -> str:
    """How many articles begin with a set phrase, given those that do."""
    if len(found) <= _LEDES:
        return "1" if found else "n"
    phrase, often = Counter(text[:_SET] for text in found).most_common(1)[0]
    same = often > _LEDES and often > _MOST * len(found) and not any(map(str.isdigit, phrase))
    return "s" if same else "y"


def look(lines: Sequence[Line], room: Sequence[Column]) -> tuple[list[Seen], Dialect]:
    """What is seen of each line, and how the dump was written."""
    marks = _spelt(lines, [mark(line.text) for line in lines])
    dialect = dialect_of(lines, marks)
    seen = [_seen(line, column, dialect, name) for line, column, name in zip(lines, room, marks, strict=True)]
    seen[0] = seen[0]._replace(gap="e")
    return seen, dialect


def _seen(line: Line, column: Column, dialect: Dialect, name: str) -> Seen:
    text = line.text
    start = beginning(text)
    return Seen(
        _fill(line, column),
        ending(text),
        start,
        name,
        _gap(line, dialect),
        _size(line.width),
        BEGINS.get(text[0], ""),
        text[-1] if text[-1] == "。" else ENDS.get(text[-1], ""),
        balance(text),
        _inside(text),
        "u" if dialect.whole else "p" if column.width >= LONG else "w" if column.share > _BROKEN else "v",
        _need(text, start),
    )


def _spelt(lines: Sequence[Line], marks: list[str]) -> list[str]:
    """The marks, with "name" for lines that spell one a character each, as an author's set vertically does."""
    first = 0
    for lone, run in groupby(lines, key=lambda line: len(line.text) == 1 and "\u4e00" <= line.text <= "\u9fff"):
        size = sum(1 for _ in run)
        if lone and 1 < size <= _SPELT and lines[first].text in SURNAMES:
            marks[first : first + size] = ["name"] * size
        first += size
    return marks


def _inside(text: str) -> tuple[str, ...]:
    """The telling characters that stand in a line."""
    stop, comma, blank = "。" in text[:-1], "，" in text, " " in text
    word = not _FUNCTION_WORDS.isdisjoint(text)
    return _INSIDE[stop + 2 * comma + 4 * blank + 8 * word]


_THINGS: Final = ("stop inside", "comma inside", "blank inside", "function word")
_INSIDE: Final = tuple(tuple(name for bit, name in enumerate(_THINGS) if bits >> bit & 1) for bits in range(16))


def _need(text: str, start: str) -> float:
    """The width in em of what a line must hold at least: its first word, and marks that may not be parted from it."""
    size = 0
    if text[0] < "\u0300":
        most = min(len(text), _LONGEST_WORD)
        while size < most and text[size] < "\u0300" and text[size] != " ":
            size += 1
    if size:
        width, place = size * _NARROW, size
    elif start in ("q", "("):
        width, place = 2.0, 2
    else:
        width, place = 1.0, 1
    while place < len(text) and beginning(text[place]) == "," and width < _LONGEST_WORD:
        width += 1.0
        place += 1
    return width


def _fill(line: Line, column: Column) -> str:
    """How a line fills its column: "o" over, "f" full, "n" nearly, "i" short by an indent, then ever shorter."""
    if line.loose:
        return "f"
    lack = column.width - line.width
    for most, name in _FILLS:
        if lack < most:
            return name
    share = line.width / column.width
    return "a" if share > 0.6 else "h" if share > 0.3 else "q"


def _gap(line: Line, dialect: Dialect) -> str:
    """What parts a line from the one above.

    "e" the edge of a frame, "f" of a page (a form feed), "t" "0" nothing, "1" "2" empty lines.
    """
    if line.lead == 1 and dialect.leads_rare:
        return "e"
    if line.feed:
        return "f"
    if dialect.spread == "d":
        return "t" if line.gap == 0 else "1" if line.gap == 1 else "2"
    return "0" if line.gap == 0 else "2"


def _size(width: float) -> str:
    for most, name in _SIZES:
        if width < most:
            return name
    return "99"


def spare(room: float) -> str:
    """Whether the next line's first word would still have fitted on a line: then it was ended on purpose."""
    for most, name in _SPARES:
        if room < most:
            return name
    return "+"
