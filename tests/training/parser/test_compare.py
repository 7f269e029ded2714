"""What the comparison of imitated and real pages counts, and what it calls misleading."""

from __future__ import annotations

from training.parser.compare import divergence, tally
from training.parser.crf import Example


def page(*lines: tuple[str, str]) -> Example:
    """Lines of one name and one label each."""
    return Example([(name,) for name, _ in lines], [frozenset({"a" + label, "b" + label}) for _, label in lines])


def test_lines_are_counted_by_what_they_are_and_open_ones_are_not() -> None:
    left_open = Example([("full",)], [frozenset({"aH", "aT", "aPe", "aIe"})])
    found = tally([page(("full", "Im"), ("full", "H"), ("stop", "X")), left_open])
    assert dict(found["full"]) == {"I": 1, "H": 1}
    assert dict(found["stop"]) == {"F": 1}
    assert found[""].total() == 3


def test_a_name_that_tells_of_something_else_misleads_most() -> None:
    real = tally([page(*[("comma", "H")] * 9, *[("full", "Im")] * 9)])
    made = tally([page(*[("comma", "Im")] * 9, *[("full", "Im")] * 9)])
    assert divergence(real, made, "full") == 0
    assert divergence(real, made, "comma") > 9
    assert divergence(real, made, "") > 0
