"""Opens, parses and digests the sample edition with an installed tuinews: open_sample.py COMMAND."""

import fcntl
import json
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path


def opened(command: str, needle: bytes, seconds: float = 30) -> bool:
    """Whether the reader shows `needle` (UTF-8) in a terminal of 120 by 36 cells within so many seconds."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ["TERM"] = "xterm-256color"
        os.execv(command, [command, "--sample", "--no-library"])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
    seen, end = b"", time.monotonic() + seconds
    while needle not in seen and time.monotonic() < end:
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                seen += os.read(terminal, 65536)
            except OSError:
                break
    os.write(terminal, b"q")
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                if not os.read(terminal, 65536):
                    break
            except OSError:
                break
    _, status = os.waitpid(pid, 0)
    return needle in seen and os.waitstatus_to_exitcode(status) == 0


def main() -> None:
    """Exit 1, saying which, at the first of the three that does not work."""
    command = str(Path(sys.argv[1]).absolute())
    paths = dict(line.split("\t") for line in subprocess.check_output([command, "paths"], text=True).splitlines())
    sample = next(path for path in paths.values() if path.endswith("sample.txt"))
    parsed = json.loads(subprocess.check_output([command, "parse", sample, "--format", "json"]))
    articles = parsed["editions"][0]["articles"]
    digested = json.loads(subprocess.check_output([command, "digest", sample, "--format", "json"]))
    summaries = [article["digest"]["summary"] for article in digested["editions"][0]["articles"]]
    if len(articles) < 6 or not all(summaries):
        sys.exit(f"the sample gave {len(articles)} articles and {sum(map(bool, summaries))} summaries")
    if not opened(command, articles[0]["display_title"][:4].encode()):
        sys.exit("the reader did not show the sample's first article, or did not end well")
    print(f"the wheel works: {len(articles)} articles parsed, digested, and opened")


if __name__ == "__main__":
    main()
