"""All testimonies weighed together: every day near the stated one is tried as the day of publication.

The days compete as in naive Bayes: each sums the log likelihoods of all testimonies. The stated date is contradicted
where another day explains the text far better; the suggested window is the run of days around the best that explain it
nearly as well. See Chambers, "Labeling Documents with Timestamps: Learning from their Time Expressions" (ACL 2012).
"""

import math
from collections.abc import Hashable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta
from statistics import fmean

from timeline.article import Article
from timeline.audit.same_event import same_event_testimonies
from timeline.audit.tellings import tellings
from timeline.audit.testimony import FullDateTold, Testimony, testimonies
from timeline.audit.verdict import Audit, Evidence, Window
from timeline.dates.expression import DateExpression

DAYS_AROUND = 400
"""How many days before and after the stated date are tried, so that a wrong year is found too."""

CONTRADICTED = 2.6
"""How much more likely, as a log, the best day must make the text than the stated day does."""

SHOWN = 0.7
"""How much a testimony must change the likelihood of a day to be shown as evidence, as a log."""

_EVERY = 9
"""One in so many days stands for all when a day is held against them; no divisor of a week or a year."""

NEARLY_AS_GOOD = 2.3
"""How far below the best day, as a log, a day of the suggested window may lie."""

WORTH_SUGGESTING = 0.2
"""The least share of the belief in all days that a window must hold to be suggested; weekdays alone fit every week."""

FARTHER_IS_LESS_LIKELY = 0.5
"""How fast, per log of the distance in days, a day becomes a less likely publication than one near the stated date."""

WRONG_YEAR = 1.5
"""How much less likely, as a log, a slip of the year is than the right day: a slip that is common all the same."""


def audit(article: Article, dates: Sequence[DateExpression]) -> Audit:
    """Hold the stated publication date of `article` against what its text says.

    Without a stated date the verdict is "no evidence"; a window is suggested where the text tells enough by itself.
    """
    heard = _hear(article, dates)
    stated = article.published
    near = stated or _latest_day_told(heard)
    if near is None or not heard:
        return Audit(stated, "no evidence", None, ())
    scores = {day: _score(day, heard, near) for day in _days_around(near)}
    best = max(scores, key=lambda day: scores[day])
    window = _window(scores, best)
    suggested = window.best if window else best
    if stated is None:
        return Audit(None, "no evidence", window, supports=_supports(article.text, heard, suggested, scores))
    if scores[best] - scores[stated] <= CONTRADICTED:
        return Audit(stated, "consistent", None, supports=_supports(article.text, heard, stated, scores))
    return Audit(
        stated,
        "contradicted",
        window,
        _against(article.text, heard, stated, best),
        _supports(article.text, heard, suggested, scores),
        math.exp(scores[best] - scores[stated]),
    )


def _hear(article: Article, dates: Sequence[DateExpression]) -> list[Testimony]:
    """Collect what the text says about its publication date; what it says again counts once."""
    told = tellings(article, dates)
    heard: dict[Hashable, Testimony] = {}
    for testimony in (*testimonies(told), *same_event_testimonies(article.text, told)):
        heard.setdefault(testimony.key, testimony)
    return list(heard.values())


def _latest_day_told(heard: Sequence[Testimony]) -> date | None:
    """Return the latest day told as past with its year: what to look near when no date is stated."""
    days = (one.day for one in heard if isinstance(one, FullDateTold) and one.telling.told == "past")
    return max(days, default=None)


def _days_around(stated: date) -> Iterator[date]:
    for days in range(-DAYS_AROUND, DAYS_AROUND + 1):
        with suppress(OverflowError):
            yield stated + timedelta(days)


def _prior(day: date, stated: date) -> float:
    """Return how likely an article that states one day was published on another, as a log."""
    days = abs((day - stated).days)
    near = -FARTHER_IS_LESS_LIKELY * math.log1p(days)
    in_another_year = -FARTHER_IS_LESS_LIKELY * math.log1p(abs(days - 365)) - WRONG_YEAR
    return max(near, in_another_year)


def _score(day: date, heard: Sequence[Testimony], stated: date) -> float:
    return _prior(day, stated) + sum(testimony.log_likelihood(day) for testimony in heard)


def _window(scores: dict[date, float], best: date) -> Window | None:
    """Return the run of days around the best that are nearly as good, None where other days are as good elsewhere.

    Its last day is proposed: whatever the text tells as past is past on that day under every reading.
    """
    belief = {day: math.exp(score - scores[best]) for day, score in scores.items()}
    days = list(scores)
    first = last = days.index(best)
    good = scores[best] - NEARLY_AS_GOOD
    while first > 0 and scores[days[first - 1]] >= good:
        first -= 1
    while last + 1 < len(days) and scores[days[last + 1]] >= good:
        last += 1
    run = days[first : last + 1]
    if sum(belief[day] for day in run) < WORTH_SUGGESTING * sum(belief.values()):
        return None
    return Window(run[0], run[-1], run[-1])


def _against(text: str, heard: Sequence[Testimony], stated: date, best: date) -> tuple[Evidence, ...]:
    """Return the testimonies that speak against the stated date and for the best one, the strongest first."""
    return _shown(text, stated, [(one.log_likelihood(best) - one.log_likelihood(stated), one) for one in heard])


def _supports(text: str, heard: Sequence[Testimony], day: date, days: Iterable[date]) -> tuple[Evidence, ...]:
    """Return the testimonies that speak for `day` more than for most of `days`, the strongest first."""
    sample = list(days)[::_EVERY]
    return _shown(text, day, [(one.log_likelihood(day) - fmean(map(one.log_likelihood, sample)), one) for one in heard])


def _shown(text: str, day: date, weighed: Sequence[tuple[float, Testimony]]) -> tuple[Evidence, ...]:
    strong = sorted((entry for entry in weighed if entry[0] >= SHOWN), key=lambda entry: -entry[0])
    return tuple(
        Evidence(place.start, place.end, text[place.start : place.end], one.account(day))
        for _, one in strong
        for place in (one.telling,)
    )
