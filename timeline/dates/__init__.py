"""Date expressions: found in a text, and given a TIMEX3 value with the reason for it.

>>> from datetime import date
>>> [found] = find_dates("They met on Thursday.", published=date(2021, 12, 31))
>>> found.value
'2021-12-30'
"""

from timeline.dates.edtf import to_edtf
from timeline.dates.expression import DateExpression
from timeline.dates.pipeline import find_dates
from timeline.dates.ranges import DateRange, find_ranges
from timeline.dates.span import Span, granularity, span_of
from timeline.dates.words import in_words

__all__ = [
    "DateExpression",
    "DateRange",
    "Span",
    "find_dates",
    "find_ranges",
    "granularity",
    "in_words",
    "span_of",
    "to_edtf",
]
