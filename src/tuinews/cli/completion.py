"""`tuinews completion SHELL`: what a shell needs to complete the command line, made from the flags themselves."""

from __future__ import annotations

import argparse

import shtab

from tuinews.cli.arguments import build_parser
from tuinews.cli.output import write

_FILES = frozenset({"PATH", "FILE"})


def run(arguments: argparse.Namespace) -> int:
    """Print the completion script of the shell named."""
    parser = build_parser()
    _complete_files(parser)
    script = shtab.complete(parser, arguments.shell)
    # where no command begins like the word, it is the name of a file to read
    write(script.replace("complete -o bashdefault ", "complete -o bashdefault -o default "))
    return 0


def _complete_files(parser: argparse.ArgumentParser) -> None:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                _complete_files(command)
        elif action.metavar in _FILES:
            action.complete = shtab.FILE  # type: ignore[attr-defined]  # the attribute that shtab reads
