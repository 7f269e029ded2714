"""The pane of articles: a row each, whatever their number.

Knows how a row looks; what is read, starred or found it is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tuinews.i18n import _, ngettext
from tuinews.tui.entries import Entry, Heading, Marks, Opened, Row
from tuinews.tui.paint import Piece, padded, piece
from tuinews.tui.pane import Pane
from tuinews.typeset.width import cell_width

UNCERTAIN = 0.5
"""An article whose cut the parser is less sure of than this is marked."""


class Listing(Pane):
    """The list: `rows` are what it shows, `cursor` is always on an entry where there is one."""

    pane = "list"
    head = 1

    def __init__(self, look: str, ambiguous: int, marks: Marks, editions: Sequence[Opened]) -> None:
        super().__init__(look, ambiguous)
        self.marks = marks
        self.editions = editions
        self.rows: Sequence[Row] = ()
        self.found: Mapping[tuple[int, int], int] = {}
        self.note = ""

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    @property
    def entry(self) -> Entry | None:
        """The entry under the cursor."""
        row = self.rows[self.cursor] if self.cursor < len(self.rows) else None
        return row if isinstance(row, Entry) else None

    def show(self, rows: Sequence[Row], cursor: int) -> None:
        """Show other rows, with the cursor on this one."""
        self.rows = rows
        self.cursor = self.nearest(cursor)
        self.top = max(0, min(self.top, self.count - self.room))
        self.bring(self.cursor)
        self.repaint_changed()

    def nearest(self, row: int, way: int = 1) -> int:
        """The row of the entry nearest to `row`, first looked for in the direction `way`."""
        row = max(0, min(row, self.count - 1))
        for direction in (way, -way):
            place = row
            while 0 <= place < self.count:
                if isinstance(self.rows[place], Entry):
                    return place
                place += direction
        return 0

    def move_to(self, row: int, way: int = 1) -> bool:
        """Put the cursor on a row; whether it moved. Two rows are repainted."""
        row = self.nearest(row, way)
        if row == self.cursor:
            return False
        before, self.cursor = self.cursor, row
        top = self.top
        if self.rows and row == self.nearest(0):
            self.roll_to(0)
        else:
            self.bring(row)
        if top == self.top:
            self.repaint(before, row)
        return True

    def head_pieces(self, width: int) -> Iterable[Piece]:
        """The edition's name at the left, its articles and characters at the right as far as there is room."""
        if not self.editions:
            return [piece(_("tuinews"), "strong")]
        entry = self.entry
        edition = self.editions[entry.edition if entry else 0]
        number = len(edition.entries)
        count = ngettext("{count} 篇", "{count} 篇", number).format(count=number)
        full = _("{count} · {length:,} 字").format(count=count, length=edition.length)
        note = self.note or (full if cell_width(full) + 16 <= width else count)
        name = padded(f" {edition.name}", max(0, width - cell_width(note, self.ambiguous) - 2), self.ambiguous)
        return [piece(name, "strong"), piece(f" {note} ", "muted")]

    def pieces(self, row: int, width: int) -> tuple[Iterable[Piece], tuple[str, ...]]:
        """A row: cursor, read or not, star, number, mark, title, and at the right the minutes or the matches."""
        item = self.rows[row]
        if isinstance(item, Heading):
            return self._heading(item, width), ()
        chosen = row == self.cursor
        bar = piece("▌" if chosen else " ", "accent" if self.active else "muted")
        ground = ("cursor",) if chosen else ()
        return [bar, *self._entry(item, width - cell_width(bar[0], self.ambiguous), chosen)], ground

    def _heading(self, heading: Heading, width: int) -> Iterable[Piece]:
        edition = self.editions[heading.edition]
        return [piece(padded(f"── {edition.name} ", width, self.ambiguous), "muted")]

    def _entry(self, entry: Entry, width: int, chosen: bool) -> Iterable[Piece]:
        article, marks = entry.article, self.marks
        unread = marks.unread(entry)
        dot = "·" if not entry.counts else "●" if unread else "○"
        star = "★" if entry.key in marks.starred else " "
        sign = "✓" if entry.key in marks.picked else "?" if article.confidence < UNCERTAIN else " "
        digits = len(str(len(self.editions[entry.edition].entries)))
        right = self._right(entry)
        prefix = f"{entry.number:>{digits}}{sign}"
        used = sum(cell_width(text, self.ambiguous) for text in (dot, star, prefix, right)) + 2
        title = padded(label(entry), max(2, width - used), self.ambiguous)
        tone = ("strong",) if chosen else () if unread else ("muted",)
        return [
            piece(dot, "accent" if unread else "muted"),
            piece(star, "accent"),
            piece(prefix, "muted"),
            piece(title, *tone),
            piece(f" {right} ", "muted"),
        ]

    def _right(self, entry: Entry) -> str:
        if self.found:
            return str(self.found.get(entry.key, "")).rjust(3)
        return _("{minutes:>2}分").format(minutes=entry.minutes) if entry.counts else "    "


def label(entry: Entry) -> str:
    """What a list calls an entry: its headline; a caption and a made title are said to be so."""
    article = entry.article
    if article.kind == "caption":
        return _("〔图〕{title}").format(title=article.display_title)
    return _("〔无题〕{title}").format(title=article.display_title) if article.title_is_made else article.display_title
