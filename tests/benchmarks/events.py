"""Measure the events: seed, development articles, own annotations, SemEval-2015 Task 4 trial, speed and memory.

    python -m tests.benchmarks.events [--errors] [--part seed|development|annotated|task4|speed|titles]...

The gold lies beside the project; where that is missing, the script says so and measures nothing. Of the development
articles every third, by name, is held out: the code's authors look at its figures only, never at its errors. Of the
articles annotated in tests/events/annotated every second of each set is.
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
from typing import Any, NamedTuple

from tests.benchmarks.corpora import BENCH, SHARED, is_held_out, is_here, timeml
from timeline.article import Article, read_text
from timeline.dates import find_dates
from timeline.dates.language import language_of
from timeline.events import find_events
from timeline.events.parsing import model

Scores = dict[str, Any]
DEVELOPMENT = SHARED / "data/events"
ANNOTATED = Path(__file__).resolve().parents[1] / "events" / "annotated"
ANNOTATED_SETS = ("second", "third")
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
    for day in SEED_DATES:
        print_scores(f"seed as of {day}", seed_scores(day, *_listing(errors)))


def development(errors: bool) -> None:
    for part in ("read", "held out", "all"):
        print_scores(f"development, {part}", development_scores(part, *_listing(errors and part == "read")))


def annotated(errors: bool) -> None:
    for name in ANNOTATED_SETS:
        for part in ("looked at", "held out"):
            scores = annotated_scores(name, part, *_listing(errors and part == "looked at"))
            print_scores(f"own annotations, {name} set, {part}", scores)


def _listing(errors: bool) -> tuple[list[str], ...]:
    return ([],) if errors else ()


def seed_scores(day: str, errors: list[str] | None = None) -> Scores:
    """Score the events of the first sample article as of a day."""
    article = read_text((SEED / "article.txt").read_text(encoding="utf-8"), id="seed", published=day)
    return score([article], {"seed": SEED / f"seed.asof-{day}.events.jsonl"}, errors)


def development_scores(part: str, errors: list[str] | None = None) -> Scores:
    """Score the events of the articles with hand-annotated ones: "all", those "held out", or those "read"."""
    records = sorted(read_jsonl(DEVELOPMENT / "docs.jsonl"), key=lambda record: record["id"])
    some = [r for number, r in enumerate(records) if part in ("all", "held out" if is_held_out(number) else "read")]
    articles = [read_text(r["text"], id=r["id"], published=r["published"]) for r in some]
    return score(articles, {r["id"]: DEVELOPMENT / f"{r['id']}.events.jsonl" for r in some}, errors)


def annotated_scores(name: str, part: str, errors: list[str] | None = None) -> Scores:
    """Score the events of a set of articles that the project annotates itself: those "looked at" or "held out"."""
    paths = sorted((ANNOTATED / name).glob("*.events.jsonl"))[part == "held out" :: 2]
    gold = {path.name.removesuffix(".events.jsonl"): path for path in paths}
    candidates = (*timeml("timebank"), *timeml("aquaint"))
    articles = [read_text(a.text, id=a.id, published=a.published) for a in candidates if a.id in gold]
    return score(articles, gold, errors)


def score(articles: list[Article], gold: dict[str, Path], errors: list[str] | None) -> Scores:
    """Score the events found in `articles` against the gold files by article; what is wrong is added to `errors`."""
    sys.path.insert(0, str(BENCH))
    import score_events

    with tempfile.TemporaryDirectory() as folder:
        for id, path in gold.items():
            (Path(folder) / f"{id}.events.jsonl").write_bytes(path.read_bytes())
        system = Path(folder) / "system.jsonl"
        system.write_text("".join(json.dumps(line) + "\n" for line in lines(articles)), encoding="utf-8")
        scores: Scores = score_events.score(folder, system, errors)
    print(*(errors or ()), sep="\n", end="\n" if errors else "")
    return scores


def print_scores(name: str, scores: Scores) -> None:
    print(f"--- {name}: {scores['gold']} events in the gold, {scores['system']} found")
    for measure, value in scores.items():
        if isinstance(value, dict):
            print(f"{measure:10} P {value['p']:5.1f}  R {value['r']:5.1f}  F1 {value['f1']:5.1f}")
        elif isinstance(value, float):
            print(f"{measure:10} {value:5.1f}")
    print()


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
    print(f"--- SemEval-2015 Task 4, trial\n{task4_micro()}\n")


def task4_micro() -> str:
    """Make the timelines of SemEval-2015 Task 4's trial part, and return the scorer's line of micro averages."""
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
        gold = str(SHARED / "data/task4/gold/trial")
        scored = script("task4/task4_eval.py", gold, f"{folder}/out", "--total", env=environment)
    return next(line for line in scored.splitlines() if line.startswith("MICRO"))


def speed(_: bool) -> None:
    figures = measure_speed()
    print(
        f"--- speed: {figures.characters:,} characters, {figures.a_second:,.0f} a second of one core, "
        f"{100 * figures.model:.0f} % of it the model, peak {figures.megabytes:.0f} MB\n"
    )


class Speed(NamedTuple):
    """How fast events are found, in processor time: the model's share, and the most memory the process took."""

    characters: int
    a_second: float
    model: float
    megabytes: float


def measure_speed() -> Speed:
    """Find the events of TimeBank and AQUAINT in one process, warm, their dates found before."""
    articles = [read_text(a.text, id=a.id, published=a.published) for a in (*timeml("timebank"), *timeml("aquaint"))]
    size = sum(len(article.text) for article in articles)
    dates = [find_dates(a.text, a.published, a.passages) for a in articles]
    find_events(articles[0], dates[0])
    language_of(articles[0].text)  # loads what tells languages apart, as the line above loads the model
    parsing = _timed_model()
    begin = time.process_time()
    for article, found in zip(articles, dates, strict=True):
        find_events(article, found)
    took = time.process_time() - begin
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Speed(size, size / took, sum(parsing) / took, memory)


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


PARTS = {
    "seed": seed,
    "development": development,
    "annotated": annotated,
    "task4": task4,
    "speed": speed,
    "titles": titles,
}

if __name__ == "__main__":
    sys.exit(main())
