"""Whether a date without its year belongs to a story of earlier years: "he sued in May 2010 and lost in June"."""

import re
from datetime import date

from timeline.dates.anchoring.memory import Memory
from timeline.dates.anchoring.open_years import year_from_text
from timeline.dates.anchoring.tense import in_one_sentence
from timeline.dates.meaning import Fixed, InYear
from timeline.dates.span import span_of

SAME_STORY, SOON_AFTER = 400, 31
"""Within so many characters and days, a date without its year belongs to the story of a day with an earlier one."""

_DURING = re.compile(r"(?<!\w)(?:in|on|of)(?: early| mid| late)? $")


def in_a_sentence_of_an_earlier_year(
    meaning: InYear, memory: Memory, published: date, text: str, folded: str, start: int
) -> bool:
    """Say whether the sentence has told a month of an earlier year, or for a quarter or half its year."""
    told = memory.last("year" if "Q" in meaning.form or "H" in meaning.form else "month")
    if told is None or told.day.year >= published.year:
        return False
    expression = told.expression
    if not (isinstance(expression.said, Fixed) or isinstance(expression.anchor, int)):
        return False
    during = _DURING.search(folded, max(0, expression.start - 12), expression.start)
    return during is not None and in_one_sentence(text, expression.end, start)


def soon_after_a_day_of_an_earlier_year(meaning: InYear, memory: Memory, published: date, start: int) -> bool:
    """Say whether the text has just told a day of an earlier year, and the date would follow soon in that year."""
    told = memory.last("day")
    if told is None or told.day.year >= published.year - 1:
        return False
    if not isinstance(told.expression.said, Fixed) or start - told.expression.end > SAME_STORY:
        return False
    span = span_of(year_from_text(meaning, memory, published).value)
    return bool(span and span.earliest and (span.earliest.date() - told.day).days <= SOON_AFTER)
