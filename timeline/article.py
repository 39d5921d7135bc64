"""An article as it was read: its text, its title, and the publication date it states.

The stated publication date is what all relative expressions are counted from. It is never assumed: it comes from the
metadata, from a line of the text that is nothing but a date, or from the reader.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from timeline.errors import ReadingError
from timeline.passages import Passage, split
from timeline.stated_dates import StatedDate, read_date, stated_in_text

LONGEST_ARTICLE = 1_000_000
"""Characters; a longer text is no article but a collection of them, and would take minutes to read."""

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half a character, as broken JSON can hold it; it cannot be written anywhere."""

LARGEST_FILE = 50_000_000
"""Bytes; a larger file is refused before it is read."""


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

    def stating(self, stated: Iterable[StatedDate]) -> "Article":
        """Return the same article published on the first day of `stated` that is no later change, if there is one."""
        first: dict[tuple[date, bool], StatedDate] = {}
        for one in stated:
            first.setdefault((one.day, one.changed), one)
        best = min(first.values(), key=lambda one: one.changed, default=None)
        return replace(self, stated=best, also_stated=tuple(one for one in first.values() if one is not best))

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

    Raises ReadingError for a text without words, one that is not text or too long, and a `published` that is no date.
    """
    if not text.strip():
        raise ReadingError("The article is empty. Paste its text, or open a file that holds it.")
    if text.count("\0") > 0:
        raise ReadingError(
            "This is not text but binary data. Save the article as a plain text file (.txt) and open that."
        )
    if len(text) > LONGEST_ARTICLE:
        raise ReadingError(
            f"This text has {len(text):,} characters, more than the {LONGEST_ARTICLE:,} of the longest article. "
            "Open its articles one by one, or give them to the command line as JSON lines (.jsonl), one a line."
        )
    text = _LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
    in_text = list(stated_in_text(text))
    stated = [one for _, one in in_text]
    if isinstance(published, date):
        stated.insert(0, StatedDate(published, "metadata", published.isoformat()))
    elif published is not None:
        stated.insert(0, replace(read_date(published), by="metadata"))
    passages = split(text, sorted({line for line, _ in in_text if line}))
    article = Article(id, text, passages, None, title or _headline(text, passages), url, source)
    return article.stating(stated)


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
