"""What was read, kept and found again: editions in one SQLite file, their reading state, full-text search.

Knows parsing and digest; knows nothing of the screen. Heavy to import: import it where it is needed.
"""

from __future__ import annotations

from tuinews.library.errors import (
    LibraryBusyError,
    LibraryDamagedError,
    LibraryError,
    LibraryFullError,
    LibraryReadOnlyError,
    LibraryTooNewError,
    NotInLibraryError,
)
from tuinews.library.library import Library
from tuinews.library.query import QueryError

__all__ = [
    "Library",
    "LibraryBusyError",
    "LibraryDamagedError",
    "LibraryError",
    "LibraryFullError",
    "LibraryReadOnlyError",
    "LibraryTooNewError",
    "NotInLibraryError",
    "QueryError",
]
