"""Paths to bytes: which files a path stands for, and what is said of one that cannot be read.

Knows directories, natural order, and what must not be opened (a FIFO would hang); knows nothing of text.
"""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from tuinews.i18n import N_, _
from tuinews.intake.errors import EmptyFolderError, IntakeError

SUFFIXES = frozenset({".txt", ".text", ".pdf", ".htm", ".html", ".xhtml"})
_KINDS = (
    (stat.S_ISFIFO, N_("是命名管道（FIFO），不读")),
    (stat.S_ISSOCK, N_("是套接字，不读")),
    (stat.S_ISCHR, N_("是设备，不读")),
    (stat.S_ISBLK, N_("是设备，不读")),
)


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """A sort key by which `page2` comes before `page10`."""
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in re.split(r"(\d+)", text) if part)


def find(path: str) -> list[str]:
    """The files that a path stands for: itself, or the newspaper files below a directory in natural order.

    Raises EmptyFolderError for a directory that holds none, IntakeError for one that cannot be listed.
    """
    if path == "-" or not Path(path).is_dir():
        return [path]
    found = sorted(_below(path), key=lambda name: [natural(part) for part in Path(name).parts])
    if not found:
        raise EmptyFolderError(path, _("目录里没有可读的文本文件"))
    return found


def _below(top: str) -> Iterator[str]:
    def refuse(error: OSError) -> None:
        raise IntakeError(str(error.filename), _reason(error))

    for folder, folders, names in os.walk(top, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(folder, name)
            if not name.startswith(".") and path.suffix.lower() in SUFFIXES and path.is_file():
                yield str(path)


def load(path: str) -> bytes:
    """The bytes of a file, or of standard input for `-`. Raises IntakeError naming the file and the reason."""
    try:
        if path == "-":
            return sys.stdin.buffer.read()
        _refuse_special(path)
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise IntakeError(path, _reason(error)) from error


def check(path: str) -> None:
    """Raise the IntakeError that reading the file would raise, as far as can be told without reading it."""
    try:
        _refuse_special(path)
        with Path(path).open("rb"):
            pass
    except (OSError, ValueError) as error:
        raise IntakeError(path, _reason(error)) from error


def _is_open_already(path: str) -> bool:
    """Whether the shell opened it for us, as `<(command)`: reading it does not wait for a writer."""
    return path.startswith(("/dev/fd/", "/proc/self/fd/"))


def _refuse_special(path: str) -> None:
    mode = Path(path).stat().st_mode
    if stat.S_ISDIR(mode):
        raise IntakeError(path, _("是目录"))
    for test, reason in _KINDS:
        if test(mode) and not _is_open_already(path):
            raise IntakeError(path, _(reason))


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return _("没有这个文件")
    if isinstance(error, PermissionError):
        return _("没有读取权限")
    if isinstance(error, OSError):
        return error.strerror or type(error).__name__
    return _("不是有效的文件名")
