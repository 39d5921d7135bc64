"""An article as it was read: its text, its title, and the publication date it states.

The stated publication date is what all relative expressions are counted from. It is never assumed: it comes from the
metadata, from a line of the text that is nothing but a date, or from the reader.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Literal

from timeline.passages import Passage, lines_of, role_of, split

StatedBy = Literal["text", "metadata", "reader"]

LARGEST_FILE = 50_000_000
"""Bytes; a larger file is refused before it is read."""

_LONGEST_DATE_LINE = 60
_LINES_ABOVE_THE_TEXT = 5
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_NUMERIC_DATE = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")
_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?![\d-])")
_DATE_LABEL = re.compile(r"(?:published|posted|updated|last\s+updated|date|dated)(?:\s+on)?\s*:?\s+", re.IGNORECASE)


class ReadingError(ValueError):
    """An article or a date cannot be read; the message says what is wrong and what to do."""


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


@dataclass(frozen=True, slots=True)
class Article:
    """What was read. `passages` are offsets into `text`, which is exactly as given.

    `stated` is the publication date that counts; `also_stated` are the other days that a web page states for itself.
    """

    id: str
    text: str
    passages: tuple[Passage, ...]
    stated: StatedDate | None = None
    title: str = ""
    url: str = ""
    source: str = ""
    also_stated: tuple[StatedDate, ...] = ()

    @property
    def published(self) -> date | None:
        """The stated publication date, None when nobody stated one."""
        return self.stated.day if self.stated else None

    def published_on(self, day: date) -> "Article":
        """Return the same article with the publication date that the reader gives."""
        return replace(self, stated=StatedDate(day, "reader", day.isoformat()))


def read_text(
    text: str,
    *,
    id: str = "pasted",
    published: str | date | None = None,
    title: str = "",
    url: str = "",
    source: str = "",
) -> Article:
    """Read an article from its text; `published` outranks a date line in the text.

    Raises ReadingError for a text without words, one that is not text, and a `published` that is no date.
    """
    if not text.strip():
        raise ReadingError("The article is empty. Paste its text, or open a file that holds it.")
    if text.count("\0") > 0:
        raise ReadingError(
            "This is not text but binary data. Save the article as a plain text file (.txt) and open that."
        )
    line = _date_line(text)
    stated = line[1] if line else None
    if isinstance(published, date):
        stated = StatedDate(published, "metadata", published.isoformat())
    elif published is not None:
        stated = replace(read_date(published), by="metadata")
    passages = split(text, line[0] if line else None)
    return Article(id, text, passages, stated, title or _headline(text, passages), url, source)


def read_file(path: str | Path) -> Article:
    """Read an article from a UTF-8 text file; its name without ending is the article's id.

    Raises ReadingError for a file that is missing, too large, binary or in another encoding.
    """
    path = Path(path)
    return read_text(decode(read_bytes(path), path.name), id=path.stem)


def read_bytes(path: Path) -> bytes:
    """Return what a file holds; raises ReadingError for one that is missing or too large."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise ReadingError(f"{path} is larger than {LARGEST_FILE // 1_000_000} MB. Save the article alone.")
        return path.read_bytes()
    except OSError as error:
        raise ReadingError(f"{path}: {error.strerror}.") from error


def read_lines(lines: Iterable[bytes], *, name: str) -> Iterator[Article | ReadingError]:
    """Read JSON lines as a stream, one article a line: `{"id", "published", "title"?, "text", "url"?}`.

    A line that cannot be read is yielded as the error that says why, and the following ones are still read.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield _read_record(json.loads(decode(line, name)), number)
        except (ReadingError, json.JSONDecodeError) as error:
            yield ReadingError(f"{name}, line {number}: {error}")


def decode(data: bytes, name: str) -> str:
    """Decode UTF-8 (or UTF-16 with its mark) to the text exactly as given, newlines included.

    Raises ReadingError for binary data and for other encodings.
    """
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if b"\0" in data:
            raise ReadingError(
                f"{name} is not text but binary data. Save the article as a plain text file (.txt)."
            ) from error
        raise ReadingError(
            f"{name} is not in UTF-8 (byte {error.start} is {data[error.start]:#04x}). "
            "Open it in an editor and save it as UTF-8, or paste its text."
        ) from error


def read_date(text: str) -> StatedDate:
    """Read a publication date in words or digits, in any language dateparser knows.

    Raises ReadingError when the words are no calendar date with day, month and year.
    """
    words = _DATE_LABEL.sub("", text.strip(), count=1)
    day = _parse_date(words)
    if day is None:
        raise ReadingError(
            f'"{text.strip()[:80]}" is not a date with day, month and year. '
            "Write it like 2022-01-18 or 18 January 2022."
        )
    return StatedDate(day, "reader", text.strip(), _doubt(words, day))


def _parse_date(words: str) -> date | None:
    if iso := _ISO_DATE.match(words):
        try:
            return date(*map(int, iso.groups()))
        except ValueError:
            return None
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


def _date_line(text: str) -> tuple[tuple[int, int], StatedDate] | None:
    """Find the line above the article's first sentence that is nothing but a date."""
    for start, end in _lines_above_the_text(text):
        words = text[start:end]
        if len(words) <= _LONGEST_DATE_LINE and _YEAR.search(words):
            try:
                return (start, end), replace(read_date(words), by="text")
            except ReadingError:
                continue
    return None


def _lines_above_the_text(text: str) -> Iterator[tuple[int, int]]:
    for start, end in islice(lines_of(text, 0, len(text)), _LINES_ABOVE_THE_TEXT):
        yield start, end
        if role_of(text, start, end) == "paragraph":
            return


def _headline(text: str, passages: tuple[Passage, ...]) -> str:
    """Return the first heading when it stands above the first paragraph."""
    first = next((passage for passage in passages if passage.role != "date line"), None)
    return " ".join(text[first.start : first.end].split()) if first and first.role == "heading" else ""


def _read_record(record: object, number: int) -> Article:
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise ReadingError('an article needs a "text". Write one JSON object a line: {"id", "published", "text"}.')
    return read_text(
        record["text"],
        id=str(record.get("id", number)),
        published=str(record.get("published") or "") or None,
        title=str(record.get("title") or ""),
        url=str(record.get("url") or ""),
    )
