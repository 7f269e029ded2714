"""A web page saved from a newspaper's site gives its article, and nothing of the site."""

from __future__ import annotations

import sys

import pytest
from tests.intake.pdf.stories import BRIDGE, ORCHARD

from tuinews.edition import Edition
from tuinews.intake import IntakeError, read_bytes
from tuinews.parsing import parse

TITLE = "老木桥换上新桥面"
MENU = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("首页", "要闻", "乡村", "图片", "视频"))
FOOT = "<footer><p>版权所有 河湾日报社 未经许可不得转载</p></footer>"


def page(body: str, title: str = f"{TITLE}_乡村_河湾网", head: str = '<meta charset="utf-8">') -> str:
    """A site's page around an article."""
    return (
        f"<!DOCTYPE html><html><head>{head}<title>{title}</title></head><body><nav><ul>{MENU}</ul></nav>"
        f'<article><h1>{TITLE}</h1><div class="content">{body}</div></article>{FOOT}</body></html>'
    )


def paragraphs(*texts: str) -> str:
    """Paragraphs of a page."""
    return "".join(f"<p>{text}</p>" for text in texts)


def parsed(html: str, encoding: str = "utf-8") -> Edition:
    """What is made of a saved page."""
    return parse(read_bytes(html.encode(encoding), "page.html"))


def test_the_article_is_told_from_the_site() -> None:
    (article,) = parsed(page(paragraphs(*BRIDGE, *ORCHARD))).articles
    assert article.headline is not None
    assert article.headline.text == TITLE
    assert [block.text for block in article.blocks] == [*BRIDGE, *ORCHARD]


def test_teasers_of_other_articles_and_the_sites_buttons_are_not_the_articles() -> None:
    below = ("河湾的果园里今年多了一台选果机，工人少走一半的路。【详细】", "【打印本页】【关闭窗口】")
    (article,) = parsed(page(paragraphs(*BRIDGE, *below))).articles
    assert [block.text for block in article.blocks] == list(BRIDGE)


def test_what_looks_like_a_teaser_within_the_text_stays() -> None:
    inside = "河湾的果园里今年多了一台选果机，工人少走一半的路。【详细】"
    (article,) = parsed(page(paragraphs(inside, *BRIDGE))).articles
    assert [block.text for block in article.blocks] == [inside, *BRIDGE]


def test_bold_lines_are_subheads_and_credited_ones_captions() -> None:
    middle = "<p><strong>板缝不用数了</strong></p><p>工人在桥上铺板。石小满 摄</p>"
    (article,) = parsed(page(paragraphs(*BRIDGE[:2]) + middle + paragraphs(*BRIDGE[2:], *ORCHARD))).articles
    kinds = {block.text: block.kind for block in article.blocks}
    assert kinds["板缝不用数了"] == "subhead"
    assert kinds["工人在桥上铺板。石小满 摄"] == "caption"


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("gb2312", "gb18030"), ("big5", "utf-8"), ("utf-8", "utf-8"), ("no-such-code", "utf-8")],
    ids=["as declared", "declared wrongly", "plain", "declared nonsense"],
)
def test_the_page_is_read_in_its_encoding_whatever_it_says(declared: str, encoding: str) -> None:
    html = page(paragraphs(*BRIDGE, *ORCHARD), head=f'<meta charset="{declared}">')
    assert parsed(html, encoding).articles[0].display_title == TITLE


def test_a_page_that_begins_with_a_comment_is_still_a_page() -> None:
    html = "<!-- saved from elsewhere -->\n" + page(paragraphs(*BRIDGE, *ORCHARD)).removeprefix("<!DOCTYPE html>")
    assert parsed(html).articles[0].display_title == TITLE


def test_a_page_without_an_article_is_refused_in_one_line() -> None:
    with pytest.raises(IntakeError, match="没有找到文章"):
        read_bytes(b"<html><body></body></html>", "empty.html")


def test_without_the_extra_the_message_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(IntakeError, match=r"tuinews\[html\]"):
        read_bytes(page(paragraphs(*BRIDGE)).encode(), "page.html")
