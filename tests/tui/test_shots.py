"""The reader looks as it looked when its pictures were looked at."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.tui.shots import FOLDER, SHOTS, Shot, seen, take


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
async def test_the_screen_is_the_picture(shot: Shot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    drawn = await take(shot, monkeypatch)
    now = tmp_path / f"{shot.name}.svg"
    now.write_text(drawn, encoding="utf-8")
    held = seen((FOLDER / now.name).read_text(encoding="utf-8"))
    assert seen(drawn) == held, f"look at {now}; where that is how it should be: make shots"


def test_there_are_at_most_ten_pictures_and_none_is_left_over() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == {shot.name for shot in SHOTS}
    assert len(SHOTS) <= 10


def test_a_picture_differs_where_a_colour_or_a_place_does() -> None:
    svg = (FOLDER / "reading-80x24.svg").read_text(encoding="utf-8")
    assert len(seen(svg)) > 50
    assert seen(svg.replace("#e3b168", "#e3b169")) != seen(svg)
    assert seen(svg.replace('x="48.8"', 'x="61"')) != seen(svg)
