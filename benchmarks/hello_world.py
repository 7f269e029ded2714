"""The least that Textual can show: what the reader's start is measured against."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Static


class HelloWorld(App[None]):
    """A greeting."""

    def compose(self) -> ComposeResult:
        """The greeting."""
        yield Static("hello, world")


if __name__ == "__main__":
    HelloWorld().run(mouse=False)
