"""The program of the `snownlp` engine's own process: a line of JSON in, a line of JSON out, till the input ends.

Knows SnowNLP and nothing else of tuinews: `python -m tuinews.digest.snow_child` is started by `snow`.
"""

from __future__ import annotations

import json
import sys


def main() -> None:
    """Answer each `{"text"}` with `{"clauses"}`, SnowNLP's clauses best first, or with `{"error"}`."""
    # 2 s and 400 MB: only ever here
    from snownlp import SnowNLP

    for line in sys.stdin:
        text = json.loads(line)["text"]
        try:
            answer = {"clauses": SnowNLP(text).summary(len(text))}
        except Exception as error:  # noqa: BLE001 - whatever a third party's code raises goes back as the answer
            answer = {"error": f"{type(error).__name__}: {error}"}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
