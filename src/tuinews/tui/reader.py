"""The reader's screen: the spine with all its keys, and what comes up from panes, prompts and threads."""

from __future__ import annotations

import gc
from pathlib import PurePath
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.worker import Worker, WorkerState, get_current_worker

from tuinews.edition import Edition
from tuinews.i18n import _
from tuinews.intake.sanitize import printable
from tuinews.tui import events, keys
from tuinews.tui.ahead import Ahead
from tuinews.tui.entries import Heading, Opened
from tuinews.tui.loading import load
from tuinews.tui.mending import Mending
from tuinews.tui.pane import Pane
from tuinews.tui.session import Input, Options

SHOWN = 30
"""Characters of a file's name that an error shows, its last: the reason must be read too."""


class Reader(Mending, inherit_bindings=False):
    """Everything on one screen."""

    # here and not further up: every class on the way would hold them all once more
    BINDINGS: ClassVar[list[BindingType]] = list(keys.bindings())

    def __init__(self, inputs: list[Input], options: Options, look: str, ahead: Ahead | None = None) -> None:
        super().__init__(inputs, options, look)
        self.ahead = ahead
        self.trail = []
        self.hits = {}

    def on_screen_resume(self) -> None:
        """Begin to read once the first frame is painted, at the size that the terminal has by then."""
        if self.app.size != self._size_folded:
            self.refold(self.app.size)
        self.call_later(self._begin)

    def _begin(self) -> None:
        gc.freeze()
        gc.enable()
        if self.begun:
            return
        self.begun = True
        for fault in (*self.options.warnings, *keys.remapped(self.options.config.keys)[1]):
            self.foot.alarm(printable(fault))
        if self.inputs:
            self.hint()
            self.read(self.inputs)
        else:
            self.reading_done = True
            self.welcome()

    def read(self, inputs: list[Input]) -> None:
        """Read these after what is open already."""
        self.reading_done = False
        self.run_worker(lambda: self._load(inputs), thread=True, group="load", exit_on_error=False)

    def read_edition(self, edition: Edition) -> None:
        """Show an edition that was kept, from whatever thread it comes."""
        place = len(self.editions)
        self.post_message(events.Started(place, edition.source))
        self.post_message(events.Parsed(place, edition.articles, len(edition.source.text)))
        self.post_message(events.Completed(place, edition))
        self.post_message(events.AllRead())

    def _load(self, inputs: list[Input]) -> None:
        worker = get_current_worker()
        encoding = self.options.config.encoding or None
        ahead, self.ahead = self.ahead, None  # it has begun with the first of the first inputs, and with no other
        load(inputs, encoding, len(self.editions), self.post_message, lambda: worker.is_cancelled, ahead)

    @on(events.Started)
    def _started(self, event: events.Started) -> None:
        name = _("标准输入") if event.source.name == "-" else PurePath(event.source.name).name or event.source.name
        self.editions.append(Opened(name, event.source, path=event.path))
        for note in event.source.notes:
            self.foot.alarm(printable(note))
        self.listing.repaint_changed()
        self.tell_place()

    @on(events.Parsed)
    def _parsed(self, event: events.Parsed) -> None:
        edition = self.editions[event.place]
        first = not edition.entries
        edition.settled = event.settled
        new = edition.add(event.place, event.articles)
        if event.place == 1 and first:
            self.relist()
        else:
            self.extend(new, Heading(event.place) if first and event.place else None)

    @on(events.Completed)
    def _completed(self, event: events.Completed) -> None:
        edition = self.editions[event.place]
        edition.settled, edition.edition = edition.total, event.edition
        self.completed(edition)
        self.tell_place()

    @on(events.Refused)
    def _refused(self, event: events.Refused) -> None:
        name = event.name if len(event.name) <= SHOWN else f"…{event.name[-SHOWN:]}"
        self.foot.alarm(printable(_("{name}：{reason}").format(name=name, reason=event.reason)))

    @on(events.AllRead)
    def _all_read(self) -> None:
        self.reading_done = True
        if self.known.digest(self.shown.key) if self.shown else False:
            self.keep_editions()
        if self.sought_title and self.visit_title(self.sought_title):
            self.sought_title = ""
        for edition in self.editions:
            if not edition.entries:
                self.foot.alarm(_("{name}：没有认出稿件").format(name=edition.name))
        if not any(edition.entries for edition in self.editions):
            self.welcome()
        self.tell_place()

    @on(events.Ranked)
    def _ranked(self, event: events.Ranked) -> None:
        if event.cut != self.cut:
            return
        wanted = self.known.learn_ranking(event.entry, event.engine, event.ranking)
        if wanted and self.shown is not None and self.shown.key == event.entry:
            self.dress()

    @on(events.Digested)
    def _digested(self, event: events.Digested) -> None:
        if event.cut != self.cut:
            return
        self.known.learn_digest(event.entry, event.digest)
        self.keep_editions()
        if self.shown is not None and self.shown.key == event.entry:
            self.dress()

    def typed(self, purpose: str, text: str) -> None:
        """Search as one types."""
        if purpose == "search":
            self.searched(text)

    def answered(self, purpose: str, text: str) -> None:
        """Do what was typed."""
        if purpose == "search":
            self.search_entered(text)
        elif purpose in ("note", "tags"):
            self.annotated(purpose, text.strip())
        elif text.strip():
            answer = {
                "export": self.export_entered,
                "pipe": self.pipe_entered,
                "open": self.open_entered,
            }
            answer[purpose](text.strip())

    def withdrawn(self, purpose: str) -> None:
        """Take a search back."""
        if purpose == "search":
            self.search_cancelled()

    @on(Pane.Picked)
    def _picked_row(self, event: Pane.Picked) -> None:
        if event.pane == "list":
            again = event.row == self.listing.cursor and self.active == "list"
            self.turn(active="list")
            self._move_list(event.row, 1)
            if again:
                self.action_enter()
        elif event.pane == "digest":
            self.turn(active="digest")
            item = self.saying.item_at(event.row)
            if item is not None:
                self.saying.choose(item)
                self.action_enter()
        else:
            self.turn(active="body")
        self.tell_place()

    @on(Pane.Rolled)
    def _rolled(self, event: Pane.Rolled) -> None:
        pane = self.panes[event.pane]
        pane.roll_to(pane.top + event.rows)
        self.tell_place()

    @on(Worker.StateChanged)
    def _worker_changed(self, event: Worker.StateChanged) -> None:
        if event.state == WorkerState.ERROR:
            error = event.worker.error
            self.foot.alarm(printable(_("出错了：{reason}").format(reason=f"{type(error).__name__}: {error}")))

    def on_key(self) -> None:
        """Take back what was said until the next key."""
        self.foot.inform("")

    def action_quit(self) -> None:
        """Leave the reader."""
        self.app.exit(0)
