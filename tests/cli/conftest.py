"""A home of its own for every test of the command line, and a dump to read."""

from pathlib import Path

import pytest

DUMP = """跨江大桥昨夜合龙

昨夜十一时四十分，最后一段钢箱梁在江心缓缓落位，两岸的

汽笛同时响了起来。两岸之间的车程将由50分钟缩短到8分钟。

项目总工程师何远山说，合龙口的误差必须控制在3毫米以内。
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No setting, library or state of the person who runs the tests is read or written."""
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable))
    monkeypatch.setenv("TUINEWS_LANG", "zh")
    return tmp_path


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    """A page of one article."""
    path = tmp_path / "page.txt"
    path.write_text(DUMP, encoding="utf-8")
    return path
