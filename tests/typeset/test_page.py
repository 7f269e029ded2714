import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.typeset.pages import TEXTS, article, block, shown

from tuinews.edition import Article, BlockKind
from tuinews.typeset import Mark, Marks, Page, Place, cell_width, runs, set_article, set_raw

KINDS: st.SearchStrategy[BlockKind] = st.sampled_from(
    ["paragraph", "subhead", "question", "answer", "caption", "credit"]
)
BLOCKS = st.lists(st.builds(block, TEXTS.map(lambda text: text.replace("\n", " ")), KINDS), max_size=6)
ARTICLES = st.builds(lambda blocks: article(*blocks, kicker="江心的消息", byline="本报记者 林木"), BLOCKS)
LONG = article(*["江心水深流急，合龙误差必须控制在3毫米以内。" * (1 + index * 5 % 9) for index in range(700)])


def test_an_article_is_set_as_a_newspaper_sets_it() -> None:
    page = set_article(
        article(
            "江心水深流急，大桥主桥昨夜宣告合龙。",
            block("把误差关进三毫米", "subhead"),
            block("问：合龙难在哪里？", "question"),
            block("答：难在江心水深流急。", "answer"),
            block("图为合龙现场。", "caption"),
            block("本报记者 林木 摄", "credit"),
            "两岸通行只要8分钟。",
            kicker="大江上传来好消息",
            subtitle="——四年攻下最后一米",
            byline="本报记者 林木",
            dateline="本报滨江7月20日电",
        ),
        42,
    )
    assert shown(page) == [
        "  大江上传来好消息",
        "  大桥合龙",
        "  ——四年攻下最后一米",
        "  本报记者 林木  ·  本报滨江7月20日电",
        "",
        "    江心水深流急，大桥主桥昨夜宣告合龙。",
        "",
        "  ◆ 把误差关进三毫米",
        "",
        "    问：合龙难在哪里？",
        "    答：难在江心水深流急。",
        "",
        "    图为合龙现场。",
        "    本报记者 林木 摄",
        "",
        "    两岸通行只要8分钟。",
    ]


def test_each_row_says_what_it_is() -> None:
    page = set_article(article("江心。", block("水深", "subhead"), kicker="滨江", dateline="滨江电"), 42)
    assert [page.line(row).role for row in range(page.rows)] == [
        "kicker",
        "headline",
        "dateline",
        "blank",
        "paragraph",
        "blank",
        "subhead",
    ]


def test_a_made_title_is_told_from_a_printed_one() -> None:
    page = set_article(article("江心。", headline=None), 42)
    assert (page.line(0).role, page.line(0).text) == ("made", "江心的清晨")


def test_the_lines_of_a_headline_are_made_even() -> None:
    page = set_article(article("江心。", headline="江心水深流急大桥昨夜合龙两岸通行"), 32)
    assert shown(page)[:2] == ["  江心水深流急大桥", "  昨夜合龙两岸通行"]


def test_a_wide_pane_keeps_a_comfortable_measure_in_its_middle() -> None:
    page = set_article(article("江心水深" * 40), 120, measure=72)
    body = [page.line(row) for row in range(page.rows) if page.line(row).role == "paragraph"]
    assert max(cell_width(line.text) + line.indent for line in body) <= page.frame.left + 72
    assert page.frame.left == (120 - 2 - 72) // 2


def test_an_empty_article_has_its_title_and_an_unset_page_no_rows() -> None:
    assert shown(set_article(article(), 40)) == ["  大桥合龙"]
    assert set_raw("", (0, 0), 40).rows == 0


def test_rows_outside_the_page_are_no_rows() -> None:
    page = set_article(article("江心。"), 40)
    with pytest.raises(IndexError):
        page.line(page.rows)


def test_marks_lie_over_the_shown_text() -> None:
    page = set_article(article("江心水深流急大桥昨夜合龙两岸通行"), 20)
    marks = Marks.flatten([Mark(6, 10, "match")])
    rows = [runs(page.line(row), marks) for row in range(page.rows) if page.line(row).role == "paragraph"]
    marked = "".join(text for row in rows for text, roles in row if "match" in roles)
    assert marked == "大桥昨夜"


def test_another_script_is_shown_at_the_same_places() -> None:
    plain = set_article(article("合龙。"), 40)
    other = set_article(article("合龙。"), 40, show=lambda text: text.replace("龙", "龍"))
    assert (shown(other)[2], other.line(2).span) == ("    合龍。", plain.line(2).span)


def test_a_script_that_would_shift_a_character_is_not_shown() -> None:
    page = set_article(article("合龙。"), 40, show=lambda text: text + "！")
    assert shown(page)[2] == "    合龙。"


def test_the_raw_text_stands_line_for_line_and_knows_its_place() -> None:
    text = "头\n江心\r\n\n水 深 流 急\n尾\n"
    page = set_raw(text, (2, len(text) - 2), 6)
    assert shown(page) == ["江心", "", "水 深", "流 急"]
    assert page.source_offset(page.place_at(2)) == text.index("水")


def test_parsed_and_raw_pages_find_each_others_places() -> None:
    source = "江心水\n深流急\n大桥合\n龙。"
    parsed = set_article(
        Article("1", "news", "题", (block("江心水深流急", start=0),)), 20
    )  # spans need not be exact for this: the passage begins at 0
    raw = set_raw(source, (0, len(source)), 20)
    place = raw.place_of_source(4)
    assert place == Place(1, 0)
    assert parsed.place_of_source(4) == Place(1, 4)


@given(ARTICLES, st.integers(1, 100), st.sampled_from([1, 2]))
def test_the_rows_of_a_page_hold_all_of_its_text_in_order(one: Article, width: int, ambiguous: int) -> None:
    page = set_article(one, width, ambiguous=ambiguous)
    held = ["" for _ in page.parts]
    for row in range(page.rows):
        line = page.line(row)
        held[line.part] += page.parts[line.part].text[line.start : line.end]
    assert held == [part.text for part in page.parts]


@given(ARTICLES, st.integers(10, 100), st.sampled_from([1, 2]))
def test_no_row_is_wider_than_the_pane(one: Article, width: int, ambiguous: int) -> None:
    page = set_article(one, width, ambiguous=ambiguous)
    for row in range(page.rows):
        line = page.line(row)
        cells = line.indent + cell_width(line.lead + line.text, ambiguous)
        assert cells <= width or cell_width(line.text[:1], ambiguous) == cells - line.indent


@given(ARTICLES, st.integers(2, 100), st.integers(2, 100))
def test_the_reading_anchor_survives_every_resize(one: Article, width: int, other: int) -> None:
    page, resized = set_article(one, width), set_article(one, other)
    for row in range(page.rows):
        place = page.place_at(row)
        found = resized.line(resized.row_of(place))
        assert found.part == place.part
        assert found.start <= place.offset <= max(found.end, found.start)


def test_a_long_page_sets_only_what_is_looked_at() -> None:
    page = set_article(LONG, 60)
    assert unset(page) > 600
    page.reach(page.rows // 2, 40)
    assert unset(page) > 600


def test_rows_that_were_reached_stay_where_they_are() -> None:
    page = set_article(LONG, 60)
    top = page.rows // 2
    top += page.reach(top, 40)
    before = [page.line(row) for row in range(top, top + 40)]
    assert page.reach(top, 40) == 0
    assert [page.line(row) for row in range(top, top + 40)] == before


@given(st.integers(20, 100), st.lists(st.integers(-60, 60), min_size=1, max_size=20))
def test_scrolling_a_long_page_skips_and_repeats_nothing(width: int, moves: list[int]) -> None:
    page = set_article(LONG, width)
    room = 60
    top = page.rows // 2
    top += page.reach(top, room)
    for move in moves:
        before = {page.line(row): row - top for row in range(top, top + room)}
        wanted = max(0, min(top + move, page.rows - room))
        moved = wanted - top
        top = wanted + page.reach(wanted, room)
        after = {page.line(row): row - top for row in range(top, min(top + room, page.rows))}
        kept = {line for line in before.keys() & after.keys() if line.role != "blank"}
        assert {before[line] - after[line] for line in kept} <= {moved}
        assert kept or abs(moved) >= room - 1


def test_going_through_a_long_page_from_top_to_bottom_shows_all_of_it() -> None:
    page = set_article(LONG, 47)
    top, seen = 0, []
    while top < page.rows:
        top += page.reach(top, 30)
        seen += [page.line(row) for row in range(top, min(top + 30, page.rows))]
        top += 30
    exact = [page.line(row) for row in range(page.rows)]
    assert seen == exact


def test_a_paragraph_without_end_goes_on_in_stretches() -> None:
    endless = article("江心水深流急，大桥合龙。" * 10_000)
    page = set_article(endless, 60)
    page.reach(page.rows - 40, 40)
    last = page.line(page.rows - 1)
    assert last.end == 120_000
    assert unset(page) > 20


def unset(page: Page) -> int:
    """Stretches that were not set yet."""
    return sum(lines is None for lines in page._set)
