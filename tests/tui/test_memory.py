"""Memory: what is done without, and that giving back harms nothing."""

from __future__ import annotations

import importlib
import sys

import pytest

from tuinews.tui.memory import give_back, without


def test_a_module_is_done_without_and_can_be_had_afterwards() -> None:
    sys.modules.pop("colorsys", None)
    with without("colorsys"), pytest.raises(ImportError):
        importlib.import_module("colorsys")
    assert importlib.import_module("colorsys").__name__ == "colorsys"


def test_a_module_that_is_there_stays() -> None:
    there = importlib.import_module("colorsys")
    with without("colorsys"):
        assert importlib.import_module("colorsys") is there
    assert sys.modules["colorsys"] is there


def test_memory_is_given_back_as_often_as_one_likes() -> None:
    held = [bytes(1000) for _piece in range(1000)]
    give_back()
    give_back()
    assert sum(map(len, held)) == 1_000_000
