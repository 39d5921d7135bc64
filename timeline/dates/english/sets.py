"""Times that come again: "daily", "every two weeks", "each July", "twice a year"."""

import re

from timeline.dates.english import vocabulary as words
from timeline.dates.english.durations import HALVES
from timeline.dates.english.holidays import NAMES
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import Fixed, Length, Reading

RULES = RuleBook(words.TABLES)

_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "bi-weekly": "P2W",
    "fortnightly": "P2W", "monthly": "P1M", "bimonthly": "P2M", "bi-monthly": "P2M", "yearly": "P1Y", "annually": "P1Y",
    "weekdays": "XXXX-WXX-WD", "weekends": "XXXX-WXX-WE",
}  # fmt: skip
_ON_A_DAY = {name: form for name, form in NAMES.items() if "{}" in form}
"""The holidays that fall on the same day each year."""
_NTH = "(?:first|second|third|fourth|last)"
_COUNTS = re.compile(r" (?:counts|matters|of)(?!\w)")
_ALWAYS = re.compile("(?:24|twenty-four) hours|(?:7|seven|365) days|(?:52|fifty-two) weeks")


@RULES.rule("repeated adverb", words.longest_first(_ADVERBS), _ADVERBS)
def adverb(place: Place) -> Reading | None:
    """Read "daily"; not in a newspaper's name, as "the Daily News", and not a rate of growth."""
    following = place.text[place.match.end() + 1 : place.match.end() + 2]
    if place.as_written()[0].isupper() and (following.isupper() or place.before(1) == " "):
        return None
    if place.before(8).endswith(("% ", "percent ")):
        return None
    return place.reading("SET", Fixed(_ADVERBS[place.words]))


@RULES.rule(
    "so often by an adverb",
    r"(?:once|twice|thrice|(?:<number>|several) times)[ -](?P<how>hourly|daily|weekly|monthly|yearly)",
    ("once", "twice", "thrice", "several", *words.NUMBERS),
)
def twice_daily(place: Place) -> Reading | None:
    """Read "twice daily", "twice-weekly", "three times weekly"."""
    return place.reading("SET", Fixed(_ADVERBS[place["how"]]))


@RULES.rule(
    "every unit",
    r"(?:almost |nearly )?(?:every|each)(?: and every)? "
    r"(?:(?P<other>other |second )|single |<number>(?:(?: ?- ?| to | or )<number:last>)? |(?P<few>few |couple of )"
    r"|(?P<half>half[ -](?:an )?))?(?:<unit>|<units>)",
    ("every", "each", "almost", "nearly"),
)
def every_unit(place: Place) -> Reading | None:
    """Read "every two weeks", "each month", "every few years", "every half-hour"."""
    unit = place["unit"] or words.PLURAL_UNITS[place["units"]]
    if (unit == "second" and not place["number"]) or (unit == "minute" and place.follows(_COUNTS)):
        return None
    if place["half"]:
        return place.reading("SET", Length(*HALVES[unit])) if unit in HALVES else None
    count = 2 if place["other"] else None if place["few"] else words.number(place["number"] or "1")
    return place.reading("SET", Length(count, unit))


@RULES.rule("every month or season", r"(?:every|each) (?:<month>|<season>)", ("every", "each"))
def every_month(place: Place) -> Reading | None:
    """Read "each July"."""
    part = f"{words.month_number(place['month']):02}" if place["month"] else words.SEASONS[place["season"]]
    return place.reading("SET", Fixed(f"XXXX-{part}"))


@RULES.rule(
    "a weekday of every month",
    rf"(?:the )?{_NTH}(?: (?:and|or) {_NTH})? <weekday>(?P<many>s)?(?: <part>)?"
    r" (?:of|in) (?P<each>every|each|the) month",
    words.the(words.ORDINALS) | {"last", "the last"},
)
def weekday_of_every_month(place: Place) -> Reading | None:
    """Read "the first Friday of each month", "the first Tuesdays of the month"."""
    if not place.as_written("weekday")[0].isupper() or (place["each"] == "the" and not place["many"]):
        return None
    return place.reading("SET", Fixed("P1M"))


@RULES.rule(
    "a day of every month",
    r"(?:the )?(?:<ordinal>|(?P<last>last) day) (?:day )?(?:of|in) (?:every|each) month",
    words.the(("0", *words.ORDINALS, "last")),
)
def day_of_every_month(place: Place) -> Reading | None:
    """Read "the 17th of each month"."""
    if place["last"]:
        return place.reading("SET", Fixed("P1M"))
    number = words.ordinal_number(place["ordinal"])
    return place.reading("SET", Fixed(f"XXXX-XX-{number:02}")) if 1 <= number <= 31 else None


@RULES.rule("every holiday", rf"(?:every|each) (?P<name>{words.longest_first(_ON_A_DAY)})", ("every", "each"))
def every_holiday(place: Place) -> Reading | None:
    """Read "every Christmas"."""
    return place.reading("SET", Fixed(_ON_A_DAY[" ".join(place["name"].split())].format("XXXX")))


@RULES.rule("every part of the day", r"(?:every|each) <part>", ("every", "each"))
def every_part(place: Place) -> Reading | None:
    """Read "every morning"."""
    return place.reading("SET", Fixed(f"XXXX-XX-XXT{words.DAY_PARTS[place['part']]}"))


@RULES.rule(
    "so often a unit",
    r"(?:once|twice|(?:<number>|several|a few|many) (?:times|days|nights|hours|minutes|weeks|months))"
    r" (?:a|an|each|every|per) <unit>",
    ("once", "twice", "several", "many", "a few", *words.NUMBERS),
)
def times_a_unit(place: Place) -> Reading | None:
    """Read "twice a year", "three days a week"; "24 hours a day, seven days a week" only means always."""
    if _ALWAYS.match(place.words):
        return None
    return place.reading("SET", Length(1, place["unit"]))
