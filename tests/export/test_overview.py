from dataclasses import replace

import pytest
from tests.export.editions import EDITION, HOSTILE, OVERVIEW, article, block
from tests.export.test_html import Page
from tests.export.test_markdown import rendered

from tuinews import export
from tuinews.digest.overview import Overview
from tuinews.edition import Source


@pytest.fixture(autouse=True)
def chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """Labels as they are written in the code, whatever the locale of the run."""
    for name in ("text", "outline", "overview"):
        monkeypatch.setattr(f"tuinews.export.{name}._", str)


def test_the_edition_is_read_in_a_screen() -> None:
    assert export.overview_text(EDITION, OVERVIEW).splitlines() == [
        "滨江晚报.txt",
        "",
        " 1 大桥合龙",
        "   ▸ 大桥主桥昨夜宣告合龙。",
        " 2 〔无题〕江心的清晨",
        "",
        "同一件事",
        "   大桥合龙 / 〔无题〕江心的清晨",
        "",
        "贯穿全版：江心 3",
        "",
        "谁在说话：何远山 项目总工程师；老何",
        "",
        "要紧的数字",
        "   8分钟 两岸通行（大桥合龙）",
    ]


def test_an_edition_of_nothing_is_its_name() -> None:
    assert export.overview_text(replace(EDITION, articles=()), Overview()) == "滨江晚报.txt\n\n"


def test_markdown_has_a_heading_an_article() -> None:
    seen = rendered(export.overview_markdown(EDITION, OVERVIEW))
    assert seen.tags.count("h2") == 2 + 4
    assert "大桥主桥昨夜宣告合龙。" in seen.text


def test_the_page_has_what_the_text_has() -> None:
    page = Page(export.overview_html(EDITION, OVERVIEW))
    assert ("h2", "大桥合龙") in page.texts
    assert ("p", "大桥主桥昨夜宣告合龙。") in page.texts
    assert ("li", "8分钟 两岸通行（大桥合龙）") in page.texts


def test_hostile_text_stays_text() -> None:
    hostile = replace(
        EDITION, source=Source(HOSTILE, "utf-8", ""), articles=(article(block(HOSTILE), headline=HOSTILE),)
    )
    overview = replace(OVERVIEW, lines=OVERVIEW.lines[:1], events=())
    assert "script" not in Page(export.overview_html(hostile, overview)).tags
    assert not {"script", "a", "img", "code"} & set(rendered(export.overview_markdown(hostile, overview)).tags)
