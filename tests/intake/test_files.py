"""Which files a path stands for, and what is said of one that cannot be read."""

import os
import socket
from pathlib import Path

import pytest

from tuinews.intake import IntakeError, find, read

TEXT = "滨江大桥昨夜合龙。\n"


def names(paths: list[str]) -> list[str]:
    return [Path(path).name for path in paths]


def reason(path: Path) -> str:
    with pytest.raises(IntakeError) as caught:
        read(str(path))
    assert str(path.name) in caught.value.name
    return caught.value.reason


def test_a_directory_stands_for_its_text_files_in_natural_order(tmp_path: Path) -> None:
    for name in ("版10.txt", "版2.txt", "版1.TXT", ".hidden.txt", "picture.png"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    assert names(find(str(tmp_path))) == ["版1.TXT", "版2.txt", "版10.txt"]


def test_folders_below_are_read_too_but_not_hidden_ones(tmp_path: Path) -> None:
    for folder in ("a2", "a10", ".git"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "page.txt").write_text(TEXT, encoding="utf-8")
    assert [Path(path).parent.name for path in find(str(tmp_path))] == ["a2", "a10"]


def test_a_directory_without_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match="没有可读的文本文件"):
        find(str(tmp_path))


def test_an_empty_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b" \n\n")
    assert reason(tmp_path / "empty.txt") == "文件是空的"


def test_a_binary_is_named(tmp_path: Path) -> None:
    (tmp_path / "photo.txt").write_bytes(bytes(range(256)) * 8)
    assert reason(tmp_path / "photo.txt") == "不是文本文件"


def test_a_file_that_is_gone_is_named(tmp_path: Path) -> None:
    assert reason(tmp_path / "gone.txt") == "没有这个文件"


def test_a_fifo_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo")
    assert "FIFO" in reason(tmp_path / "fifo")


def test_a_socket_and_a_device_are_refused(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket"))
        assert "套接字" in reason(tmp_path / "socket")
    assert "设备" in reason(Path("/dev/null"))


def test_what_the_shell_opened_for_us_is_read(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as pipe:
        pipe.write(TEXT.encode())
    assert read(f"/dev/fd/{reading}").text == TEXT
    os.close(reading)


def test_a_loop_of_links_is_named(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert reason(tmp_path / "loop.txt")


def test_a_hostile_name_is_made_harmless_in_the_message(tmp_path: Path) -> None:
    with pytest.raises(IntakeError) as caught:
        read(str(tmp_path / "\x1b]0;题\x07.txt"))
    assert "\x1b" not in str(caught.value)


def test_a_name_no_file_can_have_is_an_error_of_that_name() -> None:
    with pytest.raises(IntakeError, match="不是有效的文件名"):
        read("a\0b")
