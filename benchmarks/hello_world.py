"""The least that Textual does: what the reader's start and memory are measured against.

python -m benchmarks.hello_world
"""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Static

GREETING = "Hello, world"


class HelloWorld(App[None]):
    """A line of text."""

    def compose(self) -> ComposeResult:
        """The line."""
        yield Static(GREETING)


if __name__ == "__main__":
    HelloWorld().run()
