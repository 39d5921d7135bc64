"""The words of English that expressions are made of, as tables, and the patterns over them that rules use by name.

All words are folded: lower case, plain apostrophes, hyphens and spaces.
"""

import re

from timeline.dates.grammar import trie

MONTHS: dict[str, int] = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS: dict[str, int] = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
SEASONS: dict[str, str] = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DAY_PARTS: dict[str, str] = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "nighttime": "NI",
    "midday": "MI", "daytime": "DT",
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
NUMBER_WORDS: dict[str, int] = ONES | TENS | {"hundred": 100, "thousand": 1000}

UNITS: dict[str, str] = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "night": "night", "week": "week",
    "weekend": "weekend", "fortnight": "fortnight", "month": "month", "quarter": "quarter", "year": "year",
    "decade": "decade", "century": "century", "millennium": "millennium",
}  # fmt: skip
PLURAL_UNITS: dict[str, str] = {
    **{f"{unit}s": unit for unit in UNITS if unit not in ("century", "millennium")},
    "centuries": "century", "millennia": "millennium", "hrs": "hour", "mins": "minute", "secs": "second", "yrs": "year",
}  # fmt: skip

VAGUE_NUMBERS: tuple[str, ...] = (
    "a few", "few", "a number of", "a couple of", "couple of", "a couple", "several", "some", "many", "dozens of", "hundreds of", "thousands of", "a lot of",
    "a handful of", "countless",
)  # fmt: skip

ZONES: dict[str, str] = {
    "gmt": "Z", "utc": "Z", "z": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00",
    "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00",
    "eest": "+03:00", "msk": "+03:00", "ist": "+05:30", "jst": "+09:00", "kst": "+09:00", "hkt": "+08:00", "sgt": "+08:00",
    "aest": "+10:00", "aedt": "+11:00", "nzst": "+12:00", "nzdt": "+13:00", "hst": "-10:00", "akst": "-09:00", "akdt": "-08:00",
}  # fmt: skip

_TENS_WORD = rf"(?:{'|'.join(TENS)})(?:[ -](?:{'|'.join(list(ONES)[:9])}))?"
_SMALL = rf"(?:{_TENS_WORD}|{trie(ONES)})"
_NUMBER = (
    r"(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,6}(?:\.\d{1,3})?(?: \d/\d)?"
    rf"|(?:a |{_SMALL} |{_SMALL}-)?(?:hundred|thousand)(?:(?: and)? {_SMALL})?|{_SMALL})"
)
_ORDINAL = r"(?:\d{1,2}(?:st|nd|rd|th)|" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + ")"
_DOTTED_MONTH = rf"{trie(MONTHS)}\.?"

TABLES: dict[str, str] = {
    "month": _DOTTED_MONTH,
    "day": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:]|[.,]\d)",
    "ordinal": _ORDINAL,
    "year": r"(?:1[0-9]|20|21)\d\d(?![\d%]|[.,:]\d)",
    "weekday": rf"{trie(w for w in WEEKDAYS if len(w) > 5)}|(?:mon|tues?|wed|thur?s?|fri|sat|sun)\.?",
    "number": _NUMBER,
    "vague": "|".join(sorted(VAGUE_NUMBERS, key=len, reverse=True)),
    "unit": "|".join(sorted(UNITS, key=len, reverse=True)),
    "units": "|".join(sorted(PLURAL_UNITS, key=len, reverse=True)),
    "season": "|".join(SEASONS),
    "part": "|".join(sorted(DAY_PARTS, key=len, reverse=True)),
    "zone": "|".join(sorted(ZONES, key=len, reverse=True)),
}
"""The parts of patterns that rules name: `<month>`, `<number>` …"""

NUMBER_STARTS: tuple[str, ...] = ("0", *ONES, *TENS, "hundred", "thousand", "a")
VAGUE_STARTS: tuple[str, ...] = tuple({words.split()[0] for words in VAGUE_NUMBERS})


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
    if words[0].isdigit():
        whole, _, part = words.replace(",", "").partition(" ")
        top, _, bottom = part.partition("/")
        return float(whole) + (int(top) / int(bottom) if bottom and int(bottom) else 0)
    total = current = 0
    for word in re.split(r"[ -]+", words):
        value = NUMBER_WORDS.get(word, 0)
        if value >= 100:
            total, current = total + max(current, 1) * value, 0
        else:
            current += value
    return float(total + current)
