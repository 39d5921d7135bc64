"""Measure again and write the figures into the README: `make figures`, or some of its parts by name.

    python -m tests.benchmarks.figures [dates] [seed] [events] [audit] [speed] [page]

Each part is a table between `<!-- figures: NAME -->` and `<!-- /figures -->`. A part that cannot be measured here, for
want of the annotated articles or of a browser, says so and stays as it is.
"""

import re
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from tests.benchmarks import audit, dates_accuracy, dates_speed, events, page_speed
from tests.benchmarks.corpora import is_here, timeml
from timeline.article import read_text
from timeline.dates import find_dates

README = Path(__file__).resolve().parents[2] / "README.md"
HEIDELTIME = {"timebank": 79.6, "aquaint": 73.1, "meantime-apple": 72.8}
"""The value F1 of HeidelTime 2.2.1 with its settings for news; MEANTIME on all its 120 articles."""

NAMES = {
    "timebank": "TimeBank", "aquaint": "AQUAINT", "meantime-apple": "MEANTIME, Apple",
    dates_accuracy.OWN: "Own articles",
}  # fmt: skip
PAIRS = 5
Row = Sequence[object]


def dates() -> str:
    """Date expressions against gold TIMEX3, by the measures of TempEval-3."""
    rows = []
    for corpus, name in NAMES.items():
        scores, *_ = dates_accuracy.measure(corpus)
        found, held_out = scores["all"], scores["held out"]
        f1 = (found["strict"]["f1"], found["relaxed"]["f1"], found["type_f1"], found["value_f1"])
        rows.append((f"{name} ({found['docs']})", *f1, held_out["value_f1"], HEIDELTIME.get(corpus, "–")))
    head = (
        "articles",
        "strict F1",
        "relaxed F1",
        "type F1",
        "value F1",
        "value F1, held out",
        "HeidelTime’s value F1",
    )
    return _table(head, rows)


def seed() -> str:
    """The first sample article, as of its true date and as of the one its page states."""
    rows = []
    for day in events.SEED_DATES:
        article = read_text((events.SEED / "article.txt").read_text(encoding="utf-8"), id="seed", published=day)
        found = {
            (e.start, e.end, e.type, e.value) for e in find_dates(article.text, article.published, article.passages)
        }
        key = f"value_asof_{day.replace('-', '_')}"
        gold = {(g["start"], g["end"], g["type"], g[key]) for g in events.read_jsonl(events.SEED / "dates.jsonl")}
        right = f"{len(found & gold)} of {len(gold)}"
        rows.append((day, right, len(found - gold), events.seed_scores(day)["timeline"]["f1"]))
    return _table(("published", "date expressions right", "spurious", "timeline F1 of its events"), rows)


def development() -> str:
    """Events against hand-annotated ones: found, their day, their kind, their actors, and all of it together."""
    rows: list[Row] = [("HeidelTime and a sentence’s names, all 26 articles", 44.3, 81.0, 86.1, 41.6, 12.9)]
    for name, scores in (
        ("Timeline, all 26 articles", events.development_scores("all")),
        ("Timeline, the 8 of them held out", events.development_scores("held out")),
        ("Timeline, 7 more articles, looked at", events.annotated_scores("second", "looked at")),
        ("Timeline, 7 more articles, held out", events.annotated_scores("second", "held out")),
        ("Timeline, 11 others, looked at", events.annotated_scores("third", "looked at")),
        ("Timeline, 11 others, held out", events.annotated_scores("third", "held out")),
    ):
        f1 = {measure: scores[measure]["f1"] for measure in ("event", "actors", "timeline")}
        rows.append((name, f1["event"], scores["day"], scores["kind"], f1["actors"], f1["timeline"]))
    return _table(("", "event F1", "day right, %", "kind right, %", "actors F1", "timeline F1"), rows)


def audits() -> str:
    """Wrong publication dates noticed, and right ones left alone."""
    articles = [*timeml("timebank"), *timeml("aquaint")]
    held_out = audit.measure([one for one in articles if one.held_out])
    rows = [
        (
            f"{row.shift:+d} days" if row.shift else "true",
            row.contradicted,
            held.contradicted,
            f"{row.recovered:.1f} of {row.windows}" if row.shift else "",
            f"{row.width:g}" if row.shift else "",
        )
        for row, held in zip(audit.measure(articles), held_out, strict=True)
    ]
    head = (
        "stated date",
        "called contradicted, %",
        "the same, held out",
        "window holds the true date, %",
        "its days",
    )
    return _table(head, rows)


def speed() -> str:
    """Characters a second, side by side with peers."""
    rows: list[Row] = [
        ("dates", found.peer, f"{found.theirs:,.0f}", f"{found.ours:,.0f}", f"{found.ratio:.0f} ×")
        for found in dates_speed.comparisons(PAIRS)
    ]
    rows.append(("events", "–", "–", f"{events.measure_speed().a_second:,.0f}", "–"))
    return _table(("finding", "peer", "its characters a second", "Timeline’s", "ratio"), rows)


def page() -> str:
    """Times in a real Chromium: one visitor with the first sample, several at once, and very many events."""
    rows: list[Row] = [(action, _time(took)) for action, took in page_speed.measure().items()]
    crowd, errors = page_speed.measure_crowd()
    rows += [(f"{action}, {page_speed.VISITORS} visitors at once", _time(took)) for action, took in crowd.items()]
    rows.append((f"errors of {page_speed.VISITORS} visitors at once", errors))
    for number, interactions in ((1_000, 10), (5_000, 10), (100_000, 3)):
        many = page_speed.measure_many(number, interactions)
        rows.append((f"opening {number:,} events, read before, to visible chart", _time(many.first_chart)))
        rows.append((f"next event to its card, {number:,} events", _time(many.card)))
        rows.append((f"filter to redrawn chart, {number:,} events", _time(many.filter)))
        rows.append((f"memory of the server, {number:,} events", f"{many.memory:,.0f} MB"))
    return _table(("from … to", "median"), rows)


def _time(milliseconds: float) -> str:
    return f"{milliseconds / 1000:.2f} s"


PARTS: dict[str, Callable[[], str]] = {
    "dates": dates, "seed": seed, "events": development, "audit": audits, "speed": speed, "page": page,
}  # fmt: skip


def main() -> int:
    """Measure the parts that are named, all of them by default."""
    if not is_here():
        return 0
    for name in sys.argv[1:] or PARTS:
        table = PARTS[name]()
        print(f"{name}\n{table}", flush=True)
        _write(name, table)
    return 0


def _write(name: str, table: str) -> None:
    text = README.read_text(encoding="utf-8")
    place = re.compile(rf"(<!-- figures: {name} -->\n).*?(<!-- /figures -->)", re.DOTALL)
    README.write_text(place.sub(lambda found: f"{found[1]}{table}{found[2]}", text), encoding="utf-8")


def _table(head: Sequence[str], rows: Iterable[Row]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(map(_cell, line))} |\n" for line in lines)


def _cell(value: object) -> str:
    return f"{value:.1f}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    sys.exit(main())
