"""`tuinews config` and `tuinews paths`."""

from __future__ import annotations

import argparse
from pathlib import Path

from tuinews import config, paths
from tuinews.cli.output import complain, write
from tuinews.i18n import _
from tuinews.intake import printable
from tuinews.tui.keys import remapped


def run(arguments: argparse.Namespace) -> int:
    """Show the paths, or the settings in force, or the defaults, or what is wrong with the settings."""
    if arguments.command == "paths":
        write(_paths())
        return 0
    if arguments.default:
        write(config.default_text())
        return 0
    file = Path(arguments.config) if arguments.config else None
    settings, warnings = config.load(file)
    at = file or paths.config_file()
    # which keys there are to be had the reader's registry knows
    warnings += [_("{file}：{reason}").format(file=at, reason=fault) for fault in remapped(settings.keys)[1]]
    for warning in warnings:
        complain(printable(warning))
    if arguments.check:
        if not warnings:
            write(printable(_("{file}：没有问题").format(file=at)))
        return 1 if warnings else 0
    write(config.show(settings))
    return 0


def _paths() -> str:
    rows = (
        (_("设置"), paths.config_file()),
        (_("资料库"), paths.library_file()),
        (_("状态"), paths.state_dir()),
        (_("缓存"), paths.cache_dir()),
        (_("样报"), paths.sample()),
    )
    return "\n".join(f"{name}\t{printable(str(path))}" for name, path in rows)
