"""Dumps of our own writing with what each line is: to learn from, and to measure on pages that no training has seen.

They stand in `training/specimens`, a folder for each kind, and were written in one go, before the parser was run on
them: `papers1` and `pages1` (of sites) with every nasty habit that real ones have, the others as ordinary ones are. The
third folders are kept aside from training. A line is `TAG|text`: a tag is an article's number and a role (`H` headline,
`S` subtitle, `K` kicker, `B` byline, `D` dateline, `P` paragraph, `T` subhead, `C` caption, in lower case where the one
above goes on), or `N` for furniture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from training.parser.corpus import Document

from tuinews.intake import from_text

FOLDER: Final = Path(__file__).parents[1] / "specimens"
_TAGGED: Final = re.compile(r"(\d*)([NHhSsKkBbDdPpTtCc])\|(.*)")
_KEPT_ASIDE: Final = ("pages3", "papers3")
_WHOLE: Final = 60
"""Characters of a line by which a dump is none of columns."""
_EDGE: Final = 20
"""Characters of a body's ends that the gold holds."""
_START: Final = 8


@dataclass(slots=True)
class _Item:
    """An article or a caption: the parts of each role, with their places among the dump's characters."""

    parts: dict[str, list[tuple[int, str]]] = field(default_factory=dict)

    def add(self, role: str, place: int, text: str) -> None:
        parts = self.parts.setdefault(role.upper(), [])
        if role.isupper() or not parts:
            parts.append((place, text))
        else:
            apart = " " if role in "hs" and parts[-1][1][-1:].isascii() else ""
            parts[-1] = (parts[-1][0], parts[-1][1] + apart + text)


def specimens() -> Iterator[Document]:
    """Every specimen, in the order of their names; the family of each is `specimen-` and its folder's name."""
    for path in sorted(FOLDER.glob("*/*.txt")):
        text, gold = _read(path)
        yield Document(f"specimen-{path.parent.name}-{path.stem}", from_text(text), gold)


def taught() -> Iterator[Document]:
    """The specimens that training sees: none of those kept aside, and none of columns.

    In columns the corpus has longer subheads as paragraphs, which here are subheads.
    """
    for document in specimens():
        whole = max(map(len, document.source.text.splitlines())) > _WHOLE
        if whole and not any(f"-{folder}-" in document.slug for folder in _KEPT_ASIDE):
            yield document


def _read(path: Path) -> tuple[str, dict[str, Any]]:
    """A specimen's text and its gold, as the corpus has it. Raises ValueError at a line without a tag."""
    items: dict[str, _Item] = {}
    noise: list[str] = []
    lines: list[str] = []
    place = 0
    for row in path.read_text(encoding="utf-8").split("\n"):
        tagged = _TAGGED.fullmatch(row)
        if row.strip() and not tagged:
            raise ValueError(f"{path.name}: no tag: {row[:40]}")
        number, role, text = tagged.groups() if tagged else ("", "N", "")
        lines.append(text)
        if role != "N":
            items.setdefault(number, _Item()).add(role, place, text.strip())
        elif text.strip():
            noise.append(text)
        place += len(_bare(text))
    articles = [gold for item in items.values() for gold in _gold(item)]
    return "\n".join(lines) + "\n", {"articles": articles, "noise": noise}


def _gold(item: _Item) -> Iterator[dict[str, Any]]:
    parts = item.parts
    if "P" not in parts:
        for caption in parts.get("C", []):
            yield _article("caption", [caption], [caption], {})
        return
    body = sorted([*parts["P"], *parts.get("T", [])])
    yield _article("news", parts["P"], body, parts)


def _article(
    kind: str,
    paragraphs: list[tuple[int, str]],
    body: list[tuple[int, str]],
    parts: dict[str, list[tuple[int, str]]],
) -> dict[str, Any]:
    text = _bare("".join(part for _, part in body))
    titles = {
        name: " ".join(part for _, part in parts.get(role, [])) or None
        for name, role in (("headline", "H"), ("subtitle", "S"), ("dateline", "D"), ("byline", "B"))
    }
    return {
        **titles,
        "kind": kind,
        "first_text": text[:_EDGE],
        "last_text": text[-_EDGE:],
        "paragraphs": len(paragraphs),
        "subheads": [part for _, part in parts.get("T", [])],
        "paragraph_starts": [_bare(part)[:_START] for _, part in paragraphs],
        "body_chars": sum(len(_bare(part)) for _, part in paragraphs),
        "paragraph_offsets": [place for place, _ in paragraphs],
    }


def _bare(text: str) -> str:
    return "".join(text.split())
