"""The default engine beside what else summarizes Chinese, on the same articles in the same run: quality and time.

    python -m benchmarks.digest_peers [--limit 150] [--sets crud,lctt,…] [--docs]

Needs the corpus (TUINEWS_CORPUS, or ../shared/corpus). Peers that are not installed are named as absent:
`pip install textrank4zh sumy snownlp networkx`. Scores are the mean F1 of ROUGE-1, -2 and -L on characters,
times 100, under two budgets: the best unit (k1) and 100 characters (c100); a peer's units are what it gives
(SnowNLP's are clauses). The weights of ours are learned anew from the articles that are not measured. Times are
this process's CPU time per 1,000 characters, ranking only, after a first article. Each difference is from the
best peer of that set, with its 95 % bootstrap interval (paired, 1,000 draws). Keywords are exact matches, F1 of
the first five, ours by the shipped weights. `--docs` writes the tables into docs/digest.md.
"""

from __future__ import annotations

import argparse
import os
import random
import time
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from statistics import mean

from benchmarks.digest_methods import METHODS, TERMS, Labelled, Method, Units, learned, load, plain
from training.ranker.model import weights_of
from training.ranker.rouge import rouge
from training.ranker.sets import SETS, Known, lesson, read

from tuinews.digest.ranking import FULL, STRETCH

DOCS = Path(__file__).parents[1] / "docs" / "digest.md"
OURS = "tuinews"
ROOM = 100

Scores = dict[str, dict[str, list[float]]]


def main() -> None:
    """Measure, print, and write the table where asked to."""
    flags = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    home = Path(__file__).parents[2] / "shared/corpus"
    flags.add_argument("--corpus", type=Path, default=Path(os.environ.get("TUINEWS_CORPUS", home)))
    flags.add_argument("--limit", type=int, default=150)
    flags.add_argument("--sets", default=",".join(SETS))
    flags.add_argument("--docs", action="store_true")
    asked = flags.parse_args()
    known = read(asked.corpus)
    chosen = [one for one in known if one.turn < asked.limit and one.group in asked.sets.split(",")]
    others = [found for one in known if one.turn >= asked.limit and (found := lesson(one)) is not None]
    methods = {name: made() for name, made in METHODS.items() if present(name, made.package)}
    methods = {OURS: learned(weights_of(others)), **methods}
    table = "\n".join([*report(chosen, methods), *keyword_report(asked.corpus / "keywords", asked.limit)])
    print(table)
    if asked.docs:
        write(table)


def present(name: str, package: str) -> bool:
    """Whether the package that a method needs is installed; says so where it is not."""
    try:
        if package:
            version(package)
    except PackageNotFoundError:
        print(f"absent: {name} (pip install {package})")
        return False
    return True


def report(known: list[Known], methods: dict[str, Method]) -> list[str]:
    """The lines of the table."""
    groups = list(dict.fromkeys(one.group for one in known))
    lines: list[str] = []
    scores, times = measured(known, methods)
    for budget in ("k1", "c100"):
        lines += ["", f"**{budget}**, {len(known)} articles", ""]
        lines += [f"| | {' | '.join(groups)} | macro | ms / 1,000 chars |", "|---" * (len(groups) + 3) + "|"]
        for name in methods:
            means = [100 * mean(scores[f"{name} {budget}"][group]) for group in groups]
            cells = " | ".join(f"{value:.1f}" for value in [*means, mean(means)])
            lines.append(f"| {name} | {cells} | {times[name]:.2f} |")
        cells = " | ".join(difference(scores, list(methods), budget, group) for group in groups)
        lines.append(f"| {OURS} − best peer | {cells} | | |")
    return lines


def measured(known: list[Known], methods: dict[str, Method]) -> tuple[Scores, dict[str, float]]:
    """By method and budget the scores of each set, and by method the milliseconds per 1,000 characters."""
    scores: Scores = {}
    spent = dict.fromkeys(methods, 0.0)
    length = sum(one.article.length for one in known)
    for name, method in methods.items():
        method(known[0].article)
        for one in known:
            began = time.process_time()
            units = method(one.article)
            spent[name] += time.process_time() - began
            for budget, cut in (("k1", best), ("c100", filled)):
                groups = scores.setdefault(f"{name} {budget}", {})
                groups.setdefault(one.group, []).append(rouge(cut(units), one.wanted))
    return scores, {name: 1e6 * seconds / length for name, seconds in spent.items()}


def best(units: Units) -> str:
    """The best unit."""
    return units.short or ""


def filled(units: Units) -> str:
    """The best units that fit the room, in the article's order."""
    taken: list[int] = []
    used = 0
    for i in units.order:
        size = len(units.texts[i])
        if used + size <= ROOM or (not taken and size <= STRETCH * ROOM):
            taken.append(i)
            used += size
        if used >= FULL * ROOM:
            break
    return "".join(units.texts[i] for i in sorted(taken))


def difference(scores: Scores, names: list[str], budget: str, group: str) -> str:
    """How much ours is above the best peer of a set, and the interval."""
    ours = scores[f"{OURS} {budget}"][group]
    peers = [scores[f"{name} {budget}"][group] for name in names if name != OURS]
    if not peers:
        return ""
    peer = max(peers, key=mean)
    gaps = [100 * (one - other) for one, other in zip(ours, peer, strict=True)]
    low, high = interval(gaps)
    return f"{mean(gaps):+.1f} [{low:+.1f}, {high:+.1f}]"


def interval(gaps: list[float], draws: int = 1000) -> tuple[float, float]:
    """The 95 % bootstrap interval of a mean (Efron 1979)."""
    dice = random.Random(0)  # noqa: S311 - the same draws each time, not a secret
    means = sorted(mean(dice.choices(gaps, k=len(gaps))) for _ in range(draws))
    return means[int(0.025 * draws)], means[int(0.975 * draws)]


def keyword_report(folder: Path, limit: int) -> list[str]:
    """The lines of the table of keywords."""
    sets = {name: load(folder / f"{name}.jsonl")[:limit] for name in ("shence", "csl")}
    lines = ["", "**keywords**, F1 of the first five", "", "| | shence | csl | ms / 1,000 chars |", "|---|---|---|---|"]
    for name, (package, made) in TERMS.items():
        if present(name, package):
            terms, began = made(), time.process_time()
            scores = [mean(100 * f1(terms(one), one) for one in articles) for articles in sets.values()]
            length = sum(len(one.title) + len(one.text) for articles in sets.values() for one in articles)
            spent = 1e6 * (time.process_time() - began) / length
            lines.append(f"| {name} | {' | '.join(f'{score:.1f}' for score in scores)} | {spent:.2f} |")
    return lines


def f1(terms: list[str], wanted: Labelled) -> float:
    """F1 of the first five terms against the reference."""
    named = {plain(term) for term in wanted.keywords}
    found = list(dict.fromkeys(map(plain, terms)))[:5]
    common = len(named & set(found))
    return 2 * common / (len(named) + len(found)) if common else 0.0


def write(table: str) -> None:
    """Put the table between the marks in the docs."""
    text = DOCS.read_text(encoding="utf-8")
    head, rest = text.split("<!-- peers -->\n", 1)
    tail = rest.split("<!-- /peers -->", 1)[1]
    DOCS.write_text(f"{head}<!-- peers -->\n{table.strip()}\n<!-- /peers -->{tail}", encoding="utf-8")


if __name__ == "__main__":
    main()
