"""Events as an Excel sheet with the columns of the CSV; text stays text, and no cell is a formula or a link."""

from collections.abc import Sequence
from io import BytesIO

import pandas as pd

from timeline.story import Story
from timeline.table.csv import CSV_COLUMNS, cells

_WIDTHS = {"title": 60, "sentence": 90, "actors": 40, "date_explanation": 60}
_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_LONGEST_CELL = 32_767
"""Characters; Excel takes no more."""


def to_excel(_: Sequence[Story], frame: pd.DataFrame) -> bytes:
    """Return `frame` as an Excel workbook with one sheet."""
    table = cells(frame)
    file = BytesIO()
    with pd.ExcelWriter(file, engine="xlsxwriter", engine_kwargs={"options": _OPTIONS}) as writer:
        table.map(lambda cell: cell[:_LONGEST_CELL]).to_excel(writer, sheet_name="Timeline", index=False)
        sheet = writer.sheets["Timeline"]
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(table), len(CSV_COLUMNS) - 1)
        for number, column in enumerate(CSV_COLUMNS):
            sheet.set_column(number, number, _WIDTHS.get(column, 14))
    return file.getvalue()
