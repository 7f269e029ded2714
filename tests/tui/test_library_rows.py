"""What a row of the library says of what was found."""

from __future__ import annotations

import pytest

from tuinews.library.results import Result
from tuinews.tui.librarian import near

LONG = "钟楼修好以后，每天傍晚都有人上去看河，摆渡的船还停在老地方。"


@pytest.mark.parametrize(
    ("span", "said"),
    [
        ((0, 2), LONG),
        ((19, 21), "…人上去看河，摆渡的船还停在老地方。"),
    ],
)
def test_a_row_begins_a_little_before_what_was_found(span: tuple[int, int], said: str) -> None:
    found = Result(1, "钟楼", "晚报", "", 20250801, LONG, (span,), (), 0, (span,), 1.0)
    assert near(found) == said
