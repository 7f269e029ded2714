"""The keys that find: search as one types, the next match, filters, and the order of the list.

Knows what was searched for and what came back; a late answer to an earlier question is dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import on

from tuinews.i18n import N_, _, ngettext
from tuinews.tui.desk import Desk
from tuinews.tui.entries import ORDERS, Entry, Order
from tuinews.tui.events import EntryKey, Find, Found, Hit
from tuinews.tui.moves import Moves
from tuinews.tui.sheet import spot

if TYPE_CHECKING:
    from tuinews.tui.hunting import Hunt
    from tuinews.typeset import Place

_ORDER_NAMES: dict[Order, str] = {"page": N_("按版序"), "weight": N_("按分量"), "length": N_("按长短")}


class Finding(Moves):
    """Searching and filtering."""

    sought: str = ""
    hits: dict[EntryKey, tuple[Hit, ...]]
    finder: Find | None = None
    at: tuple[EntryKey, int] | None = None
    _number: int = 0
    _origin: tuple[EntryKey, Place] | None = None
    _hunting: Desk[Hunt] | None = None

    def action_search(self) -> None:
        """Type a query in the bottom row; list and body show what it finds as one types."""
        self.follow_now()
        self._origin = (self.shown.key, self.body.reading_at) if self.shown else None
        self.ask_for("search", _("搜索"))

    def searched(self, query: str) -> None:
        """Search for this, or for nothing."""
        self._number += 1
        self.sought, self.hits, self.at = query, {}, None
        if not query.strip():
            self._show_hits()
            self.body.overlay.search(None)
            self.body.repaint_changed()
            return
        from tuinews.tui.hunting import Hunt

        if self._hunting is None:
            self._hunting = Desk("search", self._hunt)
        entries = [row for row in self.listing.rows if isinstance(row, Entry)]
        self._hunting.ask(Hunt(self._number, query, entries, self.shown))

    def _hunt(self, job: Hunt, stale: Callable[[], bool]) -> None:
        from tuinews.tui.hunting import hunt

        hunt(job, stale, self.post_message)

    @on(Found)
    def _found(self, event: Found) -> None:
        if event.number != self._number:
            return
        if event.fault:
            self.remark(event.fault)
            return
        first = not self.hits
        self.hits.update(event.hits)
        if event.find is not self.body.overlay.find:
            self.finder = event.find
            self.body.overlay.search(event.find)
            self.body.repaint_changed()
        if first and self.prompting == "search":
            self._peek()
        self._show_hits()
        if event.done and not self.hits:
            self.remark(_("没有找到"))

    def _show_hits(self) -> None:
        counts = {key: len(hits) for key, hits in self.hits.items()}
        if counts != self.listing.found:
            self.listing.found = counts
            self.listing.repaint_changed()
        total = sum(counts.values())
        if total:
            where = ngettext("{total} 处，{articles} 篇", "{total} 处，{articles} 篇", total)
            self.remark(where.format(total=total, articles=len(counts)))
        self.tell_place()

    def _peek(self) -> None:
        """While one types: bring the first match of the article looked at into sight."""
        hits = self.hits.get(self.shown.key, ()) if self.shown else ()
        if hits and self._origin:
            here = self._origin[1]
            hit = next((hit for hit in hits if (hit.part, hit.span[1]) > here), hits[0])
            self.body.go_to(spot(hit.part, hit.span[0]), [(hit.part, hit.span)], "current")

    def search_entered(self, query: str) -> None:
        """Go to the first match at or after where one was."""
        if query.strip() and self.hits:
            self._go(self._nearest(self._flat(), 1, stay=True))

    def search_cancelled(self) -> None:
        """Go back to where one was before the search."""
        self.searched("")
        if self._origin and self.shown and self._origin[0] == self.shown.key:
            self.body.go_to(self._origin[1])

    def action_match(self, by: int) -> None:
        """The next or previous match, over the articles in the order of the list."""
        if not self.sought:
            self.foot.inform(_("还没有搜索：按 / 输入"))
            return
        flat = self._flat()
        if not flat:
            self.foot.inform(_("没有找到 {query}").format(query=self.sought))
            return
        if self.at in flat:
            place = flat.index(self.at) + by
            if not 0 <= place < len(flat):
                self.foot.inform(_("又从头找起") if by > 0 else _("又从末尾找起"))
            self._go(flat[place % len(flat)])
        else:
            self._go(self._nearest(flat, by))

    def _flat(self) -> list[tuple[EntryKey, int]]:
        """Every match in reading order: (entry, number of the match in it)."""
        order = [row.key for row in self.listing.rows if isinstance(row, Entry) and row.key in self.hits]
        return [(key, number) for key in order for number in range(len(self.hits[key]))]

    def _nearest(self, flat: list[tuple[EntryKey, int]], by: int, *, stay: bool = False) -> tuple[EntryKey, int]:
        order = {row.key: place for place, row in enumerate(self.listing.rows) if isinstance(row, Entry)}
        if self.shown is None:
            return flat[0]
        entry, anchor = self._origin if stay and self._origin else (self.shown.key, self.body.reading_at)
        here = (order.get(entry, 0), anchor)
        places = [(order[key], spot(self.hits[key][n].part, self.hits[key][n].span[0])) for key, n in flat]
        if by > 0:
            return next((match for match, place in zip(flat, places, strict=True) if place >= here), flat[0])
        pairs = zip(reversed(flat), reversed(places), strict=True)
        return next((match for match, place in pairs if place < here), flat[-1])

    def _go(self, match: tuple[EntryKey, int]) -> None:
        key, number = match
        self.at = match
        if self.body.view.raw is not None or self.body.view.kept is not None:
            self.plain_view()
        self.visit(key)
        if "body" not in self.folded.names:
            self.turn("reading", "body")
        hit = self.hits[key][number]
        self.body.go_to(spot(hit.part, hit.span[0]), [(hit.part, hit.span)], "current")
        self.tell_place()

    def plain_view(self) -> None:
        """Show the whole parsed text, in which matches are counted."""

    def dress(self) -> None:
        """Show what is known of the entry shown, and what the search finds in it."""
        super().dress()
        if self.sought and self.body.overlay.find is None:
            self.body.overlay.search(self.finder)

    def status(self) -> str:
        """Where one is, and among how many matches."""
        said = super().status()
        if not self.hits:
            return said
        total = sum(map(len, self.hits.values()))
        flat = self._flat() if self.at else []
        place = flat.index(self.at) + 1 if self.at in flat else "–"
        return _("{place}/{total} 处  {status}").format(place=place, total=total, status=said)

    def action_filter(self) -> None:
        """Keep the articles in the list that speak of something picked from the digest."""
        from tuinews.tui.choices import filters

        item = self.known.digest(self.shown.key) if self.shown else None
        self.choose(_("筛选稿件"), filters(item), self.narrow, free=_("只留含 {text} 的稿件"))

    def narrow(self, term: str | None) -> None:
        """Keep the articles that have this in their text or title; None keeps all."""
        if term is None:
            self.keep, self.listing.note = None, ""
        else:
            from tuinews.search import compile_query

            find = compile_query(term, pinyin=False).spans
            self.keep = lambda entry: any(find(passage.text) for passage in entry.article.passages())
        self.relist()
        if term is not None:
            count = sum(isinstance(row, Entry) for row in self.listing.rows)
            self.listing.note = _("{term} · {count} 篇").format(term=term, count=count)
            self.listing.repaint_changed()
            self.turn("skimming" if self.stage == "skimming" else None, "list")

    def action_sort(self) -> None:
        """List in another order."""
        self.order = ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)]
        self.relist()
        self.foot.inform(_(_ORDER_NAMES[self.order]))

    def let_go(self) -> bool:
        """Take back a search, then a filter; whether there was one."""
        if super().let_go():
            return True
        if self.sought:
            self.searched("")
            return True
        if self.keep is not None:
            self.narrow(None)
            return True
        return False

    def on_unmount(self) -> None:
        """Let the thread go."""
        if self._hunting is not None:
            self._hunting.close()
