"""Whether a search finds what a scan of all texts finds, on random queries."""

from __future__ import annotations

from random import Random

from benchmarks.library_texts import articles, editions

from tuinews.digest.words import cut
from tuinews.library import Library
from tuinews.library.folding import plain
from tuinews.library.parcels import parcel_of
from tuinews.library.query import parse
from tuinews.library.record import blocks_text, title_text
from tuinews.library.results import ids
from tuinews.library.shelf import Shelf
from tuinews.library.tokens import pattern


def compare(count: int, queries: int) -> int:
    """How many of random queries find another set of articles than a scan of all texts does."""
    choose = Random(5)  # noqa: S311  # not a secret
    with Library.open(None) as library:
        Shelf(library.store).add([parcel_of(edition, "") for edition in editions(articles(4), count)], 1)
        texts = {
            id_: (plain(title_text(article)), plain(blocks_text(article)))
            for (id_,) in library.store.rows("SELECT id FROM article")
            for article in library.read_article(id_).articles
        }
        wrong = 0
        for _number in range(queries):
            query = random_query(choose, texts)
            wrong += set(ids(library.store, query)) != scan(texts, query)
    return wrong


def random_query(choose: Random, texts: dict[int, tuple[str, str]]) -> str:
    """A word, a stretch of text, or two of these, some of them not to be there."""

    def part() -> str:
        text = choose.choice(list(texts.values()))[1]
        if choose.random() < 0.5:
            return choose.choice([word for word in cut(text) if any(map(str.isalnum, word))] or ["报"])
        start = choose.randrange(len(text))
        piece = text[start : start + choose.randint(1, 8)].strip()
        return piece if any(map(str.isalnum, piece)) else "报"

    return " ".join(
        choose.choice(("", "", "-")) + f'"{part().replace(chr(34), " ")}"' for _n in range(choose.randint(1, 2))
    )


def scan(texts: dict[int, tuple[str, str]], query: str) -> set[int]:
    """What a query of words, phrases and minuses finds by looking through every text."""
    found = set(texts)
    for clause in parse(query).clauses:
        (atom,) = clause.atoms
        wanted = pattern(plain(getattr(atom, "text", "")))
        # a phrase does not go from the title over into the body
        with_it = {id_ for id_, (title, body) in texts.items() if wanted.search(title) or wanted.search(body)}
        found = found - with_it if clause.negative else found & with_it
    return found
