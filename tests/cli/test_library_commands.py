"""`tuinews library …` and `tuinews search`, on a library of the test's own."""

import json
from pathlib import Path

import pytest

from tuinews.cli import run
from tuinews.library import Library
from tuinews.typeset.width import cell_width


@pytest.fixture
def filled(dump: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The library holds one page."""
    assert run(["library", "add", str(dump)]) == 0
    capsys.readouterr()
    return dump


def test_adding_tells_what_came_in_and_adding_twice_adds_nothing(
    dump: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["library", "add", str(dump)]) == 0
    assert run(["library", "add", str(dump)]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first == "收入 1 份、1 篇；已有 0 份；失败 0 份"
    assert second == "收入 0 份、0 篇；已有 1 份；失败 0 份"


def test_progress_keeps_to_one_line_of_the_terminal(
    dump: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "60")
    dump.rename(dump.with_name("很长的文件名" * 6 + ".txt"))
    assert run(["library", "add", str(dump.parent)]) == 0
    said = capsys.readouterr().err.split("\r\x1b[K")
    assert any("很长" in line for line in said)
    assert max(map(cell_width, said)) < 60


def test_a_bad_file_is_told_at_the_end_and_stops_nothing(dump: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dump.with_name("bad.txt").write_bytes(bytes(range(256)) * 8)
    assert run(["library", "add", str(dump.parent)]) == 1
    captured = capsys.readouterr()
    assert "收入 1 份" in captured.out
    assert "bad.txt: 不是文本文件" in captured.err


def test_what_was_added_is_listed_shown_and_removed(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["library", "list"]) == 0
    assert "1 篇，未读 1" in capsys.readouterr().out
    assert run(["library", "show", filled.name]) == 0
    assert "跨江大桥昨夜合龙" in capsys.readouterr().out
    assert run(["library", "remove", "1"]) == 0
    assert run(["library", "show", "1"]) == 1


def test_search_prints_the_contracts_json(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "大桥"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["query"], document["total"]) == ("大桥", 1)
    assert {"article", "display_title", "source", "snippet", "spans", "score"} <= set(document["results"][0])


def test_search_finds_by_pinyin_initials(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "kjdq", "--format", "text"]) == 0
    assert "跨江大桥昨夜合龙" in capsys.readouterr().out


def test_a_query_may_begin_with_what_it_excludes_and_be_several_arguments(
    filled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["search", "-足球"]) == 0
    assert run(["search", "--limit", "1", "大桥", "-is:read"]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["query"], first["total"]) == ("-足球", 1)
    assert (second["query"], second["total"]) == ("大桥 -is:read", 1)


def test_a_wrong_query_says_what_is_wrong_where(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", '"大桥']) == 2
    assert "第 1 个字符" in capsys.readouterr().err


def test_a_sound_library_is_said_to_be_and_a_damaged_one_is_not(
    filled: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["library", "check"]) == 0
    (home / "XDG_DATA_HOME" / "tuinews" / "library.db").write_bytes(b"not a library" * 400)
    assert run(["library", "check"]) == 1
    assert run(["search", "大桥"]) == 1
    assert "不是资料库文件" in capsys.readouterr().err


def test_a_damaged_index_is_told_and_can_be_made_again(
    filled: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Library.open(home / "XDG_DATA_HOME" / "tuinews" / "library.db") as library:
        library.store.outside("DELETE FROM words_data WHERE id > 10")
    assert run(["library", "check"]) == 1
    assert "--repair" in capsys.readouterr().err
    assert run(["library", "check", "--repair"]) == 0
    assert run(["search", "大桥"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["total"] == 1


def test_what_is_exported_holds_no_text_of_the_articles(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["library", "export"]) == 0
    exported = capsys.readouterr().out
    assert json.loads(exported)["editions"][0]["articles"]
    assert "汽笛" not in exported


def test_vacuum_says_what_it_gained(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["library", "vacuum"]) == 0
    assert "KB →" in capsys.readouterr().out
