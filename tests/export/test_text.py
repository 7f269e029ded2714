import pytest
from tests.export.editions import DIGEST, DIGESTS, EDITION, HOSTILE, STORY, UNTITLED, article, block

from tuinews import export


@pytest.fixture(autouse=True)
def chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """Labels as they are written in the code, whatever the locale of the run."""
    monkeypatch.setattr("tuinews.export.text._", str)
    monkeypatch.setattr("tuinews.export.outline._", str)


def test_a_reading_copy_has_a_paragraph_a_line() -> None:
    assert export.article_text(STORY) == "\n".join(
        [
            "大江上传来好消息",
            "大桥合龙",
            "——四年攻下最后一米",
            "本报记者 林木",
            "本报滨江7月20日电",
            "",
            "　　江心水深流急，大桥主桥昨夜宣告合龙。",
            "",
            "◆ 把误差关进三毫米",
            "",
            "　　问：合龙难在哪里？",
            "　　答：难在江心水深流急。",
            "［图为合龙现场。］",
            "［林木 摄］",
        ]
    )


def test_a_made_title_is_marked_as_made() -> None:
    assert export.shown_title(UNTITLED) == "〔无题〕江心的清晨"
    assert export.shown_title(STORY) == "大桥合龙"


def test_an_edition_parts_its_articles_by_a_rule() -> None:
    text = export.to_text(EDITION)
    assert text.count("────") > 0
    assert text.index("大桥合龙") < text.index("────") < text.index("菜市场")
    assert export.to_text(EDITION, [UNTITLED]).count("────") == 0


def test_the_text_is_left_as_it_is() -> None:
    assert HOSTILE in export.article_text(article(block(HOSTILE)))


def test_a_summary_is_copied_below_its_title() -> None:
    assert export.summary_text(STORY, DIGEST) == "大桥合龙\n大桥主桥昨夜宣告合龙。"


def test_a_digest_reads_from_the_summary_to_the_facts() -> None:
    assert export.digest_text(EDITION, DIGESTS) == "\n".join(
        [
            "大桥合龙",
            "▸ 大桥主桥昨夜宣告合龙。",
            "关键词：合龙 2；江心",
            "数字：8分钟 2025 两岸通行",
            "▸ 何远山 项目总工程师：难在江心水深流急",
            "人物：何远山",
            "地点：滨江",
            "",
        ]
    )
