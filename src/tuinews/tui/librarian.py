"""What stands in the library's lists: rows made of what the library finds, and what each row is chosen for.

Runs in the keeping thread where it asks the library. A row's value is `kind:what`: an `edition` or an `article` by
its number, a `query` to be searched, a word whose `life` is to be told, a query to `save` or a folder to `forget`.
Knows no widget.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from textual.message import Message

from tuinews.i18n import _, ngettext
from tuinews.intake.sanitize import printable
from tuinews.tui.chooser import Choice
from tuinews.tui.events import Listed, Located, Searched

if TYPE_CHECKING:
    from tuinews.library import Library
    from tuinews.library.related import Relative
    from tuinews.library.results import Result

Asked = Callable[["Library"], Message]

RECENT = 12
"""Editions of the first page."""

QUOTES = '"'
TITLE = 20
"""Characters of a title at the side of a row."""
AHEAD = 6
"""Characters of a snippet before what was found."""


def asked(value: str) -> Asked | str | None:
    """What choosing a row asks of the library; a query to be searched; None for a row that asks nothing."""
    kind, _colon, what = value.partition(":")
    if kind in ("edition", "article"):
        return partial(edition if kind == "edition" else article, int(what))
    about = {"life": life, "save": save, "forget": forget}
    if kind in about:
        return partial(about[kind], what)
    if kind == "quiet":
        return quiet
    return what if kind == "query" else None


def first_page(library: Library) -> Message:
    """The first page of the library: nothing where nothing is in it yet."""
    seen = library.shelves()
    if not seen.recent:
        return Listed("", ())
    folders = [("is:unread", _("未读"), seen.unread), ("is:starred", _("星标"), seen.starred)]
    folders += [("is:noted", _("有批注"), seen.noted)] if seen.noted else []
    folders += [(f'tag:"{tag}"', f"#{tag}", count) for tag, count in seen.tags]
    folders += [(one.saved.query, one.saved.name, one.total) for one in seen.folders]
    rows = [Choice(f"query:{query}", printable(name), _articles(total)) for query, name, total in folders]
    return Listed(
        "",
        (
            Choice(None, _("打字就搜；空着时看这里")),
            *rows,
            Choice("quiet:", _("近来不再提的")),
            Choice(None, _("最近打开的报纸")),
            *(
                Choice(
                    f"edition:{kept.id}",
                    printable(PurePath(kept.name).name or kept.name),
                    _("{unread}/{count} 未读").format(unread=kept.unread, count=kept.articles),
                )
                for kept in seen.recent[:RECENT]
            ),
        ),
    )


def _articles(count: int) -> str:
    return ngettext("{count} 篇", "{count} 篇", count).format(count=count)


def results(found: Searched) -> list[Choice]:
    """What a search found: near-duplicates under the first of them; and the way to keep the search."""
    if found.results is None:
        return [Choice(None, printable(found.fault))]
    if not found.results.total and not found.saved:
        return [Choice(None, _("没有找到"))]
    by_id = {one.article: one for one in found.results.results}
    rows = [_result(by_id[article], again=place > 0) for group in found.groups for place, article in enumerate(group)]
    query = found.query
    if found.saved:
        keep = Choice(f"forget:{query}", _("删去这个智能文件夹"))
    else:
        keep = Choice(f"save:{query}", _("存为智能文件夹"))
    count = _articles(found.results.total)
    title = _("{count}，都只有其中的字词").format(count=count) if found.results.loosened else count
    return [Choice(None, title), *rows, keep]


def _result(one: Result, *, again: bool) -> Choice:
    title = printable(one.display_title)[:TITLE]
    return Choice(f"article:{one.article}", printable(near(one)), f"〃 {title}" if again else title)


def near(one: Result) -> str:
    """The snippet from a little before what was found, so that a narrow row shows it."""
    start = one.spans[0][0] - AHEAD if one.spans else 0
    return f"…{one.snippet[start:]}" if start > 1 else one.snippet


def edition(number: int, library: Library) -> Message:
    """Where an edition is to be read."""
    return Located(number, library.edition(number).path, "")


def article(number: int, library: Library) -> Message:
    """Where an article is to be read."""
    found = library.standing(number)
    return Located(found.edition, found.path, found.title)


def around(number: int, edition: int, library: Library) -> Message:
    """What the library has around an article of an edition."""
    found = library.around(number, edition)
    groups = (
        (_("同一稿，也登在"), [_relative(one) for one in found.duplicates]),
        (_("相关的稿件"), [_relative(one) for one in found.related]),
        (_("关键词的起落"), [Choice(f"life:{one.query}", one.spark, one.query.strip(QUOTES)) for one in found.lives]),
        (
            _("这一期第一次说的"),
            [Choice(f'query:"{one.text}"', printable(one.text), _articles(one.count)) for one in found.phrases],
        ),
    )
    rows = [row for title, group in groups if group for row in (Choice(None, title), *group)]
    return Listed(_("资料库里的来龙去脉"), tuple(rows) or (Choice(None, _("没有找到")),))


def _relative(one: Relative) -> Choice:
    return Choice(f"article:{one.article}", printable(one.display_title), _day(one.dated))


def life(query: str, library: Library) -> Message:
    """When a word was written about: a row for each day, month or year that it was; each leads to its articles."""
    told = library.life(query)
    length = {"day": 8, "month": 6, "year": 4}[told.unit]
    rows = [
        Choice(_between(query, str(point.day)[:length]), told.bar(point), _day(int(str(point.day)[:length])))
        for point in told.points
        if point.count
    ]
    return Listed(f"{query.strip(QUOTES)} {told.spark}", tuple(reversed(rows)) or (Choice(None, _("没有找到")),))


def _between(query: str, digits: str) -> str:
    when = "-".join(filter(None, (digits[:4], digits[4:6], digits[6:])))
    return f"query:{query} from:{when} to:{when}"


def _day(number: int) -> str:
    digits = str(number)
    return "-".join(filter(None, (digits[:4], digits[4:6], digits[6:]))) if number else ""


def quiet(library: Library) -> Message:
    """Keywords of many articles that the library's last days do without."""
    rows = [
        Choice(f'query:"{one.text}"', printable(one.text), f"{_articles(one.count)} {_day(one.last)}")
        for one in library.gone_quiet()
    ]
    return Listed(_("近来不再提的"), tuple(rows) or (Choice(None, _("没有找到")),))


def save(query: str, library: Library) -> Message:
    """Keep a query as a smart folder, and show the first page again."""
    library.save_search(query, query)
    return first_page(library)


def forget(query: str, library: Library) -> Message:
    """Drop the smart folders of a query, and show the first page again."""
    for one in library.saved_searches():
        if one.query == query:
            library.forget_search(one.name)
    return first_page(library)
