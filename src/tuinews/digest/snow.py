"""SnowNLP's views, its ranking and its sentiment: the real library, in a process of its own with a time limit.

Knows how to ask that process and how to end it; the library is never imported here. SnowNLP cuts at
commas, so its "sentences" are clauses: each is found again in the article, so that it has a place.
"""

from __future__ import annotations

import atexit
import json
import selectors
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from importlib.util import find_spec
from typing import IO, Any

from tuinews.digest.engines import EngineFailed, EngineMissing
from tuinews.digest.model import Sentence
from tuinews.digest.ranking import Ranking
from tuinews.edition import Article

# Seconds for one article (the first one pays for the library's start, some 2 to 5 s).
TIME_LIMIT = 30.0
# Characters that SnowNLP is given: its ranking takes time by the square of the clauses.
WINDOW = 8_000


def rank(article: Article) -> Ranking:
    """SnowNLP's clauses in its order. Raises EngineMissing where it is not installed, EngineFailed on a time-out."""
    text = _text(article)
    clauses: list[str] = _PROCESS.ask("clauses", text) if text else []
    placed = [place for place in _placed(article, clauses) if place is not None]
    by_place = sorted(range(len(placed)), key=lambda rank: placed[rank])
    sentences = tuple(
        Sentence(article.blocks[block].text[start:end], block, ((start, end),), round(1 / (1 + rank), 4))
        for rank, (block, start, end) in ((rank, placed[rank]) for rank in by_place)
    )
    at = {rank: i for i, rank in enumerate(by_place)}
    return Ranking("snownlp", sentences, tuple(at[rank] for rank in range(len(placed))), article.length)


def sentiment(article: Article) -> float | None:
    """How SnowNLP feels about the article: 0 (bad) to 1 (good), None where there is nothing to read.

    It learned that from reviews of what people bought, not from news: a view to be shown as SnowNLP's own.
    Raises EngineMissing and EngineFailed.
    """
    text = _text(article)
    felt: float | None = _PROCESS.ask("sentiment", text) if text else None
    return felt


def _text(article: Article) -> str:
    """What SnowNLP is given to read; empty where there is no character to read (it would divide by zero)."""
    text = "\n".join(block.text for block in article.blocks)[:WINDOW]
    return text if any(map(str.isalnum, text)) else ""


def _placed(article: Article, clauses: list[str]) -> list[tuple[int, int, int] | None]:
    """Block, start and end of each clause; a clause said twice is found at its next place."""
    after: dict[str, tuple[int, int]] = {}
    return [_place(article, clause, after) for clause in clauses]


def _place(article: Article, clause: str, after: dict[str, tuple[int, int]]) -> tuple[int, int, int] | None:
    block, start = after.get(clause, (0, 0))
    while block < len(article.blocks):
        found = article.blocks[block].text.find(clause, start)
        if found >= 0:
            after[clause] = (block, found + len(clause))
            return block, found, found + len(clause)
        block, start = block + 1, 0
    return None


class Process:
    """SnowNLP's process: started at the first question, kept for the next, ended with the program."""

    def __init__(self, command: Callable[[], list[str]]) -> None:
        self._command = command
        self._child: subprocess.Popen[bytes] | None = None
        self._turn = threading.Lock()

    def ask(self, what: str, text: str) -> Any:
        """SnowNLP's `clauses` of the text, best first, or its `sentiment`; one question at a time."""
        with self._turn:
            return self._answer(json.dumps({"what": what, "text": text}).encode() + b"\n")

    def _answer(self, question: bytes) -> Any:
        child = self._child or self._start()
        try:
            answer = json.loads(_exchange(child, question))
        except TimeoutError as error:
            self.end()
            raise EngineFailed(f"snownlp gave no answer within {TIME_LIMIT:.0f} seconds") from error
        except (EOFError, OSError, ValueError) as error:
            self.end()
            raise EngineFailed("snownlp's process ended before it answered") from error
        if "error" in answer:
            raise EngineFailed(f"snownlp failed: {answer['error']}")
        return answer["found"]

    def end(self) -> None:
        """Kill the process and wait until it is gone."""
        if self._child is not None:
            self._child.kill()
            self._child.communicate()
            self._child = None

    def _start(self) -> subprocess.Popen[bytes]:
        self._child = subprocess.Popen(  # noqa: S603 - our own module, by our own interpreter
            self._command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        atexit.register(self.end)
        return self._child


def command() -> list[str]:
    """What starts SnowNLP's process. Raises EngineMissing where it is not installed."""
    if find_spec("snownlp") is None:
        raise EngineMissing("the snownlp engine needs SnowNLP: pip install snownlp")
    return [sys.executable, "-P", "-m", "tuinews.digest.snow_child"]


def _exchange(child: subprocess.Popen[bytes], question: bytes) -> bytes:
    if child.stdin is None or child.stdout is None:
        raise EOFError
    child.stdin.write(question)
    child.stdin.flush()
    return _line(child.stdout, time.monotonic() + TIME_LIMIT)


def _line(stream: IO[bytes], deadline: float) -> bytes:
    """The next line of a pipe. Raises TimeoutError at the deadline (seconds of the monotonic clock)."""
    parts: list[bytes] = []
    with selectors.DefaultSelector() as ready:
        ready.register(stream, selectors.EVENT_READ)
        while not parts or not parts[-1].endswith(b"\n"):
            if not ready.select(max(0.0, deadline - time.monotonic())):
                raise TimeoutError
            parts.append(stream.read1(1 << 16))  # type: ignore[attr-defined]  # a pipe of Popen is a BufferedReader
            if not parts[-1]:
                raise EOFError
    return b"".join(parts)


_PROCESS = Process(command)
