"""Invented papers for the library's tests: editions as a parser would make them, and dumps to be parsed."""

from __future__ import annotations

from typing import TypeAlias

from tuinews.edition import Edition
from tuinews.library.packing import edition_of, pack

Story: TypeAlias = tuple[str | None, tuple[str, ...]]
"""A headline, None where the paper printed none, and paragraphs."""

BRIDGE = (
    "跨江大桥昨夜合龙",
    (
        "昨夜十一时四十分，最后一段钢箱梁缓缓落位，滨江大桥主桥宣告合龙，两岸通行时间将缩短到八分钟。",
        "“这一米，我们等了四年。”项目总工程师王小明说，江心水深流急，误差必须控制在三毫米以内。",
    ),
)
CARS = (
    "新能源公交上路",
    (
        "滨江市首批四十辆新能源公交车今晨驶出枢纽站，替下跑了十二年的柴油车，司机们说方向盘轻了。",
        "公交公司计划三年内全部更换，充电桩由滨江电力公司建设，夜间充电一次可跑两百公里。",
    ),
)
DRONES = (
    "低空经济写进街道规划",
    (
        "江北街道把低空经济写进今年的规划，第一条送药航线从社区医院起飞，六分钟飞到江心岛卫生站。",
        "居民担心噪音，街道答应夜里十点后停飞，并请王小明工程师讲解航线为何避开学校。",
    ),
)
GDP = (
    "上半年GDP增长5.2%",
    ("滨江市统计局公布，上半年GDP同比增长5.2%，5G手机产量增长一成，ＡＩ企业新增三十家。",),
)
STORIES = (BRIDGE, CARS, DRONES, GDP)


def edition(name: str = "滨江晚报20250721.txt", *stories: Story) -> Edition:
    """An edition of stories (headline, paragraphs); all of them where none are given."""
    kept = [
        (
            str(place),
            "news",
            title or body[0][:12],
            pack([[None, title, None, None, None], [[0, text] for text in body], 1, 0.9]),
        )
        for place, (title, body) in enumerate(stories or STORIES)
    ]
    return edition_of(name, kept, ["第一版"])


def dump(*stories: Story, width: int = 18) -> str:
    """The stories as the text that falls out of a PDF: narrow lines, one under the other."""
    lines: list[str] = []
    for title, body in stories or STORIES:
        lines += [title] if title else []
        for paragraph in body:
            text = "　　" + paragraph
            lines += [text[start : start + width] for start in range(0, len(text), width)]
    return "\n".join(lines) + "\n"
