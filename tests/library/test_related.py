"""What else the library has of a story, and how words come and go."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.library.papers import BRIDGE, CARS, DRONES, GDP, Story, edition

from tuinews.library import Library
from tuinews.library.dates import day, day_of
from tuinews.library.identity import alike, marks
from tuinews.library.trends import Life, Point

FERRY = [f"第{word}座渡口今天起恢复夜间航班，附近居民排队体验。" for word in "一二三四五六七八"]


def ferry(title: str, *sentences: int) -> Story:
    return title, ("".join(FERRY[number] for number in sentences),)


def test_a_story_shortened_by_another_paper_is_a_near_duplicate(library: Library) -> None:
    one, two, three = (
        library.add(edition(name, story)).articles[0]
        for name, story in (
            ("a", ferry("渡口夜航", 0, 1, 2, 3, 4, 5)),
            ("b", ferry("夜航恢复", 0, 1, 2, 3)),
            ("c", ferry("别处的渡口", 5, 6, 7)),
        )
    )
    assert [(other.article, other.display_title) for other in library.near_duplicates(one)] == [(two, "夜航恢复")]
    assert library.grouped([three, one, two]) == [(three,), (one, two)]


def test_nothing_is_left_out_of_the_groups(stocked: Library) -> None:
    assert library_ids(stocked.grouped([4, 2, 2, 1, 3])) == {1, 2, 3, 4}


def library_ids(groups: list[tuple[int, ...]]) -> set[int]:
    return {article for group in groups for article in group}


def test_related_articles_are_about_the_same_things_and_no_copies(library: Library) -> None:
    more = ("滨江公交充电桩夜间开放", ("滨江公交公司的充电桩今晚起向新能源出租车开放，夜间充电半价。",))
    copy = ("公交换新", (*CARS[1], "市民点赞。"))
    ids = library.add(edition("a", CARS, DRONES, more)).articles
    library.add(edition("b", copy))
    assert library.related(ids[0])[0].article == ids[2]
    assert "公交换新" not in [other.display_title for other in library.related(ids[0])]


@given(st.sets(st.integers(), max_size=8), st.sets(st.integers(), max_size=8))
def test_likeness_is_the_same_both_ways_and_whole_for_itself(one: set[int], other: set[int]) -> None:
    left, right = tuple(sorted(one)), tuple(sorted(other))
    assert alike(left, right) == alike(right, left)
    assert 0 <= alike(left, right) <= 1
    assert alike(left, left) == (1.0 if left else 0.0)


def test_marks_do_not_depend_on_punctuation_or_order() -> None:
    assert marks("".join(FERRY)) == marks("！".join(reversed([text.rstrip("。") for text in FERRY])))


def test_a_words_life_has_no_gaps_and_a_bar_for_each_point(library: Library) -> None:
    for name, count in (("晚报20250701", 1), ("晚报20250703", 4)):
        library.add(edition(name, *(ferry(f"{name}渡口{n}", n) for n in range(count))))
    told = library.life("夜间航班")
    assert told == Life("夜间航班", "day", (Point(20250701, 1), Point(20250702, 0), Point(20250703, 4)))
    assert len(told.spark) == 3
    assert told.spark[1:] == " █"
    assert library.life("没有的词") == Life("没有的词", "day", ())


def test_a_long_life_is_told_by_months_a_longer_one_by_years(library: Library) -> None:
    library.add(edition("晚报20240131", ferry("一", 0)))
    library.add(edition("晚报20250228", ferry("二", 1)))
    told = library.life("渡口")
    assert told.unit == "month"
    assert [told.points[0], told.points[-1], len(told.points)] == [Point(20240101, 1), Point(20250201, 1), 14]
    library.add(edition("晚报20110101", ferry("三", 2)))
    assert [point.day for point in library.life("渡口").points] == [year * 10000 + 101 for year in range(2011, 2026)]


def test_a_new_phrase_is_one_that_nothing_older_has(library: Library) -> None:
    library.add(edition("晚报20250701", CARS, GDP))
    quoted = ("街道推“送药航线”", ("江北街道试行“送药航线”，新能源公交站改成起降点，低空经济有了落脚处。",))
    today = library.add(edition("晚报20250702", DRONES, quoted))
    later = library.add(edition("晚报20250703", DRONES, GDP))
    fresh = [phrase.text for phrase in library.new_phrases(today.edition)]
    assert "送药航线" in fresh
    assert "低空经济" in fresh
    assert not [text for text in fresh if "公交" in text and text in CARS[1][0]]
    assert "低空经济" not in [phrase.text for phrase in library.new_phrases(later.edition)]


def test_what_nobody_writes_of_any_more_has_gone_quiet(library: Library) -> None:
    for number in range(6):
        library.add(
            edition(f"晚报2025010{number + 1}", (f"渡口{number}", (f"老渡口{number}号渡船停航，渡船要修。" * 3,)))
        )
    library.add(edition("晚报20250301", BRIDGE))
    quiet = library.gone_quiet()
    assert ("渡船", 6, 20250106) in [(silence.text, silence.count, silence.last) for silence in quiet]
    library.add(edition("晚报20250302", ("渡船回来了", ("渡船今天回来了，渡船上挤满了人。" * 3,))))
    assert "渡船" not in [silence.text for silence in library.gone_quiet()]


def test_reading_state_goes_over_to_what_a_newer_parser_cut(library: Library) -> None:
    one, two = library.add(edition("a", ferry("渡口", 0, 1, 2), ferry("航班", 3, 4, 5))).articles
    library.reading.set_starred(two)
    library.reading.add_tag(two, "夜航")
    library.reading.set_read(one)
    (whole,) = library.add(edition("a", ("渡口", (*ferry("", 0, 1, 2)[1], "航班", *ferry("", 3, 4, 5)[1])))).articles
    state = library.reading.of([whole])[whole]
    assert state.tags == ("夜航",)
    assert state.read or state.starred


def test_the_day_of_an_edition_is_in_its_name_or_on_its_page() -> None:
    assert day_of(edition("x", BRIDGE), "晚报2025-07-21.txt") == 20250721
    assert day_of(edition("x", BRIDGE), "node_20250732_1.txt") == 0
    assert day_of(edition("x", BRIDGE), "/papers/2025-10/20/page-1.txt") == 20251020
    assert day_of(edition("x", BRIDGE), "/papers/20250101/晚报2025-07-21.txt") == 20250721
    assert day_of(edition("x", BRIDGE), "/20250101/a/b/c/d.txt") == 0
    assert day_of(edition("x", ("今日导读", ("2025年7月20日　星期日",))), "a.txt") == 20250720
    assert day_of(edition("x", BRIDGE), "") == 0
    assert day(20250230) is None
