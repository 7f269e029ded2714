"""The one table of keys: what each does, where it works, and how it is called in help, footer, palette and README.

Knows names of keys as Textual spells them and how to print them for a person; knows no widget.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tuinews.i18n import N_, _
from tuinews.tui.fold import PaneName

if TYPE_CHECKING:
    from textual.binding import Binding

EVERYWHERE: tuple[PaneName, ...] = ("list", "body", "digest")
LIST: tuple[PaneName, ...] = ("list",)
BODY: tuple[PaneName, ...] = ("body",)

_SPELLED = {
    "space": "Space", "slash": "/", "question_mark": "?", "full_stop": ".", "vertical_line": "|", "plus": "+",
    "minus": "-", "equals_sign": "=", "left_square_bracket": "[", "right_square_bracket": "]", "enter": "Enter",
    "escape": "Esc", "tab": "Tab", "shift+tab": "S-Tab", "down": "↓", "up": "↑", "pagedown": "PgDn", "pageup": "PgUp",
    "home": "Home", "end": "End", "left": "←", "right": "→", "backspace": "⌫",
}  # fmt: skip
_NAMED = {shown: name for name, shown in _SPELLED.items() if len(shown) == 1}

MOVE, READ, DIGEST, FIND, MARK, TAKE, SHOW, MEND, PROGRAM = (
    N_("移动"), N_("阅读"), N_("摘要"), N_("查找"), N_("标记"), N_("带走"), N_("显示"), N_("订正"), N_("程序"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Key:
    """An action and its keys.

    `id` is what the configuration calls it, `action` what the screen does, `group` its heading in help, `text` what
    help says, `hint` what the footer says (empty: nothing), `rank` orders the footer (low first), `where` are the
    panes it works in, `twin` the id of the action that the footer shows together with it (`J/K`).
    The sentences are message ids, translated when they are shown.
    """

    id: str
    keys: tuple[str, ...]
    action: str
    group: str
    text: str
    hint: str = ""
    rank: int = 50
    where: tuple[PaneName, ...] = EVERYWHERE
    twin: str = ""

    @property
    def shown(self) -> str:
        """The keys as a person reads them."""
        return " ".join(spell(key) for key in self.keys)


def spell(key: str) -> str:
    """A key as a person reads it: `ctrl+d` is ^d."""
    if key.startswith("ctrl+") and len(key) == len("ctrl+x"):
        return f"^{key[-1]}"
    return _SPELLED.get(key, key)


def named(key: str) -> str:
    """A key as Textual calls it: `/` is slash."""
    key = key.strip()
    return _NAMED.get(key, key)


REGISTRY: tuple[Key, ...] = (
    Key("down", ("j", "down"), "step(1)", MOVE, N_("下一行、下一项"), N_("行"), 10, twin="up"),
    Key("up", ("k", "up"), "step(-1)", MOVE, N_("上一行、上一项")),
    Key("next-article", ("J",), "article(1)", MOVE, N_("下一篇，在哪一栏都行"), N_("篇"), 12, twin="previous-article"),
    Key("previous-article", ("K",), "article(-1)", MOVE, N_("上一篇，在哪一栏都行")),
    Key("page-down", ("pagedown", "ctrl+f"), "page(1)", MOVE, N_("下一页")),
    Key("page-up", ("b", "pageup", "ctrl+b"), "page(-1)", MOVE, N_("上一页")),
    Key("half-down", ("ctrl+d",), "half(1)", MOVE, N_("下半页")),
    Key("half-up", ("ctrl+u",), "half(-1)", MOVE, N_("上半页")),
    Key("top", ("g", "home"), "edge(-1)", MOVE, N_("到头")),
    Key("bottom", ("G", "end"), "edge(1)", MOVE, N_("到尾")),
    Key("next-pane", ("tab",), "pane(1)", MOVE, N_("下一栏"), N_("换栏"), 40),
    Key("previous-pane", ("shift+tab",), "pane(-1)", MOVE, N_("上一栏")),
    Key("list", ("1",), "show('list')", MOVE, N_("稿件栏")),
    Key("body", ("2",), "show('body')", MOVE, N_("正文栏")),
    Key("digest", ("3",), "show('digest')", MOVE, N_("摘要栏")),
    Key("enter", ("enter", "l", "right"), "enter", READ, N_("读这一篇；在摘要里：跳到正文的原处"), N_("读"), 5),
    Key("back", ("escape", "h", "left"), "back", READ, N_("返回；收起提示和搜索")),
    Key("read-on", ("space",), "read_on", READ, N_("读下去：翻页，到末尾就去下一篇未读"), N_("读下去"), 6),
    Key("jump-back", ("ctrl+o", "backspace"), "jump_back", READ, N_("回到跳转之前的地方"), N_("跳回"), 30),
    Key("key-next", ("right_square_bracket",), "key_sentence(1)", READ, N_("下一要句"), N_("要句"), 14, twin="key-previous"),  # noqa: E501
    Key("key-previous", ("left_square_bracket",), "key_sentence(-1)", READ, N_("上一要句")),
    Key("skim", ("s",), "skim", READ, N_("折叠正文，只留要句；再按展开"), N_("折叠"), 16),
    Key("raw", ("r",), "raw", READ, N_("原始文本与整理后的正文，同一处切换"), N_("原文"), 34),
    Key("longer", ("plus", "equals_sign"), "longer(1)", DIGEST, N_("摘要加长一句"), N_("摘要"), 18, twin="shorter"),
    Key("shorter", ("minus",), "longer(-1)", DIGEST, N_("摘要减短一句")),
    Key("overview", ("d",), "overview", DIGEST, N_("全版要点，每行可跳到稿件"), N_("全版"), 20),
    Key("engine", ("E",), "engine", DIGEST, N_("换摘要引擎")),
    Key("sentiment", ("Z",), "sentiment", DIGEST, N_("SnowNLP 对这一篇的情感判断（学自商品评论，要等几秒）")),
    Key("search", ("slash",), "search", FIND, N_("搜索标题和正文：汉字、拼音、首字母；re: 后为正则"), N_("搜索"), 8),
    Key("match-next", ("n",), "match(1)", FIND, N_("下一处，跨稿件")),
    Key("match-previous", ("N",), "match(-1)", FIND, N_("上一处，跨稿件")),
    Key("library", ("L",), "library", FIND, N_("资料库：最近、未读、星标、智能文件夹；打字就搜")),
    Key("around", ("c",), "around", FIND, N_("这一篇在资料库里的来龙去脉：同稿、相关、关键词、新提法")),
    Key("filter", ("f",), "filter", FIND, N_("按关键词、人物、机构、地点、提法筛选稿件"), N_("筛选"), 22),
    Key("sort", ("S",), "sort", FIND, N_("稿件排序：版序、分量、长短"), "", 36, LIST),
    Key("star", ("full_stop",), "star", MARK, N_("加星、去星"), N_("星"), 24),
    Key("toggle-read", ("u",), "toggle_read", MARK, N_("已读、未读"), "", 38),
    Key("mark", ("m",), "mark", MARK, N_("选中这一篇，以便一起导出或复制"), "", 38),
    Key("note", ("i",), "annotate('note')", MARK, N_("写批注；空着就是删去")),
    Key("tags", ("a",), "annotate('tags')", MARK, N_("加标签、改标签")),
    Key("copy-summary", ("y",), "copy('summary')", TAKE, N_("复制摘要"), N_("复制"), 26),
    Key("copy-article", ("Y",), "copy('article')", TAKE, N_("复制全文")),
    Key("select", ("v",), "select", TAKE, N_("选段：移动后按 y 复制"), "", 44, BODY),
    Key("export", ("e",), "export", TAKE, N_("导出：Markdown、HTML、JSON、纯文本"), N_("导出"), 32),
    Key("open", ("o",), "open", TAKE, N_("在 $EDITOR 或 $PAGER 里打开")),
    Key("pipe", ("vertical_line",), "pipe", TAKE, N_("把这一篇送给一条命令")),
    Key("weights", ("w",), "weights", SHOW, N_("页边显示每句的分量")),
    Key("script", ("t",), "script", SHOW, N_("简体、繁体、原样显示")),
    Key("theme", ("T",), "theme", SHOW, N_("换配色")),
    Key("mend-merge", ("M",), "mend('merge')", MEND, N_("与下一篇合并：本是一篇")),
    Key("mend-split", ("X",), "mend('split')", MEND, N_("从这一段起另成一篇")),
    Key("mend-headline", ("H",), "mend('headline')", MEND, N_("这一段是标题；在标题上：不是标题")),
    Key("mend-furniture", ("F",), "mend('furniture')", MEND, N_("这一段不是正文：版头、编者行之类")),
    Key("mend-undo", ("U",), "undo_mending", MEND, N_("撤销上一次订正")),
    Key("open-file", ("O",), "open_file", PROGRAM, N_("再打开一个文件或目录")),
    Key("recent", ("R",), "recent", PROGRAM, N_("最近打开的报纸")),
    Key("sample", ("D",), "sample", PROGRAM, N_("打开自带的样报")),
    Key("help", ("question_mark", "f1"), "help", PROGRAM, N_("帮助：所有的键，可以搜"), N_("帮助"), 1),
    Key("palette", ("ctrl+p",), "palette", PROGRAM, N_("命令面板")),
    Key("quit", ("q",), "quit", PROGRAM, N_("退出"), N_("退出"), 45),
)  # fmt: skip


def remapped(changes: Mapping[str, str]) -> tuple[tuple[Key, ...], list[str]]:
    """The registry with the configuration's keys put in, and what is wrong with them, a sentence each.

    An action that is not known and a key that already has one are named; the later change of two loses.
    """
    faults: list[str] = []
    wanted: dict[str, tuple[str, ...]] = {}
    known = {key.id for key in REGISTRY}
    for action, listed in changes.items():
        if action in known:
            wanted[action] = tuple(dict.fromkeys(named(name) for name in listed.split(",") if name.strip()))
        else:
            faults.append(_("设置里的按键：没有叫 {action} 的动作").format(action=action))
    owners = {name: key.id for key in REGISTRY if key.id not in wanted for name in key.keys}
    for action, names in wanted.items():
        for name in names:
            owner = owners.setdefault(name, action)
            if owner != action:
                shown = spell(name)
                faults.append(
                    _("设置里的按键：{key} 已属于 {owner}，{action} 用不了").format(
                        key=shown, owner=owner, action=action
                    )
                )
        wanted[action] = tuple(name for name in names if owners[name] == action)
    return tuple(replace(key, keys=wanted.get(key.id, key.keys)) for key in REGISTRY), faults


def bindings(keys: tuple[Key, ...] = REGISTRY) -> list[Binding]:
    """The registry as Textual wants it."""
    from textual.binding import Binding

    return [Binding(",".join(key.keys), key.action, key.text, show=False, id=key.id) for key in keys if key.keys]


def hints(keys: tuple[Key, ...], pane: PaneName) -> Iterator[tuple[int, str, str]]:
    """What the footer may show in a pane, as (rank, keys, what they do): the lower the rank, the more needed."""
    first = {key.id: spell(key.keys[0]) for key in keys if key.keys}
    for key in keys:
        if key.hint and pane in key.where and key.id in first:
            pair = filter(None, (first[key.id], first.get(key.twin)))
            yield key.rank, "/".join(pair), _(key.hint)


def markdown(keys: tuple[Key, ...] = REGISTRY) -> str:
    """The table of keys as the README shows it."""
    rows = [f"| {_(key.group)} | {_code(key)} | {_(key.text)} | `{key.id}` |" for key in keys]
    return "\n".join([_("| | 键 | 作用 | 名字（设置用） |"), "|---|---|---|---|", *rows]) + "\n"


def _code(key: Key) -> str:
    # a bar parts the cells of a Markdown table even between back ticks
    return " ".join(f"`{spell(name)}`" for name in key.keys).replace("|", "\\|")
