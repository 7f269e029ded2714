"""`tuinews library add|list|show|remove|export|check|vacuum`."""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tuinews import export, paths
from tuinews.cli.output import complain, speak_utf8, write, write_json
from tuinews.i18n import _
from tuinews.intake import printable
from tuinews.library import Library, LibraryError, commands
from tuinews.library.commands import Checked, FileAdded, FileFailed, Following, Planned, Settling, Step
from tuinews.typeset.width import truncate


def run(arguments: argparse.Namespace) -> int:
    """Do one thing with the library; what it could not do is one line on standard error."""
    speak_utf8()
    try:
        if arguments.action == "check":
            return _check(arguments)
        reach = Library.open_to_read if arguments.action in _ASKING else Library.open
        with reach(paths.library_file()) as library:
            return _ACTIONS[arguments.action](library, arguments)
    except LibraryError as error:
        complain(str(error))
        return 1


class _Tally:
    """What an adding has come to so far, shown as it goes; the failures are told at its end."""

    def __init__(self) -> None:
        self.planned = self.done = self.added = self.known = self.articles = 0
        self.failed: list[FileFailed] = []

    def take(self, step: Step) -> None:
        if isinstance(step, Planned):
            self.planned = step.files
            self._show("")
            return
        if isinstance(step, (Settling, Following)):
            _say(_("正在整理索引…") if isinstance(step, Settling) else _("正在跟踪目录，Ctrl-C 结束"))
            return
        self.done += 1
        if isinstance(step, FileFailed):
            self.failed.append(step)
        elif isinstance(step, FileAdded):
            self.added += 1
            self.articles += step.new
        else:
            self.known += 1
        self._show(Path(step.path).name)

    def _show(self, name: str) -> None:
        share = self.done / max(1, self.planned, self.done)
        bar = "█" * round(20 * share) + "░" * (20 - round(20 * share))
        _say(f"{bar} {self.done}/{max(self.planned, self.done)} {printable(name)}")

    def tell(self) -> None:
        _say("")
        for failure in self.failed:
            complain(f"{failure.path}: {failure.reason}")
        write(
            _("收入 {added} 份、{articles} 篇；已有 {known} 份；失败 {failed} 份").format(
                added=self.added, articles=self.articles, known=self.known, failed=len(self.failed)
            )
        )


def _add(library: Library, arguments: argparse.Namespace) -> int:
    tally = _Tally()
    # absolute, so that a file is found again from wherever the reader is started
    found = [Path(path).absolute() for path in arguments.paths]
    watched = _folders_to_watch(found) if arguments.watch else []
    at_once = [str(path) for path in found if path not in watched]
    try:
        for step in commands.add(library, at_once, jobs=arguments.jobs, encoding=arguments.encoding):
            tally.take(step)
        if watched:
            _watch(library, watched, arguments.encoding, tally)
    finally:
        tally.tell()
    return 1 if tally.failed else 0


def _folders_to_watch(paths: list[Path]) -> list[Path]:
    folders = [path for path in paths if path.is_dir()]
    if not folders:
        raise LibraryError(None, _("--watch 要有一个目录"))
    return folders


def _watch(library: Library, folders: list[Path], encoding: str | None, tally: _Tally) -> None:
    """Add what is in the folders and follow them until Ctrl-C, which is how it is meant to end."""
    try:
        for step in commands.follow(library, folders, encoding=encoding):
            tally.take(step)
    except KeyboardInterrupt:
        return


def _list(library: Library, _arguments: argparse.Namespace) -> int:
    for kept in library.editions():
        counts = _("{articles} 篇，未读 {unread}").format(articles=kept.articles, unread=kept.unread)
        when = time.strftime("%Y-%m-%d %H:%M", time.localtime(max(kept.opened, kept.added)))
        write(printable(f"{kept.id:>5}  {when}  {kept.name}  {counts}"))
    return 0


def _show(library: Library, arguments: argparse.Namespace) -> int:
    edition, _ids = library.read_edition(commands.find_edition(library, arguments.edition).id)
    write(export.to_text(edition))
    return 0


def _remove(library: Library, arguments: argparse.Namespace) -> int:
    kept = commands.find_edition(library, arguments.edition)
    library.remove(kept.id)
    write(printable(_("移除了 {name}").format(name=kept.name)))
    return 0


def _export(library: Library, arguments: argparse.Namespace) -> int:
    write_json(library.edits.corrections() if arguments.corrections else commands.export(library))
    return 0


def _check(arguments: argparse.Namespace) -> int:
    problems = 0
    if arguments.repair:
        with Library.open(paths.library_file()) as library:
            for made in commands.reindex(library):
                _progress(made)
    for step in commands.check(paths.library_file()):
        if isinstance(step, Checked):
            _progress(step)
        else:
            problems += 1
            complain(step.text)
    if not problems:
        write(_("资料库完好"))
    return 1 if problems else 0


def _progress(step: Checked) -> None:
    _say(f"{step.done}/{step.total}" if step.done < step.total else "")


def _say(line: str) -> None:
    """How far something is, in place of what was said of it before; only where somebody looks."""
    if sys.stderr.isatty():
        # one that went over into the next line could not be taken back; the last cell is for the cursor, and
        # terminals differ in what they call wide
        fitting = truncate(line, shutil.get_terminal_size().columns - 1, ambiguous=2)
        sys.stderr.write(f"\r\x1b[K{fitting}")
        sys.stderr.flush()


def _vacuum(library: Library, _arguments: argparse.Namespace) -> int:
    _say(_("正在整理…可以用 Ctrl-C 停下"))
    try:
        sizes = commands.vacuum(library)
    finally:
        _say("")
    write(_("{before} KB → {after} KB").format(before=sizes.before // 1024, after=sizes.after // 1024))
    return 0


_ASKING = ("list", "show", "export")
"""What can be done where nothing can be written."""

_ACTIONS: dict[str, Callable[[Library, argparse.Namespace], int]] = {
    "add": _add,
    "list": _list,
    "show": _show,
    "remove": _remove,
    "export": _export,
    "vacuum": _vacuum,
}
