"""Runs of lines that may be headings: where they stand, how they were set, where their words recur."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tuinews.parsing.columns import Column
from tuinews.parsing.company import briefed, tenths
from tuinews.parsing.habits import TONES
from tuinews.parsing.lines import Line
from tuinews.parsing.recurrence import Recurrence, recurrences
from tuinews.parsing.sight import LONG, NOTHING, Dialect, Seen

_LINES: Final = 7
_EVEN: Final = 1.6
_SOON: Final = frozenset(("issue", "lede", "reporter", "name", "dateline", "source"))
_NO_ENDS: Final = frozenset((".", ",", ";", ":", "("))
_NO_MARKS: Final = frozenset(("folio", "masthead", "rights", "dateline", "issue", "imprint", "web"))
_PARTS: Final = frozenset(("e", "f", "1", "2"))
NONE: Final = ("run=no",)


def headings(
    lines: Sequence[Line], seen: Sequence[Seen], room: Sequence[Column], dialect: Dialect
) -> list[tuple[str, ...]]:
    """The names of what is true of each line as a part of a run of heading lines."""
    runs = _runs(lines, seen)
    result: list[tuple[str, ...]] = [NONE] * len(lines)
    sizes = [sum([len(line.text) for line in lines[first:last]]) for first, last in runs]
    agains = recurrences(lines, runs)
    among = briefed(seen)
    for number, ((first, last), again) in enumerate(zip(runs, agains, strict=True)):
        like = sizes[max(0, number - 4) : number + 5].count(sizes[number]) - 1
        whose = tenths(again.body_below - again.body_above)
        common = (
            *_recurring(again, whose),
            f"briefs={'y' if among[first] else 'n'}|{dialect.whole}|{'y' if _lede(seen, last) else 'n'}",
            f"like={min(2, like)}|{min(5, sizes[number] // 4)}",
            *_round(seen, dialect, first, last),
            *_set(lines, room, dialect, first, last, sizes[number]),
        )
        for index in range(first, last):
            where = "1" if last - first == 1 else "b" if index == first else "e" if index == last - 1 else "m"
            result[index] = (
                f"run={where}",
                f"run={where}{min(4, last - first)}",
                *common,
                f"run={where}|whose={whose}",
                *((f"wrap={_wrapped(lines, room, first, index)}|{seen[index].mark}",) if index > first else ()),
            )
    return result


def _wrapped(lines: Sequence[Line], room: Sequence[Column], first: int, index: int) -> str:
    """Whether the run's line above this one is as wide as those before it, as one that was filled would be."""
    above, widest = lines[index - 1].width, max([line.width for line in lines[first:index]])
    share = above / room[index].width if room[index].width else 0.0
    full = "y" if above > widest - _EVEN else "n"
    return f"{full}{'2' if index - first > 1 else '1'}{min(5, round(share * 5))}"


def _lede(seen: Sequence[Seen], index: int) -> bool:
    """Whether a line is an article's lede."""
    return index < len(seen) and seen[index].mark == "lede"


def _runs(lines: Sequence[Line], seen: Sequence[Seen]) -> list[tuple[int, int]]:
    """The runs of lines that might be headings: joined while no more than the usual gap parts them."""
    runs: list[tuple[int, int]] = []
    first = -1
    for index, (line, here) in enumerate(zip(lines, seen, strict=True)):
        fits = _heading_like(line, here)
        if first >= 0 and (not fits or here.gap in _PARTS or index - first >= _LINES):
            runs.append((first, index))
            first = -1
        if fits and first < 0:
            first = index
    if first >= 0:
        runs.append((first, len(lines)))
    return [
        (first, last)
        for first, last in runs
        if seen[first].fill not in "fn" or last - first > 1 or seen[first].gap in "ef"
    ]


def _heading_like(line: Line, seen: Seen) -> bool:
    """Whether a line might be a heading by its looks alone."""
    if seen.end in _NO_ENDS or line.width > LONG or line.loose:
        return False
    return seen.start != "," and seen.mark not in _NO_MARKS


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
