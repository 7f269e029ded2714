"""`tuinews config` and `tuinews paths`."""

import re
import tomllib
from pathlib import Path

import pytest

from tuinews import config
from tuinews.cli import run
from tuinews.config import ENGINES, Config
from tuinews.digest import ENGINES as KNOWN

FAULTS = [
    ("colour = 1\n", 1, "colour"),
    ("\nsentences = -1\n", 2, "sentences"),
    ('theme = "pink"\n', 1, "theme"),
    ("mouse = 1\n", 1, "mouse"),
    ("[keys]\nquit = 3\n", 1, "keys"),
]


def test_the_default_file_read_back_with_every_line_in_force_is_the_default() -> None:
    text = "\n".join(re.findall(r"^# ([a-z_]+ = .*)$", config.default_text(), re.MULTILINE))
    table = tomllib.loads(text)
    assert Config(**table) == Config()


def test_the_settings_shown_are_the_settings_in_force(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(config.show(Config(engine="lead", mouse=True, keys={"quit": "x"})), encoding="utf-8")
    assert config.load(file) == (Config(engine="lead", mouse=True, keys={"quit": "x"}), [])


@pytest.mark.parametrize(("text", "line", "named"), FAULTS)
def test_a_faulty_key_is_a_warning_with_file_and_line(text: str, line: int, named: str, tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(text, encoding="utf-8")
    settings, warnings = config.load(file)
    assert settings == Config()
    assert warnings[0].startswith(f"{file}:{line}：")
    assert named in warnings[0]


def test_a_file_that_is_no_toml_gives_the_defaults_and_a_warning(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("= =", encoding="utf-8")
    assert config.load(file)[0] == Config()
    assert run(["config", "--check", "--config", str(file)]) == 1


def test_keys_that_clash_and_actions_that_are_not_there_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "config.toml"
    file.write_text('[keys]\nquit = "j"\nfly = "x"\n', encoding="utf-8")
    assert run(["config", "--check", "--config", str(file)]) == 1
    said = capsys.readouterr().err
    assert f"{file}：设置里的按键：j 已属于 down，quit 用不了" in said
    assert "没有叫 fly 的动作" in said


def test_no_file_is_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["config", "--check"]) == 0
    assert "没有问题" in capsys.readouterr().out


def test_paths_follow_the_xdg_variables_unless_they_are_relative(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    assert run(["paths"]) == 0
    shown = capsys.readouterr().out
    assert str(home / "XDG_CONFIG_HOME" / "tuinews" / "config.toml") in shown
    assert str(Path.home() / ".local" / "share" / "tuinews" / "library.db") in shown


def test_the_settings_know_every_engine() -> None:
    assert set(ENGINES) == set(KNOWN)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_completion_script_knows_commands_and_flags(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert all(word in script for word in ("digest", "sentences", "lexrank"))
