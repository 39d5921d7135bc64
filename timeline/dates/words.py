"""TIMEX3 values in plain words, for a reader who has never heard of TIMEX3."""

import re
from datetime import date

from timeline.dates.calendar import MONTHS, WEEKDAYS
from timeline.dates.span import granularity, span_of

_REFERENCES = {
    "PAST_REF": "some time in the past", "PRESENT_REF": "at the time of writing",
    "FUTURE_REF": "some time in the future",
}  # fmt: skip
_MODIFIERS = {
    "START": "early {}", "MID": "the middle of {}", "END": "late {}", "APPROX": "about {}",
    "BEFORE": "before {}", "AFTER": "after {}", "ON_OR_BEFORE": "{} or earlier", "ON_OR_AFTER": "{} or later",
    "LESS_THAN": "less than {}", "MORE_THAN": "more than {}",
    "EQUAL_OR_LESS": "at most {}", "EQUAL_OR_MORE": "at least {}",
}  # fmt: skip
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_DAY_PARTS = {
    "MO": "the morning of {}", "MI": "the middle of the day on {}", "AF": "the afternoon of {}",
    "EV": "the evening of {}", "NI": "the night of {}", "DT": "the daytime of {}", "PM": "the afternoon of {}",
}  # fmt: skip
_UNITS = {
    "C": ("century", "centuries"), "CE": ("century", "centuries"), "DE": ("decade", "decades"),
    "E": ("decade", "decades"),
    "Y": ("year", "years"), "Q": ("quarter", "quarters"), "M": ("month", "months"), "W": ("week", "weeks"),
    "WE": ("weekend", "weekends"), "D": ("day", "days"), "L": ("thousand years", "thousand years"),
    "TH": ("hour", "hours"), "TM": ("minute", "minutes"), "TS": ("second", "seconds"),
    "TNI": ("night", "nights"), "TEV": ("evening", "evenings"), "TMO": ("morning", "mornings"),
    "TAF": ("afternoon", "afternoons"), "SU": ("summer", "summers"), "WI": ("winter", "winters"),
    "SP": ("spring", "springs"), "FA": ("autumn", "autumns"),
}  # fmt: skip
_DAYS_OF_WEEK = {"WD": "a working day", "WE": "a weekend"}
_DURATION = re.compile(r"P(?:(?:[\d.]+|X)[A-Z]{1,2})*(?:T(?:(?:[\d.]+|X)[A-Z]{1,2})+)?(?<!P)")
_AMOUNT = re.compile(r"T|([\d.]+|X)([A-SU-Z]+)")
_UNANCHORED = re.compile(
    r"XXXX(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?|-W(?:XX|\d\d)-(?P<weekday>[1-7]|WD|WE)|-(?P<code>[QHSFW][\dUPAI]))?(?:T(?P<time>.+))?"
)


def in_words(value: str, mod: str | None = None) -> str:
    """Return `value` in plain words: "Thursday 30 December 2021", "early January 2022", "some weeks"."""
    modified = _MODIFIERS.get(mod or "", "{}")
    if "/" in value:
        first, _, last = value.partition("/")
        return _range(first, last, modified)
    return modified.format(_words(value))


def _words(value: str) -> str:
    if value in _REFERENCES:
        return _REFERENCES[value]
    if "/" in value:
        return _range(*value.split("/", 1))
    if value.startswith("BC") and value[2:].isdecimal():
        if len(value) < 6:
            return f"the {_ordinal(str(int(value[2:]) + 1))} century BC"
        return f"{int(value[2:])} BC"
    if _DURATION.fullmatch(value):
        return _duration(value)
    if words := _calendar(value):
        return words
    if unanchored := _UNANCHORED.fullmatch(value):
        return _without_year(**unanchored.groupdict())
    return value


def _range(first: str, last: str, modified: str = "{}") -> str:
    """Return a range in words; what modifies it says something of its one known end, or of all of it."""
    if first and last:
        return modified.format(f"{_words(first)} to {_words(last)}")
    end = modified.format(_words(first or last))
    return f"since {end}" if first else f"until {end}"


def _calendar(value: str) -> str:
    span = span_of(value)
    if span is None or span.earliest is None:
        return ""
    first, year = span.earliest.date(), value[:4]
    match granularity(value):
        case "minute" | "hour":
            zone = " UTC" if value.endswith("Z") else ""
            return f"{span.earliest:%H:%M}{zone} on {_day(first)}"
        case "part of day":
            return _DAY_PARTS.get(value[-2:], "{}").format(_day(first))
        case "day":
            return _day(first)
        case "week":
            return f"the week of {_day(first)}"
        case "weekend":
            return f"the weekend of {_day(first)}"
        case "month":
            return f"{MONTHS[first.month - 1]} {year}"
        case "quarter":
            return f"the {_ordinal(value[-1])} quarter of {year}"
        case "half":
            return f"the {_ordinal(value[-1])} half of {year}"
        case "season":
            return f"{_SEASONS[value[-2:]]} {year}"
        case "decade":
            return f"the {int(value)}0s"
        case "century":
            return f"the {_ordinal(str(int(value) + 1))} century"
    return str(int(value)) if value.isdecimal() else value


def _day(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def _ordinal(number: str) -> str:
    named = {"1": "first", "2": "second", "3": "third", "4": "fourth"}
    ending = "th" if number[-2:-1] == "1" else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")
    return named.get(number, number + ending)


def _duration(value: str) -> str:
    time, parts = "", []
    for amount, unit in _AMOUNT.findall(value[1:]):
        if not unit:
            time = "T"
            continue
        one, many = _UNITS.get(time + unit) or _UNITS.get(unit) or (unit, unit)
        number = "some" if amount == "X" else amount
        parts.append(f"{number} {one if number == '1' else many}")
    return " and ".join(parts)


def _without_year(month: str | None, day: str | None, weekday: str | None, code: str | None, time: str | None) -> str:
    if weekday in _DAYS_OF_WEEK:
        words = _DAYS_OF_WEEK[weekday]
    elif weekday:
        words = f"a {WEEKDAYS[int(weekday) - 1]}"
    elif month and month.isdecimal() and 1 <= int(month) <= 12:
        words = f"{int(day)} {MONTHS[int(month) - 1]}" if day and day.isdecimal() else MONTHS[int(month) - 1]
    elif day and day.isdecimal():
        return f"day {int(day)} of an unknown month"
    elif code:
        words = _SEASONS.get(code) or f"the {_ordinal(code[1])} {'quarter' if code[0] == 'Q' else 'half'}"
    else:
        words = "a day" if day else "a month" if month else "a year"
    if not time:
        return f"{words} of an unknown year" if month or code else f"{words} that is not known"
    return (
        f"{time} on {words} that is not known" if time[0].isdigit() else f"{_DAY_PARTS.get(time, '{}').format(words)}"
    )
