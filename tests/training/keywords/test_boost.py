"""Learning: trees tell what they were shown, the same each time, and the program reads them as they were learned."""

from __future__ import annotations

import numpy as np
import pytest
from training.keywords.boost import Settings, boost, cuts, predict
from training.keywords.measure import choose, f1
from training.keywords.rows import Labelled, learn_looks, plain, table

from tuinews.digest.keywords.candidates import LOOK_SIZES
from tuinews.digest.keywords.features import FEATURES
from tuinews.digest.keywords.trees import Trees

SETTINGS = Settings(trees=20, least=1.0)


def shown() -> tuple[np.ndarray, np.ndarray]:
    chance = np.random.default_rng(3)
    rows = chance.normal(size=(400, 4))
    return rows, (rows[:, 0] * rows[:, 1] > 0).astype(float)


def test_trees_tell_a_product_of_two_features() -> None:
    rows, wanted = shown()
    found = predict(boost(rows, wanted, np.ones(len(rows)), SETTINGS), rows) > 0
    assert (found == (wanted > 0)).mean() > 0.9


def test_the_same_rows_give_the_same_trees() -> None:
    rows, wanted = shown()
    assert boost(rows, wanted, np.ones(len(rows)), SETTINGS) == boost(rows, wanted, np.ones(len(rows)), SETTINGS)


def test_the_program_reads_the_trees_as_they_were_learned() -> None:
    rows, wanted = shown()
    learned = boost(rows, wanted, np.ones(len(rows)), SETTINGS)
    trees = Trees(learned.bias, learned.nodes, learned.leaves)
    assert [trees.score(list(row)) for row in rows[:50]] == pytest.approx(predict(learned, rows[:50]).tolist())


def test_few_values_are_cut_between() -> None:
    assert cuts(np.array([0.0, 1.0, 1.0, 3.0]), 8).tolist() == [0.5, 2.0]


ARTICLES = [
    Labelled("口袋公园落成", "口袋公园昨天落成。居民在口袋公园散步，公园很小。", frozenset({"口袋公园"})),
    Labelled("跨江大桥合龙", "跨江大桥昨天合龙。跨江大桥很长，江水很急。", frozenset({"跨江大桥", "合龙"})),
]


def test_rows_are_the_features_of_the_program() -> None:
    looks = learn_looks(ARTICLES, [1.0, 1.0])
    assert [len(numbers) for numbers in looks] == list(LOOK_SIZES)
    rows = table(ARTICLES, looks)
    assert rows.features.shape == (len(rows.terms), len(FEATURES))
    named = {term for term, right in zip(rows.terms, rows.named, strict=True) if right}
    assert named == {"口袋公园", "跨江大桥", "合龙"}


def test_terms_are_compared_without_case_blanks_and_marks() -> None:
    assert plain(" 《Big  Data》 ") == "big data"


def test_quality_counts_what_is_given() -> None:
    assert f1(frozenset({"甲", "乙"}), ["甲", "丙"], 5) == 0.5
    assert f1(frozenset({"甲"}), ["丙"], 5) == 0.0


def test_doubtful_terms_and_parts_are_left_out_of_what_is_measured() -> None:
    terms = ["口袋公园", "公园", "居民", "散步", "昨天"]
    assert choose(terms, np.array([2.0, 1.0, 0.5, -1.0, -5.0]), doubt=-2.0) == ["口袋公园", "居民", "散步"]
