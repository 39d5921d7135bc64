"""Who is right where a value differs from the gold: `python -m tests.benchmarks.adjudication`.

All 178 expressions of the open parts whose value differed from the gold in November 2026 were read by somebody who saw
the text, the publication date and both annotations in a random order, without being told which was which, and who
judged by the TIMEX3 guideline. `adjudicated.jsonl` holds the verdicts: `gold`, `found`, `both` (two readings that can
be defended) or `neither`. Differences that have gone since, or come, are counted as such.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from tests.benchmarks.corpora import is_here
from tests.benchmarks.dates_accuracy import Error, measure

CORPORA = ("timebank", "aquaint", "meantime-apple")
VERDICTS = ("found", "both", "gold", "neither", "not read")
_FILE = Path(__file__).with_name("adjudicated.jsonl")


def verdicts() -> dict[tuple[str, ...], str]:
    """Return the verdicts by article, words, and both annotations."""
    read = [json.loads(line) for line in _FILE.read_text(encoding="utf-8").splitlines()]
    return {(one["article"], one["words"], *one["gold"], *one["found"]): one["verdict"] for one in read}


def judge(errors: list[Error]) -> Counter[str]:
    """Count the verdicts on those of `errors` whose value differs from the gold."""
    known = verdicts()
    return Counter(known.get(_key(error), "not read") for error in errors if error.kind == "value")


def _key(error: Error) -> tuple[str, ...]:
    gold, found = error.gold, error.system
    return error.article, gold.text, gold.type, gold.value, found.type, found.value


def main() -> int:
    """Print a line for each corpus."""
    if not is_here():
        return 0
    print(f"{'':16}{''.join(f'{verdict:>10}' for verdict in VERDICTS)}")
    for corpus in CORPORA:
        counts = judge(measure(corpus)[1])
        print(f"{corpus:16}{''.join(f'{counts[verdict]:>10}' for verdict in VERDICTS)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
