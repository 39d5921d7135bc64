"""Dates in other languages than English, by the words that dateparser knows of each: explicit dates, simple relatives.

A slower path of its own, with few forms: a date with its month's name or in numbers, a month, a year, a weekday, a
time, and phrases such as "yesterday", "last week", "two weeks ago". English rules are not run on these texts.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple, cast

from timeline.dates.calendar import MONTHS, WEEKDAYS, Unit
from timeline.dates.folding import fold
from timeline.dates.meaning import Clock, Fixed, InYear, Meaning, Reading, Shift, Weekday

_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_MONTH = r"(?P<month>1[0-2]|0?[1-9])"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])"
_ORDINAL = r"(?:\.|er|º|ª|°|-го|e)?"
_ARTICLES = ("le", "den", "el", "il")
_SHORTEST_WITH_DAY, _SHORTEST_ALONE = 3, 4
"""So many letters a name needs to be looked for: shorter ones are other words too."""

_KIND = re.compile(r"(?P<ahead>in )?(?P<count>\d+|\\1) (?P<unit>day|week|month|year)(?: ago)?")
_NUMBER = re.compile(r"\(\\d[^)]*\)")
_CHINESE_NUMBERS = {sign: number for number, sign in enumerate("一二三四五六七八九十", 1)} | {"两": 2}


class _Form(NamedTuple):
    """Something that is looked for in a text: a name, a pattern, and what a match of it means."""

    name: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Meaning | None]


def scan(language: str, folded: str, start: int, end: int) -> Iterator[Reading]:
    """Yield the readings in folded[start:end], left to right; of overlapping ones the earliest and longest."""
    found = [
        Reading(match.start(), match.end(), "TIME" if isinstance(meaning, Clock) else "DATE", meaning, form.name)
        for form in _forms(language)
        for match in form.pattern.finditer(folded, start, end)
        if (meaning := form.read(match)) is not None
    ]
    at = start
    for reading in sorted(found, key=lambda reading: (reading.start, -reading.end)):
        if reading.start >= at:
            yield reading
            at = reading.end


@dataclass(frozen=True, slots=True)
class _Words:
    """What dateparser knows of a language; nothing, for a language that it does not know."""

    info: Mapping[str, Any]

    @property
    def spaced(self) -> bool:
        """Whether spaces stand between words."""
        return self.info.get("no_word_spacing") != "True"

    def numbered(self, names: Iterable[str], shortest: int) -> dict[str, int]:
        """Return the words for months or weekdays with their numbers."""
        return {
            fold(word): number
            for number, name in enumerate(names, 1)
            for word in self.info.get(name.lower(), ())
            if len(word) >= shortest or not self.spaced
        }

    def relatives(self) -> dict[str, Meaning]:
        """Return phrases such as "yesterday" and "next week"."""
        return {
            fold(phrase): Shift(cast(Unit, kind["unit"]), int(kind["count"]) * (1 if kind["ahead"] else -1))
            for name, phrases in self.info.get("relative-type", {}).items()
            if (kind := _KIND.fullmatch(name))
            for phrase in phrases
            if len(phrase) > 1
        }

    def numbers(self) -> dict[str, int]:
        """Return the words for small numbers."""
        pairs = (pair for simpler in self.info.get("simplifications", ()) for pair in simpler.items())
        return {fold(word): int(digits) for word, digits in pairs if word.isalpha() and str(digits).isdecimal()}

    def counted(self) -> Iterator[tuple[str, Unit, int]]:
        """Yield patterns of "N weeks ago" and "in N weeks", with the unit and 1 or -1."""
        number = rf"(?P<count>\\d{{1,4}}|{_any_of(self.numbers() | _CHINESE_NUMBERS)})"
        for name, phrases in self.info.get("relative-type-regex", {}).items():
            if kind := _KIND.fullmatch(name):
                for phrase in sorted(phrases, key=len, reverse=True):
                    yield _NUMBER.sub(number, phrase.lower()), cast(Unit, kind["unit"]), 1 if kind["ahead"] else -1

    def pattern(self, pattern: str) -> re.Pattern[str]:
        """Compile a pattern that stands between words."""
        return re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)" if self.spaced else rf"(?<!\d)(?:{pattern})(?!\d)")


@lru_cache(maxsize=32)
def _forms(language: str) -> tuple[_Form, ...]:
    words = _Words(_words_of(language))
    return (*_forms_in_numbers(words), *_forms_with_names(words), *_forms_from_now(words))


def _words_of(language: str) -> Mapping[str, Any]:
    from dateparser.languages.loader import default_loader  # slow to import, and most articles are in English

    try:
        return cast(Mapping[str, Any], default_loader.get_locale(language).info)
    except (ValueError, KeyError, AttributeError, ModuleNotFoundError):
        return {}


def _forms_in_numbers(words: _Words) -> Iterator[_Form]:
    """Yield the forms that are digits and signs: "18.1.2022", "2022年1月18日", "15:35", "2014"."""
    month_first = words.info.get("date_order") == "MDY"
    numeric = r"(?P<a>\d{1,4})(?P<by>[./-])(?P<b>\d{1,2})(?P=by)(?P<c>\d{4}|\d{1,2})"
    yield _Form(
        "date in numbers",
        re.compile(rf"(?<![\d.,/-]){numeric}(?![\d/-]|[.,]\d)"),
        lambda match: _numeric(match, month_first),
    )
    signs = rf"{_YEAR} ?[年년](?: ?{_MONTH} ?[月월](?: ?{_DAY} ?[日号號일])?)?"
    yield _Form("date in signs", re.compile(signs), _in_signs)
    yield _Form("day in signs", re.compile(rf"(?<!\d){_MONTH} ?[月월] ?{_DAY} ?[日号號일]"), _in_signs)
    time = r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-3])[:h](?P<minute>[0-5]\d)(?!\d|[:.,]\d)"
    yield _Form("time", re.compile(time), lambda match: Clock(f"{int(match['hour']):02}:{match['minute']}"))
    yield _Form("year", words.pattern(_YEAR + r"(?![.,]\d| ?[%€$£])"), lambda match: Fixed(match["year"]))


def _forms_with_names(words: _Words) -> Iterator[_Form]:
    """Yield the forms with a month's or a weekday's name: "jueves 13 de enero de 2022", "février", "Donnerstag"."""
    months, weekdays = (words.numbered(names, _SHORTEST_WITH_DAY) for names in (MONTHS, WEEKDAYS))
    of = _any_of(words.info.get("pertain") or ("of",))
    gap = rf"[ .,]{{0,3}}(?:(?:{of}) )?"
    weekday = rf"(?:(?:{_any_of(weekdays)})[., ]{{1,3}}(?:(?:{of}|{_any_of(_ARTICLES)}) )?)?" if weekdays else ""

    def day(match: re.Match[str]) -> Meaning:
        return _in_year(f"{{}}-{months[match['month']]:02}-{int(match['day']):02}", match["year"])

    def month(match: re.Match[str]) -> Meaning:
        return _in_year(f"{{}}-{months[match['month']]:02}", match["year"])

    if months:
        name = rf"(?P<month>{_any_of(months)})"
        yield _Form("day and month", words.pattern(rf"{weekday}{_DAY}{_ORDINAL}{gap}{name}(?:{gap}{_YEAR})?"), day)
        yield _Form("year, month and day", words.pattern(rf"{_YEAR}{gap}{name}{gap}{_DAY}"), day)
    if alone := words.numbered(MONTHS, _SHORTEST_ALONE):
        yield _Form("month", words.pattern(rf"(?P<month>{_any_of(alone)})(?:{gap}{_YEAR})?"), month)
    if alone := words.numbered(WEEKDAYS, _SHORTEST_ALONE):
        yield _Form("weekday", words.pattern(_any_of(alone)), lambda match: Weekday(weekdays[match[0]]))


def _forms_from_now(words: _Words) -> Iterator[_Form]:
    """Yield the forms that count from the publication date: "hier", "vor zwei Wochen"."""
    relatives, numbers = words.relatives(), words.numbers() | _CHINESE_NUMBERS

    def counted(unit: Unit, sign: int) -> Callable[[re.Match[str]], Meaning]:
        return lambda match: Shift(unit, sign * _count(match["count"], numbers))

    if relatives:
        yield _Form("near date", words.pattern(_any_of(relatives)), lambda match: relatives[match[0]])
    for pattern, unit, sign in words.counted():
        yield _Form("counted date", words.pattern(pattern), counted(unit, sign))


def _count(word: str, numbers: Mapping[str, int]) -> int:
    return int(word) if word.isdecimal() else numbers[word]


def _numeric(match: re.Match[str], month_first: bool) -> Meaning | None:
    """Read "18.1.2022" in the order that the language writes dates; a number above 12 is the day either way."""
    first, second, last = (int(match[part]) for part in "abc")
    if len(match["a"]) == 4:
        year, month, day = first, second, last
    elif len(match["c"]) == 4:
        year, month, day = (last, first, second) if month_first else (last, second, first)
    else:
        return None
    if month > 12:
        month, day = day, month
    return Fixed(f"{year:04}-{month:02}-{day:02}") if 1 <= month <= 12 and 1 <= day <= 31 else None


def _in_signs(match: re.Match[str]) -> Meaning:
    told = match.groupdict()
    form = "{}" + "".join(f"-{int(told[part]):02}" for part in ("month", "day") if told[part])
    return _in_year(form, told.get("year"))


def _in_year(form: str, year: str | None) -> Meaning:
    return Fixed(form.format(year)) if year else InYear(form)


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(map(fold, words), key=len, reverse=True))
