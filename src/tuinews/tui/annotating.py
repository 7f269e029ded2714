"""A reader's own words on an article, and what was last looked for: kept, and there again with the article.

Knows when they are asked for and shown; keeping them is the keeping thread's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from tuinews.i18n import _
from tuinews.intake.sanitize import printable
from tuinews.tui.events import EntryKey, Remembered
from tuinews.tui.session import Input, Options
from tuinews.tui.shelving import Shelving

if TYPE_CHECKING:
    from tuinews.library import Library


class Annotating(Shelving):
    """Notes and tags, `written` on articles, and the `last_search` of each edition."""

    def __init__(self, inputs: list[Input], options: Options, look: str) -> None:
        super().__init__(inputs, options, look)
        self.written: dict[EntryKey, tuple[str, tuple[str, ...]]] = {}
        self.last_search: dict[int, str] = {}

    @on(Remembered)
    def _recollected(self, event: Remembered) -> None:
        self.written.update({key: (one.note, one.tags) for key, one in event.states.items() if one.note or one.tags})
        if event.search:
            self.last_search[event.place] = event.search

    def action_annotate(self, kind: str) -> None:
        """Write a note on the article shown, or its tags with blanks between; what is there is written on."""
        if self.shown is None:
            return
        if not self.keeper.is_on:
            self.foot.inform(_("没有开着资料库"))
            return
        note, tags = self.written.get(self.shown.key, ("", ()))
        if kind == "note":
            self.ask_for("note", _("批注"), note)
        else:
            self.ask_for("tags", _("标签，用空格隔开"), " ".join(tags))

    def annotated(self, kind: str, text: str) -> None:
        """Keep what was written; nothing takes it away."""
        if self.shown is None:
            return
        key = self.shown.key
        note, tags = self.written.get(key, ("", ()))
        if kind == "note":
            note = text
        else:
            tags = tuple(dict.fromkeys(text.split()))
        self.written[key] = note, tags
        before = self.keeper.number_of(key)
        if before is None:
            self.foot.inform(_("这一篇还没有收进资料库"))
            return

        def work(library: Library) -> None:
            library.reading.set_note(before[0], note)
            for tag in library.reading.of(before[:1])[before[0]].tags:
                library.reading.remove_tag(before[0], tag)
            for tag in tags:
                library.reading.add_tag(before[0], tag)

        self.keeper.do(work)

    def action_enter(self) -> None:
        """Say what was written on an article when it is opened."""
        super().action_enter()
        note, tags = self.written.get(self.shown.key, ("", ())) if self.shown is not None else ("", ())
        if note or tags:
            self.foot.inform(printable(" ".join(filter(None, (note, *(f"#{tag}" for tag in tags))))))

    def search_entered(self, query: str) -> None:
        """Keep what the edition shown was searched for."""
        super().search_entered(query)
        numbers = self.keeper.number_of(self.shown.key) if self.shown is not None else None
        if query.strip() and numbers is not None:
            self.keeper.do(lambda library: library.reading.leave(numbers[1], search=query))

    def action_match(self, by: int) -> None:
        """Where nothing was searched for yet, take up what the edition was last searched for."""
        last = self.last_search.get(self.shown.edition, "") if self.shown is not None else ""
        if not self.sought and last:
            self.searched(last)
        else:
            super().action_match(by)
