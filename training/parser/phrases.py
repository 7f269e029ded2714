"""The patterns of `phrases.txt`, by section: what newspapers print round their stories."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

SURNAMES: Final = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
    "余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
GIVEN: Final = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华玉萍红建国志文海波宇晨欣怡浩然子涵梓轩思雨佳琪俊凯"
    "天翔雪梅春燕永健立新亚楠晓东小龙一鸣鹏飞"
)


@lru_cache(maxsize=1)
def patterns() -> dict[str, tuple[str, ...]]:
    """Every section of the file: its name and its patterns. Patterns without fields may share a line, ` | ` between."""
    sections: dict[str, list[str]] = {}
    name = ""
    for line in Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            name = line[1:-1]
            sections[name] = []
        elif line and not line.startswith("#"):
            parts = [line] if "{" in line or "关于" in line else line.split(" | ")
            sections[name].extend(part[:-1] + " " if part.endswith("_") else part for part in parts)
    return {name: tuple(found) for name, found in sections.items()}
