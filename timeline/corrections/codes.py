"""Dates in codes: TIMEX3, ISO 8601 and EDTF (ISO 8601-2), and digits alone that can mean one date only."""

import re

from timeline.dates.span import granularity, span_of

_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?")
_SHORT_END = re.compile(r"(?P<same>\d{4}-(?:\d\d-)?)(?P<first>\d\d)/(?P<last>\d\d)")
"""“2021-12-30/31”: ISO 8601 lets the second date leave out what it has in common with the first."""

_DIGITS = re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)")
_MONTH = re.compile(r"(?P<month>\d{1,2})[/.](?P<year>\d{4})")
_EDTF_CODES = {
    **{str(21 + n): code for n, code in enumerate(("SP", "SU", "FA", "WI"))},
    **{str(33 + n): f"Q{n + 1}" for n in range(4)},
    **{str(40 + n): f"H{n + 1}" for n in range(2)},
}
_EDTF_CODED = re.compile(r"(\d{4})-(2[1-4]|3[3-6]|4[01])")
_EDTF_SHORT = re.compile(r"(\d{2}|\d{3})X{1,2}")


def read_code(words: str) -> str:
    """Read a TIMEX3 value, an ISO 8601 date or EDTF; the empty string for anything else."""
    if "/" in words and words != "/" and not _MONTH.fullmatch(words):
        if short := _SHORT_END.fullmatch(words):
            words = f"{short['same']}{short['first']}/{short['same']}{short['last']}"
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
    if (digits := _DIGITS.fullmatch(words)) is not None:
        words = f"{digits['year']}-{digits['month']}-{digits['day']}"
    if (month := _MONTH.fullmatch(words)) is not None:
        words = f"{month['year']}-{int(month['month']):02}"
    if moment := _MOMENT.fullmatch(words):
        words = f"{moment[1]}T{moment[2]}{moment[3] or ''}{moment[4] or ''}"
    is_code = "/" not in words and span_of(words) is not None and granularity(words) != "century"
    return words if is_code else None
