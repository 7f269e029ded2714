"""What the lines of a whole dump tell of one: a web page's own title names its headline."""

from __future__ import annotations

import pytest

from tuinews.parsing.company import entitled
from tuinews.parsing.lines import read_lines

MENU = "首页\n新闻\n城事\n"
BODY = "老渡口昨天停航检修，两岸的居民要绕行新桥。\n"


@pytest.mark.parametrize(
    "title",
    [
        "老渡口停航一周_城事_江州网",
        "老渡口停航一周--江州日报",
        "老渡口停航一周 城事｜江州网",
        "老渡口 停航一周 - 江州网",
        "江州网_城事_老渡口停航一周",
        "【城事】老渡口停航一周_江州网",
    ],
)
def test_the_headline_is_the_line_that_the_pages_title_holds_beside_the_sites_names(title: str) -> None:
    assert entitled(list(read_lines(f"{title}\n{MENU}老渡口停航一周\n{BODY}"))) == range(4, 5)


@pytest.mark.parametrize("second", ["两岸居民要绕行新桥", "——两岸居民绕行新桥"])
def test_a_headlines_second_line_and_its_subtitle_are_named_with_it(second: str) -> None:
    text = f"老渡口停航一周 {second}_城事_江州网\n{MENU}老渡口停航一周\n{second}\n{BODY}"
    assert entitled(list(read_lines(text))) == range(4, 6)


@pytest.mark.parametrize(
    "text",
    [
        f"老渡口停航一周\n{MENU}老渡口停航一周\n{BODY}",  # says nothing of a site
        f"老渡口停航一周检修时\n老渡口停航一周\n{BODY}",  # a headline in two lines
        f"城事_江州网\n{MENU}城事\n{BODY}",  # too short to be a headline
        f"今日要目\n头条：老渡口停航一周\n老渡口停航一周\n{BODY}",  # a list of contents
        f"老渡口停航一周又要检修_江州市交通运输局\n江州市交通运输局\n{BODY}",  # the site's name
        f"老渡口停航\n江州台消息（江州新闻联播）：老渡口——停航。\n江州台消息（江州新闻联播）：\n{BODY}",  # a set lede
        f"老渡口停航一周_江州网\n{MENU}{BODY}",  # its headline is nowhere
    ],
)
def test_other_dumps_name_no_headline(text: str) -> None:
    assert not entitled(list(read_lines(text)))
