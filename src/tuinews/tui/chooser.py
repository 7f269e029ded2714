"""A list over the screen from which one thing is chosen, narrowed as one types: help, palette, filters, formats.

Knows choices and what was typed; what a choice means it hands back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key, Paste
from textual.screen import ModalScreen

from tuinews.i18n import _
from tuinews.tui.line import Line
from tuinews.tui.paint import Piece, padded, piece, squeezed
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
    head = 1

    def __init__(self, title: str, look: str, ambiguous: int, choices: Sequence[Choice]) -> None:
        super().__init__(look, ambiguous)
        self.asked = title
        self.line = Line()
        self.choices = choices
        self.active = True
        self.cursor = self.nearest(0, 1)
        self.notes = self._widest_note()

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.choices)

    def head_pieces(self, width: int) -> Iterable[Piece]:
        """What is asked, or what was typed."""
        if not self.line.text:
            return squeezed([piece(" "), piece(" ", "caret"), piece(self.asked, "muted")], width, self.ambiguous)
        before, after = self.line.text[: self.line.at], self.line.text[self.line.at :]
        pieces = [piece(f" {before}", "strong"), piece(after[:1] or " ", "caret"), piece(after[1:], "strong")]
        return squeezed(pieces, width, self.ambiguous)

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
        self.notes = max(self.notes, self._widest_note())
        self.cursor = self.nearest(0, 1)
        self.top = 0
        self.repaint_changed()

    def _widest_note(self) -> int:
        return max((cell_width(choice.note, self.ambiguous) for choice in self.choices), default=0)

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

    def __init__(self, title: str, choices: Sequence[Choice], look: str, ambiguous: int, free: str = "") -> None:
        super().__init__()
        self.choices = tuple(choices)
        self.free = free
        self.line = Line()
        self.listed = Choices(title, look, ambiguous, self.choices)

    @property
    def rows(self) -> int:
        """How many rows there may be."""
        return len(self.choices) + bool(self.free)

    def compose(self) -> ComposeResult:
        """What is typed, and the rows."""
        with Vertical(id="chooser") as box:
            box.styles.height = self.rows + 3
            yield self.listed

    def take(self, event: Key) -> bool:
        """Take a key: it moves the cursor, ends the choice, or is typed."""
        page = max(1, self.listed.room - 1)
        steps = {"down": 1, "ctrl+n": 1, "tab": 1, "up": -1, "ctrl+p": -1, "pagedown": page, "pageup": -page}
        if event.key in steps:
            self.listed.step(steps[event.key])
        elif event.key == "enter":
            choice = self.listed.chosen
            self.dismiss(choice.value if choice else None)
        elif event.key == "escape":
            self.dismiss(None)
        else:
            self._retype(self.line.press(event.key, event.character))
        return True

    def on_paste(self, event: Paste) -> None:
        """Type what is pasted."""
        if event.text:
            self._retype(self.line.insert(event.text.splitlines()[0]))

    def _retype(self, line: Line | None) -> None:
        if line is None or line == self.line:
            return
        narrowed, self.line = line.text != self.line.text, line
        self.listed.line = line
        if narrowed:
            self._narrow(line.text.strip())
        else:
            self.listed.repaint_changed()

    def _narrow(self, text: str) -> None:
        if not text:
            self.listed.show(self.choices)
            return
        from tuinews.search import QueryError, SearchAbandoned, compile_query

        try:
            find = compile_query(text).spans
            fitting = [one for one in self.choices if one.value is not None and (find(one.text) or find(one.note))]
        except (QueryError, SearchAbandoned):
            fitting = []
        if self.free:
            fitting.append(Choice(f"={text}", self.free.format(text=text)))
        self.listed.show(fitting or [Choice(None, _("没有这样的"))])

    @on(Pane.Picked)
    def _picked(self, event: Pane.Picked) -> None:
        event.stop()
        self.dismiss(self.listed.choices[event.row].value)


class Seeker(Chooser):
    """A list whose rows are looked for elsewhere as one types; without anything typed it shows what it began with."""

    rows = 99

    def __init__(
        self, title: str, choices: Sequence[Choice], look: str, ambiguous: int, seek: Callable[[str], object]
    ) -> None:
        super().__init__(title, choices, look, ambiguous)
        self._seek = seek

    def begin(self, choices: Sequence[Choice]) -> None:
        """Show these where nothing is typed."""
        self.choices = tuple(choices)
        if not self.line.text.strip():
            self.listed.show(self.choices)

    def ask(self, text: str) -> None:
        """Look for this as if it had been typed."""
        self._retype(Line.of(text))

    def show(self, text: str, choices: Sequence[Choice]) -> None:
        """Show what was found, if it is still what is typed."""
        if text == self.line.text.strip():
            self.listed.show(choices)

    def _narrow(self, text: str) -> None:
        if text:
            self._seek(text)
        else:
            self.listed.show(self.choices)
