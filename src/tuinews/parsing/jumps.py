"""Stories that jump from one page to another, joined where both ends are there.

Knows the jump lines (下转第3版, 上接第1版) as they stand alone or run into the text; joins drafts and never
takes a line away: the title lines that a continuation carries become furniture.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tuinews.parsing.drafts import Draft
from tuinews.parsing.lines import Line
from tuinews.parsing.marks import ending

_OUT = re.compile(r"[（(【▼]?\s?(?:紧?下[转轉]|[转轉])第?\s?[^，。]{0,6}[版页頁](?:[《“][^》”]{1,30}[》”])?[）)】]?$")
_IN = re.compile(r"^[（(【▲]?\s?(?:紧?上接|接)第?\s?[^，。]{0,6}[版页頁][^）)】]{0,30}[）)】]?")
_CARRIED = re.compile(r"[（(]\s?(?:紧?上接|接)第?\s?[^，。]{0,6}[版页頁][^）)]{0,30}[）)]$")
_NEAR = 3
"""A jump line stands at most this many lines from the text it belongs to."""


def join_jumps(
    lines: Sequence[Line], found: Sequence[Draft], furniture: Sequence[int]
) -> tuple[list[Draft], list[int]]:
    """The drafts with continuations joined to what they continue, and the furniture."""
    leaving = [draft for draft in found if _leaves(lines, draft, furniture)]
    if not leaving:
        return list(found), list(furniture)
    kept: list[Draft] = []
    apart = list(furniture)
    for draft in found:
        start = _continued(lines, draft, leaving) if _arrives(lines, draft, furniture) else None
        if start is None:
            kept.append(draft)
            continue
        leaving.remove(start)
        apart.extend(_join(lines, start, draft))
    return kept, sorted(apart)


def _leaves(lines: Sequence[Line], draft: Draft, furniture: Sequence[int]) -> bool:
    if not draft.has_body:
        return False
    last = draft.blocks[-1].lines[-1]
    if _OUT.search(lines[last].text):
        return True
    first = draft.blocks[0].lines[0]
    return any(first < number <= last + _NEAR and _OUT.search(lines[number].text) for number in furniture)


def _arrives(lines: Sequence[Line], draft: Draft, furniture: Sequence[int]) -> bool:
    if not draft.has_body:
        return False
    first = draft.blocks[0].lines[0]
    if _IN.match(lines[first].text) or any(_CARRIED.search(lines[number].text) for number in draft.headline):
        return True
    return any(draft.numbers()[0] - _NEAR <= number < first and _IN.match(lines[number].text) for number in furniture)


def _continued(lines: Sequence[Line], draft: Draft, leaving: Sequence[Draft]) -> Draft | None:
    """The story that a continuation continues: one of those before it whose title shares its words, or the only one."""
    before = [other for other in leaving if other.numbers()[0] < draft.numbers()[0]]
    if not draft.headline:
        return before[0] if len(before) == 1 else None
    words = _pairs(lines, draft.headline)
    best = max(before, key=lambda other: len(words & _pairs(lines, other.headline)), default=None)
    if best is not None and (words & _pairs(lines, best.headline) or len(before) == 1):
        return best
    return None


def _pairs(lines: Sequence[Line], numbers: Sequence[int]) -> set[str]:
    text = "".join(lines[number].text for number in numbers)
    return {text[place : place + 2] for place in range(len(text) - 1)}


def _join(lines: Sequence[Line], start: Draft, rest: Draft) -> list[int]:
    """Put the continuation's blocks behind the story's; gives the lines that have become furniture."""
    first, last = rest.blocks[0], start.blocks[-1]
    if first.kind == last.kind == "paragraph" and ending(lines[last.lines[-1]].text) in ("c", ",", ";", "x"):
        last.lines.extend(first.lines)
        start.blocks.extend(rest.blocks[1:])
    else:
        start.blocks.extend(rest.blocks)
    start.byline.extend(rest.byline)
    start.dateline.extend(rest.dateline)
    return [*rest.kicker, *rest.headline, *rest.subtitle]
