"""A query as SQL: what the index is asked, what the tables are asked, and what is to be highlighted.

Knows the tables and FTS5's language. Everything from the query goes in as a bound value or as a quoted phrase
of letters and digits; nothing of it becomes SQL.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from tuinews.library.folding import plain
from tuinews.library.initials import IN_TITLE
from tuinews.library.query import Atom, Clause, Days, Field, Near, Query, Term
from tuinews.library.store import Store
from tuinews.library.tokens import pattern, phrase
from tuinews.library.vocabulary import initials_query, is_letters, is_mixed, mixed, spelt

TITLE_WEIGHT = 6.0
"""How much more an occurrence in the title counts than one in the body."""

_STATES = {
    "unread": "{id} NOT IN (SELECT a.id FROM reading r JOIN article a ON a.key = r.key WHERE r.read)",
    "read": "{id} IN (SELECT a.id FROM reading r JOIN article a ON a.key = r.key WHERE r.read)",
    "starred": "{id} IN (SELECT a.id FROM reading r JOIN article a ON a.key = r.key WHERE r.starred)",
    "noted": "{id} IN (SELECT a.id FROM reading r JOIN article a ON a.key = r.key WHERE r.note <> '')",
}
_NAMED = """{id} IN (SELECT m.article FROM mention m JOIN name n ON n.id = m.name
                     WHERE n.kind = ? AND n.name >= ? AND n.name < ?)"""
_SOURCE = """{id} IN (SELECT p.article FROM placing p JOIN edition e ON e.id = p.edition
                      WHERE instr(lower(e.name), ?) OR instr(lower(e.path), ?))"""
_TAGGED = "{id} IN (SELECT a.id FROM tag t JOIN article a ON a.key = t.key WHERE t.tag = ?)"
_DATED = "(SELECT dated FROM article d WHERE d.id = {id}) BETWEEN ? AND ?"
_WORDS = "{id} IN (SELECT rowid FROM words WHERE words MATCH ?)"
_SAID = "{id} IN (SELECT rowid FROM words WHERE words MATCH ? UNION SELECT rowid FROM initials WHERE initials MATCH ?)"


@dataclass(slots=True)
class Highlights:
    """What to mark in a folded text: `patterns` match it, `initials` are those of words in it."""

    patterns: list[re.Pattern[str]] = field(default_factory=list)
    initials: list[tuple[str, bool]] = field(default_factory=list)


@dataclass(slots=True)
class Plan:
    """`match` is asked of the index, '' where it is asked nothing; `{id}` in `conditions` is the article's id.

    `first` asks words and initials which articles go first where nothing ranks them: those with it in the title.
    """

    match: str = ""
    first: tuple[str, str] = ("", "")
    conditions: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)
    highlights: Highlights = field(default_factory=Highlights)

    def selecting(self, columns: str) -> tuple[str, list[Any]]:
        """The SELECT of these columns (`{id}` in them as well) of all articles found, without order or limit."""
        if self.match:
            # the plus keeps SQLite from asking the index once for each id of a condition
            table, name, inner, first = "words", "words.rowid", "+words.rowid", ["words MATCH ?"]
        else:
            table, name, inner, first = "article", "article.id", "article.id", ["1"]
        where = " AND ".join([*first, *(one.replace("{id}", inner) for one in self.conditions)])
        values = [self.match, *self.values] if self.match else self.values
        return f"SELECT {columns.replace('{id}', name)} FROM {table} WHERE {where}", values  # noqa: S608  # names of ours


@dataclass(frozen=True, slots=True)
class _Asked:
    """What one atom asks: `words` and `initials` are FTS5 queries, either may be empty; or `sql` with its values."""

    words: str = ""
    initials: str = ""
    sql: str = ""
    values: tuple[Any, ...] = ()
    in_title: tuple[str, str] = ("", "")


def plan(store: Store, query: Query) -> Plan:
    """How to answer a query. Raises LibraryError (words of the library are looked up for pinyin)."""
    made = Plan()
    wanted: list[str] = []
    unwanted: list[str] = []
    for clause in query.clauses:
        asked = [_ask(store, atom, None if clause.negative else made.highlights) for atom in clause.atoms]
        if all(one.words and not one.initials for one in asked):
            (unwanted if clause.negative else wanted).append(_either(one.words for one in asked))
        else:
            _add_condition(made, clause, asked)
    if wanted:
        made.match = " AND ".join(f"({one})" for one in wanted)
        for one in unwanted:
            made.match = f"({made.match}) NOT ({one})"
    else:
        for one in unwanted:
            made.conditions.append(f"NOT {_WORDS}")
            made.values.append(one)
    return made


def _either(queries: Iterable[str]) -> str:
    return " OR ".join(f"({one})" for one in queries)


def _add_condition(made: Plan, clause: Clause, asked: list[_Asked]) -> None:
    parts: list[str] = []
    for one in asked:
        if one.sql:
            parts.append(one.sql)
            made.values += one.values
        elif one.initials:
            parts.append(_SAID)
            made.values += [one.words, one.initials]
            if not clause.negative:
                made.first = one.in_title
        else:
            parts.append(_WORDS)
            made.values.append(one.words)
    made.conditions.append(("NOT " if clause.negative else "") + "(" + " OR ".join(parts) + ")")


def _ask(store: Store, atom: Atom, highlights: Highlights | None) -> _Asked:
    if isinstance(atom, Term):
        return _ask_term(store, atom, highlights)
    if isinstance(atom, Near):
        return _ask_near(atom, highlights)
    if isinstance(atom, Days):
        return _Asked(sql=_DATED, values=(atom.first, atom.last))
    return _ask_field(atom)


def _ask_term(store: Store, term: Term, highlights: Highlights | None) -> _Asked:
    folded = plain(term.text).strip()
    words = _mark(folded, term.prefix, highlights)
    initials = ""
    others: list[str] = []
    if not term.exact and is_letters(folded):
        others = spelt(store, folded, prefix=term.prefix)
        initials = initials_query(folded, prefix=term.prefix, mark=IN_TITLE if term.title else "")
        if highlights is not None:
            highlights.initials.append((folded, term.prefix))
    elif not term.exact and is_mixed(folded):
        others = mixed(store, folded, prefix=term.prefix)
    words = _either([words, *(_mark(other, False, highlights) for other in others)]) if others else words
    titled = f"{{title}} : ({words})"
    if term.title:
        return _Asked(titled, initials)
    in_title = initials_query(folded, prefix=term.prefix, mark=IN_TITLE) if initials else ""
    return _Asked(words, initials, in_title=(titled, in_title))


def _ask_near(near: Near, highlights: Highlights | None) -> _Asked:
    terms = [_mark(plain(term.text), term.prefix, highlights) for term in near.terms]
    # the last character of a term begins a pair of its own, which stands between the terms
    return _Asked(words=f"NEAR({' '.join(terms)}, {near.distance + 1})")


def _mark(folded: str, prefix: bool, highlights: Highlights | None) -> str:
    if highlights is not None:
        highlights.patterns.append(pattern(folded, prefix=prefix))
    return phrase(folded, prefix=prefix)


def _ask_field(asked: Field) -> _Asked:
    value = plain(asked.value).strip()
    if asked.name == "is":
        return _Asked(sql=_STATES[asked.value])
    if asked.name == "source":
        return _Asked(sql=_SOURCE, values=(asked.value.lower(), asked.value.lower()))
    if asked.name == "tag":
        return _Asked(sql=_TAGGED, values=(asked.value,))
    return _Asked(sql=_NAMED, values=(asked.name, value, value + "\U0010ffff"))
