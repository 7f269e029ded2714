"""Facts on real articles annotated by hand: precise, and most of them found."""

from __future__ import annotations

import json

import pytest
from benchmarks.facts import GOLD, KINDS, corpus_dir, measure


def test_the_annotations_hold_no_text() -> None:
    assert GOLD.read_text(encoding="utf-8").isascii()
    assert len(json.loads(GOLD.read_text(encoding="utf-8"))) >= 15


def test_facts_are_precise_and_most_are_found() -> None:
    corpus = corpus_dir()
    if corpus is None:
        pytest.skip("lacks the annotated articles, which are others' texts and not shipped: set TUINEWS_CORPUS")
    counts, _ = measure(corpus)
    for kind in KINDS:
        assert counts[kind].precision >= 0.90, kind
        assert counts[kind].recall >= 0.75, kind
