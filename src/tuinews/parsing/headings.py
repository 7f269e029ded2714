"""Runs of lines that may be headings: where they stand, how they were set, where their words recur."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from tuinews.parsing.cohesion import Cohesion, cohesions
from tuinews.parsing.columns import Column
from tuinews.parsing.company import briefed, tenths
from tuinews.parsing.habits import TONES
from tuinews.parsing.lines import Line
from tuinews.parsing.recurrence import Recurrence, echo, recurrences
from tuinews.parsing.sight import LONG, NOTHING, Dialect, Seen

_LINES: Final = 7
_EVEN: Final = 1.6
_ALIKENESS: Final = (0.0, 0.01, 0.02, 0.03, 0.045, 0.06, 0.08, 0.11, 0.15, 0.2)
_SHARING: Final = (0.0, 0.015, 0.03, 0.045, 0.06, 0.08, 0.1, 0.13, 0.17, 0.22)
"""Steps in which cohesion is told."""
_ALIKE: Final = 1.3
"""Em by which lines may differ that were filled to one measure."""
_SOON: Final = frozenset(("issue", "lede", "reporter", "name", "dateline", "source"))
_NO_ENDS: Final = frozenset((".", ",", ";", ":", "(", "s"))
_NO_MARKS: Final = frozenset(("folio", "masthead", "rights", "dateline", "issue", "imprint", "web"))
_PARTS: Final = frozenset(("e", "f", "1", "2"))
_ECHOES: Final = 3
_LAST: Final = frozenset(("briefs", "credit", "day", "report", "sender", "signed"))
"""Marks of lines behind which no heading goes on."""
_FULL: Final = frozenset("fni")
"""How the first line of a paragraph fills its column, with its indent or without one."""
_REACHING: Final = frozenset("ofn")
"""How a line reaches the end of its column or goes beyond it."""
NONE: Final = ("run=no",)
_TAIL: Final = ("run=x",)


def headings(
    lines: Sequence[Line], seen: Sequence[Seen], room: Sequence[Column], dialect: Dialect
) -> list[tuple[str, ...]]:
    """The names of what is true of each line as a part of a run of heading lines."""
    found = _runs(lines, seen)
    runs = [(first, last) for first, last, _ in found]
    result: list[tuple[str, ...]] = [NONE] * len(lines)
    sizes = [sum([len(line.text) for line in lines[first:last]]) for first, last in runs]
    agains = recurrences(lines, runs)
    ties = dict(zip(told := [run for run in runs if _short(seen, *run)], cohesions(lines, told), strict=True))
    among = briefed(seen)
    measure = _measure([lines[first].width for first, last in runs if last - first > 1])
    for number, ((first, last), again) in enumerate(zip(runs, agains, strict=True)):
        like = sizes[max(0, number - 4) : number + 5].count(sizes[number]) - 1
        whose = tenths(again.body_below - again.body_above)
        tie = _tied(ties.get((first, last)))
        echoed = _echoed(lines, seen, first, last)
        common = (
            f"echo={echoed}",
            *_recurring(again, whose),
            *tie,
            f"briefs={among[first]}|{dialect.whole}|{'y' if _lede(seen, last) else 'n'}",
            f"brief={among[first]}|{seen[last - 1].fill}|{seen[first - 1].end if first else '$'}",
            f"like={min(2, like)}|{min(5, sizes[number] // 4)}",
            *_round(seen, dialect, first, last),
            *_set(lines, room, dialect, first, last, sizes[number]),
        )
        if last < len(lines):
            result[last] = (*result[last], f"echoes={echoed}", *([f"below={tie[0]}"] if tie else []))
        for index in range(first, last):
            where = "1" if last - first == 1 else "b" if index == first else "e" if index == last - 1 else "m"
            result[index] = (
                f"run={where}",
                f"run={where}{min(4, last - first)}",
                *common,
                f"run={where}|whose={whose}",
                *(_wrapping(lines, room, seen[index], measure, first, index) if index > first else ()),
            )
    for _, last, end in found:
        result[last:end] = [(*_TAIL, *names[1:]) for names in result[last:end]]
    return result


def _measure(widths: Sequence[float]) -> float:
    """The width (em) to which headlines of more lines are filled, 0 where no two of their first lines agree on one."""
    ordered = sorted(widths, reverse=True)
    return next((width for width, below in pairwise(ordered) if width - below < _ALIKE), 0.0)


def _wrapping(
    lines: Sequence[Line], room: Sequence[Column], here: Seen, measure: float, first: int, index: int
) -> tuple[str, str]:
    """Whether the run's line above this one was filled, and so goes on in it."""
    lack = measure - lines[index - 1].width
    brim = "" if not measure else "y" if abs(lack) < _ALIKE else "o" if lack < 0 else "n"
    return (
        f"wrap={_wrapped(lines, room, first, index)}|{here.mark}",
        f"brim={brim}{'2' if index - first > 1 else '1'}|{here.mark}|{here.size}",
    )


def _wrapped(lines: Sequence[Line], room: Sequence[Column], first: int, index: int) -> str:
    """Whether the run's line above this one is as wide as those before it, as one that was filled would be."""
    above, widest = lines[index - 1].width, max([line.width for line in lines[first:index]])
    share = above / room[index].width if room[index].width else 0.0
    full = "y" if above > widest - _EVEN else "n"
    return f"{full}{'2' if index - first > 1 else '1'}{min(5, round(share * 5))}"


def _lede(seen: Sequence[Seen], index: int) -> bool:
    """Whether a line is an article's lede."""
    return index < len(seen) and seen[index].mark == "lede"


def _runs(lines: Sequence[Line], seen: Sequence[Seen]) -> list[tuple[int, int, int]]:
    """The runs of lines that might be headings, joined while no more than the usual gap parts them.

    Of each its first line, one past its last, and one past the lines behind it that look alike but begin a text.
    """
    runs: list[tuple[int, int]] = []
    first = -1
    like = [*map(_heading_like, lines, seen), False]
    for index, here in enumerate(seen):
        fits = like[index] or (like[index + 1] and _goes_on(here, seen[index + 1]))
        if first >= 0 and (not fits or here.gap in _PARTS or index - first >= _LINES or seen[index - 1].mark in _LAST):
            runs.append((first, index))
            first = -1
        if fits and first < 0:
            first = index
    if first >= 0:
        runs.append((first, len(lines)))
    parted = [(first, _before_text(seen, like, first, last), last) for first, last in runs]
    return [run for run in parted if run[0] < run[1] and _apart(seen, *run[:2])]


def _before_text(seen: Sequence[Seen], like: Sequence[bool], first: int, last: int) -> int:
    """One past the lines of a run that stand before those of a text which goes on behind the run."""
    if last < len(seen) and seen[last].gap not in _PARTS:
        while last - first > 1 and seen[last - 1].fill in _FULL:
            last -= 1
    while last > first and not like[last - 1]:
        last -= 1
    return last


def _apart(seen: Sequence[Seen], first: int, last: int) -> bool:
    """Whether a run is more than a line that fills its column in the middle of a text."""
    here = seen[first]
    if here.fill not in "fn" or last - first > 1 or here.gap in "ef":
        return True
    return first > 0 and seen[first - 1].end in ".!s"


def _heading_like(line: Line, seen: Seen) -> bool:
    """Whether a line might be a heading by its looks alone."""
    if seen.end in _NO_ENDS or line.width > LONG or line.loose:
        return False
    return seen.start != "," and seen.mark not in _NO_MARKS


def _goes_on(here: Seen, below: Seen) -> bool:
    """Whether a short line may be a heading's that goes on behind a colon or a comma in the line below."""
    return (
        not here.mark
        and here.end in ":,"
        and here.start != ","
        and here.fill not in _REACHING
        and below.gap not in _PARTS
    )


def _echoed(lines: Sequence[Line], seen: Sequence[Seen], first: int, last: int) -> str:
    """Whether the line below the run begins with its words, as a text does below its heading; how full its last is."""
    if last == len(lines):
        return "$"
    text, below = "".join([line.text for line in lines[first:last]]), lines[last].text
    same = 2 if text[:2] == below[:2] else int(text[0] == below[0])
    return f"{'s' * same or min(_ECHOES, echo(text, below))}|{seen[last - 1].fill}"


def _recurring(again: Recurrence, whose: str) -> tuple[str, ...]:
    """Where the run's words recur."""
    below, above = tenths(again.lead_below), tenths(again.body_above)
    return (
        f"lead={below}",
        f"above={above}",
        f"near={below}|{tenths(again.lead_above)}",
        f"far={tenths(again.body_below)}|{above}",
        f"whose={whose}",
        f"opening={tenths(again.opening_above)}",
        f"leads={below}|{tenths(again.opening_above)}",
        f"sided={_sided(again)}",
    )


def _sided(again: Recurrence) -> str:
    """Whether the run's words recur in the lead below it, or rather in that of the text above."""
    return tenths(again.lead_below - again.opening_above)


def _short(seen: Sequence[Seen], first: int, last: int) -> bool:
    """Whether a run is more than a line that fills its column, as the first of a paragraph does."""
    return last - first > 1 or seen[first].fill not in _FULL or seen[first].gap in "ef"


def _tied(tie: Cohesion | None) -> tuple[str, ...]:
    """Whether the text below speaks of what the text above does."""
    if not tie:
        return ()
    alike, shared = bisect(_ALIKENESS, tie.alike), bisect(_SHARING, tie.shared)
    return (f"tie={alike}", f"shared={shared}|{alike // 3}")


def _round(seen: Sequence[Seen], dialect: Dialect, first: int, last: int) -> tuple[str, ...]:
    """What stands round the run."""
    before = seen[first - 1] if first else NOTHING
    after = seen[last] if last < len(seen) else NOTHING
    soon = {here.mark for here in seen[last : last + 4]} & _SOON
    edges = f"{seen[first].gap}{after.gap}{dialect.spread}"
    return (
        f"round={edges}",
        f"roundm={edges}|{before.end}|{after.mark}",
        f"roundp={before.mark}|{after.mark}",
        f"ledes={dialect.ledes}|{after.mark}|{before.end}",
        f"after={after.start}{after.fill}{after.first}",
        *(f"soon={name}" for name in sorted(soon)),
        *((f"issued={'issue' in soon}",) if dialect.issued else ()),
    )


def _set(
    lines: Sequence[Line], room: Sequence[Column], dialect: Dialect, first: int, last: int, size: int
) -> tuple[str, ...]:
    """How the run was set: wide or narrow in its column, its lines even or not."""
    widths = [line.width for line in lines[first:last]]
    widest = max(widths)
    even = last - first > 1 and widest - min(widths[:-1]) < _EVEN
    column = room[first]
    share = widest / column.width if column.width else 0.0
    wide = "o" if share > 1.1 else "f" if share > 0.93 else "b" if share > 0.7 else "m" if share > 0.5 else "s"
    broken = column.share > 0.4 and column.width < LONG and not dialect.whole
    return (
        f"set={'w' if broken else 'v'}{wide}{'e' if even else ''}{min(3, last - first)}",
        f"chars={min(8, size // 4)}",
        f"tone={_tone(''.join(line.text for line in lines[first:last]))}",
    )


def _tone(text: str) -> int:
    """How much a text's characters are those of headlines, -4 to 4: six times their mean class."""
    return max(-4, min(4, round(6 * sum([TONES.get(char, 0) for char in text]) / len(text))))
