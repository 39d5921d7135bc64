"""The command line: `python -m timeline dates|events|audit INPUT…`.

Results go to standard output, article by article as they are read, so that memory does not grow with the input. What
is wrong with an input goes to standard error by file and line, and the exit status is then 1. A command loads only
the steps that it needs: `dates` and `audit` neither spaCy nor pandas.
"""

import argparse
import io
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import BinaryIO, TextIO

from timeline.article import Article, decode, read_bytes, read_file, read_lines, read_text
from timeline.audit import audit
from timeline.dates import find_dates
from timeline.errors import ReadingError
from timeline.layout import aligned, audit_in_words, csv_rows, json_lines
from timeline.stated_dates import read_date

Show = Callable[[Article], str]

_DATE_COLUMNS = ("article", "start", "end", "text", "type", "value", "mod", "anchor", "explanation")
_EVENT_COLUMNS = ("article", "when", "kind", "status", "title", "actors")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit status: 0, 1 where an input could not be read, 2 for wrong usage."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        options.published = read_date(options.published).day if options.published else None
        if not options.output:
            return _run(options, sys.stdout)
        with Path(options.output).open("w", encoding="utf-8", newline="") as output:
            return _run(options, output)
    except BrokenPipeError:  # the reader of our output has seen enough
        sys.stdout = None  # or Python complains when it flushes at exit
        return 0
    except (OSError, ReadingError) as error:
        _complain(error)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="timeline", description="Find dates and events in news articles, offline.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="dates | events | audit")
    for name, what, formats in (
        ("dates", "every date expression with its value and the reason for it", ("jsonl", "csv", "table")),
        ("events", "calls, talks and events: when, who, and the sentence that says so", ("jsonl", "csv", "table")),
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


def _run(options: argparse.Namespace, output: TextIO) -> int:
    show = _SHOW[options.command](options)
    failures = 0
    for number, article in enumerate(_read(options.inputs), 1):
        if isinstance(article, ReadingError):
            failures += 1
            _complain(article)
        else:
            output.write(show(article.published_on(options.published) if options.published else article))
        if sys.stderr.isatty() and number % 100 == 0:
            print(f"\r{number} articles", end="", file=sys.stderr)
    return 1 if failures else 0


def _complain(error: Exception) -> None:
    print(f"timeline: {error}", file=sys.stderr)


def _read(inputs: Sequence[str]) -> Iterator[Article | ReadingError]:
    for name in inputs:
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


def _show_dates(options: argparse.Namespace) -> Show:
    lay_out = {"jsonl": json_lines, "csv": csv_rows(_DATE_COLUMNS), "table": aligned(_DATE_COLUMNS)}[options.format]

    def show(article: Article) -> str:
        dates = find_dates(article.text, article.published, article.passages)
        return lay_out([{"article": article.id, **expression.to_json()} for expression in dates])

    return show


def _show_events(options: argparse.Namespace) -> Show:
    from timeline.exports import event_records
    from timeline.story import tell
    from timeline.table import Filters, select, to_csv, to_frame

    filters = Filters(actors=tuple(options.actor), kinds=tuple(options.kind))
    lay_out = json_lines if options.format == "jsonl" else aligned(_EVENT_COLUMNS)
    header = True

    def show(article: Article) -> str:
        nonlocal header
        story = tell(article)
        frame = select(to_frame(story), filters)
        if options.format != "csv":
            return lay_out(event_records(story, frame))
        with_header, header = header, False
        return to_csv(frame, header=with_header)

    return show


def _show_audit(options: argparse.Namespace) -> Show:
    lay_out = json_lines if options.format == "jsonl" else audit_in_words

    def show(article: Article) -> str:
        dates = find_dates(article.text, article.published, article.passages)
        return lay_out([{"article": article.id, **audit(article, dates).to_json()}])

    return show


_SHOW: dict[str, Callable[[argparse.Namespace], Show]] = {
    "dates": _show_dates,
    "events": _show_events,
    "audit": _show_audit,
}
