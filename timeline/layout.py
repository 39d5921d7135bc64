"""Records laid out as text: JSON lines, CSV, an aligned table, or an audit in words."""

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Record = Mapping[str, Any]
Layout = Callable[[Sequence[Record]], str]

WIDEST_COLUMN = 60
"""Characters; a longer cell of an aligned table is cut off."""


def json_lines(records: Sequence[Record]) -> str:
    """One JSON object a line."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def csv_rows(columns: Sequence[str]) -> Layout:
    """CSV with `columns` named in a first line, which is written once, however often the layout is used."""
    first_line = True

    def lay_out(records: Sequence[Record]) -> str:
        nonlocal first_line
        lines = io.StringIO()
        writer = csv.DictWriter(lines, columns, restval="", extrasaction="ignore")
        if first_line:
            writer.writeheader()
            first_line = False
        writer.writerows(records)
        return lines.getvalue()

    return lay_out


def aligned(columns: Sequence[str]) -> Layout:
    """A table for the eyes, its columns as wide as their cells need, up to a limit."""

    def lay_out(records: Sequence[Record]) -> str:
        rows = [columns, *([_cell(record.get(column)) for column in columns] for record in records)]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        lines = (zip(row, widths, strict=True) for row in rows)
        return "".join("  ".join(cell.ljust(width) for cell, width in line).rstrip() + "\n" for line in lines)

    return lay_out


def audit_in_words(records: Sequence[Record]) -> str:
    """The verdict of each audit, the date it suggests, and the passages that speak for and against."""
    return "\n".join(_audit_in_words(record) for record in records) + "\n"


def _audit_in_words(record: Record) -> str:
    lines = [f"{record['article']}: stated {record['stated'] or 'nowhere'}: {record['verdict']}"]
    if suggested := record["suggested"]:
        lines.append(f"  fits best: {suggested['earliest']} to {suggested['latest']}")
    for label, pieces in (("against", record["evidence"]), ("for", record["supports"])):
        lines += (f"  {label}: {piece['reason']} [{piece['start']}-{piece['end']}]" for piece in pieces)
    return "\n".join(lines)


def _cell(value: object) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)
    text = " ".join(text.split())
    return text if len(text) <= WIDEST_COLUMN else text[: WIDEST_COLUMN - 1] + "…"
