"""People, organisations, places and set phrases: found where enough speaks for them, and merged."""

from __future__ import annotations

import pytest

from tuinews.digest.facts.bodies import organisations, places
from tuinews.digest.facts.people import people
from tuinews.digest.facts.reading import read
from tuinews.digest.facts.slogans import set_phrases
from tuinews.edition import Article, Block


def article(*paragraphs: str) -> Article:
    blocks = tuple(Block(text, ((0, len(text)),)) for text in paragraphs)
    return Article(id="1", kind="news", display_title="无题", blocks=blocks)


def persons(*paragraphs: str) -> list[str]:
    return [person.name for person in people(read(article(*paragraphs)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("总工程师何远山说，江心水深。", ["何远山"]),
        ("董事长方志砚说：“今年更好。”", ["方志砚"]),
        ("市民 林木 参加了活动。", ["林木"]),
        ("欧阳青岚教授介绍，方案已定。", ["欧阳青岚"]),
        ("馆长卡尔·索伦森表示，展品很好。", ["卡尔·索伦森"]),
        ("出席的有王砚秋、何远山、陆青岩。", ["王砚秋", "何远山", "陆青岩"]),
    ],
)
def test_names_with_company_are_people(text: str, expected: list[str]) -> None:
    assert persons(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "本报记者 何远山 林木",
        "新华社滨江7月20日电（记者何远山、林木）大桥合龙。",
        "胡某向李某借款。",
        "高水平开放带来文明新风。",
        "台风“杜若”今晨登陆。",
        "他读过《江小满》三遍。",
        "伊拉克总理到访。",
    ],
)
def test_press_nobody_and_other_words_are_none(text: str) -> None:
    assert persons(text) == []


def test_the_parts_of_a_foreign_name_are_its_aliases() -> None:
    (person,) = people(read(article("馆长卡尔·索伦森到场。", "索伦森说，展品很好。索伦森还将再来。")))
    assert (person.name, person.count, person.aliases) == ("卡尔·索伦森", 3, ("索伦森",))
    assert person.places[1] == (1, (0, 3))


def test_a_name_is_found_wherever_it_stands() -> None:
    (person,) = people(read(article("局长何远山说，桥已通。后来何远山走了。")))
    assert [place for _, place in person.places] == [(2, 5), (13, 16)]


def test_organisations_run_from_a_proper_name_to_their_ending() -> None:
    found = organisations(read(article("南京市青榆区人民法院与北京师范大学合作，有关部门和一家公司参加。")))
    assert [body.name for body in found] == ["南京市青榆区人民法院", "北京师范大学"]


def test_a_shorter_name_is_an_alias() -> None:
    (body,) = organisations(read(article("北京市税务局发布消息。北京税务局说明了情况。")))
    assert (body.name, body.aliases) == ("北京市税务局", ("北京税务局",))


def test_a_longer_word_that_ends_as_an_organisation_does_is_none() -> None:
    assert not organisations(read(article("江州市优化城市空间布局，构建江州发展新格局，湖南中西部有雨。")))


def test_a_kind_of_place_is_none() -> None:
    found = places(read(article("运城市要建宜居城市、文明城市，周边地区和老城区都有份，大城市的经验不照搬。")))
    assert [place.name for place in found] == ["运城市"]


def test_places_are_merged_and_organisations_hold_none() -> None:
    found = places(read(article("江西省出台办法，江西各地响应。北京大学派人到上海。")))
    assert [(place.name, place.count) for place in found] == [("江西省", 2), ("上海", 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推动“五个转变”，落实“一个优化、六个建设”。", ["五个转变", "一个优化、六个建设"]),
        ("“口袋公园”多了，“口袋公园”近了。", ["口袋公园"]),
        ("他说：“很好”。", []),
        ("“这里的水真清，我们都来看。”", []),
    ],
)
def test_set_phrases_are_coinages_and_slogans(text: str, expected: list[str]) -> None:
    assert [phrase.name for phrase in set_phrases(read(article(text)))] == expected
