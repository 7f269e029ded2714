"""SnowNLP's feeling is shown only when asked for, and said to be SnowNLP's."""

import pytest
from tests.tui.conftest import Open

from tuinews import digest
from tuinews.edition import Article


async def test_nobody_is_asked_unless_a_person_asks(open_reader: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Article] = []
    monkeypatch.setattr(digest, "sentiment", asked.append)
    async with open_reader() as screen:
        await screen.press("j", "enter")
        assert asked == []


async def test_the_feeling_is_told_with_its_origin(open_reader: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digest, "sentiment", lambda _article: 0.73)
    async with open_reader() as screen:
        await screen.press("Z")
        await screen.until(lambda: "0.73" in screen.text)
        assert "SnowNLP" in screen.text
        assert "商品评论" in screen.text


async def test_a_failure_is_a_message_and_the_reader_goes_on(
    open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_article: Article) -> float:
        raise digest.EngineFailed("no answer")

    monkeypatch.setattr(digest, "sentiment", fail)
    async with open_reader() as screen:
        await screen.press("Z")
        await screen.until(lambda: "no answer" in screen.text)
        await screen.press("escape", "j")
        assert screen.pane["list"].splitlines()[2].startswith("▌")
