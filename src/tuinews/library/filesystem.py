"""Which file system a path is on, and whether it is known to be local.

SQLite's write-ahead log needs shared memory, which network file systems do not give; a log there loses data
without a word (sqlite.org/wal.html, "WAL does not work over a network filesystem"). So only what is known to
be local counts as local. Reads Linux's mount table; elsewhere nothing is known.
"""

from __future__ import annotations

from pathlib import Path

LOCAL = frozenset({"bcachefs", "btrfs", "ext2", "ext3", "ext4", "f2fs", "jfs", "reiserfs", "tmpfs", "xfs", "zfs"})
_MOUNTS = Path("/proc/self/mountinfo")


def is_local(path: Path, mounts: str | None = None) -> bool:
    """Whether the path (or its nearest existing parent) is on a file system known to be local.

    `mounts` is the text of a mount table; without it, this machine's.
    """
    if mounts is None:
        try:
            mounts = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
        except OSError:
            return False
    return _type(path.resolve(), mounts) in LOCAL


def _type(path: Path, mounts: str) -> str:
    """The file system type of the longest mount point that holds the path; later mounts cover earlier ones."""
    best, found = -1, ""
    for line in mounts.splitlines():
        before, bar, after = line.partition(" - ")
        fields = before.split(" ")
        if not bar or len(fields) < 5:
            continue
        point = Path(_unescape(fields[4]))
        if path.is_relative_to(point) and len(point.parts) >= best:
            best, found = len(point.parts), after.split(" ")[0]
    return found


def _unescape(field: str) -> str:
    # the kernel writes blanks, tabs, line ends and backslashes of a mount point as three octal digits
    for code, char in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        field = field.replace(code, char)
    return field
