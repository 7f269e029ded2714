"""A real sshd on the loopback, with a host key and a user's key of its own."""

from __future__ import annotations

import getpass
import os
import select
import shlex
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.conftest import needed
from tests.e2e.pseudo_terminal import PATIENCE, PseudoTerminal

SETTINGS = """\
ListenAddress 127.0.0.1
Port {port}
HostKey {folder}/host
AuthorizedKeysFile {folder}/user.pub
PidFile none
StrictModes no
UsePAM no
PermitRootLogin prohibit-password
PasswordAuthentication no
KbdInteractiveAuthentication no
PrintMotd no
"""
_PARTED = Path("/run/sshd")
"""Where sshd, run by root, parts with its rights; the service makes it at its start."""


@dataclass(frozen=True, slots=True)
class Sshd:
    """`folder` has its keys, `port` is where it listens."""

    folder: Path
    port: int

    def open(self, *arguments: str, size: tuple[int, int] = (80, 24), **environ: str) -> PseudoTerminal:
        """The reader at the far end of a line. The far end's shell writes its process id to the file `pid`."""
        options = {
            "StrictHostKeyChecking": "no",
            "UserKnownHostsFile": str(self.folder / "known"),
            "IdentitiesOnly": "yes",
            "LogLevel": "ERROR",
        }
        said = [part for name, value in options.items() for part in ("-o", f"{name}={value}")]
        line = ["ssh", "-tt", "-F", "/dev/null", "-i", str(self.folder / "user"), "-p", str(self.port), *said]
        reader = [sys.executable, "-m", "tuinews", *arguments]
        far = (
            f"echo $$ >{shlex.quote(str(self.folder / 'pid'))}; exec {_in(self._home() | environ)} {shlex.join(reader)}"
        )
        return PseudoTerminal([*line, f"{getpass.getuser()}@127.0.0.1", far], size=size)

    def watch(self) -> int:
        """The reader at the far end, as a file that can be read from once it has ended."""
        return os.pidfd_open(int((self.folder / "pid").read_text()))

    def _home(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name.startswith("XDG_")}
        return kept | {"LC_ALL": "C.UTF-8", "COLORTERM": "truecolor"}


def ended(process: int) -> bool:
    """Whether a watched process comes to its end while one waits."""
    try:
        return bool(select.select([process], [], [], PATIENCE)[0])
    finally:
        os.close(process)


@contextmanager
def serving(folder: Path) -> Iterator[Sshd]:
    """An sshd that lets in whoever runs the tests."""
    program = needed("sshd", "openssh-server")
    for name in ("ssh", "ssh-keygen"):
        needed(name, "openssh-client")
    folder.mkdir()
    for name in ("host", "user"):
        make = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)]
        subprocess.run(make, check=True, timeout=PATIENCE)
    if os.geteuid() == 0:
        _PARTED.mkdir(mode=0o755, exist_ok=True)
    port = _free_port()
    settings = folder / "sshd_config"
    settings.write_text(SETTINGS.format(port=port, folder=folder))
    with subprocess.Popen([program, "-D", "-e", "-f", str(settings)], stderr=subprocess.PIPE) as server:
        try:
            _until_it_listens(server)
            yield Sshd(folder, port)
        finally:
            server.kill()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _until_it_listens(server: subprocess.Popen[bytes]) -> None:
    assert server.stderr is not None
    said, end = b"", time.monotonic() + PATIENCE
    while b"Server listening on" not in said:
        ready = select.select([server.stderr], [], [], max(0.0, end - time.monotonic()))[0]
        part = os.read(server.stderr.fileno(), 4096) if ready else b""
        assert part, f"sshd does not listen: {said.decode(errors='replace')}"
        said += part


def _in(environ: Mapping[str, str]) -> str:
    return shlex.join(["env", *(f"{name}={value}" for name, value in environ.items())])
