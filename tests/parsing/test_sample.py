"""The sample edition that comes with the program, which a new user sees first."""

from __future__ import annotations

from tests.parsing.paper import headlines

from tuinews import intake, paths
from tuinews.parsing import parse


def test_every_article_of_the_sample_has_the_headline_that_was_printed() -> None:
    edition = parse(intake.read_bytes(paths.sample().read_bytes(), "sample.txt"))
    assert headlines(edition) == [
        "跨江大桥昨夜合龙",
        None,
        "两部门规范共享单车停放",
        "市图书馆夜间开放再延一个半小时",
        "雨季如何守住千条内河？",
        "老厂房里长出创意园",
        "鹭洲湿地十年修复记水退一尺，鸟来百种",
        "给夜读的人留一盏灯",
        "一辆小巴跑活一条山路",
        "未来三天午后多雷雨",
        "社区食堂的账贴在墙上算得过来",
        None,
    ]
