"""The keys that take text away: copy, export, open in an editor, pipe to a command.

Knows what is meant by each; writing, copying and running are done elsewhere and reported here.
"""

from __future__ import annotations

from pathlib import Path

from textual import on

from tuinews.edition import Article, Edition
from tuinews.i18n import _
from tuinews.intake.sanitize import printable
from tuinews.tui.entries import Entry
from tuinews.tui.events import Exported
from tuinews.tui.selecting import Selecting
from tuinews.tui.sheet import extent


class Taking(Selecting):
    """Taking away."""

    _wanted: tuple[str, str] = ("", "")

    # copying

    def action_copy(self, what: str) -> None:
        """Copy the selection, the summary, or the article (all that are picked)."""
        if self.selecting is not None:
            self._copy(_("选段"), self.selected_text())
            self.stop_selecting()
        elif self.shown is not None:
            from tuinews import export

            picked = [entry.article for entry in self._picked()] or [self.shown.article]
            if what == "article":
                self._copy(_("全文"), "\n\n".join(map(export.article_text, picked)))
            else:
                sentences = self.known.summary(self.shown.key) or ()
                text = "\n".join([export.shown_title(self.shown.article), *(sentence.text for sentence in sentences)])
                self._copy(_("摘要"), text)

    def _copy(self, what: str, text: str) -> None:
        from tuinews.clipboard import copy

        driver = self.app._driver  # Textual's own way to the terminal, between two frames, has no public name
        file = self.options.state / "copied.txt" if self.options.state is not None else None
        done = copy(text, driver.write if driver is not None else lambda _text: None, file=file)
        where = {"tmux": _("tmux 和终端的剪贴板"), "terminal": _("终端的剪贴板")}
        to = _("、").join(where[name] for name in done.to) or (
            _("太长，没进剪贴板") if done.too_large else _("剪贴板不可用")
        )
        said = _("已复制{what} {count} 字：{to}").format(what=what, count=done.chars, to=to)
        if done.file is not None:
            said = _("{said}；也存在 {file}").format(said=said, file=printable(str(done.file)))
        self.foot.inform(said)

    # exporting

    def action_export(self) -> None:
        """Write the article, those picked, the edition or its digest to a file."""
        if self.shown is None:
            return
        scopes = [("article", _("这一篇")), ("edition", _("全版")), ("digest", _("全版摘要"))]
        if self._picked():
            scopes.insert(0, ("picked", _("选中的 {count} 篇").format(count=len(self._picked()))))
        from tuinews.tui.choices import exports

        self.choose(_("导出"), exports(scopes), self._ask_file)

    def _ask_file(self, choice: str) -> None:
        scope, _colon, form = choice.partition(":")
        self._wanted = scope, form
        from tuinews.tui.exporting import free_name

        title = (
            self.shown.article.display_title if scope == "article" and self.shown else self.edition_shown().source.name
        )
        self.ask_for("export", _("写到"), free_name(title, form))

    def export_entered(self, name: str) -> None:
        """Write the file in a thread; an existing one is left alone."""
        from tuinews.tui.exporting import Order, write

        scope, form = self._wanted
        edition, key = self.edition_shown(), self.known.engine
        articles: tuple[Article, ...] | None = None
        if scope in ("article", "picked"):
            entries = self._picked() if scope == "picked" else [self.shown] if self.shown else []
            articles = tuple(entry.article for entry in entries)
        order = Order(edition, articles, scope == "digest", form, key, self.known.budget, Path(name).expanduser())
        self.run_worker(lambda: self.post_message(write(order)), thread=True, group="export", exit_on_error=False)

    @on(Exported)
    def _exported(self, event: Exported) -> None:
        if event.fault:
            self.foot.alarm(_("没有写成 {name}：{reason}").format(name=printable(str(event.file)), reason=event.fault))
        else:
            self.foot.inform(_("已写到 {name}").format(name=printable(str(event.file))))

    def edition_shown(self) -> Edition:
        """The edition of the article shown, as far as it is read."""
        opened = self.editions[self.shown.edition if self.shown else 0]
        articles = tuple(entry.article for entry in opened.entries)
        assert opened.source is not None  # noqa: S101  # an edition that has entries was read from a source
        return opened.edition or Edition(opened.source, articles)

    def _picked(self) -> list[Entry]:
        return [entry for edition in self.editions for entry in edition.entries if entry.key in self.marks.picked]

    # other programs

    def action_open(self) -> None:
        """Open the source in the person's editor or pager, at the line that is looked at."""
        if self.shown is None:
            return
        from tuinews.tui.programs import editor, viewing

        opened = self.editions[self.shown.edition]
        page, start = self.body.page, extent(self.shown.article)[0]
        offset = page.source_offset(self.body.reading_at) if page is not None and self.body.top else None
        command = editor()
        if opened.source is None or not command:
            self.foot.alarm(_("没有设置 $VISUAL、$EDITOR 或 $PAGER"))
            return
        with viewing(opened.path, opened.source, start if offset is None else offset) as (file, line):
            self._run([*command.at(line), file])

    def action_pipe(self) -> None:
        """Give the article to a command, as its standard input."""
        if self.shown is not None:
            self.ask_for("pipe", "|")

    def pipe_entered(self, command: str) -> None:
        """Run the command, without a shell; the article, or those picked, is its input."""
        from tuinews import export
        from tuinews.tui.programs import words

        picked = [entry.article for entry in self._picked()] or ([self.shown.article] if self.shown else [])
        arguments = words(command)
        if arguments is None:
            self.foot.alarm(_("命令里的引号没有配对：{command}").format(command=printable(command)))
        elif arguments:
            self._run(arguments, "\n\n".join(map(export.article_text, picked)) + "\n", wait=True)

    def _run(self, arguments: list[str], text: str | None = None, *, wait: bool = False) -> None:
        from textual.app import SuspendNotSupported

        from tuinews.tui.programs import run

        try:
            with self.app.suspend():
                fault = run(arguments, text, wait=wait)
        except SuspendNotSupported:
            fault = _("这个终端不能让出屏幕")
        if fault:
            self.foot.alarm(printable(fault))
        self.app.refresh(layout=True)
