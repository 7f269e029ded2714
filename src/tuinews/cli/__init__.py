"""The command line: `tuinews [PATH…]` opens the reader, `tuinews COMMAND …` does one thing and ends.

Knows the commands and what their ends mean to a shell: 0 done, 1 something named could not be read or
processed, 2 usage, 130 interrupted. Knows nothing of how any of it is done.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(run(sys.argv[1:] if argv is None else argv))


def run(argv: Sequence[str]) -> int:
    """The exit code of a command line. Raises SystemExit for wrong usage (2) and for help (0)."""
    from tuinews.cli.arguments import parse_arguments

    try:
        arguments = parse_arguments(argv)
        command = import_module(f"tuinews.cli.{arguments.module}")
        code: int = command.run(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # whoever read us has enough; the interpreter's last flush must not complain of it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code
