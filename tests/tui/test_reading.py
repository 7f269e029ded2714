"""Reading: pages, panes, jumps and back, folding, the raw text."""

from __future__ import annotations

from functools import partial

import pytest
from tests.tui.conftest import Open
from tests.tui.newspaper import BRIDGE, Screen, Story

LONG = Story("长文", tuple(f"第{number}段：" + "江水向东流去，大桥立在江上，" * 12 + "。" for number in range(30)))


async def test_enter_goes_to_the_text_and_escape_back_to_the_list(open_reader: Open) -> None:
    async with open_reader(size=(80, 24)) as screen:
        assert list(screen.pane) == ["list", "digest"]
        await screen.press("enter")
        assert list(screen.pane) == ["body", "digest"]
        await screen.press("escape")
        assert list(screen.pane) == ["list", "digest"]


async def test_enter_holds_an_article_for_read(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("enter", "escape")
        assert screen.pane["list"].splitlines()[1].startswith("▌○ 1")


@pytest.mark.parametrize(
    ("keys", "rows"),
    [
        (("j",), 1), (("down", "down"), 2), (("j", "k"), 0), (("pagedown",), 35 - 1), (("pagedown", "b"), 0),
        (("ctrl+d",), 35 // 2), (("ctrl+d", "ctrl+u"), 0), (("pagedown", "g"), 0), (("ctrl+f",), 34),
    ],
)  # fmt: skip
async def test_the_keys_of_a_pager_move_the_text(open_reader: Open, keys: tuple[str, ...], rows: int) -> None:
    async with open_reader((LONG,)) as screen:
        await screen.press("enter", *keys)
        assert screen.reader.body.top == rows


async def test_the_end_of_the_text_is_a_key_away(open_reader: Open) -> None:
    async with open_reader((LONG,)) as screen:
        await screen.press("enter", "G")
        assert "第29段" in screen.pane["body"]
        assert "100%" in screen.foot


async def test_other_articles_are_reached_from_the_text(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("enter", "J")
        assert "红星机械厂" in screen.pane["body"]
        await screen.press("K")
        assert "钢箱梁" in screen.pane["body"]
        assert screen.reader.active == "body"


async def test_tab_and_figures_go_from_pane_to_pane(open_reader: Open) -> None:
    async with open_reader() as screen:
        seen = [screen.reader.active]
        for key in ("tab", "tab", "tab", "shift+tab", "2", "1", "3"):
            await screen.press(key)
            seen.append(screen.reader.active)
        assert seen == ["list", "body", "digest", "list", "digest", "body", "list", "digest"]


@pytest.mark.parametrize("width", [60, 79])
async def test_a_narrow_screen_shows_one_pane_at_a_time(open_reader: Open, width: int) -> None:
    async with open_reader(size=(width, 24)) as screen:
        assert list(screen.pane) == ["list"]
        await screen.press("tab")
        assert list(screen.pane) == ["digest"]
        await screen.press("1", "enter")
        assert list(screen.pane) == ["body"]
        await screen.press("tab")
        assert list(screen.pane) == ["digest"]
        await screen.press("tab", "escape")
        assert list(screen.pane) == ["list"]


async def test_a_sentence_of_the_summary_leads_to_its_place_and_back(open_reader: Open) -> None:
    async with open_reader((BRIDGE, LONG), size=(120, 10)) as screen:
        await screen.press("tab", "tab", "j", "enter")
        targets = screen.reader.body.overlay.pointed["target"]
        assert targets
        sentence = screen.reader.saying.chosen
        assert sentence is not None
        assert sentence.kind == "sentence"
        assert sentence.term[:6] in "".join(screen.pane["body"].split())
        await screen.press("ctrl+o")
        assert screen.reader.body.top == 0
        assert screen.reader.active == "digest"


async def test_a_keyword_leads_from_one_place_to_the_next(open_reader: Open) -> None:
    async with open_reader((BRIDGE,), size=(120, 12)) as screen:
        await screen.press("3")
        await _choose(screen, "keyword", "渡口")
        seen = []
        for _time in range(3):
            await screen.press("enter")
            seen.append(screen.reader.body.overlay.pointed["target"])
        assert len(set(seen)) == 2
        assert seen[0] == seen[2]


async def test_figures_sayings_and_names_lead_to_their_places(open_reader: Open) -> None:
    async with open_reader((BRIDGE,), size=(120, 40)) as screen:
        assert "4.6公里 滨江大桥主桥" in screen.pane["digest"]
        assert "何远山 总工程师" in screen.pane["digest"]
        for kind, term in (("figure", "4.6公里"), ("quote", "这一米，我们等了四年。"), ("person", "何远山")):
            await screen.press("3")
            await _choose(screen, kind, term)
            await screen.press("enter")
            page = screen.reader.body.page
            assert page is not None
            ((part, (start, end)),) = screen.reader.body.overlay.pointed["target"]
            assert page.parts[part].text[start:end] == term


async def _choose(screen: Screen, kind: str, term: str) -> None:
    items = screen.reader.saying.panel.items
    wanted = next(number for number, item in enumerate(items) if (item.kind, item.term) == (kind, term))
    while screen.reader.saying.item != wanted:
        await screen.press("j" if screen.reader.saying.item < wanted else "k")


async def test_brackets_go_from_key_sentence_to_key_sentence(open_reader: Open) -> None:
    async with open_reader() as screen:
        places = []
        for key in ("right_square_bracket", "right_square_bracket", "right_square_bracket", "left_square_bracket"):
            await screen.press(key)
            places.append(screen.reader.body.overlay.pointed["target"][0])
        assert places[0] < places[1] < places[2]
        assert places[3] == places[1]


async def test_folding_leaves_the_key_sentences_and_opens_a_fold_on_enter(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("s")
        body = screen.pane["body"]
        assert "┄" in body
        assert "段" in body
        assert "▎" in body
        while screen.reader.body.line is None or screen.reader.body.line.fold is None:
            await screen.press("j")
        folds = screen.pane["body"].count("字 ┄")
        await screen.press("enter")
        assert screen.pane["body"].count("字 ┄") == folds - 1
        await screen.press("s")
        assert "┄" not in screen.pane["body"]


async def test_the_raw_text_is_shown_at_the_same_place_and_back(open_reader: Open) -> None:
    async with open_reader((LONG,), size=(120, 20)) as screen:
        await screen.press("enter", "pagedown", "pagedown", "pagedown")
        before = screen.reader.body.reading_at
        page = screen.reader.body.page
        assert page is not None
        here = page.source_offset(before)
        await screen.press("r")
        raw = screen.reader.body.page
        assert raw is not None
        assert raw.parts[0].role == "raw"
        assert abs((raw.source_offset(screen.reader.body.reading_at) or 0) - (here or 0)) < 60
        await screen.press("r")
        assert screen.reader.body.page is not None
        assert screen.reader.body.page.parts[0].role != "raw"
        assert screen.reader.body.reading_at.part == before.part


async def test_weights_stand_in_the_margin_when_asked_for(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("w")
        assert "█" in screen.pane["body"]
        await screen.press("w")
        assert "█" not in screen.pane["body"]


def _is_wide(screen: Screen, width: int) -> bool:
    return screen.reader.size.width == width


@pytest.mark.parametrize("sizes", [[(200, 50), (80, 24), (61, 15), (120, 36)], [(79, 40), (119, 12)]])
async def test_the_place_one_reads_at_survives_every_resize(open_reader: Open, sizes: list[tuple[int, int]]) -> None:
    async with open_reader((LONG,), size=(120, 20)) as screen:
        await screen.press("enter", "pagedown", "pagedown", "pagedown", "pagedown")
        before = screen.reader.body.reading_at
        for width, height in sizes:
            await screen.pilot.resize_terminal(width, height)
            await screen.until(partial(_is_wide, screen, width))
            await screen.pilot.pause()
            at = screen.reader.body.reading_at
            assert at.part == before.part
            assert abs(at.offset - before.offset) < 80
