"""The first file is parsed by a child, and by the reader itself where the child fails."""

import os
from pathlib import Path

import pytest

from tuinews import parsing
from tuinews.edition import Edition, Source
from tuinews.intake import read
from tuinews.tui import ahead
from tuinews.tui.events import Completed, Refused
from tuinews.tui.loading import load


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(
        "跨江大桥昨夜合龙\n\n　　最后一段钢箱梁在江心缓缓落位。\n\n　　两岸的汽笛响了起来。\n", encoding="utf-8"
    )
    return path


def loaded(inputs: list[str | Source], child: ahead.Ahead | None) -> tuple[list[Edition], list[str]]:
    told: list[object] = []
    load(inputs, None, 0, told.append, lambda: False, child)
    return [m.edition for m in told if isinstance(m, Completed)], [m.name for m in told if isinstance(m, Refused)]


def test_what_the_child_tells_is_what_parsing_it_here_would_give(page: Path) -> None:
    child = ahead.begin([str(page)], None)
    assert child is not None
    assert loaded([str(page)], child) == ([parsing.parse(read(str(page)))], [])


def test_the_files_after_the_first_are_read_here(page: Path) -> None:
    other = page.with_name("other.txt")
    other.write_bytes(page.read_bytes())
    editions, _ = loaded([str(page), str(other)], ahead.begin([str(page), str(other)], None))
    assert [Path(edition.source.name).name for edition in editions] == ["page.txt", "other.txt"]


def test_a_file_that_the_child_cannot_read_is_refused_with_its_reason(page: Path) -> None:
    page.write_bytes(b"")
    assert loaded([str(page)], ahead.begin([str(page)], None)) == ([], [str(page)])


def test_a_child_that_dies_before_it_said_anything_costs_nothing(page: Path) -> None:
    reading, writing = os.pipe()
    os.close(writing)
    pid = os.fork()
    if pid == 0:
        os._exit(1)
    editions, refused = loaded([str(page)], ahead.Ahead(str(page), pid, os.fdopen(reading, "rb")))
    assert (len(editions), refused) == (1, [])


@pytest.mark.parametrize("inputs", [[], ["-gone-"], [Source("-", "utf-8", "文")]])
def test_what_is_no_file_gets_no_child(inputs: list[str | Source]) -> None:
    assert ahead.begin(inputs, None) is None
