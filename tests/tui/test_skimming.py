"""What a person sees who opens a paper, and how the panes follow the list."""

from __future__ import annotations

from tests.tui.conftest import Open
from tests.tui.newspaper import rows

from tuinews.tui.paint import FILLER
from tuinews.typeset import cell_width


async def test_a_wide_screen_shows_articles_body_and_digest_side_by_side(open_reader: Open) -> None:
    async with open_reader() as screen:
        assert list(screen.pane) == ["list", "body", "digest"]
        assert "跨江大桥昨夜合龙" in screen.pane["list"]
        assert "最后一段钢箱" in screen.pane["body"]
        assert "摘要 3 句" in screen.pane["digest"]
        assert "▸" in screen.pane["digest"]


async def test_the_list_says_of_each_article_what_it_is(open_reader: Open) -> None:
    async with open_reader() as screen:
        title, bridge, yard, picture, market, *_rest = screen.pane["list"].splitlines()
        assert "滨江晚报.txt" in title
        assert "4 篇" in title
        assert bridge.startswith("▌● 1 跨江大桥昨夜合龙")
        assert yard.startswith(" ● 2 老厂房里长出创意园")
        assert "分" in yard
        assert picture.startswith(" · 3 〔图〕合龙现场")
        assert "分" not in picture
        assert market.startswith(" ● 4?〔无题〕凌晨四点")


async def test_moving_in_the_list_takes_body_and_digest_along(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("j")
        assert screen.pane["list"].splitlines()[2].startswith("▌● 2")
        assert "红星机械厂" in screen.pane["body"]
        await screen.until(lambda: "▸" in screen.pane["digest"])
        await screen.press("k")
        assert "钢箱梁" in screen.pane["body"]


async def test_many_moves_at_once_end_at_the_right_article(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press(*("j" * 7), *("k" * 2))
        assert screen.reader.shown is not None
        assert screen.reader.shown.number == 2
        assert "红星机械厂" in screen.pane["body"]


async def test_first_and_last_row_are_a_key_away(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("G")
        assert screen.pane["list"].splitlines()[4].startswith("▌")
        await screen.press("g")
        assert screen.pane["list"].splitlines()[1].startswith("▌")


async def test_space_reads_on_and_goes_to_the_next_unread_article_at_the_end(open_reader: Open) -> None:
    async with open_reader(size=(120, 12)) as screen:
        assert screen.reader.body.top == 0
        await screen.press("space")
        assert screen.reader.body.top > 0
        for _page in range(4):
            if screen.reader.shown and screen.reader.shown.number == 1:
                await screen.press("space")
        assert screen.reader.shown is not None
        assert screen.reader.shown.number == 2
        assert screen.pane["list"].splitlines()[1].startswith(" ○ 1")


async def test_space_passes_captions_by_and_says_when_all_is_read(open_reader: Open) -> None:
    async with open_reader(size=(120, 60)) as screen:
        await screen.press("space", "space")
        assert screen.reader.shown is not None
        assert screen.reader.shown.number == 4
        await screen.press("space")
        assert "没有未读" in screen.foot


async def test_the_summary_grows_and_shrinks_by_a_sentence(open_reader: Open) -> None:
    async with open_reader() as screen:
        assert screen.pane["digest"].count("▸") == 3
        await screen.press("plus")
        assert screen.pane["digest"].count("▸") == 4
        assert "摘要 4 句" in screen.pane["digest"]
        await screen.press("minus", "minus")
        assert screen.pane["digest"].count("▸") == 2


async def test_a_caption_is_never_unread_and_a_made_title_is_shown_as_made(open_reader: Open) -> None:
    async with open_reader() as screen:
        await screen.press("j", "j", "u")
        assert screen.pane["list"].splitlines()[3].startswith("▌· 3")
        await screen.press("j")
        assert "〔无题〕凌晨四点" in screen.pane["body"]


async def test_the_bottom_row_says_where_one_is_and_what_works(open_reader: Open) -> None:
    async with open_reader() as screen:
        assert "1/4" in screen.foot
        assert "j/k 行" in screen.foot
        assert "? 帮助" in screen.foot


async def test_where_the_terminal_draws_quotes_two_cells_wide_every_row_still_fits(open_reader: Open) -> None:
    async with open_reader(ambiguous_width=2) as screen:
        for pane in screen.reader.panes.values():
            for line in rows(pane):
                assert cell_width(line.replace(FILLER, ""), 2) == pane.size.width
        assert "“这一米" in screen.pane["body"].replace(FILLER, "")
        assert cell_width(screen.foot.replace(FILLER, ""), 2) == 120


async def test_how_long_the_article_is_stands_where_it_is_skimmed(open_reader: Open) -> None:
    async with open_reader(size=(120, 36)) as screen:
        assert screen.reader.shown
        said = f"{screen.reader.shown.article.length} 字"
        assert screen.pane["digest"].splitlines()[0].rstrip().endswith(said)
        await screen.pilot.resize_terminal(80, 24)
        await screen.until(lambda: said in screen.pane["digest"])
        assert said not in screen.pane["digest"].splitlines()[0]
