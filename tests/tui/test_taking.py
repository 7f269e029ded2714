"""Taking text away: copied, selected, exported, opened, piped."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from tests.tui.conftest import Open
from tests.tui.newspaper import BRIDGE, Screen

from tuinews.tui.exporting import free_name
from tuinews.tui.programs import editor, words


@pytest.fixture(autouse=True)
def _own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are written here, and nowhere else."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def copied(folder: Path) -> str:
    """What was copied last."""
    return (folder / "state" / "tuinews" / "copied.txt").read_text(encoding="utf-8")


async def test_the_summary_is_copied_with_its_title(open_reader: Open, tmp_path: Path) -> None:
    async with open_reader() as screen:
        await screen.press("y")
        lines = copied(tmp_path).splitlines()
        assert lines[0] == "跨江大桥昨夜合龙"
        assert len(lines) == 4
        assert "已复制摘要" in screen.foot


async def test_the_article_is_copied_unwrapped(open_reader: Open, tmp_path: Path) -> None:
    async with open_reader(size=(80, 24)) as screen:
        await screen.press("Y")
        text = copied(tmp_path)
        for item in BRIDGE.body:
            assert (item if isinstance(item, str) else item[1]) in text


async def test_lines_are_selected_and_copied(open_reader: Open, tmp_path: Path) -> None:
    async with open_reader() as screen:
        await screen.press("enter", "j", "v")
        for _row in range(5):
            await screen.press("j")
        assert screen.reader.body.overlay.pointed["selection"]
        assert "y 复制，Esc 取消" in screen.foot
        await screen.press("y")
        assert "y 复制，Esc 取消" not in screen.foot
        assert "昨夜十一时四十分" in copied(tmp_path)
        assert "\n" not in copied(tmp_path).split("。")[0][10:]
        assert screen.reader.selecting is None


async def test_escape_leaves_a_selection(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("enter", "v", "j", "escape")
        assert screen.reader.selecting is None
        assert not screen.reader.body.overlay.pointed["selection"]
        assert screen.reader.stage == "reading"


async def export(screen: Screen, what: str, name: str) -> None:
    """Export through the list of formats."""
    await screen.press("e")
    await screen.until(lambda: len(screen.app.screen_stack) > 1)
    await screen.type(what)
    await screen.press("enter")
    await screen.until(lambda: screen.reader.prompting == "export")
    await screen.press("ctrl+u")
    await screen.type(name)
    await screen.press("enter")
    await screen.until(lambda: screen.reader.foot.news or screen.reader.foot.alarms)


@pytest.mark.parametrize("form", ["Markdown", "HTML", "JSON", "纯文本"])
async def test_an_article_is_exported_in_every_format(open_reader: Open, tmp_path: Path, form: str) -> None:
    async with open_reader() as screen:
        await export(screen, form, "out.x")
        text = (tmp_path / "out.x").read_text(encoding="utf-8")
        assert "最后一段钢箱梁缓缓落位" in text
        assert "红星机械厂" not in text
        if form == "JSON":
            assert json.loads(text)
        assert "已写到" in screen.foot


async def test_what_is_picked_is_exported_together(open_reader: Open, tmp_path: Path) -> None:
    async with open_reader() as screen:
        await screen.press("m", "m")
        assert screen.pane["list"].splitlines()[1].startswith(" ● 1✓")
        await export(screen, "选中", "two.md")
        text = (tmp_path / "two.md").read_text(encoding="utf-8")
        assert "钢箱梁" in text
        assert "红星机械厂" in text
        assert "豆腐" not in text


async def test_the_edition_s_digest_is_exported(open_reader: Open, tmp_path: Path) -> None:
    async with open_reader() as screen:
        await export(screen, "全版摘要", "digest.md")
        text = (tmp_path / "digest.md").read_text(encoding="utf-8")
        assert "跨江大桥昨夜合龙" in text
        assert "老厂房里长出创意园" in text


async def test_a_file_that_exists_is_left_alone(open_reader: Open, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("我的", encoding="utf-8")
    async with open_reader() as screen:
        await export(screen, "纯文本", "mine.txt")
        assert "没有写成" in screen.foot
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "我的"


@pytest.mark.parametrize(
    ("title", "name"),
    [("大桥 合龙", "大桥 合龙.md"), ("a/b\\c:d", "a b c d.md"), ("..", "tuinews.md"), ("长" * 99, "长" * 40 + ".md")],
)
def test_a_title_becomes_a_name_that_any_system_takes(title: str, name: str) -> None:
    assert free_name(title, "md") == name


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "大桥.md").touch()
    assert free_name("大桥", "md") == "大桥-2.md"


def test_a_command_is_an_argument_list_and_never_a_shell_line() -> None:
    assert words("wc -l '; rm -rf /'") == ["wc", "-l", "; rm -rf /"]
    assert words("wc 'unfinished") is None


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"EDITOR": "vi"}, ["vi", "+7"]),
        ({"VISUAL": "emacs -nw", "EDITOR": "vi"}, ["emacs", "-nw", "+7"]),
        ({"PAGER": "less"}, ["less", "+7"]),
        ({}, ["+7"]),
    ],
)
def test_the_editor_is_the_person_s_own(
    environ: dict[str, str], expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("VISUAL", "EDITOR", "PAGER"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert editor().at(7) == expected
    assert bool(editor()) == bool(environ)
    assert os.environ.get("VISUAL", "") == environ.get("VISUAL", "")
