"""All testimonies weighed together: every day near the stated one is tried as the day of publication.

The days compete as in naive Bayes: each sums the log likelihoods of all testimonies. The stated date is contradicted
where another day explains the text far better; the suggested window is the run of days around the best that explain it
nearly as well. See Chambers, "Labeling Documents with Timestamps: Learning from their Time Expressions" (ACL 2012).
"""

import math
from collections.abc import Hashable, Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta

from timeline.article import Article
from timeline.audit.same_event import same_event_testimonies
from timeline.audit.testimony import Testimony, tellings, testimonies
from timeline.audit.verdict import Audit, Evidence, Verdict, Window
from timeline.dates.expression import DateExpression

DAYS_AROUND = 400
"""How many days before and after the stated date are tried, so that a wrong year is found too."""

CONTRADICTED = 4.5
"""How much more likely, as a log, the best day must make the text than the stated day does."""

SPEAKS_AGAINST = 0.7
"""How much a testimony must lower the stated day against the best one to be shown as evidence, as a log."""

NEARLY_AS_GOOD = 1.5
"""How far below the best day, as a log, a day of the suggested window may lie."""

FARTHER_IS_LESS_LIKELY = 0.5
"""How fast, per log of the distance in days, a day becomes a less likely publication than one near the stated date."""


def audit(article: Article, dates: Sequence[DateExpression]) -> Audit:
    """Hold the stated publication date of `article` against what its text says."""
    stated = article.published
    if stated is None:
        return Audit(None, "no evidence", None, ())
    heard = _hear(article, dates)
    scores = {day: _score(day, heard, stated) for day in _days_around(stated)}
    best = max(scores, key=lambda day: scores[day])
    contradicted = scores[best] - scores[stated] > CONTRADICTED
    verdict: Verdict = "contradicted" if contradicted else "consistent" if heard else "no evidence"
    evidence = _evidence(article.text, heard, stated, best) if contradicted else ()
    return Audit(stated, verdict, _window(scores, best) if contradicted else None, evidence)


def _hear(article: Article, dates: Sequence[DateExpression]) -> list[Testimony]:
    """Collect what the text says about its publication date; what it says again counts once."""
    told = tellings(article, dates)
    heard: dict[Hashable, Testimony] = {}
    for testimony in (*testimonies(told), *same_event_testimonies(article.text, told)):
        heard.setdefault(testimony.key, testimony)
    return list(heard.values())


def _days_around(stated: date) -> Iterator[date]:
    for days in range(-DAYS_AROUND, DAYS_AROUND + 1):
        with suppress(OverflowError):
            yield stated + timedelta(days)


def _score(day: date, heard: Sequence[Testimony], stated: date) -> float:
    prior = -FARTHER_IS_LESS_LIKELY * math.log1p(abs((day - stated).days))
    return prior + sum(testimony.log_likelihood(day) for testimony in heard)


def _window(scores: dict[date, float], best: date) -> Window:
    """Return the run of days around the best that are nearly as good.

    Its last day is proposed: whatever the text tells as past is past on that day under every reading.
    """
    good = {day for day, score in scores.items() if scores[best] - score <= NEARLY_AS_GOOD}
    earliest = latest = best
    while earliest - timedelta(1) in good:
        earliest -= timedelta(1)
    while latest + timedelta(1) in good:
        latest += timedelta(1)
    return Window(earliest, latest, latest)


def _evidence(text: str, heard: Sequence[Testimony], stated: date, best: date) -> tuple[Evidence, ...]:
    """Return the testimonies that speak against the stated date and for the best one, the strongest first."""
    weighed = [(one.log_likelihood(best) - one.log_likelihood(stated), one) for one in heard]
    against = sorted((entry for entry in weighed if entry[0] >= SPEAKS_AGAINST), key=lambda entry: -entry[0])
    return tuple(Evidence(one.start, one.end, text[one.start : one.end], one.reason(stated)) for _, one in against)
