"""Dates of other eras and calendars: years that differ from ours by a number, and months that differ altogether."""

import re

_YEARS_BEFORE = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "民國": 1911, "民国": 1911}
"""How many years of ours lie before the first year of each era."""

_OTHER_DIGIT = re.compile(r"(?![0-9])\d")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_ERA = re.compile(rf"(?P<era>{'|'.join(_YEARS_BEFORE)})\s*(?P<year>\d{{1,3}}|元)年")
_THAI = re.compile("[\u0e00-\u0e7f]")
_OTHER_CALENDAR = re.compile(
    r"فروردین|اردیبهشت|خرداد|مرداد|شهریور|آبان|بهمن|اسفند|محرم|صفر|ربيع|جمادى|رجب|شعبان|رمضان|شوال"
    r"|\b(?:muharram|safar|rabi|jumada|rajab|sha'?ban|ramadan|shawwal|nisan|iyar|sivan|tammuz|tishrei|kislev|adar)\b",
    re.IGNORECASE,
)
"""Months of the Persian, the Islamic and the Hebrew calendar, which differ from ours in more than the year."""


def in_our_years(words: str) -> str:
    """Return a date in our digits and with its year counted as ours, where another era differs in the year alone.

    Those are Japan's eras, the Republic of China's and, in Thai, the Buddhist one: “令和4年”, “民國111年”, “2565”.
    """
    words = _OTHER_DIGIT.sub(lambda digit: str(int(digit[0])), words)
    if era := _ERA.search(words):
        year = int(era["year"]) if era["year"].isdecimal() else 1
        return f"{words[: era.start()]}{_YEARS_BEFORE[era['era']] + year}年{words[era.end() :]}"
    if _THAI.search(words):
        return _YEAR.sub(lambda year: str(int(year[0]) - 543) if int(year[0]) > 2443 else year[0], words)
    return words


def is_of_another_calendar(words: str) -> bool:
    """Say whether a date names a month of the Persian, the Islamic or the Hebrew calendar, which are not read."""
    return bool(_OTHER_CALENDAR.search(words))
