"""The ways to summarize that `benchmarks.digest_peers` compares, each from an article to its units, ranked.

Peers run as shipped, on their own units and with their own segmenters; what they need is imported when they
are made. PacSum (Zheng & Lapata 2019) is written down here with TF-IDF and its authors' untuned settings.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

from tuinews.digest import Budget, Ranking, article_from_text, rank
from tuinews.digest.sentences import places
from tuinews.digest.trained import Weights, rank_by
from tuinews.edition import Article


@dataclass(frozen=True, slots=True)
class Units:
    """An article's units in its order, their indices best first, and the summary of one unit."""

    texts: list[str]
    order: list[int]
    short: str


Method: TypeAlias = Callable[[Article], Units]


@dataclass(frozen=True, slots=True)
class Maker:
    """How a method is made ready, and the package that it needs (empty where it needs none)."""

    package: str
    make: Callable[[], Method]

    def __call__(self) -> Method:
        """The method, its imports done."""
        return self.make()


def learned(weights: Weights) -> Method:
    """The default engine with some weights."""
    return _method(partial(rank_by, learned=weights))


def _engine(name: str) -> Method:
    return _method(partial(rank, engine=name))


def _method(engine: Callable[[Article], Ranking]) -> Method:
    def method(article: Article) -> Units:
        ranking = engine(article)
        short = "".join(sentence.text for sentence in ranking.summary(Budget(sentences=1)))
        return Units([sentence.text for sentence in ranking.sentences], list(ranking.order), short)

    return method


def _snownlp() -> Method:
    snownlp = import_module("snownlp")

    def method(article: Article) -> Units:
        text = _text(article)
        ranked: list[str] = snownlp.SnowNLP(text).summary(30)
        return _ranked(sorted(ranked, key=text.find), ranked)

    return method


def _textrank4zh() -> Method:
    networkx = import_module("networkx")
    if not hasattr(networkx, "from_numpy_matrix"):  # gone since networkx 3; textrank4zh still calls it
        vars(networkx)["from_numpy_matrix"] = networkx.from_numpy_array
    textrank = import_module("textrank4zh")

    def method(article: Article) -> Units:
        ranker = textrank.TextRank4Sentence()
        ranker.analyze(text=_text(article), lower=True, source="all_filters")
        found = ranker.get_key_sentences(num=len(ranker.sentences), sentence_min_len=1)
        ranked = [item.sentence for item in found]
        return _ranked([item.sentence for item in sorted(found, key=lambda item: item.index)], ranked)

    return method


def _sumy_lexrank() -> Method:
    parser = import_module("sumy.parsers.plaintext")
    tokenizer = import_module("sumy.nlp.tokenizers").Tokenizer("chinese")
    ranker = import_module("sumy.summarizers.lex_rank").LexRankSummarizer()

    def method(article: Article) -> Units:
        document = parser.PlaintextParser.from_string(_text(article), tokenizer).document
        texts = [str(sentence) for sentence in document.sentences]
        # sumy gives its choice in document order only: ask for one more each time to learn the order
        chosen = [[str(s) for s in ranker(document, count)] for count in (1, 3, 6)]
        ranked = list(dict.fromkeys(text for some in chosen for text in some))
        return _ranked(texts, ranked)

    return method


def _pacsum(article: Article) -> Units:
    """Position-augmented centrality: likeness to what follows counts for a sentence, to what precedes against it."""
    texts = [article.blocks[at.block].text[at.start : at.end] for at in places(article)]
    vectors = _vectors(texts)
    likeness = [[_dot(one, other) for other in vectors] for one in vectors]
    edges = [x for i, row in enumerate(likeness) for x in row[i + 1 :]] or [0.0]
    threshold = min(edges) + 0.3 * (max(edges) - min(edges))
    scores = [
        sum(max(0.0, x - threshold) * (1.0 if j > i else -0.7) for j, x in enumerate(row) if j != i)
        for i, row in enumerate(likeness)
    ]
    order = sorted(range(len(texts)), key=lambda i: (-scores[i], i))
    return Units(texts, order, texts[order[0]] if order else "")


def _vectors(texts: list[str]) -> list[dict[str, float]]:
    """TF-IDF of jieba's words, of length one; rarity is counted among the sentences."""
    cut = import_module("tuinews.digest.words").cut
    counts = [Counter(word for word in cut(text) if word[0].isalnum()) for text in texts]
    seen = Counter(word for words in counts for word in words)
    vectors = []
    for words in counts:
        vector = {word: n * math.log(1 + len(texts) / seen[word]) for word, n in words.items()}
        norm = math.sqrt(sum(x * x for x in vector.values())) or 1.0
        vectors.append({word: x / norm for word, x in vector.items()})
    return vectors


def _dot(one: dict[str, float], other: dict[str, float]) -> float:
    if len(one) > len(other):
        one, other = other, one
    return sum(x * other[word] for word, x in one.items() if word in other)


def _ranked(texts: list[str], ranked: list[str]) -> Units:
    """Units of texts that a peer gives back as text; what it does not rank is never taken."""
    place: dict[str, int] = {}
    for i, text in enumerate(texts):
        place.setdefault(text, i)
    order = list(dict.fromkeys(place[text] for text in ranked if text in place))
    return Units(texts, order, texts[order[0]] if order else "")


def _text(article: Article) -> str:
    return "\n".join(block.text for block in article.blocks)


METHODS: dict[str, Maker] = {
    "LEAD": Maker("", partial(_engine, "lead")),
    "PacSum (tf-idf)": Maker("rjieba", lambda: _pacsum),
    "LexRank (ours)": Maker("rjieba", partial(_engine, "lexrank")),
    "TextRank (ours)": Maker("rjieba", partial(_engine, "textrank")),
    "SnowNLP": Maker("snownlp", _snownlp),
    "textrank4zh": Maker("textrank4zh", _textrank4zh),
    "sumy LexRank": Maker("sumy", _sumy_lexrank),
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article with the keywords that it should get."""

    title: str
    text: str
    keywords: list[str]


def load(path: Path) -> list[Labelled]:
    """The articles of a set of keywords, in the order of the file."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [Labelled(row["title"] or "", row["text"], row["keywords"]) for row in rows]


def plain(term: str) -> str:
    """A term as it is compared: in lower case, without the marks around it."""
    return " ".join(term.lower().split()).strip("《》“”\"'")


def _ours(one: Labelled) -> list[str]:
    keywords = import_module("tuinews.digest.keywords").keywords
    return [found.term for found in keywords(article_from_text("", one.title, one.text), 5)]


def _jieba(name: str) -> Callable[[Labelled], list[str]]:
    name_terms = getattr(import_module("jieba.analyse"), name)
    name_terms("先读词典", topK=1)

    def terms(one: Labelled) -> list[str]:
        found: list[str] = name_terms(f"{one.title}\n{one.text}", topK=5)
        return found

    return terms


def _snownlp_terms() -> Callable[[Labelled], list[str]]:
    snownlp = import_module("snownlp")
    return lambda one: list(snownlp.SnowNLP(f"{one.title}\n{one.text}").keywords(5))


TERMS: dict[str, tuple[str, Callable[[], Callable[[Labelled], list[str]]]]] = {
    "tuinews": ("rjieba", lambda: _ours),
    "jieba tf-idf": ("jieba", partial(_jieba, "extract_tags")),
    "jieba textrank": ("jieba", partial(_jieba, "textrank")),
    "SnowNLP": ("snownlp", _snownlp_terms),
}
"""What names keywords: the package that it needs, and what makes it ready."""
