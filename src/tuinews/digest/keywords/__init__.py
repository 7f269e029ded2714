"""The terms that mark an article off from others.

Knows words, their rarity and where they stand; nothing of sentences or of how keywords are shown.
"""

from __future__ import annotations

from collections import Counter

from tuinews.digest.model import Keyword
from tuinews.digest.words import idf, tag
from tuinews.edition import Article, Edition


def keywords(article: Article, count: int = 10, edition: Edition | None = None) -> tuple[Keyword, ...]:
    """At most `count` terms, best first. With the edition it stands in, terms that run through that weigh less."""
    titles = [passage.text for passage in (article.headline, article.subtitle) if passage is not None]
    seen: Counter[str] = Counter()
    weight: Counter[str] = Counter()
    for times, texts in ((4, titles), (1, [block.text for block in article.blocks])):
        for text in texts:
            for word, speech in tag(text):
                if len(word) > 1 and word.strip() and speech[:1] in ("n", "v", "e", "j"):
                    seen[word] += 1
                    weight[word] += times
    others = [] if edition is None else [other for other in edition.articles if other is not article]
    scores = {word: weight[word] * idf(word) * (1 - _spread(word, others)) for word in seen}
    best = sorted(scores, key=lambda word: (-scores[word], word))
    return tuple(Keyword(word, scores[word], seen[word]) for word in best[:count])


def _spread(word: str, articles: list[Article]) -> float:
    """The share of these articles that have the word."""
    return sum(any(word in block.text for block in article.blocks) for article in articles) / max(1, len(articles))
