"""Writers that are killed at any moment, and several at once: what was told as saved is there."""

from __future__ import annotations

import os
import select
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children
from pathlib import Path
from random import Random

import pytest
from tests.library.papers import dump, edition

from tuinews.library import Library, commands
from tuinews.library.adding import FEW
from tuinews.library.commands import Problem

Tell = Callable[[str], None]


@contextmanager
def child(work: Callable[[Tell], None]) -> Iterator[tuple[int, int]]:
    """A process that does some work and tells of it: its id, and the end of the pipe to read from."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            os.close(reading)
            work(lambda line: _tell(writing, line))
            code = 0
        finally:
            os._exit(code)
    os.close(writing)
    try:
        yield pid, reading
    finally:
        os.close(reading)


def _tell(pipe: int, line: str) -> None:
    os.write(pipe, f"{line}\n".encode())


def everything(pipe: int) -> list[str]:
    """All lines that come before the other end is closed."""
    data = b""
    while piece := os.read(pipe, 65536):
        data += piece
    return data.decode().split("\n")[:-1]


def write(path: Path, first: int, tell: Tell) -> None:
    """Add editions from a number on, read and tag their articles, and tell of each thing when it is saved."""
    with Library.open(path) as library:
        for number in range(first, first + 1000):
            text = f"第{number}号渡船清早离岸，船上的人数到第{number}座灯塔。" * 5
            added = library.add(edition(str(number), (f"第{number}号渡船", (text,))))
            tell(f"edition {number} {added.articles[0]}")
            library.reading.set_progress(added.articles[0], 0, number)
            tell(f"progress {number} {added.articles[0]}")
            if number % 7 == 0:
                tell(f"removing {number} {added.articles[0]}")
                library.remove(added.edition)


def missing(library: Library, told: list[str]) -> list[str]:
    """Those things told that are not as they were told."""
    removed = {line.split()[1] for line in told if line.startswith("removing")}
    wrong = []
    for line in told:
        kind, number, article = line.split()
        if number in removed:
            continue
        if kind == "edition":
            if not library.search(f"“第{number}号渡船”", limit=0).total:
                wrong.append(line)
        elif library.reading.of([int(article)])[int(article)].offset != int(number):
            wrong.append(line)
    return wrong


@pytest.mark.parametrize("local", [True, False])
def test_a_writer_killed_at_any_moment_loses_nothing_it_told(
    path: Path, local: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tuinews.library.store.is_local", lambda _path: local)
    with Library.open(None) as warm:  # the children find the dictionary loaded
        warm.add(edition())
        warm.search("渡船")
    choose, first = Random(11), 0
    for number in range(100):
        with child(lambda tell, first=first: write(path, first, tell)) as (pid, pipe):  # type: ignore[misc]  # early binding
            heard = b""
            for _line in range(choose.randrange(4)):
                heard += os.read(pipe, 64)
            # any moment of the next few milliseconds
            select.select([pipe] if choose.random() < 0.5 else [], [], [], choose.random() * 0.004)
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            told = [*(heard + "\n".join([*everything(pipe), ""]).encode()).decode().split("\n")[:-1]]
        with Library.open(path) as library:
            assert missing(library, told) == []
            assert all(kept.whole for kept in library.recent())
        if number % 25 == 24:
            assert [step for step in commands.check(path) if isinstance(step, Problem)] == []
        first += 1000


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="lacks os.pidfd_open, by which Linux tells of another's end")
def test_the_processes_that_read_for_a_writer_end_when_it_is_killed(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tuinews.library.adding.PATIENCE", 0.0)
    for number in range(FEW + 40):
        (tmp_path / f"{number}.txt").write_text(
            dump((f"第{number}号渡船", (f"第{number}号渡船清早离岸。" * 9,))), "utf-8"
        )

    def add(tell: Tell) -> None:
        with Library.open(path) as library:
            for _step in library.add_files([str(file) for file in tmp_path.glob("*.txt")], jobs=2):
                tell(" ".join(str(process.pid) for process in active_children()))

    with child(add) as (pid, pipe):
        readers = [os.pidfd_open(int(one)) for one in os.read(pipe, 65536).decode().split("\n")[0].split()]
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    assert readers
    for reader in readers:
        assert select.select([reader], [], [], 20)[0]
        os.close(reader)


def test_two_readers_and_one_that_adds_lose_nothing(path: Path) -> None:
    with Library.open(path) as library:
        library.add(edition("a", *((f"第{n}号灯塔", (f"第{n}号灯塔昨晚第{n}次亮灯。" * 3,)) for n in range(40))))

    def read(tell: Tell, part: range) -> None:
        with Library.open(path, wait=30) as opened:
            for article in part:
                opened.reading.set_read(article)
                opened.reading.add_tag(article, "灯塔")
                tell(str(article))

    def add(tell: Tell) -> None:
        with Library.open(path, wait=30) as opened:
            for number in range(20):
                opened.add(edition(f"b{number}", (f"第{number}号渡船", (f"第{number}号渡船过江。" * 9,))))
                tell(str(number))

    works: list[Callable[[Tell], None]] = [
        lambda tell: read(tell, range(1, 25)),
        lambda tell: read(tell, range(20, 41)),
        add,
    ]
    with child(works[0]) as one, child(works[1]) as two, child(works[2]) as three:
        told = [len(everything(pipe)) for _pid, pipe in (one, two, three)]
        codes = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid, _pipe in (one, two, three)]
    assert (codes, told) == ([0, 0, 0], [24, 21, 20])
    with Library.open(path) as library:
        assert library.search("is:read tag:灯塔", limit=0).total == 40
        assert library.search("title:渡船", limit=0).total == 20
    assert [step for step in commands.check(path) if isinstance(step, Problem)] == []


def test_two_open_an_empty_file_at_once(path: Path) -> None:
    def make(tell: Tell) -> None:
        with Library.open(path, wait=30) as opened:
            tell(str(opened.add(edition()).edition))

    with child(make) as one, child(make) as two:
        codes = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid, _pipe in (one, two)]
    assert codes == [0, 0]
    with Library.open(path) as library:
        assert library.recent()[0].articles == 4


def test_one_library_serves_several_threads(path: Path) -> None:
    with Library.open(path) as library, ThreadPoolExecutor(4) as threads:
        library.add(edition("a", *((f"第{n}号渡船", (f"第{n}号渡船过江。" * 9,)) for n in range(60))))
        totals = threads.map(lambda _n: library.search("渡船 -灯塔", limit=5).total, range(40))
        saved = threads.map(library.reading.set_read, range(1, 61))
        assert set(totals) == {60}
        assert len(list(saved)) == 60
        assert library.search("is:read", limit=0).total == 60
