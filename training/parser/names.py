"""Chinese names: imitated pages have such as people have, and what a line's characters tell is learned from them.

The surnames are listed here, the names are those of jieba's dictionary; none of them is shipped.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

import jieba

SURNAMES: Final = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方"
    "石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文洪欧殷施陶翟安颜倪严牛温芦季俞章鲁葛伍申尤毕聂丛焦"
    "向柳邢岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋甘景薄单包司柏宁柯阮桂闵解强"
    "柴华车冉房边辜吉饶刁瞿戚丘古米池滕"
)


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """The names of two or three characters in the dictionary, in its order."""
    with (Path(jieba.__file__).parent / "dict.txt").open(encoding="utf-8") as rows:
        words = (row.split() for row in rows)
        return tuple(
            word for word, _, speech in words if speech == "nr" and len(word) in (2, 3) and word[0] in SURNAMES
        )
