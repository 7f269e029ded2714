"""The keys that find: search as one types, the next match, filters, and the order of the list.

Knows what was searched for and what came back; a late answer to an earlier question is dropped.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

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

Match: TypeAlias = tuple[EntryKey, int]
"""The number of a match among those of an entry."""

_ORDER_NAMES: dict[Order, str] = {"page": N_("按版序"), "weight": N_("按分量"), "length": N_("按长短")}


class Finding(Moves):
    """Searching and filtering."""

    sought: str = ""
    hits: dict[EntryKey, tuple[Hit, ...]]
    finder: Find | None = None
    at: Match | None = None
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
            self._go(self._nearest(1, stay=True))

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
        if not self.hits:
            self.foot.inform(_("没有找到 {query}").format(query=self.sought))
            return
        if self.at is None:
            self._go(self._nearest(by))
            return
        match = self._reach(self.at[0], self.at[1] + by, by)
        if (self._place(match) - self._place(self.at)) * by <= 0:
            self.foot.inform(_("又从头找起") if by > 0 else _("又从末尾找起"))
        self._go(match)

    def _order(self) -> list[EntryKey]:
        return [row.key for row in self.listing.rows if isinstance(row, Entry)]

    def _place(self, match: Match) -> int:
        """How many matches stand before one, in reading order."""
        order = self._order()
        before = order[: order.index(match[0])] if match[0] in order else []
        return sum(len(self.hits.get(key, ())) for key in before) + match[1]

    def _nearest(self, by: int, *, stay: bool = False) -> Match:
        """The first match at or after where one is, or the last before it."""
        key, anchor = (self.shown.key, self.body.reading_at) if self.shown else (next(iter(self.hits)), spot(0, 0))
        if stay and self._origin:
            key, anchor = self._origin
        number = bisect_left(self.hits.get(key, ()), anchor, key=lambda hit: spot(hit.part, hit.span[0]))
        return self._reach(key, number if by > 0 else number - 1, by)

    def _reach(self, key: EntryKey, number: int, by: int) -> Match:
        """The match of this number in an entry; past its ends the nearest of another one, round the list."""
        if 0 <= number < len(self.hits.get(key, ())):
            return key, number
        order = self._order()
        here = order.index(key) if key in order else 0
        ring = order[here + 1 :] + order[: here + 1] if by > 0 else order[:here][::-1] + order[here:][::-1]
        key = next((other for other in ring if other in self.hits), next(iter(self.hits)))
        return key, 0 if by > 0 else len(self.hits[key]) - 1

    def _go(self, match: Match) -> None:
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
        place = self._place(self.at) + 1 if self.at and self.at[0] in self.hits else "–"
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
