"""The manual page, made from the flags themselves.

TUINEWS_LANG=en python -m tests.house.manual      (make messages)
"""

from pathlib import Path

from argparse_manpage.manpage import Manpage

from tuinews.cli.arguments import build_parser

PAGE = Path(__file__).parents[2] / "docs" / "tuinews.1"


def made() -> str:
    """The page as the flags are now, in English."""
    page = Manpage(
        build_parser(),
        _data={
            "project_name": "tuinews",
            "prog": "tuinews",
            "date": "2026-11-23",
            "version": "tuinews",
            "manual_title": "User Commands",
            "description": "skim and read a Chinese newspaper in a terminal",
        },
    )
    return str(page)


if __name__ == "__main__":
    PAGE.write_text(made(), encoding="utf-8")
