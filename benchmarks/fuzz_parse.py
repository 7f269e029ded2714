"""Throws torn, shuffled and hostile pages at intake and the parser for a bounded time.

    python -m benchmarks.fuzz_parse --seconds 60 [--seed N]

Whatever comes in, and whatever the model has learned, the parse must end, and its audit must account for every
character: half the pages are read with the shipped weights, half with weights shaken at random. A page that breaks
that is written to a file, named on stderr; the exit code is then 1. The same seed makes the same pages.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tuinews import intake, parsing
from tuinews.parsing.model import Model

SAMPLE = Path(__file__).parents[1] / "assets" / "sample.txt"
ENCODINGS = ("utf-8", "gb18030", "utf-16", "big5")
HOSTILE = (
    *(
        "\x00",
        "\x1b]52;c;AAAA\x07",
        "\x1b[2J",
        "\x9b31m",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\u200b",
        "\f",
        "\r",
        "\r\n\r\n",
    ),
    *(
        "\ue000",
        "⻔⼀⽣",
        "😀",
        "\U0010ffff",
        "e\u0301",
        "　" * 40,
        "[/图]",
        "（下转第2版）",
        "（上接第1版）",
        "问：",
        "答：",
    ),
    *("……" * 30, "。" * 200, "A" * 500, "1\n2\n3\n", "\n" * 50, "第 3 页", "——", "“", "（", "《"),
)
TELLING = (
    *("1050802", "2", "广义货币M", "第 3 版", "——答记者问", "（编辑手记）", "林小舟", "国内联播快讯"),
    *("江州晚报 2025年8月3日 星期日 第2版", "责任编辑：林小舟", "新华社江州8月3日电", "渡口的长队。林小舟摄"),
    *("（记者林小舟参与采写）", "●一、渡口", "本报讯 渡口停航。", "邮编 400800 电话 8765432", "首页 | 登录"),
)
"""Lines that say what they are, wherever they stand."""
SHAKEN = 6
"""Models of shaken weights."""

Page = list[str]


def _drop(page: Page, dice: random.Random) -> None:
    start = dice.randrange(len(page))
    del page[start : start + dice.randint(1, 40)]


def _double(page: Page, dice: random.Random) -> None:
    start = dice.randrange(len(page))
    page[start:start] = page[start : start + dice.randint(1, 20)] * dice.randint(1, 3)


def _shuffle(page: Page, dice: random.Random) -> None:
    start = dice.randrange(len(page))
    part = page[start : start + 30]
    dice.shuffle(part)
    page[start : start + 30] = part


def _hurt(page: Page, dice: random.Random) -> None:
    line = dice.randrange(len(page))
    place = dice.randint(0, len(page[line]))
    page[line] = page[line][:place] + dice.choice(HOSTILE) + page[line][place:]


def _glue(page: Page, dice: random.Random) -> None:
    start = dice.randrange(len(page))
    page[start : start + 8] = ["".join(page[start : start + 8])]


def _stretch(page: Page, dice: random.Random) -> None:
    line = dice.randrange(len(page))
    page[line] = " ".join(page[line])


def _tell(page: Page, dice: random.Random) -> None:
    start = dice.randrange(len(page) + 1)
    page[start:start] = dice.choices(TELLING, k=dice.randint(1, 4))


DAMAGE: tuple[Callable[[Page, random.Random], None], ...] = (
    _drop,
    _double,
    _shuffle,
    _hurt,
    _hurt,
    _glue,
    _stretch,
    _tell,
    _tell,
)


def torn(sample: Page, dice: random.Random) -> bytes:
    """A page of the sample's lines after some damage, in some encoding, sometimes cut in mid-character."""
    start = dice.randrange(len(sample))
    page = sample[start : start + dice.randint(1, 300)] or ["空"]
    for _ in range(dice.randint(1, 60)):
        if page:
            dice.choice(DAMAGE)(page, dice)
    end = dice.choice(("\n", "\n\n", "\r\n", "\r"))
    data = end.join(page).encode(dice.choice(ENCODINGS), "replace")
    if dice.random() < 0.2:
        data = data[dice.randint(0, 3) : len(data) - dice.randint(0, 3)]
    if dice.random() < 0.05:
        data = dice.randbytes(dice.randint(1, 3000))
    return data


def shaken(dice: random.Random) -> Model:
    """A model that has learned something else: the shipped weights, each made weaker, stronger or its contrary."""
    learned = json.loads(Path(parsing.__file__).with_name("weights.json").read_text(encoding="utf-8"))
    for by_face in learned["states"].values():
        by_face.update({face: weight * dice.gauss(0.5, 2.0) for face, weight in by_face.items()})
    return Model(learned)


def main() -> int:
    """Fuzz until the time is over; 1 at the first page that breaks the law."""
    asked = argparse.ArgumentParser(description="fuzz intake and parser for a bounded time")
    asked.add_argument("--seconds", type=float, default=60.0)
    asked.add_argument("--seed", type=int, default=1)
    options = asked.parse_args()
    dice = random.Random(options.seed)  # noqa: S311  (repeatable pages, no secrets)
    sample = SAMPLE.read_text(encoding="utf-8").split("\n")
    models: list[Model | None] = [shaken(dice) for _ in range(SHAKEN)]
    models += [None] * SHAKEN
    until = time.monotonic() + options.seconds
    pages = characters = 0
    while time.monotonic() < until:
        data, model = torn(sample, dice), dice.choice(models)
        try:
            source = intake.read_bytes(data, "fuzz")
            parsing.audit(parsing.parse(source, model))
        except intake.IntakeError:
            continue  # said to be no text: an answer, not a failure
        except Exception as fault:  # noqa: BLE001  (whatever breaks is what is looked for)
            found = Path(f"fuzz-{options.seed}-{pages}.bin")
            found.write_bytes(data)
            print(f"{found}: {type(fault).__name__}: {fault}", file=sys.stderr)
            return 1
        pages += 1
        characters += len(source.text)
    print(f"{pages} pages, {characters} characters, seed {options.seed}: all accounted for")
    return 0


if __name__ == "__main__":
    sys.exit(main())
