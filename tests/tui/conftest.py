"""A reader on an invented edition, open and digested."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest
from tests.tui.newspaper import STORIES, Screen, Story, digested, edition, parsed_as, settings

from tuinews.tui.app import ReaderApp

Open = Callable[..., AbstractAsyncContextManager[Screen]]


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """No colour setting of whoever runs the tests gets in."""
    for name in ("NO_COLOR", "COLORFGBG", "TMUX", "STY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def open_reader(monkeypatch: pytest.MonkeyPatch) -> Open:
    """Open the reader on stories, at a size, with settings; it has digested the first when it is handed over."""

    @asynccontextmanager
    async def opened(
        stories: tuple[Story, ...] = STORIES, size: tuple[int, int] = (120, 36), **changes: Any
    ) -> AsyncIterator[Screen]:
        monkeypatch.setattr("tuinews.digest.digest", digested)
        sources = parsed_as(monkeypatch, edition(stories))
        app = ReaderApp(list(sources), settings(**changes))
        async with app.run_test(size=size, notifications=True) as pilot:
            screen = Screen(pilot)
            await screen.until(lambda: screen.reader.reading_done)
            await screen.until(lambda: screen.reader.shown and screen.reader.known.digest(screen.reader.shown.key))
            yield screen

    return opened
