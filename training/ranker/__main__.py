"""`python -m training.ranker`: learn the weights of the default engine and write `weights.json`.

    --corpus DIR     where `summaries/*.jsonl` are (TUINEWS_CORPUS, or ../shared/corpus)
    --folds N        write nothing; report the quality on articles held out, N folds
    --left-out       write nothing; report the quality on each set of weights learned from the other six
    --limit N        measure on the first N articles of each set at most

Scores are the mean F1 of ROUGE-1, -2 and -L on characters, of one sentence (k1), three (k3) and 100 characters (c100).
The same corpus gives the same file to the last digit.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")  # sums in one order, whatever the machine
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import argparse
from collections.abc import Callable
from pathlib import Path
from statistics import mean

from training.ranker.model import weights_of, write
from training.ranker.rouge import rouge
from training.ranker.sets import SETS, Known, Lesson, lesson, read

from tuinews.digest.budget import Budget
from tuinews.digest.trained import WEIGHTS, Weights, rank_by

BUDGETS = {"k1": Budget(sentences=1), "k3": Budget(sentences=3), "c100": Budget(chars=100)}

Scores = dict[str, dict[str, list[float]]]


def measured(known: list[Known], weights: Weights) -> Scores:
    """By budget and set, what the summary of each article is worth."""
    scores: Scores = {budget: {group: [] for group in SETS} for budget in BUDGETS}
    for one in known:
        ranking = rank_by(one.article, weights)
        for name, budget in BUDGETS.items():
            text = "".join(sentence.text for sentence in ranking.summary(budget))
            scores[name][one.group].append(rouge(text, one.wanted))
    return scores


def parted(lessons: list[Lesson], limit: int, part_of: Callable[[Known], object]) -> None:
    """Report the quality on the articles of each part, of weights learned from those of the other parts."""
    total: Scores = {budget: {group: [] for group in SETS} for budget in BUDGETS}
    for part in dict.fromkeys(part_of(one.known) for one in lessons):
        weights = weights_of([one for one in lessons if part_of(one.known) != part])
        unseen = [one.known for one in lessons if part_of(one.known) == part and one.known.turn < limit]
        scores = measured(unseen, weights)
        for budget, groups in scores.items():
            for group, values in groups.items():
                total[budget][group] += values
    for budget, groups in total.items():
        means = {group: 100 * mean(values) for group, values in groups.items() if values}
        shown = "  ".join(f"{group} {value:.2f}" for group, value in means.items())
        print(f"{budget:5}{shown}  macro {mean(means.values()):.2f}", flush=True)


def main() -> None:
    """Learn, or measure."""
    flags = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    home = Path(__file__).parents[3] / "shared/corpus"
    flags.add_argument("--corpus", type=Path, default=Path(os.environ.get("TUINEWS_CORPUS", home)))
    flags.add_argument("--folds", type=int, default=0)
    flags.add_argument("--left-out", action="store_true")
    flags.add_argument("--limit", type=int, default=2000)
    asked = flags.parse_args()
    lessons = [found for known in read(asked.corpus) if (found := lesson(known)) is not None]
    if asked.folds:
        parted(lessons, asked.limit, lambda one: one.turn % asked.folds)
    if asked.left_out:
        parted(lessons, asked.limit, lambda one: one.group)
    if not asked.folds and not asked.left_out:
        write(weights_of(lessons), WEIGHTS)
        print(f"{WEIGHTS.name}: learned from {len(lessons)} articles")


if __name__ == "__main__":
    main()
