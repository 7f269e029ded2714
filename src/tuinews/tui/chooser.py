"""A list over the screen from which one thing is chosen, narrowed as one types: help, palette, filters, formats.

Knows choices and what was typed; what a choice means it hands back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input

from tuinews.i18n import _
from tuinews.tui.paint import Piece, padded, piece
from tuinews.tui.pane import Pane
from tuinews.typeset import cell_width


@dataclass(frozen=True, slots=True)
class Choice:
    """A row: what is handed back (None: a heading, which cannot be chosen), what it says, what stands at its side."""

    value: str | None
    text: str
    note: str = ""


class Choices(Pane):
    """The rows of a chooser."""

    pane = "list"

    def __init__(self, look: str, ambiguous: int, choices: Sequence[Choice]) -> None:
        super().__init__(look, ambiguous)
        self.choices = choices
        self.active = True
        self.cursor = self.nearest(0, 1)
        self.notes = max((cell_width(choice.note, ambiguous) for choice in choices), default=0)

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.choices)

    @property
    def chosen(self) -> Choice | None:
        """The row that the keys are on."""
        return self.choices[self.cursor] if self.cursor < self.count else None

    def on_resize(self) -> None:
        """Fit what the layout gives."""
        self.fit(*self.size)

    def show(self, choices: Sequence[Choice]) -> None:
        """Show other rows, with the cursor on the first."""
        self.choices = choices
        self.cursor = self.nearest(0, 1)
        self.top = 0
        self.refresh()

    def nearest(self, row: int, way: int) -> int:
        """The row nearest to `row` that can be chosen, looked for in the direction `way` and then back."""
        row = max(0, min(row, self.count - 1))
        for direction in (way, -way):
            place = row
            while 0 <= place < self.count:
                if self.choices[place].value is not None:
                    return place
                place += direction
        return 0

    def step(self, by: int) -> None:
        """Go on by so many rows."""
        before, self.cursor = self.cursor, self.nearest(self.cursor + by, by)
        if self.cursor == self.nearest(0, 1):
            self.roll_to(0)
        else:
            self.bring(self.cursor)
        self.repaint(before, self.cursor)

    def pieces(self, row: int, width: int) -> tuple[Iterable[Piece], tuple[str, ...]]:
        """A row: its note at the left in a column of its own, and what it says."""
        choice = self.choices[row]
        if choice.value is None:
            return [piece(f" {choice.text}", "muted")], ()
        chosen = row == self.cursor
        note = padded(choice.note, self.notes + 2, self.ambiguous) if self.notes else ""
        text = padded(choice.text, max(0, width - cell_width(note, self.ambiguous) - 2), self.ambiguous)
        pieces = [piece("▌" if chosen else " ", "accent"), piece(" "), piece(note, "accent"), piece(text)]
        return pieces, ("cursor",) if chosen else ()


class Chooser(ModalScreen[str], inherit_bindings=False):
    """The list over the screen. It hands back the value chosen, None for nothing, or, where `free` allows it, what was
    typed with `=` before it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", show=False),
        Binding("down,ctrl+n,ctrl+j", "step(1)", show=False, priority=True),
        Binding("up,ctrl+p,ctrl+k", "step(-1)", show=False, priority=True),
        Binding("pagedown", "page(1)", show=False, priority=True),
        Binding("pageup", "page(-1)", show=False, priority=True),
    ]

    def __init__(self, title: str, choices: Sequence[Choice], look: str, ambiguous: int, free: str = "") -> None:
        super().__init__()
        self.choices = tuple(choices)
        self.free = free
        self.listed = Choices(look, ambiguous, self.choices)
        self._typed = Input(placeholder=title, compact=True, id="chooser-input")
        self._typed.cursor_blink = False

    def compose(self) -> ComposeResult:
        """What is typed, and the rows."""
        with Vertical(id="chooser"):
            yield self._typed
            yield self.listed

    def on_mount(self) -> None:
        """As high as the rows, as far as there is room."""
        self.query_one("#chooser", Vertical).styles.height = min(
            len(self.choices) + bool(self.free) + 3, self.size.height
        )
        self._typed.focus()

    def take(self, event: Key) -> bool:
        """Take a key that was pressed before there was a row to type in: true, none goes further."""
        if event.is_printable and event.character:
            self._typed.value += event.character
            self._typed.cursor_position = len(self._typed.value)
            self._narrow(self._typed.value)
        elif event.key == "enter":
            self._submitted()
        elif event.key == "escape":
            self.dismiss(None)
        return True

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        self._narrow(event.value)

    def _narrow(self, typed: str) -> None:
        text = typed.strip()
        if not text:
            self.listed.show(self.choices)
            return
        from tuinews.search import QueryError, compile_query

        try:
            find = compile_query(text).spans
        except QueryError:
            return
        fitting = [one for one in self.choices if one.value is not None and (find(one.text) or find(one.note))]
        if self.free:
            fitting.append(Choice(f"={text}", self.free.format(text=text)))
        self.listed.show(fitting or [Choice(None, _("没有这样的"))])

    @on(Input.Submitted)
    def _submitted(self) -> None:
        choice = self.listed.chosen
        self.dismiss(choice.value if choice else None)

    @on(Pane.Picked)
    def _picked(self, event: Pane.Picked) -> None:
        event.stop()
        self.dismiss(self.listed.choices[event.row].value)

    def action_step(self, by: int) -> None:
        """The next or previous row."""
        self.listed.step(by)

    def action_page(self, by: int) -> None:
        """A page of rows on."""
        self.listed.step(by * max(1, self.listed.room - 1))
