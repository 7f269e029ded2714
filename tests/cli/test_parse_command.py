"""`tuinews parse`: one JSON document, the other files still processed, each failure one line."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from tuinews.cli import run
from tuinews.intake import from_text


def out(capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    captured = capsys.readouterr()
    return captured.out, captured.err


def test_json_is_one_document_and_nothing_else(dump: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["parse", str(dump), "--format", "json"]) == 0
    text, error = out(capsys)
    edition = json.loads(text)["editions"][0]
    assert error == ""
    assert edition["source"] == str(dump)
    assert edition["encoding"] == "utf-8"
    assert [article["headline"] for article in edition["articles"]] == ["跨江大桥昨夜合龙"]


def test_a_program_gets_json_unless_it_asks_otherwise(dump: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["parse", str(dump)]) == 0
    assert json.loads(out(capsys)[0])["editions"]


def test_one_bad_file_is_named_and_the_others_are_parsed(dump: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = dump.with_name("empty.txt")
    empty.write_bytes(b"")
    assert run(["parse", str(empty), str(dump), str(dump.with_name("gone.txt")), "--format", "json"]) == 1
    text, error = out(capsys)
    assert len(json.loads(text)["editions"]) == 1
    assert error.splitlines() == [
        f"tuinews: {empty}: 文件是空的",
        f"tuinews: {dump.with_name('gone.txt')}: 没有这个文件",
    ]


def test_the_audit_finds_every_character_in_one_place(dump: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["parse", str(dump), "--audit"]) == 0
    assert str(dump) in out(capsys)[0]


def test_explain_says_of_each_line_what_it_was_taken_for(dump: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["parse", str(dump), "--explain"]) == 0
    lines = out(capsys)[0]
    for line in ("跨江大桥昨夜合龙", "汽笛同时响了起来"):
        assert line in lines


@pytest.mark.parametrize("form", ["text", "md", "html"])
def test_the_other_formats_hold_the_whole_text(dump: Path, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["parse", str(dump), "--format", form]) == 0
    text = out(capsys)[0]
    assert "跨江大桥昨夜合龙" in text
    assert "两岸的汽笛同时响了起来" in text


def test_an_encoding_that_does_not_exist_is_said(dump: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["parse", str(dump), "--encoding", "utf-9"]) == 1
    assert "utf-9" in out(capsys)[1]


def test_a_hostile_file_name_reaches_the_terminal_harmless(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = home / "\x1b]0;题\x07\x9b.txt"
    assert run(["parse", str(path)]) == 1
    assert not set("\x1b\x07\x9b") & set(out(capsys)[1])


def test_a_fifo_does_not_hang(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(home / "pipe")
    assert run(["parse", str(home / "pipe")]) == 1
    assert "FIFO" in out(capsys)[1]


@pytest.mark.parametrize(
    "arguments", [["parse"], ["parse", "x", "--format", "yaml"], ["digest", "x", "--chars", "0"], ["--nope"]]
)
def test_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(arguments)
    assert ended.value.code == 2


def test_wrong_usage_says_so_on_standard_error_alone(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["digest", "x", "--ratio", "7"])
    text, error = out(capsys)
    assert text == ""
    assert "应在 0 与 1 之间" in error


def test_what_a_source_left_unread_is_said_and_the_rest_is_printed(
    dump: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source = replace(
        from_text("第一段话说完了。\n\n第二段话说完了。\n", "page.pdf"), notes=("第 2 页只有图像，没有文字",)
    )
    monkeypatch.setattr("tuinews.cli.output.read", lambda _path, _encoding: source)
    assert run(["parse", str(dump)]) == 0
    text, error = out(capsys)
    assert error == "tuinews: page.pdf: 第 2 页只有图像，没有文字\n"
    assert "第一段话说完了" in text
