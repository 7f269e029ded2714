"""What stands near a line: text or menus, a list of links, a site's pages, the same line elsewhere, the page's title.

Knows marks and ends of the lines around; knows nothing of their geometry.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final, Protocol

from tuinews.parsing.lines import Line
from tuinews.parsing.marks import ENDED

_SHORT: Final = 60
_REACH: Final = 8
_TITLE: Final = 6
_MENU: Final = 400
"""Lines of a web page that may stand above its headline."""
_DIGITS: Final = str.maketrans("123456789０１２３４５６７８９", "0" * 19)
_LINKS: Final = frozenset(("about", "related", "rights", "web"))
_SITE: Final = frozenset(("crumb", "related", "rights", "web"))
_AROUND: Final = _SITE | {"about", "editors", "source"}
"""Marks of what a site sets round an article's text."""
_SHARES: Final = ((0.001, "0"), (0.3, "1"), (0.6, "2"), (0.8, "3"), (0.92, "4"), (0.999, "5"))
_MENUS: Final = 0.14
_SIGNED: Final = frozenset(("day", "editors", "report", "signed"))
_SITE_NAME: Final = frozenset("_-—–|｜丨·~")
"""What parts an article's title from the site's name in a web page's own title."""
_SITE_LEADS: Final = _SITE_NAME | frozenset("]】》:：")
_MOST_LINES: Final = 4
"""Lines that a headline and its subtitle have at most in a web page."""
_PROSE: Final = frozenset("。，；！？：")
_OVER: Final = 2
_RIGHT_OVER: Final = 2
"""Lines right over a web page's headline, where a kicker may stand."""
_ITEMS: Final = 120
"""Lines that briefs have at most above their title."""


class Seen(Protocol):
    """What must be known of each line."""

    @property
    def end(self) -> str:
        """The kind of its end."""

    @property
    def mark(self) -> str:
        """Its mark."""

    @property
    def gap(self) -> str:
        """What parts it from the line above."""


def tenths(share: float) -> str:
    """A share (-1 to 1) in a few steps."""
    if share < 0:
        return "-" + tenths(-share)
    return "0" if share < 0.04 else "1" if share < 0.15 else "2" if share < 0.3 else "3" if share < 0.5 else "4"


_STEPS: Final = tuple(tenths(count / _REACH) for count in range(_REACH + 1))


def company(lines: Sequence[Line], seen: Sequence[Seen]) -> list[tuple[str, ...]]:
    """What stands near each line: text ahead and behind, lists of links, and what else is true of it."""
    shapes = [line.text.translate(_DIGITS) if len(line.text) < _SHORT else "" for line in lines]
    repeated = Counter(shapes)
    repeated[""] = 0
    prose = _prose(lines, seen)
    listed = _listed(seen)
    headline = entitled(lines)
    site = sum([here.mark in _SITE for here in seen]) > _MENUS * len(seen)
    last = len(lines) - 1
    within = _within(lines, seen, prose, headline.stop) if site or headline else ()
    result: list[tuple[str, ...]] = []
    for index, line in enumerate(lines):
        near = (_ahead(index, prose), _behind(index, prose), listed[index])
        here = seen[index]
        others = []
        if repeated[shapes[index]] > 2:
            others.append("repeated")
        if headline:
            where = _beside(headline, index)
            again = "again" if where == "below" and line.text == lines[headline.start].text else ""
            others.append(f"page={where}{again}")
            others.append(f"page={where}|{here.mark}|{here.end}")
        if prose[index] == 0:
            others.append("no text yet")
        if prose[-1] == prose[index + 1]:
            others.append("no text more")
        if index == last:
            others.append("last of all")
        if site:
            others.append(f"site={'within' if prose[index] else 'above'}|{here.mark}|{here.end}")
        if within:
            others.extend(within[index])
            others.append(f"onsite={here.mark}")
        if here.gap in "ef":
            others.append(f"edge{here.gap}|{here.mark}|{here.end}")
        result.append((*near, *others))
    return result


def _beside(headline: range, index: int) -> str:
    """Where a line stands to a web page's headline: at its first line or at more of it, right over it, above, below."""
    if index >= headline.start:
        return "below" if index >= headline.stop else "at" if index == headline.start else "atmore"
    return "over" if headline.start - index <= _RIGHT_OVER else "above"


def _within(lines: Sequence[Line], seen: Sequence[Seen], prose: Sequence[int], start: int) -> list[tuple[str, ...]]:
    """How much of a site's page lies behind each line: of its text, and of what a site sets below one.

    `start`: the line at which the text begins at the earliest.
    """
    told = [len(line.text) * (prose[index + 1] - prose[index]) for index, line in enumerate(lines)]
    total = sum(told[start:]) or 1
    behind = past = 0
    since = _REACH
    result: list[tuple[str, ...]] = []
    for index, here in enumerate(seen):
        ran = index >= start and behind > 0
        past += ran and here.mark in _AROUND
        share = next((name for most, name in _SHARES if behind < most * total), "6")
        far = "0" if since < 1 else "1" if since < 2 else "3" if since < 4 else "9"
        ends = min(4, past)
        text = "t" if told[index] else ""
        result.append(
            (f"past={ends}|{share}{text}", f"pastm={min(3, past)}|{here.mark}", f"since={far}|{min(3, past)}{text}")
        )
        if index >= start:
            behind += told[index]
            since = 0 if told[index] else since + 1
    return result


def entitled(lines: Sequence[Line]) -> range:
    """The lines of the headline of a web page's one article; none where the dump is no such page.

    The page's own title, among the first lines of the dump, is that headline beside the names of the site and its
    sections. A subtitle that the title holds too is counted in.
    """
    packed = ["".join(line.text.split()) for line in lines[: _MENU + _MOST_LINES]]
    titles = [text for text in packed[:3] if len(text) > _TITLE + 2]
    for index, text in enumerate(packed[1:_MENU], 1):
        if len(text) <= _TITLE:
            continue
        for title in titles[:index]:
            before, found, rest = title.partition(text)
            if not found or not _leads(before):
                continue
            stop = index + 1
            while stop < min(len(packed), index + _MOST_LINES) and rest.startswith(packed[stop]):
                rest = rest[len(packed[stop]) :]
                stop += 1
            if _names_site(rest) or (not rest and _names_site(before) and _longest(before) < len(text)):
                return range(index, stop)
    return range(0)


def _longest(text: str) -> int:
    """The characters of the longest part of a page's title."""
    sizes = [0]
    for char in text:
        sizes = [*sizes, 0] if char in _SITE_LEADS else [*sizes[:-1], sizes[-1] + 1]
    return max(sizes)


def _leads(text: str) -> bool:
    """Whether what stands before an article's title in the page's might be the names of a site and its sections."""
    return not text or (len(text) < _SHORT and text[-1] in _SITE_LEADS and _PROSE.isdisjoint(text))


def _names_site(text: str) -> bool:
    """Whether what stands beside an article's title might be the names of a site and its sections."""
    return 0 < len(text) < _SHORT and not _SITE_NAME.isdisjoint(text) and _PROSE.isdisjoint(text)


def briefed(seen: Sequence[Seen]) -> list[str]:
    """Where each line stands among briefs: "b" below the title of such, "a" above one, "ab" both, "" neither.

    No more than one article's lede stands between; above a title, none does.
    """
    below: list[bool] = []
    ledes = _OVER
    for here in seen:
        if here.mark == "briefs":
            ledes = 0
        below.append(ledes < _OVER)
        ledes += here.mark == "lede"
    above: list[bool] = []
    far = _ITEMS
    for here in reversed(seen):
        if here.mark == "briefs":
            far = 0
        above.append(far < _ITEMS)
        far += _ITEMS if here.mark == "lede" else 1
    return [("a" if over else "") + ("b" if under else "") for over, under in zip(reversed(above), below, strict=True)]


def named(near: tuple[str, ...]) -> tuple[str, ...]:
    """The names of what `company` says of a line."""
    ahead, behind, listed, *others = near
    return (f"ahead={ahead}", f"behind={behind}", f"around={behind}|{ahead}", f"listed={listed}", *others)


def _prose(lines: Sequence[Line], seen: Sequence[Seen]) -> list[int]:
    """Running count of lines that read like text: ended or broken in mid-sentence, not short."""
    total = 0
    counts = [0]
    for line, here in zip(lines, seen, strict=True):
        text = line.text
        total += len(text) > 12 and (here.end in ENDED or "，" in text or "。" in text)
        counts.append(total)
    return counts


def _ahead(index: int, prose: Sequence[int]) -> str:
    count = len(prose) - 1
    return _STEPS[prose[min(count, index + _REACH + 1)] - prose[index + 1]]


def _behind(index: int, prose: Sequence[int]) -> str:
    return _STEPS[prose[index] - prose[max(0, index - _REACH)]]


def _listed(seen: Sequence[Seen]) -> list[str]:
    """How far above each line a list of links was announced, and how far above it text was last ended or signed."""
    result: list[str] = []
    links = ended = -99
    for index, here in enumerate(seen):
        far = "1" if index - links < 3 else "2" if index - links < 14 else ""
        result.append(far + ("c" if ended > links and index - ended < 6 else ""))
        if here.mark in _LINKS:
            links = index
        if here.mark in _SIGNED:
            ended = index
    return result
