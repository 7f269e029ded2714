"""Adding files: in one process or several, twice, with bad ones among them, interrupted, followed."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import active_children
from pathlib import Path
from typing import Any

import pytest
from tests.library.papers import BRIDGE, CARS, DRONES, GDP, Story, dump, edition

from tuinews.edition import Source
from tuinews.library import Library, LibraryError, commands
from tuinews.library.adding import FileAdded, FileFailed, FileKnown
from tuinews.library.commands import Following, Planned
from tuinews.parsing import Batch


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Six editions, one of them the same as another, and two files that are none."""
    papers = tmp_path / "papers"
    papers.mkdir()
    editions: list[list[Story]] = [[BRIDGE], [CARS, DRONES], [DRONES, GDP], [GDP], [BRIDGE, GDP]]
    for number, stories in enumerate(editions):
        (papers / f"晚报2025072{number}.txt").write_text(dump(*stories), encoding="utf-8")
    (papers / "copy.txt").write_text(dump(BRIDGE, width=30), encoding="gb18030")
    (papers / "empty.txt").write_bytes(b"")
    (papers / "noise.pdf").write_bytes(b"%PDF-1.7 nothing of the kind")
    return papers


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dump of forty stories that counts as large, is parsed three stories at a time and kept seven at a time."""
    body = "第{n}号渡船清早离岸，载着{n}位早起的乘客去江心岛看日出。" * 3
    made = edition("large", *((f"第{n}号渡船今日启航", (body.format(n=n),)) for n in range(40)))

    def stream(_source: Source) -> Iterator[Batch]:
        for first in range(0, 40, 3):
            yield Batch(made.articles[first : first + 3], made.furniture if first == 0 else (), 0)

    monkeypatch.setattr("tuinews.parsing.stream", stream)
    monkeypatch.setattr("tuinews.library.adding.LARGE", 100)
    monkeypatch.setattr("tuinews.library.parcels.BATCH", 7)
    file = tmp_path / "large.txt"
    file.write_text(made.source.text, encoding="utf-8")
    return file


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_folder_is_added_and_bad_files_are_told(library: Library, folder: Path, jobs: int) -> None:
    steps = list(commands.add(library, [str(folder), str(folder / "none.txt")], jobs=jobs))
    assert steps[0] == Planned(9)
    assert len(steps) == 10
    failed = {Path(step.path).name: step.reason for step in steps if isinstance(step, FileFailed)}
    assert failed.keys() == {"empty.txt", "noise.pdf", "none.txt"}
    assert all(reason and "\n" not in reason for reason in failed.values())
    assert len(library.editions()) == 5
    assert {kept.dated for kept in library.editions()} >= {20250721, 20250722, 20250723, 20250724}
    assert list(commands.check(library.path or Path())) != []
    assert not [step for step in commands.check(library.path or Path()) if isinstance(step, commands.Problem)]


def test_adding_twice_adds_nothing(library: Library, folder: Path) -> None:
    list(commands.add(library, [str(folder)], jobs=1))
    before = library.store.rows("SELECT * FROM article"), library.store.rows("SELECT * FROM placing")
    again = list(commands.add(library, [str(folder)], jobs=1))
    assert {type(step) for step in again} == {Planned, FileKnown, FileFailed}
    assert (library.store.rows("SELECT * FROM article"), library.store.rows("SELECT * FROM placing")) == before


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_was_told_before_an_interruption_is_saved(
    path: Path, folder: Path, jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tuinews.library.adding.PATIENCE", -1.0)
    with Library.open(path) as library:
        steps = commands.add(library, [str(folder)], jobs=jobs)
        told: list[FileAdded] = []
        for step in steps:
            told += [step] if isinstance(step, FileAdded) else []
            if len(told) == 2:
                break
        steps.close()  # type: ignore[attr-defined]  # an iterator that is a generator
    with Library.open(path) as library:
        assert {Path(one.path).name for one in told} <= {Path(kept.path).name for kept in library.editions()}
        assert all(kept.whole for kept in library.editions())
        list(commands.add(library, [str(folder)], jobs=1))
        assert len(library.editions()) == 5


def test_ctrl_c_is_heard_by_no_reading_process_however_early(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit = ProcessPoolExecutor.submit

    def interrupted(pool: ProcessPoolExecutor, *task: Any) -> Any:
        running = submit(pool, *task)
        for process in active_children():
            os.kill(process.pid or 0, signal.SIGINT)
        return running

    monkeypatch.setattr(ProcessPoolExecutor, "submit", interrupted)
    steps = list(commands.add(library, [str(folder)], jobs=2))
    assert {Path(step.path).name for step in steps if isinstance(step, FileFailed)} == {"empty.txt", "noise.pdf"}


def test_a_large_source_goes_through_piece_by_piece(library: Library, large: Path) -> None:
    (added,) = library.add_files([str(large)])
    assert isinstance(added, FileAdded)
    assert (added.articles, added.new) == (40, 40)
    kept, _ids = library.read_edition(added.edition)
    assert [article.display_title for article in kept.articles] == [f"第{n}号渡船今日启航" for n in range(40)]
    assert [piece.text for piece in kept.furniture] == ["第一版"]
    assert library.recent()[0].whole


def test_a_piece_that_fails_leaves_an_edition_that_is_known_to_be_partial(
    library: Library, large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tuinews.library.shelf import Shelf

    honest, calls = Shelf.add, []

    def failing(shelf: Shelf, *args: Any) -> Any:
        calls.append(1)
        if len(calls) == 3:
            raise LibraryError(None, "stopped")
        return honest(shelf, *args)

    monkeypatch.setattr(Shelf, "add", failing)
    with pytest.raises(LibraryError):
        list(library.add_files([str(large)]))
    assert [(kept.whole, kept.articles) for kept in library.recent()] == [(False, 14)]
    assert isinstance(next(library.add_files([str(large)])), FileAdded)
    assert [(kept.whole, kept.articles) for kept in library.recent()] == [(True, 40)]


def test_a_folder_is_followed(library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    watchfiles = pytest.importorskip("watchfiles")
    later = folder / "later.txt"

    def watch(_folder: Path, **_options: Any) -> Any:
        # what came before the watch was on is told by none of its values
        (folder / "between.txt").write_text(dump(CARS, BRIDGE), encoding="utf-8")
        yield set()
        later.write_text(dump(CARS), encoding="utf-8")
        yield {(watchfiles.Change.added, str(later)), (watchfiles.Change.deleted, str(folder / "gone.txt"))}
        yield {(watchfiles.Change.modified, str(folder / "notes.ini"))}

    monkeypatch.setattr(watchfiles, "watch", watch)
    steps = [step for step in commands.follow(library, [folder], threading.Event()) if not isinstance(step, Following)]
    assert [Path(step.path).name for step in steps[-2:]] == ["between.txt", "later.txt"]
    assert all(isinstance(step, FileAdded) for step in steps[-2:])


def test_folders_that_are_empty_yet_are_followed(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watchfiles = pytest.importorskip("watchfiles")
    page = tmp_path / "inbox" / "晚报.txt"
    page.parent.mkdir()

    def watch(*folders: Path, **_options: Any) -> Any:
        assert page.parent in folders
        yield set()
        page.write_text(dump(CARS), encoding="utf-8")
        yield {(watchfiles.Change.added, str(page))}

    monkeypatch.setattr(watchfiles, "watch", watch)
    other = tmp_path / "other"
    other.mkdir()
    steps = list(commands.follow(library, [other, page.parent], threading.Event()))
    assert [type(step) for step in steps] == [Following, FileAdded, Following]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_folder_that_moved_is_known_and_found_where_it_is_now(library: Library, folder: Path, jobs: int) -> None:
    list(commands.add(library, [str(folder)], jobs=jobs))
    count = len(library.editions())
    moved = folder.rename(folder.with_name("moved"))
    list(commands.add(library, [str(moved)], jobs=jobs))
    assert {Path(kept.path).parent for kept in library.editions()} == {moved}
    assert {Path(kept.name).parent for kept in library.editions()} == {moved}
    assert len(library.editions()) == count


def test_a_copy_elsewhere_takes_no_editions_place(library: Library, folder: Path, tmp_path: Path) -> None:
    page = folder / "晚报20250720.txt"
    list(commands.add(library, [str(page)]))
    copy = tmp_path / "copy.txt"
    copy.write_bytes(page.read_bytes())
    list(commands.add(library, [str(copy)]))
    assert [kept.path for kept in library.editions()] == [str(page)]


def test_what_is_named_twice_is_planned_once(library: Library, folder: Path) -> None:
    steps = list(commands.add(library, [str(folder), str(folder)], jobs=1))
    assert steps[0] == Planned(len(steps) - 1)


def test_an_edition_whose_file_has_a_name_that_is_not_utf8_is_found_by_it(library: Library, tmp_path: Path) -> None:
    page = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")
    Path(page).write_text(dump(CARS), encoding="utf-8")
    list(commands.add(library, [page]))
    assert commands.find_edition(library, page).id == commands.find_edition(library, Path(page).name).id == 1


def test_an_edition_is_named_by_number_path_or_name(library: Library, folder: Path) -> None:
    list(commands.add(library, [str(folder / "晚报20250720.txt")]))
    for what in ("1", str(folder / "晚报20250720.txt"), "晚报20250720.txt"):
        assert commands.find_edition(library, what).id == 1
    for what in ("2", "晨报.txt", "١"):
        with pytest.raises(LibraryError):
            commands.find_edition(library, what)


def test_what_is_exported_is_json_without_the_text(library: Library, folder: Path) -> None:
    import json

    list(commands.add(library, [str(folder)], jobs=1))
    library.reading.set_starred(library.store.value("SELECT min(id) FROM article"))
    library.save_search("桥", "大桥")
    told = json.loads(json.dumps(commands.export(library)))
    assert len(told["editions"]) == 5
    assert sum(article["starred"] for kept in told["editions"] for article in kept["articles"]) >= 1
    assert told["saved_searches"][0]["query"] == "大桥"
    assert BRIDGE[1][0] not in str(told)
