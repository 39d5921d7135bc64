"""Measure the audit of publication dates on articles whose true date is known: `python -m tests.benchmarks.audit`.

Every article is stated with its true date and with five wrong ones. With `--habits`, count the tables of
`timeline/audit/habits.py` again, on the articles that are not held out.
"""

import statistics
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tests.benchmarks.corpora import TimemlArticle, is_here, timeml
from timeline.article import read_text
from timeline.audit import audit
from timeline.audit.tellings import tellings
from timeline.audit.testimony import DayTold, FullDateTold, MonthTold, QuarterTold, Testimony, WeekdayTold, YearTold
from timeline.audit.testimony import testimonies as heard
from timeline.dates import find_dates

SHIFTS = (0, 18, -18, 45, -45, 365)


@dataclass(frozen=True)
class Row:
    """How one shift of the stated date fares: shares in per cent, the median width of the windows in days."""

    shift: int
    contradicted: float
    windows: int
    recovered: float
    width: float


def measure(articles: Sequence[TimemlArticle]) -> list[Row]:
    """Return a row for each shift of the stated date."""
    return [_row(shift, articles) for shift in SHIFTS]


def _row(shift: int, articles: Sequence[TimemlArticle]) -> Row:
    contradicted, right, widths = 0, 0, []
    for one in articles:
        article = read_text(one.text, id=one.id, published=one.published + timedelta(shift))
        found = audit(article, find_dates(article.text, article.published, article.passages))
        contradicted += found.verdict == "contradicted"
        if found.verdict == "contradicted" and (window := found.suggested):
            right += window.earliest <= one.published <= window.latest
            widths.append((window.latest - window.earliest).days + 1)
    share = 100 * contradicted / len(articles)
    return Row(shift, share, len(widths), 100 * right / max(len(widths), 1), statistics.median(widths or [0]))


def habits(articles: Sequence[TimemlArticle]) -> Iterator[tuple[str, Counter[int]]]:
    """Yield how often each distance from the publication occurs, for each way of telling a day."""
    counted: dict[str, Counter[int]] = {}
    for one in articles:
        article = read_text(one.text, id=one.id, published=one.published)
        told = tellings(article, find_dates(article.text, article.published, article.passages))
        for testimony in {testimony.key: testimony for testimony in heard(told)}.values():
            name = f"{type(testimony).__name__}, {testimony.telling.told}"
            if isinstance(testimony, WeekdayTold) and testimony.telling.in_lead:
                name += ", in the lead"
            if testimony.telling.is_dateline:
                name += ", dateline"
            counted.setdefault(name, Counter())[_distance(testimony, one.published)] += 1
    yield from sorted(counted.items())


def _distance(testimony: Testimony, published: date) -> int:
    match testimony:
        case WeekdayTold():
            return testimony.working_days(published)
        case DayTold() | MonthTold():
            return min(testimony.distances(published), key=abs, default=0)
        case FullDateTold(_, day):
            return (day - published).days
        case YearTold(_, year):
            return year - published.year
        case QuarterTold(_, quarter):
            return -((published.month + 2) // 3 - quarter) % -4
    raise TypeError(testimony)


def main() -> None:
    """Print the rows of both parts, or the counts."""
    if not is_here():
        return
    articles = [*timeml("timebank"), *timeml("aquaint")]
    parts = {
        "looked at": [one for one in articles if not one.held_out],
        "held out": [one for one in articles if one.held_out],
        "all": articles,
    }
    if "--habits" in sys.argv:
        for name, counts in habits(parts["looked at"]):
            print(name, dict(sorted(counts.items())))
        return
    for part, some in parts.items():
        print(f"{part}: {len(some)} articles")
        for row in measure(some):
            print(
                f"  {row.shift:+4d} days: contradicted {row.contradicted:5.1f} %; "
                f"window holds the true date {row.recovered:5.1f} % of {row.windows}, median width {row.width:g} days"
            )


if __name__ == "__main__":
    main()
