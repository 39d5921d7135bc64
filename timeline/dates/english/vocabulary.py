"""The words of English that expressions are made of, as tables, and the patterns over them that rules use by name.

All words are folded: lower case, plain apostrophes, hyphens and spaces.
"""

import re
from collections.abc import Iterable

from timeline.dates import calendar
from timeline.dates.grammar import ANY_DIGIT, one_of
from timeline.dates.meaning import Which

MONTHS: dict[str, int] = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
_FULL_MONTHS = {name.lower() for name in calendar.MONTHS}
WEEKDAYS: dict[str, int] = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
SEASONS: dict[str, str] = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DAY_PARTS: dict[str, str] = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "nighttime": "NI", "midday": "MI",
    "lunchtime": "MI",
}  # fmt: skip

ONES: dict[str, int] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS: dict[str, int] = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
ORDINALS: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21, "twenty-second": 22,
    "twenty-third": 23, "twenty-fourth": 24, "twenty-fifth": 25, "twenty-sixth": 26, "twenty-seventh": 27,
    "twenty-eighth": 28, "twenty-ninth": 29, "thirtieth": 30, "thirty-first": 31,
}  # fmt: skip
_POWERS: dict[str, int] = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_NUMBER_WORDS: dict[str, int] = ONES | TENS | _POWERS

UNITS: dict[str, str] = {
    unit: unit
    for unit in (
        "second", "minute", "hour", "day", "night", "week", "weekend", "fortnight", "month", "quarter", "year",
        "decade", "century", "millennium",
    )
}  # fmt: skip
PLURAL_UNITS: dict[str, str] = {
    **{f"{unit}s": unit for unit in UNITS if unit not in ("century", "millennium")},
    "centuries": "century", "millennia": "millennium", "hrs": "hour", "mins": "minute", "secs": "second",
    "yrs": "year",
}  # fmt: skip

VAGUE_NUMBERS: tuple[str, ...] = (
    "a few", "a few more", "few", "a number of", "a couple of", "a couple", "couple of", "several", "several more",
    "several hundred", "several thousand", "a few hundred", "a few thousand",
    "some", "many", "many more", "dozens of", "hundreds of", "thousands of", "tens of thousands of", "a handful of",
    "a matter of", "countless",
)  # fmt: skip

WHICH: dict[str, Which] = {
    "last": "last", "this past": "last", "past": "last", "the past": "last", "this": "this", "next": "next",
    "this coming": "coming", "coming": "coming", "the coming": "coming", "this next": "coming",
}  # fmt: skip
WHICH_YEAR: dict[str, Which] = WHICH | {
    "that": "that", "that same": "that", "the same": "that", "the following": "following", "the next": "following",
}  # fmt: skip
"""The words that choose one of many Januaries, summers or holidays."""

ZONES: dict[str, str] = {
    "gmt": "Z", "utc": "Z", "z": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00",
    "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "akst": "-09:00", "akdt": "-08:00",
    "hst": "-10:00", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00", "eest": "+03:00",
    "msk": "+03:00", "ist": "+05:30", "hkt": "+08:00", "sgt": "+08:00", "jst": "+09:00", "kst": "+09:00",
    "aest": "+10:00", "aedt": "+11:00", "nzst": "+12:00", "nzdt": "+13:00",
}  # fmt: skip
_SEASONAL_ZONES = ("et", "ct", "mt", "pt")
"""Zones whose offset changes in spring and autumn: they belong to a time, and tell no offset by themselves."""


_TENS_WORD = rf"{one_of(TENS)}(?:[ -]{one_of(list(ONES)[:9])})?"
_SMALL = rf"(?:{_TENS_WORD}|{one_of(ONES)})"
_DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,6}(?:\.\d{1,3})?(?:[ -]\d/\d| ?[½¼¾])?)"
_SPELLED_YEAR = (
    rf"(?:(?:eighteen|nineteen)[ -](?:{one_of(TENS)}(?:[ -]{one_of(list(ONES)[:9])})?|{one_of(list(ONES)[9:])})"
    rf"|twenty[ -](?:{one_of(list(ONES)[9:])}|twenty(?:[ -]{one_of(list(ONES)[:9])})?)"
    rf"|two thousand(?:(?: and)? {one_of(list(ONES)[:12])})?)"
)


CLAUSE_ENDS: re.Pattern[str] = re.compile(r" ?(?:[.,;:)]|$| and | but )")
ENDS_THERE: re.Pattern[str] = re.compile(
    rf"{CLAUSE_ENDS.pattern}| (?:{one_of(DAY_PARTS)}|when|in|at|to|the|his|her)(?!\w)"
)
"""What follows "that Friday" where it is a day: "he said that Friday was a holiday" only begins a clause there."""


def longest_first(phrases: Iterable[str]) -> str:
    """Return a pattern for any of these phrases that prefers the longer ones."""
    return "|".join(sorted(phrases, key=len, reverse=True))


TABLES: dict[str, str] = {
    "month": rf"(?:{one_of(_FULL_MONTHS)}|{one_of(set(MONTHS) - _FULL_MONTHS)}\.?)(?!\w)",
    "day": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|[.,:]\d)",
    "ordinal": r"\d{1,2}(?:st|nd|rd|th)|" + one_of(ORDINALS),
    "year": rf"(?:1[0-9]|20|21)\d\d(?!\d|%|[.,:]\d)|{_SPELLED_YEAR}",
    "weekday": rf"(?:{one_of(w for w in WEEKDAYS if len(w) > 5)}|(?:mon|tues?|wed|thur?s?|fri|sat|sun)\.?)",
    "number": rf"(?:{_DIGITS}|(?:a |{_SMALL}[ -])?(?:hundred|thousand)(?:(?: and)? {_SMALL})?|{_SMALL})"
    r"(?: (?:m|b)illion(?= years))?|a (?:m|b)illion(?= years)",
    "vague": longest_first(VAGUE_NUMBERS),
    "unit": one_of(UNITS),
    "units": one_of(PLURAL_UNITS),
    "season": one_of(SEASONS),
    "part": one_of(DAY_PARTS),
    "which": longest_first(WHICH),
    "which_year": longest_first(WHICH_YEAR),
    "zone": one_of((*ZONES, *_SEASONAL_ZONES)),
}
"""The parts of patterns that rules name: `<month>`, `<number>` …"""

NUMBERS: frozenset[str] = frozenset(
    (ANY_DIGIT, *ONES, *TENS, "hundred", "thousand", *(f"a {word}" for word in _POWERS))
)
"""The words that a number can begin with."""

VAGUE: frozenset[str] = frozenset(
    words if words.startswith("a ") else words.split()[0] for words in (" ".join(v.split()[:2]) for v in VAGUE_NUMBERS)
)
"""The words that a vague number can begin with."""


def the(words: Iterable[str]) -> set[str]:
    """Return these words, and each of them after "the": what a pattern that begins with `(?:the )?` begins with."""
    return {form for word in words for form in (word, f"the {word}") if word != ANY_DIGIT} | (
        {ANY_DIGIT, *(f"the {digit}" for digit in "0123456789")} if ANY_DIGIT in words else set()
    )


def after_article(words: Iterable[str]) -> set[str]:
    """Return these words after an article: what a pattern with `(?:(?:the|a|an) )?` in front can begin with as well."""
    starts = [*(word for word in words if word != ANY_DIGIT and " " not in word), *"0123456789"]
    return {f"{article} {word}" for article in ("the", "a", "an") for word in starts}


_EVERYWHERE = ("the", "a", "an", "in", "as", "at", "not", "no", "all", "up", "new", "more", "just", "well", "less")


def first_words(phrases: Iterable[str]) -> set[str]:
    """Return the words that these phrases begin with, two of them after an article and other words found everywhere."""
    return {" ".join(words[: 2 if words[0] in _EVERYWHERE else 1]) for words in (p.split() for p in phrases)}


def month_number(word: str) -> int:
    """Return the number of a month's name or abbreviation."""
    return MONTHS[word.rstrip(".")]


def weekday_number(word: str) -> int:
    """Return the number of a weekday's name or abbreviation, Monday being 1."""
    return WEEKDAYS[word.rstrip(".")]


def ordinal_number(word: str) -> int:
    """Return the number of "third" or "3rd"."""
    return ORDINALS[word] if word in ORDINALS else int(re.sub(r"\D", "", word))


def number(words: str) -> float:
    """Return the number told by digits or words: "1,200", "2 1/2", "twenty-four", "a hundred and ten"."""
    *words_before, last = words.split(" ")
    if last in ("million", "billion"):
        return _POWERS[last] * (1 if words_before == ["a"] else number(" ".join(words_before)))
    if words[-1] in _FRACTIONS:
        return number(words[:-1].rstrip()) + _FRACTIONS[words[-1]]
    if words[0].isdecimal():
        whole, _, part = words.replace(",", "").replace("-", " ").partition(" ")
        top, _, bottom = part.strip().partition("/")
        return float(whole) + (int(top) / int(bottom) if bottom and int(bottom) else 0)
    total = current = 0
    for word in re.split(r"[ -]+", words):
        value = _NUMBER_WORDS.get(word, 0)
        if value >= 100:
            total, current = total + max(current, 1) * value, 0
        else:
            current += value
    return float(total + current)


def year_of(words: str) -> str:
    """Return the year told by digits or words: "1998", "nineteen ninety-four", "two thousand"."""
    if words[0].isdecimal():
        return words
    head, *rest = re.split(r"[ -]+", words)
    if head == "two":
        return f"{2000 + int(number(' '.join(rest[1:]) or '0')):04}"
    return f"{_NUMBER_WORDS[head]}{int(number(' '.join(rest))):02}"


def full_year(two_digits: str) -> str:
    """Return the year of '98 or '05: that of the twentieth century from 30 on."""
    return f"{'19' if int(two_digits) >= 30 else '20'}{two_digits}"
