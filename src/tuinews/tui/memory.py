"""Memory that is not taken, and memory given back to the system once the work that needed it is done.

Knows how modules are imported, and glibc's allocator, which keeps what was freed: building the segmenter's tables
leaves four megabytes of it behind. Elsewhere there is nothing to give back. Knows nothing of what memory is for.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache


@contextmanager
def without(*modules: str) -> Iterator[None]:
    """Import without these, which those that would like to have them can do without; afterwards they can be had.

    asyncio loads OpenSSL, three megabytes and a fiftieth of a second, for connections that the reader never makes.
    """
    absent = [name for name in modules if name not in sys.modules]
    # the import system takes None for "there is no such module"
    sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


@cache
def _trim() -> Callable[[int], int] | None:
    import ctypes

    try:
        trim: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError):  # another C library
        return None
    return trim


def give_back() -> None:
    """Return what is free to the system; a millisecond, so to be called where nobody waits."""
    trim = _trim()
    if trim is not None:
        trim(0)
