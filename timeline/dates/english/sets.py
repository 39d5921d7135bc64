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
    "half-yearly": "P6M", "six-monthly": "P6M", "weekdays": "XXXX-WXX-WD", "weekends": "XXXX-WXX-WE",
}  # fmt: skip
_ON_A_DAY = {name: form for name, form in NAMES.items() if "{}" in form}
"""The holidays that fall on the same day each year."""
_COUNTS = re.compile(r" (?:counts|matters|of)(?!\w)")
_ALWAYS = re.compile("(?:24|twenty-four) hours|(?:7|seven|365) days|(?:52|fifty-two) weeks")


@RULES.rule("repeated adverb", words.longest_first(_ADVERBS), _ADVERBS)
def adverb(place: Place) -> Reading | None:
    """Read "daily"; not in a newspaper's name, as "the Daily News", and not a rate of growth."""
    following = place.text[place.match.end() + 1 : place.match.end() + 2]
    if place.as_written()[0].isupper() and (following.isupper() or place.before(1) == " "):
        return None
    if place.before(8).endswith(("% ", "percent ", "-")):
        return None
    return place.reading("SET", Fixed(_ADVERBS[place.words]))


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
    r"(?:once|twice|thrice|(?:<number>|several|a few|many) (?:times|days|nights|hours|minutes|weeks|months))"
    r"(?: (?:a|an|each|every|per) <unit>|[ -](?P<how>hourly|daily|weekly|monthly|yearly))",
    ("once", "twice", "thrice", "several", "many", "a few", *words.NUMBERS),
)
def times_a_unit(place: Place) -> Reading | None:
    """Read "twice a year", "three days a week", "twice daily"; "24 hours a day, seven days a week" means always."""
    if _ALWAYS.match(place.words) or place["unit"] == "second":
        return None
    return place.reading("SET", Fixed(_ADVERBS[place["how"]]) if place["how"] else Length(1, place["unit"]))
