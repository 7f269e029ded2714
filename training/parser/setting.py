"""Sets a passage in lines as a typesetter does: fills the measure, keeps kinsoku, justifies or not.

Knows how text breaks, and how an extractor shows the result: blanks round numbers, blanks between all
characters of a stretched line, the first line's indent lost or kept. Widths are in em.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

_NOT_FIRST: Final = frozenset("，。、；：？！”’）》】」』〉〕…—·％%,.;:?!")
_NOT_LAST: Final = frozenset("“‘（《【「『〈〔")
_SQUEEZED: Final = frozenset("，。、；：”’）》】」』〉〕“‘（《【「『〈〔")
_TOKEN = re.compile(r"[A-Za-z0-9.%\-/&'+]+|……|——|.", re.DOTALL)
_NARROW = 0.52
_AUTOSPACE = 0.25


@dataclass(frozen=True, slots=True)
class Measure:
    """How a passage is set.

    `width` of the column and `indent` of its first line in em; `squeeze`: how many em of punctuation a full
    line may give up to hold one character more; `spaced`: the share of lines that show blanks round numbers;
    `stretched`: whether an ill-filled line comes with blanks between all its characters; `kept`: the indent
    is shown as blanks; `sloppy`: words of an alphabet are broken anywhere.
    """

    width: float
    indent: float = 2.0
    squeeze: float = 0.0
    spaced: float = 0.0
    stretched: bool = False
    kept: str = ""
    sloppy: bool = False


def set_passage(text: str, measure: Measure, random: Random) -> list[str]:
    """The lines of a passage, as an extractor gives them."""
    lines = _fill(_tokens(text, measure), measure)
    shown = []
    for number, tokens in enumerate(lines):
        room = measure.width - (measure.indent if number == 0 else 0.0)
        last = number + 1 == len(lines)
        shown.append(_show(tokens, room, last, measure, random))
    if measure.kept and shown:
        shown[0] = measure.kept + shown[0]
    return [line for line in shown if line.strip()]


def _tokens(text: str, measure: Measure) -> list[str]:
    found: list[str] = []
    for token in _TOKEN.findall(text):
        if len(token) * _NARROW > measure.width - 2 or (measure.sloppy and token[0] < "\u0300"):
            found.extend(token)
        else:
            found.append(token)
    return found


def _width(tokens: Sequence[str]) -> float:
    total, before = 0.0, ""
    for token in tokens:
        narrow = token[0] < "\u0300"
        total += len(token) * (_NARROW if narrow else 1.0)
        if before and narrow != (before[0] < "\u0300") and not token.isspace() and not before.isspace():
            total += _AUTOSPACE * (token not in _NOT_FIRST and before not in _NOT_LAST)
        before = token
    return total


def _fill(tokens: Sequence[str], measure: Measure) -> list[list[str]]:
    """Greedy lines; a mark that may not begin a line is squeezed in, or takes its neighbour down with it."""
    lines: list[list[str]] = []
    line: list[str] = []
    room = measure.width - measure.indent
    for token in tokens:
        if token.isspace() and not line:
            continue
        if not line or _width([*line, token]) <= room + 0.02:
            line.append(token)
            continue
        give = min(measure.squeeze, 0.5 * sum(mark in _SQUEEZED for mark in [*line, token]))
        if token[0] in _NOT_FIRST and _width([*line, token]) - give <= room + 0.02:
            line.append(token)
            continue
        down = [token]
        while line and len(line) > 1 and (down[0][0] in _NOT_FIRST or line[-1] in _NOT_LAST):
            down.insert(0, line.pop())
        lines.append(line)
        line = [] if down == [" "] else down
        room = measure.width
    return [*lines, line] if line else lines


def _show(tokens: Sequence[str], room: float, last: bool, measure: Measure, random: Random) -> str:
    slack = room - _width(tokens)
    if measure.stretched and not last and len(tokens) > 3 and slack / (len(tokens) - 1) > 0.1:
        return " ".join(token for token in tokens if not token.isspace()) + random.choice(("", " "))
    spaced = random.random() < measure.spaced
    shown, before = "", ""
    for token in tokens:
        if before and spaced and (token[0] < "\u0300") != (before[0] < "\u0300"):
            plain = token not in _NOT_FIRST and before not in _NOT_LAST and not token.isspace() and not before.isspace()
            shown += " " if plain and (measure.spaced < 1 or random.random() < 0.9) else ""
        shown += token
        before = token
    return shown
