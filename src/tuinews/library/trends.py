"""Words over time: when a thing was written about, what an edition says for the first time, what has gone quiet.

Knows the tables and the plan of a query. Days are numbers, 20250719.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from tuinews.library.dates import day, day_number
from tuinews.library.folding import plain
from tuinews.library.lexicon import words_of
from tuinews.library.packing import unpack_texts
from tuinews.library.plan import plan
from tuinews.library.query import parse
from tuinews.library.results import row
from tuinews.library.shelf import placed
from tuinews.library.store import Store
from tuinews.library.tokens import HAN, phrase

BARS = "▁▂▃▄▅▆▇█"
WIDEST = 30
"""Cells of the longest bar in a list."""

DAYS, MONTHS = 62, 60
"""A life of up to so many days is told by days, of up to so many months by months, a longer one by years."""

TRIED = 600
"""Phrases of an edition that are looked for in the library, the likeliest to be new first."""

QUIET = 30
"""Days without a word of it after which a thing has gone quiet."""

HEARD = 5
"""Articles a thing must have been a keyword of to be missed."""


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile(f'"([{HAN}]{{3,12}})"')


@dataclass(frozen=True, slots=True)
class Point:
    """A day, a month or a year, by its first day; and how many articles there were."""

    day: int
    count: int


@dataclass(frozen=True, slots=True)
class Life:
    """How a query's articles spread over time, without gaps; `spark` has a bar for each point."""

    query: str
    unit: str
    points: tuple[Point, ...]

    @property
    def spark(self) -> str:
        """The points as bars; a blank where there was nothing."""
        return "".join(
            BARS[(point.count * len(BARS) - 1) // self.most] if point.count else " " for point in self.points
        )

    @property
    def most(self) -> int:
        """The articles of the point that has most."""
        return max((point.count for point in self.points), default=0)

    def bar(self, point: Point) -> str:
        """A bar as long as the point's count, and the count."""
        return f"{'█' * -(-point.count * WIDEST // self.most)} {point.count}"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand together, and in how many articles of the edition (or of the library) they do."""

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Silence:
    """A keyword of many articles, and the last day it was one."""

    text: str
    count: int
    last: int


def life(store: Store, query: str) -> Life:
    """When the articles that a query finds were printed. Raises QueryError, LibraryError."""
    sql, values = plan(store, parse(query)).selecting(
        "(SELECT dated FROM article d WHERE d.id = {id}) AS day, count(*)"
    )
    days = {day(number): count for number, count in store.rows(f"{sql} GROUP BY day", values)}
    dated = {when: count for when, count in days.items() if when is not None}
    if not dated:
        return Life(query, "day", ())
    first, last = min(dated), max(dated)
    months = (last.year - first.year) * 12 + last.month - first.month
    unit = "day" if (last - first).days < DAYS else "month" if months < MONTHS else "year"
    counts: Counter[datetime.date] = Counter()
    for when, count in dated.items():
        counts[_start(when, unit)] += count
    return Life(query, unit, tuple(Point(day_number(when), counts[when]) for when in _steps(first, last, unit)))


def _start(when: datetime.date, unit: str) -> datetime.date:
    return when if unit == "day" else when.replace(day=1) if unit == "month" else when.replace(month=1, day=1)


def _steps(first: datetime.date, last: datetime.date, unit: str) -> Iterator[datetime.date]:
    when = _start(first, unit)
    while when <= last:
        yield when
        # the first of the next unit: no unit is shorter than this step, none is stepped over
        when = _start(when + datetime.timedelta({"day": 1, "month": 32, "year": 366}[unit]), unit)


def new_phrases(store: Store, edition: int, limit: int = 20) -> list[Phrase]:
    """What an edition says that nothing older in the library has said: most widespread and longest first."""
    own = placed(store, edition)
    dated = store.value("SELECT dated FROM edition WHERE id = ?", (edition,)) or 0
    counts: Counter[str] = Counter()
    for article in own:
        counts.update(set(_phrases(store, article)))
    found: list[Phrase] = []
    for text in sorted(counts, key=lambda text: (-counts[text], -len(text), text))[:TRIED]:
        known = any(text in other.text and other.count >= counts[text] for other in found)
        if not known and not _said_before(store, text, own, dated):
            found.append(Phrase(text, counts[text]))
            if len(found) == limit:
                break
    return found


def _phrases(store: Store, article: int) -> Iterator[str]:
    """What may be a phrase of its own: two words together that both tell something, and what stands in quotes."""
    _title, _dated, packed = row(store, article)
    lines, blocks = unpack_texts(packed)
    text = plain("\n".join([*(line for line in lines[:3] if line), *blocks]))
    yield from _quoted().findall(text)
    for one, other in pairwise(words_of(text)[0]):
        if one.tells and other.tells:
            yield one.text + other.text


def _said_before(store: Store, text: str, own: list[int], dated: int) -> bool:
    mine = ",".join(map(str, own))
    sql = f"""SELECT 1 FROM words WHERE words MATCH ? AND +rowid NOT IN ({mine})
              AND (SELECT dated FROM article a WHERE a.id = +words.rowid) <= ? LIMIT 1"""  # noqa: S608  # numbers
    return store.row(sql, (phrase(text), dated)) is not None


def gone_quiet(store: Store, limit: int = 20, *, days: int = QUIET) -> list[Silence]:
    """Keywords of many articles that none of the library's last days has had, the most missed first."""
    last = day(store.value("SELECT max(dated) FROM article") or 0)
    if last is None:
        return []
    since = day_number(last - datetime.timedelta(days))
    rows = store.rows(
        """SELECT n.name, count(*) AS heard, max(a.dated) AS last
           FROM name n JOIN mention m ON m.name = n.id JOIN article a ON a.id = m.article
           WHERE n.kind = 'keyword' GROUP BY n.id HAVING heard >= ? AND last < ?
           ORDER BY heard DESC, n.name LIMIT ?""",
        (HEARD, since, limit),
    )
    return [Silence(*row) for row in rows]
