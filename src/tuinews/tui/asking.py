"""What the screen asks a person: a row to type in, a list to choose from.

Knows how to put the question and to whom the answer goes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.events import Key, Paste

from tuinews.tui.footer import Prompt
from tuinews.tui.line import Line
from tuinews.tui.spine import Spine

if TYPE_CHECKING:
    from tuinews.tui.chooser import Choice


class Asking(Spine):
    """Questions. While one is asked in the bottom row every key is its own, in the order they came."""

    @property
    def prompting(self) -> str:
        """What is being asked for in the bottom row, or nothing."""
        return self.foot.prompt.purpose if self.foot.prompt is not None else ""

    def ask_for(self, purpose: str, label: str, text: str = "") -> None:
        """Have something typed in the bottom row."""
        self.foot.ask(Prompt(purpose, label, Line.of(text)))

    def take(self, event: Key) -> bool:
        """Have a key typed into the bottom row; whether something is being typed."""
        prompt = self.foot.prompt
        if prompt is None:
            return False
        if event.key == "enter":
            self.foot.ask(None)
            self.answered(prompt.purpose, prompt.line.text)
        elif event.key == "escape":
            self.foot.ask(None)
            self.withdrawn(prompt.purpose)
        else:
            self._retype(prompt, prompt.line.press(event.key, event.character))
        return True

    def on_paste(self, event: Paste) -> None:
        """Put what is pasted where one types; elsewhere it is no key and means nothing."""
        prompt = self.foot.prompt
        if prompt is not None and event.text:
            self._retype(prompt, prompt.line.insert(event.text.splitlines()[0]))

    def _retype(self, prompt: Prompt, line: Line | None) -> None:
        if line is None:
            return
        self.foot.ask(replace(prompt, line=line))
        if line.text != prompt.line.text:
            self.typed(prompt.purpose, line.text)

    def typed(self, purpose: str, text: str) -> None:
        """What is being typed for a purpose is another text now."""

    def answered(self, purpose: str, text: str) -> None:
        """What was typed for a purpose is what was meant."""

    def withdrawn(self, purpose: str) -> None:
        """Nothing was meant after all."""

    def remark(self, note: str) -> None:
        """Say something beside what is being typed, or in the bottom row."""
        if self.foot.prompt is not None:
            self.foot.ask(replace(self.foot.prompt, note=note))
        else:
            self.foot.inform(note)

    def choose(self, title: str, choices: Sequence[Choice], done: Callable[[str], None], *, free: str = "") -> None:
        """Have one of the choices chosen (or, with `free`, something typed); `done` hears of it."""
        from tuinews.tui.chooser import Chooser

        def answered(value: str | None) -> None:
            if value is not None:
                done(value.removeprefix("="))

        self.app.push_screen(Chooser(title, choices, self.look, self.options.config.ambiguous_width, free), answered)
