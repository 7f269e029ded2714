"""Search: what is found, in what order, and what is shown of it."""

from __future__ import annotations

import itertools
import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.library.papers import BRIDGE, CARS, DRONES, GDP, STORIES, edition

from tuinews.library import Library, QueryError
from tuinews.library.folding import plain
from tuinews.library.results import document, ids
from tuinews.library.tokens import pattern


def titles(library: Library, query: str) -> set[str]:
    return {result.display_title for result in library.search(query, limit=100).results}


DAYS = ("20250720.txt", "20240101.txt", "20250722.txt", "20250302.txt")


@pytest.mark.parametrize(
    ("query", "stories"),
    [
        ("滨江", [BRIDGE, CARS, GDP]),
        ("滨江 公交", [CARS]),
        ("滨江 -公交 -GDP", [BRIDGE]),
        ("-滨江", [DRONES]),
        ("江", [BRIDGE, CARS, DRONES, GDP]),
        ("濱江 電力", [CARS]),
        ("ｇｄｐ", [GDP]),
        ("AI", [GDP]),
        ("5g手机", [GDP]),
        ("5.2%", [GDP]),
        ("“等了四年”", [BRIDGE]),
        ("公交 OR 航线", [CARS, DRONES]),
        ("xny", [CARS]),
        ("xinnengyuan", [CARS]),
        ("新ny", [CARS]),
        ("xin能源", [CARS]),
        ("dkjj", [DRONES]),
        ("dikongjingji", [DRONES]),
        ("xinn*", [CARS]),
        ("航*", [DRONES]),
        ("NEAR(钢箱梁 合龙, 12)", [BRIDGE]),
        ("NEAR(钢箱梁 毫米, 5)", []),
        ("title:低空", [DRONES]),
        ("title:航线", []),
        ("person:王小明", [BRIDGE, DRONES]),
        ("人物：王小明 -桥", [DRONES]),
        ("source:晚报", [BRIDGE, CARS, DRONES, GDP]),
        ("source:日报", []),
        ("from:2025-07-21 to:2025-07 公交", [CARS]),
        ("to:2025-07-20", []),
        ("is:unread 桥", [BRIDGE]),
        ("is:starred", []),
    ],
)
def test_a_query_finds_these_stories_and_no_others(
    stocked: Library, query: str, stories: list[tuple[str, object]]
) -> None:
    assert titles(stocked, query) == {title for title, _body in stories}
    assert stocked.search(query, limit=0).total == len(stories)


def test_words_of_a_title_weigh_more_than_those_of_a_body(library: Library) -> None:
    passing = ("江岸种下三百棵树", ("市民周末到江岸种树，顺路看了看低空经济展板，孩子们问树几年能长高。" * 2,))
    library.add(edition("a", passing, DRONES))
    assert library.search("低空经济").results[0].display_title == DRONES[0]


def test_of_what_initials_find_titles_come_first_and_then_the_newest(library: Library) -> None:
    for name, title in (("晚报20250101", "新能源上路"), ("晚报20250102", "江岸种树"), ("晚报20250103", "渡口夜航")):
        library.add(edition(name, (title, (f"{title}，路过新能源展板，市民驻足看了看又走了。",))))
    found = [result.display_title for result in library.search("xny").results]
    assert found == ["新能源上路", "渡口夜航", "江岸种树"]
    assert titles(library, "title:xny") == titles(library, "title:xinnengyuan") == {"新能源上路"}


def test_a_word_found_nowhere_as_it_stands_is_found_in_its_parts(stocked: Library) -> None:
    found = stocked.search("滨江公交司机")
    assert found.loosened
    assert [result.display_title for result in found.results] == [CARS[0]]
    assert not stocked.search("“滨江公交司机”").total


def test_a_snippet_shows_the_places_and_their_spans_are_of_the_text_as_printed(stocked: Library) -> None:
    (result,) = stocked.search("误差").results
    assert [result.snippet[start:end] for start, end in result.spans] == ["误差"]
    text = stocked.read_article(result.article).articles[0].blocks[result.block].text
    assert [text[start:end] for start, end in result.block_spans] == ["误差"]


@pytest.mark.parametrize(
    ("query", "shown"), [("ai", "ＡＩ"), ("xny", "新能源"), ("dkjj", "低空经济"), ("濱江", "滨江")]
)
def test_what_is_marked_is_what_the_paper_printed(stocked: Library, query: str, shown: str) -> None:
    result = stocked.search(query).results[0]
    assert shown in [result.snippet[start:end] for start, end in result.spans]


def test_a_long_text_is_shown_from_a_sentence_or_a_word_on(library: Library) -> None:
    text = "渡口的船停在东岸等客。" * 30 + "老张把缆绳系紧，说起夜航的规矩" + "，一件一件" * 30
    library.add(edition("a", ("渡口", (text,))))
    (result,) = library.search("夜航").results
    assert result.snippet.startswith("…老张把缆绳系紧")
    assert result.snippet.endswith("…")
    assert len(result.snippet) < 120


def test_pages_follow_one_another_without_gap(library: Library) -> None:
    library.add(edition("a", *((f"第{n}号渡船", (f"第{n}号渡船今天第{n}次过江，载客{n}人。",)) for n in range(25))))
    pages = [library.search("渡船", limit=10, offset=start).results for start in (0, 10, 20)]
    assert [len(page) for page in pages] == [10, 10, 5]
    assert len({result.article for result in itertools.chain(*pages)}) == 25


@pytest.mark.parametrize("many", [0, 1000])
def test_what_nothing_ranks_comes_newest_first_however_many_it_is(
    library: Library, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr("tuinews.library.results.MANY", many)
    added = [library.add(edition(name, story)) for name, story in zip(DAYS, STORIES, strict=True)]
    found = library.search("is:unread", limit=3)
    assert found.total == 4
    assert [one.article for one in found.results] == [added[at].articles[0] for at in (2, 0, 3)]
    assert [one.article for one in library.search("is:unread", offset=3).results] == [added[1].articles[0]]


def test_the_document_has_what_is_promised(stocked: Library) -> None:
    made = document(stocked.search("误差"))
    assert made["query"] == "误差"
    assert made["total"] == 1
    assert {"article", "display_title", "source", "snippet", "spans", "score"} <= made["results"][0].keys()


def test_a_wrong_query_is_refused_with_its_place(stocked: Library) -> None:
    with pytest.raises(QueryError, match="引号"):
        stocked.search('桥 "江')


def test_random_queries_find_what_a_scan_of_all_texts_finds(stocked: Library) -> None:
    texts = {
        id_: [plain(title), plain("\n".join(body))]
        for id_, (title, body) in zip(ids(stocked.store, "江"), STORIES, strict=True)
    }
    choose = Random(7)
    for _number in range(1000):
        whole = choose.choice(choose.choice(list(texts.values())))
        start = choose.randrange(len(whole))
        sought = re.sub('["“”]', " ", whole[start : start + choose.randint(1, 6)])
        if any(char.isalnum() for char in sought):
            wanted = pattern(sought)
            expected = sorted(id_ for id_, parts in texts.items() if any(map(wanted.search, parts)))
            assert ids(stocked.store, f'"{sought}"') == expected, sought


@given(query=st.text(max_size=30))
def test_no_query_does_more_than_find_or_be_refused(query: str) -> None:
    with Library.open(None) as library:
        library.add(edition("a", GDP))
        try:
            assert library.search(query).total <= 1
        except QueryError:
            return
