"""A date as a person types it: in words, in digits, or in one of the standards."""

import re
from contextlib import suppress
from datetime import date

from timeline.corrections.codes import read_code
from timeline.corrections.writing import UNDATED
from timeline.dates import find_dates, find_ranges
from timeline.dates.expression import DateExpression
from timeline.dates.language import ENGLISH
from timeline.dates.ranges import DateRange
from timeline.dates.span import Span, span_of
from timeline.dates.words import in_words
from timeline.errors import ReadingError
from timeline.stated_dates import read_date

_EXAMPLES = "Write it like 12 January 2022, Jan 2022, 2022-01-12T15:30, 1998 to 2001, or 2014/ for what goes on."
_UNDATED_IN_WORDS = {in_words(value): value for value in UNDATED}
_LONGEST = 100
"""Characters; no date is longer."""

_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")
_BEGINS_WITH_CODE = re.compile(r"\d{4}-\d\d-\d\d")
_BEFORE_IT = re.compile(r"(?:(?:on|in|at|during|around the time of|the|from)\s+)*", re.IGNORECASE)
_BETWEEN = re.compile(r"\Abetween (.+) and (.+)\Z", re.IGNORECASE)
_BETWEEN_THEM = re.compile(r",? ?(?:at )?")
_OPEN = tuple(
    (re.compile(pattern, re.IGNORECASE), form)
    for pattern, form in (
        (r"(?:(?:on or )?before|by|up to|to|no later than) (?P<date>.+)", "/{}"),
        (r"(?:(?:on or )?after|no earlier than) (?P<date>.+)", "{}/"),
        (r"(?:from )?(?P<date>.+?)(?: onwards?| and after| on| ?[-–])", "{}/"),
    )
)
"""Words for what is open to one side, beside those that `find_ranges` knows."""

_ABOUT = re.compile(r"(?:about|around|circa|ca?\.?|approximately|roughly|some time around)\s|.+[~?%]\Z", re.IGNORECASE)
_OPEN_SIDES = {
    "BEFORE": "/{}", "ON_OR_BEFORE": "/{}", "EQUAL_OR_LESS": "/{}",
    "AFTER": "{}/", "ON_OR_AFTER": "{}/", "EQUAL_OR_MORE": "{}/",
}  # fmt: skip


def read_when(text: str, published: date | None = None) -> str:
    """Return what a person typed as a TIMEX3 value, a range `A/B` (either side open), or PAST_REF and the like.

    Relative dates ("last Thursday") are counted from the day the article was published.
    Raises ReadingError, with advice, for what is no date, could be two, or is only an approximate one.
    """
    words = " ".join(text.split())
    if not words or len(words) > _LONGEST:
        raise ReadingError(f"This is no date. {_EXAMPLES}")
    if words in UNDATED or words in _UNDATED_IN_WORDS:
        return _UNDATED_IN_WORDS.get(words, words)
    value = read_code(words) or _read_words(words, published)
    span = span_of(value)
    if span is None and value not in UNDATED:
        raise ReadingError(_why_undated(words, value, published))
    if span and not _is_in_order(span):
        raise ReadingError(f"“{words}” ends before it begins.")
    return value


def _read_words(words: str, published: date | None) -> str:
    if _ABOUT.match(words):
        raise ReadingError(_only_about(words))
    _refuse_two_readings(words)
    words = _BETWEEN.sub(r"from \1 to \2", words)
    found = find_dates(words, published, language=ENGLISH)
    for range_ in find_ranges(words, found):
        if _is_all(words, range_):
            return range_.value
    if len(found) == 1 and _is_all(words, found[0]):
        return _with_modifier(words, found[0])
    if len(found) == 2 and _are_day_and_time(words, *found):
        return found[1].value
    for pattern, form in _OPEN:
        if told := pattern.fullmatch(words):
            value = read_when(told["date"], published)
            if "/" not in value:
                return form.format(value)
    return _read_in_any_language(words)


def _is_all(words: str, found: DateExpression | DateRange) -> bool:
    """Tell whether nothing but small words stands beside what was found."""
    return _BEFORE_IT.fullmatch(words, 0, found.start) is not None and found.end == len(words)


def _are_day_and_time(words: str, day: DateExpression, time: DateExpression) -> bool:
    is_all = _BEFORE_IT.fullmatch(words, 0, day.start) and time.end == len(words)
    return bool(is_all and _BETWEEN_THEM.fullmatch(words, day.end, time.start)) and time.value.startswith(
        f"{day.value}T"
    )


def _with_modifier(words: str, found: DateExpression) -> str:
    """Return the value of an expression; "before 2014" is open to one side, "early January" somewhere in January."""
    if found.type in ("DURATION", "SET"):
        what = "how long" if found.type == "DURATION" else "how often"
        raise ReadingError(f"“{words}” tells {what}, not when. {_EXAMPLES}")
    if found.mod == "APPROX":
        raise ReadingError(_only_about(words))
    return _OPEN_SIDES.get(found.mod or "", "{}").format(found.value)


def _refuse_two_readings(words: str) -> None:
    for numeric in _NUMERIC.finditer(words):
        first, second, year = int(numeric[1]), int(numeric[3]), numeric[4]
        if first != second and 1 <= first <= 12 and 1 <= second <= 12:
            raise ReadingError(
                f"“{numeric[0]}” can be two days. Write {year}-{second:02}-{first:02} or {year}-{first:02}-{second:02}."
            )


def _read_in_any_language(words: str) -> str:
    with suppress(ReadingError):
        if not _BEGINS_WITH_CODE.match(words):  # of which it would read the beginning alone
            return read_date(words).day.isoformat()
    raise ReadingError(f"“{words}” is no date that can be read. {_EXAMPLES}")


def _only_about(words: str) -> str:
    return f"“{words}” is only about a date. Write the days it can have been, like 2024-02-18/2024-02-22, or its month."


def _why_undated(words: str, value: str, published: date | None) -> str:
    if published is None and value.startswith(("XXXX", "T")):
        return (
            f"“{words}” is counted from the publication date, and this article has none. "
            "Give the article its publication date, or write the date in full, like 12 January 2022."
        )
    return f"“{words}” has no place in the calendar. {_EXAMPLES}"


def _is_in_order(span: Span) -> bool:
    return span.earliest is None or span.latest is None or span.earliest < span.latest
