"""What a person has set: `config.toml`, checked key by key.

Knows the keys, their types and their defaults; knows nothing of what they do. A wrong or unknown key
never stops the program: it is a warning that names the file, the line and the reason.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Annotated, NamedTuple, get_type_hints

from tuinews import paths
from tuinews.i18n import N_, _

ENGINES = ("tuinews", "textrank", "lexrank", "snownlp", "lead")
THEMES = ("dark", "light", "contrast", "terminal")


class About(NamedTuple):
    """What a setting is for, and the values it may have where only some make sense."""

    text: str
    choices: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Config:
    """Every setting. 0 or an empty string means: not set, decide by what is there."""

    language: Annotated[str, About(N_("界面语言：zh 或 en；空为按系统"), ("", "zh", "en"))] = ""
    encoding: Annotated[str, About(N_("输入的编码；空为自动识别"))] = ""
    engine: Annotated[str, About(N_("摘要引擎"), ENGINES)] = "tuinews"
    sentences: Annotated[int, About(N_("摘要句数"))] = 3
    chars: Annotated[int, About(N_("摘要字数上限；0 为按句数"))] = 0
    ratio: Annotated[float, About(N_("摘要占原文的比例（0–1）；0 为按句数"))] = 0.0
    userdict: Annotated[str, About(N_("自定义词典（jieba 格式）"))] = ""
    theme: Annotated[str, About(N_("配色：dark、light、contrast、terminal；空为按终端"), ("", *THEMES))] = ""
    ambiguous_width: Annotated[int, About(N_("“”—… 等字符占几格"), (1, 2))] = 1
    measure: Annotated[int, About(N_("正文最大行宽（格）"))] = 76
    mouse: Annotated[bool, About(N_("使用鼠标"))] = False
    library: Annotated[bool, About(N_("打开的文件记入资料库"))] = True
    keys: Annotated[Mapping[str, str], About(N_("按键：动作 = 键，用逗号分开"))] = field(default_factory=dict)


def _about(name: str) -> About:
    found: About = get_type_hints(Config, include_extras=True)[name].__metadata__[0]
    return found


def load(file: Path | None = None) -> tuple[Config, list[str]]:
    """The configuration of a file (the user's where none is given) and what was wrong with it.

    A file that is missing is no fault; one that cannot be read or is no TOML gives the defaults and a warning.
    """
    path = file or paths.config_file()
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Config(), ([_("{file}：没有这个文件").format(file=path)] if file else [])
    except (OSError, ValueError) as error:
        return Config(), [_("{file}：{reason}").format(file=path, reason=error)]
    import tomllib  # most people have no file, and should not wait for its reader

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Config(), [_("{file}：{reason}").format(file=path, reason=error)]
    config, warnings = Config(), []
    for name, value in table.items():
        reason = _fault(name, value)
        if reason:
            warnings.append(_("{file}:{line}：{reason}").format(file=path, line=_line(text, name), reason=reason))
        else:
            config = replace(config, **{name: value})
    return config, warnings


def default_text() -> str:
    """A configuration file that says what every key is, each at its default and commented out."""
    lines = []
    for item in fields(Config):
        if item.name == "keys":
            lines += [f"# {_(_about(item.name).text)}", "# [keys]", '# next-article = "J,ctrl+n"']
        else:
            lines += [f"# {_(_about(item.name).text)}", f"# {item.name} = {_toml(item.default)}", ""]
    return "\n".join(lines) + "\n"


def show(config: Config) -> str:
    """The settings in force, as TOML."""
    lines = [f"{item.name} = {_toml(getattr(config, item.name))}" for item in fields(Config) if item.name != "keys"]
    if config.keys:
        lines += ["", "[keys]", *(f"{name} = {_toml(keys)}" for name, keys in config.keys.items())]
    return "\n".join(lines) + "\n"


def _fault(name: str, value: object) -> str:
    known = {item.name: item for item in fields(Config)}
    if name not in known:
        return _("没有叫 {name} 的设置").format(name=name)
    item = known[name]
    if name == "keys":
        fine = isinstance(value, dict) and all(isinstance(keys, str) for keys in value.values())
        return "" if fine else _("keys 应是一张“动作 = 键”的表")
    expected = type(item.default)
    if type(value) is not expected and not (expected is float and type(value) is int):
        return _("{name} 应是 {kind}").format(name=name, kind=expected.__name__)
    choices = _about(name).choices
    if choices and value not in choices:
        return _("{name} 应是其中之一：{choices}").format(name=name, choices=", ".join(map(_toml, choices)))
    if isinstance(value, int | float) and value < 0:
        return _("{name} 不能是负数").format(name=name)
    return ""


def _line(text: str, name: str) -> int:
    pattern = re.compile(rf"\s*\[?\s*[\"']?{re.escape(name)}[\"']?\s*[=\].]")
    return next((number for number, line in enumerate(text.splitlines(), 1) if pattern.match(line)), 1)


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return (
        str(value)
        if isinstance(value, int | float)
        else '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'
    )
