"""The terminal is given up for another program, and taken back."""

from __future__ import annotations

from pathlib import Path

from tests.e2e.conftest import Start


def test_an_article_is_piped_to_a_command_and_reading_goes_on(start: Start, paper: Path, home: Path) -> None:
    with start("--no-library", str(paper)) as terminal:
        terminal.see("▸", "关键")
        terminal.send(b"|tee 'taken away.txt'\r")
        terminal.see("回车返回")
        terminal.send(b"\r")
        terminal.see("摘要 3 句", "j/k")
        terminal.send(b"q")
        assert terminal.end() == 0
    assert "最后一段钢箱梁缓缓落位" in (home / "taken away.txt").read_text(encoding="utf-8")


def test_a_command_is_run_without_a_shell(start: Start, paper: Path, home: Path) -> None:
    with start("--no-library", str(paper)) as terminal:
        terminal.see("▸", "关键")
        terminal.send(b"|nosuchcommand; touch hacked\r")
        terminal.see("nosuchcommand;")
        terminal.send(b"q")
        assert terminal.end() == 0
    assert not (home / "hacked").exists()


def test_the_source_is_opened_in_the_editor_at_its_line(start: Start, paper: Path, home: Path) -> None:
    editor, seen = home / "editor", home / "seen"
    editor.write_text('#!/bin/sh\nprintf "%s\\n" "$@" > seen\n', encoding="utf-8")
    editor.chmod(0o755)
    with start("--no-library", str(paper), VISUAL=str(editor)) as terminal:
        terminal.see("▸", "关键")
        terminal.send(b"o")
        terminal.until(
            lambda: (home / "seen").exists() and (home / "seen").read_text(encoding="utf-8").count("\n") == 2
        )
        terminal.see("摘要 3 句")
        terminal.send(b"q")
        assert terminal.end() == 0
    assert seen.read_text(encoding="utf-8").splitlines() == ["+1", str(paper)]
