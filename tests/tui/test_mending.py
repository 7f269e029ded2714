"""Mending a wrong cut in the reader: what each key does, what is kept of it, and where one is afterwards."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from tests.tui.conftest import Open
from tests.tui.newspaper import BRIDGE, MARKET, YARD, Screen, Story, digested, edition, parsed_as, settings

from tuinews.digest import Ranking
from tuinews.edition import Edition
from tuinews.library import Library, LibraryError, mending
from tuinews.library.edits import Edits
from tuinews.tui import events
from tuinews.tui.app import ReaderApp
from tuinews.tui.entries import Marks, Opened

FERRY = Story(
    "旧渡口停航", tuple(f"第{number}天，摆渡船照旧来回，船工老郑在舷边数着乘客。" * 4 for number in range(30))
)


@pytest.fixture(autouse=True)
def _plain_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Digests whose words are known."""
    monkeypatch.setattr("tuinews.digest.digest", digested)


def titles(screen: Screen) -> list[str]:
    """The titles of the articles of the first edition."""
    return [entry.article.display_title for entry in screen.reader.editions[0].entries]


async def point_at(screen: Screen, text: str) -> None:
    """Go down to the row that begins with a text."""
    body = screen.reader.body
    for _row in range(body.count):
        line, page = body.line, body.page
        assert line is not None
        assert page is not None
        if page.parts[line.part].text[line.start :].startswith(text) and line.role != "blank":
            return
        await screen.press("j")
    raise AssertionError(text)


async def test_how_to_go_on_is_said_until_the_paragraph_is_chosen_or_the_choice_taken_back(open_reader: Open) -> None:
    said = "j k 选段，再按 X 订正，Esc 取消"
    async with open_reader() as screen:
        for keys, seen in ((("X",), True), (("j", "j"), True), (("escape",), False), (("X", "j", "U"), False)):
            await screen.press(*keys)
            assert (said in screen.foot) is seen


@pytest.mark.parametrize(
    "keys", ["s", "r", "J", "K", "tab", "v", "v escape", "v y", "d escape", "1", "question_mark escape"]
)
async def test_how_to_go_on_is_said_only_where_the_key_would_mend(open_reader: Open, keys: str) -> None:
    async with open_reader() as screen:
        await screen.press("X", *keys.split())
        said = "再按 X 订正" in screen.foot
        await screen.press("X")
        mended = "另成一篇" in screen.foot or "另起" in screen.foot
        assert said is mended


async def test_an_article_is_merged_with_the_next_and_the_merging_undone(open_reader: Open) -> None:
    async with open_reader() as screen:
        before = titles(screen)
        await screen.press("M")
        await screen.until(lambda: len(titles(screen)) == 3)
        assert titles(screen) == [before[0], *before[2:]]
        assert "已与下一篇合并 · U 撤销" in screen.foot
        assert screen.reader.shown is not None
        assert "停产十二年" in "".join(block.text for block in screen.reader.shown.article.blocks)
        await screen.press("U")
        await screen.until(lambda: titles(screen) == before)
        assert "已撤销" in screen.foot
        await screen.press("U")
        assert "没有订正可撤销" in screen.foot


async def test_the_last_article_has_no_next(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("G", "M")
        assert "后面没有稿件了" in screen.foot
        assert len(titles(screen)) == 4


async def test_an_article_is_split_at_the_paragraph_that_the_keys_are_on(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("X")
        assert "再按 X" in screen.foot
        await point_at(screen, "大桥通车后")
        await screen.press("X")
        await screen.until(lambda: len(titles(screen)) == 5)
        assert screen.reader.shown is not None
        assert screen.reader.shown.number == 2
        assert screen.reader.shown.article.blocks[0].text.startswith("大桥通车后")
        assert screen.reader.editions[0].entries[0].article.blocks[-1].text.startswith("为此")
        assert not screen.reader.body.pointing


async def test_escape_takes_the_choice_of_a_paragraph_back(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("X", "escape")
        assert not screen.reader.body.pointing
        await screen.press("X")
        assert "再按 X" in screen.foot
        assert len(titles(screen)) == 4


@pytest.mark.parametrize("other", ["U", "M"])
async def test_another_mending_takes_the_choice_of_a_paragraph_back(open_reader: Open, other: str) -> None:
    async with open_reader() as screen:
        await screen.press("G", "F")
        assert "选段" in screen.foot
        await screen.press(other)
        assert "没有" in screen.foot
        before = titles(screen)
        await screen.press("F")
        assert "选段" in screen.foot
        assert titles(screen) == before


async def test_a_headline_is_no_headline_and_a_subhead_is(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("H", "g", "H")
        await screen.until(lambda: screen.reader.editions[0].entries[0].article.title_is_made)
        assert "已不作标题" in screen.foot
        await screen.press("H")
        await point_at(screen, "把误差关进三毫米")
        await screen.press("H")
        await screen.until(lambda: titles(screen)[0] == "把误差关进三毫米")
        assert "已定为标题" in screen.foot
        await screen.press("U", "U")
        await screen.until(lambda: titles(screen)[0] in ("跨江大桥昨夜合龙", "昨夜十一时四十分"))


async def test_a_paragraph_that_is_furniture_leaves_the_article(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("F")
        await point_at(screen, "旧渡口的摆渡船")
        await screen.press("F")
        await screen.until(lambda: screen.reader.editions[0].edition.furniture)  # type: ignore[union-attr]  # it is parsed
        assert "旧渡口的摆渡船" not in screen.pane["body"]
        assert "已移出正文" in screen.foot


async def test_a_title_line_begins_no_article(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("X", "g", "X")
        assert "请从正文的一段另起" in screen.foot


async def test_the_window_stays_where_it_was_in_a_long_article(open_reader: Open) -> None:
    async with open_reader(stories=(FERRY, YARD)) as screen:
        await screen.press("enter", "space", "space", "space")
        seen = screen.pane["body"].splitlines()[2]
        await screen.press("M")
        await screen.until(lambda: len(titles(screen)) == 1)
        assert screen.pane["body"].splitlines()[2] == seen


async def test_marks_go_with_the_text_they_were_made_on(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("j", "full_stop", "k", "M")
        await screen.until(lambda: len(titles(screen)) == 3)
        assert screen.reader.marks.starred == {(0, 1)}
        await screen.press("U")
        await screen.until(lambda: len(titles(screen)) == 4)
        assert screen.reader.marks.starred == {(0, 1), (0, 2)}


async def test_a_digest_of_an_article_as_it_was_cut_before_is_dropped(open_reader: Open) -> None:
    async with open_reader() as screen:
        late = Ranking("lead", (), ())
        await screen.press("M")
        await screen.until(lambda: len(titles(screen)) == 3)
        await screen.until(lambda: screen.reader.known.ranking((0, 1)))
        screen.reader.post_message(events.Ranked((0, 1), "lead", late))
        await screen.pilot.pause()
        assert screen.reader.known.ranking((0, 1)) is not late


async def test_a_search_is_made_again_in_the_new_articles(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("slash")
        await screen.type("面馆")
        await screen.until(lambda: list(screen.reader.hits) == [(0, 2)])
        await screen.press("enter", "K", "M")
        await screen.until(lambda: list(screen.reader.hits) == [(0, 1)])


async def test_the_keys_can_be_remapped(open_reader: Open) -> None:
    async with open_reader(keys={"mend-merge": "z", "mend-undo": "V"}) as screen:
        await screen.press("z")
        await screen.until(lambda: len(titles(screen)) == 3)
        assert "V 撤销" in screen.foot
        await screen.press("V")
        await screen.until(lambda: len(titles(screen)) == 4)


@asynccontextmanager
async def _keeping(monkeypatch: pytest.MonkeyPatch, library: Path) -> AsyncIterator[Screen]:
    (source,) = parsed_as(monkeypatch, edition())
    app = ReaderApp([source], replace(settings(), library=library))
    async with app.run_test(size=(120, 36)) as pilot:
        screen = Screen(pilot)
        await screen.until(lambda: screen.reader.keeper._ids)
        yield screen


async def test_a_mending_is_kept_and_done_again_when_the_paper_is_opened_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "library.db"
    async with _keeping(monkeypatch, file) as screen:
        await screen.press("M")
        await screen.until(lambda: len(titles(screen)) == 3)
        await screen.press("j", "full_stop")
    async with _keeping(monkeypatch, file) as screen:
        assert len(titles(screen)) == 3
        assert "已照以前的订正改好 1 处" in screen.foot
        await screen.until(lambda: screen.reader.marks.starred == {(0, 2)})
        await screen.press("U")
        await screen.until(lambda: len(titles(screen)) == 4)
    with Library.open(file) as library:
        assert library.edits.corrections()["editions"] == []
        assert [kept.articles for kept in library.editions()] == [4]
    async with _keeping(monkeypatch, file) as screen:
        assert len(titles(screen)) == 4
        assert "订正" not in screen.foot


async def test_nothing_is_mended_before_the_library_has_said_what_was(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer, of = threading.Event(), Edits.of

    def slow(edits: Edits, paper: Edition) -> tuple[mending.Edit, ...]:
        answer.wait(20)
        return of(edits, paper)

    monkeypatch.setattr(Edits, "of", slow)
    (source,) = parsed_as(monkeypatch, edition())
    app = ReaderApp([source], replace(settings(), library=tmp_path / "library.db"))
    async with app.run_test(size=(120, 36)) as pilot:
        screen = Screen(pilot)
        await screen.until(lambda: screen.reader.reading_done)
        await screen.press("M")
        assert "还在整理" in screen.foot
        answer.set()
        await screen.until(lambda: screen.reader.keeper._ids)
        await screen.press("M")
        await screen.until(lambda: len(titles(screen)) == 3)


async def test_an_edition_that_was_kept_mended_is_mended_on_and_undone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "library.db"
    async with _keeping(monkeypatch, file) as screen:
        await screen.press("M")
        await screen.until(lambda: len(titles(screen)) == 3)
    async with ReaderApp([], replace(settings(), library=file)).run_test(size=(120, 36)) as pilot:
        screen = Screen(pilot)
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.press("escape", "R")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.press("enter")
        await screen.until(lambda: screen.reader.keeper._ids)
        await screen.press("M")
        await screen.until(lambda: len(titles(screen)) == 2)
        await screen.press("U")
        await screen.until(lambda: len(titles(screen)) == 3)
        await screen.press("U")
        await screen.until(lambda: "稿件没有变" in screen.foot)
    async with _keeping(monkeypatch, file) as screen:
        assert len(titles(screen)) == 4


async def test_what_cannot_be_kept_is_said_and_holds_for_this_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def full(_edits: Edits, _edition: object, _edit: object) -> None:
        raise LibraryError(tmp_path, "盘满了")

    monkeypatch.setattr(Edits, "add", full)
    async with _keeping(monkeypatch, tmp_path / "library.db") as screen:
        await screen.press("M")
        await screen.until(lambda: screen.reader.foot.alarms)
        assert "盘满了" in screen.foot
        assert len(titles(screen)) == 3
        await screen.press("j")
        assert "订正只在这次有效" in screen.foot
        await screen.press("escape", "k", "U")
        await screen.until(lambda: len(titles(screen)) == 4)


async def test_undoing_what_was_not_kept_leaves_what_was(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "library.db"
    async with _keeping(monkeypatch, file) as screen:
        await screen.press("M")
        await screen.until(lambda: len(titles(screen)) == 3)
    monkeypatch.setattr(Edits, "add", lambda *_given: None)
    async with _keeping(monkeypatch, file) as screen:
        await screen.press("M")
        await screen.until(lambda: len(titles(screen)) == 2)
        await screen.press("U")
        await screen.until(lambda: len(titles(screen)) == 3)
    with Library.open(file) as library:
        assert len(library.edits.corrections()["editions"][0]["edits"]) == 1


@pytest.mark.parametrize(
    ("read", "starred", "expected_read", "expected_starred"),
    [(set(), set(), set(), set()), ({1}, {2}, {1}, {1}), ({1, 2}, {2}, {1}, {1}), ({3}, {3}, {2}, {2})],
)
def test_what_is_merged_has_the_marks_that_either_had(
    read: set[int], starred: set[int], expected_read: set[int], expected_starred: set[int]
) -> None:
    source, articles = edition((BRIDGE, YARD, MARKET))
    whole = Edition(source, articles)
    opened = Opened("报", source)
    before = opened.add(0, articles)
    marks = Marks(read={(0, n) for n in read}, starred={(0, n) for n in starred} | {(7, 1)})
    opened.cut_again(0, mending.apply(whole, [mending.merge_next(whole, 0)]).edition)
    marks.inherit(before, opened.entries)
    assert marks.read == {(0, n) for n in expected_read}
    assert marks.starred == {(0, n) for n in expected_starred} | {(7, 1)}
    assert opened.length == sum(article.length for article in articles) + len(YARD.headline or "")


async def test_two_answers_to_one_undoing_count_once(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("M")
        await screen.until(lambda: len(titles(screen)) == 3)
        reader = screen.reader
        before, base, (edit,) = reader.editions[0].edition, reader.parsed[0], reader.edits[0]
        assert before is not None
        for _time in range(2):
            reader.post_message(events.Remade(0, before, base, edit, undone=True))
        await screen.until(lambda: len(titles(screen)) == 4)
        reader.post_message(events.Remade(0, base, base, edit, undone=True))
        await screen.pilot.pause()
        assert reader.edits[0] == []
        assert not reader.foot.alarms
