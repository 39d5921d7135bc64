"""Measure the events: seed, development articles, SemEval-2015 Task 4 trial, speed and memory.

    python -m tests.benchmarks.events [--errors] [--part seed|development|task4|speed|titles]...

The gold lies beside the project; where that is missing, the script says so and measures nothing. Of the development
articles every third, by name, is held out: the code's authors look at its figures only, never at its errors.
"""

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.benchmarks.corpora import BENCH, SHARED, is_held_out, is_here, timeml
from timeline.article import Article, read_text
from timeline.dates import find_dates
from timeline.events import find_events, model

DEVELOPMENT = SHARED / "data/events"
SEED = SHARED / "data/seed"
SEED_DATES = ("2021-12-31", "2022-01-18")


def main() -> int:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--part", action="append", choices=list(PARTS))
    cli.add_argument(
        "--errors", action="store_true", help="list what is wrong on the seed and the half that may be read"
    )
    args = cli.parse_args()
    if not is_here():
        return 0
    for part in args.part or PARTS:
        PARTS[part](args.errors)
    return 0


def seed(errors: bool) -> None:
    text = (SEED / "article.txt").read_text(encoding="utf-8")
    for day in SEED_DATES:
        with tempfile.TemporaryDirectory() as folder:
            gold = Path(folder) / "gold"
            gold.mkdir()
            (gold / "seed.events.jsonl").write_bytes((SEED / f"seed.asof-{day}.events.jsonl").read_bytes())
            article = read_text(text, id="seed", published=day)
            report(f"seed as of {day}", gold, [article], errors)


def development(errors: bool) -> None:
    records = sorted(read_jsonl(DEVELOPMENT / "docs.jsonl"), key=lambda r: r["id"])
    halves = {
        "development, read": [r for i, r in enumerate(records) if not is_held_out(i)],
        "development, held out": [r for i, r in enumerate(records) if is_held_out(i)],
        "development, all": records,
    }
    for name, half in halves.items():
        with tempfile.TemporaryDirectory() as folder:
            for record in half:
                gold = f"{record['id']}.events.jsonl"
                (Path(folder) / gold).write_bytes((DEVELOPMENT / gold).read_bytes())
            articles = [read_text(r["text"], id=r["id"], published=r["published"]) for r in half]
            report(name, Path(folder), articles, errors and name.endswith(", read"))


def report(name: str, gold: Path, articles: list[Article], errors: bool) -> None:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
        out.writelines(json.dumps(line) + "\n" for line in lines(articles))
        out.flush()
        command = [
            sys.executable,
            str(BENCH / "score_events.py"),
            str(gold),
            out.name,
            *(["--errors"] if errors else []),
        ]
        scored = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    print(f"--- {name}\n{scored}")


def lines(articles: Iterable[Article]) -> Iterator[dict[str, object]]:
    for article in articles:
        for event in find_events(article, find_dates(article.text, article.published, article.passages)):
            yield {
                "article": article.id,
                **{field: getattr(event, field) for field in ("id", "kind", "category", "when", "status", "title")},
                "actors": [actor.name for actor in event.actors],
                "mentions": [{"start": m.start, "end": m.end, "text": m.text} for m in event.mentions],
            }


def task4(_: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "TASK4_WORK": folder}
        script("task4/task4_docs.py", "trial", env=environment)
        articles = [
            read_text(r["text"], id=r["id"], published=r["published"], title=r["title"])
            for r in read_jsonl(Path(folder) / "trial.docs.jsonl")
        ]
        events = Path(folder) / "events.jsonl"
        events.write_text("".join(json.dumps(line) + "\n" for line in lines(articles)), encoding="utf-8")
        script("task4/task4_timelines.py", "trial", str(events), f"{folder}/out", "--match", "closest", env=environment)
        print("--- SemEval-2015 Task 4, trial")
        print(
            script(
                "task4/task4_eval.py",
                str(SHARED / "data/task4/gold/trial"),
                f"{folder}/out",
                "--total",
                env=environment,
            )
        )


def speed(_: bool) -> None:
    articles = [read_text(a.text, id=a.id, published=a.published) for a in (*timeml("timebank"), *timeml("aquaint"))]
    size = sum(len(article.text) for article in articles)
    dates = [find_dates(a.text, a.published, a.passages) for a in articles]
    find_events(articles[0], dates[0])
    parsing = _timed_model()
    begin, wall = time.process_time(), time.perf_counter()
    for article, found in zip(articles, dates, strict=True):
        find_events(article, found)
    took, waited = time.process_time() - begin, time.perf_counter() - wall
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"--- speed: {size:,} characters, {size / took:,.0f} a second of one core ({size / waited:,.0f} on the clock), "
        f"{100 * sum(parsing) / took:.0f} % of it the model, peak {memory:.0f} MB\n"
    )


def _timed_model() -> list[float]:
    """Let the model note the seconds of each of its runs in the list returned."""
    seconds: list[float] = []
    language = model.load()
    piped = language.pipe

    def pipe(*args: object, **options: object) -> Iterator[object]:
        begin = time.process_time()
        docs = list(piped(*args, **options))  # type: ignore[call-overload]
        seconds.append(time.process_time() - begin)
        return iter(docs)

    language.pipe = pipe  # type: ignore[method-assign, assignment]
    return seconds


def titles(_: bool) -> None:
    """Ten titles at random, from the seed and the articles that may be read."""
    records = sorted(read_jsonl(DEVELOPMENT / "docs.jsonl"), key=lambda r: r["id"])
    articles = [
        read_text(r["text"], id=r["id"], published=r["published"]) for i, r in enumerate(records) if not is_held_out(i)
    ]
    written = [f"{line['when']:22} {line['title']}" for line in lines(articles)]
    print("--- titles\n" + "\n".join(random.Random(4).sample(written, 10)) + "\n")


def script(name: str, *args: str, env: dict[str, str] | None = None) -> str:
    command = [sys.executable, str(BENCH / name), *args]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=env).stdout


def read_jsonl(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


PARTS = {"seed": seed, "development": development, "task4": task4, "speed": speed, "titles": titles}

if __name__ == "__main__":
    sys.exit(main())
