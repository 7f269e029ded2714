"""Lines with roles to drafts of articles: a headline takes the text below it, up to the next headline.

Knows the order in which the page is read and the roles of its lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from tuinews.parsing.drafts import Draft, Group
from tuinews.parsing.geometry.lines import Layout, Line
from tuinews.parsing.geometry.paragraphs import paragraphs
from tuinews.parsing.geometry.roles import Named, Role

_TITLE: frozenset[Role] = frozenset({"kicker", "headline", "subtitle"})
_PICTURE = re.compile(r"[图圖]片|[图圖]说|圖說|影像|光影|[镜鏡][头頭]")  # headlines of a picture with its caption
_TAKEN = re.compile(r"(?:[摄攝]|[社报報][发發])[）)]?$")  # how the text of a picture ends
_CAPTION_GAP = 0.8  # of a line's height: lines of one caption are no further apart

PartKind: TypeAlias = Literal["paragraph", "subhead", "caption", "credit", "dateline"]


@dataclass(slots=True)
class Story:
    """An article's lines while it is put together: its titles by role, its body in reading order."""

    titles: dict[Role, list[Line]] = field(default_factory=dict)
    flow: list[Named] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing belongs to it yet."""
        return not self.titles and not self.flow


@dataclass(frozen=True, slots=True)
class Part:
    """Lines that make one block (or the dateline)."""

    kind: PartKind
    lines: tuple[Line, ...]


def stories(named: Sequence[Named]) -> list[Story]:
    """The articles of lines in reading order; furniture is left out."""
    found = [Story()]
    for one in named:
        if one.role == "furniture":
            continue
        if one.role in _TITLE and _begins(found[-1], one):
            found.append(Story())
        if one.role in _TITLE or one.role == "byline":
            found[-1].titles.setdefault(one.role, []).append(one.line)
        else:
            found[-1].flow.append(one)
    return [story for story in found if not story.is_empty]


def _begins(story: Story, one: Named) -> bool:
    """Whether a title line is the first of another article."""
    if story.flow or any(lines[-1].page != one.line.page for lines in story.titles.values()):
        return True
    passed: Role = "headline" if one.role == "kicker" else "subtitle"
    return one.role != "subtitle" and passed in story.titles


def parts(story: Story, layout: Layout) -> list[Part]:
    """The parts of a story's body. A caption comes behind the paragraph that it interrupts."""
    found = _parts(story.flow, layout)
    label = "".join(line.text for line in story.titles.get("headline", []))
    credited = bool(found) and (found[-1].kind == "credit" or _TAKEN.search(found[-1].lines[-1].text) is not None)
    pictured = _PICTURE.match(label) if label else [part.kind for part in found] == ["paragraph", "credit"]
    if credited and pictured:
        return [Part("caption", part.lines) if part.kind in ("paragraph", "credit") else part for part in found]
    return found


def _parts(flow: Sequence[Named], layout: Layout) -> list[Part]:
    found: list[Part] = []
    body: list[Line] = []
    asides: list[Part] = []
    for one in flow:
        if one.role in ("caption", "credit"):
            _add_aside(asides, one)
        elif one.role == "body":
            body.append(one.line)
        else:
            found += _bodies(body, asides, layout)
            body, asides = [], []
            _add_apart(found, one)
    return found + _bodies(body, asides, layout)


def _bodies(body: Sequence[Line], asides: Sequence[Part], layout: Layout) -> list[Part]:
    """Paragraphs, each followed by the asides that stand before its end in reading order."""
    waiting = list(asides)
    found: list[Part] = []
    for lines in paragraphs(body, layout):
        found.append(Part("paragraph", tuple(lines)))
        while waiting and waiting[0].lines[0].number < lines[-1].number:
            found.append(waiting.pop(0))
    return found + waiting


def _add_aside(asides: list[Part], one: Named) -> None:
    kind: PartKind = "caption" if one.role == "caption" else "credit"
    if asides and asides[-1].kind == kind and _under(asides[-1].lines[-1], one.line):
        asides[-1] = Part(kind, (*asides[-1].lines, one.line))
    else:
        asides.append(Part(kind, (one.line,)))


def _under(above: Line, line: Line) -> bool:
    gap = (line.top - above.bottom) / line.height
    return above.page == line.page and -0.3 < gap < _CAPTION_GAP and line.left < above.right and above.left < line.right


def _add_apart(found: list[Part], one: Named) -> None:
    """A subhead's second line joins its first; everything else stands alone."""
    if one.role == "dateline":
        found.append(Part("dateline", (one.line,)))
    elif found and found[-1].kind == "subhead" and _under(found[-1].lines[-1], one.line):
        found[-1] = Part("subhead", (*found[-1].lines, one.line))
    else:
        found.append(Part("subhead", (one.line,)))


def draft(story: Story, body: Sequence[Part]) -> Draft:
    """A story as the numbers of its lines."""
    titles = {role: [line.number for line in lines] for role, lines in story.titles.items()}
    made = Draft(titles.get("kicker", []), titles.get("headline", []), titles.get("subtitle", []))
    made.byline = titles.get("byline", [])
    made.dateline = [line.number for part in body if part.kind == "dateline" for line in part.lines]
    for part in body:
        numbers = [line.number for line in part.lines]
        if part.kind == "paragraph" or part.kind == "subhead":
            made.blocks.append(Group(part.kind, numbers))
        elif part.kind != "dateline":
            made.blocks.append(Group("caption", numbers))
    made.has_body = bool(made.blocks)
    return made
