"""What a text says about the day it was written, whatever day it states.

A testimony is a date expression that is likelier on some publication days than on others, because of how it is told:
“will take place on January 10” is seldom written after that day, “said on Thursday” seldom on the Tuesday after. It
tells how likely its words are on a day, and in one sentence why they speak against a day.
"""

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
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
_FULL_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_YEAR = re.compile(r"\d{4}")
_QUOTED = re.compile(r"“[^”]*”|``.*?''|\"[^\"]*\"", re.DOTALL)
_SENTENCE_END = re.compile(r"(?<=[\w)\"'’”%]{2})[.!?][\"'’”)]*\s+(?=[\"'“‘`A-Z])")
_DATELINE = re.compile(r"[A-Z][A-Z.'-]+(?: [A-Z][A-Z.'-]+)*(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)*)*,? ")
"""What stands before the date of a dateline: a place in capitals, “GENEVA, Switzerland, ”."""


@dataclass(frozen=True, slots=True)
class Testimony:
    """One thing the text says about its publication date; `key` is equal where it only says so again.

    log_likelihood  of these words in an article published on a day; testimonies are compared only between days
    reason          why they speak against a day, as one sentence
    """

    key: Hashable
    start: int
    end: int
    log_likelihood: Callable[[date], float]
    reason: Callable[[date], str]


@dataclass(frozen=True, slots=True)
class Telling:
    """A date expression of the article outside quotations, its tense, and the sentence it stands in."""

    expression: DateExpression
    tense: str
    start: int
    end: int
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
    quotations = [match.span() for match in _QUOTED.finditer(article.text)]
    return [
        _telling(article.text, folded, expression, passage)
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


def _telling(text: str, folded: str, expression: DateExpression, passage: Passage) -> Telling:
    start, end = expression.start, expression.end
    tense = tense_at(text, folded, start, end, (passage.start, passage.end)).tense
    first = passage.start
    for boundary in _SENTENCE_END.finditer(text, passage.start, start):
        first = boundary.end()
    boundary_after = _SENTENCE_END.search(text, end, passage.end)
    last = boundary_after.start() + 1 if boundary_after else passage.end
    is_dateline = first == passage.start and bool(_DATELINE.fullmatch(text, first, start))
    return Telling(expression, tense, first, last, is_dateline)


def _weekday(telling: Telling, number: int) -> Testimony:
    future = telling.told == "future"
    shares = habits.DAYS_UNTIL_WEEKDAY if future else habits.DAYS_SINCE_WEEKDAY

    def days(day: date) -> int:
        return (number - day.isoweekday()) % 7 if future else (day.isoweekday() - number) % 7

    def reason(day: date) -> str:
        return (
            f"“{telling.expression.text}” is told as {_tense(telling)}, {_apart(days(day) if future else -days(day))} "
            f"{in_words(day.isoformat())}: news seldom names a weekday that far off."
        )

    return telling.testimony(lambda day: habits.log(shares[days(day)]), reason, "weekday", number)


def _day_of_year(telling: Telling, month: int, day_of_month: int, weekday: int | None) -> Testimony:
    bins: Bins = habits.DAYS_TO_DATELINE if telling.is_dateline else habits.DAYS_TO_DAY[telling.told]

    def occurrences(day: date) -> list[int]:
        near = (_date(year, month, day_of_month) for year in range(day.year - 1, day.year + 2))
        return [(other - day).days for other in near if other and weekday in (None, other.isoweekday())]

    def log_likelihood(day: date) -> float:
        return log_share(bins, occurrences(day))

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
        return log_share(bins, distances(day))

    def reason(day: date) -> str:
        said, stated = f"“{telling.expression.text}” is told as {_tense(telling)}", in_words(day.isoformat())
        nearest = min(distances(day), key=abs)
        if nearest == 0:
            return f"{said} and by its name, but {stated} lies in that month itself."
        return f"{said}, but it is {_apart(nearest, 'month')} {stated}."

    return telling.testimony(log_likelihood, reason, "month", month)


def _year(telling: Telling, year: int) -> Testimony:
    bins = habits.YEARS_TO_YEAR[telling.told]

    def reason(day: date) -> str:
        return f"{year} is told as {_tense(telling)}, which does not fit {in_words(day.isoformat())}."

    return telling.testimony(lambda day: log_share(bins, [year - day.year]), reason, "year", year)


def _full_date(telling: Telling, value: str) -> Iterator[Testimony]:
    bins = habits.DAYS_TO_DATELINE if telling.is_dateline else habits.DAYS_TO_FULL_DATE[telling.told]
    other = _date(*map(int, value.split("-")))
    if other is None:
        return

    def reason(day: date) -> str:
        return _reason_for_day(telling, (other - day).days, day, None)

    yield telling.testimony(lambda day: log_share(bins, [(other - day).days]), reason, "full date", value)


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
