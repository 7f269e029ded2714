"""The keys and the moments that have to do with the library: what was read comes back, what is read is kept.

Knows when something is to be kept; how, the keeping thread knows.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual import on

from tuinews.i18n import _
from tuinews.intake.sanitize import printable
from tuinews.tui.entries import Entry, Opened
from tuinews.tui.events import EntryKey, Recent, Remembered, Unkept
from tuinews.tui.keeping import Keeper
from tuinews.tui.opening import Opening
from tuinews.tui.session import Input, Options
from tuinews.tui.sheet import spot

if TYPE_CHECKING:
    from tuinews.typeset import Place


class Remembering(Opening):
    """The library in the reader."""

    def __init__(self, inputs: list[Input], options: Options, look: str) -> None:
        super().__init__(inputs, options, look)
        self.keeper = Keeper(options.library, self.post_message)
        self.reached: dict[EntryKey, tuple[int, int]] = {}
        self._to_add: list[int] = []
        self._papers: dict[int, str] = {}
        self.mended: set[int] = set()

    def completed(self, edition: Opened) -> None:
        """Have an edition kept, once the first digest is on the screen and nobody waits for the processor."""
        self._to_add.append(self.editions.index(edition))
        if self.reading_done:
            self.keep_editions()

    def keep_editions(self) -> None:
        """Have the editions kept that are still to be."""
        for place in self._to_add:
            self.keep_edition(place)
        self._to_add.clear()

    def keep_edition(self, place: int, *, again: bool = False) -> None:
        """Have an edition kept, where it is parsed to its end; `again`: cut into other articles than before."""
        opened = self.editions[place]
        if opened.edition is not None:
            path = "" if opened.path is None else str(Path(opened.path).absolute())
            self.keeper.add(place, opened.edition, path, again=again)

    @on(Remembered)
    def _remembered(self, event: Remembered) -> None:
        if self.editions[event.place].edition is not event.edition:
            return  # it was cut into other articles meanwhile, of which the same will be said
        for key, state in event.states.items():
            if state.read:
                self.marks.read.add(key)
            if state.starred:
                self.marks.starred.add(key)
            if state.block or state.offset:
                self.reached[key] = state.block, state.offset
        if (
            event.left is not None
            and event.place not in self.mended
            and self.listing.cursor <= self.listing.nearest(0)
            and self.stage == "skimming"
        ):
            self.visit(event.left)
        self.listing.repaint_changed()
        self.tell_place()

    @on(Unkept)
    def _unkept(self, event: Unkept) -> None:
        self.foot.alarm(printable(_("资料库：{reason}").format(reason=event.reason)))

    def marked(self, entry: Entry) -> None:
        """Keep an entry's marks."""
        self.keeper.set_marks(entry.key, read=entry.key in self.marks.read, starred=entry.key in self.marks.starred)

    def tell_place(self) -> None:
        """Say where one is, and keep it."""
        super().tell_place()
        page, entry = self.body.page, self.shown
        if entry is None or page is None or self.stage != "reading" or self.body.view.raw is not None:
            return
        place = self.body.reading_at
        block = page.parts[place.part].block if self.body.top else 0
        at = (block or 0, place.offset if block else 0)
        if self.reached.get(entry.key) != at and (at != (0, 0) or entry.key in self.reached):
            self.reached[entry.key] = at
            self.keeper.reach(entry.key, *at)

    def action_enter(self) -> None:
        """Read what the list is on, from where it was left."""
        entry = self.listing.entry if self.active == "list" else None
        at = self.reached.get(entry.key) if entry is not None else None
        super().action_enter()
        if at is not None and at != (0, 0) and self.body.page is not None and self.body.top == 0:
            self.body.roll_to(self.body.page.row_of(self.place_at(*at)))
            self.foot.inform(_("回到上次读到的地方；g 到开头"))
            self.tell_place()

    def place_at(self, block: int, offset: int) -> Place:
        """The place on the page of a character of a block; the top where there is no such block."""
        try:
            return self.body.place_of(block, offset) or spot(0, 0)
        except (KeyError, IndexError):
            return spot(0, 0)

    def action_recent(self) -> None:
        """Choose among the papers opened last."""
        if self.keeper.is_on:
            self.keeper.ask_recent()
        else:
            self.foot.inform(_("没有开着资料库"))

    @on(Recent)
    def _recent(self, event: Recent) -> None:
        from tuinews.tui.chooser import Choice

        self._papers = {kept.id: kept.path for kept in event.editions}
        choices = [
            Choice(
                str(kept.id),
                printable(kept.name),
                _("{unread}/{count} 未读").format(unread=kept.unread, count=kept.articles),
            )
            for kept in event.editions
        ]
        self.choose(_("最近打开的报纸"), choices or [Choice(None, _("还没有"))], self._reopen)

    def _reopen(self, number: str) -> None:
        path = self._papers.get(int(number), "")
        if path and Path(path).exists():
            self.read([path])
        else:
            self.keeper.read_edition(int(number), self.read_edition)

    def on_unmount(self) -> None:
        """Let the thread write what is left."""
        self.keeper.close()
