"""The command line: `python -m timeline dates|events|audit INPUT…`.

Results go to standard output, article by article as they are read, so that memory does not grow with the input; only
formats that hold everything in one file are written at the end. What is wrong with an input goes to standard error by
file and line, and the exit status is then 1. A command loads only the steps that it needs: `dates` and `audit` neither
spaCy nor pandas.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from timeline.article import Article, decode, read_bytes, read_file, read_lines, read_text
from timeline.audit import audit
from timeline.dates import find_dates
from timeline.errors import ReadingError
from timeline.layout import aligned, audit_in_words, csv_rows, json_lines
from timeline.stated_dates import read_date

_DATE_COLUMNS = ("article", "start", "end", "text", "type", "value", "mod", "anchor", "explanation")
_EVENT_COLUMNS = ("article", "when", "kind", "status", "title", "actors")
_EVENT_FORMATS = ("jsonl", "csv", "table", "json", "xlsx", "ics", "timelinejs", "timeml", "html")
"""The first three are written article by article, the others are the files of `timeline.exports`."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit status: 0, 1 where an input could not be read, 2 for wrong usage."""
    options = _parser().parse_args(arguments)
    try:
        articles = _Articles(options)
        with Path(options.output).open("wb") if options.output else _standard_output() as output:
            for piece in _COMMANDS[options.command](articles, options):
                output.write(piece.encode("utf-8", "backslashreplace") if isinstance(piece, str) else piece)
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains when it flushes at exit
        return 0
    except (OSError, ReadingError) as error:
        _complain(error)
        return 2
    return 1 if articles.failures else 0


@contextmanager
def _standard_output() -> Iterator[BinaryIO]:
    yield sys.stdout.buffer
    sys.stdout.flush()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="timeline", description="Find dates and events in news articles, offline.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="dates | events | audit")
    for name, what, formats in (
        ("dates", "every date expression with its value and the reason for it", ("jsonl", "csv", "table")),
        ("events", "calls, talks and events: when, who, and the sentence that says so", _EVENT_FORMATS),
        ("audit", "whether the text agrees with its stated publication date", ("jsonl", "text")),
    ):
        command = commands.add_parser(name, help=what, description=f"Print {what}.")
        command.add_argument("inputs", nargs="+", metavar="INPUT", help=".txt, .html or .jsonl file, URL, or -")
        command.add_argument("--published", metavar="DATE", help="count from DATE, whatever the articles state")
        command.add_argument("--format", choices=formats, default="jsonl")
        command.add_argument("--output", metavar="FILE", help="write to FILE instead of standard output")
        if name == "events":
            command.add_argument("--actor", action="append", default=[], metavar="NAME", help="only events with NAME")
            command.add_argument("--kind", action="append", default=[], choices=("call", "talks", "event"))
    return parser


class _Articles:
    """The articles of all inputs, one after the other; what cannot be read is reported, counted and passed over."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._inputs: Sequence[str] = options.inputs
        self._published = read_date(options.published).day if options.published else None
        self.failures = 0

    def __iter__(self) -> Iterator[Article]:
        for number, article in enumerate(chain.from_iterable(map(_read, self._inputs)), 1):
            if isinstance(article, ReadingError):
                self.failures += 1
                _complain(article)
            else:
                yield article.published_on(self._published) if self._published else article
            if sys.stderr.isatty() and number % 100 == 0:
                print(f"\r{number} articles", end="", file=sys.stderr)


def _complain(error: Exception) -> None:
    print(f"timeline: {error}", file=sys.stderr)


def _read(name: str) -> Iterator[Article | ReadingError]:
    try:
        yield from _read_input(name)
    except ReadingError as error:
        yield error
    except OSError as error:
        yield ReadingError(f"{name}: {error.strerror}.")


def _read_input(name: str) -> Iterator[Article | ReadingError]:
    if name == "-":
        yield from _read_stream(sys.stdin.buffer)
    elif name.endswith(".jsonl"):
        with Path(name).open("rb") as lines:
            yield from read_lines(lines, name=name)
    elif name.startswith(("http://", "https://")):
        from timeline.web_page import read_url

        yield read_url(name)
    elif name.endswith((".html", ".htm")):
        from timeline.web_page import read_page

        yield read_page(read_bytes(Path(name)), id=Path(name).stem)
    else:
        yield read_file(name)


def _read_stream(stream: BinaryIO) -> Iterator[Article | ReadingError]:
    """Read standard input: one article a line when its first line is a JSON object, else the text of one article."""
    first = stream.readline()
    if first.lstrip().startswith(b"{"):
        yield from read_lines(chain([first], stream), name="standard input")
    else:
        yield read_text(decode(first + stream.read(), "standard input"), id="stdin")


def _dates(articles: _Articles, options: argparse.Namespace) -> Iterator[str]:
    lay_out = {"jsonl": json_lines, "csv": csv_rows(_DATE_COLUMNS), "table": aligned(_DATE_COLUMNS)}[options.format]
    for article in articles:
        dates = find_dates(article.text, article.published, article.passages)
        yield lay_out([{"article": article.id, **expression.to_json()} for expression in dates])


def _events(articles: _Articles, options: argparse.Namespace) -> Iterator[str | bytes]:
    from timeline.exports import EXPORTS, event_records
    from timeline.story import tell
    from timeline.table import Filters, select, to_csv, to_frame

    filters = Filters(actors=tuple(options.actor), kinds=tuple(options.kind))
    if options.format not in ("jsonl", "csv", "table"):
        stories = [tell(article) for article in articles]
        yield EXPORTS[options.format].write(stories, select(to_frame(*stories), filters))
        return
    lay_out = aligned(_EVENT_COLUMNS) if options.format == "table" else json_lines
    for number, article in enumerate(articles):
        story = tell(article)
        frame = select(to_frame(story), filters)
        if options.format == "csv":
            yield to_csv(frame, header=number == 0)
        else:
            yield lay_out(list(event_records([story], frame)))


def _audit(articles: _Articles, options: argparse.Namespace) -> Iterator[str]:
    lay_out = json_lines if options.format == "jsonl" else audit_in_words
    for article in articles:
        dates = find_dates(article.text, article.published, article.passages)
        yield lay_out([{"article": article.id, **audit(article, dates).to_json()}])


_COMMANDS: dict[str, Callable[[_Articles, argparse.Namespace], Iterator[str | bytes]]] = {
    "dates": _dates,
    "events": _events,
    "audit": _audit,
}
