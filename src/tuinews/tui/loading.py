"""What the reading thread does: inputs → editions, told piece by piece.

Knows intake and parsing, which it loads when it is run; knows no widget: all it does is post.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from textual.message import Message

from tuinews.edition import Article, Edition, Furniture, Source
from tuinews.i18n import _
from tuinews.tui.events import AllRead, Completed, Parsed, Refused, Started
from tuinews.tui.session import Input

if TYPE_CHECKING:
    from tuinews.parsing import Batch
    from tuinews.tui.ahead import Ahead, Piece

PAUSE = 0.1
"""Seconds between two reports on one source; the first comes at once."""

Post = Callable[[Message], object]


def load(
    inputs: Sequence[Input],
    encoding: str | None,
    first: int,
    post: Post,
    stopped: Callable[[], bool],
    ahead: Ahead | None = None,
) -> None:
    """Read and parse everything, telling `post`; editions are numbered from `first`.

    `ahead` is a child that has begun with the first of the inputs.
    """
    place = first
    for path, source, batches in _sources(inputs, encoding, post, ahead):
        if stopped():
            return
        post(Started(place, source, path))
        try:
            _parse(place, source, batches, post, stopped)
        except Exception as error:  # noqa: BLE001  # whatever the parser trips over, the other editions are still to be read
            post(Refused(source.name, _("解析失败：{reason}").format(reason=f"{type(error).__name__}: {error}")))
        place += 1
    post(AllRead())


def _sources(
    inputs: Sequence[Input], encoding: str | None, post: Post, ahead: Ahead | None
) -> Iterator[tuple[str | None, Source, Iterable[Batch | Piece]]]:
    source = ahead.source() if ahead else None
    if ahead and source:
        yield ahead.name, source, ahead.batches()
        inputs = inputs[1:]
    if inputs:
        yield from _read_here(inputs, encoding, post)


def _read_here(
    inputs: Sequence[Input], encoding: str | None, post: Post
) -> Iterator[tuple[str | None, Source, Iterable[Batch | Piece]]]:
    from tuinews import intake, parsing

    for given in inputs:
        if isinstance(given, Source):
            yield None, given, parsing.stream(given)
            continue
        try:
            names = intake.find(given)
        except intake.IntakeError as error:
            post(Refused(error.name, error.reason))
            continue
        for name in names:
            try:
                source = intake.read(name, encoding)
            except intake.IntakeError as error:
                post(Refused(error.name, error.reason))
            else:
                yield name, source, parsing.stream(source)


def _parse(
    place: int, source: Source, batches: Iterable[Batch | Piece], post: Post, stopped: Callable[[], bool]
) -> None:
    articles: list[Article] = []
    waiting: list[Article] = []
    furniture: list[Furniture] = []
    removed: Counter[str] = Counter()
    told = 0.0
    settled = 0
    for batch in batches:
        if stopped():
            return
        articles += batch.articles
        waiting += batch.articles
        furniture += batch.furniture
        removed.update(dict(batch.removed))
        settled = batch.settled
        if waiting and time.monotonic() - told >= PAUSE:
            post(Parsed(place, tuple(waiting), settled))
            waiting, told = [], time.monotonic()
    if waiting:
        post(Parsed(place, tuple(waiting), settled))
    post(Completed(place, Edition(source, tuple(articles), tuple(furniture), tuple(sorted(removed.items())))))
