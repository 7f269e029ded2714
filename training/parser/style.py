"""How one imitated paper looks: drawn once for a document, so that its pages keep one manner.

The shares were set to what the corpus's documents show: gaps by pair of roles, headline order, furniture.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from training.parser.phrases import patterns


@dataclass(frozen=True, slots=True)
class Style:
    """One paper's manner. Shares are 0 to 1, widths in em.

    `spread`: how lines stand: "doubled" (an empty line under each, headings tight), "plain", "tight" (empty
    lines between passages only), "even" (an empty line under every line), "blocks" (empty lines strewn).
    `lede`: the pattern with which all its articles begin that have a lede, "" for any. `header`: a running head
    on every "page" or over every "frame". `heads`: what stands round subheads' words (`_`), numbers counted on.
    """

    spread: str
    order: str
    width: float
    widths: bool
    title_width: float
    title_break: str
    tight_under: float
    tight_over: float
    tight_subhead: float
    frames: float
    mark: str
    folio: str
    header: str
    footer: str
    page_lines: int
    squeeze: float
    spaced: float
    stretched: bool
    kept: str
    sloppy: bool
    captions: float
    told_captions: float
    caption_width: float
    datelines: float
    ledes: float
    lede: str
    bylines: float
    byline_last: float
    subtitles: float
    subheads: float
    briefs: float
    answers: float
    untitled: float
    kickers: float
    suffixes: float
    signatures: float
    jumps: float
    strewn: float
    scripts: float
    openers: float
    parted_ledes: float
    sourced_subheads: float
    newsy: float
    headed: float
    short_titles: float
    commas: float
    quoted: float
    asked: float
    bare_titles: float
    authors: float
    dated: bool
    own_bylines: bool
    verses: bool
    terse: bool
    long: bool
    heads: str
    remarks: float
    island: bool
    traditional: bool
    newline: str


def _header(running: float, doubled: bool) -> str:
    if doubled:
        return "page" if running < 0.08 else "frame" if running < 0.14 else ""
    return "page" if running < 0.45 else ""


def _lede(random: Random, island: bool) -> tuple[str, float]:
    """The pattern with which articles begin, "" for any, and the share that begins with one."""
    if random.random() < 0.25:
        return "央视网消息（新闻联播）：", random.choice((0.3, 0.6, 0.9))  # the evening's broadcast among others
    lede = random.choice(patterns()["island_ledes" if island else "ledes"]) if random.random() < 0.4 else ""
    return lede, random.choice((0.0, 0.0, 0.3, 0.6, 0.95))


def draw(random: Random) -> Style:
    """A style, at random."""
    spread = random.choices(("doubled", "plain", "tight", "even", "blocks"), (50, 30, 8, 7, 5))[0]
    doubled = spread in ("doubled", "tight")
    width = float(
        random.choice((13, *(14, 15, 16, 17, 18, 19) * 2, 17, 18, 20, 20, 21, 22, 24, 25, 27, 28, 30, 33, 36))
    )
    if not doubled:
        width = float(random.choice((13, 14, 15, 16, 17, 17, 18, 18, 19, 19, 20, 20, 22, 24, 26)))
    island = random.random() < 0.12
    running = random.random()
    lede, ledes = _lede(random, island)
    return Style(
        spread=spread,
        order=random.choices(("after", "before", "mixed"), (46, 40, 14))[0],
        width=width,
        widths=random.random() < 0.25,
        title_width=width * random.uniform(0.45, 0.75),
        title_break=random.choices(("fill", "sense", "single"), (58, 28, 14) if doubled else (12, 23, 65))[0],
        tight_under=random.choice((0.0, 0.2, 0.5, 1.0)),
        tight_over=random.choice((0.0, 0.1, 0.2, 0.4)),
        tight_subhead=random.choice((0.0, 0.0, 0.5, 1.0)),
        frames=random.choice((0.0, 0.3, 0.7, 1.0, 1.0)) if doubled else random.choice((0.0, 0.0, 0.05)),
        mark=random.choice((" ", " ", " ", "\f", "\n\f", "")),
        folio=random.choice((*("",) * 6, "foot", "head")),
        header=_header(running, doubled),
        footer="page" if random.random() < (0.08 if doubled else 0.2) else "",
        page_lines=random.choice((25, 40, 60, 90, 120, 160, 240)),
        squeeze=random.choice((0.0, 0.0, 0.5, 1.0)),
        spaced=random.choice((0.0, 0.1, 0.5, 0.8, 1.0)),
        stretched=random.random() < 0.7,
        kept=random.choices(("", "　　", "  "), (90, 6, 4))[0],
        sloppy=random.random() < 0.1,
        captions=random.choice((0.1, 0.3, 0.6) if island else (0.0, 0.1, 0.3, 0.6)),
        told_captions=random.choice((0.1, 0.3, 0.6) if island else (0.0, 0.1, 0.2)),
        caption_width=random.choice((0.9, 1.0, 1.15, 1.3, 99.0)),
        datelines=random.choice((0.0, 0.2, 0.4, 0.7)),
        ledes=ledes,
        lede=lede,
        bylines=random.choice((0.0, 0.1, 0.3, 0.8)),
        byline_last=random.choice((0.0, 0.0, 0.3, 1.0)),
        subtitles=random.choice((0.0, 0.05, 0.15, 0.3)),
        subheads=random.choice((0.0, 0.0, 0.0, 0.2, 0.4)),
        briefs=random.choice((0.0, 0.05, 0.1, 0.2)),
        answers=random.choice((0.0, 0.05, 0.1)),
        untitled=random.choice((0.0, 0.0, 0.0, 0.1, 0.25)),
        kickers=random.choice((0.0, 0.0, 0.0, 0.1, 0.25)),
        suffixes=random.choice((0.0, 0.05, 0.3)),
        signatures=random.choice((0.0, 0.2, 0.5)),
        jumps=random.choice((0.0, 0.0, 0.0, 0.1)),
        strewn=random.uniform(0.3, 0.7),
        scripts=random.choice((0.0, 0.0, 0.0, 0.0, 0.08)),
        openers=0.0 if island else random.choice((0.0, 0.0, 0.0, 0.2)),
        parted_ledes=0.0,
        sourced_subheads=0.0,
        newsy=0.2,
        headed=0.0 if island else 0.1,
        short_titles=random.choice((0.0, 0.2, 0.4)),
        commas=random.choice((0.0, 0.0, 0.2, 0.6)),
        quoted=random.choice((0.0, 0.05, 0.2)),
        bare_titles=random.choice((0.0, 0.0, 0.05, 0.1)),
        authors=random.choice((0.0, 0.0, 0.2, 0.8)),
        dated=False,
        asked=random.choice((0.0, 0.03, 0.06, 0.12)),
        own_bylines=random.random() < 0.04,
        verses=False,
        terse=random.random() < 0.15,
        long=False,
        heads=random.choice(
            (*("",) * 12, "一、_", "一、_", "（一）_", "1._", "01_", "【_】", "■_", "●_", "“_”", "_：")
        ),
        remarks=random.choice((0.0, 0.0, 0.05, 0.15)),
        island=island,
        traditional=island or random.random() < 0.08,
        newline=random.choices(("\n", "\r\n"), (9, 1))[0],
    )
