"""The file: made, opened, brought forward, refused; and what is done where it cannot be written."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import apsw
import pytest
from tests.library.papers import BRIDGE, edition

from tuinews.library import (
    Library,
    LibraryBusyError,
    LibraryDamagedError,
    LibraryError,
    LibraryFullError,
    LibraryReadOnlyError,
    LibraryTooNewError,
)
from tuinews.library.filesystem import is_local
from tuinews.library.record import prepare
from tuinews.library.schema import APPLICATION_ID, STEPS, VERSION
from tuinews.library.sound import pinyin
from tuinews.library.store import open_store

WAYS_TO_FIND_THE_BRIDGE = ("大桥", "合龙", "钢箱梁", "gxl", "gangxiangliang", "钢xl", "title:合龙")


def test_a_new_library_is_for_its_owner_only(library: Library, path: Path) -> None:
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0
    assert library.keeps


@pytest.mark.parametrize("version", range(VERSION))
def test_a_library_of_any_version_is_brought_forward_and_a_copy_kept(path: Path, version: int) -> None:
    path.parent.mkdir()
    old = apsw.Connection(str(path))
    for step in STEPS[:version]:
        old.execute(step)
    if version:
        old.execute(f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {version}")
        old.execute("INSERT INTO edition VALUES (1, x'00', '晚报', '', 'utf-8', 20250721, 5, 0, 9, 1, x'00')")
    old.close()
    with Library.open(path) as library:
        assert library.store.value("PRAGMA user_version") == VERSION
        assert [kept.name for kept in library.recent()] == ["晚报"] * bool(version)
        library.add(edition())
    copy = path.with_name(f"library.db.v{version}")
    assert copy.exists() == bool(version)
    if version:
        kept = apsw.Connection(str(copy))
        assert next(kept.execute("PRAGMA user_version"))[0] == version
        assert next(kept.execute("SELECT name FROM edition"))[0] == "晚报"
        kept.close()


@pytest.mark.parametrize("version", range(1, VERSION))
def test_what_a_library_of_any_version_has_is_found_after_it_was_brought_forward(path: Path, version: int) -> None:
    path.parent.mkdir()
    old = apsw.Connection(str(path))
    for step in STEPS[:version]:
        old.execute(step)
    old.execute(f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {version}")
    (record,) = (prepare(article) for article in edition("晚报", BRIDGE).articles)
    old.execute("INSERT INTO article VALUES (1, ?, 'news', ?, 20250721, 60)", (record.key, record.title))
    old.execute("INSERT INTO body VALUES (1, ?)", (record.body,))
    old.execute("INSERT INTO words (rowid, body, title) VALUES (1, ?, ?)", (record.body_tokens, record.title_tokens))
    old.execute("INSERT INTO initials (rowid, body) VALUES (1, ?)", (record.initials,))
    said = [(sound, word) for word in record.vocabulary for sound in pinyin(word)]
    old.executemany("INSERT INTO word (pinyin, word) VALUES (?, ?)", said)
    old.close()
    with Library.open(path) as library:
        for query in WAYS_TO_FIND_THE_BRIDGE:
            assert [found.article for found in library.search(query).results] == [1], query


def test_a_step_that_fails_leaves_the_version_before_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library.open(path) as library:
        library.add(edition())
    monkeypatch.setattr("tuinews.library.store.VERSION", VERSION + 1)
    monkeypatch.setattr("tuinews.library.store.STEPS", (*STEPS, "CREATE TABLE more (a); CREATE TABLE edition (b)"))
    with pytest.raises(LibraryError):
        Library.open(path)
    monkeypatch.undo()
    with Library.open(path) as library:
        assert library.store.value("PRAGMA user_version") == VERSION
        assert not library.store.value("SELECT count(*) FROM sqlite_schema WHERE name = 'more'")


def test_a_library_of_the_future_is_not_touched(path: Path) -> None:
    with Library.open(path) as library:
        library.store.outside(f"PRAGMA user_version = {VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(LibraryTooNewError):
        Library.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"not a database at all " * 100, b"SQLite format 3\0" + b"\xff" * 4080])
def test_a_file_that_is_no_library_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(LibraryDamagedError) as caught:
        Library.open(path)
    assert "\n" not in str(caught.value)
    library, error = Library.open_anyhow(path)
    with library:
        assert isinstance(error, LibraryDamagedError)
        assert not library.keeps
        assert library.add(edition()).new == 4
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(path: Path) -> None:
    path.parent.mkdir()
    other = apsw.Connection(str(path))
    other.execute("CREATE TABLE theirs (a)")
    other.close()
    with pytest.raises(LibraryDamagedError):
        Library.open(path)


def test_where_no_file_can_be_made_a_library_in_memory_stands_in(tmp_path: Path) -> None:
    tmp_path.joinpath("home").write_text("a file where a folder should be")
    library, error = Library.open_anyhow(tmp_path / "home" / "library.db")
    with library:
        assert isinstance(error, LibraryReadOnlyError)
        assert not library.keeps
        library.reading.set_starred(library.add(edition()).articles[0])
        assert library.search("is:starred").total == 1


def test_a_library_that_cannot_be_written_is_read(path: Path) -> None:
    with Library.open(path) as library:
        library.add(edition())
    with Library.open(path, readonly=True) as library:
        assert not library.keeps
        assert library.search("合龙").total == 1
        with pytest.raises(LibraryReadOnlyError):
            library.reading.set_read(1)


@pytest.mark.parametrize("journal", ["wal", "delete"])
def test_a_library_left_in_a_folder_that_cannot_be_written_is_read(path: Path, journal: str) -> None:
    with Library.open(path) as library:
        library.add(edition())
        library.search("合龙")  # loads what a search needs while it may still be read
        library.store.outside(f"PRAGMA journal_mode = {journal}")
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            code = _read_without_rights(path)
        finally:
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0


def _read_without_rights(path: Path) -> int:
    """What somebody sees who may read the file and write nothing: 0 where that is what it should be."""
    path.chmod(0o444)
    path.parent.chmod(0o555)
    for parent in path.parents[1:]:
        if parent.is_relative_to(tempfile.gettempdir()) and parent != Path(tempfile.gettempdir()):
            parent.chmod(0o755)
    if os.geteuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    opened, error = Library.open_anyhow(path)
    if Library.open_to_read(path).search("合龙").total != 1:
        return 2
    return not (opened.search("合龙").total == 1 and isinstance(error, LibraryReadOnlyError) and not opened.keeps)


def test_a_busy_library_says_so_after_its_time(path: Path) -> None:
    with Library.open(path) as one, Library.open(path, wait=0.01) as other:
        other.add(edition("a"))
        with one.store.writing():
            one.store.rows("DELETE FROM saved_search")
            with pytest.raises(LibraryBusyError):
                other.reading.set_read(1)
        other.reading.set_read(1)
        assert one.reading.of([1])[1].read


def test_a_full_disk_is_said_and_loses_nothing_saved_before(path: Path) -> None:
    with Library.open(path) as library:
        first = library.add(edition("a"))
        pages = library.store.value("PRAGMA page_count")
        library.store.value(f"PRAGMA max_page_count = {pages + 1}")
        with pytest.raises(LibraryFullError):
            library.add(edition("b", *((f"第{n}号渡船", (f"渡船{n}的故事" * 200,)) for n in range(50))))
        assert [kept.name for kept in library.recent()] == ["a"]
        assert library.search("合龙").total == 1
        library.store.value(f"PRAGMA max_page_count = {pages + 10_000}")
        assert library.add(edition("a")).articles == first.articles
        assert library.add(edition("b", ("渡船", ("渡船的故事",)))).new == 1


@pytest.mark.parametrize(
    ("mounts", "local"),
    [
        ("1 0 8:1 / / rw - ext4 /dev/a rw", True),
        ("1 0 8:1 / / rw - ext4 /dev/a rw\n2 1 0:5 / /home rw shared:1 - nfs4 srv:/h rw", False),
        ("1 0 8:1 / / rw - nfs srv:/ rw\n2 1 8:2 / /home rw - xfs /dev/b rw", True),
        ("1 0 8:1 / / rw - ext4 /dev/a rw\n2 1 0:5 / /home/a\\040b rw - cifs //s rw", True),
        ("1 0 8:1 / / rw - ext4 /dev/a rw\n2 1 0:5 / /home/me rw - fuse.sshfs s: rw", False),
        ("nonsense", False),
        ("", False),
    ],
)
def test_only_a_file_system_known_to_be_local_counts_as_local(mounts: str, local: bool) -> None:
    assert is_local(Path("/home/me/library.db"), mounts) == local


def test_a_network_home_gets_no_write_ahead_log(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tuinews.library.store.is_local", lambda _path: True)
    with Library.open(path) as library:
        assert library.store.value("PRAGMA journal_mode") == "wal"
    monkeypatch.setattr("tuinews.library.store.is_local", lambda _path: False)
    with Library.open(path) as library:
        assert library.store.value("PRAGMA journal_mode") == "delete"


def test_closing_twice_does_nothing(path: Path) -> None:
    store = open_store(path)
    store.close()
    store.close()
