"""What a line says of itself by its set phrases."""

from __future__ import annotations

import pytest

from tuinews.parsing.marks import mark


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("新华社江州8月2日电（记者林小舟）渡口", "lede"),
        ("本报讯（记者 林小舟）渡口昨天", "lede"),
        ("江州网8月2日讯 渡口昨天", "lede"),
        ("（中央社記者林小舟江州2日電）渡口", "lede"),
        ("【記者林小舟江州報導】渡口昨天", "lede"),
        ("（中央社江州2日綜合外電報導）", "lede"),
        ("据江州日报报道，渡口昨天停航", "cited"),
        ("另据江州电视台消息，渡口昨天", "cited"),
        ("新华社江州8月2日电", "dateline"),
        ("（记者林小舟参与采写）", "signed"),
        ("（本报综合报道）", "signed"),
        ("（民聲新聞林小舟江州報導）", "signed"),
        ("（本报江州8月2日电 记者林小舟）", "signed"),
        ("1050802", "signed"),
        ("記者林小舟／江州報導", "report"),
        ("（圖片來源：江州圖書館，版權所有）", "credit"),
        ("江州日报网站的报道截图。", "credit"),
        ("来源：江州新闻网", "source"),
        ("来源于：江州市政府办公室", "source"),
        ("资料来源：江州市统计局", "credit"),
        ("首页 新闻 论坛", "web"),
        ("返回江州新闻网", "web"),
        ("订阅 分享", "web"),
        ("点击进入江州频道看全文", "web"),
        ("【打印本页】【关闭窗口】", "web"),
        ("第十届江州文化论坛下月举行", ""),  # a menu's word within a headline
        ("微信群里的老街坊又聚齐了", ""),
        ("图片报道", "photos"),
        ("国内快讯", "briefs"),
        ("核心阅读", "opener"),
        ("编者按：", "opener"),
        ("渡口昨天停航检修", ""),
    ],
)
def test_a_line_is_named_by_its_set_phrase(text: str, name: str) -> None:
    assert mark(text) == name
