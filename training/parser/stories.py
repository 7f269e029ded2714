"""Stories to lay out: titles and paragraphs that somebody wrote.

Reads the corpus's `summaries/*.jsonl` (title and paragraphs, no layout) at run time; nothing of it is kept.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_FILES = ("xwlb", "leadref", "crud", "xinhua", "thuc")
_BLANKS = re.compile(r"[\s\u3000]+")
_LEDE = re.compile(
    r"^[（(]?(?:据)?[^，。；：（(]{0,24}?\d{1,2}日\s?(?:专|综合外|外)?[电讯][）)]?(?:\s?[（(][^）)]{1,30}[）)])?\s*"
    r"|^[^，。；：（(]{2,8}(?:讯|消息)(?:[（(][^）)]{1,30}[）)])?(?:[：:]|\s+)"
)
_NOT_PROSE = re.compile(
    r"[摄攝图]$|^[（(【]|^图|^本报记者|摄[）)]$|^[\u4e00-\u9fff]{2,3}$|我要评论|>>|^资料图|^资料照片|返回搜狐"
)
_LONGEST_PARAGRAPH = 900
_LONGEST_MEAN = 320
_FEWEST = 80
_SHORTEST_HEADING, _LONGEST_HEADING = 4, 36
_ENDS = "。！？!?…；，、）)"
_NO_HEADING = re.compile(r"^(?:新华社|本报)?记者|^主持人|编辑|评论员|>>|^—|[。，]|[！？…]”$")


@dataclass(frozen=True, slots=True)
class Story:
    """A title and its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


def read_stories(folder: Path) -> list[Story]:
    """Every usable story of the corpus, in the order of its files."""
    found: list[Story] = []
    for name in _FILES:
        with (folder / "summaries" / f"{name}.jsonl").open(encoding="utf-8") as rows:
            found.extend(story for row in rows if (story := _story(json.loads(row), name)))
    return found


def _story(row: dict[str, str], name: str) -> Story | None:
    title = _BLANKS.sub(" ", row.get("title") or "").strip()
    lines = [*([row["summary"]] if name == "leadref" else []), *row["text"].split("\n")]
    paragraphs = [_BLANKS.sub(" ", line).strip() for line in lines]
    paragraphs = [line for line in paragraphs if len(line) > 1 and not _NOT_PROSE.search(line)]
    while len(paragraphs) > 1 and heading(*paragraphs[:2]):
        del paragraphs[0]
    paragraphs[1:] = map(without_lede, paragraphs[1:])
    if not 5 <= len(title) <= 60 or not 1 <= len(paragraphs) <= 40:
        return None
    text = "".join(paragraphs)
    latin = sum(char < "\u0300" for char in text)
    if len(text) < _FEWEST or latin > 0.25 * len(text) or len(text) > _LONGEST_MEAN * len(paragraphs):
        return None
    if max(map(len, paragraphs)) > _LONGEST_PARAGRAPH:
        return None
    return Story(title, tuple(paragraphs))


def heading(text: str, following: str) -> bool:
    """Whether a paragraph is rather a small heading over the one that follows it."""
    return (
        _SHORTEST_HEADING <= len(text) <= _LONGEST_HEADING
        and text[-1] not in _ENDS
        and len(following) > _LONGEST_HEADING
        and not _NO_HEADING.search(text)
    )


def without_lede(text: str) -> str:
    """A paragraph without the dateline with which an article begins."""
    return _LEDE.sub("", text, count=1) or text


def shingles(text: str, size: int = 13) -> Iterator[str]:
    """Every run of so many characters, to find out whether two documents share text."""
    packed = _BLANKS.sub("", text)
    return (packed[place : place + size] for place in range(max(0, len(packed) - size)))
