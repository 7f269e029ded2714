"""A paper that is longer than a screen, in which one sees where one is."""

from __future__ import annotations

import re

LONG = "\n\n".join(
    [
        "渡口最后一班船",
        *(
            f"　　第{number}天，船工老何照旧四点起身，把缆绳理好，等那几位赶早市的老主顾。他说大桥通了车，"
            "这班船也还要开到年底，欠人家的情分要一趟一趟还清。"
            for number in range(1, 31)
        ),
    ]
)


def first_day(screen: str) -> int:
    """The number of the first paragraph that begins on the screen, in the body's pane; 0 where none does."""
    found = re.search(r"第(\d+)天", screen)
    return int(found[1]) if found else 0
