"""Chooses the form in which a sentence tells most in the fewest words, where there is no headline to do so.

Knows what is measured of each form, and the weights that `python -m training.ranker` found for it; knows
nothing of where clauses may be left out (that is `clauses`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import fsum, log
from operator import mul

from tuinews.digest.clauses import Form, forms, spans_of
from tuinews.digest.model import Sentence
from tuinews.digest.tokens import pairs_of, tokens_of

FORM_FEATURES: tuple[str, ...] = (
    "whole", "early", "onward", "scene", "scene2", "len_log", "len", "under18", "over25", "over40", "over60",
    "share", "w_kept", "w_tail", "w_head", "clauses",
)  # fmt: skip


def shortened(sentence: Sentence, weight: dict[str, float], weights: Sequence[float]) -> Sentence:
    """The sentence in the form that scores best: whole, or less.

    `weight` is that of the article's character pairs, `weights` those of FORM_FEATURES.
    """
    text = sentence.text
    choices = forms(text)
    scores = [sum(map(mul, weights, measure_form(form, text, weight))) for form in choices] if len(choices) > 1 else [0]
    form = choices[scores.index(max(scores))]
    kept = text[form.start : form.end] + (text[-1] if form.early else "")
    return replace(sentence, text=kept, spans=spans_of(form, text, sentence.spans))


def measure_form(form: Form, sentence: str, weight: dict[str, float]) -> tuple[float, ...]:
    """FORM_FEATURES of one form of a sentence."""
    kept = tokens_of(sentence[form.start : form.end])
    head = tokens_of(sentence[: form.start])
    tail = tokens_of(sentence[form.end :])
    size = len(kept)
    return (
        form.start == 0 and not form.early,
        form.early,
        form.onward,
        form.scene > 0,
        form.scene > 1,
        log(1 + size),
        min(size, 100) / 50,
        max(0, 18 - size) / 10,
        max(0, size - 25) / 25,
        max(0, size - 40) / 25,
        max(0, size - 60) / 25,
        size / (size + len(head) + len(tail) or 1),
        _mean(kept, weight),
        _mean(tail, weight),
        _mean(head, weight),
        sentence.count("，", form.start, form.end) / 4,
    )


def _mean(tokens: list[str], weight: dict[str, float]) -> float:
    pairs = pairs_of(tokens)
    return fsum(weight.get(pair, 0.0) for pair in pairs) / (len(pairs) + 3)
