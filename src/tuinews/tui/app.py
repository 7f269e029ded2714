"""The reader as a Textual application: its look, its signals, its one screen."""

from __future__ import annotations

import os
from pathlib import Path
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType

from tuinews.tui import keys, looks
from tuinews.tui.session import Input, Options

INTERRUPTED = 130
"""What the shell is told after Ctrl-C."""


class ReaderApp(App[int], inherit_bindings=False):
    """Shows the reader. Its return value is the exit code."""

    CSS_PATH = Path(__file__).with_name("reader.tcss")
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c", "interrupt", show=False, priority=True)]

    def __init__(self, inputs: list[Input], options: Options) -> None:
        look = looks.choose(options.config.theme, os.environ)
        super().__init__()
        self.inputs = inputs
        self.options = options
        self.look = look
        self.animation_level = "none"
        for one in looks.LOOKS.values():
            self.register_theme(looks.theme(one))
        changed = keys.remapped(options.config.keys)[0] if options.config.keys else ()
        self.set_keymap({key.id: ",".join(key.keys) for key in changed})
        self.theme = looks.theme(looks.LOOKS[look]).name

    def on_mount(self) -> None:
        """Show the reader's screen."""
        from tuinews.tui.reader import Reader

        self.push_screen(Reader(self.inputs, self.options, self.look))

    def action_interrupt(self) -> None:
        """End as a program does that was interrupted."""
        self.exit(INTERRUPTED)
