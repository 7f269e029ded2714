"""From measured articles to the weights that the package ships.

One set of weights for articles whose headline is known and one for the others, learned together: what both
kinds have in common is learned from both. The weights of the shorter forms are learned from the sentences
that those weights choose, in articles without a headline.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from training.ranker.listwise import gathered, learn
from training.ranker.rouge import rouge
from training.ranker.sets import Floats, Lesson

from tuinews.digest.clauses import forms
from tuinews.digest.features import FEATURES
from tuinews.digest.selection import dangles
from tuinews.digest.shorten import FORM_FEATURES, measure_form
from tuinews.digest.trained import Weights

# Chosen by `python -m training.ranker --folds 5` and `--left-out`.
HEAT = 0.06
PENALTY = 1e-3
FORM_HEAT = 0.03
FORM_PENALTY = 1e-4
# A shorter form must beat the whole sentence by this much score: cutting is for when it surely helps.
CAUTION = 0.3
# Chosen sentences of an article whose forms are learned from.
CHOSEN = 2


def weights_of(lessons: list[Lesson]) -> Weights:
    """Learn every weight from the lessons."""
    mean, scale = _spread(np.concatenate([lesson.rows for lesson in lessons]))
    plain, headline = _sentence_weights(lessons, mean, scale)
    rough = Weights(tuple(mean), tuple(plain), tuple(headline), (0.0,) * len(FORM_FEATURES))
    return Weights(*map(_rounded, (mean, plain, headline, _form_weights(lessons, rough))))


def write(weights: Weights, path: Path) -> None:
    """The weights as `tuinews.digest.trained` reads them."""
    named = {
        "mean": dict(zip(FEATURES, weights.mean, strict=True)),
        "plain": dict(zip(FEATURES, weights.plain, strict=True)),
        "headline": dict(zip(FEATURES, weights.headline, strict=True)),
        "form": dict(zip(FORM_FEATURES, weights.form, strict=True)),
    }
    path.write_text(json.dumps(named, indent=1) + "\n", encoding="utf-8")


def _sentence_weights(lessons: list[Lesson], mean: Floats, scale: Floats) -> tuple[Floats, Floats]:
    """Weights without and with a headline, in units of the features as they are measured."""
    rows = []
    for lesson in lessons:
        row = (lesson.rows - mean) / scale
        rows.append(np.hstack((row, row if lesson.known.article.headline else -row)))
    lists = gathered(rows, [lesson.worth for lesson in lessons], [lesson.known.group for lesson in lessons])
    found = learn(lists, heat=HEAT, penalty=PENALTY)
    common, swing = np.split(found, 2)
    return (common - swing) / scale, (common + swing) / scale


def _form_weights(lessons: list[Lesson], weights: Weights) -> Floats:
    rows, worth, groups = [], [], []
    for lesson in lessons:
        if lesson.known.article.headline is not None:
            continue
        for i in _chosen(lesson, weights):
            sentence = lesson.ready.texts[i]
            choices = forms(sentence)
            if len(choices) > 1:
                texts = [sentence[form.start : form.end] for form in choices]
                rows.append(
                    np.array(
                        [measure_form(form, sentence, lesson.ready.measured.weight) for form in choices], dtype=float
                    )
                )
                worth.append(np.array([rouge(text, lesson.known.wanted) for text in texts]))
                groups.append(lesson.known.group)
    mean, scale = _spread(np.concatenate(rows))
    lists = gathered([(row - mean) / scale for row in rows], worth, groups)
    found: Floats = learn(lists, heat=FORM_HEAT, penalty=FORM_PENALTY) / scale
    found[FORM_FEATURES.index("whole")] += CAUTION
    return found


def _chosen(lesson: Lesson, weights: Weights) -> list[int]:
    """The best sentences of the lesson that can stand alone."""
    scores = lesson.rows @ np.array(weights.headline if lesson.known.article.headline else weights.plain)
    ranked = [int(i) for i in np.argsort(-scores, kind="stable")]
    return [i for i in ranked if not dangles(lesson.ready.texts[i])][:CHOSEN]


def _spread(rows: Floats) -> tuple[Floats, Floats]:
    """Mean and standard deviation of each column; a column that never changes counts as it is."""
    scale: Floats = rows.std(axis=0)
    return rows.mean(axis=0), np.where(scale > 0, scale, 1.0)


def _rounded(values: Floats) -> tuple[float, ...]:
    return tuple(round(float(value), 3) for value in values)
