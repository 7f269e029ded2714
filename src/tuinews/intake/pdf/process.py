"""Runs the child process and hears it out, for as long and as much as the limits allow.

Knows that the child may die, hang or flood at any page and starts it anew behind that page. Knows
nothing of what a page holds.
"""

from __future__ import annotations

import json
import selectors
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

from tuinews.intake.pdf import limits
from tuinews.intake.pdf.page import Page, from_record

_COMMAND = (sys.executable, "-P", "-m", "tuinews.intake.pdf.child")
_CHUNK = 1 << 20


class PdfError(Exception):
    """The file as a whole cannot be read; `code` is `locked`, `damaged` or `crashed`."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


@dataclass(frozen=True, slots=True)
class Pages:
    """What could be read of a file: its pages, how many it has, and the numbers of those that are broken.

    Pages beyond the last of `pages` and `broken` were not tried: a limit was reached.
    """

    pages: tuple[Page, ...]
    count: int
    broken: tuple[int, ...] = ()


def read_pages(data: bytes) -> Pages:
    """The pages of a PDF. Raises PdfError where there is none to be had."""
    deadline = time.monotonic() + limits.SECONDS
    pages: list[Page] = []
    broken: list[int] = []
    count, last, characters = 0, 0, 0
    while (not count or last < min(count, limits.PAGES)) and len(broken) <= limits.BROKEN_PAGES:
        for record in _records(data, last + 1, deadline):
            if "error" in record and "page" not in record:
                raise PdfError(str(record["error"]))
            if "pages" in record:
                count = int(record["pages"])
                continue
            last = int(record["page"])
            if "error" in record:
                broken.append(last)
            else:
                pages.append(_page(record))
                characters += sum(len(run.text) for run in pages[-1].runs)
            if characters > limits.CHARACTERS:
                return Pages(tuple(pages), count, tuple(broken))
        if time.monotonic() >= deadline:
            break
        if not count:
            raise PdfError("crashed")
        if last < min(count, limits.PAGES):
            last += 1
            broken.append(last)
    return Pages(tuple(pages), count, tuple(broken))


def _page(record: dict[str, Any]) -> Page:
    runs = tuple(from_record(run) for run in record["runs"])
    return Page(record["page"], record["width"], record["height"], runs, record["pictures"])


def _records(data: bytes, first: int, deadline: float) -> Iterator[dict[str, Any]]:
    """What a child says, from page `first` on, until it ends, dies or is silent for too long."""
    with tempfile.TemporaryFile() as file:
        file.write(data)
        file.seek(0)
        child = subprocess.Popen(  # noqa: S603 - our own module, two numbers for arguments
            [*_COMMAND, str(first), str(limits.PAGES)],
            stdin=file,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        try:
            if child.stdout is not None:
                for line in _lines(child.stdout, deadline):
                    yield json.loads(line)
        finally:
            child.kill()
            child.wait()
            if child.stdout is not None:
                child.stdout.close()


def _lines(pipe: IO[bytes], deadline: float) -> Iterator[bytes]:
    """Whole lines from a pipe, none of them later than `deadline` nor longer in coming than a page may take."""
    held = bytearray()
    with selectors.DefaultSelector() as selector:
        selector.register(pipe, selectors.EVENT_READ)
        patience = time.monotonic() + limits.PAGE_SECONDS
        while True:
            left = min(patience, deadline) - time.monotonic()
            if left <= 0 or not selector.select(left):
                return
            chunk = pipe.read1(_CHUNK)  # type: ignore[attr-defined]  # a BufferedReader, which IO does not promise
            if not chunk:
                return
            *whole, rest = (held + chunk).split(b"\n")
            held = bytearray(rest)
            if whole:
                patience = time.monotonic() + limits.PAGE_SECONDS
            yield from (bytes(line) for line in whole)
