"""What may stand on the command line. Knows the flags and their help, and which module runs a command."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from tuinews import __version__
from tuinews.config import ENGINES
from tuinews.i18n import N_, _


class _Parser(argparse.ArgumentParser):
    """argparse, whose error line names what was wrong without interpreting it."""

    def error(self, message: str) -> NoReturn:
        from tuinews.intake import printable

        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {printable(message)}\n")


def parse_arguments(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments of a command line; `module` is the one of this package that runs it."""
    if argv and argv[0] in COMMANDS:
        return build_parser().parse_args([argv[0], *map(_NOT_FLAGS.get(argv[0], str), argv[1:])])
    return _reader_parser().parse_args(list(argv))


def _excluded(argument: str) -> str:
    """A word that a query excludes (`-足球`) with a blank before it, so that it is not taken for a flag."""
    return f" {argument}" if argument[:1] == "-" and argument[1:2] not in ("", "-") and argument != "-h" else argument


_NOT_FLAGS: dict[str, Callable[[str], str]] = {"search": _excluded}


def build_parser() -> argparse.ArgumentParser:
    """Every command with its flags, and the reader's."""
    parser = _Parser(prog="tuinews", description=_("在终端里略读、细读中文报纸"))
    _add_reader(parser)
    commands = parser.add_subparsers(metavar=_("命令"), required=True)
    for name, (module, about, add) in COMMANDS.items():
        command = commands.add_parser(name, help=_(about), description=_(about))
        command.set_defaults(module=module, command=name)
        add(command)
    return parser


def _reader_parser() -> argparse.ArgumentParser:
    lines = "\n".join(f"  tuinews {name:9} {_(about)}" for name, (_module, about, _add) in COMMANDS.items())
    parser = _Parser(
        prog="tuinews",
        description=_("在终端里略读、细读中文报纸：PATH 是文本或 PDF 文件、目录，或 - （标准输入）。"),
        epilog=_("命令：") + "\n" + lines,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(module="read")
    parser.add_argument("paths", nargs="*", metavar="PATH", help=_("文件、目录或 -"))
    _add_reader(parser)
    return parser


def _add_reader(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--version", action="version", version=f"tuinews {__version__}")
    _add_encoding(parser)
    _add_engine(parser)
    parser.add_argument("--config", metavar="FILE", help=_("用这个设置文件"))
    parser.add_argument("--mouse", action="store_true", default=None, help=_("使用鼠标"))
    parser.add_argument("--no-mouse", dest="mouse", action="store_false", help=_("不用鼠标"))
    parser.add_argument("--theme", help=_("配色"))
    parser.add_argument("--no-library", action="store_true", help=_("不记入资料库，也不读它"))
    parser.add_argument("--private", dest="no_library", action="store_true", help=_("同 --no-library"))
    parser.add_argument("--sample", action="store_true", help=_("打开自带的样报"))


def _positive(text: str) -> int:
    return int(_number(text, int, _("应是正整数"), lambda value: value >= 1))


def _count(text: str) -> int:
    return int(_number(text, int, _("应是非负整数"), lambda value: value >= 0))


def _share(text: str) -> float:
    return _number(text, float, _("应在 0 与 1 之间"), lambda value: 0 < value <= 1)


def _number(text: str, kind: type[int | float], wanted: str, fits: Callable[[float], bool]) -> float:
    try:
        value = kind(text)
    except ValueError:
        raise argparse.ArgumentTypeError(wanted) from None
    if not fits(value):
        raise argparse.ArgumentTypeError(wanted)
    return value


def _add_inputs(parser: argparse.ArgumentParser, *, required: bool = True) -> None:
    parser.add_argument("paths", nargs="+" if required else "*", metavar="PATH", help=_("文件、目录或 -"))
    _add_encoding(parser)


def _add_encoding(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--encoding", help=_("输入的编码；不写则自动识别"))


def _add_engine(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--engine", choices=ENGINES, help=_("摘要引擎"))
    parser.add_argument("--userdict", metavar="FILE", help=_("自定义词典（jieba 格式）"))
    budget = parser.add_mutually_exclusive_group()
    budget.add_argument("--sentences", type=_positive, metavar="N", help=_("摘要取 N 句"))
    budget.add_argument("--chars", type=_positive, metavar="N", help=_("摘要至多 N 字"))
    budget.add_argument("--ratio", type=_share, metavar="R", help=_("摘要占原文的比例"))


def _add_format(parser: argparse.ArgumentParser, *names: str) -> None:
    parser.add_argument("--format", choices=names, help=_("输出格式；终端上默认 text，否则 json"))


def _add_parse(parser: argparse.ArgumentParser) -> None:
    _add_inputs(parser)
    _add_format(parser, "json", "text", "md", "html")
    parser.add_argument("--audit", action="store_true", help=_("逐字核对：每个字在且只在一处"))
    parser.add_argument("--explain", action="store_true", help=_("逐行说明：角色、依据、把握"))


def _add_digest(parser: argparse.ArgumentParser) -> None:
    _add_inputs(parser, required=False)
    _add_engine(parser)
    parser.add_argument("--keywords", type=_count, default=10, metavar="N", help=_("关键词个数；0 为不要"))
    _add_format(parser, "json", "jsonl", "text", "md", "html")
    parser.add_argument(
        "--input", choices=("edition", "jsonl"), default="edition", help=_("输入：报纸，或每行一篇的 JSON")
    )
    parser.add_argument("--edition", action="store_true", help=_("整版要点，而不是逐篇"))
    parser.add_argument("--explain", action="store_true", help=_("说明每一句为何入选"))


def _add_search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", nargs="+", metavar="QUERY", help=_("词、“短语”、-排除、person: place: from: is: 等"))
    _add_format(parser, "json", "text")
    parser.add_argument("--limit", type=_positive, default=20, metavar="N", help=_("至多 N 条"))


def _add_library(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar=_("动作"), required=True)
    add = actions.add_parser("add", help=_("收入文件或目录"))
    add.add_argument("paths", nargs="+", metavar="PATH", help=_("文件或目录"))
    add.add_argument("--encoding", help=_("输入的编码；不写则自动识别"))
    add.add_argument("--jobs", type=_positive, default=0, metavar="N", help=_("同时读取的进程数；默认每核一个"))
    add.add_argument("--watch", action="store_true", help=_("继续跟踪目录，直到 Ctrl-C"))
    actions.add_parser("list", help=_("列出收入的报纸"))
    for name, about in (("show", _("显示一份报纸")), ("remove", _("移除一份报纸"))):
        actions.add_parser(name, help=about).add_argument("edition", metavar="EDITION", help=_("编号、路径或文件名"))
    export = actions.add_parser("export", help=_("导出阅读记录和更正（JSON，不含正文）"))
    export.add_argument("--corrections", action="store_true", help=_("只导出更正"))
    check = actions.add_parser("check", help=_("检查资料库"))
    check.add_argument("--repair", action="store_true", help=_("先重建索引（由收存的正文）"))
    actions.add_parser("vacuum", help=_("整理资料库，腾出空间"))


def _add_config(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", metavar="FILE", help=_("用这个设置文件"))
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--show", action="store_true", help=_("现在起作用的设置"))
    what.add_argument("--default", action="store_true", help=_("写有全部默认值的设置文件"))
    what.add_argument("--check", action="store_true", help=_("检查设置文件"))


def _add_completion(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", choices=("bash", "zsh", "fish", "tcsh"), help=_("哪一种 shell"))


def _add_nothing(parser: argparse.ArgumentParser) -> None:
    """A command without flags."""


COMMANDS = {
    "parse": ("parse", N_("把报纸文本切分成稿件"), _add_parse),
    "digest": ("digest", N_("摘要、要句、关键词"), _add_digest),
    "search": ("search", N_("在资料库里检索"), _add_search),
    "library": ("library", N_("管理资料库"), _add_library),
    "config": ("settings", N_("查看或检查设置"), _add_config),
    "completion": ("completion", N_("命令行补全脚本"), _add_completion),
    "paths": ("settings", N_("各种文件放在哪里"), _add_nothing),
}
