"""What the panes share: rows drawn line by line, a cursor, and a window that follows it.

A pane repaints only the rows that changed: the cursor moves for a few hundred bytes. It never scrolls by itself,
never animates, and has no scroll bar; the footer says where one is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tuinews.tui.fold import PaneName
from tuinews.tui.paint import Piece, piece, strip


class Pane(Widget):
    """A window on rows: `top` is the first row shown under the head, `cursor` the row that the keys act on."""

    pane: PaneName
    head = 0
    """Rows at the top that stay."""

    class Picked(Message):
        """A row was clicked: `row` is its number."""

        def __init__(self, pane: PaneName, row: int) -> None:
            super().__init__()
            self.pane = pane
            self.row = row

    class Rolled(Message):
        """The mouse's wheel was turned over the pane by `rows`."""

        def __init__(self, pane: PaneName, rows: int) -> None:
            super().__init__()
            self.pane = pane
            self.rows = rows

    def __init__(self, look: str, ambiguous: int = 1) -> None:
        super().__init__(id=self.pane)
        self.look = look
        self.ambiguous = ambiguous
        self.active = False
        self.ruled = False
        self.extent = Size(0, 0)
        self.top = 0
        self.cursor = 0
        self._painted: dict[int, Strip] = {}
        self._say: Callable[[str], str] | None = None

    @property
    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def pieces(self, row: int, width: int) -> tuple[Iterable[Piece], tuple[str, ...]]:
        """A row's pieces, at most `width` cells, and the roles of its ground."""
        raise NotImplementedError

    def head_pieces(self, width: int) -> Iterable[Piece]:  # noqa: ARG002  # a head may need it
        """The pieces of the row that stays at the top."""
        return ()

    def fit(self, width: int, height: int) -> None:
        """Have this many cells and rows, which the screen knows before it is laid out."""
        if self.extent != (width, height):
            self.extent = Size(width, height)
            self.refit()
            self.refresh()

    def refit(self) -> None:
        """Set the rows anew for another extent."""
        self.bring(self.cursor)

    @property
    def room(self) -> int:
        """Rows that are seen at once."""
        return max(1, self.extent.height - self.head)

    @property
    def inner(self) -> int:
        """Cells of a row, the rule at its left not counted."""
        return max(1, self.extent.width - self._rule)

    @property
    def _rule(self) -> int:
        """Cells of the rule at the left."""
        return self.ambiguous if self.ruled else 0

    def render_line(self, y: int) -> Strip:
        """A line of the window (Textual asks for it)."""
        line = self._painted[y] = self._paint(y)
        return line

    def repaint_changed(self) -> None:
        """Draw again what would look different from what was drawn: over a slow line every row counts."""
        height = self.size.height
        changed = [y for y in range(height) if self._painted.get(y) != self._paint(y)]
        self._repaint_lines(changed)

    def _repaint_lines(self, lines: Iterable[int]) -> None:
        # the rule at the left never changes
        regions = [Region(self._rule, y, self.size.width - self._rule, 1) for y in lines]
        if regions:
            self.refresh(*regions)

    def _paint(self, y: int) -> Strip:
        rule = [piece("│", "rule")] if self.ruled else []
        row = self.top + y - self.head
        if y < self.head:
            return self._strip([*rule, *self.head_pieces(self.inner)], self.size.width)
        if row >= self.count:
            return self._strip(rule, self.size.width)
        pieces, ground = self.pieces(row, self.inner)
        if self._say is not None:
            pieces = [(self._say(text), roles) for text, roles in pieces]
        body = self._strip(pieces, self.inner, *ground)
        return Strip.join([self._strip(rule, self._rule), body]) if self.ruled else body

    def _strip(self, pieces: Iterable[Piece], width: int, *ground: str) -> Strip:
        return strip(pieces, width, self.look, *ground, ambiguous=self.ambiguous)

    def repaint(self, *row_numbers: int) -> None:
        """Draw these rows again, where they are seen."""
        self._repaint_lines(row - self.top + self.head for row in row_numbers if 0 <= row - self.top < self.room)

    def bring(self, row: int, lead: int = 0) -> None:
        """Move the window as little as shows the row with `lead` rows around it."""
        low = row - self.room + 1 + lead
        self.roll_to(min(max(self.top, low), max(0, row - lead)))

    def roll_to(self, top: int) -> None:
        """Make `top` the first row shown, as far as there are rows."""
        top = max(0, min(top, self.count - self.room))
        if top != self.top:
            self.top = top
            self.repaint_changed()

    def set_active(self, active: bool) -> None:
        """Say whether the keys act here."""
        if active != self.active:
            self.active = active
            self.repaint_changed()

    def set_look(self, look: str) -> None:
        """Draw in another look."""
        self.look = look
        self.refresh()

    def say_in(self, say: Callable[[str], str] | None) -> None:
        """Show other characters for those there are, as many as there are."""
        self._say = say
        self.refresh()

    def on_click(self, event: object) -> None:
        """Tell which row was clicked."""
        y = getattr(event, "y", 0)
        row = self.top + y - self.head
        if y >= self.head and row < self.count:
            self.post_message(self.Picked(self.pane, row))

    def on_mouse_scroll_down(self) -> None:
        """Tell that the wheel was turned down."""
        self.post_message(self.Rolled(self.pane, 3))

    def on_mouse_scroll_up(self) -> None:
        """Tell that the wheel was turned up."""
        self.post_message(self.Rolled(self.pane, -3))
