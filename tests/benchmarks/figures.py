"""Measure again and write the figures into the README: `make figures`, or some of its parts by name.

    python -m tests.benchmarks.figures [dates] [seed] [events] [audit] [speed] [page]

Each part is a table between `<!-- figures: NAME -->` and `<!-- /figures -->`. A part that cannot be measured here, for
want of the annotated articles or of a browser, says so and stays as it is.
"""

import json
import re
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks import audit
from tests.benchmarks.corpora import BENCH, SHARED, TIMEML, is_held_out, is_here, timeml
from timeline.article import Article, read_text
from timeline.dates import find_dates
from timeline.story import tell

README = Path(__file__).resolve().parents[2] / "README.md"
EVENTS = SHARED / "data" / "events"
SEED = SHARED / "data" / "seed"
SEED_DATES = ("2021-12-31", "2022-01-18")
HEIDELTIME = {"timebank": 79.6, "aquaint": 73.1, "meantime-apple": 72.8}
"""HeidelTime's value F1, as measured by the makers of the comparison; MEANTIME on all its 120 articles."""

CORPORA = {"timebank": "TimeBank", "aquaint": "AQUAINT", "meantime-apple": "MEANTIME, Apple"}
Row = Sequence[object]


def dates() -> str:
    """Date expressions against gold TIMEX3, by the measures of TempEval-3."""
    import score_dates

    rows = []
    for corpus, name in CORPORA.items():
        gold = score_dates.read_dir(TIMEML / corpus)
        system = {one.id: _as_document(score_dates, one.text, one.published) for one in timeml(corpus)}
        scored, held_out = (
            score_dates.score({id: gold[id] for id in ids}, system)[0]
            for ids in (sorted(gold), [id for n, id in enumerate(sorted(gold)) if is_held_out(n)])
        )
        measures = (scored["strict"]["f1"], scored["relaxed"]["f1"], scored["type_f1"], scored["value_f1"])
        rows.append((f"{name} ({len(gold)})", *measures, held_out["value_f1"], HEIDELTIME[corpus]))
    head = (
        "articles",
        "strict F1",
        "relaxed F1",
        "type F1",
        "value F1",
        "value F1, held-out third",
        "HeidelTime’s value F1",
    )
    return _table(head, rows)


def seed() -> str:
    """The first sample article, as of its true date and as of the one its page states."""
    rows = []
    for day in SEED_DATES:
        article = read_text((SEED / "article.txt").read_text(encoding="utf-8"), id="seed", published=day)
        found = {
            (e.start, e.end, e.type, e.value) for e in find_dates(article.text, article.published, article.passages)
        }
        key = f"value_asof_{day.replace('-', '_')}"
        gold = {(g["start"], g["end"], g["type"], g[key]) for g in _json_lines(SEED / "dates.jsonl")}
        scored = _score_events([article], {"seed": SEED / f"seed.asof-{day}.events.jsonl"})
        rows.append((day, f"{len(found & gold)} of {len(gold)}", len(found - gold), scored["timeline"]["f1"]))
    return _table(("published", "date expressions right", "spurious", "timeline F1 of its events"), rows)


def events() -> str:
    """Events against hand-annotated ones: found, their day, their kind, their actors, and all of it together."""
    records = sorted(_json_lines(EVENTS / "docs.jsonl"), key=lambda record: str(record["id"]))
    rows: list[Row] = [("HeidelTime and a sentence’s names, all 26", 44.3, 81.0, 86.1, 41.6, 12.9)]
    held_out = [record for n, record in enumerate(records) if is_held_out(n)]
    for name, some in (
        (f"Timeline, all {len(records)}", records),
        (f"Timeline, the {len(held_out)} held out", held_out),
    ):
        articles = [read_text(r["text"], id=r["id"], published=r["published"]) for r in some]
        scored = _score_events(articles, {r["id"]: EVENTS / f"{r['id']}.events.jsonl" for r in some})
        f1 = {measure: scored[measure]["f1"] for measure in ("event", "actors", "timeline")}
        rows.append((name, f1["event"], scored["day"], scored["kind"], f1["actors"], f1["timeline"]))
    return _table(("articles", "event F1", "day right, %", "kind right, %", "actors F1", "timeline F1"), rows)


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
        "the same, held-out third",
        "window holds the true date, %",
        "its days",
    )
    return _table(head, rows)


PARTS: dict[str, Callable[[], str]] = {"dates": dates, "seed": seed, "events": events, "audit": audits}


def main() -> int:
    """Measure the parts that are named, all of them by default."""
    if not is_here():
        return 0
    sys.path.insert(0, str(BENCH))
    for name in sys.argv[1:] or PARTS:
        table = PARTS[name]()
        print(f"{name}\n{table}")
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


def _json_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _as_document(scorer: Any, text: str, published: Any) -> Any:
    squeezed = scorer.Squeezed(text)
    found = find_dates(text, published)
    timexes = [scorer.Timex(*squeezed.span(e.start, e.end), e.text, e.type, e.value) for e in found]
    return scorer.Doc(text, sorted(timexes, key=lambda timex: (timex.start, timex.end)))


def _score_events(articles: Sequence[Article], gold: dict[str, Path]) -> dict[str, Any]:
    import score_events

    with tempfile.TemporaryDirectory() as folder:
        for id, path in gold.items():
            (Path(folder) / f"{id}.events.jsonl").write_bytes(path.read_bytes())
        system = Path(folder) / "system.jsonl"
        system.write_text(
            "".join(json.dumps(record) + "\n" for a in articles for record in _events(a)), encoding="utf-8"
        )
        scored: dict[str, Any] = score_events.score(folder, system)
        return scored


def _events(article: Article) -> Iterable[dict[str, object]]:
    for event in tell(article).events:
        mentions = [{"start": mention.start, "end": mention.end} for mention in event.mentions]
        yield {
            "article": article.id, "kind": event.kind, "category": event.category, "when": event.when,
            "status": event.status, "actors": [actor.name for actor in event.actors], "mentions": mentions,
        }  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
