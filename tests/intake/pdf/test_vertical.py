"""Type that is read from top to bottom."""

from __future__ import annotations

from tests.intake.pdf.press import BODY, LEADING, WIDTH, Press, broken
from tests.intake.pdf.stories import BRIDGE

from tuinews.intake.pdf import read_pdf
from tuinews.parsing import parse


def stack(press: Press, text: str, left: float, top: float, size: float = BODY) -> None:
    """A line of vertical type."""
    for index, char in enumerate(text):
        press.line(char, left, top + size * index, size)


def test_a_vertical_headline_beside_its_article_is_its_headline() -> None:
    press = Press()
    stack(press, "老木桥换新", 40, 60, 24)
    press.column(broken(BRIDGE, 16), 90, 60)
    (article,) = parse(read_pdf(press.pdf(), "")).articles
    assert article.headline is not None
    assert article.headline.text == "老木桥换新"
    assert [block.text for block in article.blocks] == list(BRIDGE)


def test_a_vertical_page_is_read_from_right_to_left() -> None:
    press = Press()
    stack(press, "老木桥换上新桥面", WIDTH - 70, 60, 24)
    for index, (line, indent) in enumerate(broken(BRIDGE, 30)):
        stack(press, line, WIDTH - 90 - LEADING * index, 60 + BODY * indent)
    (article,) = parse(read_pdf(press.pdf(), "")).articles
    assert article.headline is not None
    assert article.headline.text == "老木桥换上新桥面"
    assert [block.text for block in article.blocks] == list(BRIDGE)


def test_a_narrow_column_of_short_lines_is_not_vertical() -> None:
    press = Press()
    press.column([("一、桥", 0), ("二、灯", 0), ("三、路", 0), ("四、船", 0), ("五、岸", 0)], 40, 60)
    assert read_pdf(press.pdf(), "").text.split() == ["一、桥", "二、灯", "三、路", "四、船", "五、岸"]
