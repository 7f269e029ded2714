"""The pane of the text: an article's page, set for the pane's width as far as it is looked at.

Knows rows, the reading anchor (a character, not a row) and what is marked on the text; what to mark it is told.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.events import MouseDown, MouseMove
from textual.message import Message

from tuinews.edition import Article, Span
from tuinews.i18n import _
from tuinews.tui.overlay import Overlay
from tuinews.tui.paint import Piece, padded, piece
from tuinews.tui.pane import Pane
from tuinews.tui.sheet import View, page_of, spot
from tuinews.typeset import cell_width

if TYPE_CHECKING:
    from tuinews.typeset import Page, PageLine, Place

MARGIN = 2
"""Cells at the left of the text, for the sign of a key sentence."""
_BARS = " ▁▂▃▄▅▆▇█"


class Body(Pane):
    """The text's pane. In a folded page and while selecting, the keys move a row; else they move the window."""

    pane = "body"

    class Dragged(Message):
        """The mouse went over the text with its button down: from one place to the end of another; None: it begins."""

        def __init__(self, first: Place | None = None, last: Place | None = None) -> None:
            super().__init__()
            self.first = first
            self.last = last

    def __init__(self, look: str, ambiguous: int, measure: int) -> None:
        super().__init__(look, ambiguous)
        self.view = View(measure=measure, ambiguous=ambiguous)
        self.article: Article | None = None
        self.page: Page | None = None
        self.overlay = Overlay()
        self.pointing = False
        self.weighing = False
        self._greeting: list[str] = []
        self._held: tuple[Place, Place] | None = None
        self._anchor: Place | None = None

    @property
    def count(self) -> int:
        """How many rows there are (those never reached are estimated)."""
        return self.page.rows if self.page else len(self._greeting)

    @property
    def is_at_end(self) -> bool:
        """Whether the last row is seen."""
        return self.top + self.room >= self.count

    @property
    def share(self) -> int:
        """How much of the article has been seen up to the window's last row, in per cent."""
        return min(100, 100 * (self.top + self.room) // max(1, self.count))

    @property
    def reading_at(self) -> Place:
        """The first character in the window."""
        return self.page.place_at(self.top) if self.page else spot(0, 0)

    def show(self, article: Article, view: View, anchor: Place | None = None) -> None:
        """Show an article, from the top or from a place of it; drawn with what is marked on it (`repaint_changed`)."""
        self.article, self.view, self.page = article, view, None
        self.overlay = Overlay()
        self.top = self.cursor = 0
        self._anchor = anchor or spot(0, 0)
        self._set()

    def change_view(self, view: View) -> None:
        """Show the same text another way, at the same place of the source."""
        if self.page is None or self.article is None:
            self.view = view
            return
        before, anchor = self.page, self.reading_at if self.top else spot(0, 0)
        here = before.place_at(self.cursor)
        self.view, self.page = view, page_of(self.article, view, self._width)
        self._anchor = self._same_place(before, anchor)
        self.top = self.page.row_of(self._anchor) if self.top else 0
        self.cursor = self.page.row_of(self._same_place(before, here))
        self.overlay.forget()
        self._settle(self.top)
        if self.pointing:
            self.bring(self.cursor)
        self.repaint_changed()

    def _same_place(self, before: Page, place: Place) -> Place:
        assert self.page is not None  # noqa: S101  # only called with a page on the screen
        if before.parts.roles == self.page.parts.roles:
            return place
        offset = before.source_offset(place)
        found = self.page.place_of_source(offset) if offset is not None else None
        return found or spot(0, 0)

    def refit(self) -> None:
        """Set the text anew for another extent, at the same character."""
        if self.page is not None and self.page.width != self._width:
            self._anchor = self.reading_at if self.top else spot(0, 0)
        if self.page is None or self.page.width != self._width:
            self._set()
        self._settle(self.top)

    @property
    def _width(self) -> int:
        return max(2, self.inner - MARGIN - 1)

    def _set(self) -> None:
        if self.article is None or self.extent.width < MARGIN + 2:
            self.page = None
            return
        self.page = page_of(self.article, self.view, self._width)
        self.overlay.forget()
        anchor = self._anchor
        self._settle(0 if anchor is None or anchor == (0, 0) else self.page.row_of(anchor))

    def _settle(self, top: int) -> None:
        """Make `top` the first row, with the rows that are seen set for good."""
        if self.page is None:
            self.top = 0
            return
        top = max(0, min(top, self.count - self.room))
        self.top = max(0, top + self.page.reach(top, self.room))
        self.top = max(0, min(self.top, self.count - self.room))
        self.page.reach(self.top, self.room)

    def roll_to(self, top: int) -> None:
        """Make `top` the first row shown, as far as there are rows."""
        before = self.top
        self._settle(top)
        if self.top != before:
            self.repaint_changed()

    def step(self, by: int) -> None:
        """A row down or up: the window, or the row that the keys are on."""
        if not self.pointing:
            self.roll_to(self.top + by)
            return
        before = self.cursor
        self.cursor = max(0, min(self.cursor + by, self.count - 1))
        top = self.top
        self.bring(self.cursor)
        if top == self.top:
            self.repaint(before, self.cursor)

    def point(self, on: bool) -> None:
        """Show a row that the keys are on, or none."""
        self.pointing = on
        if on and not self.top <= self.cursor < self.top + self.room:
            self.cursor = self.top
        self.repaint_changed()

    def go_to(self, place: Place, spans: Iterable[tuple[int, Span]] = (), role: str = "target") -> None:
        """Bring a character into the window and mark these (part, characters) as where one was led."""
        if self.page is None:
            self._anchor = place
            return
        self.overlay.point_out(role, spans)
        row = self.page.row_of(place)
        if not self.top <= row < self.top + self.room - 1:
            self._settle(max(0, row - self.room // 3))
        self.cursor = self.page.row_of(place)
        self.repaint_changed()

    def place_of(self, block: int, offset: int) -> Place | None:
        """The place on the page of a character of a block, whichever way the page is shown."""
        if self.page is None or self.article is None:
            return None
        if not self.view.raw:
            return self.page.place_in(block, offset)
        return self.page.place_of_source(self.article.blocks[block].source_offset(offset))

    @property
    def line(self) -> PageLine | None:
        """The line that the keys are on."""
        return self.page.line(self.cursor) if self.page and self.cursor < self.count else None

    def pieces(self, row: int, width: int) -> tuple[Iterable[Piece], tuple[str, ...]]:  # set already
        """A row of the page with its margin and all that is marked on it."""
        if self.page is None:
            return self._greeting_row(row, width), ()
        line = self.page.line(row)
        ground = ("cursor",) if self.pointing and row == self.cursor and self.active else ()
        if line.role == "blank":
            return [], ground
        return [self._margin(line), *self._text(line)], ground

    def greet(self, lines: list[str]) -> None:
        """Show these lines, there being no article."""
        self._greeting = lines
        self.repaint_changed()

    def _greeting_row(self, row: int, width: int) -> list[Piece]:
        left = max(2, (width - max(map(cell_width, self._greeting))) // 2)
        return [piece(" " * left + self._greeting[row], "text" if row else "headline")]

    def _margin(self, line: PageLine) -> Piece:
        if self.weighing:
            weight = self.overlay.weight(self._block(line), line.span)
            return piece(padded(_BARS[round(weight * 8)], MARGIN, self.ambiguous), "accent")
        marked = "key" in self.overlay.marks(self._part(line), line.part).touching(line.span)
        return piece(padded("▎", MARGIN, self.ambiguous), "key") if marked and not line.fold else piece("  ")

    def _text(self, line: PageLine) -> list[Piece]:
        if line.fold is not None:
            blocks, chars = line.fold.blocks, line.fold.chars
            return [
                piece(" " * line.indent + _("┄ {blocks} 段 {chars} 字 ┄").format(blocks=blocks, chars=chars), "fold")
            ]
        from tuinews.typeset import runs

        marks = self.overlay.marks(self._part(line), line.part)
        lead = piece(" " * line.indent), piece(line.lead, line.role)
        return [*lead, *((text, (roles | {line.role}) - {"key"}) for text, roles in runs(line, marks))]

    # the mouse

    def on_mouse_down(self, event: MouseDown) -> None:
        """Begin to select at the character that is pressed on."""
        if self.page is not None and event.button == 1:
            self._held = self.page.under(self.top + event.y, event.x - MARGIN)
            self.capture_mouse()
            self.post_message(self.Dragged())

    def on_mouse_move(self, event: MouseMove) -> None:
        """Select up to the character that the mouse is over; beyond an edge the text follows."""
        if self._held is None or self.page is None:
            return
        self.roll_to(self.top + (event.y >= self.room) - (event.y < 0))
        y = max(0, min(event.y, self.room - 1))
        first, last = self.page.under(self.top + y, event.x - MARGIN)
        self.post_message(self.Dragged(min(first, self._held[0]), max(last, self._held[1])))

    def on_mouse_up(self) -> None:
        """Let go of the mouse; what was selected stays."""
        self._held = None
        self.release_mouse()

    def _part(self, line: PageLine) -> tuple[str, int | None]:
        assert self.page is not None  # noqa: S101  # a line comes from a page
        part = self.page.parts[line.part]
        return part.text, part.block

    def _block(self, line: PageLine) -> int | None:
        return self._part(line)[1]
