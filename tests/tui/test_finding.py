"""Search as one types, the next match, filters, order."""

from __future__ import annotations

from tests.tui.conftest import Open

from tuinews.tui.events import Found


async def test_search_shows_counts_in_the_list_and_matches_in_the_body_as_one_types(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("slash")
        await screen.type("大桥")
        await screen.until(lambda: screen.reader.hits)
        counts = dict(screen.reader.listing.found)
        assert counts == {(0, 1): 3, (0, 3): 1}
        first, *_others = screen.pane["list"].splitlines()[1:]
        assert first.rstrip().endswith("3")
        assert screen.reader.body.overlay.find is not None


async def test_pinyin_initials_find_hanzi(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("slash")
        await screen.type("xny")
        await screen.until(lambda: screen.reader.hits)
        await screen.press("enter")
        ((part, (start, end)),) = screen.reader.body.overlay.pointed["current"]
        page = screen.reader.body.page
        assert page is not None
        assert page.parts[part].text[start:end] == "新能源"


async def test_n_goes_from_match_to_match_across_articles_and_round(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("slash")
        await screen.type("摆渡")
        await screen.press("backspace", "backspace")
        await screen.type("老")
        await screen.until(lambda: len(screen.reader.hits) == 3)
        await screen.press("enter")
        seen = [screen.reader.at]
        for _match in range(sum(map(len, screen.reader.hits.values()))):
            await screen.press("n")
            seen.append(screen.reader.at)
        assert seen[0] == seen[-1]
        assert len(set(seen)) == len(seen) - 1
        assert "又从头找起" in screen.foot
        await screen.press("N")
        assert screen.reader.at == seen[-2]


async def test_the_bottom_row_counts_the_matches(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("slash")
        await screen.type("合龙")
        await screen.until(lambda: screen.reader.hits)
        await screen.press("enter")
        total = sum(map(len, screen.reader.hits.values()))
        assert f"1/{total} 处" in screen.foot


async def test_escape_takes_a_search_back(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("slash")
        await screen.type("大桥")
        await screen.until(lambda: screen.reader.hits)
        await screen.press("escape")
        assert not screen.reader.sought
        assert screen.reader.body.overlay.find is None
        assert not screen.reader.listing.found
        assert screen.reader.prompting == ""


async def test_an_answer_to_an_earlier_search_is_dropped(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("slash")
        await screen.type("大桥")
        await screen.until(lambda: screen.reader.hits)
        late = Found(number=0, query="旧", hits={(0, 2): ()}, done=True, fault="迟到")
        screen.reader.post_message(late)
        await screen.pilot.pause()
        assert set(screen.reader.hits) == {(0, 1), (0, 3)}
        assert "迟到" not in screen.text


async def test_a_bad_expression_is_said_and_the_reader_goes_on(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("slash")
        await screen.type("re:(")
        await screen.press("enter", "escape", "j")
        assert screen.reader.shown is not None
        assert screen.reader.shown.number == 2


async def test_n_without_a_search_says_how_to_search(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("n")
        assert "/" in screen.foot
        assert "还没有搜索" in screen.foot


async def test_a_filter_picked_from_the_digest_narrows_the_list_and_escape_widens_it(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("f")
        await screen.type("渡口")
        await screen.press("enter")
        await screen.until(lambda: screen.reader.listing.count == 1)
        assert "渡口 · 1 篇" in screen.pane["list"]
        await screen.press("escape")
        assert screen.reader.listing.count == 4


async def test_a_filter_may_be_typed(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("f")
        await screen.type("豆腐")
        await screen.press("enter")
        await screen.until(lambda: screen.reader.listing.count == 1)
        assert screen.reader.listing.entry is not None
        assert screen.reader.listing.entry.number == 4


async def test_the_list_is_sorted_by_page_weight_and_length(open_reader: Open) -> None:
    async with open_reader() as screen:
        orders = []
        for _order in range(3):
            await screen.press("S")
            orders.append([row.number for row in screen.reader.listing.rows])  # type: ignore[union-attr]  # one edition has no headings
        assert orders == [[1, 2, 4, 3], [1, 2, 4, 3], [1, 2, 3, 4]]
