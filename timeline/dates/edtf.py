"""TIMEX3 values as EDTF, the extended date format of ISO 8601-2."""

import re
from datetime import timedelta

from timeline.dates.span import granularity, span_of

_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_CODES = re.compile(r"(\d{4})-(?:(SP|SU|FA|WI)|Q([1-4])|H([12]))")
_ZONE = re.compile(r"(?:Z|[+-]\d\d:?\d\d)?\Z")
_UNKNOWN = re.compile(r"XXXX(?:-(?:\d\d|XX)){0,2}")
_DURATION = re.compile(r"P(?=[\dT])(?:[\d.]+[YMWD])*(?:T(?:[\d.]+[HMS])+)?")


def to_edtf(value: str, mod: str | None = None) -> str:
    """Return `value` in EDTF; the empty string for what EDTF cannot say, such as PAST_REF."""
    if "/" in value:
        return _range(value)
    form = _plain(value)
    return f"{form}~" if form and mod == "APPROX" and "/" not in form and not form.startswith("P") else form


def _range(value: str) -> str:
    """A side that is itself an interval, such as a week, gives its outer day."""
    first, last = (_plain(side) for side in value.split("/", 1))
    return f"{first.split('/')[0] or '..'}/{last.split('/')[-1] or '..'}"


def _plain(value: str) -> str:
    if code := _CODES.fullmatch(value):
        year, season, quarter, half = code.groups()
        number = _SEASONS[season] if season else 32 + int(quarter) if quarter else 39 + int(half)
        return f"{year}-{number}"
    match granularity(value):
        case "decade":
            return f"{value}X"
        case "century":
            return f"{value}XX"
        case "week" | "weekend":
            return _days(value)
        case "day" | "part of day":
            return _earliest(value)[:10]
        case "hour" | "minute":
            return _earliest(value) + str(_ZONE.findall(value)[0])
        case "none":
            return value if _UNKNOWN.fullmatch(value) or _DURATION.fullmatch(value) else ""
    return value


def _earliest(value: str) -> str:
    span = span_of(value)
    return span.earliest.isoformat(timespec="seconds") if span and span.earliest else ""


def _days(value: str) -> str:
    span = span_of(value)
    if span is None or span.earliest is None or span.latest is None:
        return ""
    return f"{span.earliest.date()}/{(span.latest - timedelta(days=1)).date()}"
