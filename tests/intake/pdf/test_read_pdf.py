"""A PDF's lines, as they stand on the page."""

from __future__ import annotations

import pytest
from tests.intake.pdf.press import HEIGHT, WIDTH, Press, broken
from tests.intake.pdf.stories import BRIDGE, ORCHARD

from tuinews.intake.pdf import read_pdf


def test_each_line_of_the_text_has_its_place_on_the_page() -> None:
    press = Press()
    press.line("河湾日报", 40, 20, 8)
    press.line("老木桥换上新桥面", 100, 60, 22)
    press.next_page()
    press.line("次页的一行", 50, 300)
    source = read_pdf(press.pdf(), "page.pdf")
    assert source.text == "河湾日报\n老木桥换上新桥面\n次页的一行\n"
    assert source.encoding == "pdf"
    assert source.page_starts == (0, 14)
    assert [source.text[slice(*line.span)] for line in source.layout] == source.text.split("\n")[:-1]
    second = source.layout[1]
    assert (second.page, second.size) == (1, 22)
    assert (second.left, second.right) == pytest.approx((100, 100 + 8 * 22), abs=1)
    assert second.top == pytest.approx(60, abs=6)
    assert source.layout[2].page == 2


def test_columns_are_read_one_after_the_other() -> None:
    press = Press()
    lines = broken(BRIDGE, 16)
    half = (len(lines) + 1) // 2
    press.column(lines[:half], 40, 100)
    press.column(lines[half:], 220, 100)
    assert read_pdf(press.pdf(), "").text == "".join(f"{text}\n" for text, _ in lines)


def test_columns_written_row_by_row_are_read_one_after_the_other() -> None:
    press = Press()
    left, right = broken(BRIDGE[:2], 16), broken(BRIDGE[2:] + ORCHARD, 16)
    for index in range(max(len(left), len(right))):
        for column, place in ((left, 40.0), (right, 220.0)):
            if index < len(column):
                press.column([column[index]], place, 100 + 15 * index)
    text = read_pdf(press.pdf(), "").text
    assert text == "".join(f"{line}\n" for line, _ in left + right)


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_page_that_is_shown_turned_is_read_upright(degrees: int) -> None:
    upright = "".join(f"{line}\n" for line, _ in broken(BRIDGE, 20))
    press = Press(800, 800)
    press.turn(degrees)
    press.column(broken(BRIDGE, 20), 40, 100)
    assert read_pdf(press.pdf(), "").text == upright


def test_a_word_said_twice_is_read_twice() -> None:
    press = Press()
    press.line("天天向上，——高高兴兴", 100, 60)
    assert read_pdf(press.pdf(), "").text == "天天向上，——高高兴兴\n"


def test_text_that_nobody_sees_is_read_only_where_there_is_no_other() -> None:
    scan = Press()
    scan.picture(0, 0, WIDTH, HEIGHT)
    scan.line("识别出来的字", 100, 60, mode=3)
    assert read_pdf(scan.pdf(), "").text == "识别出来的字\n"
    page = Press()
    page.line("看得见的字", 100, 60)
    page.line("看不见的字", 100, 90, mode=3)
    source = read_pdf(page.pdf(), "")
    assert source.text == "看得见的字\n"
    assert dict(source.neutralised) == {"hidden": 5}


def test_stroked_type_is_bold() -> None:
    press = Press()
    press.line("加粗的小标题", 100, 60, mode=2)
    press.line("平常的正文", 100, 90)
    assert [line.weight for line in read_pdf(press.pdf(), "").layout] == [700, 400]


def test_a_terminal_escape_in_a_page_is_made_harmless() -> None:
    press = Press()
    press.line("甲\x1b[2J乙", 100, 60)
    assert "\x1b" not in read_pdf(press.pdf(), "a\x1b.pdf").text


def test_a_line_set_in_pieces_is_one_line() -> None:
    press = Press()
    press.line("第九届", 100, 60)
    press.line("花市开幕", 131, 60)
    assert read_pdf(press.pdf(), "").text == "第九届花市开幕\n"
