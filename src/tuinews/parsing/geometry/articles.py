"""Lines with roles to articles: a headline takes the text below it, up to the next headline.

Knows the order in which the page is read and the roles of its lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tuinews.parsing.geometry.lines import Line
from tuinews.parsing.geometry.paragraphs import paragraphs
from tuinews.parsing.geometry.roles import Named, Role

_TITLE: frozenset[Role] = frozenset({"kicker", "headline", "subtitle"})
_CAPTION_GAP = 0.8  # of a line's height: lines of one caption are no further apart


@dataclass(slots=True)
class Draft:
    """An article's lines by role, while it is put together; `flow` is its body in reading order."""

    titles: dict[Role, list[Line]] = field(default_factory=dict)
    flow: list[Named] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing belongs to it yet."""
        return not self.titles and not self.flow


@dataclass(frozen=True, slots=True)
class Part:
    """Lines that make one block, and what kind of role they have."""

    role: Role
    lines: tuple[Line, ...]


def drafts(named: Sequence[Named]) -> list[Draft]:
    """The articles of lines in reading order; furniture is left out."""
    found = [Draft()]
    for one in named:
        if one.role == "furniture":
            continue
        if one.role in _TITLE and _begins(found[-1], one):
            found.append(Draft())
        if one.role in _TITLE or one.role in ("byline",):
            found[-1].titles.setdefault(one.role, []).append(one.line)
        else:
            found[-1].flow.append(one)
    return [draft for draft in found if not draft.is_empty]


def _begins(draft: Draft, one: Named) -> bool:
    """Whether a title line is the first of another article."""
    if draft.flow or any(lines[-1].page != one.line.page for lines in draft.titles.values()):
        return True
    return (one.role == "kicker" and "headline" in draft.titles) or (
        one.role == "headline" and "subtitle" in draft.titles
    )


def parts(flow: Sequence[Named]) -> list[Part]:
    """The blocks of a body. A caption comes behind the paragraph that it interrupts."""
    found: list[Part] = []
    body: list[Line] = []
    asides: list[Part] = []
    for one in flow:
        if one.role in ("caption", "credit"):
            _add_aside(asides, one)
        elif one.role == "body":
            body.append(one.line)
        else:
            found += _bodies(body, asides)
            body, asides = [], []
            _add_apart(found, one)
    return found + _bodies(body, asides)


def _bodies(body: Sequence[Line], asides: Sequence[Part]) -> list[Part]:
    """Paragraphs, each followed by the asides that stand before its end in reading order."""
    made = [Part("body", tuple(lines)) for lines in paragraphs(body)]
    waiting = list(asides)
    found: list[Part] = []
    for part in made:
        found.append(part)
        while waiting and waiting[0].lines[0].span < part.lines[-1].span:
            found.append(waiting.pop(0))
    return found + waiting


def _add_aside(asides: list[Part], one: Named) -> None:
    last = asides[-1].lines[-1] if asides else None
    near = (
        last is not None
        and asides[-1].role == one.role
        and last.page == one.line.page
        and -0.3 * one.line.height < one.line.top - last.bottom < _CAPTION_GAP * one.line.height
        and one.line.left < last.right
        and last.left < one.line.right
    )
    if near:
        asides[-1] = Part(one.role, (*asides[-1].lines, one.line))
    else:
        asides.append(Part(one.role, (one.line,)))


def _add_apart(found: list[Part], one: Named) -> None:
    """A subhead's second line joins its first; everything else stands alone."""
    if found and one.role == "subhead" == found[-1].role and one.line.size == found[-1].lines[-1].size:
        found[-1] = Part("subhead", (*found[-1].lines, one.line))
    else:
        found.append(Part(one.role, (one.line,)))
