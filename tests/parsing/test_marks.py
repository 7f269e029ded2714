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
        ("（中央社記者林小舟江州2日專", "lede"),  # broken in a column
        ("据新华社电 渡口昨天停航", "lede"),
        ("据江州日报报道，渡口昨天停航", "cited"),
        ("另据江州电视台消息，渡口昨天", "cited"),
        ("新华社江州8月2日电", "dateline"),
        ("（记者林小舟参与采写）", "signed"),
        ("（本报综合报道）", "signed"),
        ("（民聲新聞林小舟江州報導）", "signed"),
        ("（本报江州8月2日电 记者林小舟）", "signed"),
        ("1050802", "day"),
        ("記者林小舟／江州報導", "report"),
        ("（圖片來源：江州圖書館，版權所有）", "credit"),
        ("江州日报网站的报道截图。", "credit"),
        ("资料图，林小舟摄", "credit"),
        ("江州海事局提供", "credit"),
        ("渡口的长队，是记者在清晨拍摄", ""),
        ("海事局将为沿江各镇的渡口提供", ""),  # broken in a column
        ("邮政编码：430000 每份1.50元", "imprint"),
        ("零售价：1.50元 江州印刷厂印刷", "imprint"),
        ("江州上半年社会消费品零售增长", ""),
        ("值班主任：林小舟 校对：何远", "editors"),
        ("渡口春节值班的人", ""),
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
        ("本报记者 林小舟", "reporter"),
        ("记者林小舟、通讯员郑大河 摄影报道", "reporter"),
        ("记者不惧风浪登岛", ""),  # the callings of a headline
        ("记者从渡口管理处获悉", ""),
        ("林小舟", "name"),
        ("林小舟 郑大河", "name"),
        ("林 舟", "name"),
        ("关情况", ""),  # the end of a headline that begins with a surname's character
        ("路径", "namely"),
        ("方案", ""),
        ("渡口边的灯（编辑手记）", "rubric"),
        ("建新桥”（建议）", "rubric"),
        ("每人（GDP）", ""),
        ("《江州日报》（2025年8月2日 第02版）", "issue"),
        ("《江州日报》　2025年08月02日　第 A02 版", "issue"),
        ("《 江州日报 》（ 2025年08月02日   第 02 版）", "issue"),
        ("03:15", "web"),
        ("00:00/02:16", "web"),
        ("广告", "web"),
        ("[收起]", "web"),
        ("时政 社会 城事 财经 文化 体育 教育 健康", "web"),
        ("时政 | 社会 | 城事 | 财经 | 文化 | 体育 | 教育 | 健康", "crumb"),
        ("渡口 新桥 灯塔 12 8.5", ""),  # a table's row
        ("关键词：渡口 新桥", "about"),
        ("相关阅读：渡口停航一周", "about"),
        ("特别声明：以上内容由用户上传，本站只提供存放的地方。", "about"),
        ("展开了新的一页", ""),
        ("渡口昨天停航检修", ""),
    ],
)
def test_a_line_is_named_by_its_set_phrase(text: str, name: str) -> None:
    assert mark(text) == name
