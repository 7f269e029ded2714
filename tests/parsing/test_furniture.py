"""What belongs to the page and to no article: headers, folios, editors' lines, menus. Kept, never shown as text."""

from __future__ import annotations

import pytest
from tests.parsing.paper import (
    BUS,
    FERRY,
    LIBRARY,
    MARKET,
    RICE,
    WETLAND,
    after,
    before,
    body,
    doubled,
    frames,
    headlines,
    paragraphs,
    read,
)

from tuinews.edition import Edition


def furniture(edition: Edition) -> list[str]:
    return [apart.text for apart in edition.furniture]


def test_a_page_number_in_mid_sentence_does_not_part_the_paragraph() -> None:
    first, second = body(BUS, 30)[:3], body(BUS, 30)[3:]
    pages = [
        "\n\n".join([BUS.title, "本报记者 林小舟", *first, "第 11 页"]),
        "\n\n".join([*second, "第 12 页"]),
        "\n\n".join([FERRY.title, "本报记者 周禾", *body(FERRY, 30)]),
    ]
    edition = read("\n\n\f".join(pages))
    assert furniture(edition) == ["第 11 页", "第 12 页"]
    assert headlines(edition) == [BUS.title, FERRY.title]
    assert paragraphs(edition.articles[0]) == list(BUS.paragraphs)


HEADER = "江州晚报 2025年8月3日 星期日 第2版 城事"
IMPRINT = "本报地址：江州市望江路8号 邮政编码：400800 零售每份1元"
EDITORS = "责任编辑：周禾 版式：沈一"


@pytest.mark.parametrize("line", [HEADER, IMPRINT])
def test_page_headers_and_imprints_between_articles_are_furniture(line: str) -> None:
    edition = read(frames(after(FERRY), after(MARKET), line, after(LIBRARY), after(WETLAND)))
    assert furniture(edition) == [line]
    assert headlines(edition) == [FERRY.title, MARKET.title, LIBRARY.title, WETLAND.title]


def test_an_editors_line_at_the_foot_of_a_page_is_furniture() -> None:
    edition = read(frames(after(FERRY), after(MARKET), after(LIBRARY), after(WETLAND), EDITORS))
    assert furniture(edition) == [EDITORS]
    assert headlines(edition) == [FERRY.title, MARKET.title, LIBRARY.title, WETLAND.title]


WEB = """夜班公交开进老工业区-江州新闻网
首页
新闻
本地
财经
体育
登录
注册
您的当前位置：首页 > 新闻 > 本地
夜班公交开进老工业区
2025-08-02 09:12 来源：江州新闻网
分享到：
{body}
（责任编辑：周禾）
相关阅读
城南菜场改造后重新开门
图书馆夜间开放延长到十一点
白鹭回到北汊湿地
热点推荐
江心洲渡口停航三日
老城墙下的新书店
关于我们 | 联系我们 | 网站地图 | 版权声明
江州新闻网版权所有 未经授权禁止转载
"""


def test_a_saved_web_page_is_one_article_in_its_menus() -> None:
    edition = read(WEB.format(body="\n".join("　　" + text for text in BUS.paragraphs)))
    assert headlines(edition) == [BUS.title]
    assert paragraphs(edition.articles[0]) == list(BUS.paragraphs)
    assert "首页" in furniture(edition)
    assert "相关阅读" in furniture(edition)


def test_form_feeds_part_pages() -> None:
    text = before(FERRY) + "\n\n\f" + before(MARKET) + "\n\n\f" + before(RICE)
    edition = read(text)
    assert headlines(edition) == [FERRY.title, MARKET.title, RICE.title]
    assert [article.page for article in edition.articles] == [1, 2, 3]


def test_private_use_glyphs_stay_visible() -> None:
    text = doubled(body(FERRY)).replace("渡口", "渡\ue123口")
    edition = read(frames(text, after(MARKET)))
    assert any("\ue123" in text for text in paragraphs(edition.articles[0]))
