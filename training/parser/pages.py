"""Imitations that are no columns: sheets re-set from a paper's site, lists of whole paragraphs, web pages.

As `layout`, with the conventions of those kinds: a folio under every sheet and the issue under every headline;
paragraphs of a line each; menus, breadcrumbs and related links round an article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from training.parser.articles import UNBROKEN, Desk, article
from training.parser.invention import Inventor
from training.parser.phrases import patterns
from training.parser.rows import FURNITURE, Row, passage
from training.parser.setting import Measure, set_passage
from training.parser.stories import Story, without_lede
from training.parser.style import Style, draw


def _desk(random: Random, stories: Sequence[Story], **changes: object) -> Desk:
    inventor = Inventor(random, stories)
    inventor.fix("paper", "date", "weekday")
    style = replace(draw(random), kept="", widths=False, header="", footer="", folio="", jumps=0.0, **changes)  # type: ignore[arg-type]  # fields by name
    return Desk(style, inventor, random, stories)


def sheets(random: Random, stories: Sequence[Story]) -> tuple[Style, list[Row]]:
    """Articles on sheets of their own: headline, byline, issue, wide lines, a folio under each sheet."""
    width = float(random.choice((28, 29, 30, 30, 31, 32, 34)))
    desk = _desk(
        random,
        stories,
        width=width,
        order="before",
        title_width=width * random.choice((0.66, 0.7, 0.8)),
        title_break="fill",
        bylines=0.5,
        subtitles=0.0,
        datelines=0.0,
        captions=0.05,
        untitled=0.0,
        suffixes=0.4,
        answers=0.1,
        subheads=0.3,
        tight_subhead=0.0,
        island=False,
        traditional=False,
        ledes=random.choice((0.1, 0.4)),
        parted_ledes=random.choice((0.0, 0.5)),
        openers=random.choice((0.0, 0.0, 0.3)),
        own_bylines=random.random() < 0.35,
        sloppy=random.random() < 0.7,
        terse=False,
        long=random.random() < 0.7,
        newline="\n",
    )
    gap = random.choice((0, 1))
    page, rows = random.randint(1, 250), list[Row]()
    edge = random.choice(("\f", "\f", " ", ""))
    issue = random.choice(patterns()["issues"])
    folio = random.choice(patterns()["folios"]) if desk.chance(0.3) else ""
    if desk.chance(0.15):
        rows.append(Row(desk.inventor.some("headers", page=page), FURNITURE, gap=gap))
    for number in range(random.choice((2, 3, 4, 6))):
        choice = random.sample(stories, 3 if desk.style.long else 1)
        piece = article(desk, max(choice, key=lambda story: len(story.paragraphs)), "b", width)
        pages = _sheets(desk, _issued(desk, piece, issue), page, gap, folio)
        page += len(pages)
        for place, sheet in enumerate(pages):
            first = replace(
                sheet[0], feed=edge == "\f" and bool(number or place), lead=" " if edge == " " else "", gap=0
            )
            rows += [first if number or place else sheet[0], *sheet[1:]]
        if desk.chance(_PHOTOS):
            rows += _bare_sheet(desk, desk.inventor.some("photos"), page, gap, edge, _photo(desk))
            page += 1
    for text in ("广告", desk.inventor.some("footers")):
        if desk.chance(0.3):
            rows += _bare_sheet(desk, text, page, gap, edge)
            page += 1
    return desk.style, rows


_PHOTOS = 0.12
"""The share of a paper's articles behind which a photograph has a sheet of its own."""


def _bare_sheet(desk: Desk, text: str, page: int, gap: int, edge: str, photo: Sequence[Row] = ()) -> list[Row]:
    """A sheet that holds no article: an advertisement's place, the editors' names, a photograph's caption."""
    issue = Row(desk.inventor.some("issues", page=f"{desk.random.randint(1, 20):02}"), FURNITURE, gap=gap)
    first = Row(text, ("F", "X", "H") if photo else FURNITURE, gap=gap, feed=edge == "\f")
    return [first, issue, *(replace(row, gap=gap) for row in photo), Row(f"第 {page} 页", FURNITURE, gap=1)]


def _photo(desk: Desk) -> list[Row]:
    """A caption as it stands alone: what happened, what is seen, and whose picture it is, perhaps on its own line."""
    told = without_lede(desk.random.choice(desk.stories).paragraphs[0]) if desk.chance(0.7) else ""
    text, credit = told + desk.inventor.fill("图为{clause}。"), desk.inventor.some("credits")
    measure = Measure(desk.style.width)
    parted = desk.chance(0.6)
    lines = set_passage(text if parted else text + credit, measure, desk.random)
    return passage("C", [*lines, credit] if parted else lines)


def _issued(desk: Desk, rows: list[Row], pattern: str) -> list[Row]:
    """The rows with the issue's name and date between the title lines and the body, or before the byline there."""
    place = next((number for number, row in enumerate(rows) if row.labels[0][0] in "APT"), len(rows))
    if desk.chance(0.2):
        place = next((number for number, row in enumerate(rows[:place]) if row.labels[0] == "y"), place)
    issue = Row(desk.inventor.fill(pattern, page=f"{desk.random.randint(1, 20):02}"), FURNITURE)
    return [*rows[:place], issue, *rows[place:]]


def _sheets(desk: Desk, rows: list[Row], page: int, gap: int, pattern: str) -> list[list[Row]]:
    size = desk.random.choice((20, 24, 27, 30))
    found: list[list[Row]] = []
    for start in range(0, len(rows), size):
        sheet = [replace(row, gap=gap) for row in rows[start : start + size]]
        known = pattern or (patterns()["folios"][0] if desk.chance(0.8) else desk.random.choice(patterns()["folios"]))
        folio = desk.inventor.fill(known, page=page + len(found), pages=300)
        found.append([*sheet, Row(folio, FURNITURE, gap=1)])
    return found


_SET_LEDES = (
    *("央视网消息（新闻联播）：", "央视网消息：", "本报讯 "),
    *("{place}网{day}讯（记者{names}）", "据{agency}{place}{day}电 "),
)


_TYPED = 0.4
"""The share of lists of whole paragraphs that are as short and as plain as if somebody had typed them."""


def paragraphs(random: Random, stories: Sequence[Story]) -> tuple[Style, list[Row]]:
    """Articles one after the other, each paragraph a line: an archive of broadcasts or of a site's articles."""
    island = random.random() < 0.35
    lede = random.choice(_SET_LEDES) if random.random() < 0.7 else ""
    set_phrase = bool(lede) and "{" not in lede  # stands over every article or over none
    desk = _desk(
        random,
        stories,
        width=UNBROKEN,
        order="before" if random.random() < 0.92 else "after",
        title_width=UNBROKEN,
        title_break="single",
        island=island,
        traditional=island,
        captions=random.choice((0.0, 0.1, 0.6)) if island else random.choice((0.0, 0.0, 0.1)),
        bylines=random.choice((0.0, 0.4)) if island else random.choice((0.0, 0.0, 0.2)),
        caption_width=99.0 * UNBROKEN,
        datelines=0.0,
        briefs=random.choice((0.0, 0.15, 0.25)),
        subheads=random.choice((0.0, 0.2, 0.4) if set_phrase else (0.0, 0.0, 0.0, 0.2)),
        ledes=random.choice((0.95, 1.0, 1.0)) if set_phrase else random.choice((0.0, 0.3, 0.6, 1.0, 1.0, 1.0)),
        lede=lede,
        headed=0.0 if island else 1.0 if set_phrase else 0.15,
        short_titles=0.1 if set_phrase else random.choice((0.0, 0.3, 0.6)),
        bare_titles=0.0 if set_phrase else random.choice((0.0, 0.05, 0.15)),
        signatures=random.choice((0.0, 0.3)),
        untitled=0.0,
        dated=not set_phrase and random.random() < 0.12,
        authors=random.choice((0.0, 0.3, 1.0)),
        newline="\n",
    )
    if not set_phrase and random.random() < _TYPED:
        return _typed(random, desk)
    gap, lead = random.choice(((1, ""), (1, ""), (1, ""), (0, ""), (0, "　　"), (1, "　　")))
    parted = 1 if gap or random.random() < 0.7 else 2  # empty lines between articles alone
    rows: list[Row] = []
    for _ in range(random.choice((3, 6, 9, 14))):
        piece = article(desk, random.choice(stories), desk.style.order[0], UNBROKEN)
        piece = [replace(row, gap=gap, lead="" if row.labels[0] in ("H", "y") else lead) for row in piece]
        rows += [replace(piece[0], gap=gap + parted - 1), *piece[1:]]
    if desk.chance(0.3):
        rows = [*_announced(desk, rows, gap), *rows]
    if desk.chance(0.2):
        rows.append(Row(desk.inventor.some("closings"), FURNITURE, gap=gap))
    elif desk.chance(0.3):
        rows.append(Row(desk.inventor.fill("更新时间：{stamp}"), FURNITURE, gap=1))
    return desk.style, rows


def _announced(desk: Desk, rows: Sequence[Row], gap: int) -> list[Row]:
    """What stands above an archive: what it is, and perhaps what it holds."""
    texts = [desk.inventor.some("broadcast_heads") for _ in range(desk.random.choice((1, 1, 2)))]
    if desk.chance(0.25):
        titles = [row.text for row in rows if row.labels[0] == "H"][: desk.random.choice((3, 4, 6))]
        texts += [desk.inventor.some("contents"), *(title + desk.random.choice("；；。") for title in titles)]
        texts += [desk.inventor.some("contents_ends")] if desk.chance(0.5) else []
    return [Row(text, FURNITURE, gap=gap) for text in texts]


def _typed(random: Random, desk: Desk) -> tuple[Style, list[Row]]:
    """A few short articles as somebody would type them: empty lines only between them, if at all, or under titles."""
    few = random.choice((0.0, 0.0, 0.1))
    style = replace(
        desk.style, order="before", subheads=few, headed=few, briefs=0.0, terse=random.random() < 0.6, short_titles=0.6
    )
    desk = replace(desk, style=style)
    lead, over, under = (
        random.choice(("", "", "　　", "　　", "  ")),
        random.choice((0, 1, 1, 1, 2)),
        random.random() < 0.2,
    )
    rows: list[Row] = []
    for number in range(random.choice((1, 2, 3, 3, 5, 8, 12))):
        piece = article(desk, random.choice(desk.stories), "b", UNBROKEN)
        titled = sum(row.labels[0] in ("K", "H", "h", "S", "s") for row in piece)
        for place, row in enumerate(piece):
            gap = over if number and not place else int(under and place == titled)
            rows.append(replace(row, gap=gap, lead="" if place < titled or row.labels[0] == "y" else lead))
    return style, rows


def web_page(random: Random, stories: Sequence[Story]) -> tuple[Style, list[Row]]:
    """One article among a site's menus, breadcrumbs, related links, comments and notices."""
    desk = _desk(
        random,
        stories,
        width=UNBROKEN,
        order="before",
        title_width=random.choice((8.0, 12.0, 16.0)),
        title_break=random.choices(("single", "sense"), (88, 12))[0],
        island=False,
        traditional=random.random() < 0.1,
        captions=random.choice((0.0, 0.5, 1.0)),
        told_captions=random.choice((0.0, 0.0, 0.2)),
        caption_width=99.0 * UNBROKEN,
        bylines=0.15,
        datelines=0.0,
        briefs=0.0,
        subheads=random.choice((0.0, 0.5, 0.9)),
        newsy=0.3,
        headed=1.0,
        verses=random.random() < 0.2,
        signatures=0.3,
        long=random.random() < 0.4,
        kickers=0.06,
        subtitles=0.1,
        suffixes=0.0,
        remarks=random.choice((0.0, 0.1, 0.3)),
        answers=random.choice((0.0, 0.0, 0.1, 0.5)),
        asked=random.choice((0.0, 0.1)),
        sourced_subheads=random.choice((0.0, 0.0, 0.5, 0.9)),
        newline="\n",
    )
    story = random.choice(stories)
    piece = _untidy(desk, article(desk, story, "b", UNBROKEN))
    lead = random.choice(("", " ", "　　", "　　", " 　　", "  ", "    "))
    titled = sum(row.labels[0] in _TITLES for row in piece)
    body = [replace(row, lead=random.choice(("", " ")) if n < titled else lead) for n, row in enumerate(piece)]
    place = titled if desk.chance(0.8) else 0  # some sites set date and source above the headline
    gap = int(random.random() < 0.15)
    strewn = random.random() < 0.3  # empty lines where the site's page had its boxes
    info = _lines(desk, "before_text", (0, 1, 2, 3, 5, 8), story)
    below = _below(desk, story)
    if desk.chance(0.35):
        below = [replace(row, lead=lead) if desk.chance(0.5) else row for row in below]
    rows = [*_above(desk, story), *body[:place], *info, *body[place:], *below]
    return desk.style, [replace(row, gap=random.choice((0, 0, 1, 2)) if strewn else gap) for row in rows]


_TITLES = frozenset("KHhSs")


def _untidy(desk: Desk, rows: list[Row]) -> list[Row]:
    """An article as sites print it: a table, a full stop left out, what is no part of it, who wrote it at its end."""
    rows = list(rows)
    ends = [number for number, row in enumerate(rows) if row.labels == ("Pe",) and len(row.text) > _LONG_LINE]
    if ends and desk.chance(0.35):
        number = desk.random.choice([*ends, ends[-1]])
        rows[number] = replace(rows[number], text=rows[number].text.rstrip("。"))
    inserts = desk.random.choice((0, 0, 0, 1, 1, 2, 3))
    for _ in range(inserts if ends else 0):
        rows.insert(desk.random.choice(ends) + 1, Row(desk.inventor.some("inserts"), FURNITURE))
        ends = [number for number, row in enumerate(rows) if row.labels == ("Pe",) and len(row.text) > _LONG_LINE]
    if ends and desk.chance(0.08):
        place = desk.random.choice(ends) + 1
        rows[place:place] = _table(desk)
    if desk.chance(0.25):
        rows += passage("P", [desk.inventor.some("ends")])
    return rows


_LONG_LINE = 30
"""Characters of a paragraph behind which something else may stand."""


def _table(desk: Desk) -> list[Row]:
    """Figures as a dump shows them: a row a line, blanks between its cells, or a name and its figure."""
    random, blanks = desk.random, desk.random.choice(("  ", "    ", "\t"))
    columns = random.choice((1, 2, 3, 4))
    head = [desk.inventor.clause(2, 5) for _ in range(columns + 1)]
    texts = [blanks.join(head)] if columns > 1 and desk.chance(0.7) else []
    for _ in range(random.randint(2, 8)):
        name = desk.inventor.clause(2, 6)
        figures = [f"{random.randint(1, 999)}{random.choice(('', '', '%', '.5', '万'))}" for _ in range(columns)]
        texts.append(f"{name}：{figures[0]}" + random.choice("；。") if columns == 1 else blanks.join([name, *figures]))
    return [row for text in texts for row in passage("P", [text])]


def _lines(desk: Desk, section: str, counts: Sequence[int], story: Story) -> list[Row]:
    lead = desk.random.choice(("", "", " "))
    texts = [desk.inventor.some(section, title=None).strip() for _ in range(desk.random.choice(counts))]
    return [Row(text, FURNITURE, lead=lead) for text in texts if text not in ("", story.title)]


def _above(desk: Desk, story: Story) -> list[Row]:
    title = Row(desk.inventor.some("page_titles", title=story.title), FURNITURE)
    rows = [title] if desk.chance(0.85) else []
    if desk.chance(0.3):
        rows.append(Row("".join(desk.inventor.some("menu") for _ in range(desk.random.randint(5, 20))), FURNITURE))
    rows += _lines(desk, "menu", (0, 3, 8, 15, 30, 60), story)
    if desk.chance(0.1):
        rows += _links(desk, desk.random.choice((2, 4, 8)))
    rows += _lines(desk, "crumbs", (0, 1, 1), story)
    if desk.chance(0.3):
        rows += _lines(desk, "sections", (1, 2), story)
    return rows


def _below(desk: Desk, story: Story) -> list[Row]:
    rows = _lines(desk, "after_text", (0, 1, 1, 2, 3, 6, 12), story)
    if desk.chance(0.15):
        rows += _lines(desk, "comments", (3, 8, 15), story)
    for _ in range(desk.random.choice((0, 1, 2, 4, 7))):
        rows += _lines(desk, "related", (0, 1, 1, 1), story)
        rows += _links(desk, desk.random.choice((3, 5, 8, 12, 12, 30)))
        if desk.chance(0.2):
            rows += _lines(desk, "after_text", (1, 2), story)
    return rows + _lines(desk, "rights", (0, 1, 3, 5, 9), story)


def _links(desk: Desk, count: int) -> list[Row]:
    """A list of other articles: titles, here and there a teaser; with numbers or dates, on their lines or between."""
    random = desk.random
    lead = random.choice(("", "", " "))
    numbered, bullet = desk.chance(0.1), random.choice(("", "", "", "", "· ", "•", "[图]", "▪ "))
    dated = random.choice(("", "", "", "", "same", "own"))
    teased = random.choice((0.0, 0.05, 0.1, 0.5))
    rows: list[Row] = []
    for number in range(1, count + 1):
        link = random.choice(desk.stories)
        text = bullet + (str(number) if numbered else "") + link.title
        if desk.chance(0.1):
            text = text[: random.choice((10, 16, 20))] + random.choice(("", "…", "..."))
        date = desk.inventor.some("dates") if dated else ""
        rows.append(Row(text + (date if dated == "same" else ""), FURNITURE, lead=lead))
        if desk.chance(teased):
            teaser = link.paragraphs[0][: random.choice((40, 90, 160))] + random.choice(("", "...", "…", "【详细】"))
            rows.append(Row(teaser, FURNITURE, lead=lead))
        if dated == "own":
            rows.append(Row(date.strip(), FURNITURE, lead=lead))
    return rows
