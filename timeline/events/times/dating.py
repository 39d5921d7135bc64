"""Which word a date expression dates, and what that says of the event's time.

The talks took place on January 10.        talks: 2022-01-10
They met before talks next month.          talks, not met: a past tense has no future date
It has been ruled by London since 1972.    ruled: 1972/
Thursday's talks ...                       talks: Thursday
"""

import re
from datetime import date, datetime, timedelta

from timeline.dates.expression import DateExpression
from timeline.dates.span import span_of
from timeline.events.parsing import grammar
from timeline.events.parsing.lemmas import lemma
from timeline.events.times import periods
from timeline.events.times.governing import Dated
from timeline.events.triggers.lexicon import verbs

DAY = re.compile(r"\d{4}-\d\d-\d\d")
"""A time that is one day."""

_STARTS = frozenset(("since", "from"))
_ENDS = frozenset(("until", "till", "by", "before", "through"))
_PART_OF_DAY = re.compile(r"(?<=-\d\d)T[A-Z]{2}\Z")
_SEASONS = {"SP": ("03", "05", 0), "SU": ("06", "08", 0), "FA": ("09", "11", 0), "WI": ("12", "02", 1)}
_RECENTLY = ("recent ", "the recent ", "the past few ", "the last few ")
_LENGTH = frozenset(("for", "over", "in", "during"))
_OF_THE_PAST = re.compile(r"(?:the )?(?:past|last) ", re.IGNORECASE)
_DAY_OF_MINUTES = 24 * 60
_MONTHS = re.compile(r"P(\d{1,2})M")
_FIRST = re.compile(r"(?:the )?first |\w+-month\Z|the (?:six|nine) months\Z", re.IGNORECASE)
_PLAIN_DURATION = re.compile(r"P(\d{1,6})([YMWD])")


def when(dated: Dated, published: date | None) -> str | None:
    """Return the time of what is dated as a TIMEX3 value or a range; None where the expression gives it none."""
    expression = dated.expression
    if expression.type == "DURATION":
        if expression.text.lower().startswith(_RECENTLY):
            return "PAST_REF"
        return _first_months(expression, published) or _of_duration(dated, published)
    value = as_range(without_part_of_day(expression.value))
    first, _, last = value.rpartition("/")
    if dated.preposition in _STARTS and span_of(value):
        return value if first and last else f"{first or last}/"
    if dated.preposition in _ENDS and span_of(value) and lemma(dated.token) not in verbs("putting_off"):
        return f"/{last}"
    return value


def without_part_of_day(value: str) -> str:
    """Return the day of a part of the day: "Friday morning" is told as Friday; clock times stay."""
    return _PART_OF_DAY.sub("", value)


def as_range(value: str) -> str:
    """Return the months of a season, "last fall" 1998-FA as 1998-09/1998-11; any other value as it is.

    Without a publication date "last summer" is XXXX-SU, which has no months to give.
    """
    year, _, season = value.partition("-")
    if season not in _SEASONS or not year.isdecimal():
        return value
    first, last, years_on = _SEASONS[season]
    return f"{year}-{first}/{int(year) + years_on}-{last}"


def _first_months(expression: DateExpression, published: date | None) -> str | None:
    """Return the months that results are told for: "the first nine months", "nine-month profit"."""
    months = _MONTHS.fullmatch(expression.value)
    if months is None or published is None or not _FIRST.match(expression.text):
        return None
    return periods.first_months(int(months[1]), published)


def _of_duration(dated: Dated, published: date | None) -> str | None:
    """Return since when, or from when to now.

    "For nearly two years", told in the perfect, is since two years before publication; "in the past two years" is over.
    """
    length = _PLAIN_DURATION.fullmatch(_in_days(dated.expression.value))
    if published is None or length is None or dated.preposition not in _LENGTH:
        return None
    begin = _before(published, int(length[1]), length[2])
    if (
        begin
        and dated.preposition != "for"
        and grammar.is_verb(dated.token)
        and grammar.is_past(dated.token)
        and is_of_the_past(dated.expression)
    ):
        return f"{begin}/{published.isoformat()[: len(begin)]}"
    perfect = {"has", "have", "'ve", "'s"} & set(grammar.auxiliaries(dated.token))
    return f"{begin}/" if begin and perfect else None


def is_of_the_past(expression: DateExpression) -> bool:
    """Tell "the past two years" from "two years"."""
    return _OF_THE_PAST.match(expression.text) is not None


def _in_days(value: str) -> str:
    """Return a length of whole days that is told in hours, `PT24H`, in days."""
    hours = minutes(value) or 1
    return value if hours % _DAY_OF_MINUTES else f"P{hours // _DAY_OF_MINUTES}D"


def _before(day: date, number: int, unit: str) -> str | None:
    """Return the year, month or day so many units before `day`; None before the year 1."""
    if unit in "YM":
        months = day.year * 12 + day.month - 1 - number * (12 if unit == "Y" else 1)
        if months < 12:
            return None
        return f"{months // 12:04}" if unit == "Y" else f"{months // 12:04}-{months % 12 + 1:02}"
    days = number * (7 if unit == "W" else 1)
    return (day - timedelta(days=days)).isoformat() if days < day.toordinal() else None


def minutes(value: str) -> int | None:
    """Return the minutes of a duration in minutes or hours, `PT50M`."""
    number, unit = value[2:-1], value[-1:]
    if value[:2] != "PT" or not number.isdecimal() or unit not in ("M", "H"):
        return None
    return int(number) * (60 if unit == "H" else 1)


def until(start: str, duration: str) -> str | None:
    """Return the end of what starts at a clock time and lasts so long."""
    length = minutes(duration)
    day, _, clock = start.partition("T")
    if length is None or len(clock) < 5:
        return None
    try:
        end = datetime.fromisoformat(f"{day}T{clock[:5]}") + timedelta(minutes=length)
    except ValueError:
        return None
    return end.strftime("%Y-%m-%dT%H:%M") + clock[5:]


def finer(first: str, second: str) -> str:
    """Return the more exact of two times."""
    return second if exactness(second) > exactness(first) else first


def exactness(value: str) -> float:
    """Return how exact a time is: the shorter its span, the higher; vague and open ones are the least exact."""
    if "T" in value and "/" not in value:
        return 0.0 if not value.endswith("Z") else -0.001
    span = span_of(value)
    if span is None:
        return float("-inf")
    if span.earliest is None or span.latest is None:
        return -1e9
    return -(span.latest - span.earliest).total_seconds()


def agree(first: str, second: str) -> bool:
    """Tell whether two times can be one: the same, one within the other, or ranges that begin together."""
    if first == second or (first.split("/")[0] == second.split("/")[0] != "" and "/" in first and "/" in second):
        return True
    one, other = span_of(first), span_of(second)
    if one is None or other is None or "/" in first or "/" in second:
        return False
    assert one.earliest and one.latest and other.earliest and other.latest
    return (one.earliest >= other.earliest and one.latest <= other.latest) or (
        other.earliest >= one.earliest and other.latest <= one.latest
    )
