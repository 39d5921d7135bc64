"""Months without a day: "January", "last May", "June 1994", "June of this year"."""

import re

from timeline.dates import calendar
from timeline.dates.english import vocabulary as words
from timeline.dates.english.calendar_dates import in_year
from timeline.dates.grammar import Place, RuleBook, listed
from timeline.dates.meaning import InYear, Reading

RULES = RuleBook(words.TABLES)

_ALSO_WORDS = listed("may, march, mar, april, june, august, jan, dec, sept, nov, oct, feb, apr, jun, jul, aug, sep")
"""Months that are also verbs or names, and abbreviations: alone they count only after certain words."""

_BEFORE_MONTH = re.compile(
    r"(?:(?<!\w)(?:in|of|since|until|till|by|for|from|during|through|to|and|between|late|early|mid|before|after|around|or"
    r"|ending|ended|ends|beginning|begins|starting|both|each|only|than|as)|[-(,]) {1,9}$|mid-$|[a-z][/-]$"
)
_MODAL = re.compile(r" (?:be|have|not|also|well|never|still|even|only|yet|or may|and may|[a-z]+ (?:be|have))(?!\w)")
_NAME = re.compile(r" [A-Z]['’a-z]")
_TO_MONTH = re.compile(rf" ?-(?:to-)? ?{words.TABLES['month']}")
_DOUBLE_NAME = re.compile("-[A-Z][a-z]")
_MONTHS_IN_FULL = {name.lower() for name in calendar.MONTHS}
_DAY_FOLLOWS = re.compile(r" (?:the )?\d{1,2}(?!\d)")


@RULES.rule(
    "month",
    r"(?:<which_year:which> )?<month>(?:(?:,| of)? <year>| '(?P<short>\d\d)(?!\d)|"
    rf"(?= (?:and|to|or|through|until) {words.TABLES['month']},? (?:of )?(?P<later>(?:1\d|20)\d\d)(?!\w)))?",
    (*words.MONTHS, *words.first_words(words.WHICH_YEAR)),
)
def month(place: Place) -> Reading | None:
    """Read a month's name where it is a month, and neither a verb nor a name."""
    written = place.as_written("month")
    dated = bool(place["year"] or place["short"] or place["later"])
    if place["which"] and place.follows(_DAY_FOLLOWS):
        return None
    if place["which"] == "that" and not place.follows(words.ENDS_THERE):
        return None
    if not written[0].isupper() or not (dated or place["which"] or _stands_alone(place, written)):
        return None
    form = f"{{}}-{words.month_number(place['month']):02}"
    meaning = in_year(form, place)
    if isinstance(meaning, InYear):
        meaning = InYear(form, words.WHICH_YEAR.get(" ".join(place["which"].split()), ""))
    return place.reading("DATE", meaning)


def _stands_alone(place: Place, written: str) -> bool:
    if place.follows(_TO_MONTH):
        return True
    before = _BEFORE_MONTH.search(place.before(14)) is not None
    also_word = written.lower() in _ALSO_WORDS
    if _DOUBLE_NAME.match(place.text, place.match.end()) and written.lower() not in _MONTHS_IN_FULL:
        return False  # "Jan-Michael"
    if _NAME.match(place.text, place.match.end()) and (also_word or not before):
        return False
    if also_word:
        return before and not (written.isupper() and place.follows(_MODAL))
    return True
