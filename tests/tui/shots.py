"""Pictures of the reader: what is looked at by eye, and then held.

    python -m tests.tui.shots      (make shots)

draws them anew into `tests/tui/shots/`; look at them before they are committed. Each is an invented edition with a
digest that is known beforehand, so that neither the parser's weights nor the segmenter's words are in it. Two are held
to be alike where every piece of text stands at the same place in the same style, whatever the frame that Textual
draws around the screen: its template and its fonts are its own affair. (pytest-textual-snapshot would compare those
too, byte for byte, and brings a templating engine and a second snapshot library along.)
"""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.tui.newspaper import Screen, digested, edition, parsed_as, settings

from tuinews.tui.app import ReaderApp

FOLDER = Path(__file__).with_name("shots")
_STYLE = re.compile(r"\.(terminal-[\w]+-r\d+) \{([^}]*)\}")
_TEXT = re.compile(r'<text class="([\w-]+)" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</text>')
_GROUND = re.compile(r'<rect fill="([^"]+)" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"')
_FONTS = re.compile(r"\s*@font-face \{[^}]*\}")


class Shot(NamedTuple):
    """A picture's name, the terminal's columns and rows, the keys pressed before it is taken, and the look."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    theme: str = "dark"


SHOTS = (
    Shot("skimming-80x24", (80, 24), ("J",)),
    Shot("reading-80x24", (80, 24), ("enter", "right_square_bracket")),
    Shot("one-pane-60x20", (60, 20), ("enter",)),
    Shot("three-panes-120x36", (120, 36), ("enter",)),
    Shot("wide-light-200x50", (200, 50), ("full_stop", "J", "3"), "light"),
    Shot("contrast-search-120x36", (120, 36), ("slash", "h", "l", "enter"), "contrast"),
    Shot("sixteen-colours-80x24", (80, 24), ("enter", "v", "j", "j"), "terminal"),
    Shot("folded-80x24", (80, 24), ("s",)),
    Shot("help-100x30", (100, 30), ("question_mark",)),
)
"""At most ten: what can be said in text is held in text."""


async def take(shot: Shot, patch: pytest.MonkeyPatch) -> str:
    """The SVG of the reader's screen."""
    for name in ("NO_COLOR", "COLORFGBG", "TMUX", "STY"):
        patch.delenv(name, raising=False)
    patch.setattr("tuinews.digest.digest", digested)
    app = ReaderApp([*parsed_as(patch, edition())], settings(theme=shot.theme))
    async with app.run_test(size=shot.size) as pilot:
        screen = Screen(pilot)
        await screen.until(lambda: screen.reader.reading_done)
        await screen.press(*shot.keys)
        await screen.until(lambda: screen.reader.shown and screen.reader.known.digest(screen.reader.shown.key))
        await pilot.pause()
        return _FONTS.sub("", app.export_screenshot(title="tuinews"))


def seen(svg: str) -> set[tuple[str, ...]]:
    """Every piece of text and every ground of a picture: where it is, what it is, how it is drawn."""
    styles = dict(_STYLE.findall(svg))
    texts = {(x, y, text, styles.get(style, "")) for style, x, y, text in _TEXT.findall(svg) if text.strip("\u00a0 ")}
    return texts | {("ground", *ground) for ground in _GROUND.findall(svg)}


def main() -> None:
    """Draw every picture anew."""
    FOLDER.mkdir(exist_ok=True)
    for shot in SHOTS:
        with pytest.MonkeyPatch.context() as patch:
            (FOLDER / f"{shot.name}.svg").write_text(asyncio.run(take(shot, patch)), encoding="utf-8")


if __name__ == "__main__":
    main()
