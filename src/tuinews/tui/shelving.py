"""The library as a place to look around in: the first page, results as one types, and what it has around an article.

Knows which list follows which; what stands in them `librarian` knows, and finding it is the keeping thread's.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on

from tuinews.i18n import _
from tuinews.intake.sanitize import printable
from tuinews.tui.events import Listed, Located, Searched
from tuinews.tui.remembering import Remembering

if TYPE_CHECKING:
    from tuinews.tui.chooser import Seeker


class Shelving(Remembering):
    """Looking around in the library."""

    sought_title: str = ""

    def welcome(self) -> None:
        """Where nothing is open: how to begin, and over it the library, if there is anything in it."""
        super().welcome()
        if self.keeper.is_on:
            self._turn_to_first_page()

    def _turn_to_first_page(self) -> None:
        from tuinews.tui import librarian  # lists: not before one is wanted

        self.keeper.tell(librarian.first_page)

    def action_library(self) -> None:
        """Look around in all that is kept, and search it."""
        if self.keeper.is_on:
            self._seek("")
            self._turn_to_first_page()
        else:
            self.foot.inform(_("没有开着资料库"))

    def _seek(self, query: str) -> None:
        from tuinews.tui.chooser import Choice, Seeker

        rows = [Choice(None, _("打字就搜"))]
        seeker = Seeker(_("资料库"), rows, self.look, self.options.config.ambiguous_width, self.keeper.search)
        self.app.push_screen(seeker, self._chosen)
        if query:
            seeker.ask(query)

    @property
    def _seeker(self) -> Seeker | None:
        """The list that is typed into, where it is open."""
        from tuinews.tui.chooser import Seeker

        top = self.app.screen
        return top if isinstance(top, Seeker) else None

    @on(Listed)
    def _listed(self, event: Listed) -> None:
        self.foot.inform("")
        if event.title:
            self.choose(printable(event.title), event.choices, self._chosen)
            return
        if self._seeker is None and self.app.screen is self and event.choices:
            self._seek("")
        if self._seeker is not None and event.choices:
            self._seeker.begin(event.choices)

    @on(Searched)
    def _searched(self, event: Searched) -> None:
        from tuinews.tui import librarian

        if self._seeker is not None:
            self._seeker.show(event.query, librarian.results(event))

    def _chosen(self, value: str | None) -> None:
        """Do what a row of the library's lists is there for."""
        from tuinews.tui import librarian

        asked = librarian.asked(value or "")
        if isinstance(asked, str):
            self._seek(asked)
        elif asked is not None:
            self.keeper.tell(asked)

    @on(Located)
    def _located(self, event: Located) -> None:
        """Open what was chosen: where it is open already, from its file, or as it was kept."""
        self.sought_title = event.title
        if event.title and self.visit_title(event.title):
            self.sought_title = ""
        elif event.path and Path(event.path).exists():
            self.read([event.path])
        else:
            self.keeper.read_edition(event.edition, self.read_edition)

    def visit_title(self, title: str) -> bool:
        """Put the list on the article of that title; whether it is open."""
        for edition in self.editions:
            for entry in edition.entries:
                if entry.article.display_title == title:
                    return self.visit(entry.key)
        return False

    def action_around(self) -> None:
        """What the library has around the article shown: the same story, related ones, its keywords, new phrases."""
        if self.shown is None:
            return
        numbers = self.keeper.number_of(self.shown.key)
        if not self.keeper.is_on:
            self.foot.inform(_("没有开着资料库"))
        elif numbers is None:
            self.foot.inform(_("这一篇还没有收进资料库"))
        else:
            from tuinews.tui import librarian

            self.foot.inform(_("正在翻资料库…"))
            self.keeper.tell(partial(librarian.around, *numbers))
