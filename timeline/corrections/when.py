"""A date as a person types it: in words, in digits, or in one of the standards."""

import re
from datetime import date

from timeline.corrections.writing import UNDATED
from timeline.dates import find_dates, find_ranges
from timeline.dates.expression import DateExpression
from timeline.dates.language import ENGLISH
from timeline.dates.ranges import DateRange
from timeline.dates.span import Span, granularity, span_of
from timeline.dates.words import in_words
from timeline.errors import ReadingError
from timeline.stated_dates import read_date

_EXAMPLES = "Write it like 12 January 2022, Jan 2022, 2022-01-12T15:30, 1998 to 2001, or 2014/ for what goes on."
_UNDATED_IN_WORDS = {in_words(value): value for value in UNDATED}
_LONGEST = 100
"""Characters; no date is longer."""

_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?")
_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")
_EDTF_CODES = {
    **{str(21 + n): code for n, code in enumerate(("SP", "SU", "FA", "WI"))},
    **{str(33 + n): f"Q{n + 1}" for n in range(4)},
    **{str(40 + n): f"H{n + 1}" for n in range(2)},
}
_EDTF_CODED = re.compile(r"(\d{4})-(2[1-4]|3[3-6]|4[01])")
_EDTF_SHORT = re.compile(r"(\d{2}|\d{3})X{1,2}")
_BEFORE_IT = re.compile(r"(?:(?:on|in|at|during|around the time of|the|from)\s+)*", re.IGNORECASE)
_BETWEEN = re.compile(r"\Abetween (.+) and (.+)\Z", re.IGNORECASE)
_COMPARED = re.compile(r"(?P<until>before|by|up to)\s+|(?P<since>after)\s+", re.IGNORECASE)
_ABOUT = re.compile(r"(?:about|around|circa|ca?\.?|approximately|roughly|some time around)\s|.*[~?%]\Z", re.IGNORECASE)
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
    value = _read_code(words) or _read_words(words, published)
    span = span_of(value)
    if span is None and value not in UNDATED:
        raise ReadingError(_why_undated(words, value, published))
    if span and not _is_in_order(span):
        raise ReadingError(f"“{words}” ends before it begins.")
    return value


def _read_code(words: str) -> str:
    """Read a TIMEX3 value, an ISO 8601 date or EDTF; the empty string for anything else."""
    if "/" in words and words != "/" and not _NUMERIC.search(words):
        sides = [_read_side(side.strip()) for side in words.split("/")]
        return "/".join(side or "" for side in sides) if len(sides) == 2 and None not in sides else ""
    return _read_side(words) or ""


def _read_side(words: str) -> str | None:
    """Read one date in a code: the empty string for an open side, None for what is no code."""
    if words in ("", ".."):
        return ""
    if coded := _EDTF_CODED.fullmatch(words):
        return f"{coded[1]}-{_EDTF_CODES[coded[2]]}"
    if (short := _EDTF_SHORT.fullmatch(words)) and len(words) == 4:
        return short[1]
    if moment := _MOMENT.fullmatch(words):
        words = f"{moment[1]}T{moment[2]}{moment[3] or ''}{moment[4] or ''}"
    is_code = "/" not in words and span_of(words) is not None and granularity(words) != "century"
    return words if is_code else None


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
    if len(found) == 2 and found[1].value.startswith(f"{found[0].value}T") and found[1].end == len(words):
        return found[1].value
    if compared := _COMPARED.match(words):
        value = _read_words(words[compared.end() :], published)
        return f"/{value}" if compared["until"] else f"{value}/"
    return _read_in_any_language(words)


def _is_all(words: str, found: DateExpression | DateRange) -> bool:
    """Tell whether nothing but small words stands beside what was found."""
    return _BEFORE_IT.fullmatch(words, 0, found.start) is not None and found.end == len(words)


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
    try:
        stated = read_date(words)
    except ReadingError as error:
        raise ReadingError(f"“{words}” is no date that can be read. {_EXAMPLES}") from error
    return stated.day.isoformat()


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
