"""A tmux of its own with one window, and a person attached to it on a pseudo-terminal."""

from __future__ import annotations

import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.conftest import needed
from tests.e2e.pseudo_terminal import PATIENCE, PseudoTerminal

SETTINGS = "set -g status off\nset -sg escape-time 0\n"
"""The window has the whole terminal; Esc is told from the start of a sequence at once."""


@dataclass(frozen=True, slots=True)
class Tmux:
    """`terminal` is where the person sits, `socket` the name that the server answers to."""

    socket: str
    terminal: PseudoTerminal

    def ask(self, *arguments: str) -> str:
        """What a tmux command prints."""
        command = ["tmux", "-L", self.socket, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True, timeout=PATIENCE).stdout

    def press(self, *keys: str) -> None:
        """Press keys, as tmux calls them."""
        self.ask("send-keys", *keys)


@contextmanager
def attached(home: Path, *arguments: str, size: tuple[int, int] = (80, 24)) -> Iterator[Tmux]:
    """tmux on a terminal of that size, with the reader in it."""
    needed("tmux", "tmux")
    settings = home / "tmux.conf"
    settings.write_text(SETTINGS)
    socket = f"tuinews-{uuid.uuid4().hex[:12]}"
    command = ["tmux", "-u", "-L", socket, "-f", str(settings)]
    reader = [sys.executable, "-m", "tuinews", *arguments]
    try:
        with PseudoTerminal([*command, "new-session", *reader], size=size) as terminal:
            yield Tmux(socket, terminal)
    finally:
        subprocess.run([*command, "kill-server"], check=False, capture_output=True, timeout=PATIENCE)
