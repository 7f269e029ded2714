"""What a search found, and the search itself: a query in, one page of results out.

Knows the plan of a query and the tables; refuses to know how results are shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from tuinews.digest.words import cut
from tuinews.edition import Span
from tuinews.library.folding import plain
from tuinews.library.packing import unpack_texts
from tuinews.library.plan import TITLE_WEIGHT, Highlights, Plan, plan
from tuinews.library.query import Clause, Query, Term, parse
from tuinews.library.snippets import find, snippet
from tuinews.library.store import Store
from tuinews.library.tokens import is_han

PAGE = 20
"""Results of one page."""

MANY = 5_000
"""Articles found without a word of theirs, from which on the index of days is the shorter way to the newest."""

LOOSE = 4
"""Characters a Chinese word must have to be looked for in its parts when it is found nowhere as it stands."""


@dataclass(frozen=True, slots=True)
class Result:
    """An article that was found. `spans` are those of `snippet`, `title_spans` those of the display title.

    `block` is the index of the block that the snippet is of, `block_spans` the places in the whole of its text.
    `source` is the name of the newest edition it stands in, `path` where that was read from (may be empty),
    `dated` a day as 20250719, `score` comparable within one search only, 0 where it is not ranked.
    """

    article: int
    display_title: str
    source: str
    path: str
    dated: int
    snippet: str
    spans: tuple[Span, ...]
    title_spans: tuple[Span, ...]
    block: int
    block_spans: tuple[Span, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Results:
    """One page of what a query found; `total` counts all. `loosened` says that only its parts were found."""

    query: str
    total: int
    results: tuple[Result, ...] = ()
    loosened: bool = False


@dataclass(frozen=True, slots=True)
class _Page:
    total: int
    rows: list[tuple[int, float]] = field(default_factory=list)


def search(store: Store, text: str, *, limit: int = PAGE, offset: int = 0) -> Results:
    """One page of the articles that a query finds: best first; those of the title, then newest, for initials.

    A query whose Chinese words are found nowhere as they stand is tried with these words' parts. Raises
    QueryError for one that cannot be understood, LibraryError.
    """
    query = parse(text)
    made = plan(store, query)
    page = _page(store, made, limit, offset)
    loosened = False
    if not page.total and (loose := _loosened(query)) != query:
        made = plan(store, loose)
        page = _page(store, made, limit, offset)
        loosened = page.total > 0
    found = tuple(_result(store, made.highlights, article, score) for article, score in page.rows)
    return Results(text, page.total, found, loosened)


def ids(store: Store, text: str) -> list[int]:
    """The ids of all articles that a query finds, ascending. Raises QueryError, LibraryError."""
    sql, values = plan(store, parse(text)).selecting("{id}")
    return sorted(row[0] for row in store.rows(sql, values))


_FIRST = "SELECT rowid FROM words WHERE words MATCH ? UNION SELECT rowid FROM initials WHERE initials MATCH ?"


def _page(store: Store, made: Plan, limit: int, offset: int) -> _Page:
    if not made.match and made.first != ("", ""):
        return _said(store, made, limit, offset)
    sql, values = made.selecting("count(*)")
    total = store.value(sql, values)
    if not total or limit <= 0:
        return _Page(total)
    if not made.match:
        # nothing ranks these; where many are found, the newest of them are soon met in the order of their days
        sql, values = made.selecting("{id}")
        order = "article.dated DESC, article.id DESC" if total > MANY else "+article.dated DESC, article.id DESC"
        rows = store.rows(f"{sql} ORDER BY {order} LIMIT ? OFFSET ?", [*values, limit, offset])
        return _Page(total, [(id_, 0.0) for (id_,) in rows])
    sql, values = made.selecting(f"{{id}}, -bm25(words, 1.0, {TITLE_WEIGHT}) AS score")
    sql = f"{sql} ORDER BY score DESC, words.rowid DESC LIMIT ? OFFSET ?"
    return _Page(total, [(id_, score) for id_, score in store.rows(sql, [*values, limit, offset])])


def _said(store: Store, made: Plan, limit: int, offset: int) -> _Page:
    """What is found by its initials: with the title's first, then the newest; their ids in order are the count too."""
    sql, values = made.selecting("{id}")
    found = store.rows(f"{sql} ORDER BY dated DESC, article.id DESC", values)
    first = {id_ for (id_,) in store.rows(_FIRST, made.first)}
    found.sort(key=lambda row: row[0] not in first)
    return _Page(len(found), [(id_, 0.0) for (id_,) in found[offset : offset + limit]])


def _loosened(query: Query) -> Query:
    """The query with its unquoted Chinese words in parts, each of which must be found."""
    clauses: list[Clause] = []
    for clause in query.clauses:
        atom = clause.atoms[0]
        if clause.negative or len(clause.atoms) > 1 or not isinstance(atom, Term) or atom.exact:
            clauses.append(clause)
        else:
            clauses += [Clause((part,)) for part in _parts(atom)]
    return Query(tuple(clauses))


def _parts(term: Term) -> Sequence[Term]:
    text = plain(term.text)
    if len(text) < LOOSE or not is_han(text):
        return (term,)
    return [replace(term, text=word) for word in cut(text) if any(map(str.isalnum, word))] or (term,)


def _result(store: Store, highlights: Highlights, article: int, score: float) -> Result:
    title, dated, packed = row(store, article)
    _lines, blocks = unpack_texts(packed)
    block, places = _first_found(blocks, highlights)
    shown = snippet(blocks[block], places) if blocks else snippet("", [])
    name, path = _where(store, article)
    return Result(
        article=article,
        display_title=title,
        source=name,
        path=path,
        dated=dated,
        snippet=shown.text,
        spans=shown.spans,
        title_spans=tuple(find(title, highlights)),
        block=block,
        block_spans=tuple(places),
        score=round(score, 4),
    )


def _first_found(blocks: list[str], highlights: Highlights) -> tuple[int, list[Span]]:
    """The first block that has what was looked for, and its places; the first of all where none has."""
    for index, block in enumerate(blocks):
        if places := find(block, highlights):
            return index, places
    return 0, []


def row(store: Store, article: int) -> tuple[str, int, bytes]:
    """The display title, the day and the packed text of an article that is there."""
    sql = "SELECT title, dated, packed FROM article JOIN body ON article = id WHERE id = ?"
    found = store.row(sql, (article,)) or ("", 0, b"")
    return found[0], found[1], found[2]


def _where(store: Store, article: int) -> tuple[str, str]:
    sql = """SELECT e.name, e.path FROM placing p JOIN edition e ON e.id = p.edition
             WHERE p.article = ? ORDER BY e.dated DESC, e.id DESC LIMIT 1"""
    found = store.row(sql, (article,)) or ("", "")
    return found[0], found[1]


def document(found: Results) -> dict[str, Any]:
    """The JSON of `tuinews search`."""
    return {
        "query": found.query,
        "total": found.total,
        "loosened": found.loosened,
        "results": [
            {
                "article": one.article,
                "display_title": one.display_title,
                "source": one.source,
                "path": one.path,
                "dated": one.dated or None,
                "snippet": one.snippet,
                "spans": [list(span) for span in one.spans],
                "title_spans": [list(span) for span in one.title_spans],
                "block": one.block,
                "block_spans": [list(span) for span in one.block_spans],
                "score": one.score,
            }
            for one in found.results
        ],
    }
