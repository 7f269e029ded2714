"""The program of the `snownlp` engine's own process: a line of JSON in, a line of JSON out, till the input ends.

Knows SnowNLP and nothing else of tuinews: `python -m tuinews.digest.snow_child` is started by `snow`.
"""

from __future__ import annotations

import json
import sys

from tuinews.digest.snow import WINDOW


def main() -> None:
    """Answer each `{"what", "text"}` with `{"found"}`, or with `{"error"}`.

    `clauses` finds SnowNLP's clauses, best first; `sentiment` its feeling, 0 to 1.
    """
    # 2 s and 400 MB: only ever here
    from snownlp import SnowNLP

    for line in sys.stdin:
        question = json.loads(line)
        try:
            read = SnowNLP(question["text"])
            answer = {"found": read.sentiments if question["what"] == "sentiment" else read.summary(WINDOW)}
        except Exception as error:  # noqa: BLE001 - whatever a third party's code raises goes back as the answer
            answer = {"error": f"{type(error).__name__}: {error}"}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
