"""Holidays that have a date rule: "Thanksgiving Day", "Christmas Eve", "last Easter"."""

import re

from timeline.dates.english import vocabulary as words
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.holidays import in_year
from timeline.dates.meaning import Fixed, InYear, Reading, Shift

RULES = RuleBook(words.TABLES)

NAMES: dict[str, str] = {
    "new year's day": "{}-01-01", "new year's eve": "{}-12-31", "new year's": "{}-01-01",
    "new years day": "{}-01-01", "new years eve": "{}-12-31", "christmas eve": "{}-12-24",
    "christmas day": "{}-12-25", "christmas": "{}-12-25", "boxing day": "{}-12-26", "valentine's day": "{}-02-14",
    "st. patrick's day": "{}-03-17", "st patrick's day": "{}-03-17",
    "independence day": "{}-07-04", "the fourth of july": "{}-07-04",
    "bastille day": "{}-07-14", "halloween": "{}-10-31", "veterans day": "{}-11-11", "armistice day": "{}-11-11",
    "april fools' day": "{}-04-01", "may day": "{}-05-01", "earth day": "{}-04-22", "inauguration day": "{}-01-20",
    "canada day": "{}-07-01", "australia day": "{}-01-26", "anzac day": "{}-04-25", "remembrance day": "{}-11-11",
    "groundhog day": "{}-02-02", "flag day": "{}-06-14", "juneteenth": "{}-06-19", "cinco de mayo": "{}-05-05",
    "guy fawkes night": "{}-11-05", "bonfire night": "{}-11-05",
    "pearl harbor day": "{}-12-07", "st george's day": "{}-04-23",
    "all saints' day": "{}-11-01", "epiphany": "{}-01-06",
    "thanksgiving day": "thanksgiving", "thanksgiving": "thanksgiving", "labor day": "labor day",
    "memorial day": "memorial day", "martin luther king day": "martin luther king day",
    "presidents' day": "presidents' day", "presidents day": "presidents' day", "columbus day": "columbus day",
    "mother's day": "mother's day", "father's day": "father's day", "election day": "election day",
    "easter sunday": "easter", "easter monday": "easter monday", "easter": "easter", "good friday": "good friday",
    "black friday": "black friday", "ash wednesday": "ash wednesday", "palm sunday": "palm sunday",
    "pentecost": "pentecost", "patriots' day": "patriots' day", "patriots day": "patriots' day",
    "mlk day": "martin luther king day", "martin luther king jr. day": "martin luther king day",
    "cyber monday": "cyber monday", "shrove tuesday": "shrove tuesday", "mardi gras": "shrove tuesday",
    "fat tuesday": "shrove tuesday", "maundy thursday": "maundy thursday", "holy thursday": "maundy thursday",
    "holy saturday": "holy saturday", "easter saturday": "holy saturday",
}  # fmt: skip
_THINGS = re.compile(
    r" (?:trees?|cards?|carols?|gifts?|presents?|lights|ornaments?|decorations|markets?|songs?|eggs?|bunny|turkeys?"
    r"|stockings?|costumes?|islands?)(?!\w)"
)
"""What is named after a holiday and tells no day."""


@RULES.rule(
    "holiday",
    rf"(?:<which_year:which> )?(?P<name>{words.longest_first(NAMES)})(?:,? <year>)?",
    (*words.first_words(NAMES), *words.first_words(words.WHICH_YEAR)),
)
def holiday(place: Place) -> Reading | None:
    """Read a holiday's name as the day it falls on."""
    name = " ".join(place["name"].split())
    if not place.as_written("name")[0].isupper() and not name.startswith("the "):
        return None
    if place.follows(_THINGS):
        return None
    if place["year"]:
        return place.reading("DATE", Fixed(in_year(NAMES[name], int(words.year_of(place["year"])))))
    return place.reading("DATE", InYear(NAMES[name], words.WHICH_YEAR.get(" ".join(place["which"].split()), "")))


@RULES.read_on("the weekend of a holiday", r" weekend", (InYear,), ("weekend",))
def holiday_weekend(place: Place, day: Reading) -> Reading | None:
    """Read on from "Memorial Day" to "Memorial Day weekend"."""
    if day.rule != "holiday":
        return None
    start = day.start - 4 * place.folded.endswith("the ", 0, day.start)
    return day.but(start=start, end=place.match.end(), meaning=Shift("weekend", 0, Shift("day", -2, day.meaning)))


@RULES.rule(
    "9/11",
    r"9/11|(?:sept\.?|september) (?:the )?(?:11(?:th)?|eleventh)"
    r"(?=(?:,|'s)?(?: \w+){0,2} (?:attacks|hijackings|hijackers))"
    r"|(?P<london>7/7)(?= (?:london )?(?:attacks?|bomb(?:ing|er)s?|inquest|victims?|survivors?|terror)(?!\w))",
    ("0", "sept", "september"),
)
def nine_eleven(place: Place) -> Reading | None:
    """Read "9/11", "the Sept. 11 attacks", "the 7/7 bombings" as the day of the attacks, in any later year."""
    if place.before(1) not in ("", " ", "-", '"', "("):
        return None
    if place["london"]:
        return place.reading("DATE", Fixed("2005-07-07", "the day of the bombings in London"))
    return place.reading("DATE", Fixed("2001-09-11", "the day of the attacks on New York and Washington"))
