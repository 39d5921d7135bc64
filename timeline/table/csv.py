"""The table as CSV, which people open in a spreadsheet and programs join on."""

import re

import pandas as pd

CSV_COLUMNS = (
    "id", "start", "end", "precision", "when", "kind", "category", "status", "title", "actors", "sentence",
    "date_text", "date_explanation", "article", "published", "url", "review", "told_by", "conflicts",
)  # fmt: skip
"""What a downloaded table holds, in this order."""

_LISTS = ("actors", "told_by", "conflicts")
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")


def cells(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the columns of the CSV as text, lists joined by `; `."""
    joined = {name: frame[name].map("; ".join) for name in _LISTS}
    return frame[list(CSV_COLUMNS)].assign(**joined).astype(str)


def to_csv(frame: pd.DataFrame, *, header: bool = True) -> str:
    """Return `frame` as CSV for a spreadsheet: with a byte order mark, and no cell that would run as a formula."""
    csv = cells(frame).map(_harmless).to_csv(index=False, header=header, lineterminator="\r\n")
    return f"\ufeff{csv}" if header else str(csv)


def _harmless(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell
