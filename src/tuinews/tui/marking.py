"""The keys that mark: star, read, picked for export. Knows the marks; keeping them is the library's."""

from __future__ import annotations

from tuinews.i18n import _
from tuinews.tui.entries import Entry
from tuinews.tui.finding import Finding


class Marking(Finding):
    """Marks on articles."""

    def action_star(self) -> None:
        """Star an article, or take the star back."""
        self._toggle(self.marks.starred)

    def action_toggle_read(self) -> None:
        """Hold an article for read, or for unread."""
        entry = self.listing.entry
        if entry is not None and entry.counts:
            self._toggle(self.marks.read)

    def action_mark(self) -> None:
        """Pick an article, to be exported or copied together with others; go on to the next."""
        self._toggle(self.marks.picked)
        if self.marks.picked:
            self.foot.inform(_("选中 {count} 篇：e 导出，Y 复制").format(count=len(self.marks.picked)))
        if self.active == "list":
            self.action_step(1)

    def _toggle(self, marked: set[tuple[int, int]]) -> None:
        entry = self.listing.entry
        if entry is None:
            return
        marked.symmetric_difference_update({entry.key})
        self.listing.repaint(self.listing.cursor)
        self.tell_place()
        self.marked(entry)

    def mark_read(self, entry: Entry) -> None:
        """Hold an article for read."""
        super().mark_read(entry)
        self.marked(entry)

    def marked(self, entry: Entry) -> None:
        """An entry's marks have changed."""
