"""Times that come again: "daily", "every Monday", "each month", "twice a year", "Tuesday nights"."""

from timeline.dates.english import vocabulary as words
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import Fixed, Length, Reading

RULES = RuleBook(words.TABLES)

_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W", "monthly": "P1M",
    "quarterly": "P1Q", "yearly": "P1Y", "annually": "P1Y",
}  # fmt: skip


@RULES.rule("repeated adverb", "|".join(_ADVERBS), _ADVERBS)
def adverb(place: Place) -> Reading | None:
    """Read "daily"; a newspaper's name is left alone."""
    if place.as_written()[0].isupper() and re_name(place):
        return None
    return place.reading("SET", Fixed(_ADVERBS[place.match[0]]))


def re_name(place: Place) -> bool:
    """Say whether the capitalised word is part of a name: "the New York Daily News"."""
    return place.text[place.match.end() + 1 : place.match.end() + 2].isupper()


@RULES.rule("every unit", r"(?:every|each|per) (?:(?P<other>other) |<number> )?(?:<unit>|<units>)", "every each per")
def every_unit(place: Place) -> Reading | None:
    """Read "every two weeks", "each month"."""
    unit = place["unit"] or words.PLURAL_UNITS[place["units"] or ""]
    count = 2 if place["other"] else words.number(place["number"]) if place["number"] else 1
    return place.reading("SET", Length(count, unit))


@RULES.rule("every weekday", r"(?:every|each) <weekday>(?: <part>)?", "every each")
def every_weekday(place: Place) -> Reading | None:
    """Read "every Monday"."""
    part = f"T{words.DAY_PARTS[place['part']]}" if place["part"] else ""
    return place.reading("SET", Fixed(f"XXXX-WXX-{words.weekday_number(place['weekday'] or '')}{part}"))


@RULES.rule("every month or season", r"(?:every|each) (?:<month>|<season>)", "every each")
def every_month(place: Place) -> Reading | None:
    """Read "each July"."""
    if place["month"]:
        return place.reading("SET", Fixed(f"XXXX-{words.month_number(place['month']):02}"))
    return place.reading("SET", Fixed(f"XXXX-{words.SEASONS[place['season'] or '']}"))


@RULES.rule("weekdays in the plural", r"(?P<name>monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:s| <part>s)", words.WEEKDAYS)
def weekdays(place: Place) -> Reading | None:
    """Read "Mondays", "Tuesday nights"."""
    part = f"T{words.DAY_PARTS[place['part']]}" if place["part"] else ""
    return place.reading("SET", Fixed(f"XXXX-WXX-{words.weekday_number(place['name'] or '')}{part}"))


@RULES.rule("so often a unit", r"(?:once|twice|(?:<number>|several) times) (?:a|an|each|every|per) <unit>", "once twice several", words.NUMBER_STARTS)
def times_a_unit(place: Place) -> Reading | None:
    """Read "twice a year"."""
    return place.reading("SET", Length(1, place["unit"] or ""))
