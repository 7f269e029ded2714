"""The reader as a Textual application: its look, its signals, its one screen."""

from __future__ import annotations

import os
from pathlib import Path
from typing import ClassVar, Protocol, runtime_checkable

from textual.app import App
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.events import Key
from textual.screen import Screen

from tuinews.tui import keys, looks
from tuinews.tui.ahead import Ahead
from tuinews.tui.session import Input, Options
from tuinews.tui.signals import leave_on_signals
from tuinews.tui.stillness import still
from tuinews.tui.thrift import thrifty

INTERRUPTED = 130
"""What the shell is told after Ctrl-C."""


@runtime_checkable
class Taker(Protocol):
    """A screen that has a line to type in."""

    def take(self, event: Key) -> bool:
        """Take the key, if it is one for the line; whether it was."""


class ReaderApp(App[int], inherit_bindings=False):
    """Shows the reader. Its return value is the exit code."""

    CSS_PATH = Path(__file__).with_name("reader.tcss")
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False  # of Textual's own, which knows neither the text's lines nor how it is copied
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c", "interrupt", show=False, priority=True)]

    def __init__(self, inputs: list[Input], options: Options, ahead: Ahead | None = None) -> None:
        look = looks.choose(options.config.theme, os.environ)
        super().__init__(ansi_color=True if looks.LOOKS[look].is_ansi else None)
        self.inputs = inputs
        self.options = options
        self.ahead = ahead
        self.animation_level = "none"
        changed = options.config.keys
        self.set_keymap({key.id: ",".join(key.keys) for key in keys.remapped(changed)[0] if key.id in changed})
        self.set_look(look)

    def get_default_screen(self) -> Screen[None]:
        """The reader's screen: there is no other under it, so that the first frame is painted once."""
        from tuinews.tui.reader import Reader

        return Reader(self.inputs, self.options, self.look, self.ahead)

    def get_driver_class(self) -> type[Driver]:
        """The driver of the platform, made to sleep while nothing is typed and to say the same in fewer bytes."""
        return thrifty(still(super().get_driver_class()))

    def set_look(self, name: str) -> None:
        """Draw in another look."""
        self.look = name
        theme = looks.theme(looks.LOOKS[name])
        self.register_theme(theme)
        self.theme = theme.name

    def on_mount(self) -> None:
        """Give the terminal back whatever ends the reader."""
        if not self.is_headless:
            leave_on_signals(self.exit)

    def on_key(self, event: Key) -> None:
        """Give a key to what is being typed before it can mean anything else.

        Here, where all keys come by one after the other, none can overtake another: a line from afar comes in bursts.
        """
        if isinstance(self.screen, Taker) and self.screen.take(event):
            event.prevent_default()

    def action_interrupt(self) -> None:
        """End as a program does that was interrupted."""
        self.exit(INTERRUPTED)
