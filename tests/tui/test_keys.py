"""The one table of keys, and what the configuration may change in it."""

from __future__ import annotations

import inspect

import pytest
from tests.tui.conftest import Open

from tuinews.tui import keys
from tuinews.tui.fold import PaneName
from tuinews.tui.footer import fitting
from tuinews.tui.reader import Reader


def test_every_action_has_a_name_of_its_own_and_no_key_two_meanings() -> None:
    ids = [key.id for key in keys.REGISTRY]
    names = [name for key in keys.REGISTRY for name in key.keys]
    assert len(set(ids)) == len(ids)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("key", keys.REGISTRY, ids=lambda key: key.id)
def test_every_key_does_something_on_the_reader_s_screen(key: keys.Key) -> None:
    name, _bracket, arguments = key.action.partition("(")
    action = getattr(Reader, f"action_{name}")
    assert action.__doc__
    count = len([part for part in arguments.rstrip(")").split(",") if part])
    inspect.signature(action).bind(None, *range(count))


@pytest.mark.parametrize("key", keys.REGISTRY, ids=lambda key: key.id)
def test_a_footer_s_twin_is_an_action(key: keys.Key) -> None:
    assert not key.twin or key.twin in {other.id for other in keys.REGISTRY}


@pytest.mark.parametrize(
    ("key", "shown"),
    [("ctrl+d", "^d"), ("space", "Space"), ("question_mark", "?"), ("vertical_line", "|"), ("J", "J"), ("down", "↓")],
)
def test_keys_are_spelled_as_a_person_reads_them(key: str, shown: str) -> None:
    assert keys.spell(key) == shown


def test_a_key_is_remapped_by_the_name_of_its_action() -> None:
    changed, faults = keys.remapped({"next-article": "ctrl+n, >", "quit": "Q"})
    found = {key.id: key.keys for key in changed}
    assert faults == []
    assert found["next-article"] == ("ctrl+n", ">")
    assert found["quit"] == ("Q",)
    assert found["down"] == ("j", "down")


def test_an_unknown_action_and_a_key_that_is_taken_are_named() -> None:
    changed, faults = keys.remapped({"jump-over": "x", "star": "j,*"})
    assert [fault for fault in faults if "jump-over" in fault]
    assert [fault for fault in faults if "j" in fault and "down" in fault and "star" in fault]
    assert {key.id: key.keys for key in changed}["star"] == ("*",)


def test_two_actions_may_exchange_their_keys() -> None:
    changed, faults = keys.remapped({"next-article": "K", "previous-article": "J"})
    assert faults == []
    assert {key.id: key.keys for key in changed}["next-article"] == ("K",)


async def test_a_remapped_key_works_and_the_old_one_no_longer(open_reader: Open) -> None:
    async with open_reader(keys={"down": "x"}) as screen:
        await screen.press("x")
        assert screen.reader.listing.cursor == 1
        await screen.press("j")
        assert screen.reader.listing.cursor == 1
        assert "x/k 行" in screen.foot


async def test_a_conflict_in_the_settings_is_said_on_the_screen(open_reader: Open) -> None:
    async with open_reader(keys={"star": "j"}) as screen:
        assert "j 已属于 down" in screen.foot
        await screen.press("escape")
        assert "已属于" not in screen.foot


def test_the_table_for_the_readme_has_a_row_for_every_action() -> None:
    table = keys.markdown()
    rows = table.splitlines()[2:]
    assert len(rows) == len(keys.REGISTRY)
    for key, row in zip(keys.REGISTRY, rows, strict=True):
        assert f"`{key.id}`" in row
        assert row.replace("\\|", "").count("|") == 5


@pytest.mark.parametrize("pane", ["list", "body", "digest"])
def test_the_footer_keeps_the_most_needed_hints_when_it_is_narrow(pane: PaneName) -> None:
    hints = tuple(keys.hints(keys.REGISTRY, pane))
    narrow = fitting(hints, 40)
    wide = fitting(hints, 400)
    assert wide == list(hints)
    assert 0 < len(narrow) < len(wide)
    assert max(rank for rank, _keys, _text in narrow) < min(hint[0] for hint in wide if hint not in narrow)
    assert "帮助" in [text for _rank, _keys, text in narrow]
