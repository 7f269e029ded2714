"""The reader's screen without its keys: its panes, its state, and how one follows from the other.

Knows which article is looked at and what is known of it. State goes down to the panes by plain calls; what
happens in them and in the threads comes up as messages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.events import Resize
from textual.geometry import Size
from textual.message import Message
from textual.screen import Screen

from tuinews.i18n import _
from tuinews.tui import keys
from tuinews.tui.body import Body
from tuinews.tui.desk import Desk
from tuinews.tui.entries import Entry, Heading, Marks, Opened, Order, rows
from tuinews.tui.events import Digested, Ranked
from tuinews.tui.fold import Fold, PaneName, Stage, fold, landing
from tuinews.tui.footer import Footer, Hint
from tuinews.tui.knowledge import Knowledge
from tuinews.tui.listing import Listing
from tuinews.tui.pane import Pane
from tuinews.tui.rule import Rule
from tuinews.tui.saying import Saying
from tuinews.tui.session import Input, Options
from tuinews.tui.sheet import View

if TYPE_CHECKING:
    from tuinews.tui.digesting import Wanted

SETTLE = 0.03
"""Seconds between two times that the other panes follow the list, while a key is held."""
BREATH = 0.002
"""Seconds from the list's own rows to the work for the other panes, which are seen in the next frame all the same."""
AHEAD = 2
"""So many of the next articles are digested before they are asked for."""


MARKED = 5
"""So many keywords, the strongest, are marked in the text: with all of them nothing would stand out."""


class Spine(Screen[None]):
    """The panes and what they show."""

    def __init__(self, inputs: list[Input], options: Options, look: str) -> None:
        super().__init__()
        config = options.config
        self.inputs = inputs
        self.options = options
        self.look = look
        self.keys = keys.remapped(config.keys)[0]
        self.stage: Stage = "skimming"
        self.active: PaneName = "list"
        self.folded = Fold(())
        self.editions: list[Opened] = []
        self.marks = Marks()
        self.order: Order = "page"
        self.keep: Callable[[Entry], bool] | None = None
        self.known = Knowledge(config.engine, config)
        self.listing = Listing(look, config.ambiguous_width, self.marks, self.editions)
        self.body = Body(look, config.ambiguous_width, config.measure)
        self.saying = Saying(look, config.ambiguous_width)
        self.foot = Footer(look, config.ambiguous_width)
        self.ambiguous = config.ambiguous_width
        self.rules: dict[PaneName, Rule] = {name: Rule(look, self.ambiguous) for name in ("body", "digest")}
        self.shown: Entry | None = None
        self.reading_done = False
        self.cut = 0  # how often articles were cut otherwise: what was found out of earlier ones is dropped
        self._following = False
        self._followed = 0.0
        self._userdict = config.userdict
        self._size_folded = Size(0, 0)
        self._desk: Desk[tuple[int, Wanted]] = Desk("digest", self._digest)

    def compose(self) -> ComposeResult:
        """The panes in their widths, so that the first frame is laid out once, and the bottom row."""
        self.refold()
        yield self.listing
        yield self.rules["body"]
        yield self.body
        yield self.rules["digest"]
        yield self.saying
        yield self.foot

    @property
    def panes(self) -> dict[PaneName, Pane]:
        """The panes by name."""
        return {"list": self.listing, "body": self.body, "digest": self.saying}

    @property
    def view(self) -> View:
        """How articles are shown when they are opened anew."""
        return View(self.options.config.measure, self.options.config.ambiguous_width)

    # where one is

    def on_resize(self, event: Resize) -> None:
        """Fold the panes for the new size, which the screen itself takes on only after this."""
        if event.size != self._size_folded:
            self.refold(event.size)

    def turn(self, stage: Stage | None = None, active: PaneName | None = None) -> None:
        """Go over to skimming or reading, and to a pane."""
        self.stage = stage or self.stage
        self.active = active or self.active
        self.refold()

    def refold(self, size: Size | None = None) -> None:
        """Give each pane its width, or none, and say which has the keys."""
        self._size_folded = size or self._size_folded or self.app.size
        width, height = self._size_folded
        self.folded = fold(width, self.stage, self.active)
        self.active = landing(self.stage, self.active, self.folded.names)
        shown = self.folded.names
        for name, pane in self.panes.items():
            pane.display = name in shown
            if name in shown:
                # a rule that the terminal draws in two cells takes one from the pane
                taken = self.ambiguous - 1 if name != shown[0] else 0
                pane.styles.width = self.folded.width(name) - taken
                pane.fit(self.folded.width(name) - taken, height - 1)
            pane.set_active(name == self.active)
        for name, rule in self.rules.items():
            rule.display = name in shown[1:]
        self.saying.set_titled("body" not in shown)
        self.tell_place()

    def tell_place(self) -> None:
        """Say in the bottom row what works here and where one is."""
        self.foot.say(hints=self.hints(), status=self.status())

    def hints(self) -> tuple[Hint, ...]:
        """What works here and now."""
        return tuple(keys.hints(self.keys, self.active))

    def status(self) -> str:
        """Where one is."""
        if not self.reading_done:
            return self._progress()
        entry, total = self.shown, sum(len(edition.entries) for edition in self.editions)
        if entry is None or not total:
            return ""
        if "body" in self.folded.names:
            place = self.listing.cursor + 1
            return _("{place}/{total} · {share}%").format(
                place=sum(isinstance(row, Entry) for row in self.listing.rows[:place]),
                total=total,
                share=self.body.share,
            )
        unread = [one for edition in self.editions for one in edition.entries if self.marks.unread(one)]
        return _("未读 {count} · {minutes}分").format(count=len(unread), minutes=sum(one.minutes for one in unread))

    def _progress(self) -> str:
        edition = self.editions[-1] if self.editions else None
        if edition is None or not edition.total:
            return _("读入中…")
        return _("整理中 {share}%").format(share=100 * edition.settled // edition.total)

    # what is shown

    def relist(self, stay: Entry | None = None) -> None:
        """List the entries anew, with the cursor on `stay` or where it was."""
        stay = stay or self.listing.entry
        listed = rows(self.editions, self.order, self.keep)
        cursor = next(
            (n for n, row in enumerate(listed) if isinstance(row, Entry) and stay and row.key == stay.key), None
        )
        self.listing.show(listed, self.listing.cursor if cursor is None else cursor)
        self.follow()

    def extend(self, new: Iterable[Entry], heading: Heading | None) -> None:
        """Append entries to the list, which may be very long."""
        if self.order != "page" or self.keep is not None:
            self.relist()
            return
        listed = self.listing.rows if isinstance(self.listing.rows, list) else list(self.listing.rows)
        first = not listed
        if heading is not None:
            listed.append(heading)
        listed.extend(new)
        if first:
            self.listing.show(listed, 0)
            self.follow_now()
        else:
            self.listing.rows = listed
            self.listing.repaint_changed()
        self.tell_place()

    def follow(self) -> None:
        """Let body and digest follow the list: at once, but after the list's own rows and at most every `SETTLE`."""
        if self._following:
            return
        self._following = True
        wait = SETTLE - (monotonic() - self._followed)
        if wait > 0:
            self.set_timer(wait, self._follow)
        else:
            # the thread that writes needs its turn first: it would wait as long as it takes to set a pane
            self.call_after_refresh(self.set_timer, BREATH, self._follow)

    def _follow(self) -> None:
        self._following = False
        self._followed = monotonic()
        self.follow_now()
        self.tell_place()

    def follow_now(self) -> None:
        """Let body and digest follow the list without waiting."""
        self.show_entry(self.listing.entry)

    def show_entry(self, entry: Entry | None) -> None:
        """Show an entry in the body and in the digest, as far as it is known."""
        if entry is None or (self.shown is not None and entry.key == self.shown.key):
            return
        self.shown = entry
        self.body.show(entry.article, self.view)
        self.dress()
        # once the text is on the screen: the thread that digests would have half of the interpreter meanwhile
        self.call_after_refresh(self._ask_of, entry)
        self.tell_place()

    def _ask_of(self, entry: Entry) -> None:
        if self.shown is entry:
            self.ask(entry)

    def dress(self) -> None:
        """Show what is known of the entry shown: in the digest, and on the text."""
        entry = self.shown
        if entry is None:
            return
        known = self.known
        summary = known.summary(entry.key)
        digest = known.digest(entry.key)
        self.saying.engine = known.engine
        self.saying.show(entry.article, summary, digest)
        terms = [word.term for word in digest.keywords[:MARKED]] if digest else []
        self.body.overlay.tell(terms, summary or (), known.weights(entry.key) if self.body.weighing else ())
        self.body.repaint_changed()

    def ask(self, entry: Entry) -> None:
        """Have the digest of an entry made, if it is not known, and those of the next ones."""
        from tuinews.tui.digesting import Wanted

        after = self.listing.cursor + 1
        near = [row for row in self.listing.rows[after : after + AHEAD] if isinstance(row, Entry)]
        engine, known = self.known.engine, self.known
        wanted = [
            Wanted(one.key, one.article, engine, known.ranking(one.key) is not None, known.digest(one.key) is not None)
            for one in (entry, *near)
        ]
        missing = [one for one in wanted if not (one.ranked and one.digested)]
        if missing:
            self._desk.ask((self.cut, replace(missing[0], ahead=tuple(missing[1:]))))

    def _digest(self, job: tuple[int, Wanted], stale: Callable[[], bool]) -> None:
        from tuinews.tui.digesting import learn_words, say

        cut, wanted = job

        def post(message: Message) -> None:
            if isinstance(message, Ranked | Digested):
                message.cut = cut
            self.post_message(message)

        userdict, self._userdict = self._userdict, ""
        if userdict:
            learn_words(userdict, self.post_message)
        say(wanted, stale, post)

    def on_unmount(self) -> None:
        """Let the threads go."""
        self._desk.close()
