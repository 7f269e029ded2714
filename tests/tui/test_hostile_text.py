"""Text that looks like markup or commands is text."""

from __future__ import annotations

import pytest
from tests.tui.conftest import Open
from tests.tui.newspaper import Story

MARKUP = [
    "[/图]",
    "[NBA] 湖人",
    "[@click=app.quit]点我[/]",
    "价格$100 [$500]",
    "[bold red]红[/bold red]",
    "[/",
    "[[]]",
    "\\[x]",
]


@pytest.mark.parametrize("text", MARKUP)
async def test_what_looks_like_markup_is_shown_as_it_is(open_reader: Open, text: str) -> None:
    story = Story(
        f"{text}大桥",
        (f"开头{text}结尾，这一句说的是大桥合龙的事情。", ("subhead", text), "第二段话也说大桥，写得长一些。"),
    )
    async with open_reader((story,)) as screen:
        assert f"{text}大桥"[:12] in screen.pane["list"]
        assert f"开头{text}结尾" in screen.pane["body"]
        assert f"开头{text}结尾"[:20] in screen.pane["digest"]


@pytest.mark.parametrize("text", MARKUP)
async def test_markup_may_be_searched_for(open_reader: Open, text: str) -> None:
    story = Story("标题", (f"开头{text}结尾。",))
    async with open_reader((story,)) as screen:
        await screen.press("slash")
        await screen.type(text)
        await screen.until(lambda: screen.reader.hits)
        await screen.press("enter")
        assert screen.reader.sought == text
        await screen.press("n", "escape", "j")
        assert "开头" in screen.text


@pytest.mark.parametrize("text", MARKUP)
async def test_markup_in_messages_lists_and_filters_is_text(open_reader: Open, text: str) -> None:
    async with open_reader((Story("标题", ("大桥合龙了。",)),)) as screen:
        screen.reader.foot.alarm(text)
        screen.reader.foot.alarm(text)
        await screen.pilot.pause()
        assert text in screen.foot
        await screen.press("escape", "escape", "f")
        await screen.type(text)
        await screen.pilot.pause()
        await screen.press("escape")
        assert screen.reader.is_current


async def test_a_paper_of_one_character_and_one_without_text_are_shown(open_reader: Open) -> None:
    async with open_reader((Story("一", ("二",)), Story(None, ("三",)))) as screen:
        await screen.press("j", "enter", "s", "s", "r", "r", "w", "d")
        assert screen.app.is_running
