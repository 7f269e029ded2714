"""`tuinews [PATH…]`: the reader on a terminal, the articles as plain text elsewhere."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path

from tuinews import config, paths
from tuinews.cli.output import complain, is_terminal
from tuinews.config import Config
from tuinews.edition import Source
from tuinews.i18n import _


def run(arguments: argparse.Namespace) -> int:
    """Open the reader on what was named, or print it where no one could press a key."""
    if arguments.sample:
        arguments.paths.append(str(paths.sample()))
    if not arguments.paths and not sys.stdin.isatty():
        arguments.paths.append("-")
    if is_terminal():
        return _open(arguments)
    if not arguments.paths:
        complain(_("没有指明文件；试试 tuinews --help"))
        return 2
    from tuinews.cli import parse

    return parse.print_text(arguments.paths, arguments.encoding)


def _open(arguments: argparse.Namespace) -> int:
    settings, warnings = config.load(Path(arguments.config) if arguments.config else None)
    settings = _settle(settings, arguments)
    inputs, failures = _inputs(arguments.paths, settings.encoding or None)
    if failures and not inputs:
        return 1
    if not sys.stdin.isatty() and not _take_the_terminal():
        return 1
    from tuinews.tui import Options, run

    options = Options(
        config=settings,
        library=paths.library_file() if settings.library else None,
        state=paths.state_dir(),
        warnings=tuple(warnings),
    )
    return run(inputs, options) or (1 if failures else 0)


def _settle(settings: Config, arguments: argparse.Namespace) -> Config:
    """The settings with what the command line says instead."""
    said = {
        "encoding": arguments.encoding,
        "engine": arguments.engine,
        "userdict": arguments.userdict,
        "theme": arguments.theme,
        "mouse": arguments.mouse,
        "library": False if arguments.no_library else None,
    }
    budget = {"sentences": arguments.sentences, "chars": arguments.chars, "ratio": arguments.ratio}
    if any(value is not None for value in budget.values()):
        said |= {"sentences": budget["sentences"], "chars": budget["chars"] or 0, "ratio": budget["ratio"] or 0.0}
    if "SSH_CONNECTION" in os.environ:
        # over a slow line every move of the mouse is traffic; who wants it there says so with --mouse
        settings = replace(settings, mouse=False)
    return replace(settings, **{name: value for name, value in said.items() if value is not None})


def _inputs(names: list[str], encoding: str | None) -> tuple[list[str | Source], int]:
    """What the reader opens, standard input read already; how many names stand for nothing, each said."""
    inputs: list[str | Source] = []
    failures = 0
    for name in names:
        try:
            inputs.append(_standard_input(encoding) if name == "-" else _existing(name))
        except (OSError, ValueError) as error:
            complain(str(error))
            failures += 1
    return inputs, failures


def _standard_input(encoding: str | None) -> Source:
    from tuinews.intake import IntakeError, read

    try:
        return read("-", encoding)
    except IntakeError as error:
        raise ValueError(error) from error


def _existing(name: str) -> str:
    """The name of something that can be opened. Raises ValueError saying why not, before there is a screen."""
    if Path(name).is_dir() and os.access(name, os.R_OK):
        return name
    from tuinews.intake import IntakeError
    from tuinews.intake.files import check

    try:
        check(name)
    except IntakeError as error:
        raise ValueError(error) from error
    return name


def _take_the_terminal() -> bool:
    """Put the terminal where a pipe was, so that keys can be read."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        complain(_("没有终端可以读取按键"))
        return False
    os.dup2(terminal, 0)
    os.close(terminal)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 — it stays open as long as the program
    return True
