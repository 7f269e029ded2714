"""The blanks inside a line: which the typesetter put there, and which the writer did.

Justified lines come with a blank between all characters, numbers and Latin words with blanks round them.
Knows one line at a time, never what the line is for.
"""

from __future__ import annotations

import re

from tuinews.edition import Span
from tuinews.parsing.radicals import plain

ZERO_WIDTH = "\u200b\u2060\ufeff"
"""Marks that take no room and that Python does not count among white space; removed as layout."""

INK = rf"[^\s{ZERO_WIDTH}]"
_BLANK = re.compile(rf"[\s{ZERO_WIDTH}]")
_RUN = re.compile(rf"[\s{ZERO_WIDTH}]+")
_WIDE = r"[^\x00-\u02ff\s]"
_APART = re.compile(rf"{_WIDE}[ \u3000\xa0](?={_WIDE})")
_TOGETHER = re.compile(rf"{_WIDE}(?={_WIDE})")
_NO_BLANK_BEFORE = frozenset("，。、；：？！”’）》】」』〉〕…,;")
_NO_BLANK_AFTER = frozenset("（《【「『〈〔“‘，。、；：？！")
_FEWEST_APART = 4


def stretched(raw: str) -> bool:
    """Whether a line was justified by a blank between (nearly) all its characters."""
    if raw.count(" ") < _FEWEST_APART:
        return False
    apart = len(_APART.findall(raw))
    return apart >= _FEWEST_APART and apart > 2 * len(_TOGETHER.findall(raw))


def _kept(before: str, after: str, justified: bool) -> bool:
    """Whether the blanks between two characters say something (one of them is then kept)."""
    if before < "\u0300" and after < "\u0300":
        return True
    if justified or before < "\u0300" or after < "\u0300":
        return False
    return before not in _NO_BLANK_AFTER and after not in _NO_BLANK_BEFORE


def pieces(raw: str, *, chunks: bool = False) -> list[Span]:
    """The parts of a line (no blanks at its ends) that are text; what lies between them is layout.

    A blank that stays is part of a piece. Of several in a row the first may stay. In a line of `chunks` (a page's
    header, its imprint) blanks part things, and stay wherever the line is not justified.
    """
    justified = stretched(raw)
    found: list[Span] = []
    start = 0
    for run in _RUN.finditer(raw):
        keep = (chunks and not justified) or _kept(raw[run.start() - 1], raw[run.end()], justified)
        keep = keep and raw[run.start()] not in ZERO_WIDTH
        found.append((start, run.start() + keep))
        start = run.end()
    found.append((start, len(raw)))
    return found


def squeezed(raw: str) -> str:
    """The text of a line (no blanks at its ends): without layout blanks, its radicals plain."""
    if not _BLANK.search(raw):
        return plain(raw)
    return shown("".join(raw[start:end] for start, end in pieces(raw)))


def shown(text: str) -> str:
    """The text as it is shown: white space as blanks, radicals plain. As long as it was."""
    return plain(_BLANK.sub(" ", text))


def joint(before: str, after: str) -> bool:
    """Whether two lines of one paragraph are joined by a blank: words of an alphabet, not numbers."""
    return (
        before < "\u0300"
        and after < "\u0300"
        and (before.isalpha() or before in ",;.!?")
        and (after.isalpha() or after in "(\"'")
    )
