"""Memory given back to the system once the work that needed it is done.

Knows glibc's allocator, which keeps what was freed: building the segmenter's tables leaves four megabytes of it
behind. Elsewhere there is nothing to do. Knows nothing of what the memory was for.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache


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
