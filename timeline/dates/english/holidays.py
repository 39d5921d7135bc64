"""Holidays that have a date rule: "Thanksgiving Day", "Christmas Eve", "last Easter"."""

from timeline.dates.english import vocabulary as words
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import Fixed, InYear, Reading, Which

RULES = RuleBook(words.TABLES)

_NAMES: dict[str, str] = {
    "new year's day": "{}-01-01", "new year's eve": "{}-12-31", "new year's": "{}-01-01", "christmas eve": "{}-12-24", "christmas day": "{}-12-25",
    "christmas": "{}-12-25", "boxing day": "{}-12-26", "valentine's day": "{}-02-14", "st. patrick's day": "{}-03-17",
    "independence day": "{}-07-04", "the fourth of july": "{}-07-04", "bastille day": "{}-07-14", "halloween": "{}-10-31",
    "veterans day": "{}-11-11", "armistice day": "{}-11-11", "april fools' day": "{}-04-01", "may day": "{}-05-01",
    "thanksgiving day": "thanksgiving", "thanksgiving": "thanksgiving", "labor day": "labor day", "memorial day": "memorial day",
    "martin luther king day": "martin luther king day", "presidents' day": "presidents' day", "presidents day": "presidents' day", "columbus day": "columbus day",
    "mother's day": "mother's day", "father's day": "father's day", "election day": "election day", "easter sunday": "easter", "easter monday": "easter monday",
    "easter": "easter", "good friday": "good friday", "ash wednesday": "ash wednesday", "palm sunday": "palm sunday", "pentecost": "pentecost",
    "inauguration day": "{}-01-20", "pearl harbor day": "{}-12-07", "earth day": "{}-04-22",
}  # fmt: skip
_WHICH: dict[str, Which] = {"last": "last", "this": "this", "next": "next", "this past": "past", "this coming": "coming"}


@RULES.rule("holiday", rf"(?:(?P<which>last|this past|this coming|this|next) )?(?P<name>{'|'.join(sorted(_NAMES, key=len, reverse=True))})(?:,? <year>)?", _NAMES, _WHICH)
def holiday(place: Place) -> Reading | None:
    """Read a holiday's name as the day it falls on."""
    if not place.as_written("name")[:1].isupper() and place["name"] != "the fourth of july":
        return None
    form = _NAMES[" ".join((place["name"] or "").split())]
    if place["year"] and "{}" in form:
        return place.reading("DATE", Fixed(form.format(place["year"])))
    which = _WHICH.get(place["which"] or "", "")
    if place["year"]:
        from timeline.dates.holidays import day_of_holiday

        return place.reading("DATE", Fixed(day_of_holiday(form, int(place["year"])).isoformat()))
    return place.reading("DATE", InYear(form, which))
