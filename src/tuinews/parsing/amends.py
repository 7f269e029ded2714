"""What the chain of lines cannot see and the finished articles show: a title taken for a paragraph.

A line that stands alone over a body which has no headline is its headline, and so is the line above a subtitle that
was found without one. What ends like a sentence is none. An agency's figures for the day end a paragraph. What is one
title or one byline stands in one place. Raised and lowered figures that stand on lines of their own part no paragraph;
an indent does. Knows drafts and marks; moves whole lines, never loses one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tuinews.parsing.drafts import Draft, Group
from tuinews.parsing.lines import Line
from tuinews.parsing.marks import ENDED, beginning, ending, mark

_LONGEST: Final = 42.0
_SHORTEST: Final = 5
_SHARE: Final = 0.85
_SCRIPT: Final = 2
_INDENT: Final = 2
_SENTENCE: Final = "。；，、"
_NO_TEXT: Final = frozenset(["imprint", "masthead"])
_NO_TITLES: Final = frozenset(["imprint", "masthead", "editors", "rights", "folio", "issue"])


def amended(lines: Sequence[Line], found: Sequence[Draft], furniture: Sequence[int]) -> tuple[list[Draft], list[int]]:
    """The drafts and the furniture, with titles put where the finished article shows them to be."""
    result: list[Draft] = []
    apart = list(furniture)
    for draft in found:
        _strip(lines, draft, apart)
        _dethrone(lines, draft)
        _dated(lines, draft, apart)
        _part_subtitle(lines, draft)
        draft.blocks = _indented(lines, _scripts(lines, _stopped(lines, draft.blocks)))
        if draft.numbers():
            _crown(lines, draft)
            _gather(draft, apart)
            result.append(draft)
    return result, apart


def _strip(lines: Sequence[Line], draft: Draft, furniture: list[int]) -> None:
    """Put aside with the page's furniture what was taken for a headline or a paragraph and says that it is none."""
    marked = [number for number in draft.headline if mark(lines[number].text) in _NO_TITLES]
    draft.headline = [number for number in draft.headline if number not in marked]
    lone = [group for group in draft.blocks if len(group.lines) == 1 and mark(lines[group.lines[0]].text) in _NO_TEXT]
    draft.blocks = [group for group in draft.blocks if group not in lone]
    draft.has_body = draft.has_body and bool(draft.blocks)
    furniture.extend([*marked, *(group.lines[0] for group in lone)])


def _part_subtitle(lines: Sequence[Line], draft: Draft) -> None:
    """Where only the subtitle (——…) of a headline behind its body was seen, take the line above it for the headline."""
    if draft.subtitle or not draft.blocks or not draft.headline or not lines[draft.headline[0]].text.startswith("——"):
        return
    last = draft.blocks[-1].lines
    above = last[-1]
    ended = len(last) == 1 or ending(lines[last[-2]].text) in ENDED
    if above != draft.headline[0] - 1 or not ended or lines[above].text[-1] in _SENTENCE:
        return
    draft.subtitle, draft.headline = draft.headline, [above]
    last.pop()
    if not last:
        draft.blocks.pop()
        draft.has_body = bool(draft.blocks)


def _dethrone(lines: Sequence[Line], draft: Draft) -> None:
    """Give back to the body what was taken for a headline and ends like a sentence: none does."""
    if draft.headline and lines[draft.headline[-1]].text[-1] in _SENTENCE:
        draft.blocks.append(Group("paragraph", list(draft.headline)))
        draft.blocks.sort(key=lambda group: group.lines[0])
        draft.headline.clear()
        draft.has_body = True


def _dated(lines: Sequence[Line], draft: Draft, furniture: list[int]) -> None:
    """Give an agency's figures for the day that stand on a line of their own back to the paragraph which they end."""
    for above in [group for group in draft.blocks if group.kind == "paragraph"]:
        if not above.lines:  # it was but the figures of the one above
            continue
        number = above.lines[-1] + 1
        if number == len(lines) or not lines[number].text.isdecimal() or mark(lines[number].text) != "day":
            continue
        for numbers in (furniture, draft.dateline, draft.byline, *(group.lines for group in draft.blocks)):
            if number in numbers:
                numbers.remove(number)
                above.lines.append(number)
                break
    draft.blocks = [group for group in draft.blocks if group.lines]


def _gather(draft: Draft, furniture: list[int]) -> None:
    """Leave of each title, byline and dateline the lines that stand together; others become furniture or text."""
    for numbers in (draft.kicker, draft.headline, draft.subtitle):
        strays = _strays(numbers)
        del numbers[len(numbers) - len(strays) :]
        furniture.extend(strays)
    furniture.sort()
    for numbers in (draft.byline, draft.dateline):
        strays = _strays(numbers)
        del numbers[len(numbers) - len(strays) :]
        draft.blocks.extend(Group("paragraph", [number]) for number in strays)
    draft.blocks.sort(key=lambda group: group.lines[0])


def _strays(numbers: Sequence[int]) -> list[int]:
    """Those of some lines that do not stand together with the first."""
    for place, number in enumerate(numbers):
        if number != numbers[0] + place:
            return list(numbers[place:])
    return []


def _scripts(lines: Sequence[Line], blocks: Sequence[Group]) -> list[Group]:
    """The blocks, paragraphs joined that only a raised or lowered figure on a line of its own had parted (M/2)."""
    result: list[Group] = []
    for group in blocks:
        last = result[-1] if result else None
        if last and last.kind == group.kind == "paragraph":
            above, below = lines[last.lines[-1]].text, lines[group.lines[0]].text
            raised = _is_script(below) and above[-1:].isascii() and above[-1:].isalpha()
            if raised or (_is_script(above) and len(last.lines) > 1):
                last.lines.extend(group.lines)
                continue
        result.append(group)
    return result


def _stopped(lines: Sequence[Line], blocks: Sequence[Group]) -> list[Group]:
    """The blocks, what ends with a full stop within a subhead given back to the paragraph above: none goes on so."""
    result: list[Group] = []
    for group in blocks:
        above = result[-1] if result else None
        if above and above.kind == "paragraph" and group.kind == "subhead":
            stops = [place for place, number in enumerate(group.lines[:-1]) if lines[number].text.endswith("。")]
            size = stops[-1] + 1 if stops else 0
            above.lines.extend(group.lines[:size])
            group = Group(group.kind, group.lines[size:])
        result.append(group)
    return result


def _indented(lines: Sequence[Line], blocks: Sequence[Group]) -> list[Group]:
    """The blocks, paragraphs parted at a line that is indented below one that is not."""
    result: list[Group] = []
    for group in blocks:
        numbers = group.lines
        first = 0
        for place in range(1, len(numbers)) if group.kind == "paragraph" else ():
            if lines[numbers[place]].lead >= _INDENT and not lines[numbers[place - 1]].lead:
                result.append(Group(group.kind, numbers[first:place]))
                first = place
        result.append(Group(group.kind, numbers[first:]) if first else group)
    return result


def _is_script(text: str) -> bool:
    return len(text) <= _SCRIPT and text.isascii() and text.isalnum()


def _crown(lines: Sequence[Line], draft: Draft) -> None:
    """Make the first line of a body its headline where it stands alone and there is none."""
    if draft.titled or len(draft.blocks) < 2 or draft.byline:
        return
    first, second = draft.blocks[:2]
    if (
        second.kind == "paragraph"
        and _title_like(lines, first)
        and lines[first.lines[0]].gap >= lines[second.lines[0]].gap - 1
    ):
        widest = max(lines[number].width for number in second.lines)
        if lines[first.lines[0]].width < _SHARE * widest:
            draft.headline = first.lines
            draft.blocks = draft.blocks[1:]


def _title_like(lines: Sequence[Line], group: Group) -> bool:
    """Whether a block of one line could be a headline by its looks."""
    if len(group.lines) != 1 or group.kind == "caption":
        return False
    line = lines[group.lines[0]]
    return (
        _SHORTEST <= line.width <= _LONGEST
        and ending(line.text) in ("c", "q", ")", "x")
        and beginning(line.text) in ("c", "q", "d", "x")
        and mark(line.text) in ("", "rubric")
    )
