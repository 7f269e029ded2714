"""A row at the bottom in which something is typed: a search, a command, a file's name.

Knows a label, a text and a note; what is typed means nothing to it.
"""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Key
from textual.widgets import Input, Static

from tuinews.tui.events import Cancelled, Entered, Typed


class Prompt(Horizontal):
    """The row. `purpose` says what for, so that who hears it can tell."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", show=False)]

    def __init__(self, purpose: str, label: str, text: str = "") -> None:
        super().__init__(id="prompt")
        self.purpose = purpose
        self._label = Static(Content(f" {label} "), id="prompt-label")
        # a blinking cursor would wake the program twice a second and send bytes while nobody does anything
        self._input = Input(text, compact=True, id="prompt-input")
        self._input.cursor_blink = False
        self._note = Static(Content(""), id="prompt-note")

    def compose(self) -> ComposeResult:
        """Label, text, note."""
        yield self._label
        yield self._input
        yield self._note

    def on_mount(self) -> None:
        """Type here."""
        self._input.focus()

    def take(self, event: Key) -> None:
        """Take a key that was pressed before the row was there to be typed in."""
        if event.is_printable and event.character:
            self._input.value += event.character
            self._input.cursor_position = len(self._input.value)
        elif event.key == "backspace":
            self._input.value = self._input.value[:-1]
        elif event.key == "enter":
            self.post_message(Entered(self.purpose, self._input.value))
        elif event.key == "escape":
            self.action_cancel()

    def remark(self, note: str) -> None:
        """Say something at the right end of the row."""
        self._note.update(Content(f" {note} "))

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(Typed(self.purpose, event.value))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(Entered(self.purpose, event.value))

    def action_cancel(self) -> None:
        """Take it back."""
        self.post_message(Cancelled(self.purpose))
