"""The articles that accuracy is measured on. They lie beside the project, for the corpora have terms of their own."""

import json
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

SHARED = Path(__file__).resolve().parents[3] / "shared"
BENCH = SHARED / "bench"
TIMEML = SHARED / "data" / "timeml"
OWN = Path(__file__).resolve().parents[1] / "dates" / "annotated" / "articles.jsonl"
HELD_OUT = 3
"""Every so-manieth article by name is held out: its figures are looked at, its errors are not."""


@dataclass(frozen=True)
class TimemlArticle:
    """An article of a TimeML corpus: its text as the scorers count offsets in, and when it was published."""

    id: str
    published: date
    text: str
    held_out: bool


def is_held_out(number: int) -> bool:
    """Say whether the article with this place in the order of names is held out."""
    return number % HELD_OUT == HELD_OUT - 1


def is_here() -> bool:
    """Say whether the corpora are here, and print so where they are not."""
    if not SHARED.is_dir():
        print(f"Not measured: the articles with gold annotations are not at {SHARED}.", file=sys.stderr)
    return SHARED.is_dir()


@dataclass(frozen=True)
class OwnArticle:
    """An article annotated for this project, with its TIMEX3: every second one is held out."""

    id: str
    published: date
    text: str
    held_out: bool
    timex: list[dict[str, Any]]


def own() -> list[OwnArticle]:
    """Return the articles annotated for this project, in their order."""
    lines = [json.loads(line) for line in OWN.read_text(encoding="utf-8").splitlines()]
    return [
        OwnArticle(a["id"], date.fromisoformat(a["published"]), a["text"], number % 2 == 1, a["timex"])
        for number, a in enumerate(lines)
    ]


def timeml(name: str) -> list[TimemlArticle]:
    """Return the articles of a corpus of `TIMEML`, by name."""
    sys.path.insert(0, str(BENCH))
    from score_dates import read_dir  # type: ignore[import-not-found]

    articles = []
    for number, (id, document) in enumerate(sorted(read_dir(TIMEML / name).items())):
        digits = document.dct.replace("-", "")[:8]
        published = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
        articles.append(TimemlArticle(id, published, document.text, is_held_out(number)))
    return articles
