"""What a text says about the day it was written, whatever day it states.

A testimony is a date expression that is likelier on some publication days than on others, because of how it is told:
“will take place on January 10” is seldom written after that day, “said on Thursday” seldom on the Tuesday after. It
tells how likely its words are on a day, and in one sentence why they speak against a day.
"""

import math
import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from timeline.article import Article
from timeline.audit import habits
from timeline.audit.habits import Bins, Told, log_share
from timeline.dates.anchoring.tense import tense_at
from timeline.dates.calendar import WEEKDAYS
from timeline.dates.expression import DateExpression
from timeline.dates.folding import fold
from timeline.dates.meaning import Fixed, InYear, Weekday
from timeline.dates.words import in_words
from timeline.passages import Passage

_DAY_OF_YEAR = re.compile(r"\{\}-(\d\d)-(\d\d)")
_MONTH_OF_YEAR = re.compile(r"\{\}-(\d\d)")
_QUARTER_OF_YEAR = re.compile(r"\{\}-Q(\d)")
_FULL_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_YEAR = re.compile(r"\d{4}")
_DAYS = 366
_QUOTED = re.compile(r"“[^”]*”|``.*?''|\"[^\"]*\"", re.DOTALL)
_SENTENCE_END = re.compile(r"(?<=[\w)\"'’”%]{2})[.!?][\"'’”)]*\s+(?=[\"'“‘`A-Z])")
_DATELINE = re.compile(r"[A-Z][A-Z.'-]+(?: [A-Z][A-Z.'-]+)*(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)*)*,? ")
"""What stands before the date of a dateline: a place in capitals, “GENEVA, Switzerland, ”."""


@dataclass(frozen=True, slots=True)
class Testimony:
    """One thing the text says about its publication date; `key` is equal where it only says so again.

    log_likelihood  of these words in an article published on a day; testimonies are compared only between days
    reason          why they speak against a day, as one sentence
    told_day        the day they tell of, where it is told as past and with its year
    """

    key: Hashable
    start: int
    end: int
    log_likelihood: Callable[[date], float]
    reason: Callable[[date], str]
    told_day: date | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """A date expression of the article outside quotations, its tense, and the sentence it stands in."""

    expression: DateExpression
    tense: str
    start: int
    end: int
    in_lead: bool
    is_dateline: bool

    @property
    def told(self) -> Told:
        """Its tense; what has no verb of the future beside it counts as past, as most of the news does."""
        return "future" if self.tense == "future" else "past"

    def testimony(
        self, log_likelihood: Callable[[date], float], reason: Callable[[date], str], *key: Hashable
    ) -> Testimony:
        """Return what this telling says, with the place where it says so."""
        return Testimony((*key, self.told), self.start, self.end, log_likelihood, reason)


def tellings(article: Article, dates: Sequence[DateExpression]) -> list[Telling]:
    """Return the date expressions that the article itself tells; in quotations others speak, on other days."""
    folded = fold(article.text)
    lead = article.passages[0].start + habits.LEAD if article.passages else 0
    quotations = [match.span() for match in _QUOTED.finditer(article.text)]
    return [
        _telling(article.text, folded, expression, passage, lead)
        for expression, passage in _with_passages(article, dates)
        if not any(start <= expression.start < end for start, end in quotations)
    ]


def testimonies(tellings: Sequence[Telling]) -> Iterator[Testimony]:
    """Yield what each telling by itself says about the publication date."""
    for telling in tellings:
        match telling.expression.said:
            case Weekday(number, ""):
                yield _weekday(telling, number)
            case InYear(form, "", weekday):
                if found := _DAY_OF_YEAR.fullmatch(form):
                    yield _day_of_year(telling, int(found[1]), int(found[2]), weekday)
                elif found := _MONTH_OF_YEAR.fullmatch(form):
                    yield _month_of_year(telling, int(found[1]))
                elif found := _QUARTER_OF_YEAR.fullmatch(form):
                    yield _quarter_of_year(telling, int(found[1]))
            case Fixed(value):
                if found := _FULL_DATE.fullmatch(value):
                    yield from _full_date(telling, value)
                elif _YEAR.fullmatch(value):
                    yield _year(telling, int(value))


def _with_passages(article: Article, dates: Sequence[DateExpression]) -> Iterator[tuple[DateExpression, Passage]]:
    passages = iter(article.passages)
    passage = next(passages, None)
    for expression in dates:
        while passage is not None and passage.end <= expression.start:
            passage = next(passages, None)
        if passage is not None:
            yield expression, passage


def _telling(text: str, folded: str, expression: DateExpression, passage: Passage, lead: int) -> Telling:
    start, end = expression.start, expression.end
    tense = tense_at(text, folded, start, end, (passage.start, passage.end)).tense
    first = passage.start
    for boundary in _SENTENCE_END.finditer(text, passage.start, start):
        first = boundary.end()
    boundary_after = _SENTENCE_END.search(text, end, passage.end)
    last = boundary_after.start() + 1 if boundary_after else passage.end
    is_dateline = first == passage.start and bool(_DATELINE.fullmatch(text, first, start))
    return Telling(expression, tense, first, last, start < lead, is_dateline)


def _weekday(telling: Telling, number: int) -> Testimony:
    future = telling.told == "future"
    since = habits.WORKING_DAYS_SINCE_IN_LEAD if telling.in_lead else habits.WORKING_DAYS_SINCE
    shares = habits.WORKING_DAYS_UNTIL if future else since

    def days(day: date) -> int:
        return (number - day.isoweekday()) % 7 if future else (day.isoweekday() - number) % 7

    def working_days(day: date) -> int:
        """Leave out the days of a weekend in between: a Friday is still new on a Monday."""
        step = 1 if future else -1
        between = (day.isoweekday() + step * days_on for days_on in range(1, days(day)))
        return days(day) - sum((other - 1) % 7 >= 5 for other in between)

    def reason(day: date) -> str:
        return (
            f"“{telling.expression.text}” is told as {_tense(telling)}, {_apart(days(day) if future else -days(day))} "
            f"{in_words(day.isoformat())}: news seldom names a weekday that far off."
        )

    return telling.testimony(lambda day: math.log(shares[min(working_days(day), 5)]), reason, "weekday", number)


def _day_of_year(telling: Telling, month: int, day_of_month: int, weekday: int | None) -> Testimony:
    bins: Bins = habits.DAYS_TO_DATELINE if telling.is_dateline else habits.DAYS_TO_DAY[telling.told]

    def occurrences(day: date) -> list[int]:
        near = (_date(year, month, day_of_month) for year in range(day.year - 1, day.year + 2))
        return [(other - day).days for other in near if other and weekday in (None, other.isoweekday())]

    def log_likelihood(day: date) -> float:
        return log_share(bins, occurrences(day), _DAYS)

    def reason(day: date) -> str:
        return _reason_for_day(telling, min(occurrences(day), key=abs, default=None), day, weekday)

    return telling.testimony(log_likelihood, reason, "day", month, day_of_month, telling.is_dateline)


def _reason_for_day(telling: Telling, distance: int | None, day: date, weekday: int | None) -> str:
    words, stated = f"“{telling.expression.text}”", in_words(day.isoformat())
    if distance is None:
        assert weekday is not None
        return f"{words} was no {WEEKDAYS[weekday - 1]} in any year near {stated}."
    if telling.is_dateline:
        return f"The report is headed {words}, {_apart(distance)} {stated}."
    return f"{words} is told as {_tense(telling)}, but it is {_apart(distance)} {stated}."


def _month_of_year(telling: Telling, month: int) -> Testimony:
    bins = habits.MONTHS_TO_MONTH[telling.told]

    def distances(day: date) -> tuple[int, ...]:
        ahead = (month - day.month) % 12
        return (ahead, ahead - 12)

    def log_likelihood(day: date) -> float:
        return log_share(bins, distances(day), 12)

    def reason(day: date) -> str:
        said, stated = f"“{telling.expression.text}” is told as {_tense(telling)}", in_words(day.isoformat())
        nearest = min(distances(day), key=abs)
        if nearest == 0:
            return f"{said} and by its name, but {stated} lies in that month itself."
        return f"{said}, but it is {_apart(nearest, 'month')} {stated}."

    return telling.testimony(log_likelihood, reason, "month", month)


def _quarter_of_year(telling: Telling, quarter: int) -> Testimony:
    bins = habits.QUARTERS_TO_QUARTER[telling.told]

    def distances(day: date) -> tuple[int, ...]:
        ahead = (quarter - 1 - (day.month - 1) // 3) % 4
        return (ahead, ahead - 4)

    def reason(day: date) -> str:
        return (
            f"“{telling.expression.text}” is told as {_tense(telling)}, which {in_words(day.isoformat())} "
            "is an unlikely day for: the results of a quarter are news soon after it."
        )

    return telling.testimony(lambda day: log_share(bins, distances(day), 4), reason, "quarter", quarter)


def _year(telling: Telling, year: int) -> Testimony:
    def reason(day: date) -> str:
        return f"{year} is told as {_tense(telling)}, which does not fit {in_words(day.isoformat())}."

    return telling.testimony(lambda day: _right_way_round(telling, year - day.year), reason, "year", year)


def _full_date(telling: Telling, value: str) -> Iterator[Testimony]:
    other = _date(*map(int, value.split("-")))
    if other is None:
        return

    def log_likelihood(day: date) -> float:
        distance = (other - day).days
        if telling.is_dateline:
            return log_share(habits.DAYS_TO_DATELINE, [distance], _DAYS)
        return _right_way_round(telling, distance)

    def reason(day: date) -> str:
        return _reason_for_day(telling, (other - day).days, day, None)

    testimony = telling.testimony(log_likelihood, reason, "full date", value)
    yield testimony if telling.told == "future" else replace(testimony, told_day=other)


def _right_way_round(telling: Telling, distance: int) -> float:
    """Return how likely it is that what is told as past lies so far after the publication, or the other way round."""
    wrong = distance < 0 if telling.told == "future" else distance > 0
    return math.log(1 - habits.RIGHT_WAY_ROUND if wrong else habits.RIGHT_WAY_ROUND)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 29 February
        return None


def _tense(telling: Telling) -> str:
    return "still to come" if telling.told == "future" else "past"


def _apart(distance: int, unit: str = "day") -> str:
    if distance == 0:
        return f"the very {unit} of"
    amount = f"{abs(distance)} {unit}{'s' if abs(distance) > 1 else ''}"
    return f"{amount} {'after' if distance > 0 else 'before'}"
