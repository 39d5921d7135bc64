"""Dates named by month and day, with or without their year: "January 10", "3 Aug. 1998", "Thursday, April 6", "May 1997"."""

import re

from timeline.dates.english import vocabulary as words
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import Fixed, InYear, Meaning, Reading, Which

RULES = RuleBook(words.TABLES)

_YEAR = r"(?:,? <year>|,? '(?P<short>\d\d))"
_WHICH: dict[str, Which] = {"last": "last", "next": "next", "this": "this", "coming": "coming", "past": "past"}
_BEFORE_MONTH = re.compile(
    r"(?:\b(?:in|of|since|until|till|by|for|from|during|through|to|and|between|last|next|this|late|early|mid|before|after|around|every|each"
    r"|on|or|ending|ended|end|beginning|start|starting)|[-(,])[ ]+$|mid-$"
)
_NOT_AFTER_MAY = re.compile(r" (?:be|have|not|also|well|never|still|even|only|yet|soon|or may|and may|[a-z]+ (?:be|have)\b)")


def _meaning(form: str, year: str | None, short: str | None = None, **more: object) -> Meaning:
    """Fill the year into a form when the text tells it; otherwise leave it open."""
    if short:
        year = full_year(short)
    return Fixed(form.format(year)) if year else InYear(form, **more)  # type: ignore[arg-type]


def full_year(two_digits: str) -> str:
    """Return the year of '98 or '05: that of the twentieth century from 30 on."""
    return f"{'19' if int(two_digits) >= 30 else '20'}{two_digits}"


def _day_of(text: str) -> int:
    return int(re.sub(r"\D", "", text))


@RULES.rule("month and day", rf"<month> ?(?:the )?<day>{_YEAR}?", words.MONTHS)
def month_day(place: Place) -> Reading | None:
    """Read "January 10", "Aug. 3, 1998"."""
    form = f"{{}}-{words.month_number(place['month'] or ''):02}-{_day_of(place['day'] or ''):02}"
    return place.reading("DATE", _meaning(form, place["year"], place["short"]))


@RULES.rule("day and month", rf"(?:the )?<day> (?:of )?<month>(?!\w){_YEAR}?", "0", "the")
def day_month(place: Place) -> Reading | None:
    """Read "10 January", "the 3rd of August 1998"."""
    form = f"{{}}-{words.month_number(place['month'] or ''):02}-{_day_of(place['day'] or ''):02}"
    return place.reading("DATE", _meaning(form, place["year"], place["short"]))


@RULES.rule("month and spelled-out day", rf"<month> (?:the )?<ordinal>{_YEAR}?", words.MONTHS)
def month_ordinal(place: Place) -> Reading | None:
    """Read "March eighth"."""
    day = words.ordinal_number(place["ordinal"] or "")
    form = f"{{}}-{words.month_number(place['month'] or ''):02}-{day:02}"
    return place.reading("DATE", _meaning(form, place["year"], place["short"]))


@RULES.rule("spelled-out day and month", rf"(?:the )?<ordinal>(?: day)? of <month>{_YEAR}?", "the", "0", words.ORDINALS)
def ordinal_month(place: Place) -> Reading | None:
    """Read "the third of August"."""
    day = words.ordinal_number(place["ordinal"] or "")
    form = f"{{}}-{words.month_number(place['month'] or ''):02}-{day:02}"
    return place.reading("DATE", _meaning(form, place["year"], place["short"]))


@RULES.rule("month", rf"(?:(?P<which>last|next|this|this coming|this past) )?<month>(?:(?:,| of)? <year>| '(?P<short>\d\d))?", words.MONTHS, "last next this")
def month(place: Place) -> Reading | None:
    """Read "January", "last May", "June 1994", where the word is a month and not a verb or a name."""
    written = place.as_written("month")
    if not (place["year"] or place["short"] or place["which"]) and not _is_month(place, written):
        return None
    end = place.match.end("month")
    if written.endswith(".") and end == place.match.end() and len(written) > 4:
        pass
    which = _WHICH[(place["which"] or "").split()[-1]] if place["which"] else ""
    form = f"{{}}-{words.month_number(place['month'] or ''):02}"
    reading = place.reading("DATE", _meaning(form, place["year"], place["short"], which=which))
    return reading.but(end=reading.end - 1) if place.text[reading.end - 1] == "." else reading


def _is_month(place: Place, written: str) -> bool:
    """Tell a month that stands alone from the verbs "may" and "march" and from first names."""
    if not written[0].isupper() or len(written.rstrip(".")) < 3:
        return False
    start, end = place.match.span("month")
    before = place.folded[max(0, start - 14) : start]
    if written.rstrip(".").lower() in ("may", "march", "mar", "jan", "dec", "april", "june", "august"):
        if not _BEFORE_MONTH.search(before):
            return False
        if written.isupper() and _NOT_AFTER_MAY.match(place.folded, end):
            return False
    return not re.match(r" [A-Z][a-z]", place.text[end : end + 3]) or bool(_BEFORE_MONTH.search(before))


@RULES.rule("weekday and date", rf"<weekday>,?(?: the)? (?:<month> <day>|<day:first>(?: of)? <month:second>|<month:third> (?:the )?<ordinal>){_YEAR}?", words.WEEKDAYS)
def weekday_date(place: Place) -> Reading | None:
    """Read "Saturday, April 25"; the weekday helps to find the year."""
    month_word = place["month"] or place["second"] or place["third"] or ""
    day = words.ordinal_number(place["ordinal"]) if place["ordinal"] else _day_of(place["day"] or place["first"] or "")
    form = f"{{}}-{words.month_number(month_word):02}-{day:02}"
    weekday = words.weekday_number(place["weekday"] or "")
    return place.reading("DATE", _meaning(form, place["year"], place["short"], weekday=weekday))


@RULES.rule("ISO date", r"(?P<iso>(?:1\d|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01]))(?:(?:t| )(?P<time>\d\d:\d\d(?::\d\d)?)(?P<utc>z|[+-]\d\d:?\d\d)?)?", "0")
def iso_date(place: Place) -> Reading | None:
    """Read "2022-01-18" and "2022-01-18T15:35Z"."""
    if place["time"]:
        return place.reading("TIME", Fixed(f"{place['iso']}T{place['time'][:5]}{(place['utc'] or '').upper()}"))
    return place.reading("DATE", Fixed(place["iso"] or ""))


@RULES.rule("numeric date", r"(?P<first>\d{1,2})(?P<by>[/.-])(?P<second>\d{1,2})(?P=by)(?P<year>(?:19|20)?\d\d)", "0")
def numeric_date(place: Place) -> Reading | None:
    """Read "01/18/2022" as American, "18.1.2022" as European; a number above 12 is the day either way."""
    first, second = int(place["first"] or 0), int(place["second"] or 0)
    year = place["year"] or ""
    if place["by"] != "/" and len(year) == 2:
        return None
    month_first = place["by"] == "/" if max(first, second) <= 12 else second > 12
    month_, day = (first, second) if month_first else (second, first)
    if not (1 <= month_ <= 12 and 1 <= day <= 31):
        return None
    return place.reading("DATE", Fixed(f"{year if len(year) == 4 else full_year(year)}-{month_:02}-{day:02}"))
