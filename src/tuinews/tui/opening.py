"""The keys that open: a file, the whole edition's digest, another engine; and what is shown where nothing is open.

Knows what there is to open; reading it is the loading thread's.
"""

from __future__ import annotations

from functools import partial

from textual import on

from tuinews import paths
from tuinews.edition import Edition
from tuinews.i18n import _
from tuinews.tui.entries import Entry, Opened
from tuinews.tui.events import Felt, Refused, Surveyed
from tuinews.tui.session import Input
from tuinews.tui.taking import Taking


class Opening(Taking):
    """Opening."""

    begun: bool = False

    def read(self, inputs: list[Input]) -> None:
        """Read these after what is open already."""
        raise NotImplementedError

    def read_edition(self, edition: Edition) -> None:
        """Show an edition that was kept."""
        raise NotImplementedError

    def completed(self, edition: Opened) -> None:
        """An edition is parsed to its end."""

    def welcome(self) -> None:
        """Say how to begin, there being nothing to read."""
        self.body.greet(greeting())
        if "body" not in self.folded.names:
            self.turn("reading", "body")

    def hint(self) -> None:
        """Say the keys that matter, once in a person's life with the program."""
        if self.options.state is None:
            return
        seen = self.options.state / "hint-seen"
        try:
            seen.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            seen.touch(exist_ok=False)
        except OSError:
            return
        self.foot.inform(_("Enter 读 · 空格 读下去 · / 搜索 · s 只看要句 · ? 全部的键"))

    def action_open_file(self) -> None:
        """Type the path of a file or a directory to be read after what is open."""
        self.ask_for("open", _("打开"))

    def open_entered(self, path: str) -> None:
        """Read what was named."""
        from pathlib import Path

        self.read([str(Path(path).expanduser())])

    def action_sample(self) -> None:
        """Read the sample that comes with the program."""
        self.read([str(paths.sample())])

    def action_engine(self) -> None:
        """Have another engine summarise."""
        from tuinews.digest import ENGINES
        from tuinews.tui.chooser import Choice

        names = [Choice(name, name, "●" if name == self.known.engine else " ") for name in ENGINES]
        self.choose(_("摘要引擎"), names, self.change_engine)

    def change_engine(self, name: str) -> None:
        """Have this engine summarise from now on."""
        self.known.change_engine(name)
        self.dress()
        if self.shown is not None:
            self.ask(self.shown)

    def action_sentiment(self) -> None:
        """Ask SnowNLP how the article feels, in a process of its own; never asked unless a person does."""
        if self.shown is not None:
            self.foot.inform(_("正在问 SnowNLP…"))
            work = partial(self._feel, self.shown)
            self.run_worker(work, thread=True, group="sentiment", exclusive=True, exit_on_error=False)

    def _feel(self, entry: Entry) -> None:
        from tuinews import digest

        try:
            self.post_message(Felt(entry.key, digest.sentiment(entry.article)))
        except (digest.EngineFailed, digest.EngineMissing) as error:
            self.post_message(Refused("SnowNLP", str(error)))

    @on(Felt)
    def _felt(self, event: Felt) -> None:
        if self.shown is None or self.shown.key != event.entry:
            self.foot.inform("")
        elif event.feeling is None:
            self.foot.inform(_("SnowNLP 对这一篇没有判断"))
        else:
            said = _("SnowNLP 的情感判断 {feeling:.2f}（0 贬 1 褒；学自商品评论，对新闻只供参考）")
            self.foot.inform(said.format(feeling=event.feeling))

    def action_overview(self) -> None:
        """What the whole edition says; each row leads to its article, or filters the list."""
        if self.shown is not None:
            edition, place, engine = self.edition_shown(), self.shown.edition, self.known.engine
            self.foot.inform(_("正在看全版…"))
            work = partial(self._survey, edition, place, engine, self.cut)
            self.run_worker(work, thread=True, group="overview", exclusive=True, exit_on_error=False)

    def _survey(self, edition: Edition, place: int, engine: str, cut: int) -> None:
        from tuinews.tui.surveying import survey

        found = survey(edition, place, engine)
        found.cut = cut
        self.post_message(found)

    @on(Surveyed)
    def _surveyed(self, event: Surveyed) -> None:
        if event.cut != self.cut:
            return
        from tuinews.tui.chooser import Choice

        self.foot.inform("")
        choices = [Choice(row.value, row.text, row.side) for row in event.rows]
        self.choose(_("全版要点"), choices or [Choice(None, _("没有可说的"))], self._follow_row)

    def _follow_row(self, value: str) -> None:
        edition, colon, number = value.partition(":")
        if not colon or not (edition + number).isdecimal():
            self.narrow(value)
            return
        self.leave_bookmark()
        self.visit((int(edition), int(number)))


def greeting() -> list[str]:
    """How to begin, a line each."""
    return [
        _("tuinews：在终端里略读、细读中文报纸"),
        "",
        _("O        打开一个文件或目录"),
        _("R        最近打开的报纸"),
        _("D        看看自带的样报"),
        _("?        全部的键"),
        _("q        退出"),
        "",
        _("也可以在命令行上："),
        _("tuinews 报纸.txt        读一个文件"),
        _("tuinews 目录/           读一个目录"),
        _("pdftotext 报纸.pdf - | tuinews        读管道"),
    ]
