"""What else the library has of a story: near-duplicates, and articles about the same things.

Near-duplicates share sentences (`identity.marks`); they are grouped, never hidden. Knows the tables.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tuinews.library.folding import plain
from tuinews.library.identity import MARKS, alike, marks
from tuinews.library.lexicon import words_of
from tuinews.library.names import names
from tuinews.library.packing import unpack_texts
from tuinews.library.plan import TITLE_WEIGHT
from tuinews.library.results import row
from tuinews.library.store import Store
from tuinews.library.tokens import phrase

NEAR = 0.5
"""Share of common sentences from which two articles are near-duplicates."""

ABOUT = 6
"""Keywords of an article by which others are sought."""


@dataclass(frozen=True, slots=True)
class Relative:
    """Another article, and how near it is: the share of common sentences, or a score comparable in one list."""

    article: int
    display_title: str
    dated: int
    nearness: float


def near_duplicates(store: Store, article: int) -> list[Relative]:
    """The articles that share half of their sentences with one, nearest first."""
    own = _marks(store, article)
    found = [Relative(other, *row(store, other)[:2], likeness) for other, likeness in _near(store, article, own)]
    return sorted(found, key=lambda one: (-one.nearness, one.article))


def _marks(store: Store, article: int) -> tuple[int, ...]:
    title, _dated, packed = row(store, article)
    return marks(plain("\n".join(unpack_texts(packed)[1]))) if title or packed else ()


def _near(store: Store, article: int, own: tuple[int, ...]) -> list[tuple[int, float]]:
    holes = ",".join("?" * len(own))
    sql = f"SELECT DISTINCT article FROM mark WHERE hash IN ({holes}) AND article <> ? LIMIT ?"  # noqa: S608  # question marks
    rows = store.rows(sql, (*own, article, 100 * MARKS)) if own else []
    likenesses = ((other, alike(own, _marks(store, other))) for (other,) in rows)
    return [(other, round(likeness, 3)) for other, likeness in likenesses if likeness >= NEAR]


def grouped(store: Store, articles: Sequence[int]) -> list[tuple[int, ...]]:
    """The articles in their order, each with those further down that are near-duplicates of it."""
    left = dict.fromkeys(articles)
    texts = {article: _marks(store, article) for article in left}
    groups: list[tuple[int, ...]] = []
    while left:
        first = next(iter(left))
        group = tuple(other for other in left if other == first or alike(texts[first], texts[other]) >= NEAR)
        groups.append(group)
        for member in group:
            del left[member]
    return groups


def keywords(store: Store, article: int) -> list[str]:
    """What an article is about, the best first."""
    _title, _dated, packed = row(store, article)
    if not packed:
        return []
    lines, blocks = unpack_texts(packed)
    title, body = words_of(plain("\n".join(line for line in lines[:3] if line)), plain("\n".join(blocks)))
    return [name for kind, name, _count in names(title, Counter(body + title)) if kind == "keyword"]


def related(store: Store, article: int, limit: int = 10) -> list[Relative]:
    """Articles about what one is about, nearest first; its near-duplicates are left out."""
    asked = " OR ".join(dict.fromkeys(filter(None, map(phrase, keywords(store, article)[:ABOUT]))))
    if not asked:
        return []
    same = Counter({article: 1, **dict.fromkeys((one.article for one in near_duplicates(store, article)), 1)})
    sql = f"""SELECT rowid, -bm25(words, 1.0, {TITLE_WEIGHT}) AS score FROM words WHERE words MATCH ?
              ORDER BY score DESC LIMIT ?"""  # noqa: S608  # a number of ours
    found = [(other, score) for other, score in store.rows(sql, (asked, limit + len(same))) if other not in same]
    return [Relative(other, *row(store, other)[:2], round(score, 3)) for other, score in found[:limit]]
