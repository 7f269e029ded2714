"""Looks: contrast, and meaning without colour."""

from __future__ import annotations

import pytest
from rich.style import Style
from tests.tui.conftest import Open

from tuinews.tui import looks

ENOUGH = 4.5
"""WCAG 2.1, success criterion 1.4.3: the least contrast of text."""


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb` (WCAG 2.1)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(ink: str, paper: str) -> float:
    """Contrast of two colours (WCAG 2.1), 1 to 21."""
    light, dark = sorted((luminance(ink), luminance(paper)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


OWN = [look for look in looks.LOOKS.values() if not look.is_ansi]


@pytest.mark.parametrize("look", OWN, ids=lambda look: look.name)
def test_all_text_has_enough_contrast(look: looks.Look) -> None:
    weak = [
        (role, round(contrast(ink, paper), 2)) for role, ink, paper in looks.inks(look) if contrast(ink, paper) < ENOUGH
    ]
    assert weak == []


@pytest.mark.parametrize("look", OWN, ids=lambda look: look.name)
@pytest.mark.parametrize("ground", ["raised", "target"])
def test_text_keeps_its_contrast_on_the_cursor_s_row_and_where_one_jumped_to(look: looks.Look, ground: str) -> None:
    for ink in (look.ink, look.muted, look.accent):
        assert contrast(ink, getattr(look, ground)) >= ENOUGH


@pytest.mark.parametrize(
    "roles",
    [("keyword",), ("match",), ("current",), ("target",), ("cursor",), ("chosen",), ("subhead",), ("headline",)],
)
def test_the_terminal_s_own_look_tells_everything_without_colour(roles: tuple[str, ...]) -> None:
    def told(style: Style) -> tuple[object, ...]:
        return style.bold, style.underline, style.reverse, style.dim

    plain = looks.style("terminal", frozenset({"text"}))
    marked = looks.style("terminal", frozenset({"text", *roles}))
    assert told(plain) != told(marked)


@pytest.mark.parametrize(
    ("name", "environ", "chosen"),
    [
        ("", {"TERM": "xterm-256color"}, "dark"),
        ("", {"TERM": "xterm-256color", "COLORFGBG": "0;15"}, "light"),
        ("", {"TERM": "linux"}, "terminal"),
        ("", {"TERM": "xterm", "COLORTERM": "truecolor"}, "dark"),
        ("light", {"TERM": "linux"}, "light"),
        ("light", {"TERM": "xterm-256color", "NO_COLOR": "1"}, "terminal"),
    ],
)
def test_the_look_is_the_one_asked_for_or_fits_the_terminal(name: str, environ: dict[str, str], chosen: str) -> None:
    assert looks.choose(name, environ) == chosen


async def test_every_look_can_be_put_on_while_reading(open_reader: Open) -> None:
    async with open_reader() as screen:
        worn = []
        for _look in looks.LOOKS:
            await screen.press("T")
            worn.append(screen.reader.look)
            assert screen.reader.look in screen.foot
            assert "跨江大桥" in screen.pane["list"]
        assert sorted(worn) == sorted(looks.LOOKS)
