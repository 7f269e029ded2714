"""The README's pictures, from the running reader on the sample edition.

    python assets/pictures.py      (make pictures)

Each is what a terminal of that size shows after those keys, as SVG without any reference to the outside.
"""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import NamedTuple

from tuinews import paths
from tuinews.config import Config
from tuinews.tui import Options
from tuinews.tui.app import ReaderApp

FOLDER = Path(__file__).parent
CELL = 12.2  # the width of a cell in Textual's SVG
_INDENTED = re.compile(
    r'x="(?P<x>[\d.]+)" y="(?P<y>[\d.]+)" textLength="(?P<length>[\d.]+)"(?P<rest>[^>]*)>'
    r"(?P<blanks>(?:&#160;)+)(?=[^<&])"
)
_ONE_CELL = re.compile("[“”‘’—…·●○★◆▌▎▸┄│−×→]+")


class Picture(NamedTuple):
    """A picture's file name, the terminal's columns and rows, and the keys pressed before it is taken."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    theme: str = "dark"


PICTURES = (
    Picture("reading-120x36", (120, 36), ("enter", "right_square_bracket")),
    Picture("skimming-80x24", (80, 24)),
    Picture("light-120x36", (120, 36), ("J", "enter"), "light"),
)


async def take(picture: Picture) -> str:
    """The SVG of the reader's screen."""
    app = ReaderApp([str(paths.sample())], Options(config=Config(theme=picture.theme, library=False)))
    async with app.run_test(size=picture.size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        for key in picture.keys:
            await pilot.press(key)
            await pilot.pause()
            await app.workers.wait_for_complete()
        await pilot.pause()
        return _self_contained(app.export_screenshot(title="tuinews"))


def _self_contained(svg: str) -> str:
    """The picture without the fonts it would fetch.

    A Chinese monospaced one takes their place, as large as makes two cells square; the characters that are one
    cell wide here and two in such a font are drawn in a Western one. Blanks before a text become its place: not
    every renderer gives them their width.
    """
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    svg = svg.replace("Fira Code", "Noto Sans Mono CJK SC").replace("font-size: 20px", "font-size: 24.4px")
    svg = _INDENTED.sub(_moved, svg)
    return _ONE_CELL.sub(r'<tspan style="font-family:DejaVu Sans Mono;font-size:20.26px">\g<0></tspan>', svg)


def _moved(text: re.Match[str]) -> str:
    blanks = CELL * text["blanks"].count("&#160;")
    x, length = float(text["x"]) + blanks, float(text["length"]) - blanks
    return f'x="{x:g}" y="{text["y"]}" textLength="{length:g}"{text["rest"]}>'


def main() -> None:
    """Take every picture anew."""
    for picture in PICTURES:
        (FOLDER / f"{picture.name}.svg").write_text(asyncio.run(take(picture)), encoding="utf-8")
        print(f"{picture.name}.svg")


if __name__ == "__main__":
    main()
