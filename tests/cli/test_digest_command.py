"""`tuinews digest`, for newspapers and as a filter of JSON lines."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tuinews.cli import run

RECORD = {
    "id": 7,
    "title": "跨江大桥合龙",
    "text": "大桥昨夜合龙。车程由50分钟缩短到8分钟。\n总工程师说，误差在3毫米以内。",
}


def feed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    data = io.BytesIO("".join(line + "\n" for line in lines).encode())
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(data, encoding="utf-8"))


def answers(capsys: pytest.CaptureFixture[str]) -> tuple[list[dict[str, object]], list[str]]:
    captured = capsys.readouterr()
    return [json.loads(line) for line in captured.out.splitlines()], captured.err.splitlines()


FILTER = ["digest", "--input", "jsonl", "--format", "jsonl", "--sentences", "1"]


def test_the_filter_answers_each_line_in_order(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(monkeypatch, *(json.dumps(RECORD | {"id": number}) for number in range(5)))
    assert run(FILTER) == 0
    found, errors = answers(capsys)
    assert [answer["id"] for answer in found] == list(range(5))
    assert set(found[0]) == {"id", "summary", "keywords"}
    assert errors == []


def test_a_line_that_is_no_record_is_numbered_and_the_rest_answered(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(
        monkeypatch,
        "不是",
        json.dumps(RECORD),
        "[]",
        '{"id":1}',
        '{"id":1,"text":"字","title":3}',
        "",
        json.dumps(RECORD),
    )
    assert run(FILTER) == 1
    found, errors = answers(capsys)
    assert len(found) == 2
    assert [error.split(":")[2] for error in errors] == ["1", "3", "4", "5"]


@pytest.mark.parametrize("text", ["", "一句", "only latin words", "。。。", "字" * 20000, "\n\n", "\x1b[31m红\x00"])
def test_a_strange_article_gets_a_sane_answer(
    text: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(monkeypatch, json.dumps({"id": "x", "title": None, "text": text}))
    assert run(FILTER) == 0
    assert answers(capsys)[0][0]["id"] == "x"


def test_an_editions_articles_carry_their_digest(dump: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["digest", str(dump), "--format", "json", "--sentences", "1"]) == 0
    article = json.loads(capsys.readouterr().out)["editions"][0]["articles"][0]
    sentence = article["digest"]["summary"][0]
    block = article["blocks"][sentence["block"]]["text"]
    assert sentence["text"] == "".join(block[start:end] for start, end in sentence["spans"])


def test_explain_names_the_reasons_of_each_sentence(dump: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["digest", str(dump), "--format", "json", "--explain"]) == 0
    article = json.loads(capsys.readouterr().out)["editions"][0]["articles"][0]
    assert all(sentence["reasons"] for sentence in article["digest"]["summary"])


@pytest.mark.parametrize("form", ["json", "text", "md", "html"])
def test_the_whole_edition_fits_a_screen_of_any_format(
    dump: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["digest", str(dump), "--edition", "--format", form]) == 0
    assert "跨江大桥" in capsys.readouterr().out


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", None])
def test_a_word_list_that_cannot_be_read_is_named(
    data: bytes | None, dump: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = dump.with_name("words.txt")
    if data is not None:
        words.write_bytes(data)
    assert run(["digest", str(dump), "--userdict", str(words)]) == 1
    assert capsys.readouterr().err.startswith(f"tuinews: {words}")


def test_a_word_of_ones_own_is_cut_as_one(dump: Path) -> None:
    words = dump.with_name("words.txt")
    words.write_text("跨江大桥昨夜合龙 9999 n\n", encoding="utf-8")
    # in a process of its own: a word once added stays in the segmenter's dictionary
    command = [sys.executable, "-m", "tuinews", "digest", str(dump), "--userdict", str(words), "--format", "json"]
    document = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    digest = document["editions"][0]["articles"][0]["digest"]
    assert "跨江大桥昨夜合龙" in [keyword["term"] for keyword in digest["keywords"]]


def test_a_setting_with_a_fault_is_a_warning_with_its_line(
    dump: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = home / "XDG_CONFIG_HOME" / "tuinews"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text('engine = "lead"\nsentence = 2\n', encoding="utf-8")
    assert run(["digest", str(dump), "--format", "json"]) == 0
    captured = capsys.readouterr()
    assert f"{folder / 'config.toml'}:2" in captured.err
    assert json.loads(captured.out)["editions"][0]["articles"][0]["digest"]["engine"] == "lead"
