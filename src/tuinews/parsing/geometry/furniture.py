"""Which lines are the page's own: folios, mastheads, imprints, by where they stand and what they say.

Knows the edges of pages and what is printed on every one of them; a line inside a page's text is
furniture only when its words leave no doubt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tuinews.parsing.geometry.lines import Layout, Line

_REPEATED = 2  # pages on which a line must stand to be the paper's and not an article's
_LARGE = 1.25  # of the body type: larger type is a headline's
_ALWAYS = frozenset({"masthead", "issue", "jump"})
_NO_STORY = frozenset({"广告", "公益广告", "廣告", "公益廣告"})  # headings of what is no story
_AT_EDGES = frozenset({"folio", "imprint", "rights", "link"})
_WORDS = re.compile(
    r"邮政编码|郵遞區號|国内统一|每份|零售|定价|印刷|广告部|廣告部|查号台|发行部|邮发|社址|电话[:：]|電話[:：]"
    r"|责任编辑|責任編輯|责编|責編|本版编辑|版式|美编|美編|校对|校對|组版|视觉|本版邮箱|来稿"
)
_FEWEST_WORDS = 2
_APART = 0.6  # of a line's height: what belongs to the page stands off from its text
_NAMES = (
    "日报|晚报|早报|晨报|时报|周报|商报|快报|都市报|青年报|参考消息|日報|晚報|早報|晨報|時報|週報|商報|快報|參考消息"
)
_PAPER = re.compile(rf"^[\u4e00-\u9fff]{{0,6}}(?:{_NAMES})$")
_PAGE = r"(?:[A-Z]?\d{1,3}\s?版?|第\s?[A-Z]?\d{1,3}\s?版)"
_SECTION = re.compile(
    rf"^(?:{_PAGE}\s?[:：·|｜]?\s?[\u4e00-\u9fff]{{2,4}}|[\u4e00-\u9fff]{{2,4}}\s?[:：·|｜]?\s?{_PAGE})$"
)
_DIGITS = re.compile(r"[0-9０-９]+|[一二三四五六七八九十]+$")


def furniture(layout: Layout) -> frozenset[int]:
    """The indices of the lines that belong to no article."""
    pages: dict[int, list[int]] = {}
    for index, line in enumerate(layout.lines):
        pages.setdefault(line.page, []).append(index)
    printed = Counter(key for indices in pages.values() for key in {_printed(layout.lines[index]) for index in indices})
    found = {index for index, line in enumerate(layout.lines) if _says_so(line)}
    for indices in pages.values():
        rows = _rows(layout.lines, indices)
        for side in (rows, rows[::-1]):
            found |= _peeled(layout, side, found, printed)
    return frozenset(found)


def _rows(lines: Sequence[Line], indices: Sequence[int]) -> list[list[int]]:
    """The lines of a page from top to bottom, those side by side together."""
    rows: list[list[int]] = []
    for index in sorted(indices, key=lambda index: lines[index].top):
        if rows and lines[index].top < lines[rows[-1][0]].bottom - 0.3 * lines[index].height:
            rows[-1].append(index)
        else:
            rows.append([index])
    return rows


def _peeled(
    layout: Layout, rows: Sequence[Sequence[int]], known: set[int], printed: Counter[tuple[str, int]]
) -> set[int]:
    """The lines between a page's edge and its text: those that stand on other pages too, or name themselves."""
    found: set[int] = set()
    for place, row in enumerate(rows):
        lines = [layout.lines[index] for index in row]
        inner = [layout.lines[index] for index in rows[place + 1]] if place + 1 < len(rows) else []
        apart = all(_gap(line, other) > _APART * min(line.height, other.height) for line in lines for other in inner)
        unknown = [line for index, line in zip(row, lines, strict=True) if index not in known]
        if not all(_is_edge(line, layout, printed) or (apart and _names_page(line)) for line in unknown):
            break
        found |= set(row)
    return found


def _gap(line: Line, other: Line) -> float:
    return max(line.top - other.bottom, other.top - line.bottom)


def _names_page(line: Line) -> bool:
    """Whether a line apart from the text is a paper's name, or a page's number and section."""
    return _PAPER.search(line.text) is not None or _SECTION.search(line.text) is not None


def _is_edge(line: Line, layout: Layout, printed: Counter[tuple[str, int]]) -> bool:
    if line.size >= _LARGE * layout.size:
        return False
    return printed[_printed(line)] >= _REPEATED or (line.mark in _AT_EDGES and "。" not in line.text)


def _printed(line: Line) -> tuple[str, int]:
    """What a line shows on every page, numbers aside, and roughly how high."""
    return _DIGITS.sub("0", line.text.replace(" ", "")), round(line.top / (2 * line.size))


def _says_so(line: Line) -> bool:
    if line.mark in _ALWAYS or line.text in _NO_STORY:
        return True
    if line.mark in ("editors", "crumb") and not line.text.endswith(("。", "，")):
        return True
    return len(_WORDS.findall(line.text)) >= _FEWEST_WORDS and "。" not in line.text
