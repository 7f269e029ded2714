"""Lines to standard error and documents to standard output. Knows no command."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterable, Iterator

from tuinews.edition import Source
from tuinews.intake import IntakeError, find, printable, read


def complain(message: str) -> None:
    """One line on standard error, made harmless."""
    sys.stderr.write(f"tuinews: {printable(message)}\n")


def is_terminal() -> bool:
    """Whether a person looks at standard output."""
    return sys.stdout.isatty()


def choose_format(asked: str | None) -> str:
    """The format asked for; where none was, text for a person and JSON for a program."""
    return asked or ("text" if is_terminal() else "json")


def speak_utf8() -> None:
    """Write UTF-8 whatever the locale says: what is written is a document, not a message."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")


def write(text: str) -> None:
    """Text to standard output, ending with one line end."""
    sys.stdout.write(text if text.endswith("\n") else text + "\n")


def write_json(document: object, *, indent: int | None = None) -> None:
    """One JSON document to standard output, in plain characters."""
    json.dump(document, sys.stdout, ensure_ascii=False, indent=indent, allow_nan=False)
    sys.stdout.write("\n")


class Sources:
    """The sources that paths stand for, read one after another; what could not be read is said and counted."""

    def __init__(self, paths: Iterable[str], encoding: str | None) -> None:
        self.paths = list(paths)
        self.encoding = encoding
        self.failures = 0

    def fail(self, message: str) -> None:
        """Say what went wrong with one of them, and go on."""
        self.failures += 1
        complain(message)

    def __iter__(self) -> Iterator[Source]:
        for path in self.paths:
            try:
                files = find(path)
            except IntakeError as error:
                self.fail(str(error))
                continue
            for done, file in enumerate(files):
                _progress(done, len(files), file)
                try:
                    source = read(file, self.encoding)
                except IntakeError as error:
                    self.fail(str(error))
                    continue
                for note in source.notes:
                    complain(f"{source.name}: {note}")
                yield source
            _progress(len(files), len(files), "")


def _progress(done: int, total: int, name: str) -> None:
    """A line that replaces itself, while a person waits for many files and the output goes elsewhere."""
    if total > 1 and sys.stderr.isatty() and not sys.stdout.isatty():
        line = f"{done}/{total} {printable(name)}"[:78] if done < total else ""
        sys.stderr.write(f"\r\x1b[K{line}")
        sys.stderr.flush()
