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
from tuinews.tui.paint import Piece, strip


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
        self.extent = Size(0, 0)
        self.top = 0
        self.cursor = 0
        self._painted: dict[int, Strip] = {}
        self._coming: dict[int, Strip] = {}
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
            self.redraw()

    def refit(self) -> None:
        """Set the rows anew for another extent."""
        self.bring(self.cursor)

    @property
    def room(self) -> int:
        """Rows that are seen at once."""
        return max(1, self.extent.height - self.head)

    @property
    def inner(self) -> int:
        """Cells of a row."""
        return max(1, self.extent.width)

    def render_line(self, y: int) -> Strip:
        """A line of the window (Textual asks for it)."""
        line = self._coming.pop(y, None)
        if line is None or line.cell_length != self.size.width:
            line = self._paint(y)
        self._painted[y] = line
        return line

    def repaint_changed(self) -> None:
        """Draw again what would look different from what was drawn: over a slow line every row counts."""
        painted = {y: self._paint(y) for y in range(self.size.height)}
        self._coming = {y: line for y, line in painted.items() if self._painted.get(y) != line}
        self._refresh_lines(self._coming)

    def redraw(self) -> None:
        """Draw all of it again."""
        self._coming.clear()
        self.refresh()

    def _refresh_lines(self, lines: Iterable[int]) -> None:
        regions = [Region(0, y, self.size.width, 1) for y in lines]
        if regions:
            self.refresh(*regions)

    def _paint(self, y: int) -> Strip:
        width = self.size.width
        row = self.top + y - self.head
        if y < self.head:
            return self._strip(self.head_pieces(self.inner), width)
        if row >= self.count:
            return self._strip((), width)
        pieces, ground = self.pieces(row, self.inner)
        if self._say is not None:
            pieces = [(self._say(text), roles) for text, roles in pieces]
        return self._strip(pieces, width, *ground)

    def _strip(self, pieces: Iterable[Piece], width: int, *ground: str) -> Strip:
        return strip(pieces, width, self.look, *ground, ambiguous=self.ambiguous)

    def repaint(self, *row_numbers: int) -> None:
        """Draw these rows again, where they are seen."""
        lines = [row - self.top + self.head for row in row_numbers if 0 <= row - self.top < self.room]
        for y in lines:
            self._coming.pop(y, None)
        self._refresh_lines(lines)

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
        self.redraw()

    def say_in(self, say: Callable[[str], str] | None) -> None:
        """Show other characters for those there are, as many as there are."""
        self._say = say
        self.redraw()

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
