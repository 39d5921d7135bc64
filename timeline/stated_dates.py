"""The days that an article states for itself, in words: a date line, a byline, the dateline of an agency's report."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice
from typing import Literal

from timeline.eras import in_our_years, is_of_another_calendar
from timeline.errors import ReadingError
from timeline.passages import lines_of, role_of

_FIRST_NEWSPAPER = date(1605, 1, 1)

StatedBy = Literal["text", "metadata", "reader"]

_LONGEST_LINE = 120
_LINES_ABOVE_THE_TEXT = 6
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_NUMERIC_DATE = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")
_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?![\d-])")
_CHANGED = (
    r"(?:last\s+)?(?:updated|modified|changed)|(?:zuletzt\s+)?(?:aktualisiert|geändert)|mis(?:e)?\s+à\s+jour|modifié"
    r"|(?:última\s+)?actualiza(?:do|ción)|aggiornato|atualizado|bijgewerkt|zaktualizowano|обновлено|güncelleme"
    r"|更新(?:时间|時間|日時|于|於)?"
)
_PUBLISHED = (
    r"(?:first\s+)?(?:published|posted)|dated?|veröffentlicht|erschienen|publié|publicado|pubblicato|gepubliceerd"
    r"|opublikowano|опубликовано|yayınlan(?:ma|dı)(?:\s+tarihi)?|(?:发布|發布|发表|發表|公開|掲載)(?:时间|時間|日時|于|於|日)?"
)
_ON = r"(?:\s+(?:on|at|am|le|el|il|em|op|dnia|w\s+dniu)(?=\s))?"
LABEL = re.compile(rf"(?:(?:{_PUBLISHED})|(?P<changed>{_CHANGED}))(?:\b|(?<=[一-鿿])){_ON}\s*[:：]?\s*", re.IGNORECASE)
"""“Published on”, “Aktualisiert am:” … in the languages of many pages; the date follows."""

_BETWEEN_PIECES = re.compile(
    rf"\s*[|·•–—]\s*|,?(?<!first)(?<!last)(?<!zuletzt)\s+(?!changed|modified)(?=(?:{_PUBLISHED}|{_CHANGED}|by)\b)",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"by\s+(?P<names>[^,\d]{2,60})(?:,\s*(?P<rest>.*))?", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?:updated\s+)?(?:at\s+)?\d{1,2}[:.]?\d\d(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?(?:\s+\(\d{4}\s+[A-Z]{2,4}\))?"
    r"|\d+\s+min(?:ute)?s?\s+read",
    re.IGNORECASE,
)
_WEEKDAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,?\s+"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_AGENCY = re.compile(rf"(?:[A-Z][\w.&]*\s+){{1,4}}?(?P<rest>(?:{_WEEKDAY})?(?:{_MONTH}\s+\d|\d{{1,2}}\s+{_MONTH}).*)")
"""“Associated Press Jan. 18, 2022”."""

_NAME = re.compile(r"[A-Z][\w.’'-]*(?:\s+(?:of|the|and|&|[A-Z][\w.’'-]*)){0,4}(?:,\s+(?P<rest>.*\d.*))?")
_DATELINE = re.compile(
    rf"""[A-Z][A-Z.'-]+(?:[ ][A-Z][A-Z.'-]+)*(?:,[ ][A-Z][\w. ]*)?,\s+
    (?P<date>{_MONTH}[ ]\d{{1,2}},?[ ]\d{{4}} | \d{{1,2}}[ ]{_MONTH}[ ]\d{{4}})\s*(?:[(/–—]|--?\s)""",
    re.VERBOSE,
)
"""“MOSCOW, Dec. 30, 2021 (Reuters) –” at the beginning of a report."""


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A day that an article states for itself.

    by       who states it: a line of the text, the metadata that came with it, or the reader
    text     the words
    note     what is uncertain about reading them
    where    where in the page or the file it stands, in words
    changed  whether it is the day of a later change instead of the publication
    """

    day: date
    by: StatedBy
    text: str
    note: str = ""
    where: str = ""
    changed: bool = False


def read_date(text: str) -> StatedDate:
    """Read a publication date in words or digits, in any language dateparser knows.

    Raises ReadingError when the words are no calendar date with day, month and year.
    """
    label = LABEL.match(text.strip())
    words = text.strip()[label.end() if label else 0 :]
    day = _parse_date(words)
    if day is None:
        raise ReadingError(
            f'"{text.strip()[:80]}" is not a date with day, month and year. '
            "Write it like 2022-01-18 or 18 January 2022."
        )
    return StatedDate(day, "reader", text.strip(), _doubt(words, day), changed=bool(label and label["changed"]))


def read_line(line: str) -> list[StatedDate]:
    """Return the dates of a line that holds nothing but dates, bylines, clock times and names of papers.

    “By A. Writer | Published 18 January 2022 · Updated 19 January 2022” gives two, “The elections of 2022” none.
    """
    if len(line) > _LONGEST_LINE or not _YEAR.search(in_our_years(line)):
        return []
    found: list[StatedDate] = []
    for piece in filter(None, _BETWEEN_PIECES.split(line.strip())):
        stated = _read_piece(piece)
        named = None if stated else _BYLINE.fullmatch(piece) or _NAME.fullmatch(piece)
        rest = (named["rest"] or "") if named else "" if stated else piece
        if named and (after_agency := _AGENCY.fullmatch(rest)):
            rest = after_agency["rest"]
        stated = stated or _read_piece(rest)
        if stated:
            found.append(stated)
        elif rest and not _CLOCK.fullmatch(rest):
            return []
    return found


def stated_in_text(text: str) -> Iterator[tuple[tuple[int, int] | None, StatedDate]]:
    """Yield the dates stated above the article's first sentence and in its dateline.

    Each comes with the offsets of the line that holds nothing else, None for a dateline, which begins a sentence.
    """
    for start, end in _lines_above_the_text(text):
        stated = read_line(text[start:end])
        for one in stated:
            yield (start, end), replace(one, by="text", where="in a line above the text")
        if not stated and (dateline := _DATELINE.match(text, start, end)):
            yield None, replace(read_date(dateline["date"]), by="text", where="in the dateline")


def _read_piece(words: str) -> StatedDate | None:
    if not _YEAR.search(in_our_years(words)):
        return None
    try:
        stated = read_date(words)
    except ReadingError:
        return None
    return stated if can_be_published(stated.day) else None


def can_be_published(day: date) -> bool:
    """Say whether an article can state this day: there are newspapers since 1605, and none from the future."""
    return _FIRST_NEWSPAPER <= day <= date.today() + timedelta(1)


def _parse_date(words: str) -> date | None:
    if is_of_another_calendar(words):
        return None
    if iso := _ISO_DATE.match(words):
        try:
            return date(*map(int, iso.groups()))
        except ValueError:
            return None
    words = in_our_years(words)
    import dateparser  # slow to import, and most articles state their date in metadata

    found = dateparser.parse(
        words,
        settings={
            "REQUIRE_PARTS": ["day", "month", "year"],
            "PARSERS": ["absolute-time"],
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )
    return found.date() if found else None


def _doubt(words: str, day: date) -> str:
    """Say which other date a purely numeric one could mean."""
    numeric = _NUMERIC_DATE.search(words)
    if not numeric:
        return ""
    first, second, year = int(numeric[1]), int(numeric[3]), int(numeric[4])
    if first == second or max(first, second) > 12:
        return ""
    other = date(year, first, second) if (day.day, day.month) == (first, second) else date(year, second, first)
    return f'"{numeric[0]}" is read as {day.day} {day:%B %Y}; it could also mean {other.day} {other:%B %Y}.'


def _lines_above_the_text(text: str) -> Iterator[tuple[int, int]]:
    """Yield the first lines, up to and with the first that is a sentence."""
    for start, end in islice(lines_of(text, 0, len(text)), _LINES_ABOVE_THE_TEXT):
        yield start, end
        if role_of(text, start, end) == "paragraph":
            return
