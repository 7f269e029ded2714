"""Opening: several papers, papers that cannot be read, the library, the first start, the overview."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from tests.tui.conftest import Open
from tests.tui.newspaper import BRIDGE, MARKET, YARD, Screen, digested, edition, parsed_as, settings

from tuinews.digest import Ranking
from tuinews.edition import Article, Source
from tuinews.parsing import Batch
from tuinews.tui import events
from tuinews.tui.app import ReaderApp
from tuinews.tui.entries import Heading, Opened, rows
from tuinews.tui.knowledge import KEPT, Knowledge
from tuinews.tui.session import Options


@pytest.fixture(autouse=True)
def _plain_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Digests whose words are known."""
    monkeypatch.setattr("tuinews.digest.digest", digested)


async def test_several_papers_stand_under_their_names(monkeypatch: pytest.MonkeyPatch) -> None:
    papers = parsed_as(monkeypatch, edition((BRIDGE, YARD), "甲报.txt"), edition((MARKET,), "乙报.txt"))
    async with ReaderApp(list(papers), settings()).run_test(size=(120, 36)) as pilot:
        screen = Screen(pilot)
        await screen.until(lambda: screen.reader.reading_done and screen.reader.listing.count == 5)
        lines = screen.pane["list"].splitlines()
        assert "甲报.txt" in lines[1]
        assert "乙报.txt" in lines[4]
        await screen.press("j", "j")
        assert screen.reader.shown is not None
        assert screen.reader.shown.key == (1, 1)
        assert "乙报.txt" in screen.pane["list"].splitlines()[0]


async def test_one_that_cannot_be_parsed_is_said_and_the_others_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    bad, _articles = edition((YARD,), "坏.txt")
    good, articles = edition((BRIDGE,), "好.txt")

    def stream(source: Source) -> Iterator[Batch]:
        if source is bad:
            raise ValueError("绕不过去")
        yield Batch(articles, (), len(source.text))

    monkeypatch.setattr("tuinews.parsing.stream", stream)
    async with ReaderApp([bad, good], settings()).run_test(size=(120, 36)) as pilot:
        screen = Screen(pilot)
        await screen.until(lambda: screen.reader.reading_done)
        assert "绕不过去" in screen.foot
        assert "坏.txt" in screen.foot
        assert "跨江大桥昨夜合龙" in screen.pane["list"]
        await screen.press("j", "k")
        assert "绕不过去" in screen.foot
        await screen.press("escape")
        assert "绕不过去" not in screen.foot


async def test_the_first_articles_are_shown_before_the_last_is_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    source, articles = edition((BRIDGE, YARD))
    held: list[bool] = []

    def stream(_source: Source) -> Iterator[Batch]:
        yield Batch(articles[:1], (), 100)
        while not held:
            yield Batch((), (), 120)
        yield Batch(articles[1:], (), len(source.text))

    monkeypatch.setattr("tuinews.parsing.stream", stream)
    async with ReaderApp([source], settings()).run_test(size=(120, 36)) as pilot:
        screen = Screen(pilot)
        await screen.until(lambda: screen.reader.listing.count == 1 and "▸" in screen.pane["digest"])
        assert "整理中" in screen.foot
        held.append(True)
        await screen.until(lambda: screen.reader.listing.count == 2)
        assert "整理中" not in screen.foot or not screen.reader.reading_done


async def test_a_digest_that_comes_too_late_is_not_shown(open_reader: Open) -> None:
    async with open_reader() as screen:
        shown = screen.pane["digest"]
        late = events.Ranked((0, 2), "textrank", Ranking("textrank", (), ()))
        screen.reader.post_message(late)
        screen.reader.post_message(events.Digested((0, 2), "lead", digested(edition((YARD,))[1][0])))
        await screen.pilot.pause()
        assert screen.pane["digest"] == shown


async def test_the_overview_leads_to_an_article_and_back(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("d")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("厂房")
        await screen.press("enter")
        await screen.until(lambda: screen.reader.is_current)
        assert screen.reader.shown is not None
        assert screen.reader.shown.number == 2
        await screen.press("ctrl+o")
        assert screen.reader.shown.number == 1


async def test_help_is_searched_by_pinyin_and_does_what_is_chosen(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("question_mark")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("zhaiyaojiachang")
        await screen.press("enter")
        await screen.until(lambda: screen.pane["digest"].count("▸") == 4)


async def test_the_keys_that_matter_are_said_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    seen = []
    for _start in range(2):
        (source,) = parsed_as(monkeypatch, edition((BRIDGE,)))
        async with ReaderApp([source], replace(settings(), state=tmp_path)).run_test(size=(120, 36)) as pilot:
            screen = Screen(pilot)
            await screen.until(partial(getattr, screen.reader, "reading_done"))
            seen.append("全部的键" in screen.foot)
    assert seen == [True, False]


async def test_what_was_read_and_starred_comes_back_with_the_paper(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    options = replace(settings(), library=tmp_path / "library.db")
    async with _reading(monkeypatch, options) as pilot:
        screen = Screen(pilot)
        await screen.until(lambda: screen.reader.keeper._ids)
        await screen.press("j", "full_stop", "enter")
    async with _reading(monkeypatch, options) as pilot:
        screen = Screen(pilot)
        await screen.until(lambda: screen.reader.marks.starred)
        assert screen.reader.marks.starred == {(0, 2)}
        assert screen.reader.marks.read == {(0, 2)}


async def test_a_library_that_cannot_be_opened_is_said_and_reading_goes_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "library.db").write_bytes(b"no library at all" * 999)
    async with _reading(monkeypatch, replace(settings(), library=tmp_path / "library.db")) as pilot:
        screen = Screen(pilot)
        await screen.until(lambda: screen.reader.foot.alarms)
        assert "资料库" in screen.foot
        await screen.press("escape", "j")
        assert screen.reader.listing.cursor == 1


def _reading(monkeypatch: pytest.MonkeyPatch, options: Options):  # type: ignore[no-untyped-def]  # Textual's own type is private
    (source,) = parsed_as(monkeypatch, edition())
    return ReaderApp([source], options).run_test(size=(120, 36))


def test_a_million_articles_are_listed_by_reference() -> None:
    article = edition((BRIDGE,))[1][0]
    opened = Opened("大")
    opened.add(0, [article] * 1000)
    assert len(rows([opened])) == 1000
    assert sum(isinstance(row, Heading) for row in rows([opened, opened])) == 2


def test_only_the_newest_digests_are_kept() -> None:
    known = Knowledge("lead", settings().config)
    digest = digested(edition((BRIDGE,))[1][0])
    for number in range(KEPT + 5):
        known.learn_digest((0, number), digest)
    assert known.digest((0, 0)) is None
    assert known.digest((0, KEPT + 4)) is digest


def test_captions_are_not_counted_as_unread() -> None:
    _source, articles = edition()
    opened = Opened("报")
    entries = opened.add(0, articles)
    assert [entry.counts for entry in entries] == [True, True, False, True]
    assert all(isinstance(entry.article, Article) for entry in entries)


async def test_another_engine_summarises_what_is_on_the_screen(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("E")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("textrank")
        await screen.press("enter")
        await screen.until(lambda: "· textrank" in screen.pane["digest"] and "▸" in screen.pane["digest"])


async def test_a_word_list_that_cannot_be_read_is_said(open_reader: Open, tmp_path: Path) -> None:
    async with open_reader(userdict=str(tmp_path / "words.txt")) as screen:
        await screen.until(lambda: screen.reader.foot.alarms)
        assert "words.txt" in screen.foot
