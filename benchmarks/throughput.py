"""How fast a newspaper is parsed and digested, beside jieba.analyse and SnowNLP on the same articles in the same run.

    python -m benchmarks.throughput

Prints characters per second and ratios; the sample edition is the text, repeated for the parser.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from tuinews import paths
from tuinews.digest import Budget, digest
from tuinews.edition import Article
from tuinews.intake import from_text
from tuinews.parsing import parse

REPEATED = 40  # times the sample, so that a run takes long enough to be timed
RUNS = 3


def best(work: Callable[[], object]) -> float:
    """Seconds of the fastest of a few runs."""
    times = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return min(times)


def body(article: Article) -> str:
    """The article's text, a paragraph a line."""
    return "\n".join(block.text for block in article.blocks)


def main() -> None:
    """Measure and print."""
    text = paths.sample().read_text("utf-8")
    large = from_text("\f".join([text] * REPEATED), "sample")
    seconds = best(lambda: parse(large))
    print(f"parse: {len(large.text) / seconds:,.0f} characters/s ({len(large.text):,} characters)")

    articles = parse(from_text(text, "sample")).articles
    texts = [body(article) for article in articles]
    size = sum(map(len, texts))
    budget = Budget(sentences=3)
    ours = {
        "tuinews summary": lambda: [digest(article, budget=budget, keywords=0, facts=False) for article in articles],
        "tuinews summary + keywords": lambda: [digest(article, budget=budget, facts=False) for article in articles],
        "tuinews whole digest": lambda: [digest(article, budget=budget) for article in articles],
    }
    figures = {name: best(work) for name, work in (ours | _peers(texts)).items()}
    base = figures["tuinews summary + keywords"]
    for name, taken in figures.items():
        print(f"{name:34} {1e6 * taken / size:9.2f} ms per 1,000 characters  {taken / base:8.1f} ×")


def _peers(texts: list[str]) -> dict[str, Callable[[], object]]:
    import jieba
    import jieba.analyse
    from snownlp import SnowNLP

    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    return {
        "jieba.analyse.extract_tags": lambda: [jieba.analyse.extract_tags(text, 10) for text in texts],
        "jieba.analyse.textrank": lambda: [jieba.analyse.textrank(text, 10) for text in texts],
        "SnowNLP summary + keywords": lambda: [
            (SnowNLP(text).summary(3), SnowNLP(text).keywords(10)) for text in texts
        ],
    }


if __name__ == "__main__":
    main()
