"""The line between two panes. A widget of its own, so that the panes are redrawn without it."""

from __future__ import annotations

from textual.strip import Strip
from textual.widget import Widget

from tuinews.tui.paint import piece, strip


class Rule(Widget):
    """A line from top to bottom, as many cells wide as the terminal draws its sign."""

    def __init__(self, look: str, ambiguous: int = 1) -> None:
        super().__init__()
        self.look = look
        self.ambiguous = ambiguous
        self.styles.width = ambiguous

    def render_line(self, y: int) -> Strip:  # noqa: ARG002  # all are alike
        """A row of it (Textual asks for it)."""
        return strip([piece("│", "rule")], self.size.width, self.look, ambiguous=self.ambiguous)

    def set_look(self, look: str) -> None:
        """Draw in another look."""
        self.look = look
        self.refresh()
