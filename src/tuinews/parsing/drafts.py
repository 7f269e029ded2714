"""From the state of each line to articles and furniture, as groups of lines.

Knows the grammar of `states`; puts every line in exactly one place. It never looks at a line's text but
to tell a dateline from a byline, which the states leave open before a body.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from tuinews.parsing.lines import Line
from tuinews.parsing.marks import ENDED, ending, mark

Kind: TypeAlias = Literal["paragraph", "subhead", "caption"]


@dataclass(slots=True)
class Group:
    """The lines of one block, by their numbers."""

    kind: Kind
    lines: list[int]


@dataclass(slots=True)
class Draft:
    """The lines of one article, by their numbers."""

    kicker: list[int] = field(default_factory=list)
    headline: list[int] = field(default_factory=list)
    subtitle: list[int] = field(default_factory=list)
    byline: list[int] = field(default_factory=list)
    dateline: list[int] = field(default_factory=list)
    blocks: list[Group] = field(default_factory=list)
    has_body: bool = False
    closed: bool = False

    def numbers(self) -> list[int]:
        """Every line of the article, in order."""
        own = [*self.kicker, *self.headline, *self.subtitle, *self.byline, *self.dateline]
        return sorted([*own, *(number for group in self.blocks for number in group.lines)])

    @property
    def titled(self) -> bool:
        """Whether a line of its title has been seen."""
        return bool(self.kicker or self.headline or self.subtitle)


class _Desk:
    """Sorts lines into drafts as they come."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.drafts: list[Draft] = []
        self.furniture: list[int] = []
        self.open = Draft()

    def finish(self) -> None:
        """Put the open draft aside and begin another."""
        if self.open.numbers():
            self.drafts.append(self.open)
        self.open = Draft()

    def put(self, number: int, mode: str, label: str) -> None:
        """Put one line in its place, given the mode and the label of its state."""
        if label in ("F", "G", "X"):
            self._furniture(number)
        elif label in ("K", "H", "h", "S", "s"):
            self._title(number, mode, label)
        elif label in ("V", "v"):
            self._caption_between(number, mode, label)
        elif label in ("C", "c"):
            self._block(number, "caption", continued=label == "c")
        else:
            self._body(number, mode, label)

    def _furniture(self, number: int) -> None:
        if self.open.closed:
            self.finish()
        self.furniture.append(number)

    def _title(self, number: int, mode: str, label: str) -> None:
        draft = self.open
        if label in ("K", "H") and _begins(draft, mode, label):
            self.finish()
        draft = self.open
        draft.closed = mode == "a"
        {"K": draft.kicker, "S": draft.subtitle, "s": draft.subtitle}.get(label, draft.headline).append(number)

    def _caption_between(self, number: int, mode: str, label: str) -> None:
        draft = self.open
        if draft.closed or (label == "V" and mode == "a" and draft.blocks and not draft.has_body):
            self.finish()
        self._block(number, "caption", continued=label == "v")

    def _block(self, number: int, kind: Kind, *, continued: bool) -> None:
        blocks = self.open.blocks
        if continued and blocks and blocks[-1].kind == kind:
            blocks[-1].lines.append(number)
        else:
            blocks.append(Group(kind, [number]))

    def _body(self, number: int, mode: str, label: str) -> None:
        if self.open.closed or (label in ("A", "y") and (self.open.has_body or self._alone(mode))):
            self.finish()
        draft = self.open
        if label in ("y", "D", "Y"):
            self._signed(number, label)
            return
        if label in ("T", "t"):
            self._block(number, "subhead", continued=label == "t")
        elif label == "I":
            self._continue(number)
        else:
            self._block(number, "paragraph", continued=False)
        draft.has_body = True

    def _alone(self, mode: str) -> bool:
        """Whether the open draft is a picture's, between two articles whose headlines come after."""
        return mode == "a" and bool(self.open.blocks) and not (self.open.titled or self.open.byline)

    def _continue(self, number: int) -> None:
        for group in reversed(self.open.blocks):
            if group.kind == "paragraph":
                group.lines.append(number)
                return
        self._block(number, "paragraph", continued=False)

    def _signed(self, number: int, label: str) -> None:
        draft = self.open
        dated = label == "D" or (label == "y" and mark(self.lines[number].text) in ("dateline", "lede"))
        (draft.dateline if dated else draft.byline).append(number)


def _begins(draft: Draft, mode: str, label: str) -> bool:
    """Whether a kicker or a headline's first line stands for another article than the open one."""
    if label == "H" and draft.kicker and not draft.headline:
        return False
    if mode == "a":
        return draft.closed
    return draft.has_body or draft.closed or bool(draft.headline)


def drafts(lines: Sequence[Line], states: Sequence[str]) -> tuple[list[Draft], list[int]]:
    """The articles and the furniture that the states of the lines make, in the order in which they begin."""
    desk = _Desk(lines)
    for number, state in enumerate(states):
        desk.put(number, state[0], state[1])
    desk.finish()
    return desk.drafts, desk.furniture


def one_article(lines: Sequence[Line]) -> Draft:
    """All lines as one article, a paragraph to each line that ends with a full stop or stands before an empty one.

    For a text in which no article was found: a reader should see it rather than an empty page.
    """
    draft = Draft(has_body=True)
    ended = True
    for number, line in enumerate(lines):
        if ended or line.gap > 1:
            draft.blocks.append(Group("paragraph", []))
        draft.blocks[-1].lines.append(number)
        ended = ending(line.text) in ENDED
    return draft
