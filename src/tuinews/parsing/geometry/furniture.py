"""Which lines are the page's own: folios, mastheads, imprints, by where they stand and what they say.

Knows the edges of pages and what is printed on every one of them; a line inside a page's text is
furniture only when its words leave no doubt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tuinews.parsing.geometry.lines import Layout, Line

_EDGE_LINES = 3  # how many lines from a page's top or bottom may be furniture
_REPEATED = 2  # pages on which a line must stand to be the paper's and not an article's
_ALWAYS = frozenset({"folio", "masthead", "issue", "jump"})
_AT_EDGES = frozenset({"editors", "imprint", "rights", "web", "link"})
_WORDS = re.compile(
    r"邮政编码|郵遞區號|国内统一|每份|零售|定价|印刷|广告部|廣告部|查号台|发行部|邮发|社址|电话[:：]|電話[:：]"
    r"|责任编辑|責任編輯|责编|責編|本版编辑|版式|美编|美編|校对|校對|组版|视觉|本版邮箱|来稿"
)
_FEWEST_WORDS = 2
_DIGITS = re.compile(r"[0-9０-９]+|[一二三四五六七八九十]+$")


def furniture(layout: Layout) -> frozenset[int]:
    """The indices of the lines that belong to no article."""
    pages: dict[int, list[int]] = {}
    for index, line in enumerate(layout.lines):
        pages.setdefault(line.page, []).append(index)
    edges = {page: _edge_lines(layout.lines, indices) for page, indices in pages.items()}
    printed = Counter(
        key for indices in edges.values() for key in {_printed(layout.lines[index]) for index in indices}
    )
    found = set()
    for index, line in enumerate(layout.lines):
        at_edge = index in edges[line.page]
        repeated = at_edge and printed[_printed(line)] >= _REPEATED and line.size < 1.25 * layout.size
        if repeated or _says_so(line, at_edge):
            found.add(index)
    return frozenset(found)


def _edge_lines(lines: Sequence[Line], indices: Sequence[int]) -> frozenset[int]:
    """The topmost and the lowest lines of a page."""
    down = sorted(indices, key=lambda index: lines[index].top)
    return frozenset(down[:_EDGE_LINES] + down[-_EDGE_LINES:])


def _printed(line: Line) -> tuple[str, int]:
    """What a line shows on every page, numbers aside, and roughly how high."""
    return _DIGITS.sub("0", line.text.replace(" ", "")), round(line.top / (2 * line.size))


def _says_so(line: Line, at_edge: bool) -> bool:
    if line.mark in _ALWAYS:
        return True
    if line.mark == "editors" and not line.text.endswith(("。", "，")):
        return True
    if len(_WORDS.findall(line.text)) >= _FEWEST_WORDS and "。" not in line.text:
        return True
    return at_edge and line.mark in _AT_EDGES and "。" not in line.text
