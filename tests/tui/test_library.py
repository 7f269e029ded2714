"""The library in the reader: its first page, results as one types, smart folders, and what it has around an article."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from tests.library.papers import BRIDGE, CARS, DRONES, GDP, edition
from tests.tui.newspaper import Screen, rows, settings

from tuinews.library import Library
from tuinews.library.errors import LibraryBusyError, LibraryReadOnlyError
from tuinews.library.reading import Reading
from tuinews.tui.app import ReaderApp
from tuinews.tui.chooser import Chooser, Seeker

HOSTILE = ("[/图]“[@click=app.quit]”\x1b]0;x\x07 江岸", ("江岸的灯今晚全部亮起，[bold]沿江散步的人比昨天多了一倍。",))


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A library of four editions, none of which has a file any more."""
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        library.add(edition("晚报20250301.txt", CARS, HOSTILE))
        library.add(edition("日报20250720.txt", BRIDGE))
        library.add(edition("晨报20250721.txt", ("跨江大桥合龙了", BRIDGE[1])))
        library.add(edition("晚报20250722.txt", DRONES, GDP))
    return path


class Opened(Screen):
    """A reader with a library."""

    @property
    def list(self) -> list[str]:
        """The rows of the list that lies over the reader, none where there is none."""
        top = self.app.screen
        return [row.strip() for row in rows(top.listed)] if isinstance(top, Chooser) else []

    def has(self, *texts: str) -> bool:
        """Whether the list shows all of these."""
        return all(any(text in row for row in self.list) for text in texts)

    async def choose(self, text: str) -> None:
        """Go down to the row that has this text, and choose it."""
        top = self.app.screen
        assert isinstance(top, Chooser)
        while top.listed.chosen is None or text not in f"{top.listed.chosen.note} {top.listed.chosen.text}":
            before = top.listed.cursor
            await self.pilot.press("down")
            assert top.listed.cursor > before, f"no row {text}: {self.list}"
        await self.pilot.press("enter")


@asynccontextmanager
async def reading(library: Path | None) -> AsyncIterator[Opened]:
    """The reader without a file."""
    async with ReaderApp([], replace(settings(), library=library)).run_test(size=(120, 36)) as pilot:
        screen = Opened(pilot)
        await screen.until(lambda: screen.reader.begun)
        yield screen


async def test_with_no_file_the_reader_opens_on_the_library(shelf: Path) -> None:
    async with reading(shelf) as screen:
        await screen.until(lambda: screen.has("晚报20250722.txt", "日报20250720.txt"))
        assert screen.has("5 篇      未读", "0 篇      星标")


async def test_with_an_empty_library_it_says_how_to_begin(tmp_path: Path) -> None:
    async with reading(tmp_path / "library.db") as screen:
        await screen.press("L")
        await screen.until(lambda: screen.has("打字就搜"))
        await screen.press("escape")
        assert not screen.list
        assert "打开一个文件" in screen.text


async def test_an_edition_whose_file_is_gone_is_read_as_it_was_kept(shelf: Path) -> None:
    async with reading(shelf) as screen:
        await screen.until(lambda: screen.has("日报20250720.txt"))
        await screen.choose("日报20250720.txt")
        await screen.until(lambda: "昨夜十一时四十分" in screen.text)


async def test_results_come_as_one_types_and_lead_to_the_article(shelf: Path) -> None:
    async with reading(shelf) as screen:
        await screen.until(lambda: screen.has("星标"))
        await screen.type("dkjj")
        await screen.until(lambda: screen.has("低空经济写进街道规划"))
        await screen.choose("低空经济写进")
        await screen.until(lambda: "江北街道把低空经济写进今年的规划" in screen.text)
        assert screen.reader.shown
        assert screen.reader.shown.article.display_title == DRONES[0]


async def test_the_same_story_stands_under_the_first_of_it(shelf: Path) -> None:
    async with reading(shelf) as screen:
        with Library.open(shelf) as library:
            library.add(edition("江报20250723.txt", ("夜里合龙", (BRIDGE[1][0], BRIDGE[1][1] + "观众鼓掌许久。"))))
        await screen.until(lambda: screen.has("星标"))
        await screen.type("钢箱梁")
        await screen.until(lambda: screen.has("2 篇"))
        assert screen.has("〃")


async def test_a_query_that_is_wrong_says_what_and_where(shelf: Path) -> None:
    async with reading(shelf) as screen:
        await screen.until(lambda: screen.has("星标"))
        await screen.type("大桥 from:2025-13")
        await screen.until(lambda: screen.has("第 9 个字符"))


async def test_a_search_is_kept_as_a_smart_folder_and_dropped_again(shelf: Path) -> None:
    async with reading(shelf) as screen:
        await screen.until(lambda: screen.has("星标"))
        await screen.type("title:大桥")
        await screen.until(lambda: screen.has("存为智能文件夹"))
        await screen.choose("存为智能文件夹")
        await screen.until(lambda: screen.has("1 篇      title:大桥"))
        await screen.choose("title:大桥")
        await screen.until(lambda: screen.has("删去这个智能文件夹"))
        await screen.choose("删去这个智能文件夹")
        await screen.until(lambda: screen.has("星标"))
        assert not screen.has("title:大桥")


async def test_around_an_article_stand_its_likes_its_keywords_and_what_is_new(shelf: Path) -> None:
    async with reading(shelf) as screen:
        await screen.until(lambda: screen.has("晚报20250722.txt"))
        await screen.choose("晚报20250722.txt")
        await screen.until(lambda: screen.reader.shown and screen.reader.keeper.number_of(screen.reader.shown.key))
        await screen.press("c")
        await screen.until(lambda: screen.has("相关的稿件", "关键词的起落", "这一期第一次说的"))
        await screen.choose("低空")
        await screen.until(lambda: screen.has("2025-07-22"))
        await screen.choose("2025-07-22")
        await screen.until(lambda: screen.has("低空经济写进街道规划"))


async def test_titles_that_look_like_markup_are_shown_as_they_are(shelf: Path) -> None:
    async with reading(shelf) as screen:
        await screen.until(lambda: screen.has("星标"))
        await screen.type("沿江散步")
        await screen.until(lambda: screen.has("[/图]", "[bold]沿江散步"))
        assert not any("\x1b" in row for row in screen.list)


async def test_without_a_library_its_keys_say_so(tmp_path: Path) -> None:
    async with reading(None) as screen:
        await screen.press("L")
        assert "没有开着资料库" in screen.foot
        assert not isinstance(screen.app.screen, Seeker)


async def test_notes_tags_and_the_last_search_are_there_again(shelf: Path) -> None:
    async with reading(shelf) as screen:
        await screen.until(lambda: screen.has("晚报20250722.txt"))
        await screen.choose("晚报20250722.txt")
        await screen.until(lambda: screen.reader.shown and screen.reader.keeper.number_of(screen.reader.shown.key))
        await screen.press("i")
        await screen.type("回头细读")
        await screen.press("enter", "a")
        await screen.type("飞行 街道")
        await screen.press("enter", "slash")
        await screen.type("航线")
        await screen.press("enter")
    async with reading(shelf) as screen:
        await screen.until(lambda: screen.has("#飞行", "#街道", "有批注"))
        await screen.choose("#飞行")
        await screen.until(lambda: screen.has("低空经济写进街道规划"))
        await screen.choose("低空经济写进")
        await screen.until(lambda: screen.reader.written)
        await screen.press("n")
        await screen.until(lambda: "2 处" in screen.foot)
        assert screen.reader.sought == "航线"
        await screen.press("enter")
        assert "回头细读 #街道 #飞行" in screen.foot


async def test_that_nothing_will_be_kept_is_said_with_its_reason_in_a_small_terminal(tmp_path: Path) -> None:
    file = tmp_path / "a folder with a name as long as those of homes often are" / "library.db"
    file.parent.mkdir()
    file.write_bytes(b"not a library" * 400)
    async with ReaderApp([], replace(settings(), library=file)).run_test(size=(80, 24)) as pilot:
        screen = Opened(pilot)
        await screen.until(lambda: screen.reader.foot.alarms)
        assert "这次什么都不会保存：不是资料库文件" in screen.foot


async def test_a_library_that_cannot_be_written_is_told_once(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Library.open(shelf, readonly=True)
    monkeypatch.setattr(Library, "open_anyhow", lambda _path: (kept, LibraryReadOnlyError(shelf, "打不开，也建不了")))
    async with reading(shelf) as screen:
        await screen.until(lambda: screen.has("未读"))
        await screen.choose("日报20250720")
        await screen.until(lambda: screen.reader.listing.count)
        await screen.press(".", ".")
        await screen.until(lambda: screen.reader.keeper._jobs.empty())
        assert "这次什么都不会保存：打不开，也建不了" in screen.foot
        assert "还有" not in screen.foot


async def test_what_passes_is_said_again_when_it_comes_back(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    busy = iter([True, False, True])

    def set_starred(_reading: Reading, _article: int, _starred: bool) -> None:
        if next(busy):
            raise LibraryBusyError(shelf, "正忙")

    monkeypatch.setattr(Reading, "set_starred", set_starred)
    async with reading(shelf) as screen:
        await screen.until(lambda: screen.has("未读"))
        await screen.choose("日报20250720")
        await screen.until(lambda: screen.reader.keeper._ids)
        await screen.press(".")
        await screen.until(lambda: screen.reader.foot.alarms)
        await screen.press("escape", ".", ".")
        await screen.until(lambda: screen.reader.foot.alarms)
