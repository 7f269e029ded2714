"""Upkeep: what is wrong is found, the index can be made again, the file made small."""

from __future__ import annotations

import signal
import threading
from pathlib import Path

import pytest
from tests.library.papers import CARS, DRONES, STORIES, edition

from tuinews.library import Library, commands, upkeep
from tuinews.library.commands import Problem
from tuinews.library.upkeep import settle


def problems(path: Path) -> list[str]:
    return [step.text for step in commands.check(path) if isinstance(step, Problem)]


def test_a_sound_library_has_no_problems(stocked: Library, path: Path) -> None:
    assert problems(path) == []


def test_a_library_that_is_not_there_is_sound(tmp_path: Path) -> None:
    assert problems(tmp_path / "none.db") == []
    assert not (tmp_path / "none.db").exists()


def test_a_library_that_somebody_writes_to_is_not_called_damaged(stocked: Library, path: Path) -> None:
    with Library.open(path, wait=0.0) as other, stocked.store.writing():
        found = [step.text for step in upkeep.check(other.store) if isinstance(step, Problem)]
    assert found == ["另一个程序正在写入，请稍后再试"]


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM words WHERE rowid = 2",
        "DELETE FROM initials WHERE rowid = 2",
        "INSERT INTO words (rowid, body, title) VALUES (99, 'a', 'b')",
        "DELETE FROM body WHERE article = 2",
        "UPDATE body SET packed = x'00' WHERE article = 2",
        "DELETE FROM words_data WHERE id > 1000",
        "PRAGMA foreign_keys = OFF; DELETE FROM article WHERE id = 2",
    ],
)
def test_harm_is_found(stocked: Library, path: Path, harm: str) -> None:
    stocked.store.outside(harm)
    assert problems(path)


def test_pages_overwritten_are_found(stocked: Library, path: Path) -> None:
    stocked.close()
    with path.open("r+b") as file:
        file.seek(3 * 4096)
        file.write(b"\xff" * 8192)
    found = problems(path)
    assert found
    # the advice of every other command is no answer here
    assert "tuinews library check" not in " ".join(found)


@pytest.mark.parametrize(
    "harm", ["DELETE FROM words", "DELETE FROM initials WHERE rowid = 3", "DELETE FROM words_data"]
)
def test_the_index_is_made_again_from_what_is_kept(stocked: Library, path: Path, harm: str) -> None:
    before = [stocked.search(query) for query in ("滨江", "xny", "title:低空")]
    stocked.store.outside(harm)
    assert list(commands.reindex(stocked))[-1].done == len(STORIES)
    assert problems(path) == []
    assert [stocked.search(query) for query in ("滨江", "xny", "title:低空")] == before


def test_a_reindexing_that_is_stopped_leaves_the_index_as_it_was(stocked: Library) -> None:
    steps = commands.reindex(stocked)
    next(steps)
    steps.close()  # type: ignore[attr-defined]  # an iterator that is a generator
    assert stocked.search("滨江").total == 3


def test_vacuum_makes_the_file_smaller_and_changes_nothing(library: Library, path: Path) -> None:
    for number in range(30):
        library.add(edition(str(number), (f"第{number}号渡船", (f"第{number}号渡船过江，载客{number}人。" * 20,))))
    for kept in library.recent()[5:]:
        library.remove(kept.id)
    done = commands.vacuum(library)
    assert done.after < done.before
    assert done.after == path.stat().st_size
    assert library.search("渡船").total == 5
    assert problems(path) == []


def test_names_that_a_vacuum_dropped_are_learnt_again(stocked: Library, path: Path) -> None:
    drones = edition("2.txt", DRONES)
    stocked.add(drones)
    with Library.open(path) as other:
        for kept in other.recent():
            other.remove(kept.id)
        commands.vacuum(other)
        # these take the numbers of those that are gone
        other.add(edition("3.txt", CARS))
    # another reader, which was open all the time
    stocked.add(drones)
    names = "SELECT count(*) FROM name n JOIN mention m ON m.name = n.id WHERE n.name = '航线'"
    assert stocked.store.value(names) == 1
    assert stocked.search("keyword:公交").total == 1


def test_the_pieces_of_the_index_are_joined_bit_by_bit(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(6):
        library.add(edition(str(number), (f"第{number}号渡船", (f"第{number}号渡船清早离岸，驶向第{number}座灯塔。",))))
    monkeypatch.setattr("tuinews.library.upkeep.JOINED", 1)
    pieces = "SELECT count(DISTINCT segid) FROM words_idx"
    assert library.store.value(pieces) == 6
    assert len(list(settle(library.store))) > 1
    assert library.store.value(pieces) == 1
    assert library.search("渡船").total == 6


def test_a_long_statement_is_stopped_from_the_keyboard(library: Library) -> None:
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
    main = threading.main_thread().ident
    assert main is not None
    key = threading.Thread(target=signal.pthread_kill, args=(main, signal.SIGINT))

    def ask() -> None:
        key.start()
        library.store.rows(endless)

    # a program begun in the background of a shell is born deaf to the key
    heard = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            ask()
    finally:
        signal.signal(signal.SIGINT, heard)
