"""What the reader does when it is told to end: it gives the terminal back and says so in its exit code.

Without this a dropped line would end it with the alternate screen and a hidden cursor left behind.
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable

ENDING = (signal.SIGTERM, signal.SIGHUP)


def leave_on_signals(leave: Callable[[int], None]) -> None:
    """Call `leave` with 128 + the signal's number, as shells count, when one of them comes. Needs a running loop."""
    loop = asyncio.get_running_loop()
    for number in ENDING:
        loop.add_signal_handler(number, leave, 128 + number)
