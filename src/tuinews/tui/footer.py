"""The bottom row: what works here and now, where one is, and what has to be said.

Knows its parts and how they share the row: a message takes the place of the hints, an error until it is dismissed,
news until the next key; what is being typed takes the whole row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.strip import Strip
from textual.widget import Widget

from tuinews.i18n import _
from tuinews.tui.line import Line
from tuinews.tui.paint import Piece, piece, squeezed, strip
from tuinews.typeset import cell_width, truncate

Hint = tuple[int, str, str]
"""Rank (the lower, the more needed), keys, and what they do; without keys, a sentence that names them."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is being typed in the row, for what purpose, under what label; `note` stands at the right end."""

    purpose: str
    label: str
    line: Line
    note: str = ""


class Footer(Widget):
    """The bottom row."""

    def __init__(self, look: str, ambiguous: int = 1) -> None:
        super().__init__(id="footer")
        self.ambiguous = ambiguous
        self.look = look
        self.hints: Sequence[Hint] = ()
        self.status = ""
        self.news = ""
        self.alarms: list[str] = []
        self.prompt: Prompt | None = None

    def say(self, *, hints: Sequence[Hint], status: str) -> None:
        """Show these hints and this place."""
        if (hints, status) != (self.hints, self.status):
            self.hints, self.status = hints, status
            self.refresh()

    def inform(self, news: str) -> None:
        """Say something until the next key."""
        if news != self.news:
            self.news = news
            self.refresh()

    def alarm(self, text: str) -> None:
        """Say what went wrong until it is dismissed."""
        self.alarms.append(text)
        self.refresh()

    def dismiss(self) -> bool:
        """Take back the oldest error; whether there was one."""
        if not self.alarms:
            return False
        self.alarms.pop(0)
        self.refresh()
        return True

    def ask(self, prompt: Prompt | None) -> None:
        """Show what is being typed, or no longer."""
        self.prompt = prompt
        self.refresh()

    def set_look(self, look: str) -> None:
        """Draw in another look."""
        self.look = look
        self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002  # there is one
        """The row (Textual asks for it)."""
        width = self.size.width
        if self.prompt is not None:
            return strip(typed(self.prompt, width), width, self.look, "bar", ambiguous=self.ambiguous)
        status = f"  {self.status} " if not self.alarms else " "
        room = max(0, width - cell_width(status, self.ambiguous))
        left = squeezed(self._left(room), room)
        gap = room - sum(cell_width(text, self.ambiguous) for text, _roles in left)
        row = [*left, piece(" " * gap), piece(status)]
        return strip(row, width, self.look, "bar", ambiguous=self.ambiguous)

    def _left(self, room: int) -> list[Piece]:
        if self.alarms:
            more = _("（还有 {count} 条）").format(count=len(self.alarms) - 1) if len(self.alarms) > 1 else ""
            return [piece(f" {self.alarms[0]}", "alarm"), piece(more + _("  Esc 收起"))]
        if self.news:
            return [piece(f" {self.news}", "news")]
        shown: list[Piece] = []
        for _rank, keys, text in fitting(self.hints, room):
            shown += [piece(f" {keys}", "hotkey")] if keys else []
            shown.append(piece(f" {text} "))
        return shown


def typed(prompt: Prompt, width: int) -> list[Piece]:
    """Label, text and note in `width` cells. Of a longer text the end is seen, with the cursor."""
    label, note = f" {prompt.label} ", f" {prompt.note} " if prompt.note else ""
    before, after = prompt.line.text[: prompt.line.at], prompt.line.text[prompt.line.at :]
    room = max(8, width - cell_width(label) - cell_width(note) - 2)
    while cell_width(before) > room:
        before = before[1:]
    after = truncate(after, max(1, room - cell_width(before)))
    gap = width - cell_width(label) - cell_width(before) - cell_width(after or " ") - cell_width(note)
    cursor, rest = after[:1] or " ", after[1:]
    return [
        piece(label, "news"),
        piece(before, "typed"),
        piece(cursor, "typed", "caret"),
        piece(rest + " " * max(0, gap), "typed"),
        piece(note, "news"),
    ]


def fitting(hints: Sequence[Hint], room: int) -> list[Hint]:
    """The hints that fit in `room` cells, the most needed taken first (one at least), in the order they came in."""
    taken = set[int]()
    for place, (_rank, keys, text) in sorted(enumerate(hints), key=lambda pair: pair[1][0]):
        room -= cell_width(keys) + cell_width(text) + 3
        if room < 0 and taken:
            break
        taken.add(place)
    return [hint for place, hint in enumerate(hints) if place in taken]
