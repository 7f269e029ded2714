"""The keys that show the same text another way: folded, raw, weighed, in another script, in another look.

Knows views of a page; the place in the text stays.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Literal

from tuinews.edition import Span
from tuinews.i18n import N_, _
from tuinews.tui import looks
from tuinews.tui.marking import Marking
from tuinews.tui.sheet import View

Script = Literal["", "simplified", "traditional"]
_SCRIPTS: tuple[Script, ...] = ("", "simplified", "traditional")
_SCRIPT_NAMES: dict[Script, str] = {"": N_("原样显示"), "simplified": N_("显示为简体"), "traditional": N_("显示为繁体")}
MOST = 30
"""Sentences of a summary at most."""


class Viewing(Marking):
    """Ways of showing."""

    script: Script = ""
    skimming_text: bool = False

    @property
    def view(self) -> View:
        """How articles are shown when they are opened anew."""
        from tuinews.hanzi import to_script

        plain = super().view
        return replace(plain, show=partial(to_script, script=self.script) if self.script else None)

    def plain_view(self) -> None:
        """Show the whole parsed text."""
        self.skimming_text = False
        self.body.point(False)
        self.body.change_view(replace(self.body.view, raw=None, kept=None, opened=frozenset()))

    def show_body(self) -> None:
        """Have the body on the screen."""
        self.follow_now()
        if "body" not in self.folded.names:
            self.turn("reading", "body")

    def action_skim(self) -> None:
        """Fold the body to its key sentences, or unfold it."""
        self.show_body()
        if self.skimming_text:
            self.plain_view()
        else:
            self.skimming_text = True
            self.body.change_view(replace(self.body.view, raw=None, kept=self._kept(), opened=frozenset()))
            self.body.point(True)
            self.turn(active="body")
        self.tell_place()

    def _kept(self) -> tuple[tuple[int, Span], ...]:
        summary = (self.known.summary(self.shown.key) if self.shown else None) or ()
        return tuple((sentence.block, span) for sentence in summary for span in sentence.spans)

    def open_fold(self) -> None:
        """Open the fold that the body is on."""
        line = self.body.line
        if line is not None and line.fold is not None:
            view = self.body.view
            self.body.change_view(replace(view, opened=view.opened | {line.fold.first}))
            self.tell_place()

    def dress(self) -> None:
        """Show what is known of the entry shown, folded where the body is."""
        super().dress()
        if self.skimming_text and self.body.view.raw is None:
            kept = self._kept()
            if kept and kept != self.body.view.kept:
                self.body.change_view(replace(self.body.view, kept=kept, opened=frozenset()))
                self.body.point(True)

    def action_raw(self) -> None:
        """Show the source as it came, or the parsed text, at the same place."""
        self.show_body()
        if self.shown is None:
            return
        raw = None if self.body.view.raw is not None else self.editions[self.shown.edition].source
        self.skimming_text = False
        self.body.point(False)
        self.body.change_view(replace(self.body.view, raw=raw, kept=None, opened=frozenset()))
        self.foot.inform(_("原始文本") if raw else _("整理后的正文"))
        self.tell_place()

    def action_weights(self) -> None:
        """Show in the margin what each sentence weighs, or which are the key sentences."""
        self.show_body()
        self.body.weighing = not self.body.weighing
        self.dress()
        self.foot.inform(_("页边：每句的分量") if self.body.weighing else _("页边：要句"))

    def action_script(self) -> None:
        """Show the text in simplified or traditional characters, or as it was printed."""
        self.script = _SCRIPTS[(_SCRIPTS.index(self.script) + 1) % len(_SCRIPTS)]
        self.body.change_view(replace(self.body.view, show=self.view.show))
        self.saying.say_in(self.view.show)
        self.listing.say_in(self.view.show)
        self.foot.inform(_(_SCRIPT_NAMES[self.script]))

    def action_longer(self, by: int) -> None:
        """Make the summary longer or shorter by a sentence."""
        summary = self.known.summary(self.shown.key) if self.shown else None
        wanted = (len(summary) if summary else 3) + by
        self.known.want(max(1, min(MOST, wanted)))
        self.dress()

    def action_theme(self) -> None:
        """Draw in the next look."""
        names = list(looks.LOOKS)
        self.look = names[(names.index(self.look) + 1) % len(names)]
        self.wear(self.look)
        self.foot.inform(_("配色：{name}").format(name=self.look))

    def wear(self, look: str) -> None:
        """Draw every pane in a look."""
        for pane in self.panes.values():
            pane.set_look(look)
        for rule in self.rules.values():
            rule.set_look(look)
        self.foot.set_look(look)
        theme = looks.theme(looks.LOOKS[look])
        self.app.register_theme(theme)
        self.app.ansi_color = True if theme.ansi else None
        self.app.theme = theme.name

    def action_help(self) -> None:
        """Every key, under headings; what is chosen is done."""
        from tuinews.tui.choices import actions

        self.choose(_("帮助：打字查找，回车执行，Esc 关闭"), list(actions(self.keys)), self.do)

    def action_palette(self) -> None:
        """Every action, without headings."""
        from tuinews.tui.choices import actions

        self.choose(_("命令"), [one for one in actions(self.keys) if one.value], self.do)

    def do(self, action: str) -> None:
        """Do what an action of the registry does."""
        key = next(key for key in self.keys if key.id == action)
        self.call_later(self.run_action, key.action)
