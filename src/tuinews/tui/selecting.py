"""A piece of the body selected: line by line with the keys, character by character with the mouse.

Knows where a selection begins and ends; what is done with it, others know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from tuinews.i18n import _
from tuinews.tui.body import Body
from tuinews.tui.footer import Hint
from tuinews.tui.sheet import spot
from tuinews.tui.viewing import Viewing

if TYPE_CHECKING:
    from tuinews.typeset import Place


class Selecting(Viewing):
    """Selecting."""

    selecting: Place | None = None
    by_mouse: bool = False

    def action_select(self) -> None:
        """Begin to select lines of the text, or stop."""
        if self.selecting is not None:
            self.stop_selecting()
            return
        self.show_body()
        self.turn(active="body")
        self.body.point(True)
        line = self.body.line
        if line is not None:
            self.selecting = spot(line.part, line.start)
            first, last = self._ends()
            self._mark(first, last)
            self.tell_place()

    def hints(self) -> tuple[Hint, ...]:
        """While lines are selected, how to go on."""
        if self.selecting is None or self.by_mouse:
            return super().hints()
        return ((0, "", _("选段：j k 移动，y 复制，Esc 取消")),)

    @on(Body.Dragged)
    def _dragged(self, event: Body.Dragged) -> None:
        self.stop_selecting()
        if event.first is not None and event.last is not None:
            self.selecting, self.by_mouse = event.first, True
            self.turn(active="body")
            self._mark(event.first, event.last)
            said = _("选了 {count} 字：y 复制，Esc 取消")
            self.foot.inform(said.format(count=len(self.selected_text())))

    def stop_selecting(self) -> None:
        """Select nothing."""
        if self.selecting is None:
            return
        self.selecting, self.by_mouse = None, False
        self.body.overlay.point_out("selection", [])
        self.body.point(self.skimming_text)
        self.tell_place()

    def action_step(self, by: int) -> None:
        """A row down or up, with what the keys have selected."""
        super().action_step(by)
        if self.selecting is not None and not self.by_mouse:
            first, last = self._ends()
            self._mark(first, last)

    def _mark(self, first: Place, last: Place) -> None:
        page = self.body.page
        if page is None:
            return
        spans = []
        for number in range(first.part, last.part + 1):
            start = first.offset if number == first.part else 0
            end = last.offset if number == last.part else len(page.parts[number].text)
            spans.append((number, (start, end)))
        self.body.overlay.point_out("selection", spans)
        self.body.repaint_changed()

    def _ends(self) -> tuple[Place, Place]:
        """Where what the keys have selected begins and ends: whole lines."""
        line = self.body.line
        if line is None or self.selecting is None:
            return spot(0, 0), spot(0, 0)
        start, end = spot(line.part, line.start), spot(line.part, line.end)
        if start >= self.selecting:
            return self.selecting, end
        page = self.body.page
        row = page.row_of(self.selecting) if page is not None else 0
        other = page.line(row) if page is not None else line
        return start, spot(other.part, other.end)

    def selected_text(self) -> str:
        """What is selected, as it was printed; a line for each paragraph."""
        spans = self.body.overlay.pointed.get("selection", ())
        parts = self.body.page.parts if self.body.page is not None else ()
        return "\n".join(parts[part].text[start:end] for part, (start, end) in spans).strip("\n")

    def let_go(self) -> bool:
        """Take back a selection first."""
        if self.selecting is not None:
            self.stop_selecting()
            return True
        return super().let_go()
