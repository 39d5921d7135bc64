"""Dates named by day and month, with or without their year: "January 10", "3 Aug. 1998", "Thursday, April 6"."""

import re
from dataclasses import replace

from timeline.dates.english import vocabulary as words
from timeline.dates.grammar import Place, RuleBook, listed
from timeline.dates.meaning import Clock, Fixed, InYear, Meaning, Reading, Within

RULES = RuleBook(words.TABLES)

_YEAR = r"(?:,? (?:of )?<year>|,? '(?P<short>\d\d))"
_DAY = r"(?:<day>|<ordinal>)"
_RANGE_YEAR = (
    rf"(?=(?:(?:,? ?- ?|, | (?:and|to|or|through|until) )(?:{words.TABLES['month']} )?\d{{1,2}}(?:st|nd"
    rf"|rd|th)?){{1,5}},?"
    r" (?P<later>(?:1\d|20)\d\d)(?!\w))"
)
_MONTH_AND_DAY_BEFORE = re.compile(
    rf"(?<!\w)(?P<month>{words.TABLES['month']}) {{1,9}}(?:\d{{1,2}}(?:st|nd|rd|th)?(?: ?, ?| and | to "
    rf"| or | through | ?- ?)){{1,4}}(?:and |or )?$"
)
_DAYS_OF_YEAR = ("month and day", "day and month", "day, then time", "first day before its month")
_ALSO_VERBS = ("may", "march", "mar")
_LIST_GOES_ON = re.compile(r",? (?:and|or|to|through) |,? ?\d|[.,;)-]|$")
_HOURS = re.compile(r" ?(?:-|to) ?\d{1,2}(?::\d\d)? ?[ap]\.?m(?!\w)")
_STREET = re.compile(r" (?:Street|St\.?|Avenue|Road|Square|Bridge|Plaza|Boulevard|Lane)(?!\w)")
_DAY_FOLLOWS = re.compile(r" \d{1,2}(?!\d)")
_COUNTED = re.compile(r" (?:percent|people|points|million|billion|years?|days?|hours?|minutes?)\b")


def _form(month: str, day: str) -> str:
    """Return the form of a day of the year, the day told by digits or as an ordinal."""
    return f"{{}}-{words.month_number(month):02}-{words.ordinal_number(day):02}"


def in_year(form: str, place: Place) -> Meaning:
    """Fill the year into a form when the place tells it; otherwise leave it open."""
    groups = place.match.groupdict()
    year = groups.get("year") or groups.get("later")
    if short := groups.get("short"):
        year = words.full_year(short)
    return Fixed(form.format(words.year_of(year))) if year else InYear(form)


@RULES.rule(
    "month and day",
    rf"(?:(?P<which>last|this|next) )?<month> ?(?:the )?{_DAY}(?:{_YEAR}|{_RANGE_YEAR})?",
    ("last", "this", "next", *words.MONTHS),
)
def month_day(place: Place) -> Reading | None:
    """Read "January 10", "Aug. 3, 1998", "March eighth", "last Aug. 12"."""
    day = _calendar_day(place)
    if day and place["which"] and isinstance(day.meaning, InYear):
        return day.but(meaning=replace(day.meaning, which=words.WHICH[place["which"]]))
    return day


@RULES.rule(
    "day and month", rf"(?:the )?{_DAY}(?: day)? ?(?:of )?<month>(?!\w){_YEAR}?", words.the(("0", *words.ORDINALS))
)
def day_month(place: Place) -> Reading | None:
    """Read "10 January", "the third of August 1998"."""
    if place["ordinal"].isalpha() and place.follows(_DAY_FOLLOWS):
        return None  # "first March 29, then April 12"
    reading = _calendar_day(place)
    if reading and place["day"] and place["day"].isdecimal() and place.words.startswith("the "):
        return reading.but(start=place.match.start("day"))  # "the 14 March attack"
    return reading


def _calendar_day(place: Place) -> Reading | None:
    day = place["day"] or place["ordinal"]
    if not 1 <= words.ordinal_number(day) <= 31 or (place.follows(_COUNTED) and not place["year"]):
        return None
    if _STREET.match(place.text, place.match.end()):
        return None
    if place["month"] in _ALSO_VERBS and not place.as_written("month")[0].isupper():
        return None
    return place.reading("DATE", in_year(_form(place["month"], day), place))


@RULES.rule("second day of a month", rf"<day>(?:,? <year>|{_RANGE_YEAR})?", "0")
def second_day(place: Place) -> Reading | None:
    """Read the "12" of "January 10-12" or of "May 3, 5 and 7"."""
    joined = place.before(1) == "-"  # "the Dec. 16-17 minutes"
    if (place.before(1) != " " and not joined) or place.follows(_HOURS) or (place.follows(_COUNTED) and not joined):
        return None
    if place.before(2) == ", " and not (place["year"] or place["later"] or place.follows(_LIST_GOES_ON)):
        return None  # "March 15, 30 cases were reported"
    before = _MONTH_AND_DAY_BEFORE.search(place.before(48))
    if before is None:
        return None
    return place.reading("DATE", in_year(_form(before["month"], place["day"]), place))


@RULES.rule(
    "first day before its month",
    rf"(?:the )?<day>(?= ?(?:-|/|and|to|or|through) ?"
    rf"(?:<weekday>,? )?(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? <month>{_YEAR}?)",
    words.the(("0",)),
)
def first_day(place: Place) -> Reading | None:
    """Read the "24" of "24-25 March"."""
    if place.before(1) in tuple("-/.,:$"):
        return None
    return place.reading("DATE", in_year(_form(place["month"], place["day"]), place)).but(
        start=place.match.start("day")
    )


@RULES.rule(
    "weekday and date", r"(?:<which> )?<weekday>,? (?:the )?", (*words.WEEKDAYS, *words.first_words(words.WHICH))
)
def weekday_date(place: Place) -> Reading | None:
    """Read "Saturday, April 25"; the weekday helps to find the year."""
    if not place.as_written("weekday")[0].isupper():
        return None
    date = place.next()
    if date is None or date.rule not in _DAYS_OF_YEAR:
        return None
    meaning, number = date.meaning, words.weekday_number(place["weekday"])
    if isinstance(meaning, InYear):
        meaning = replace(meaning, weekday=number)
    elif isinstance(meaning, Clock) and isinstance(meaning.day, InYear):
        meaning = replace(meaning, day=replace(meaning.day, weekday=number))
    return date.but(start=place.match.start(), meaning=meaning, rule="weekday and date")


@RULES.rule(
    "ISO date",
    r"(?P<day>(?:1\d|20|21)\d\d(?P<by>[-./])(?:0[1-9]|1[0-2])(?P=by)(?:[0-2]\d|3[01]))(?!\d)"
    r"(?:(?:t| )(?P<time>(?:[01]\d|2[0-4]):[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?P<zone>z|[+-]\d\d:?\d\d)?)?",
    "0",
)
def iso_date(place: Place) -> Reading | None:
    """Read "2022-01-18" and "2022-01-18T15:35Z"."""
    day = place["day"].replace(place["by"], "-")
    if place["time"]:
        return place.reading("TIME", Fixed(f"{day}T{place['time']}{place['zone'].upper()}"))
    return place.reading("DATE", Fixed(day))


@RULES.rule(
    "numeric date",
    r"(?P<first>\d{1,2})(?P<by>[/.-])(?P<second>\d{1,2})(?P=by)(?P<year>(?:1[5-9]|20)?\d\d)(?![\d.,/-]\d)",
    "0",
)
def numeric_date(place: Place) -> Reading | None:
    """Read "01/18/2022" as American, "18.1.2022" as European; a number above 12 is the day either way."""
    first, second, year = int(place["first"]), int(place["second"]), place["year"]
    if place["by"] != "/" and len(year) == 2:
        return None
    month_first = place["by"] == "/" if max(first, second) <= 12 else second > 12
    month, day = (first, second) if month_first else (second, first)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    order = "read with the month first, as in America" if month_first else "read with the day first, as in Europe"
    value = f"{year if len(year) == 4 else words.full_year(year)}-{month:02}-{day:02}"
    return place.reading("DATE", Fixed(value, order if max(first, second) <= 12 else ""))


@RULES.rule("year first", r"<year>,? <month> <day>", "0")
def year_first(place: Place) -> Reading | None:
    """Read "1998 January 10"."""
    return place.reading("DATE", Fixed(_form(place["month"], place["day"]).format(words.year_of(place["year"]))))


@RULES.read_on(
    "the year it is in",
    r",? (?:of )?(?=this|last|next|the|that|a)",
    (InYear,),
    listed("of, this, last, next, the, that, a"),
)
def of_year(place: Place, part: Reading) -> Reading | None:
    """Read on from "July" to "July last year", from "the third quarter" to "the third quarter of next year"."""
    whole = place.next()
    if whole is None or whole.mod or not isinstance(part.meaning, InYear) or not is_year(whole):
        return None
    return part.but(end=whole.end, meaning=Within(part.meaning, whole.meaning))


def is_year(reading: Reading) -> bool:
    """Say whether a reading is a year told by its distance: "last year", "two years ago"."""
    return reading.type == "DATE" and getattr(reading.meaning, "unit", "") == "year"
