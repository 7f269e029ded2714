"""The keys that mend a wrong cut: merge, split, headline, furniture, and taking the last of them back.

Knows which passage is meant and how the screen goes over to other articles of the same text, one's place in it
kept. What an edit does is the library's to know, and keeping it the keeping thread's.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import on

from tuinews.edition import Article, Edition, Passage
from tuinews.i18n import N_, _
from tuinews.tui.annotating import Annotating
from tuinews.tui.entries import Entry
from tuinews.tui.events import EntryKey, Recalled, Remade
from tuinews.tui.footer import Hint
from tuinews.tui.keys import spell
from tuinews.tui.session import Input, Options
from tuinews.tui.sheet import extent, spot

if TYPE_CHECKING:
    from tuinews.library.mending import Edit

_SAID = {
    "merge": N_("已与下一篇合并"),
    "split": N_("已从这里另成一篇"),
    "headline": N_("已定为标题"),
    "body": N_("已不作标题"),
    "furniture": N_("已移出正文"),
}


class Mending(Annotating):
    """Mending. `parsed` are the editions as they came, by their place; `edits` what was done to them since."""

    aiming: str = ""
    """What is to be done to the paragraph that is being chosen."""

    def __init__(self, inputs: list[Input], options: Options, look: str) -> None:
        super().__init__(inputs, options, look)
        self.parsed: dict[int, Edition] = {}
        self.edits: dict[int, list[Edit]] = {}
        self._recalled: set[int] = set()

    def action_mend(self, kind: str) -> None:
        """Mend the article shown: merge it with the next, or do to the paragraph that the keys are on what is meant.

        Where they are on none yet, it is chosen first and the same key pressed again.
        """
        edition = self._ready()
        if edition is None or self.shown is None:
            return
        if kind == "merge":
            self.stop_choosing()
        elif not self._aimed(kind):
            return
        edit = self._edit(kind, edition, self.shown.number - 1)
        if isinstance(edit, str):
            self.foot.inform(edit)
            return
        self._remake(self.shown.edition, edition, edition, [edit], edit)

    def action_undo_mending(self) -> None:
        """Take the last mending of this edition back."""
        edition = self._ready()
        if edition is None or self.shown is None:
            return
        # the key that would have mended here must not do so later, when nothing says any more that it would
        self.stop_choosing()
        place = self.shown.edition
        edits = self.edits.get(place)
        if edits:
            self._remake(place, edition, self.parsed[place], edits[:-1], edits[-1], undone=True)
        else:
            self.foot.inform(_("没有订正可撤销"))

    def let_go(self) -> bool:
        """Take back the choice of a paragraph first."""
        return self.stop_choosing() or super().let_go()

    def stop_choosing(self) -> bool:
        """Choose no paragraph any more; whether one was being chosen."""
        aiming = self._is_aiming
        if aiming:
            self._stop_aiming()
        return aiming

    # what is meant

    def _ready(self) -> Edition | None:
        """The edition of the article shown, once it may be mended: parsed to its end, its earlier edits known."""
        self.follow_now()
        if self.shown is None:
            return None
        place = self.shown.edition
        edition = self.editions[place].edition
        if edition is not None and self.keeper.is_on and place not in self._recalled:
            self.keep_editions()
            edition = None
        if edition is None:
            self.foot.inform(_("还在整理，稍后再按"))
        return edition

    def _aimed(self, kind: str) -> bool:
        """Whether the keys are on a row of the text already; else put them there and say how to go on."""
        if self._is_aiming:
            self.aiming = kind
            return True
        self.show_body()
        if self.selecting is not None:
            self.stop_selecting()
        if self.skimming_text:
            self.plain_view()
        self.turn(active="body")
        self.aiming = kind
        self.body.point(True)
        self.tell_place()
        return False

    def hints(self) -> tuple[Hint, ...]:
        """While a paragraph is chosen, how to go on."""
        if not self._is_aiming:
            return super().hints()
        said = _("j k 选段，再按 {key} 订正，Esc 取消")
        return ((0, "", said.format(key=self._key(f"mend-{self.aiming}"))),)

    @property
    def _is_aiming(self) -> bool:
        """Whether the keys are on a row in order to mend there, not to select or to look into folds."""
        return bool(self.aiming) and self.body.pointing and self.selecting is None and not self.skimming_text

    def _stop_aiming(self) -> None:
        self.aiming = ""
        self.body.point(False)
        self.tell_place()

    def _edit(self, kind: str, edition: Edition, index: int) -> Edit | str:
        """The edit that is meant, or why there is none."""
        from tuinews.library import mending

        article = edition.articles[index]
        if kind == "merge":
            more = index + 1 < len(edition.articles)
            return mending.merge_next(edition, index) if more else _("后面没有稿件了")
        passage = self._passage(article)
        if passage is None:
            return _("这一行不属于这篇稿件")
        block = next((number for number, one in enumerate(article.blocks) if one is passage), None)
        if kind == "split":
            return _("请从正文的一段另起") if block is None else mending.split(edition, index, block)
        here = mending.furniture(edition, passage)
        if kind == "headline":
            return replace(here, kind="body" if passage is article.headline else "headline")
        return here

    def _passage(self, article: Article) -> Passage | None:
        """The passage that the keys are on."""
        place = self._aim()
        if place is None:
            return None
        return next((passage for passage in article.passages() if passage.text_offset(place) is not None), None)

    def _aim(self) -> int | None:
        """The character of the source that the row begins with that the keys are on."""
        line, page = self.body.line, self.body.page
        if line is None or page is None or line.fold is not None:
            return None
        return page.source_offset(spot(line.part, line.start))

    def _key(self, action: str) -> str:
        return next((spell(key.keys[0]) for key in self.keys if key.id == action and key.keys), action)

    # what becomes of it

    def _remake(
        self, place: int, before: Edition, base: Edition, edits: list[Edit], edit: Edit, *, undone: bool = False
    ) -> None:
        work = partial(self._apply, place, before, base, tuple(edits), edit, undone)
        self.run_worker(work, thread=True, group="mend", exclusive=True, exit_on_error=False)

    def _apply(
        self, place: int, before: Edition, base: Edition, edits: tuple[Edit, ...], edit: Edit, undone: bool
    ) -> None:
        from tuinews.library import mending

        self.post_message(Remade(place, before, mending.apply(base, edits).edition, edit, undone))

    @on(Remade)
    def _remade(self, event: Remade) -> None:
        place, opened = event.place, self.editions[event.place]
        taken_back = event.undone and self.edits[place][-1:] != [event.edit]
        if opened.edition is not event.before or taken_back:
            return  # it was mended otherwise while this was being worked out
        same = event.after.articles == event.before.articles
        if not event.after.articles or (same and not event.undone):
            self.foot.inform(_("这里没有可订正的"))
            return
        said = _(_SAID[event.edit.kind])
        if event.undone:
            self.edits[place].pop()
            said = _("已撤销：{said}").format(said=said)
            if same:  # the parser reaches it by itself, or the edition came out of the library mended
                said = _("{said}；稿件没有变").format(said=said)
        else:
            self.parsed.setdefault(place, event.before)
            self.edits.setdefault(place, []).append(event.edit)
            said = _("{said} · {key} 撤销").format(said=said, key=self._key("mend-undo"))
        # first, so that what is kept of the new articles comes after it
        self.mended.add(place)
        self.keeper.mend(event.after, event.edit, undo=event.undone)
        self._show_cut(place, event.after)
        self.foot.inform(said)

    @on(Recalled)
    def _recalled_edits(self, event: Recalled) -> None:
        place, opened = event.place, self.editions[event.place]
        self._recalled.add(place)
        if event.mended is None or opened.edition is None:
            return
        self.parsed[place] = opened.edition
        self.edits[place] = list(event.edits)
        after = event.mended.edition
        changed = bool(after.articles) and after.articles != opened.edition.articles
        self._show_cut(place, after if changed else opened.edition)
        if changed:
            unfit = len(event.mended.unfit)
            said = _("已照以前的订正改好 {count} 处").format(count=len(event.edits) - unfit)
            if unfit:
                said = _("{said}，{count} 处已不适用").format(said=said, count=unfit)
            self.foot.inform(_("{said} · {key} 撤销上一处").format(said=said, key=self._key("mend-undo")))

    def _show_cut(self, place: int, edition: Edition) -> None:
        """Show an edition cut into other articles, one's place in the text kept, and have it kept so."""
        opened, shown, page = self.editions[place], self.shown, self.body.page
        before = opened.entries
        spots = [] if shown is None else [self._aim() if self.body.pointing else None, *_ends(shown.article)]
        anchor = page.source_offset(self.body.reading_at) if page is not None and self.body.top else None
        if self.selecting is not None:
            self.stop_selecting()
        self._stop_aiming()
        opened.cut_again(place, edition)
        self.marks.inherit(before, opened.entries)
        self._rename(place, before, opened.entries)
        self.keep_edition(place, again=True)
        self.cut += 1
        stay = shown if shown is None or shown.edition != place else _entry_at(opened.entries, spots)
        self.shown = None
        self.relist(stay)
        self.follow_now()
        self._roll_to_source(stay, anchor)
        if self.sought:
            self.searched(self.sought)
        self.tell_place()

    def _roll_to_source(self, entry: Entry | None, anchor: int | None) -> None:
        page, shown = self.body.page, self.shown
        if page is None or anchor is None or shown is None or entry is None or shown.key != entry.key:
            return
        start, end = extent(shown.article)
        place = page.place_of_source(anchor) if start < anchor < end else None
        if place is not None:
            self.body.roll_to(page.row_of(place))

    def _rename(self, place: int, before: list[Entry], after: list[Entry]) -> None:
        """Have what is known by an entry's key known by that of the same article now, or no longer."""
        now = {id(entry.article): entry.key for entry in after}
        names = {entry.key: now.get(id(entry.article)) for entry in before}

        def moved(key: EntryKey) -> EntryKey | None:
            return names.get(key) if key[0] == place else key

        self.known.rename(moved)
        self.reached = {new: at for key, at in self.reached.items() if (new := moved(key)) is not None}
        self.trail = [replace(mark, entry=new) for mark in self.trail if (new := moved(mark.entry)) is not None]


def _ends(article: Article) -> tuple[int, int]:
    start, end = extent(article)
    return start, end - 1


def _entry_at(entries: list[Entry], places: Iterable[int | None]) -> Entry | None:
    """The entry whose article holds the first of these places of the source that any holds."""
    for place in (place for place in places if place is not None):
        for entry in entries:
            if any(passage.text_offset(place) is not None for passage in entry.article.passages()):
                return entry
    return None
