"""The `textrank` and `lexrank` engines: sentences that resemble many others weigh much.

Knows words (as jieba cuts them) and a random walk over sentences; knows nothing of newspapers. At most
CAP sentences make the graph, so that a long article costs no more than a middling one.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable

from tuinews.digest.model import Sentence
from tuinews.digest.ranking import Ranking
from tuinews.digest.sentences import Place, places
from tuinews.edition import Article

CAP = 200
DAMPING = 0.85
ROUNDS = 40
# Erkan & Radev (2004): cosines under this are no edge.
THRESHOLD = 0.1

Graph = list[list[tuple[int, float]]]


def textrank(article: Article) -> Ranking:
    """Mihalcea & Tarau (2004): edges weigh the words in common over the logarithms of the sentences' lengths."""
    return _ranked("textrank", article, _overlaps)


def lexrank(article: Article) -> Ranking:
    """Erkan & Radev (2004): edges weigh the cosine of the sentences' words, by frequency and rarity."""
    return _ranked("lexrank", article, _cosines)


def _ranked(name: str, article: Article, edges: Callable[[list[Counter[str]]], Graph]) -> Ranking:
    found = places(article)
    texts = [_text(article, at) for at in found]
    scores = _walk(edges([_words(text) for text in texts[:CAP]])) + [0.0] * max(0, len(texts) - CAP)
    sentences = tuple(
        Sentence(text, at.block, ((at.start, at.end),), round(score, 4))
        for at, text, score in zip(found, texts, scores, strict=True)
    )
    order = sorted(range(len(found)), key=lambda i: (-scores[i], i))
    return Ranking(name, sentences, tuple(order), article.length)


def _text(article: Article, at: Place) -> str:
    return article.blocks[at.block].text[at.start : at.end]


def _words(text: str) -> Counter[str]:
    from tuinews.digest.words import cut  # loads a dictionary, so only when an engine on words is asked for

    return Counter(word for word in cut(text) if len(word) > 1 and word[0].isalnum())


def _overlaps(sentences: list[Counter[str]]) -> Graph:
    sets = [frozenset(words) for words in sentences]
    sizes = [math.log(max(2, words.total())) for words in sentences]

    def weigh(i: int, j: int) -> float:
        return len(sets[i] & sets[j]) / (sizes[i] + sizes[j])

    return _edges(len(sets), weigh)


def _cosines(sentences: list[Counter[str]]) -> Graph:
    from tuinews.digest.words import idf

    vectors = [{word: count * idf(word) for word, count in words.items()} for words in sentences]
    norms = [math.sqrt(sum(x * x for x in vector.values())) or 1.0 for vector in vectors]

    def weigh(i: int, j: int) -> float:
        small, large = sorted((vectors[i], vectors[j]), key=len)
        cosine = sum(x * large[word] for word, x in small.items() if word in large) / (norms[i] * norms[j])
        return cosine if cosine >= THRESHOLD else 0.0

    return _edges(len(vectors), weigh)


def _edges(count: int, weigh: Callable[[int, int], float]) -> Graph:
    graph: Graph = [[] for _ in range(count)]
    for i in range(count):
        for j in range(i):
            weight = weigh(i, j)
            if weight > 0:
                graph[i].append((j, weight))
                graph[j].append((i, weight))
    return graph


def _walk(graph: Graph) -> list[float]:
    """Where a random walker is found (PageRank; Brin & Page 1998), 1 on average."""
    out = [sum(weight for _, weight in edges) for edges in graph]
    scores = [1.0] * len(graph)
    for _ in range(ROUNDS):
        after = [1 - DAMPING + DAMPING * sum(scores[j] * w / out[j] for j, w in edges) for edges in graph]
        moved = max((abs(a - b) for a, b in zip(after, scores, strict=True)), default=0.0)
        scores = after
        if moved < 1e-4:
            break
    return scores
