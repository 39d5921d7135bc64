"""Measure date expressions against gold TIMEX3, by the measures of TempEval-3: all sets, both parts of each, the gap.

    python -m tests.benchmarks.dates_accuracy [--errors] [--doubtful]

Every third article by name, and every second of the project's own, is held out: its figures are printed, its errors
are never listed. Errors of the rest are counted by cause; gold annotations that break the guideline's own rules are
listed as doubtful, and count as errors all the same.
"""

import argparse
import importlib
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from types import SimpleNamespace
from typing import Any, NamedTuple

from tests.benchmarks.corpora import BENCH, TIMEML, is_here, own, timeml
from timeline.dates import find_dates, span_of
from timeline.dates.calendar import WEEKDAYS

OWN = "own articles"
CORPORA = ("timebank", "aquaint", "meantime-apple", OWN)
FIRST_BATCH = 30
"""The first so many of the project's own articles are dense with dates; the rest are nearer to what news has."""
REACH = {
    "timebank": (90, 95, 92, 86),
    "aquaint": (86, 95, 90, 82),
    "meantime-apple": (85, 92, 88, 82),
}
"""Strict, relaxed, type and value F1 that were set as the aim."""

_DURATION = re.compile(r"P(?:X|\d+(?:\.\d+)?)[A-Z]{1,2}\d*.*|PT.*")
_REGULAR = re.compile(
    r"\d{2,4}|(?:\d{4}|XXXX)(?:-(?:\d\d|XX)){0,2}(?:T(?:\d\d(?::\d\d)*Z?|[A-Z]{2}))?"
    r"|(?:\d{4}|XXXX)-(?:Q[1-4]|H[12]|SP|SU|FA|WI|W(?:\d\d|XX)(?:-(?:WE|[1-7])(?:T[A-Z]{2})?)?)|(?:PAST|PRESENT|FUTURE)_REF"
    r"|P(?:(?:\d+(?:\.\d+)?|X)(?:Y|M|W|D|DE|CE|C|Q|WE))*(?:T(?:(?:\d+(?:\.\d+)?|X)[HMS])+)?"
)
_WEEKDAY = re.compile(rf"(?i)\b({'|'.join(WEEKDAYS)})\b(?! (?:before|after))")
_YEAR = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)")


class Error(NamedTuple):
    """A disagreement with the gold: missed, spurious, or with another span, type or value."""

    article: str
    published: date
    kind: str
    gold: Any
    system: Any


def doubt(text: str, kind: str, value: str) -> str:
    """Return why a gold annotation cannot be right by the guideline's own rules, the empty string where it can."""
    if not _REGULAR.fullmatch(value):
        return "the value is not one of TIMEX3"
    if kind in ("DATE", "TIME") and _DURATION.fullmatch(value):
        return "a date with the value of a duration"
    if kind == "DURATION" and not value.startswith("P"):
        return "a duration with the value of a date"
    if kind == "DATE" and "T" in value and not value.endswith("REF"):
        return "a time of day with the type of a date"
    span = span_of(value)
    told = _WEEKDAY.search(text)
    day = span.earliest if told and kind == "DATE" and len(value) == 10 and span else None
    if told and day and WEEKDAYS[day.weekday()].lower() != told[1].lower():
        return "the weekday is not that of the value"
    year = _YEAR.search(text)
    if (
        kind == "DATE"
        and year
        and value[:4].isdecimal()
        and value[:4] != year[1]
        and not (len(value) < 4 and year[1].startswith(value))
    ):
        return "the year is not the one in the text"
    if "XX" in value and not value.startswith("XXXX") and not value.startswith("P"):
        return "the value leaves out what the text tells"
    return ""


def cause(error: Error) -> str:
    """Name the cause of an error, as far as its form tells it."""
    gold, system = error.gold, error.system
    if error.kind == "missed":
        return f"missed: {_sort(gold)}"
    if error.kind == "spurious":
        return f"spurious: {_sort(system)}"
    if error.kind == "span":
        inside = gold.start >= system.start and gold.end <= system.end
        return "span: more words than the gold" if inside else "span: fewer or other words than the gold"
    if error.kind == "type":
        return f"type: {gold.type} in the gold, {system.type} found"
    return f"value: {_value_cause(gold, system)}"


def _sort(expression: Any) -> str:
    if expression.value.endswith("_REF"):
        return "a vague reference"
    return {"DATE": "a date", "TIME": "a time", "DURATION": "a duration", "SET": "a set"}[expression.type]


def _value_cause(gold: Any, system: Any) -> str:
    if reason := doubt(gold.text, gold.type, gold.value):
        return f"gold doubtful ({reason})"
    if gold.type != system.type:
        return "the type differs"
    if re.search(r"(?i)year.(?:ago|earlier)|last year|period|quarter", gold.text):
        return "which quarter or year figures are compared with"
    if _WEEKDAY.search(gold.text):
        return "which week a weekday is in"
    if gold.value.endswith("_REF") or system.value.endswith("_REF"):
        return "vague or not"
    if system.value.startswith(gold.value) or gold.value.startswith(system.value):
        return "finer or coarser than the gold"
    if gold.value[4:] == system.value[4:]:
        return "which year"
    return "other"


def measure(corpus: str) -> tuple[dict[str, Any], list[Error], int, Counter[str]]:
    """Return the scores of a corpus by part, the errors of the part that may be read, and the doubtful gold."""
    sys.path.insert(0, str(BENCH))
    score_dates = importlib.import_module("score_dates")
    articles: dict[str, Any]
    if corpus == OWN:
        articles = {article.id: article for article in own()}
        gold = {
            id: _as_document(score_dates, article.text, [SimpleNamespace(**t) for t in article.timex])
            for id, article in articles.items()
        }
    else:
        articles = {article.id: article for article in timeml(corpus)}
        gold = score_dates.read_dir(TIMEML / corpus)
    system = {
        id: _as_document(score_dates, article.text, find_dates(article.text, article.published))
        for id, article in articles.items()
    }
    parts = {
        "all": list(articles),
        "open": [id for id, article in articles.items() if not article.held_out],
        "held out": [id for id, article in articles.items() if article.held_out],
    }
    if corpus == OWN:
        first = list(articles)[:FIRST_BATCH]
        for part in ("open", "held out"):
            parts[f"batch 1, {part}"] = [id for id in parts[part] if id in first]
            parts[f"batch 2, {part}"] = [id for id in parts[part] if id not in first]
    scores = {part: score_dates.score({id: gold[id] for id in ids}, system) for part, ids in parts.items()}
    errors = [Error(id, articles[id].published, *rest) for id, *rest in scores["open"][2]]
    held_out_doubts = sum(bool(doubt(t.text, t.type, t.value)) for id in parts["held out"] for t in gold[id].timexes)
    doubts = Counter(
        f"{reason}: {t.text!r} {t.type} {t.value} in {id}"
        for id in parts["open"]
        for t in gold[id].timexes
        if (reason := doubt(t.text, t.type, t.value))
    )
    return {part: result for part, (result, _, _) in scores.items()}, errors, held_out_doubts, doubts


def _as_document(score_dates: Any, text: str, expressions: Iterable[Any]) -> Any:
    squeezed = score_dates.Squeezed(text)
    found = [score_dates.Timex(*squeezed.span(e.start, e.end), e.text, e.type, e.value) for e in expressions]
    return score_dates.Doc(text, sorted(found, key=lambda t: (t.start, t.end)))


def table(all_scores: dict[str, dict[str, Any]]) -> Iterator[str]:
    """Yield the lines of the table: a row for each part of each corpus, the gap, and the aim."""
    yield f"{'':32}{'gold':>6}{'strict':>8}{'relaxed':>9}{'type':>7}{'value':>7}"
    for corpus, scores in all_scores.items():
        rows = {part: _figures(result) for part, result in scores.items()}
        for part, row in rows.items():
            yield _line(f"{corpus}, {part}", row, scores[part]["gold"])
        gap = tuple(a - b for a, b in zip(rows["open"], rows["held out"], strict=True))
        yield _line("  gap, open less held out", gap)
        if corpus in REACH:
            yield _line("  aim", REACH[corpus])


def _figures(result: dict[str, Any]) -> tuple[float, ...]:
    return result["strict"]["f1"], result["relaxed"]["f1"], result["type_f1"], result["value_f1"]


def _line(name: str, row: tuple[float, ...], gold: int | str = "") -> str:
    return f"{name:32}{gold:>6}{row[0]:8.1f}{row[1]:9.1f}{row[2]:7.1f}{row[3]:7.1f}"


def _print_grouped(title: str, errors: list[Error], key: Callable[[Error], str], listed: bool) -> None:
    print(f"\n{title}")
    for name, count in Counter(map(key, errors)).most_common():
        print(f"{count:5}  {name}")
        for error in errors if listed else ():
            if key(error) == name:
                gold = f"{error.gold.text!r} {error.gold.value}" if error.gold else "-"
                system = f"{error.system.text!r} {error.system.value}" if error.system else "-"
                print(f"         {error.article} ({error.published}): gold {gold} | found {system}")


def main() -> int:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--errors", action="store_true", help="list the errors of the open part below their causes")
    cli.add_argument("--doubtful", action="store_true", help="list the doubtful gold annotations of the open part")
    args = cli.parse_args()
    if not is_here():
        return 0
    measured = {corpus: measure(corpus) for corpus in CORPORA}
    print("\n".join(table({corpus: scores for corpus, (scores, _, _, _) in measured.items()})))
    for corpus, (_, errors, _, _) in measured.items():
        _print_grouped(f"{corpus}: errors of the open part by cause", errors, cause, args.errors)
    print("\ngold doubtful (counted as errors all the same)")
    for corpus, (_, _, held_out, doubts) in measured.items():
        print(f"{corpus}: {doubts.total()} in the open part, {held_out} in the held-out part")
        for line, count in sorted(doubts.items()) if args.doubtful else ():
            print(f"{count:5}  {line}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
