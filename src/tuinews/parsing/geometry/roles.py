"""What each line of a page is for, by its size, weight and place, and by what it says where that is plain.

Roles: `kicker`, `headline`, `subtitle`, `byline`, `dateline`, `subhead`, `caption`, `credit`, `body`,
`furniture`. Knows single lines and their neighbours; paragraphs and articles are made elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from tuinews.parsing.geometry.furniture import furniture
from tuinews.parsing.geometry.lines import Layout, Line, is_indented
from tuinews.parsing.marks import ENDED, STOPS, balance, ending

Role: TypeAlias = Literal[
    "kicker", "headline", "subtitle", "byline", "dateline", "subhead", "caption", "credit", "body", "furniture"
]

# In sizes of the body type where not said otherwise; see docs/pdf.md.
_HEADLINE = 1.4  # type this large is a headline's
_TITLE = 1.2  # type this large is a headline's, subtitle's or kicker's, by its neighbours
_SUBHEAD = 1.06  # type this large sets a short line apart
_SHORTEST, _LONGEST = 4, 40  # characters of a subhead
_SMALL = 0.93  # type this small is a caption's
_LESSER = 0.93  # of the headline: type this small is another rank
_NEAR = 0.6  # of a line's height: lines of one heading or caption are no further apart
_NEAR_TITLE = 1.3  # the same for kicker, headline and subtitle
_WIDE = 20  # ems: a title this wide stands over columns
_TITLE_LINES = 6  # more lines of one size than this are text, not a title
_SMALL_LINES = 14  # more lines of small type than this are text, not a caption
_DEEP = 3.6  # ems: further in than any indent
_NAMES = frozenset({"day", "name", "namely", "reporter", "report", "signed"})  # marks of a line that says who wrote
_SIGNED = _NAMES | {"dash", "sender", "source"}  # marks of a line that is no heading
_PHOTOGRAPHER = re.compile(r"[摄攝][）)]?$")
_SIDES = 2.5  # ems that a centred line leaves free on both sides
_SOURCE = 40  # characters of a line that says where and when a page was published
_NAME = 12  # characters of a byline that is known by nothing but its place


@dataclass(frozen=True, slots=True)
class Named:
    """A line and its role."""

    line: Line
    role: Role


def name_roles(layout: Layout) -> list[Named]:
    """Every line of a layout with its role, in reading order."""
    apart = furniture(layout)
    kept = [line for index, line in enumerate(layout.lines) if index not in apart]
    roles: dict[int, Role] = {}
    for group in _groups(kept, layout):
        roles.update({line.number: role for line, role in zip(group, _group_roles(group, layout), strict=True)})
    _name_neighbours(kept, roles, layout)
    _name_lone_subheads([line for line in kept if roles[line.number] == "body"], roles, layout)
    return [Named(line, roles.get(line.number, "furniture")) for line in layout.lines]


def _groups(lines: Sequence[Line], layout: Layout) -> Iterator[list[Line]]:
    """Stretches of lines of one style. Running text goes on in the next column, a title or caption does not."""
    group: list[Line] = []
    for line in lines:
        if group and not (_alike(group[-1], line) and (layout.is_body(line) or _close(group[-1], line))):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _alike(above: Line, line: Line) -> bool:
    same = (above.weight, above.font) == (line.weight, line.font)
    return same and abs(above.size - line.size) <= 0.04 * above.size


def _close(above: Line, line: Line, reach: float = _NEAR) -> bool:
    height = max(above.height, line.height)
    return above.page == line.page and -0.3 * height < line.top - above.bottom < reach * height


def _group_roles(group: Sequence[Line], layout: Layout) -> list[Role]:
    first = group[0]
    ratio = first.size / layout.size
    if ratio >= _TITLE and len(group) <= _TITLE_LINES:
        return ["headline"] * len(group)
    if ratio <= _SMALL and len(group) <= _SMALL_LINES:
        return ["caption"] * len(group)
    if len(group) <= 2 and _set_apart(group, layout, ratio):
        return [_by_word(line, layout) or "subhead" for line in group]
    return [_by_word(line, layout) or "body" for line in group]


def _by_word(line: Line, layout: Layout) -> Role | None:
    """The role of a line that names it in set words, if it does not stand like a line of a paragraph."""
    alone = line.indent > _DEEP or (line.indent > 1.2 and line.space > _DEEP)
    if line.mark == "dateline" and alone:
        return "dateline"
    if _PHOTOGRAPHER.search(line.text) and len(line.text) <= 24:
        return "credit" if alone or not layout.is_body(line) else None
    if line.mark in _SIGNED or (line.text[0] in "（(" and line.text[-1] in "）)"):
        return "body"
    if line.mark == "credit" and len(line.text) <= 24 and ending(line.text) not in ENDED:
        return "credit" if alone or not layout.is_body(line) else None
    return None


def _set_apart(group: Sequence[Line], layout: Layout, ratio: float) -> bool:
    """Whether one or two lines between paragraphs look like a small heading: larger, bolder or another font."""
    first = group[0]
    marked = ratio >= _SUBHEAD or first.weight > layout.weight or (ratio > 0.97 and first.font != layout.font)
    length, last = sum(len(line.text) for line in group), group[-1].text[-1]
    return (
        marked
        and _SHORTEST <= length <= _LONGEST
        and last not in STOPS | set("，、；" if ratio >= _SUBHEAD else "，、；：")
    )


def _name_lone_subheads(lines: Sequence[Line], roles: dict[int, Role], layout: Layout) -> None:
    """Names short lines of body type that stand without an indent, or centred, between indented paragraphs."""
    if not layout.indented:
        return
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        alone = above.page == line.page == below.page and above.bottom <= line.top < below.top and _overlap(line, below)
        placed = abs(line.indent) < 0.2 or (line.indent > _SIDES and abs(line.indent - line.space) < 0.8)
        short = line.space > _SIDES and _SHORTEST <= len(line.text) <= _NAME * 2 and not line.mark
        parted = ending(above.text) in ENDED and is_indented(below) and abs(line.size - below.size) < 0.04 * line.size
        if alone and placed and short and parted and ending(line.text) in "cq)x":
            roles[line.number] = "subhead"


def _name_neighbours(lines: Sequence[Line], roles: dict[int, Role], layout: Layout) -> None:
    """Ranks the lines of each title, and names the byline behind it."""
    index = 0
    while index < len(lines):
        if roles[lines[index].number] != "headline":
            index += 1
            continue
        end = _title_end(lines, index, roles)
        _rank(lines[index:end], roles, layout, _opens(lines, index, end, layout))
        index = _below_title(lines, end, roles, layout)


def _title_end(lines: Sequence[Line], start: int, roles: dict[int, Role]) -> int:
    end = start + 1
    while (
        end < len(lines) and roles[lines[end].number] == "headline" and _close(lines[end - 1], lines[end], _NEAR_TITLE)
    ):
        end += 1
    return end


def _rank(title: Sequence[Line], roles: dict[int, Role], layout: Layout, opens: bool) -> None:
    """A title's largest lines are the headline, smaller ones above it the kicker, below it the subtitle.

    One of middling size that does not open an article is a subhead.
    """
    largest = max(line.size for line in title)
    if largest < _HEADLINE * layout.size and not opens:
        roles.update({line.number: "subhead" for line in title})
        return
    passed = False
    for line in title:
        if line.size >= _LESSER * largest and not (passed and line.mark == "dash"):
            passed = True
        else:
            roles[line.number] = "subtitle" if passed else "kicker"


def _opens(lines: Sequence[Line], start: int, end: int, layout: Layout) -> bool:
    """Whether the title from `start` to `end` stands where an article begins, and not inside a column of one."""
    title = lines[start:end]
    if any(line.right - line.left > _WIDE * layout.size for line in title):
        return True
    first, above = title[0], lines[start - 1] if start else None
    in_column = above is not None and above.page == first.page and above.top < first.top and _overlap(above, first)
    signed = end < len(lines) and lines[end].mark in _NAMES | {"lede", "dateline", "dash"}
    return not in_column and (len(title) > 1 or signed)


def _overlap(above: Line, line: Line) -> bool:
    return line.left < above.right and above.left < line.right


def _below_title(lines: Sequence[Line], start: int, roles: dict[int, Role], layout: Layout) -> int:
    """Names the subtitle and byline lines that follow a title; returns the first line after them."""
    title = lines[start - 1]
    for index in range(start, min(start + _TITLE_LINES, len(lines))):
        line = lines[index]
        if roles[line.number] == "headline":
            return index
        if index == start and _is_subtitle(line, title, layout):
            roles[line.number] = "subtitle"
        elif _is_byline(line, title):
            roles[line.number] = "byline"
        elif line.mark == "source" and len(line.text) <= _SOURCE and not set(line.text) & set("，。"):
            roles[line.number] = "furniture"
        elif roles[line.number] != "caption":
            return index
    return min(start + _TITLE_LINES, len(lines))


def _is_subtitle(line: Line, above: Line, layout: Layout) -> bool:
    if not _close(above, line, _NEAR_TITLE) or line.text[-1] in "。；，":
        return False
    return line.mark == "dash" or (line.size >= _SUBHEAD * layout.size and line.mark not in _NAMES)


def _is_byline(line: Line, title: Line) -> bool:
    if line.mark in ("lede", "dateline") or len(line.text) > 40 or ending(line.text) in ENDED or balance(line.text):
        return False
    if line.mark in _NAMES:
        return True
    centred = min(line.indent, line.space) >= _SIDES and abs(line.indent - line.space) < 0.8
    under = abs(line.left + line.right - title.left - title.right) < line.size and line.page == title.page
    return (centred or under) and len(line.text) <= _NAME
