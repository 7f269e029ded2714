"""From a document's gold to the states its lines may be in.

Knows the gold format of the corpus (its README says what each field means) and the states of
`tuinews.parsing.states`; knows nothing of features. What the gold leaves open stays open: a line
is given the *set* of states it may be in, and one that no field speaks of may be in any.

All places are counted in *bare* characters: white space left out, CJK radicals folded, as in the gold.
"""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from tuinews.parsing.states import LABELS, MODES

_RADICALS = "⺠⺟⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻭⻮⻯⻰⻳⻲"
_PLAIN = "民母虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾斉歯齿竜龙龟亀"
_FOLDED = dict(zip(_RADICALS, _PLAIN, strict=True)) | {"\u2f3e": "户"}
_INVISIBLE = "\u200b\ufeff"
ANY = frozenset(mode + label for mode in MODES for label in LABELS)


def bare(text: str) -> str:
    """The text without white space, radicals folded."""
    kept = (char for char in text if not char.isspace() and char not in _INVISIBLE)
    return "".join(_FOLDED.get(c) or (unicodedata.normalize("NFKC", c) if "⼀" <= c <= "⿟" else c) for c in kept)


@dataclass(slots=True)
class Page:
    """The bare lines of a document, and what has been said of each: a set of labels and of modes, or None."""

    lines: list[str]
    starts: list[int]
    text: str
    labels: list[tuple[str, ...] | None]
    modes: list[str]
    owner: list[int | None]
    problems: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, lines: Iterable[str]) -> Page:
        """A page of which nothing has been said."""
        texts = [bare(line) for line in lines]
        starts = [0]
        for text in texts:
            starts.append(starts[-1] + len(text))
        count = len(texts)
        return cls(texts, starts, "".join(texts), [None] * count, ["ba"] * count, [None] * count)

    def line_at(self, place: int) -> int:
        """The line that holds the bare character at a place."""
        low, high = 0, len(self.lines)
        while low + 1 < high:
            middle = (low + high) // 2
            low, high = (middle, high) if self.starts[middle] <= place else (low, middle)
        return low

    def say(self, line: int, labels: tuple[str, ...], owner: int, modes: str = "ba") -> None:
        """Note what a line is, unless something was said of it before."""
        if self.labels[line] is None:
            self.labels[line], self.owner[line], self.modes[line] = labels, owner, modes


def _group(page: Page, wanted: str, lines: Sequence[int]) -> list[int]:
    """The consecutive lines, beginning at one of those given, that spell what is wanted, or nearly; the first such."""
    nearly: list[int] = []
    for first in lines:
        spelt, last = page.lines[first], first
        while len(spelt) < len(wanted) and last + 1 < len(page.lines):
            last += 1
            spelt += page.lines[last]
        if spelt == wanted:
            return list(range(first, last + 1))
        if not nearly and abs(len(spelt) - len(wanted)) < 3 and len(wanted) > 8 and _alike(spelt, wanted):
            nearly = list(range(first, last + 1))
    return nearly


def _alike(one: str, other: str) -> bool:
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() > 0.9


def _noise(page: Page, gold: dict[str, Any]) -> None:
    at = 0
    for text in gold.get("noise") or []:
        wanted = bare(text)
        later = [
            line for line in range(at, len(page.lines)) if page.lines[line] == wanted and page.labels[line] is None
        ]
        lines = later[:1] or _group(page, wanted, range(len(page.lines)))
        for line in lines:
            page.say(line, ("F", "G", "X"), -1)
            at = line + 1
        if not lines:
            page.problems.append(f"noise not found: {text[:30]}")


def _captions(page: Page, article: dict[str, Any]) -> None:
    offsets = article.get("paragraph_offsets") or [page.text.find(bare(article["first_text"]))]
    end = offsets[0] + article.get("body_chars", 1)
    for number, offset in enumerate(offsets):
        if offset < 0:
            page.problems.append(f"caption not found: {article['first_text']}")
            continue
        stop = offsets[number + 1] if number + 1 < len(offsets) else max(end, offset + 1)
        first = page.line_at(offset)
        page.say(first, ("C", "V"), -2)
        for line in range(first + 1, len(page.lines)):
            if page.starts[line] >= stop:
                break
            page.say(line, ("c", "v"), -2)


def _body(page: Page, number: int, article: dict[str, Any]) -> tuple[int, int] | None:
    """Label the lines of a body; gives its first and last line. Fields found at its edges stay unlabelled."""
    offsets = article.get("paragraph_offsets") or [page.text.find(bare(article["first_text"]))]
    if offsets[0] < 0:
        page.problems.append(f"body not found: {article['first_text']}")
        return None
    tail = bare(article["last_text"])
    end = _end(page, tail, offsets[-1]) or offsets[0] + article.get("body_chars", 1)
    if article.get("paragraphs") is None or not article.get("paragraph_offsets"):
        page.problems.append(f"no paragraphs: {article['first_text']}")
    first, last = page.line_at(offsets[0]), page.line_at(max(offsets[-1], end - 1))
    begins = {page.line_at(offset) for offset in offsets}
    known = bool(article.get("paragraph_offsets"))
    subheads = _subheads(page, article, first, last)
    inside = [line for line in range(first, last + 1) if page.labels[line] is None and line not in subheads]
    for place, line in enumerate(inside):
        following = inside[place + 1] if place + 1 < len(inside) else None
        ends = following is None or following in begins or any(k in subheads for k in range(line, following))
        begun = line in begins or line - 1 in subheads
        kind = "A" if line == inside[0] and line == first else "P" if begun else "I"
        kinds = (kind,) if known or kind == "A" else ("P", "I")
        page.say(line, tuple(k + e for k in kinds for e in (("e" if ends else "m") if known else "em")), number)
    return first, last


def _end(page: Page, tail: str, place: int) -> int | None:
    """Where a body ends, whose last characters are given (furniture may stand among them)."""
    for size in range(len(tail), 3, -1):
        found = page.text.find(tail[-size:], place)
        if found >= 0:
            return found + size
    return None


def _subheads(page: Page, article: dict[str, Any], first: int, last: int) -> set[int]:
    found: set[int] = set()
    for text in article.get("subheads") or []:
        wanted = bare(text)
        if "。" in wanted:
            continue
        group = _group(page, wanted, [k for k in range(first, last + 1) if k not in found and page.labels[k] is None])
        for place, line in enumerate(group):
            page.say(line, ("t" if place else "T",), -3)
        found |= set(group)
        if not group:
            page.problems.append(f"subhead not found: {text[:30]}")
    return found


def _title(page: Page, number: int, article: dict[str, Any], body: tuple[int, int], room: tuple[int, int]) -> str:
    """Label an article's headline, subtitle, dateline and byline; gives the modes it can have."""
    above = [line for line in range(body[0] - 1, room[0] - 1, -1) if page.labels[line] is None]
    below = [line for line in range(body[1] + 1, room[1]) if page.labels[line] is None]
    mode = "ba"
    headline = bare(article.get("headline") or "")
    choices = [headline, *(bare(text) for text in article.get("headline_alt") or [])]
    for wanted in [text for text in choices if text]:
        before, after = _group(page, wanted, above), _group(page, wanted, below)
        group = before or after
        if group:
            mode = "b" if group == before else "a"
            for place, line in enumerate(group):
                page.say(line, ("h" if place else "H",), number, mode)
            break
    else:
        if headline:
            page.problems.append(f"headline not found: {headline[:30]}")
    near = [*reversed(above), *below]
    for key, first, more in (
        ("subtitle", ("S",), ("s",)),
        ("byline", ("y", "Y"), ("y", "Y")),
        ("dateline", ("D", "y"), ("D", "y")),
    ):
        wanted = bare(article.get(key) or "")
        lines = [line for line in near if page.labels[line] is None]
        for place, line in enumerate(_group(page, wanted, lines) if wanted else []):
            page.say(line, more if place else first, number, mode)
    return mode


def _optional(page: Page, gold: dict[str, Any]) -> None:
    for text in gold.get("optional") or []:
        wanted = bare(text)
        for line, spelt in enumerate(page.lines):
            if spelt == wanted and page.labels[line] is None:
                page.say(line, ("F", "G", "X") if "版" in wanted else ("F", "X", "H"), -1)
                break


def page_of(lines: Sequence[str], gold: dict[str, Any]) -> Page:
    """What the gold says of each of a document's non-blank lines."""
    page = Page.of(lines)
    articles = [article for article in gold["articles"] if article["kind"] != "caption"]
    _noise(page, gold)
    for article in gold["articles"]:
        if article["kind"] == "caption":
            _captions(page, article)
    bodies: list[tuple[int, int, dict[str, Any], tuple[int, int]]] = []
    for number, article in enumerate(articles):
        body = _body(page, number, article)
        if body:
            bodies.append((body[0], number, article, body))
    bodies.sort(key=lambda entry: entry[0])
    for place, (_, number, article, body) in enumerate(bodies):
        above = bodies[place - 1][3][1] + 1 if place else 0
        below = bodies[place + 1][3][0] if place + 1 < len(bodies) else len(page.lines)
        mode = _title(page, number, article, body, (above, below))
        for line in range(body[0], body[1] + 1):
            if page.owner[line] == number:
                page.modes[line] = mode
    _optional(page, gold)
    return page


def allowed(page: Page) -> list[frozenset[str]]:
    """The states each line may be in."""
    return [
        ANY if labels is None else frozenset(mode + label for mode in modes for label in labels)
        for labels, modes in zip(page.labels, page.modes, strict=True)
    ]
