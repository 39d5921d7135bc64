"""All testimonies weighed together: every day near the stated one is tried as the day of publication.

The days compete as in naive Bayes: each multiplies how likely it makes every testimony. The stated date is contradicted
where the text is likelier if it was published on some other day, each of those days counting by how likely a slip to it
is, and where the reasons are enough: one that hardly anybody would write on that day, or two of different kinds. The
suggested window is the shortest run of days that holds most of the belief in others. See Chambers,
"Labeling Documents with Timestamps: Learning from their Time Expressions" (ACL 2012), and, for events told both ways,
Vashishth et al., "Dating Documents using Graph Convolution Networks" (NeuralDater, ACL 2018).
"""

from collections.abc import Hashable, Sequence
from datetime import date, timedelta

import numpy as np

from timeline.article import Article
from timeline.audit.ages import age_testimonies
from timeline.audit.calendar_dates import calendar_testimonies
from timeline.audit.days import Days, Floats
from timeline.audit.place_in_period import place_testimonies
from timeline.audit.results import result_testimonies
from timeline.audit.same_time import same_time_testimonies
from timeline.audit.tellings import tellings
from timeline.audit.testimony import Testimony
from timeline.audit.times_with_year import TimeTold, time_testimonies
from timeline.audit.verdict import Audit, Evidence, Window
from timeline.audit.weekdays import WeekdaysPast, WeekdayToCome, weekday_testimonies
from timeline.dates.expression import DateExpression
from timeline.dates.folding import fold

DAYS_AROUND = 400
"""How many days before and after the stated date are tried, so that a wrong year is found too."""

ANOTHER_YEAR = 0.3
"""The share of slips that are of the year; the others are to a day that is the likelier the nearer it is."""

OFF_BY_A_DAY = 0.05
"""How often a right date is that of the day before, and of the day after: time zones, and papers printed overnight."""

SHOWN = 0.55
"""How much likelier other days must make a testimony for it to be evidence against the stated date, as a log."""

STRONG = 1.5
"""How much likelier for one that is odd on the stated day to be enough alone, as a log."""

STRONG_TOGETHER = 2.5
"""How much likelier for two of different kinds of which none is odd, as a log."""

HELD_BY_WINDOW = 0.6
"""The share of the belief in all days but the stated that the suggested window holds, before a day is added to it."""

MOST_YEARS_AGO = 60
"""How old a text that states no date can be for one to be proposed."""

MONTH = 31
"""Days that are tried before the latest day told, which can be misread, and after today."""

LONGEST_WINDOW = 7
"""Days; where it takes more to hold that share, nothing is suggested: weekdays alone fit every week."""


def audit(article: Article, dates: Sequence[DateExpression]) -> Audit:
    """Hold the stated publication date of `article` against what its text says.

    Without a stated date the verdict is "no evidence"; a window is suggested where the text tells enough by itself.
    """
    return weigh(article.text, hear(article, dates), article.published)


def hear(article: Article, dates: Sequence[DateExpression]) -> list[Testimony]:
    """Collect what the text says about its publication date; what it says again counts once."""
    text, told = article.text, tellings(article, dates)
    heard: dict[Hashable, Testimony] = {}
    for testimony in (
        *weekday_testimonies(text, told),
        *calendar_testimonies(text, told),
        *time_testimonies(text, told),
        *result_testimonies(fold(text), told),
        *place_testimonies(told),
        *same_time_testimonies(text, told),
        *age_testimonies(text, told),
    ):
        heard.setdefault(testimony.key, testimony)
    return list(heard.values())


def weigh(text: str, heard: Sequence[Testimony], stated: date | None) -> Audit:
    """Weigh what is heard in a text that states one day, or none."""
    if stated is None:
        return _propose(text, heard)
    if not heard:
        return Audit(stated, "no evidence", None)
    days = Days.around(stated, DAYS_AROUND)
    right, slips = _right_and_slips(days, days.index(stated))
    scales = _Scales(text, heard, days, slips)
    against = scales.against(stated)
    if not scales.is_likelier_elsewhere(right) or not _is_enough(against, stated):
        supports = scales.supports(stated)
        return Audit(stated, "consistent" if supports else "no evidence", None, supports=supports)
    evidence = tuple(scales.evidence(one, stated, against=True) for _, one in against)
    window = scales.window()
    best = window.best if window else scales.best
    return Audit(stated, "contradicted", window, evidence, scales.supports(best), scales.times_likelier(best, stated))


def _propose(text: str, heard: Sequence[Testimony]) -> Audit:
    """Propose a day for a text that states none: from about the latest day it tells with its year, up to today."""
    today = date.today()
    told = _latest_day_told(heard, today)
    if told is None or today.year - told.year > MOST_YEARS_AGO:
        return Audit(None, "no evidence", None)
    days = Days(told - timedelta(MONTH), today + timedelta(MONTH))
    scales = _Scales(text, heard, days, 1 / (1 + np.abs(days.ordinals - told.toordinal())))
    window = scales.window()
    return Audit(None, "no evidence", window, supports=scales.supports(window.best) if window else ())


def _is_enough(against: Sequence[tuple[float, Testimony]], stated: date) -> bool:
    """Ask for a strong reason that is odd by itself, or for two of different kinds: two of one kind are one habit."""
    odd = [weight for weight, one in against if one.is_odd_on(stated)]
    kinds: dict[type, float] = {}
    for weight, one in reversed(against):
        kinds[type(one)] = weight
    together = len(kinds) > 1 and (bool(odd) or sum(kinds.values()) >= STRONG_TOGETHER)
    return together or (bool(odd) and odd[0] >= STRONG)


def _latest_day_told(heard: Sequence[Testimony], today: date) -> date | None:
    """Return the latest day told as past with its year."""
    times = (one for one in heard if isinstance(one, TimeTold) and one.telling.told == "past")
    return max((one.first for one in times if one.first == one.last <= today), default=None)


class _Scales:
    """Every testimony on every day, and how likely each is the day of publication if it is not the stated one."""

    def __init__(self, text: str, heard: Sequence[Testimony], days: Days, prior: Floats) -> None:
        self._text, self._heard, self._days = text, heard, days
        self._told = np.stack([np.broadcast_to(one.log_likelihoods(days), len(days)) for one in heard])
        total = self._told.sum(axis=0)
        self._likelihoods: Floats = np.exp(total - total.max())
        weighed = self._likelihoods * prior
        self._likelihood_elsewhere = float(weighed.sum())
        self._elsewhere: Floats = weighed / self._likelihood_elsewhere

    def is_likelier_elsewhere(self, right: Floats) -> bool:
        """Say whether the text is likelier elsewhere than on the days that `right` makes the right ones."""
        return self._likelihood_elsewhere > float(self._likelihoods @ right)

    @property
    def best(self) -> date:
        return self._days[int(self._elsewhere.argmax())]

    def window(self) -> Window | None:
        """Return the shortest run of days that holds most of the belief, None where it is long.

        The day after is added: papers are printed overnight. The last day of the run is proposed: whatever the text
        tells as past is past on that day under every reading.
        """
        total = np.concatenate([[0.0], np.cumsum(self._elsewhere)])
        for length in range(1, LONGEST_WINDOW + 1):
            held = total[length:] - total[:-length]
            if held.max(initial=0.0) >= HELD_BY_WINDOW:
                first = int(held.argmax())
                last = first + length - 1
                return Window(self._days[first], self._days[min(last + 1, len(self._days) - 1)], self._days[last])
        return None

    def against(self, stated: date) -> list[tuple[float, Testimony]]:
        """Return the testimonies that are likelier on other days than on the stated one, the strongest first."""
        return self._strongest(np.log(np.exp(self._told) @ self._elsewhere) - self._on(stated))

    def supports(self, day: date) -> tuple[Evidence, ...]:
        """Return the testimonies that speak for a day more than for most, the strongest first."""
        weights = self._on(day) - self._told.mean(axis=1)
        return tuple(self.evidence(one, day, against=False) for _, one in self._strongest(weights))

    def times_likelier(self, day: date, stated: date) -> float:
        """Return how many times likelier the text is on a day than on the stated one."""
        return float(np.exp((self._on(day) - self._on(stated)).sum()))

    def _on(self, day: date) -> Floats:
        told: Floats = self._told[:, self._days.index(day)]
        return told

    def evidence(self, one: Testimony, day: date, *, against: bool) -> Evidence:
        """Return what a testimony says for or against a day; against it also which habit of news it would break."""
        start, end = one.telling.start, one.telling.end
        reason = one.account(day)
        if against and isinstance(one, WeekdaysPast | WeekdayToCome):
            reason = f"{reason} {one.rarity(day)}".strip()
        return Evidence(start, end, self._text[start:end], reason)

    def _strongest(self, weights: Floats) -> list[tuple[float, Testimony]]:
        pairs = [(float(weight), one) for weight, one in zip(weights, self._heard, strict=True) if weight >= SHOWN]
        return sorted(pairs, key=lambda pair: -pair[0])


def _right_and_slips(days: Days, at: int) -> tuple[Floats, Floats]:
    """Return how likely each day is where the stated one is right, and where it is a slip: a year's keeps the day."""
    far = np.abs(np.arange(len(days)) - at)
    right = np.where(far == 0, 1 - 2 * OFF_BY_A_DAY, np.where(far == 1, OFF_BY_A_DAY, 0.0))
    near, year = 1 / (1 + far), 1 / (1 + np.abs(far - 365)) ** 2
    slips = (1 - ANOTHER_YEAR) * near / near.sum() + ANOTHER_YEAR * year / year.sum()
    slips[far <= 1] = 0.0
    return right, slips / slips.sum()
