"""The evidence on each line, as the names of the things that are true of it.

Knows how to look at a line among its neighbours: its fill of the column, its end, the gap, its marks, and
whether its words recur. Says what is seen; what it is worth is in the model's weights.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from tuinews.parsing.columns import Column, columns
from tuinews.parsing.lines import Line
from tuinews.parsing.marks import balance, beginning, ending, mark
from tuinews.parsing.recurrence import Recurrence, recurrences

_DOUBLED = 0.5
_RARE_LEAD = 0.12
_LONG = 45.0
_HEADLINE_LINES = 7


class _Seen(NamedTuple):
    """What is seen of one line without its neighbours."""

    fill: str
    end: str
    start: str
    mark: str
    gap: str
    size: str


class _Dialect(NamedTuple):
    """How a dump was written: a blank line after every line, leading blanks rare (and so frame marks)."""

    doubled: bool
    leads_rare: bool


def features(lines: Sequence[Line]) -> list[tuple[str, ...]]:
    """The names of what is true of each line."""
    if not lines:
        return []
    dialect = _dialect(lines)
    room = columns(lines)
    seen = [_seen(line, column, dialect, index) for index, (line, column) in enumerate(zip(lines, room, strict=True))]
    runs = _runs(lines, seen)
    place = _places(len(lines), runs, recurrences(lines, runs))
    repeated = Counter(_shape(line.text) for line in lines if len(line.text) < 60)
    prose = _prose(lines, seen)
    titles = "\n".join(line.text for line in lines[:3] if len(line.text) > 8)
    result: list[tuple[str, ...]] = []
    for index, line in enumerate(lines):
        result.append(
            (
                *_geometry(index, seen, room[index], dialect, lines),
                *_wording(index, seen, line),
                *place[index],
                *_company(index, lines, prose, repeated, titles, seen),
            )
        )
    return result


def _dialect(lines: Sequence[Line]) -> _Dialect:
    count = len(lines)
    doubled = sum(1 for line in lines if line.gap == 1) / count
    leads = sum(1 for line in lines if line.lead) / count
    return _Dialect(doubled > _DOUBLED, leads < _RARE_LEAD)


def _seen(line: Line, column: Column, dialect: _Dialect, index: int) -> _Seen:
    return _Seen(
        _fill(line, column),
        ending(line.text),
        beginning(line.text),
        mark(line.text),
        _gap(line, dialect, index),
        _size(line.width),
    )


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
    """What parts a line from the one above: "e" an edge of a page or frame, "t" nothing, "1" "2" empty lines."""
    if index == 0 or line.feed or (line.lead == 1 and dialect.leads_rare):
        return "e"
    if dialect.doubled:
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
        if first >= 0 and (not fits or seen[index].gap in ("e", "1", "2") or index - first >= _HEADLINE_LINES):
            runs.append((first, index))
            first = -1
        if fits and first < 0:
            first = index
    if first >= 0:
        runs.append((first, len(lines)))
    return [run for run in runs if seen[run[0]].fill not in "fn" or run[1] - run[0] > 1 or seen[run[0]].gap == "e"]


def _places(count: int, runs: Sequence[tuple[int, int]], found: Sequence[Recurrence]) -> list[tuple[str, ...]]:
    """Where each line stands in a run of heading lines, and where the run's words recur."""
    result: list[tuple[str, ...]] = [("run=no",)] * count
    for (first, last), again in zip(runs, found, strict=True):
        length = min(4, last - first)
        below, above = _tenths(again.lead_below), _tenths(again.body_above)
        common = (
            f"lead={below}",
            f"above={above}",
            f"near={_tenths(again.lead_below)}|{_tenths(again.lead_above)}",
            f"far={_tenths(again.body_below)}|{above}",
            f"whose={_tenths(again.body_below - again.body_above)}",
        )
        for index in range(first, last):
            where = "1" if last - first == 1 else "b" if index == first else "e" if index == last - 1 else "m"
            result[index] = (f"run={where}", f"run={where}{length}", *common, f"run={where}|whose={common[4][6:]}")
    return result


def _tenths(share: float) -> str:
    if share < 0:
        return "-" + _tenths(-share)
    return "0" if share < 0.04 else "1" if share < 0.15 else "2" if share < 0.3 else "3" if share < 0.5 else "4"


def _geometry(
    index: int, seen: Sequence[_Seen], column: Column, dialect: _Dialect, lines: Sequence[Line]
) -> tuple[str, ...]:
    me = seen[index]
    before = seen[index - 1] if index else _NOTHING
    after = seen[index + 1] if index + 1 < len(seen) else _NOTHING
    broken = "w" if column.share > 0.4 and column.width < _LONG else "p" if column.width >= _LONG else "v"
    edge = after.gap
    names = [
        "bias",
        f"broken={broken}",
        f"f={broken}{me.fill}",
        f"fe={broken}{me.fill}{me.end}",
        f"pf={broken}{before.fill}{before.end}",
        f"pff={broken}{before.fill}{before.end}{me.fill}",
        f"fen={broken}{me.fill}{me.end}{after.fill}",
        f"nf={broken}{after.fill}",
        f"gap={me.gap}{'d' if dialect.doubled else ''}",
        f"edge={edge}{'d' if dialect.doubled else ''}",
        f"gaps={me.gap}{edge}{me.fill}",
        f"gape={me.gap}{before.end}",
        f"edgee={edge}{me.end}",
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


_NOTHING = _Seen("$", "$", "$", "$", "e", "$")


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
        f"first={text[0]}",
        f"last={text[-1]}",
        f"bal={balance(text)}",
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


def _shape(text: str) -> str:
    return "".join("0" if char.isdigit() else char for char in text)


def _prose(lines: Sequence[Line], seen: Sequence[_Seen]) -> list[int]:
    """Running count of lines that read like text: ended or broken in mid-sentence, not short."""
    total = 0
    counts = [0]
    for line, here in zip(lines, seen, strict=True):
        total += len(line.text) > 12 and (here.end == "." or "，" in line.text or "。" in line.text)
        counts.append(total)
    return counts


def _company(
    index: int,
    lines: Sequence[Line],
    prose: Sequence[int],
    repeated: Counter[str],
    titles: str,
    seen: Sequence[_Seen],
) -> tuple[str, ...]:
    """What stands near by: text or menus; the same line elsewhere; the page's own title."""
    count = len(lines)
    ahead = min(count, index + 9)
    behind = max(0, index - 8)
    text_ahead = (prose[ahead] - prose[min(count, index + 1)]) / 8
    text_behind = (prose[index] - prose[behind]) / 8
    names = [
        f"ahead={_tenths(text_ahead)}",
        f"behind={_tenths(text_behind)}",
        f"around={_tenths(text_behind)}|{_tenths(text_ahead)}",
    ]
    if prose[index] == 0:
        names.append("no text yet")
    if prose[count] == prose[min(count, index + 1)]:
        names.append("no text more")
    text = lines[index].text
    if len(text) < 60 and repeated[_shape(text)] > 2:
        names.append("repeated")
    if index > 0 and len(text) > 6 and text in titles:
        names.append("the page's title" if index > 2 else "title again")
    if index == count - 1:
        names.append("last of all")
    if seen[index].gap == "e":
        names.append(f"edge|{seen[index].mark}|{seen[index].end}")
    return tuple(names)
