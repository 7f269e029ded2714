"""What can go wrong with a library, each in one line that may be shown as it is.

Knows SQLite's result codes by apsw's exceptions; knows nothing of what was being done.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from tuinews.i18n import N_, _


class LibraryError(Exception):
    """Something the library could not do: `path` of its file and a `reason` for people."""

    def __init__(self, path: Path | None, reason: str) -> None:
        """Say which file and why."""
        super().__init__(_("资料库 {path}：{reason}").format(path=path, reason=reason) if path else reason)
        self.path = path
        self.reason = reason


class LibraryBusyError(LibraryError):
    """Another program is writing to it and did not finish in time; to be tried again."""


class LibraryReadOnlyError(LibraryError):
    """It cannot be written here."""


class LibraryFullError(LibraryError):
    """The disk is full; what was saved before stays."""


class LibraryDamagedError(LibraryError):
    """The file is not a library or is damaged."""


class LibraryTooNewError(LibraryError):
    """A newer tuinews made it."""


class NotInLibraryError(LibraryError):
    """What was asked for is not there."""


_KINDS: tuple[tuple[type[apsw.Error], type[LibraryError], str], ...] = (
    (apsw.BusyError, LibraryBusyError, N_("另一个程序正在写入，请稍后再试")),
    (apsw.LockedError, LibraryBusyError, N_("另一个程序正在写入，请稍后再试")),
    (apsw.ReadOnlyError, LibraryReadOnlyError, N_("不能写入（只读）")),
    (apsw.CantOpenError, LibraryReadOnlyError, N_("打不开，也建不了")),
    (apsw.PermissionsError, LibraryReadOnlyError, N_("没有权限")),
    (apsw.AuthError, LibraryReadOnlyError, N_("没有权限")),
    (apsw.FullError, LibraryFullError, N_("磁盘已满，这一步没有保存")),
    (apsw.NotADBError, LibraryDamagedError, N_("不是资料库文件")),
    (apsw.CorruptError, LibraryDamagedError, N_("文件已损坏，请运行 tuinews library check")),
    (apsw.IOError, LibraryError, N_("读写磁盘出错，这一步没有保存")),
)


@contextmanager
def translated(path: Path | None) -> Iterator[None]:
    """SQLite's errors inside the block leave it as a `LibraryError` of the right kind."""
    try:
        yield
    except apsw.Error as error:
        for known, kind, reason in _KINDS:
            if isinstance(error, known):
                raise kind(path, _(reason)) from error
        raise LibraryError(path, str(error).splitlines()[0] if str(error) else type(error).__name__) from error
