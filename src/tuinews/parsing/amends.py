"""What the chain of lines cannot see and the finished articles show: a title taken for a paragraph.

A line that stands alone over a body which has no headline is its headline; so is one between an ended
paragraph and a dateline that opens a story. What is one title or one byline stands in one place. Raised and
lowered figures that stand on lines of their own part no paragraph. Knows drafts and marks; moves whole lines,
never loses one.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Final

from tuinews.parsing.drafts import Draft, Group
from tuinews.parsing.lines import Line
from tuinews.parsing.marks import beginning, ending, mark
from tuinews.parsing.recurrence import recurrences

_LONGEST: Final = 42.0
_SHORTEST: Final = 5
_SHARE: Final = 0.85
_SCRIPT: Final = 2
_SENTENCE: Final = "。；，、"
_NO_TEXT: Final = frozenset(["imprint", "masthead"])
_NO_TITLES: Final = frozenset(["imprint", "masthead", "editors", "rights", "folio", "issue"])
# Of a heading's words, what recurs below it and above it: over the corpus's columns no subhead is beyond these.
_BELOW: Final = 0.5
_ABOVE: Final = 0.2


def amended(lines: Sequence[Line], found: Sequence[Draft], furniture: Sequence[int]) -> tuple[list[Draft], list[int]]:
    """The drafts and the furniture, with titles put where the finished article shows them to be."""
    result: list[Draft] = []
    apart = list(furniture)
    for draft in found:
        _strip(lines, draft, apart)
        _dethrone(lines, draft)
        _part_subtitle(lines, draft)
        draft.blocks = _scripts(lines, draft.blocks)
    found = [draft for draft in found if draft.numbers()]
    crowns = _crowns(lines, found)
    for draft in found:
        for part in _parted(draft, crowns):
            _crown(lines, part)
            _reclaim(lines, part, apart)
            _gather(part, apart)
            result.append(part)
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
    ended = len(last) == 1 or ending(lines[last[-2]].text) == "."
    if above != draft.headline[0] - 1 or not ended or lines[above].text[-1] in _SENTENCE:
        return
    draft.subtitle, draft.headline = draft.headline, [above]
    last.pop()
    if not last:
        draft.blocks.pop()


def _dethrone(lines: Sequence[Line], draft: Draft) -> None:
    """Give back to the body what was taken for a headline and ends like a sentence: none does."""
    if draft.headline and lines[draft.headline[-1]].text[-1] in _SENTENCE:
        draft.blocks.append(Group("paragraph", list(draft.headline)))
        draft.blocks.sort(key=lambda group: group.lines[0])
        draft.headline.clear()
        draft.has_body = True


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


def _is_script(text: str) -> bool:
    return len(text) <= _SCRIPT and text.isascii() and text.isalnum()


def _reclaim(lines: Sequence[Line], draft: Draft, furniture: list[int]) -> None:
    """Give a body without a title the unmarked line right above it that was put aside with the page's furniture."""
    if draft.titled or draft.byline or not draft.has_body:
        return
    above = draft.numbers()[0] - 1
    alone = above - 1 not in furniture or bool(mark(lines[above - 1].text))
    if above in furniture and alone and _title_like(lines, Group("paragraph", [above])):
        furniture.remove(above)
        draft.headline = [above]


def _parted(draft: Draft, crowns: Container[int]) -> list[Draft]:
    """The draft cut before each heading that stands over a body of its own."""
    blocks = draft.blocks
    parts = [draft]
    draft.blocks = blocks[:1]
    for group in blocks[1:]:
        if group.lines[0] in crowns:
            parts.append(Draft(headline=list(group.lines), has_body=True))
        else:
            parts[-1].blocks.append(group)
    return parts


def _crowns(lines: Sequence[Line], found: Sequence[Draft]) -> set[int]:
    """The first lines of the headings within articles that are headlines of others.

    Over a dateline; or, where lines are broken, with words that recur below and not above.
    """
    crowns: set[int] = set()
    doubtful: list[Group] = []
    for draft in found:
        blocks = draft.blocks
        if len(blocks) > 2 and draft.headline and draft.headline[0] > blocks[0].lines[0]:
            continue
        for above, group, below in zip(blocks, blocks[1:], blocks[2:], strict=False):
            if not _ended(lines, above) or below.kind != "paragraph":
                continue
            if _title_like(lines, group) and _opens(lines, below):
                crowns.add(group.lines[0])
            elif len(below.lines) > 1 and group.kind == "subhead":
                doubtful.append(group)
    again = recurrences(lines, [(group.lines[0], group.lines[-1] + 1) for group in doubtful]) if doubtful else []
    for group, found_again in zip(doubtful, again, strict=True):
        if found_again.lead_below >= _BELOW and found_again.body_above <= _ABOVE:
            crowns.add(group.lines[0])
    return crowns


def _opens(lines: Sequence[Line], group: Group) -> bool:
    """Whether a block is a paragraph of some length that opens with a dateline."""
    first = lines[group.lines[0]]
    return mark(first.text) == "lede" and (len(group.lines) > 1 or first.width > _LONGEST)


def _ended(lines: Sequence[Line], group: Group) -> bool:
    return group.kind == "paragraph" and ending(lines[group.lines[-1]].text) in (".", "s")


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
        and not mark(line.text)
    )
