"""The first file, read and parsed by a child while this process gets its screen ready.

Two processors are worth more than one here: importing Textual and parsing a page take about as long. It also
keeps the parser's tables out of a reader that may never need them again. Knows a pipe and what goes through
it; where anything goes wrong with the child, the file is simply read here.
"""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, NamedTuple

from tuinews.edition import Article, Furniture, Source
from tuinews.tui.session import Input


class Piece(NamedTuple):
    """A batch of `parsing.stream`, for a process that does not load the parser."""

    articles: tuple[Article, ...]
    furniture: tuple[Furniture, ...]
    settled: int
    removed: tuple[tuple[str, int], ...]


class ChildFailedError(Exception):
    """The child ended before it had told everything."""


class Ahead:
    """A file that a child is parsing: its source, then its batches, as they come through a pipe."""

    def __init__(self, name: str, pid: int, pipe: IO[bytes]) -> None:
        """Take the file's name, the child's number, and the end of the pipe to read from."""
        self.name = name
        self._pid = pid
        self._pipe = pipe

    def source(self) -> Source | None:
        """What the file holds; None where the child could not say, and it is to be read again here."""
        try:
            found = self._next()
        except ChildFailedError:
            self._end()
            return None
        return found if isinstance(found, Source) else None

    def batches(self) -> Iterator[Piece]:
        """What `parsing.stream` gives for the source. Raises ChildFailedError where it breaks off."""
        try:
            while (found := self._next()) is not None:
                yield Piece(*found)  # type: ignore[misc]  # after the source the child sends pieces, then None
        finally:
            self._end()

    def _next(self) -> object:
        try:
            return pickle.load(self._pipe)  # noqa: S301  # our own child wrote it
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            raise ChildFailedError(self.name) from error

    def _end(self) -> None:
        self._pipe.close()
        os.kill(self._pid, signal.SIGKILL)  # it has told everything, or nobody listens any more
        os.waitpid(self._pid, 0)


def begin(inputs: Sequence[Input], encoding: str | None) -> Ahead | None:
    """Set a child to the first of the inputs, where that is a file; call it before any thread is started."""
    name = inputs[0] if inputs else None
    if not isinstance(name, str) or not Path(name).is_file():
        return None
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        _parse(name, encoding, writing)
    os.close(writing)
    return Ahead(name, pid, os.fdopen(reading, "rb"))


def _parse(name: str, encoding: str | None, writing: int) -> None:
    """What the child does: tell the source, each batch, and None; whatever goes wrong, end without a word."""
    try:
        os.nice(5)  # the screen comes first
        # the terminal belongs to the parent
        nowhere = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(nowhere, descriptor)
        from tuinews import intake, parsing

        with os.fdopen(writing, "wb") as pipe:
            source = intake.read(name, encoding)
            pickle.dump(source, pipe, pickle.HIGHEST_PROTOCOL)
            for batch in parsing.stream(source):
                piece = (batch.articles, batch.furniture, batch.settled, tuple(batch.removed))
                pickle.dump(piece, pipe, pickle.HIGHEST_PROTOCOL)
                pipe.flush()
            pickle.dump(None, pipe)
    finally:
        os._exit(0)
