"""What a person goes by: where an article's set phrases, signatures and briefs stand on the page."""

from __future__ import annotations

import pytest
from tests.parsing.paper import (
    BUS,
    FERRY,
    LIBRARY,
    MARKET,
    RICE,
    STORIES,
    WETLAND,
    Story,
    after,
    before,
    body,
    broken,
    doubled,
    frames,
    headline,
    headlines,
    paragraphs,
    read,
)

from tuinews.edition import Edition

LEDE = "江州台消息（江州新闻联播）："
BRIEFS = Story(
    "市内联播快讯",
    (
        "北汊小桥加装护栏",
        "北汊小桥两侧的护栏今天装好，行人和自行车可以分开走。",
        "夜市延长到零点",
        "老工业区的夜市从本周起延长到零点收摊，周末再加半小时。",
        "新谷开镰比去年早五天",
        "城郊的早稻今天开镰，比去年早了五天，农机站备下四十台收割机。",
    ),
)


def texts(edition: Edition, kind: str) -> list[str]:
    return [block.text for article in edition.articles for block in article.blocks if block.kind == kind]


@pytest.mark.parametrize("signature", ["（记者周禾参与采写）", "（本报综合报道）", "（本报江州8月2日电 记者周禾）"])
def test_a_signature_between_a_body_and_the_headline_behind_it_is_no_title(signature: str) -> None:
    signed = doubled([*body(MARKET), signature]) + "\n\n" + "\n".join(headline(MARKET))
    edition = read(frames(after(BUS), signed, after(RICE), after(WETLAND)))
    assert headlines(edition) == [BUS.title, MARKET.title, RICE.title, WETLAND.title]


def test_the_small_headings_of_briefs_are_no_headlines() -> None:
    rows = []
    for story in (FERRY, BRIEFS, MARKET, LIBRARY):
        rows += [story.title, LEDE + story.paragraphs[0], *story.paragraphs[1:]]
    rows[rows.index(LEDE + BRIEFS.paragraphs[0])] = BRIEFS.paragraphs[0]
    edition = read("\n\n".join(rows))
    assert headlines(edition) == [FERRY.title, BRIEFS.title, MARKET.title, LIBRARY.title]
    assert texts(edition, "subhead") == list(BRIEFS.paragraphs[::2])


def test_a_dateline_begins_an_article_that_has_no_headline_before_it() -> None:
    lede = Story(BUS.title, ("新华社江州8月2日电 " + BUS.paragraphs[0], *BUS.paragraphs[1:]))
    edition = read(frames(after(FERRY), doubled(body(MARKET)) + "\n\n" + after(lede), after(RICE)))
    opened = [paragraphs(article)[0][:12] for article in edition.articles]
    assert "新华社江州8月2日电" in [opening[:11].rstrip() for opening in opened]


def test_what_another_paper_is_said_to_report_begins_no_article() -> None:
    quoted = Story(
        MARKET.title, (MARKET.paragraphs[0], "据江州日报报道，" + MARKET.paragraphs[1], MARKET.paragraphs[2])
    )
    edition = read(frames(after(FERRY), after(quoted), after(RICE)))
    assert headlines(edition) == [FERRY.title, MARKET.title, RICE.title]


def test_on_sheets_with_the_issue_under_each_headline_a_heading_without_it_is_a_subhead() -> None:
    issue, folio = "《江州晚报》（2025年8月3日 第 02 版）", "第 {} 页"
    wide = [broken(paragraph, 30) for paragraph in WETLAND.paragraphs]
    first = [WETLAND.title, "本报记者 林小舟", issue, *wide[0], *wide[1], folio.format(11)]
    second = ["浅滩上的望远镜", "本报记者 周禾", *wide[2], *broken(RICE.paragraphs[0], 30), folio.format(12)]
    others = [
        [story.title, "本报记者 林小舟", issue, *body(story, 30), folio.format(13 + number)]
        for number, story in enumerate((FERRY, LIBRARY))
    ]
    edition = read("\f".join("\n".join(page) + "\n" for page in (first, second, *others)))
    assert headlines(edition) == [WETLAND.title, FERRY.title, LIBRARY.title]
    assert texts(edition, "subhead") == ["浅滩上的望远镜"]


def test_a_dateline_in_another_face_parts_no_paragraph() -> None:
    text = "".join(FERRY.paragraphs[0].split(" ", 1)[1:])
    pages = [
        [FERRY.title, "本报江州8月2日电", *broken("（记者林小舟）" + text, 30), *broken(FERRY.paragraphs[1], 30)],
        [LIBRARY.title, *body(LIBRARY, 30)],
        [MARKET.title, *body(MARKET, 30)],
    ]
    issued = [[page[0], "《江州晚报》（2025年8月3日 第 02 版）", *page[1:], "第 1 页"] for page in pages]
    edition = read("\f".join("\n".join(page) + "\n" for page in issued))
    assert headlines(edition) == [FERRY.title, LIBRARY.title, MARKET.title]
    assert paragraphs(edition.articles[0])[0].startswith("本报江州8月2日电（记者林小舟）")


def test_headlines_are_given_to_the_bodies_whose_words_they_hold() -> None:
    stories = [story for story in STORIES if story is not RICE]
    ordered = read(frames(*(before(story) for story in stories)))
    assert headlines(ordered) == [story.title for story in stories]


def _short(story: Story) -> Story:
    """The story in the first sentences of its paragraphs."""
    return Story(story.title, tuple(text.split("。")[0] + "。" for text in story.paragraphs))


TYPED = {
    "indented": lambda story: "\n".join([story.title, *("　　" + text for text in story.paragraphs)]) + "\n",
    "indented, parted": lambda story: "\n".join([story.title, *("　　" + text for text in story.paragraphs)]) + "\n\n",
    "parted": lambda story: "\n".join([story.title, *story.paragraphs]) + "\n\n",
}


@pytest.mark.parametrize("layout", TYPED)
@pytest.mark.parametrize("count", [1, 2, 3, 6])
def test_articles_that_were_typed_are_parted_at_their_headlines(layout: str, count: int) -> None:
    edition = read("".join(map(TYPED[layout], STORIES[:count])))
    assert headlines(edition) == [story.title for story in STORIES[:count]]
    assert [paragraphs(article) for article in edition.articles] == [
        list(story.paragraphs) for story in STORIES[:count]
    ]


@pytest.mark.parametrize("count", [1, 2, 3, 6])
def test_so_are_those_of_a_sentence_a_paragraph_where_these_are_indented(count: int) -> None:
    stories = [_short(story) for story in STORIES[:count]]
    edition = read("".join(map(TYPED["indented, parted"], stories)))
    assert headlines(edition) == [story.title for story in stories]
