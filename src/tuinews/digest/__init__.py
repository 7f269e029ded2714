"""Article → Digest: summary, key sentences, keywords and facts, all of it found in the text.

Knows which part finds what; loads each part only when it is asked for, so that a summary costs neither
a segmenter nor a table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuinews.digest.budget import Budget
from tuinews.digest.engines import ENGINES, EngineFailed, EngineMissing
from tuinews.digest.engines import engine as _engine
from tuinews.digest.model import Digest, Keyword, Sentence
from tuinews.digest.ranking import Ranking, Weight
from tuinews.edition import Article, Block, Edition, Passage

if TYPE_CHECKING:
    from tuinews.digest.facts import Facts

__all__ = [
    "ENGINES",
    "Budget",
    "Digest",
    "EngineFailed",
    "EngineMissing",
    "Keyword",
    "Ranking",
    "Sentence",
    "Weight",
    "article_from_text",
    "digest",
    "rank",
    "sentiment",
]

DEFAULT_BUDGET = Budget(sentences=3)
KEY_SENTENCES = 5


def rank(article: Article, engine: str = "tuinews") -> Ranking:
    """The article's sentences ranked by an engine. Raises EngineMissing and EngineFailed.

    Rank once, then cut to as many budgets as wanted.
    """
    return _engine(engine)(article)


def digest(
    article: Article,
    *,
    engine: str = "tuinews",
    budget: Budget = DEFAULT_BUDGET,
    keywords: int = 10,
    facts: bool = True,
    edition: Edition | None = None,
) -> Digest:
    """What the article says: its summary under `budget`, `keywords` terms and, where asked for, its facts.

    `edition` is where the article stands: its terms are then those that mark it off from its neighbours.
    Raises EngineMissing and EngineFailed.
    """
    ranking = rank(article, engine)
    found = _facts(article) if facts else None
    return Digest(
        engine=engine,
        summary=ranking.summary(budget),
        key_sentences=ranking.key_sentences(KEY_SENTENCES),
        keywords=_keywords(article, keywords, edition),
        figures=found.figures if found else (),
        quotes=found.quotes if found else (),
        people=found.people if found else (),
        organisations=found.organisations if found else (),
        places=found.places if found else (),
        set_phrases=found.set_phrases if found else (),
        dates=found.dates if found else (),
    )


def sentiment(article: Article) -> float | None:
    """SnowNLP's feeling about the article, 0 to 1, learned from reviews. Raises EngineMissing, EngineFailed."""
    from tuinews.digest import snow  # starts a process

    return snow.sentiment(article)


def article_from_text(id: str, title: str | None, text: str) -> Article:  # noqa: A002 - the name that the domain gives it
    """An article from bare text: each line that is not blank a paragraph, its spans offsets into `text`.

    The title, where there is one, stands nowhere in the text and so has no spans.
    """
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(line, ((start, start + len(line)),)))
        start += len(line) + 1
    shown = title or (blocks[0].text.strip()[:24] if blocks else "")
    return Article(id, "news", shown, tuple(blocks), headline=Passage(title, ()) if title else None)


def _keywords(article: Article, count: int, edition: Edition | None) -> tuple[Keyword, ...]:
    if count < 1:
        return ()
    from tuinews.digest.keywords import keywords  # loads a dictionary of words

    return keywords(article, count, edition)


def _facts(article: Article) -> Facts:
    from tuinews.digest.facts import facts  # loads a dictionary of words

    return facts(article)
