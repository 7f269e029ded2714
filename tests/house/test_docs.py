"""What the documents say of the program is so."""

import argparse
import re
from pathlib import Path

from tests.house.keys_table import keys_table
from tests.house.manual import PAGE

from tuinews.cli.arguments import COMMANDS, build_parser

ROOT = Path(__file__).parents[2]


def flags(parser: argparse.ArgumentParser) -> set[str]:
    return {flag for flag in re.findall(r"--[a-z][a-z-]+", parser.format_help()) if flag != "--help"}


def test_the_manual_page_names_every_command_and_flag() -> None:
    page = PAGE.read_text("utf-8").replace("\\-", "-")
    assert all(name in page for name in COMMANDS)
    assert all(flag in page for flag in flags(build_parser()))


def test_the_readmes_table_of_keys_is_the_registrys() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert readme.split("<!-- keys -->\n")[1].split("<!-- /keys -->")[0] == keys_table()


def test_the_readme_begins_with_the_two_commands() -> None:
    commands = re.findall(r"^(make \w+)", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    assert commands[0] == "make run"
    assert "make test" in commands


def test_every_file_the_documents_point_to_is_there() -> None:
    for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")):
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_command_of_the_readme_exists() -> None:
    for word in re.findall(r"^tuinews ([a-z]+)\b(?!\.)", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE):
        assert word in COMMANDS or word in ("paper", "page2")


def test_make_says_what_each_of_its_targets_does() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    named = set(re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[1].split())  # type: ignore[index]  # it is there
    assert named - set(re.findall(r"^([a-z-]+):.*##", makefile, re.MULTILINE)) == {"clean"}
