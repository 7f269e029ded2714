"""The figures that a person feels, one after another, each as a ratio within its own run.

    python -m benchmarks      (make bench)

What reads the corpus, needs another program or takes long stands alone: `benchmarks.scoreboard`, `.library`,
`.digest_peers`, `.pdf_peers`, `.newsboat`.
"""

import subprocess
import sys

FELT = ("start_up", "keys", "long_article", "throughput", "typeset")


def main() -> None:
    """Run each in a process of its own, so that none warms the next."""
    for name in FELT:
        print(f"── {name}", flush=True)
        subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=True)


if __name__ == "__main__":
    main()
