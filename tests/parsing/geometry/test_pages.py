"""What is read of a newspaper's pages: whole sheets, as the press sets them."""

from __future__ import annotations

import pytest
from tests.intake.pdf.press import Press, broken
from tests.intake.pdf.stories import BRIDGE, LIBRARY, ORCHARD
from tests.parsing.geometry.sheet import COLUMNS, WIDTH, body, headlines, parsed, story, texts

from tuinews.parsing import audit


def test_a_headline_over_columns_takes_the_text_in_them() -> None:
    press = Press()
    below = story(press, "老木桥换上新桥面", BRIDGE, 60)
    story(press, "山南晚熟梨开园", ORCHARD, below)
    edition = parsed(press)
    assert headlines(edition) == ["老木桥换上新桥面", "山南晚熟梨开园"]
    assert texts(edition.articles[0]) == list(BRIDGE)
    assert texts(edition.articles[1]) == list(ORCHARD)


def test_articles_side_by_side_keep_their_own_text() -> None:
    press = Press()
    for headline, paragraphs, left in (("木桥换新", BRIDGE, 40.0), ("梨园开剪", ORCHARD, 260.0)):
        press.centred(headline, left, left + 160, 60, 20)
        press.column(broken(paragraphs, WIDTH), left, 90)
    edition = parsed(press)
    assert headlines(edition) == ["木桥换新", "梨园开剪"]
    assert [texts(article) for article in edition.articles] == [list(BRIDGE), list(ORCHARD)]


def test_an_article_goes_on_over_the_page() -> None:
    press = Press()
    lines = broken(BRIDGE, WIDTH)
    press.line("河湾日报 2031年5月6日 星期二 第3版", 40, 20, 8)
    press.centred("老木桥换上新桥面", 40, 560, 60, 22)
    press.column(lines[:6], COLUMNS[0], 100)
    press.next_page()
    press.line("河湾日报 2031年5月6日 星期二 第4版", 40, 20, 8)
    press.column(lines[6:], COLUMNS[0], 60)
    edition = parsed(press)
    assert headlines(edition) == ["老木桥换上新桥面"]
    assert texts(edition.articles[0]) == list(BRIDGE)
    assert [one.text.replace(" ", "") for one in edition.furniture] == [
        "河湾日报2031年5月6日星期二第3版",
        "河湾日报2031年5月6日星期二第4版",
    ]


def test_an_article_names_the_page_it_begins_on() -> None:
    press = Press()
    story(press, "老木桥换上新桥面", BRIDGE, 60)
    press.next_page()
    story(press, "山南晚熟梨开园", ORCHARD, 60)
    assert [article.page for article in parsed(press).articles] == [1, 2]


def test_what_stands_on_every_page_is_furniture() -> None:
    press = Press()
    for number, paragraphs in enumerate((BRIDGE, ORCHARD), 1):
        if number > 1:
            press.next_page()
        press.line("乡村周末", 40, 20, 9)
        story(press, f"第{number}篇的题目", paragraphs, 60)
        press.line(f"- {number} -", 300, 770, 8)
    edition = parsed(press)
    assert sorted(one.text for one in edition.furniture) == ["- 1 -", "- 2 -", "乡村周末", "乡村周末"]


def test_a_papers_name_and_a_pages_section_are_furniture() -> None:
    press = Press()
    press.centred("河湾日报", 40, 560, 20, 40)
    story(press, "老木桥换上新桥面", BRIDGE, 90)
    press.next_page()
    press.line("02 乡村", 40, 20, 12)
    story(press, "山南晚熟梨开园", ORCHARD, 60)
    edition = parsed(press)
    assert headlines(edition) == ["老木桥换上新桥面", "山南晚熟梨开园"]
    assert [one.text.replace(" ", "") for one in edition.furniture] == ["河湾日报", "02乡村"]


def test_a_caption_does_not_cut_the_paragraph_it_stands_under() -> None:
    press = Press()
    press.centred("老木桥换上新桥面", 40, 560, 60, 22)
    lines = broken(BRIDGE, WIDTH)
    press.column(lines[:6], COLUMNS[0], 100)
    press.picture(40, 195, 160, 60)
    press.line("图为工人在桥上铺板。石小满摄", 40, 258, 8)
    press.column(lines[6:], COLUMNS[1], 100)
    article = parsed(press).articles[0]
    assert texts(article) == list(BRIDGE)
    assert texts(article, "caption") == ["图为工人在桥上铺板。石小满摄"]


def test_titles_are_told_apart_by_size_and_place() -> None:
    press = Press()
    press.centred("河湾镇一件老事有了新样子", 40, 560, 50, 14)
    press.centred("老木桥换上新桥面", 40, 560, 70, 24)
    press.centred("——六盏路灯照到对岸", 40, 560, 102, 14)
    press.centred("本报记者 石小满", COLUMNS[0], COLUMNS[0] + 160, 130, 10)
    press.column(broken(BRIDGE, WIDTH), COLUMNS[0], 145)
    article = parsed(press).articles[0]
    got = [part.text if part else None for part in (article.kicker, article.headline, article.subtitle, article.byline)]
    assert got == ["河湾镇一件老事有了新样子", "老木桥换上新桥面", "——六盏路灯照到对岸", "本报记者 石小满"]


def test_a_headline_of_two_lines_is_one() -> None:
    press = Press()
    press.centred("六十三年的老木桥", 40, 560, 50, 24)
    press.centred("换上了新桥面", 40, 560, 80, 24)
    body(press, BRIDGE, 120)
    assert "".join(headlines(parsed(press))[0] or "").replace(" ", "") == "六十三年的老木桥换上了新桥面"


def test_a_bold_line_between_paragraphs_is_a_subhead() -> None:
    press = Press()
    press.centred("老木桥换上新桥面", 40, 200, 50, 20)
    below = press.column(broken(BRIDGE[:2], WIDTH), 40, 90)
    press.line("板缝不用数了", 70, below, mode=2)
    press.column(broken(BRIDGE[2:], WIDTH), 40, below + 15)
    article = parsed(press).articles[0]
    assert [(block.kind, block.text) for block in article.blocks] == [
        ("paragraph", BRIDGE[0]),
        ("paragraph", BRIDGE[1]),
        ("subhead", "板缝不用数了"),
        ("paragraph", BRIDGE[2]),
        ("paragraph", BRIDGE[3]),
    ]


def test_a_short_line_without_an_indent_between_paragraphs_is_a_subhead() -> None:
    press = Press()
    press.centred("老木桥换上新桥面", 40, 200, 50, 20)
    below = press.column(broken(BRIDGE[:2], WIDTH), 40, 90)
    press.line("板缝不用数了", 40, below)
    press.column(broken(BRIDGE[2:], WIDTH), 40, below + 15)
    assert texts(parsed(press).articles[0], "subhead") == ["板缝不用数了"]


def test_a_story_that_jumps_to_another_page_is_one_article() -> None:
    press = Press()
    below = story(press, "老木桥换上新桥面", BRIDGE[:2], 60)
    press.line("（下转第3版）", 480, below - 20)
    story(press, "山南晚熟梨开园", ORCHARD, below + 30)
    press.next_page()
    press.centred("老木桥换上新桥面", 40, 560, 60, 22)
    press.line("（上接第1版）", 40, 90)
    body(press, BRIDGE[2:], 110)
    first, second = parsed(press).articles
    assert texts(first) == list(BRIDGE)
    assert texts(second) == list(ORCHARD)


def test_a_dateline_at_the_end_is_the_articles_own() -> None:
    press = Press()
    press.centred("老木桥换上新桥面", 40, 200, 50, 20)
    below = press.column(broken(BRIDGE, WIDTH), 40, 90)
    press.line("新华社河湾5月6日电", 110, below)
    article = parsed(press).articles[0]
    assert article.dateline is not None
    assert article.dateline.text == "新华社河湾5月6日电"
    assert texts(article) == list(BRIDGE)


def test_questions_and_answers_are_told_apart() -> None:
    press = Press()
    story(press, "图书车开到粮站门口", LIBRARY, 60, columns=1)
    article = parsed(press).articles[0]
    assert article.kind == "qa"
    assert [block.kind for block in article.blocks] == ["question", "answer", "question", "answer"]


@pytest.mark.parametrize(
    ("paragraphs", "credit"),
    [([ORCHARD[1]], "石小满摄"), (ORCHARD, "石小满摄"), ([ORCHARD[1] + "本报记者石小满摄"], "")],
    ids=["a credit of its own", "two paragraphs", "a credit run in"],
)
def test_a_picture_story_is_a_caption(paragraphs: list[str], credit: str) -> None:
    press = Press()
    press.centred("图片新闻", 40, 200, 50, 20)
    below = press.column(broken(paragraphs, WIDTH), 40, 90)
    press.line(credit, 150, below)
    assert parsed(press).articles[0].kind == "caption"


def test_paragraphs_without_indents_are_told_by_the_space_between_them() -> None:
    press = Press()
    press.centred("老木桥换上新桥面", 40, 200, 50, 20)
    top = 90.0
    for paragraph in BRIDGE:
        top = press.column(broken([paragraph], WIDTH, indent=0), 40, top) + 8
    assert texts(parsed(press).articles[0]) == list(BRIDGE)


def test_text_before_any_headline_is_an_article_without_one_and_less_sure() -> None:
    press = Press()
    below = body(press, ORCHARD, 40, columns=1)
    story(press, "老木桥换上新桥面", BRIDGE, below, columns=1)
    first, second = parsed(press).articles
    assert first.headline is None
    assert first.confidence < second.confidence


def test_nothing_on_a_page_is_lost() -> None:
    press = Press()
    press.line("河湾日报", 40, 20, 8)
    below = story(press, "老木桥换上新桥面", BRIDGE, 60)
    press.line("图为工人在桥上铺板。石小满摄", 40, below, 8)
    edition = parsed(press)
    counted = audit(edition)
    assert counted.kept + sum(count for _, count in counted.removed) == len(edition.source.text)
