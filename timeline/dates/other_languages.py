"""Dates in other languages than English, by the words that dateparser knows of each: explicit dates, simple relatives.

A slower path of its own, with few forms: a date with its month's name or in numbers, a month, a year, a weekday, and
phrases such as "yesterday", "last week", "two weeks ago". English rules are not run on these texts.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, cast

from timeline.dates.calendar import MONTHS, WEEKDAYS, Unit
from timeline.dates.folding import fold
from timeline.dates.meaning import Clock, Fixed, InYear, Meaning, Reading, Shift, Weekday

Read = Callable[[re.Match[str]], Meaning | None]

_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_MONTH = r"(?P<month>1[0-2]|0?[1-9])"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])"
_ORDINAL = r"(?:\.|er|º|ª|°|-го|e)?"
_SHORTEST = 3
_SHORTEST_ALONE = 4
_RELATIVE = re.compile(r"(?P<ahead>in )?(?P<count>\d+|\\1) (?P<unit>day|week|month|year)(?: ago)?")
_NUMBER = re.compile(r"\(\\d[^)]*\)")


@lru_cache(maxsize=32)
def knows(language: str) -> bool:
    """Say whether dateparser has the words of this language."""
    return _words_of(language) is not None


def scan(language: str, folded: str, start: int, end: int) -> Iterator[Reading]:
    """Yield the readings in folded[start:end], left to right; of overlapping ones the earliest and longest."""
    found = [
        Reading(
            match.start(),
            match.end(),
            "TIME" if isinstance(meaning, Clock) else "DATE",
            meaning,
            f"{name} ({language})",
        )
        for name, pattern, read in _patterns(language)
        for match in pattern.finditer(folded, start, end)
        if (meaning := read(match)) is not None
    ]
    at = start
    for reading in sorted(found, key=lambda reading: (reading.start, -reading.end)):
        if reading.start >= at:
            yield reading
            at = reading.end


def _words_of(language: str) -> Mapping[str, Any] | None:
    from dateparser.languages.loader import default_loader  # slow to import, and most articles are in English

    try:
        return cast(Mapping[str, Any], default_loader.get_locale(language).info)
    except (ValueError, KeyError, AttributeError, ModuleNotFoundError):
        return None


@lru_cache(maxsize=32)
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str], Read], ...]:
    """Return what is looked for in a language: a name, a pattern, and what a match of it means."""
    info = _words_of(language) or {}
    months = _numbered(info, MONTHS)
    weekdays = _numbered(info, WEEKDAYS)
    relatives = dict(_relatives(info))
    spaced = info.get("no_word_spacing") != "True"

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)" if spaced else rf"(?<!\d)(?:{pattern})(?!\d)")

    def day_of_month(match: re.Match[str]) -> Meaning:
        return _in_year(f"{{}}-{months[match['month']]:02}-{int(match['day']):02}", match["year"])

    def month(match: re.Match[str]) -> Meaning:
        return _in_year(f"{{}}-{months[match['month']]:02}", match["year"])

    def weekday(match: re.Match[str]) -> Meaning:
        return Weekday(weekdays[match[0]])

    def relative(match: re.Match[str]) -> Meaning:
        return relatives[match[0]]

    gap = rf"[ .,]{{0,3}}(?:(?:{_any(info.get('pertain', ()) or ('of',))}) )?"
    day_prefix = (
        rf"(?:(?:{_any(weekdays)})[., ]{{1,3}}(?:(?:{_any(info.get('pertain', ()) or ('of',))}|le|den|el|il) )?)?"
        if weekdays
        else ""
    )
    forms: list[tuple[str, re.Pattern[str], Read]] = [
        ("date in numbers", re.compile(
            r"(?<![\d.,/-])(?P<a>\d{1,4})(?P<by>[./-])(?P<b>\d{1,2})(?P=by)(?P<c>\d{4}|\d{1,2})(?![\d/-]"
            r"|[.,]\d)"), _numeric(str(info.get("date_order", "DMY")))),
        ("date in signs", re.compile(rf"{_YEAR} ?[年년] ?(?:{_MONTH} ?[月월] ?(?:{_DAY} ?[日号號일])?)?"), _in_signs),
        ("day in signs", re.compile(rf"(?<!\d){_MONTH} ?[月월] ?{_DAY} ?[日号號일]"), _in_signs),
        ("time", re.compile(r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-3])[:h](?P<minute>[0-5]\d)(?!\d|[:.,]\d)"), _time),
        ("year", compiled(_YEAR + r"(?![.,]\d| ?[%€$£])"), lambda match: Fixed(match["year"])),
    ]  # fmt: skip
    if months:
        named = rf"(?P<month>{_any(months)})"
        forms += [
            ("day and month", compiled(rf"{day_prefix}{_DAY}{_ORDINAL}{gap}{named}(?:{gap}{_YEAR})?"), day_of_month),
            ("year, month and day", compiled(rf"{_YEAR}{gap}{named}{gap}{_DAY}"), day_of_month),
        ]  # fmt: skip
    if alone := [name for name in months if len(name) >= _SHORTEST_ALONE or not spaced]:
        forms.append(("month", compiled(rf"(?P<month>{_any(alone)})(?:{gap}{_YEAR})?"), month))
    if alone := [name for name in weekdays if len(name) >= _SHORTEST_ALONE or not spaced]:
        forms.append(("weekday", compiled(_any(alone)), weekday))
    if relatives:
        forms.append(("near date", compiled(_any(relatives)), relative))
    numbers = _numbers(info)
    forms += [
        ("counted date", compiled(pattern), _counted(unit, sign, numbers))
        for pattern, unit, sign in _counts(info, numbers)
    ]
    return tuple(forms)


def _numbered(info: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, int]:
    """Return the words for months or weekdays with their numbers; short ones could be other words."""
    spaced = info.get("no_word_spacing") != "True"
    return {
        fold(word): number
        for number, name in enumerate(names, 1)
        for word in info.get(name.lower(), ())
        if len(word) >= _SHORTEST or not spaced
    }


def _relatives(info: Mapping[str, Any]) -> Iterator[tuple[str, Meaning]]:
    for kind, phrases in info.get("relative-type", {}).items():
        told = _RELATIVE.fullmatch(kind)
        for phrase in phrases if told else ():
            count = int(told["count"]) if told else 0
            if len(phrase) >= 2 and told:
                yield fold(phrase), Shift(cast(Unit, told["unit"]), count if told["ahead"] else -count)


def _numbers(info: Mapping[str, Any]) -> dict[str, int]:
    """Return the words that dateparser knows for small numbers, and the Chinese signs."""
    told = {
        fold(word): int(digits)
        for pair in info.get("simplifications", ())
        for word, digits in pair.items()
        if str(digits).isdecimal()
    }
    signs = {sign: number for number, sign in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
    return signs | {word: number for word, number in told.items() if word.isalpha()}


def _counts(info: Mapping[str, Any], numbers: Mapping[str, int]) -> Iterator[tuple[str, Unit, int]]:
    """Yield patterns for "N weeks ago" and "in N weeks"."""
    for kind, phrases in info.get("relative-type-regex", {}).items():
        told = _RELATIVE.fullmatch(kind)
        if told is None or not phrases:
            continue
        longest_first = sorted(phrases, key=len, reverse=True)
        patterns = [_NUMBER.sub(rf"(?P<count>\\d{{1,4}}|{_any(numbers)})", phrase.lower()) for phrase in longest_first]
        for pattern in patterns:
            yield pattern, cast(Unit, told["unit"]), 1 if told["ahead"] else -1


def _counted(unit: Unit, sign: int, numbers: Mapping[str, int]) -> Read:
    def read(match: re.Match[str]) -> Meaning:
        count = match["count"]
        return Shift(unit, sign * (int(count) if count.isdecimal() else numbers[count]))

    return read


def _time(match: re.Match[str]) -> Meaning:
    return Clock(f"{int(match['hour']):02}:{match['minute']}")


def _numeric(order: str) -> Read:
    """Read "18.1.2022" in the order that the language writes dates."""

    def read(match: re.Match[str]) -> Meaning | None:
        a, b, c = (int(match[part]) for part in "abc")
        if len(match["a"]) == 4:
            year, month, day = a, b, c
        elif len(match["c"]) == 4:
            year, month, day = c, *((a, b) if order == "MDY" else (b, a))
        else:
            return None
        if month > 12:
            month, day = day, month
        return Fixed(f"{year:04}-{month:02}-{day:02}") if 1 <= month <= 12 and 1 <= day <= 31 else None

    return read


def _in_signs(match: re.Match[str]) -> Meaning:
    groups = match.groupdict()
    form = "{}" + "".join(f"-{int(groups[part]):02}" for part in ("month", "day") if groups[part])
    return _in_year(form, groups.get("year"))


def _in_year(form: str, year: str | None) -> Meaning:
    return Fixed(form.format(year)) if year else InYear(form)


def _any(words: Any) -> str:
    return "|".join(re.escape(word) for word in sorted(map(fold, words), key=len, reverse=True))
