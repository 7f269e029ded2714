from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tests.export.editions import DIGEST, DIGESTS, EDITION, HOSTILE, STORY, article, block

from tuinews import export
from tuinews.export.markdown import escape

MARKDOWN = MarkdownIt("gfm-like")
LINES = st.text(st.sampled_from("江心 \t*_`#<>&[]()!~|\\-+=.:@$^{}1a水http://www"), max_size=40)


class Seen(HTMLParser):
    """The text and the elements of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def rendered(markdown: str) -> Seen:
    return Seen(MARKDOWN.render(markdown))


@pytest.mark.parametrize(
    "text",
    [
        HOSTILE,
        "- 一",
        "1. 一",
        "1) 一",
        "+ 一",
        "# 一",
        "> 一",
        "***",
        "---",
        "===",
        "```",
        "~~一~~",
        "http://a.example/x",
        "www.a.example",
        "a@b.example",
        "&lt;b&gt;",
        "$x$",
        "a | b",
        "[一]: http://a.example",
        "[^1]: 注",
        "    四格",
    ],
)
def test_nothing_in_the_text_is_taken_for_markup(text: str) -> None:
    seen = rendered(escape(text))
    assert (seen.tags, seen.text.strip()) == (["p"], " ".join(text.split()))


@given(LINES)
def test_any_line_is_shown_as_it_is(text: str) -> None:
    seen = rendered(escape(text))
    assert seen.tags in (["p"], [])
    assert " ".join(seen.text.split()) == " ".join(text.split())


def test_an_article_keeps_its_shape() -> None:
    seen = rendered(export.article_markdown(STORY))
    assert seen.tags == [
        *("p", "em", "h2", "p", "em", "p", "em", "p", "em"),
        *("p", "h3", "p", "strong", "p", "blockquote", "p", "blockquote", "p"),
    ]
    assert "——四年攻下最后一米" in seen.text
    assert "*" not in seen.text


def test_hostile_titles_and_names_are_escaped_too() -> None:
    hostile = article(block(HOSTILE, "subhead"), block(HOSTILE, "question"), headline=HOSTILE, kicker=HOSTILE)
    seen = rendered(export.article_markdown(hostile, DIGEST))
    assert not {"script", "a", "b", "img", "code", "table"} & set(seen.tags)
    assert seen.text.count("<script>alert(1)</script>") == 4


def test_a_digest_is_a_list_below_its_title() -> None:
    seen = rendered(export.digest_markdown(EDITION, DIGESTS))
    assert seen.tags[:2] == ["h1", "p"]
    assert seen.tags.count("li") == 2
    assert "菜市场" not in seen.text


def test_an_edition_stands_under_its_name() -> None:
    seen = rendered(export.to_markdown(EDITION))
    assert seen.text.startswith("滨江晚报.txt")
    assert seen.tags.count("h2") == 2
    assert rendered(export.to_markdown(EDITION, [STORY])).tags.count("h2") == 1
