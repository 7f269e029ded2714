"""The evidence on each line, as the names of the things that are true of it.

Knows how to look at a line among its neighbours: its fill of the column, its end, the gap, its marks, and
whether its words recur. Says what is seen; what it is worth is in the model's weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tuinews.parsing.columns import Column, columns
from tuinews.parsing.company import company, tenths
from tuinews.parsing.habits import BEGINS, ENDS
from tuinews.parsing.lines import Line
from tuinews.parsing.marks import balance, beginning, ending, mark
from tuinews.parsing.recurrence import Recurrence, recurrences

_DOUBLED = 0.5
_PARTED = 0.06
_RARE_LEAD = 0.12
_LONG = 45.0
_MOSTLY = 0.4
_LONGEST_WORD = 12
_NARROW = 0.54
_HEADLINE_LINES = 7
_EVEN = 1.6
_SOON = frozenset(("issue", "lede", "reporter", "name", "dateline", "source"))


class _Seen(NamedTuple):
    """What is seen of one line without its neighbours."""

    fill: str
    end: str
    start: str
    mark: str
    gap: str
    size: str
    first: str
    need: float


class _Dialect(NamedTuple):
    """How a dump was written.

    `spread`: "d" an empty line after (nearly) every line, "p" after some, "" none to speak of; `leads_rare`:
    leading blanks are rare (and so mark frames); `ledes`: its articles begin with a set phrase; `whole`: most of
    it stands in lines too long for a column, so that no line is broken.
    """

    spread: str
    leads_rare: bool
    ledes: bool
    whole: bool


def features(lines: Sequence[Line]) -> list[tuple[str, ...]]:
    """The names of what is true of each line."""
    if not lines:
        return []
    dialect = _dialect(lines)
    room = columns(lines)
    seen = [_seen(line, column, dialect, index) for index, (line, column) in enumerate(zip(lines, room, strict=True))]
    runs = _runs(lines, seen)
    place = _places(lines, seen, room, dialect, runs, recurrences(lines, runs))
    near = company(lines, seen)
    result: list[tuple[str, ...]] = []
    for index, line in enumerate(lines):
        result.append(
            (
                *_geometry(index, seen, room[index], dialect, lines),
                *_wording(index, seen, line),
                *place[index],
                *near[index],
            )
        )
    return result


def _dialect(lines: Sequence[Line]) -> _Dialect:
    count = len(lines)
    doubled = sum(1 for line in lines if line.gap == 1) / count
    leads = sum(1 for line in lines if line.lead) / count
    long = sum(line.width for line in lines if line.width > _LONG)
    whole = long > _MOSTLY * sum(line.width for line in lines)
    ledes = sum(1 for line in lines if mark(line.text) == "lede")
    return _Dialect(
        "d" if doubled > _DOUBLED else "p" if doubled > _PARTED else "", leads < _RARE_LEAD, ledes > 2, whole
    )


def _seen(line: Line, column: Column, dialect: _Dialect, index: int) -> _Seen:
    return _Seen(
        _fill(line, column),
        ending(line.text),
        beginning(line.text),
        mark(line.text),
        _gap(line, dialect, index),
        _size(line.width),
        BEGINS.get(line.text[0], ""),
        _need(line.text),
    )


def _need(text: str) -> float:
    """The width in em of what a line must hold at least: its first word, and marks that may not be parted from it."""
    size = 0
    while size < len(text) and size < _LONGEST_WORD and text[size] < "\u0300" and text[size] != " ":
        size += 1
    width = size * _NARROW if size else 1.0
    place = max(1, size)
    if not size and beginning(text) in ("q", "("):
        width, place = 2.0, 2
    while place < len(text) and beginning(text[place]) == "," and width < _LONGEST_WORD:
        width += 1.0
        place += 1
    return width


def _fill(line: Line, column: Column) -> str:
    """How a line fills its column: "o" over, "f" full, "n" nearly, "i" short by an indent, then ever shorter."""
    if line.loose:
        return "f"
    lack = column.width - line.width
    for most, name in ((-2.4, "o"), (0.75, "f"), (1.45, "n"), (2.7, "i"), (4.5, "s")):
        if lack < most:
            return name
    share = line.width / column.width
    return "a" if share > 0.6 else "h" if share > 0.3 else "q"


def _gap(line: Line, dialect: _Dialect, index: int) -> str:
    """What parts a line from the one above.

    "e" the edge of a frame, "f" of a page (a form feed), "t" "0" nothing, "1" "2" empty lines.
    """
    if index == 0 or (line.lead == 1 and dialect.leads_rare):
        return "e"
    if line.feed:
        return "f"
    if dialect.spread == "d":
        return "t" if line.gap == 0 else "1" if line.gap == 1 else "2"
    return "0" if line.gap == 0 else "2"


def _size(width: float) -> str:
    for most, name in (
        (3.1, "3"),
        (5.1, "5"),
        (8.1, "8"),
        (12.1, "12"),
        (16.1, "16"),
        (22.1, "22"),
        (30.1, "30"),
        (45, "45"),
    ):
        if width < most:
            return name
    return "99"


def _heading_like(line: Line, seen: _Seen) -> bool:
    """Whether a line might be a heading by its looks alone."""
    if seen.end in (".", ",", ";", ":", "(") or line.width > _LONG or line.loose:
        return False
    return seen.start != "," and seen.mark not in ("folio", "masthead", "rights", "dateline", "issue", "imprint", "web")


def _runs(lines: Sequence[Line], seen: Sequence[_Seen]) -> list[tuple[int, int]]:
    """The runs of lines that might be headings: joined while no more than the usual gap parts them."""
    runs: list[tuple[int, int]] = []
    first = -1
    for index, line in enumerate(lines):
        fits = _heading_like(line, seen[index])
        if first >= 0 and (not fits or seen[index].gap in ("e", "f", "1", "2") or index - first >= _HEADLINE_LINES):
            runs.append((first, index))
            first = -1
        if fits and first < 0:
            first = index
    if first >= 0:
        runs.append((first, len(lines)))
    return [run for run in runs if seen[run[0]].fill not in "fn" or run[1] - run[0] > 1 or seen[run[0]].gap in "ef"]


def _places(
    lines: Sequence[Line],
    seen: Sequence[_Seen],
    room: Sequence[Column],
    dialect: _Dialect,
    runs: Sequence[tuple[int, int]],
    found: Sequence[Recurrence],
) -> list[tuple[str, ...]]:
    """Where each line stands in a run of heading lines, what stands round the run, and where its words recur."""
    result: list[tuple[str, ...]] = [("run=no",)] * len(lines)
    sizes = [sum(len(line.text) for line in lines[first:last]) for first, last in runs]
    for number, ((first, last), again) in enumerate(zip(runs, found, strict=True)):
        length = min(4, last - first)
        like = sum(sizes[number] == size for size in sizes[max(0, number - 4) : number + 5]) - 1
        below, above = tenths(again.lead_below), tenths(again.body_above)
        common = (
            f"lead={below}",
            f"above={above}",
            f"near={tenths(again.lead_below)}|{tenths(again.lead_above)}",
            f"far={tenths(again.body_below)}|{above}",
            f"whose={tenths(again.body_below - again.body_above)}",
            f"like={min(2, like)}|{min(5, sizes[number] // 4)}",
            *_neighbours(lines, seen, room, dialect, first, last),
        )
        for index in range(first, last):
            where = "1" if last - first == 1 else "b" if index == first else "e" if index == last - 1 else "m"
            result[index] = (f"run={where}", f"run={where}{length}", *common, f"run={where}|whose={common[4][6:]}")
    return result


def _neighbours(
    lines: Sequence[Line], seen: Sequence[_Seen], room: Sequence[Column], dialect: _Dialect, first: int, last: int
) -> tuple[str, ...]:
    """What stands round a run of heading lines, and how it was set."""
    before = seen[first - 1] if first else _NOTHING
    after = seen[last] if last < len(seen) else _NOTHING
    soon = {seen[index].mark for index in range(last, min(len(seen), last + 4))} & _SOON
    widest = max(line.width for line in lines[first:last])
    even = last - first > 1 and all(widest - line.width < _EVEN for line in lines[first : last - 1])
    share = widest / room[first].width if room[first].width else 0.0
    wide = "o" if share > 1.1 else "f" if share > 0.93 else "b" if share > 0.7 else "m" if share > 0.5 else "s"
    broken = room[first].share > 0.4 and room[first].width < _LONG and not dialect.whole
    edges = f"{seen[first].gap}{after.gap}{dialect.spread}"
    return (
        f"round={edges}",
        f"roundm={edges}|{before.end}|{after.mark}",
        f"roundp={before.mark}|{after.mark}",
        f"ledes={'y' if dialect.ledes else 'n'}|{after.mark}|{before.end}",
        *(f"soon={name}" for name in sorted(soon)),
        f"set={'w' if broken else 'v'}{wide}{'e' if even else ''}{min(3, last - first)}",
        f"after={after.start}{after.fill}{after.first}",
        f"chars={min(8, sum(len(line.text) for line in lines[first:last]) // 4)}",
    )


def _geometry(
    index: int, seen: Sequence[_Seen], column: Column, dialect: _Dialect, lines: Sequence[Line]
) -> tuple[str, ...]:
    me = seen[index]
    before = seen[index - 1] if index else _NOTHING
    after = seen[index + 1] if index + 1 < len(seen) else _NOTHING
    broken = "w" if column.share > 0.4 and column.width < _LONG else "p" if column.width >= _LONG else "v"
    broken = "u" if dialect.whole else broken
    edge = after.gap
    spread = dialect.spread
    spare = _spare(column.width - lines[index].width - after.need)
    indented = _spare(column.width - 2.0 - lines[index].width - after.need)
    names = [
        "bias",
        f"broken={broken}",
        f"f={broken}{me.fill}",
        f"fe={broken}{me.fill}{me.end}",
        f"pf={broken}{before.fill}{before.end}",
        f"pff={broken}{before.fill}{before.end}{me.fill}",
        f"fen={broken}{me.fill}{me.end}{after.fill}",
        f"nf={broken}{after.fill}",
        f"spare={broken}{spare}{indented}",
        f"sparee={broken}{spare}{me.end}",
        f"indente={broken}{indented}{me.end}",
        f"gap={me.gap}{spread}",
        f"edge={edge}{spread}",
        f"gaps={me.gap}{edge}{me.fill}{spread}",
        f"gape={me.gap}{before.end}{spread}",
        f"edgee={edge}{me.end}{spread}",
        f"pe={before.end}|{me.start}",
        f"en={me.end}|{after.start}",
        f"col={round(column.width / 4)}",
    ]
    lead = lines[index].lead
    if lead and not (lead == 1 and dialect.leads_rare):
        names.append(
            f"lead={'2' if lead > 1 else '1'}{'n' if index + 1 < len(lines) and lines[index + 1].lead else ''}"
        )
    elif not dialect.leads_rare:
        names.append("lead=none")
    return tuple(names)


def _spare(room: float) -> str:
    """Whether the next line's first word would still have fitted on a line: then it was ended on purpose."""
    for most, name in ((-1.2, "-"), (-0.35, "n"), (0.35, "?"), (1.2, "y")):
        if room < most:
            return name
    return "+"


_NOTHING = _Seen("$", "$", "$", "$", "e", "$", "$", 1.0)


def _wording(index: int, seen: Sequence[_Seen], line: Line) -> tuple[str, ...]:
    me = seen[index]
    before = seen[index - 1] if index else _NOTHING
    after = seen[index + 1] if index + 1 < len(seen) else _NOTHING
    second = seen[index + 2] if index + 2 < len(seen) else _NOTHING
    text = line.text
    names = [
        f"size={me.size}",
        f"sizee={me.size}{me.end}",
        f"start={me.start}",
        f"first={me.first}",
        f"last={ENDS.get(text[-1], '')}",
        f"firstp={me.first}|{before.end}|{before.fill}",
        f"nextf={after.first}|{me.end}|{me.fill}",
        f"bal={balance(text)}",
        f"bals={balance(text)}|{me.end}|{after.start}",
        f"pm={before.mark}",
        f"nm={after.mark}",
        f"n2m={second.mark}",
        f"m={me.mark}",
        f"me={me.mark}|{me.end}{me.size}",
        f"mg={me.mark}|{me.gap}",
        f"pmm={before.mark}|{me.mark}",
        f"mnm={me.mark}|{after.mark}",
    ]
    if "。" in text[:-1]:
        names.append("stop inside")
    if "，" in text:
        names.append("comma inside")
    if " " in text:
        names.append("blank inside")
    if any(char in text for char in "的了在是也就将把被"):
        names.append("function word")
    return tuple(names)
