"""The reader's looks: every colour of it stands here, in one table a look.

Knows roles (what a piece of text is) and how each is drawn; knows no widget. One accent colour a look; what a
role means is told by weight or a sign as well, so that nothing is lost without colours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from rich.style import Style

if TYPE_CHECKING:
    from textual.theme import Theme


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a look, as `#rrggbb` or a name of the terminal's own 16; empty for the terminal's default.

    `paper` and `ink` are the page, `muted` what stands back, `accent` the one colour, `raised` the cursor's row and
    the footer, `hit_ink` on `hit_paper` a match, `target` the paper of a place jumped to, `alarm` an error.
    """

    name: str
    dark: bool
    paper: str
    ink: str
    muted: str
    accent: str
    raised: str
    rule: str
    hit_ink: str
    hit_paper: str
    target: str
    alarm: str

    @property
    def is_ansi(self) -> bool:
        """Whether it is drawn in the terminal's own colours."""
        return not self.paper


LOOKS = {
    look.name: look
    for look in (
        Look("dark", True, "#16181c", "#d8d6cf", "#8f949c", "#e3b168", "#24282f", "#3a3f47", "#16181c", "#e3b168",
             "#332c1f", "#f08a7c"),
        Look("light", False, "#faf8f3", "#23252a", "#63676e", "#a23a1c", "#ebe6da", "#cfc9bb", "#faf8f3", "#a23a1c",
             "#f6ead8", "#a1142e"),
        Look("contrast", True, "#000000", "#ffffff", "#d0d0d0", "#ffd700", "#303030", "#9e9e9e", "#000000", "#ffd700",
             "#004c8c", "#ff9e9e"),
        Look("terminal", True, "", "", "", "magenta", "", "", "", "", "", "red"),
    )
}  # fmt: skip


class _Draw(NamedTuple):
    """How a role is drawn: names of a look's colours, and what tells it without them."""

    ink: str = ""
    paper: str = ""
    bold: bool = False
    underline: bool = False
    dim: bool = False
    reverse: bool = False


# Colours for a look that has its own paper; the rest (bold, underline) holds for all.
_ROLES: Mapping[str, _Draw] = {
    "text": _Draw("ink", "paper"),
    "muted": _Draw("muted"),
    "accent": _Draw("accent"),
    "strong": _Draw(bold=True),
    "rule": _Draw("rule"),
    # an article's own parts
    "kicker": _Draw("muted"),
    "headline": _Draw(bold=True),
    "made": _Draw("muted", bold=True),
    "subtitle": _Draw("ink"),
    "byline": _Draw("muted"),
    "dateline": _Draw("muted"),
    "subhead": _Draw("accent", bold=True),
    "question": _Draw(bold=True),
    "caption": _Draw("muted"),
    "credit": _Draw("muted"),
    "fold": _Draw("muted"),
    # marks over them, the later the stronger (see `_OVER`)
    "key": _Draw("accent"),
    "keyword": _Draw("accent", bold=True),
    "target": _Draw(paper="target"),
    "match": _Draw("hit_ink", "hit_paper"),
    "current": _Draw("hit_ink", "hit_paper", bold=True, underline=True),
    "selection": _Draw("hit_ink", "hit_paper"),
    # the chrome
    "cursor": _Draw(paper="raised"),
    "chosen": _Draw(paper="raised", bold=True),
    "bar": _Draw("muted", "raised"),
    "hotkey": _Draw("ink", "raised", bold=True),
    "alarm": _Draw("alarm", "raised", bold=True),
    "news": _Draw("accent", "raised"),
    "typed": _Draw("ink", "raised"),
    "caret": _Draw("raised", "ink"),
}
# What a look in the terminal's own colours draws instead, having neither papers nor greys.
_ANSI: Mapping[str, _Draw] = {
    "muted": _Draw(dim=True),
    "kicker": _Draw(dim=True),
    "byline": _Draw(dim=True),
    "dateline": _Draw(dim=True),
    "caption": _Draw(dim=True),
    "credit": _Draw(dim=True),
    "fold": _Draw(dim=True),
    "rule": _Draw(dim=True),
    "target": _Draw(underline=True),
    "match": _Draw(reverse=True),
    "current": _Draw(reverse=True, bold=True, underline=True),
    "selection": _Draw(reverse=True),
    "cursor": _Draw(bold=True),
    "chosen": _Draw(reverse=True),
    "bar": _Draw(dim=True),
    "hotkey": _Draw(bold=True),
    "alarm": _Draw("alarm", bold=True, reverse=True),
    "news": _Draw("accent", bold=True),
    "typed": _Draw(bold=True),
    "caret": _Draw(reverse=True),
}
_OVER = {role: place for place, role in enumerate(_ROLES)}


@cache
def style(look: str, roles: frozenset[str]) -> Style:
    """The Rich style of text that has all these roles, the later in the table over the earlier."""
    colours = LOOKS[look]
    made = _style(colours, "text")
    for role in sorted(roles, key=lambda name: _OVER.get(name, 0)):
        made += _style(colours, role)
    return made


def _style(look: Look, role: str) -> Style:
    draw = (_ANSI.get(role) if look.is_ansi else None) or _ROLES.get(role, _Draw())
    return Style(
        color=(getattr(look, draw.ink) or None) if draw.ink else None,
        bgcolor=(getattr(look, draw.paper) or None) if draw.paper else None,
        bold=draw.bold or None,
        underline=draw.underline or None,
        dim=draw.dim or None,
        reverse=draw.reverse or None,
    )


def inks(look: Look) -> list[tuple[str, str, str]]:
    """Every role's (name, ink, paper) as it is drawn on its paper, for the contrast to be checked."""
    if look.is_ansi:
        return []
    return [
        (role, getattr(look, draw.ink or "ink"), getattr(look, draw.paper or "paper"))
        for role, draw in _ROLES.items()
        if role != "rule"
    ]


def choose(name: str, environ: Mapping[str, str]) -> str:
    """The look of that name, or where it is empty the one that fits the terminal.

    Without colours, or with sixteen, the terminal's own; after a light COLORFGBG the light one; else the dark one.
    """
    if "NO_COLOR" in environ:
        return "terminal"
    if name in LOOKS:
        return name
    term = environ.get("TERM", "")
    if environ.get("COLORTERM", "").lower() not in ("truecolor", "24bit") and "256" not in term:
        return "terminal"
    return "light" if environ.get("COLORFGBG", "").rpartition(";")[2] in ("7", "15") else "dark"


def theme(look: Look) -> Theme:
    """The look as a theme of Textual's, for the few of its own widgets that are shown."""
    from textual.theme import BUILTIN_THEMES, Theme

    name = f"tuinews-{look.name}"
    if look.is_ansi:
        return replace(BUILTIN_THEMES["ansi-dark"], name=name, primary="ansi_magenta", accent="ansi_magenta")
    return Theme(
        name=name,
        primary=look.accent,
        accent=look.accent,
        foreground=look.ink,
        background=look.paper,
        surface=look.raised,
        panel=look.raised,
        boost=look.raised,
        dark=look.dark,
    )
