"""One article of an imitated paper: a story, dressed and set in lines, its headline before or after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from random import Random

import jieba
from training.parser.invention import Inventor
from training.parser.rows import Row, passage
from training.parser.setting import Measure, set_passage
from training.parser.stories import Story, heading, without_lede
from training.parser.style import Style

UNBROKEN = 10_000.0
"""The width of a column in which no line is broken."""
_DATELINE = re.compile(r"[^，。（(]{4,16}[电讯](?=\s*[（(])")
_SUBHEAD = 11
"""Characters that a story's own heading has at most that is surely a subhead, set in columns."""
_BREAKABLE = 9
"""Characters that a line has at least that is broken by a figure."""
_PARTS = re.compile(r"[ 　，：；？！|(（]|——")
_CREDIT = re.compile(r"(?<=.)(?:（[^（）]*）|(?<=[。\s])[^。\s]{2,}[摄图])$")
_SHORTEST, _SHORT = 5, 15
"""Characters that a part of a title has that can be a headline of its own."""
_LONG = 20
"""Characters from which a title may be cut down to two of its parts, and a paragraph may be joined to another."""
_POEM = re.compile(r"^《[^》]+》$")
_BREAKS = re.compile(r"[^“《（【][^”》）】 ，：；？！]")
_SENSE = re.compile(r"[^ ，：；？！]+(?:[：；？！]+|[ ，]+|$)|[：；？！]+")
"""A part of a title up to where its sense allows a break."""


@dataclass(slots=True)
class Desk:
    """What is at hand while a paper is made: its style, the inventor, the source of chance, stories to take from."""

    style: Style
    inventor: Inventor
    random: Random
    stories: Sequence[Story]

    def chance(self, share: float) -> bool:
        """True in this share of the calls."""
        return self.random.random() < share

    def some(self, section: str) -> str:
        """An invented phrase, of the island's kind where the paper is from there."""
        return self.inventor.some(("island_" if self.style.island else "") + section)


def article(desk: Desk, story: Story, mode: str, width: float) -> list[Row]:
    """The rows of a story, in order; `mode` is where its headline stands (`b`, `a`), or "" for none."""
    desk.inventor.story = story
    if desk.style.verses:
        story = replace(story, paragraphs=_verses(desk, story))
    style, modes = desk.style, mode or "ba"
    briefs = desk.chance(style.briefs)
    if briefs and desk.chance(0.95):
        story = replace(story, title=desk.inventor.some("briefs"))
    else:
        story = replace(story, title=_headline(desk, story.title))
    title = _title(desk, story, modes, width) if mode else []
    body = _briefs(desk, modes, width) if briefs else _body(desk, story, modes, width)
    byline: list[Row] = []
    signed: list[Row] = []
    if desk.chance(style.bylines):
        last = desk.chance(style.byline_last if mode == "a" else style.byline_last / 4)
        text = desk.inventor.some("authors") if desk.chance(style.authors) else desk.some("bylines")
        lines = passage("Y" if last else "y", _set(desk, text, width, 0), modes)
        if width < UNBROKEN and desk.chance(0.05):
            lines = passage("Y" if last else "y", _spelt(desk), modes)
        byline, signed = ([], lines) if last else (lines, [])
    end = signed
    if style.dated:
        end += passage("D", [desk.inventor.some("archive_dates")], modes)
    if desk.chance(style.datelines) and not style.island:
        end += passage("D", _set(desk, desk.inventor.some("datelines"), width, 0), modes)
    if desk.chance(style.jumps):
        end += passage("F", [desk.inventor.some("jumps")])
    captions = (
        [_caption(desk, width) for _ in range(desk.random.choice((1, 1, 2)))] if desk.chance(style.captions) else []
    )
    return _ordered(desk, mode, title, byline, body, end, captions)


def _spelt(desk: Desk) -> list[str]:
    """A name or two set vertically beside the headline: a line for each character."""
    names = [desk.inventor.fill("{name}") for _ in range(desk.random.choice((1, 1, 2)))]
    return [char for name in names for char in name if not char.isspace()]


def _ordered(
    desk: Desk,
    mode: str,
    title: list[Row],
    byline: list[Row],
    body: list[Row],
    end: list[Row],
    captions: list[list[Row]],
) -> list[Row]:
    """The parts in the order of the page, the captions dropped in somewhere between them."""
    firsts = [row.labels[0][0] for row in body]
    whole = desk.style.width >= UNBROKEN  # a site's picture may stand right under a subhead
    within = [
        number
        for number, label in enumerate(firsts)
        if number and label in "PT" and (firsts[number - 1] != "T" or (whole and label == "P"))
    ]
    for caption in captions if within and not desk.style.island else ():
        if desk.chance(0.5 if whole else 0.1):
            place = desk.random.choice(within)
            body = [*body[:place], *caption, *body[place:]]
            within = [number + len(caption) if number >= place else number for number in within]
            caption.clear()
    parts = [title, byline, body, end] if mode == "b" else [byline, body, end, title]
    for caption in captions:
        parts.insert(desk.random.choice((1, 1, 2, 2, 2, 3, 4) if desk.style.island else (0, 1, 2, 3, 4)), caption)
    tops = [part for part in parts if part]
    while tops and mode != "b" and tops[-1][0].labels[0] == "C" and title and not desk.chance(0.5):
        tops.insert(0, tops.pop())
    return [row for part in tops for row in part]


def _set(desk: Desk, text: str, width: float, indent: float = 2.0) -> list[str]:
    style = desk.style
    measure = Measure(
        width, indent, style.squeeze, style.spaced, style.stretched, style.kept if indent else "", style.sloppy
    )
    return set_passage(text, measure, desk.random)


def _broken(desk: Desk, lines: list[str]) -> list[str]:
    """The lines of a paragraph, one now and then broken where its type changes."""
    if desk.chance(desk.style.parted_ledes):
        lines = _parted_lede(lines)
    return _scripted(desk, lines) if desk.chance(desk.style.scripts) else lines


def _scripted(desk: Desk, lines: list[str]) -> list[str]:
    """The lines of a passage, one of them broken by a raised or lowered figure that stands on a line of its own."""
    broken = [number for number, line in enumerate(lines[:-1]) if len(line) > _BREAKABLE]
    if not broken:
        return lines
    number = desk.random.choice(broken)
    place = desk.random.randint(3, len(lines[number]) - 3)
    letter = desk.random.choice(("M", "M", "CO", "H", "PM", "m", "km"))
    head, tail = lines[number][:place].rstrip() + letter, lines[number][place:].lstrip()
    return [*lines[:number], head, desk.random.choice("0123"), tail, *lines[number + 1 :]]


def _headline(desk: Desk, title: str) -> str:
    """The title as a paper would print it: papers have shorter ones than broadcasts, with commas and with quotes."""
    if desk.chance(desk.style.bare_titles):
        return desk.inventor.some("columns") if desk.chance(0.4) else desk.inventor.clause(3, 6)
    parts = [part for part in _PARTS.split(title) if _SHORTEST <= len(part) <= _SHORT]
    if parts and desk.chance(desk.style.short_titles):
        title = parts[0]
    elif len(parts) > 1 and len(title) > _LONG and desk.chance(0.8):
        title = f"{parts[0]} {parts[1]}"
    if desk.chance(desk.style.commas):
        title = title.replace(" ", "，")
    if title[-1] not in "”》）" and desk.chance(desk.style.asked):
        title += desk.random.choice("？？！")
    if "“" not in title and desk.chance(desk.style.quoted):
        head, mark, tail = title.partition("，" if "，" in title else " ")
        title = f"“{head}”{mark.strip()}{tail}"
    return title


def _title(desk: Desk, story: Story, modes: str, width: float) -> list[Row]:
    style, text = desk.style, story.title
    if desk.chance(style.suffixes):
        text += f"（{_series(desk)}）"
    if style.island and desk.chance(0.5):
        text = text.replace("，", " ") if "，" in text else f"{text} {desk.inventor.clause(4, 9)}"
    if desk.chance(0.4 if style.island else 0.1):
        text = text.replace(" ", "　")
    rows = passage("H", _title_lines(desk, text, width), modes, heavy=True)
    if desk.chance(style.subtitles):
        clause = desk.inventor.clause(6, 30) if desk.chance(0.6) else desk.inventor.some("columns")
        lines = _set(desk, ("——" if desk.chance(0.9) else "") + clause, max(style.title_width * 1.4, 9.0), 0)
        rows += passage("S", lines, modes, heavy=desk.chance(0.6))
    if not desk.chance(style.kickers):
        return rows
    kicker = f"【{desk.inventor.some('columns')}】" if desk.chance(0.3) else _kicker(desk)
    if kicker.startswith("【") or width >= UNBROKEN:
        return [*passage("K", [kicker], modes, heavy=True), *rows]
    above = passage("H", [kicker], modes, heavy=True)  # in columns the corpus has it as the headline's beginning
    return [*above, *(replace(row, labels=("h",)) if row.labels == ("H",) else row for row in rows)]


def _kicker(desk: Desk) -> str:
    """What stands above a headline: a clause, or two parted by a blank."""
    if desk.chance(0.5):
        return desk.inventor.clause(5, 18)
    return f"{desk.inventor.clause(4, 9)} {desk.inventor.clause(4, 9)}"


def _series(desk: Desk) -> str:
    """What a series is called, behind a headline: a word or two, now and then a motto and what it belongs to."""
    if desk.chance(0.8):
        return desk.inventor.some("columns")
    return f"{desk.inventor.clause(8, 22)}·{desk.inventor.clause(6, 16)}"


def _title_lines(desk: Desk, text: str, width: float) -> list[str]:
    style = desk.style
    if style.title_break == "single":
        return [text]
    size = max(6.0, style.title_width * (width / style.width))
    if style.title_break == "fill":
        return [line.strip() for line in _set(desk, text, size, 0)]
    return _by_sense(desk, text, round(size))


def _by_sense(desk: Desk, text: str, size: int) -> list[str]:
    """A title in lines of a measure or so, broken where its sense allows: at marks, else between words."""
    parts = [part for found in _SENSE.findall(text) for part in _halved(desk, found, size)]
    lines: list[str] = []
    for part in parts:
        if lines and len(lines[-1]) + len(part) <= size + 2 and lines[-1][-1] not in "：？！" and desk.chance(0.7):
            lines[-1] += part
        else:
            lines.append(part)
    kept = "" if desk.chance(0.7) else "，"  # most papers print no comma where a line ends
    printed = (line.rstrip(" ，") + (kept if line[-1] == "，" else "") for line in lines)
    return [line for line in printed if line.strip()]


def _halved(desk: Desk, text: str, size: int) -> list[str]:
    """A title's part, broken once or more between words where it is too long for a line."""
    ends = [end for end in accumulate(map(len, jieba.cut(text))) if _BREAKS.fullmatch(text[end - 1 : end + 1])]
    if len(text) <= size or not ends:
        return [text]
    end = desk.random.choice(sorted(ends, key=lambda end: abs(end - len(text) / 2))[:3])
    return [half for part in (text[:end], text[end:]) for half in _halved(desk, part, size)]


def _texts(desk: Desk, story: Story) -> list[str]:
    """The body's paragraphs, as the paper prints them."""
    style, random = desk.style, desk.random
    counts = (6, 12, 20, 40) if style.long else (1, 2, 3, 4, 5, 6, 8, 12, 20)
    texts = list(story.paragraphs[: random.choice(counts)])
    if style.terse or not desk.chance(style.headed):
        texts = [text for text, below in zip(texts, [*texts[1:], ""], strict=True) if not heading(text, below)]
    if style.terse:
        texts = ["。".join(text.split("。")[: random.choice((1, 2))]).rstrip("。") + "。" for text in texts]
    if style.long:
        texts = _joined(desk, texts)
    texts = _opened(desk, texts)
    if desk.chance(0.01):
        texts = [desk.inventor.some("salutations"), *texts]
    if desk.chance(style.remarks):
        place = random.randint(1, len(texts))
        texts.insert(place, desk.inventor.clause(4, 14) + random.choice("？？？。。！"))
    if desk.chance(style.signatures):
        signature = desk.some("signatures")
        tight = signature[0].isdigit() or desk.chance(0.5)
        texts = [*texts[:-1], texts[-1] + signature] if tight else [*texts, signature]
    if desk.chance(0.03):
        texts.append(desk.inventor.some("signed"))
    return _answers(desk, texts) if desk.chance(style.answers) and len(texts) > 2 else texts


def _body(desk: Desk, story: Story, modes: str, width: float) -> list[Row]:
    style = desk.style
    texts = _texts(desk, story)
    rows: list[Row] = []
    subheads = desk.chance(style.subheads) and len(texts) > 3
    newsy = width >= UNBROKEN and desk.chance(style.newsy)
    size = desk.random.randint(4, 12) if desk.chance(0.6) else 0
    counted = 0
    for number, text in enumerate(texts):
        if subheads and number and desk.chance(0.35):
            rows += _subhead(desk, modes, width, newsy, size, counted)
            counted += 1
            if style.own_bylines:
                byline = desk.inventor.some("authors") if desk.chance(style.authors) else desk.some("bylines")
                rows += passage("P", _set(desk, byline, width), modes)
        following = texts[number + 1] if number + 1 < len(texts) else ""
        if rows and (heading(text, following) or _POEM.match(text)):
            rows += _small_heading(desk, text, modes, width)
            continue
        rows += passage("P" if rows else "A", _broken(desk, _set(desk, text, width)), modes)
    return rows


def _joined(desk: Desk, texts: list[str]) -> list[str]:
    """The paragraphs, some of them one with the next: features have longer ones than news."""
    found = texts[:1]
    for above, text in pairwise(texts):
        if not heading(above, text) and above[-1] == "。" and len(text) > _LONG and desk.chance(0.4):
            found[-1] += text
        else:
            found.append(text)
    return found


def _small_heading(desk: Desk, text: str, modes: str, width: float) -> list[Row]:
    """A story's own heading over its next paragraph; in columns a long one is set like text, and may be either."""
    if width >= UNBROKEN:
        return [Row(text, ("T", "Pe") if text[-1] in "：”" else ("T",), modes)]
    lines = _set(desk, text, width)
    rows = passage("T", lines, modes)
    if len(lines) == 1 and len(text) <= _SUBHEAD:
        return rows
    return [
        replace(row, labels=(*other.labels, *row.labels))
        for row, other in zip(rows, passage("P", lines, modes), strict=True)
    ]


def _opened(desk: Desk, texts: list[str]) -> list[str]:
    """The paragraphs as the paper opens an article: with a dateline, with a label, or as they are."""
    style = desk.style
    if not style.ledes:
        texts[0] = without_lede(texts[0])
    if desk.chance(style.ledes):
        lede = desk.inventor.fill(style.lede) if style.lede else desk.some("ledes")
        texts[0] = lede + without_lede(texts[0])
    elif desk.chance(style.openers):
        return [*_opener(desk), without_lede(texts[0]), *texts[1:]]
    return texts


def _opener(desk: Desk) -> list[str]:
    """What some papers set over a body: a label, then what it is about, in a clause or two without full stops."""
    return [
        desk.inventor.some("openers"),
        *(desk.inventor.clause(8, 40) for _ in range(desk.random.choice((0, 1, 1, 2)))),
    ]


def _parted_lede(lines: list[str]) -> list[str]:
    """The lines, the first broken behind the dateline, which was set in another face."""
    found = _DATELINE.match(lines[0]) if lines else None
    if not found or found.end() >= len(lines[0]):
        return lines
    return [lines[0][: found.end()].rstrip(), lines[0][found.end() :].lstrip(), *lines[1:]]


def _verses(desk: Desk, story: Story) -> tuple[str, ...]:
    """The paragraphs with verses among them: short lines of a paragraph each."""
    texts = list(story.paragraphs)
    for _ in range(desk.random.randint(1, 3)):
        size, place = desk.random.choice((4, 5, 7)), desk.random.randint(1, len(texts))
        lines = [
            desk.inventor.clause(size, size + 1)
            + "，"
            + desk.inventor.clause(size, size + 1)
            + desk.random.choice("。；。")
            for _ in range(desk.random.randint(2, 8))
        ]
        if desk.chance(0.5):
            lines = [desk.inventor.some("poets"), *lines]
        if desk.chance(0.5):
            lines = [f"《{desk.inventor.clause(3, 8)}》", *lines]
        if desk.chance(0.3):
            remark, told = desk.inventor.some("remarks"), desk.inventor.clause(10, 40) + "。"
            lines += [remark, told] if desk.chance(0.4) else [remark + told]
        texts[place:place] = lines
    return tuple(texts)


def _answers(desk: Desk, texts: list[str]) -> list[str]:
    """The paragraphs as an interview: questions invented, each followed by one or two paragraphs of answer."""
    names = (
        f"{desk.inventor.fill('{place}网')}：",
        f"{desk.inventor.fill('{name}')}：".replace(" ", "").replace("　", ""),
    )
    marks = desk.random.choice((("问：", "答："), ("记者：", "答："), ("问：", "答："), ("记者：", names[1]), names))
    told = [texts[0]]
    for number, text in enumerate(texts[1:]):
        if number % 2 == 0 or desk.chance(0.5):
            told += [
                f"{marks[0]}{desk.inventor.clause(6, 24)}{desk.random.choice(('有哪些？', '如何？', '是什么？', '？'))}"
            ]
            text = marks[1] + text
        told.append(text)
    return told


_ORDINALS = "一二三四五六七八九十"


def _marked(pattern: str, text: str, counted: int) -> str:
    """A subhead with its number or between its marks, as a pattern says."""
    number = counted % len(_ORDINALS)
    return pattern.replace("一", _ORDINALS[number]).replace("1", str(number + 1)).replace("_", text) or text


def _subhead(desk: Desk, modes: str, width: float, newsy: bool, size: int, counted: int) -> list[Row]:
    """A subhead within a body: in larger type, or the body's own, indented as a paragraph is.

    `newsy`: it reads like a headline; `size`: the characters it has, 0 for any number; `counted`: those before it.
    """
    if newsy:
        title = desk.random.choice(desk.stories).title
        source = desk.inventor.some("source_heads")
        above = passage("T", [source], modes) if desk.chance(desk.style.sourced_subheads) else []
        return [*above, *passage("T", [title], modes)]
    parts = (4, 6) if desk.chance(0.25) else ()
    text = (
        "，".join(desk.inventor.clause(*parts) for _ in range(2))
        if parts
        else desk.inventor.clause(size or 4, size or 14)
    )
    text += desk.random.choice(("", "", "", "", "", "：", "！", "？")) if width >= UNBROKEN else ""
    text = _marked(desk.style.heads, text, counted)
    heavy = desk.chance(desk.style.tight_subhead)
    indent = 0.0 if heavy else desk.random.choice((0.0, 1.0, 2.0, 2.0))
    return passage("T", _set(desk, text, width if heavy else width - 1, indent), modes, heavy=heavy)


def _briefs(desk: Desk, modes: str, width: float) -> list[Row]:
    """Short items, each under a small heading; in columns that is set like a paragraph of its own, and labelled so."""
    rows: list[Row] = []
    indent = 0.0 if desk.chance(0.5) else 2.0  # an item may go on behind its heading in the same paragraph
    if width >= UNBROKEN and desk.chance(0.5):
        rows += passage("A", [desk.some("ledes").strip()], modes)
    for _ in range(desk.random.randint(2, 8)):
        item = desk.random.choice(desk.stories)
        heading = "T" if width >= UNBROKEN else "P" if rows else "A"
        rows += passage(heading, _set(desk, item.title, width), modes)
        text = without_lede(item.paragraphs[0])
        kind = "P" if any(row.labels[0] != "T" for row in rows) else "A"
        rows += passage(kind, _set(desk, text, width, indent), modes)
    return rows


def _caption(desk: Desk, width: float) -> list[Row]:
    """A caption: a clause and whose picture it is; now and then the news in a sentence, the credit on its own line."""
    measure, indent = width * desk.style.caption_width, desk.random.choice((0.0, 0.0, 2.0))
    if not desk.chance(desk.style.told_captions):
        text = desk.some("captions")
        parted = _CREDIT.search(text) if desk.chance(0.25) else None
        texts = [text[: parted.start()].rstrip(), parted[0]] if parted else [text]
        return passage("C", [line for part in texts for line in _set(desk, part, measure, indent)])
    told = without_lede(desk.inventor.story.paragraphs[0])
    texts = ["。".join(told.split("。")[: desk.random.choice((1, 1, 2))]).rstrip("。") + "。"]
    if desk.style.island and desk.chance(0.4):
        texts[0] = "▲" + texts[0]
    elif desk.chance(0.8):
        texts.append(desk.some("credits"))
    if desk.chance(0.6):
        texts = ["".join(texts)]
    return passage("C", [line for text in texts for line in _set(desk, text, measure, indent)])
