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
from timeline.audit.calendar_dates import DayTold, MonthTold, SeasonTold
from timeline.audit.days import Days
from timeline.audit.place_in_period import PartTold, over
from timeline.audit.results import ComparedWith, QuarterTold
from timeline.audit.same_time import SameTime
from timeline.audit.testimony import Testimony
from timeline.audit.times_with_year import TimeTold
from timeline.audit.weekdays import TradingDay, WeekdaysPast, WeekdayToCome, WeekendPast, working_days
from timeline.audit.weighing import hear
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
    """Yield how often each distance from the publication occurs, for each way of telling."""
    counted: dict[str, Counter[int]] = {}
    for one in articles:
        article = read_text(one.text, id=one.id, published=one.published)
        for testimony in hear(article, find_dates(article.text, article.published, article.passages)):
            for name, distance in _distances(testimony, one.published):
                counted.setdefault(name, Counter())[distance] += 1
    yield from sorted(counted.items())


def _distances(testimony: Testimony, published: date) -> Iterator[tuple[str, int]]:
    told = testimony.telling.told
    match testimony:
        case WeekdaysPast(weekdays):
            place = (
                "elsewhere" if not testimony.telling.in_lead else "agency" if testimony.telling.by_agency else "lead"
            )
            latest, *others = sorted(working_days(published, number, -1) for number, _ in weekdays)
            yield f"latest weekday, past, {place}: working days", latest
            yield from (("weekdays before the latest: working days", other - latest) for other in others)
        case WeekdayToCome(_, number):
            yield "weekday, future: working days", working_days(published, number, 1)
        case WeekendPast():
            yield "weekend: weekday of publication", published.isoweekday()
        case TradingDay(_, count):
            yield "trading: weekday", (published + timedelta(count)).isoweekday()
        case DayTold():
            kind = "dateline" if testimony.telling.is_dateline else testimony.ends or told
            days = testimony.in_years(range(published.year - 1, published.year + 2))
            yield f"day, {kind}{' with weekday' * bool(testimony.weekday)}", _nearest(days, published)
        case MonthTold(_, month, which):
            ahead = (month - published.month) % 12
            yield f"{which} month, {told}: months", ahead if not which and ahead < 7 else ahead - 12
        case SeasonTold():
            middles = [testimony.middle(year) for year in range(published.year - 1, published.year + 2)]
            yield f"{testimony.which} season", _nearest(middles, published)
        case TimeTold(_, first, last):
            yield (
                f"time with its year, {told}: wrong way round",
                told == "future" if last < published else first > published,
            )
        case QuarterTold():
            ends = [testimony.end(year) for year in range(published.year - 1, published.year + 2)]
            yield f"end of quarter, {told}", _nearest(ends, published)
        case ComparedWith(_, year):
            yield "compared with: years since", published.year - year
        case PartTold(_, unit):
            yield f"part of {unit}, {told}: quarter over", int(over(Days(published, published), unit)[0] * 4)
        case SameTime():
            fits = testimony.fits(published)
            yield f"same {testimony.unit}{' and event' * bool(testimony.event)}, {len(testimony.named)} named", fits


def _nearest(days: Sequence[date], published: date) -> int:
    return min(((day - published).days for day in days), key=abs, default=0)


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
