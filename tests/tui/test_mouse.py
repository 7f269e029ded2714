"""The mouse, where a person asks for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.tui.conftest import Open
from tests.tui.newspaper import Screen

from tuinews.tui.body import MARGIN


@pytest.fixture(autouse=True)
def _own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is copied is kept here."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def copied(folder: Path) -> str:
    """What was copied last."""
    return (folder / "state" / "tuinews" / "copied.txt").read_text(encoding="utf-8")


def cell(screen: Screen, text: str) -> tuple[int, int]:
    """The first cell of a text in the body, from the pane's corner."""
    page = screen.reader.body.page
    assert page is not None
    for row in range(page.rows):
        line = page.line(row)
        at = line.text.find(text)
        if at >= 0:
            wide = sum(2 if char > "\u2e80" else 1 for char in line.text[:at])
            return MARGIN + line.indent + wide, row
    raise AssertionError(f"{text} is in no row of the body")


async def drag(screen: Screen, first: tuple[int, int], last: tuple[int, int]) -> None:
    """Press the button on one cell and let it go on another."""
    await screen.pilot.mouse_down("#body", offset=first)
    await screen.pilot.hover("#body", offset=last)
    await screen.pilot.mouse_up("#body", offset=last)
    await screen.pilot.pause()


async def test_what_the_mouse_was_dragged_over_is_copied_character_for_character(
    open_reader: Open, tmp_path: Path
) -> None:
    async with open_reader() as screen:
        x, y = cell(screen, "四十分")
        await drag(screen, (x, y), (x + 5, y))
        assert "选了 3 字" in screen.foot
        await screen.press("y")
        assert copied(tmp_path) == "四十分"
        assert screen.reader.selecting is None


async def test_the_mouse_may_go_up_and_over_several_rows(open_reader: Open, tmp_path: Path) -> None:
    async with open_reader() as screen:
        first, last = cell(screen, "把误差"), cell(screen, "温度最")
        await drag(screen, (last[0] + 5, last[1]), first)
        await screen.press("y")
        text = copied(tmp_path)
        assert text.startswith("把误差关进三毫米\n为此，团队把合龙选在")
        assert text.endswith("温度最")


async def test_a_selection_stays_while_one_reads_on(open_reader: Open, tmp_path: Path) -> None:
    async with open_reader(size=(80, 14)) as screen:
        await screen.press("enter")
        x, y = cell(screen, "四十分")
        await drag(screen, (x, y), (x + 4, y))
        await screen.press("j", "j", "y")
        assert copied(tmp_path) == "四十分"


async def test_a_click_selects_nothing_and_takes_a_selection_back(open_reader: Open) -> None:
    async with open_reader() as screen:
        x, y = cell(screen, "四十分")
        await drag(screen, (x, y), (x + 4, y))
        await screen.pilot.click("#body", offset=(x, y))
        await screen.pilot.pause()
        assert screen.reader.selecting is None
        assert not screen.reader.body.overlay.pointed["selection"]


async def test_escape_takes_a_selection_back(open_reader: Open) -> None:
    async with open_reader() as screen:
        x, y = cell(screen, "四十分")
        await drag(screen, (x, y), (x + 4, y))
        await screen.press("escape")
        assert screen.reader.selecting is None
        assert screen.reader.stage == "skimming"


async def test_a_click_in_the_list_goes_to_the_article(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.pilot.click("#list", offset=(8, 2))
        await screen.until(lambda: screen.reader.shown and screen.reader.shown.number == 2)


async def test_the_wheel_rolls_what_it_is_over(open_reader: Open) -> None:
    async with open_reader(size=(120, 14)) as screen:
        screen.reader.body.on_mouse_scroll_down()
        await screen.until(lambda: screen.reader.body.top == 3)
