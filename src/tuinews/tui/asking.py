"""What the screen asks a person: a row to type in, a list to choose from.

Knows how to put the question and to whom the answer goes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.events import Key

from tuinews.tui.spine import Spine

if TYPE_CHECKING:
    from tuinews.tui.chooser import Choice
    from tuinews.tui.prompt import Prompt


class Asking(Spine):
    """Questions."""

    _prompt: Prompt | None = None

    @property
    def prompting(self) -> str:
        """What is being asked for in the bottom row, or nothing."""
        return self._prompt.purpose if self._prompt is not None else ""

    def ask_for(self, purpose: str, label: str, text: str = "") -> None:
        """Open the bottom row for typing."""
        from tuinews.tui.prompt import Prompt

        if self._prompt is None:
            self._prompt = Prompt(purpose, label, text)
            self.foot.display = False
            self.mount(self._prompt)

    def take(self, event: Key) -> bool:
        """Have a key that came before the bottom row could be typed in put there; whether one is asked for."""
        if self._prompt is None:
            return False
        self._prompt.take(event)
        return True

    def done_asking(self) -> None:
        """Close the bottom row for typing."""
        if self._prompt is not None:
            self._prompt.remove()
            self._prompt = None
            self.foot.display = True
            self.set_focus(None)

    def remark(self, note: str) -> None:
        """Say something beside what is being typed, or in the bottom row."""
        if self._prompt is not None:
            self._prompt.remark(note)
        else:
            self.foot.inform(note)

    def choose(self, title: str, choices: Sequence[Choice], done: Callable[[str], None], *, free: str = "") -> None:
        """Have one of the choices chosen (or, with `free`, something typed); `done` hears of it."""
        from tuinews.tui.chooser import Chooser

        def answered(value: str | None) -> None:
            if value is not None:
                done(value.removeprefix("="))

        self.app.push_screen(Chooser(title, choices, self.look, self.options.config.ambiguous_width, free), answered)
