"""The pane of what the article says: its summary, keywords, figures, sayings and names, each leading to its place.

Knows the panel's rows and which item the keys are on; the digest it is given.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from tuinews.edition import Article
from tuinews.i18n import _
from tuinews.tui.paint import Piece, padded, piece, squeezed
from tuinews.tui.pane import Pane
from tuinews.tui.panel import Item, Panel, compose
from tuinews.typeset import cell_width

if TYPE_CHECKING:
    from tuinews.digest.model import Digest, Sentence


class Saying(Pane):
    """The digest's pane. `cursor` is a row; `item` the number of the item that the keys are on."""

    pane = "digest"
    head = 1

    def __init__(self, look: str, ambiguous: int) -> None:
        super().__init__(look, ambiguous)
        self.panel = Panel()
        self.item = 0
        self.titled = False
        self.engine = ""
        self.sentences: int | None = None
        self._shown: tuple[Article, Sequence[Sentence], Digest | None] | None = None

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.panel.rows)

    @property
    def chosen(self) -> Item | None:
        """The item that the keys are on."""
        return self.panel.items[self.item] if self.item < len(self.panel.items) else None

    def show(self, article: Article, summary: Sequence[Sentence] | None, digest: Digest | None) -> None:
        """Show what an article says, as far as it is known: None while it is being found out."""
        same = self._shown is not None and self._shown[0] is article
        self.sentences = None if summary is None else len(summary)
        self._shown = article, summary or (), digest
        self._set_rows()
        if not same:
            self.item = self.top = 0
        self.item = min(self.item, max(0, len(self.panel.items) - 1))
        self.repaint_changed()

    def clear(self) -> None:
        """Show nothing."""
        self._shown, self.panel, self.sentences = None, Panel(), None
        self.repaint_changed()

    def set_titled(self, titled: bool) -> None:
        """Say whether the title lines are to be shown here, there being no body beside it."""
        if titled != self.titled:
            self.titled = titled
            self._set_rows()
            self.repaint_changed()

    def refit(self) -> None:
        """Set the rows anew for another extent."""
        self._set_rows()

    def _set_rows(self) -> None:
        if self._shown is None or self.extent.width < 2:
            return
        article, summary, digest = self._shown
        width = max(8, self.inner - 3)
        self.panel = compose(article, summary, digest, width, titled=self.titled, ambiguous=self.ambiguous)
        self.top = max(0, min(self.top, self.count - self.room))

    def head_pieces(self, width: int) -> Iterable[Piece]:
        """What the pane is, how long the summary is and, as far as there is room, the article."""
        if self._shown is None:
            return ()
        if self.sentences is None:
            return [piece(_(" 摘要 …"), "muted")]
        text = _(" 摘要 {count} 句").format(count=self.sentences)
        engine = f" · {self.engine}" if self.engine not in ("", "tuinews") else ""
        left = [piece(text, "strong"), piece(engine, "muted"), piece("  − +", "muted")]
        # with the title lines the length stands under them
        length = "" if self.titled else _("{length:,} 字").format(length=self._shown[0].length)
        gap = width - sum(cell_width(part, self.ambiguous) for part in (*(said for said, _roles in left), length)) - 1
        if not length or gap < 2:
            return squeezed(left, width, self.ambiguous)
        return [*left, piece(" " * gap + length, "muted")]

    def pieces(self, row: int, width: int) -> tuple[Iterable[Piece], tuple[str, ...]]:  # noqa: ARG002  # the rows are set already
        """A row of the panel; the item that the keys are on is raised."""
        chosen = self.item if self.active else None
        parts = self.panel.rows[row]
        here = chosen is not None and any(number == chosen for _part, number in parts)
        shown: list[Piece] = [piece(padded("▌" if here else "", self.ambiguous, self.ambiguous), "accent")]
        for (text, roles), number in parts:
            shown.append((text, roles | {"chosen"} if number is not None and number == chosen else roles))
        return shown, ()

    def step(self, by: int) -> bool:
        """Go to the next or previous item; whether there was one."""
        return self.choose(self.item + by)

    def choose(self, number: int) -> bool:
        """Put the keys on an item and bring it into the window; whether that changed anything."""
        number = max(0, min(number, len(self.panel.items) - 1))
        if number == self.item or number < 0:
            return False
        before, self.item = self.item, number
        top = self.top
        row = self.panel.first[number]
        self.bring(self._last(number))
        self.bring(row if number else 0)
        if top == self.top:
            self.repaint(*self._rows(before), *self._rows(number))
        return True

    def page(self, rows: int) -> None:
        """Move the window and put the keys on the first item in it."""
        self.roll_to(self.top + rows)
        inside = [number for number, first in enumerate(self.panel.first) if first >= self.top]
        if inside:
            before, self.item = self.item, inside[0]
            self.repaint(*self._rows(before), *self._rows(self.item))

    def item_at(self, row: int) -> int | None:
        """The number of the first item on a row."""
        return next((number for _part, number in self.panel.rows[row] if number is not None), None)

    def set_active(self, active: bool) -> None:
        """Say whether the keys act here."""
        super().set_active(active)
        self.repaint(*self._rows(self.item))

    def _rows(self, item: int) -> range:
        if item >= len(self.panel.first):
            return range(0)
        return range(self.panel.first[item], self._last(item) + 1)

    def _last(self, item: int) -> int:
        row = self.panel.first[item]
        while row + 1 < self.count and any(number == item for _part, number in self.panel.rows[row + 1]):
            row += 1
        return row
