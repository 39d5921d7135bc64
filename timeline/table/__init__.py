"""The events as a table: one row an event, in the order of time.

frame    which columns a row has
filters  which rows are shown, and how many each choice would leave
csv      the table as a file for a spreadsheet
"""

from timeline.table.csv import CSV_COLUMNS, to_csv
from timeline.table.filters import Filters, counts, emptied_by, is_any_set, select
from timeline.table.frame import CERTAINTIES, dated, days_of, key_of, number_of, to_frame, undated

__all__ = [
    "CERTAINTIES", "CSV_COLUMNS", "Filters", "counts", "dated", "days_of", "emptied_by", "is_any_set",
    "key_of", "number_of", "select", "to_csv", "to_frame", "undated",
]  # fmt: skip
