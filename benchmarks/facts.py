"""How well facts are found, on articles annotated by hand: `python -m benchmarks.facts [--corpus DIR]`.

The annotations (`tests/digest/facts_gold.json`) hold no text: of each article the set and id in the corpus, a
hash, and spans. A figure is found when it begins where it should (within a character) and ends within three; a
person by name; a quote when it covers half of what it should and has its speaker. What an annotator would leave
open (a `一位`, what a paper "says", who wrote the page) is marked optional and counts for neither side.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from tuinews.digest import article_from_text
from tuinews.digest.facts import Facts, facts
from tuinews.edition import Article, Span

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests/digest/facts_gold.json"
KINDS = ("figures", "people", "quotes")


@dataclass(slots=True)
class Count:
    """What was found rightly and wrongly, and what was missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Right among found, 0 to 1."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Right among what is there, 0 to 1."""
        return self.right / max(1, self.right + self.missed)

    def add(self, right: int, wrong: int, missed: int) -> None:
        """Count an article."""
        self.right += right
        self.wrong += wrong
        self.missed += missed


def corpus_dir(asked: Path | None = None) -> Path | None:
    """Where the corpus is: as asked, by TUINEWS_CORPUS, or beside the checkout; None where it is nowhere."""
    folder = asked or Path(os.environ.get("TUINEWS_CORPUS", ROOT.parent / "shared/corpus"))
    return folder if (folder / "summaries").is_dir() else None


def annotated(corpus: Path) -> Iterator[tuple[dict[str, Any], str]]:
    """Each annotation with its article's text. Raises ValueError where a text is not the one that was annotated."""
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    texts: dict[tuple[str, str], str] = {}
    for name in sorted({entry["set"] for entry in gold}):
        for line in (corpus / "summaries" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            texts[name, row["id"]] = row["text"]
    for entry in gold:
        text = texts[entry["set"], entry["id"]]
        if blake2b(text.encode(), digest_size=8).hexdigest() != entry["blake2"]:
            raise ValueError(f"{entry['id']} is not the text that was annotated")
        yield entry, text


def score(found: Facts, article: Article, text: str, gold: dict[str, Any], counts: dict[str, Count]) -> None:
    """Count what was found in an article."""

    def place(block: int, span: Span) -> Span:
        start = article.blocks[block].source_offset(span[0])
        return start, start + span[1] - span[0]

    figures = [place(figure.block, figure.spans[0]) for figure in found.figures]
    counts["figures"].add(*_compare(figures, gold["figures"], gold["figures_optional"], _same_figure))
    names = {person.name for person in found.people}
    people = {text[a:b] for a, b in gold["people"]}
    optional = {text[a:b] for a, b in gold["people_optional"]}
    counts["people"].add(len(names & people), len(names - people - optional), len(people - names))
    quotes = [(*place(quote.block, quote.spans[0]), quote.speaker) for quote in found.quotes if quote.speaker]
    wanted = [(a, b, text[rest[0] : rest[1]] if rest else "") for a, b, *rest in gold["quotes"]]
    spared = [(a, b, "") for a, b, *_ in gold["quotes_optional"]]
    counts["quotes"].add(*_compare(quotes, wanted, spared, _same_quote))


def _compare(
    found: Sequence[Any], wanted: Iterable[Any], optional: Iterable[Any], same: Callable[[Any, Any], bool]
) -> tuple[int, int, int]:
    there, spared = list(wanted), list(optional)
    right = [one for one in found if any(same(one, other) for other in there)]
    wrong = [one for one in found if one not in right and not any(same(one, other) for other in spared)]
    missed = [other for other in there if not any(same(one, other) for one in found)]
    return len(right), len(wrong), len(missed)


def _same_figure(one: Sequence[int], other: Sequence[int]) -> bool:
    return abs(one[0] - other[0]) <= 1 and abs(one[1] - other[1]) <= 3


def _same_quote(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    whole = max(one[1], other[1]) - min(one[0], other[0])
    speaks = not other[2] or one[2] in other[2] or other[2] in one[2]
    return speaks and shared >= whole / 2


def measure(corpus: Path) -> tuple[dict[str, Count], float]:
    """The counts over all annotated articles, and milliseconds of the processor for 1,000 characters."""
    counts = {kind: Count() for kind in KINDS}
    spent, length = 0.0, 0
    facts(article_from_text("0", None, "预热"))
    for gold, text in annotated(corpus):
        article = article_from_text(gold["id"], None, text)
        begun = time.process_time()
        found = facts(article)
        spent += time.process_time() - begun
        length += len(text)
        score(found, article, text, gold, counts)
    return counts, 1e6 * spent / max(1, length)


def main() -> int:
    """Print the table; 2 where there is no corpus."""
    parser = argparse.ArgumentParser(description="how well facts are found on annotated articles")
    parser.add_argument("--corpus", type=Path)
    corpus = corpus_dir(parser.parse_args().corpus)
    if corpus is None:
        print("facts: no corpus", file=sys.stderr)
        return 2
    counts, spent = measure(corpus)
    for kind, count in counts.items():
        print(f"{kind:8} precision {count.precision:.3f}  recall {count.recall:.3f}  of {count.right + count.missed}")
    print(f"{spent:.2f} ms per 1,000 characters")
    return 0


if __name__ == "__main__":
    sys.exit(main())
