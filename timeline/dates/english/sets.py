"""Times that come again: "daily", "every two weeks", "each July", "twice a year"."""

import re

from timeline.dates.english import vocabulary as words
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import Fixed, Length, Reading

RULES = RuleBook(words.TABLES)

_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W",
    "monthly": "P1M", "yearly": "P1Y", "weekdays": "XXXX-WXX-WD", "annually": "P1Y", "weekends": "XXXX-WXX-WE",
}  # fmt: skip
_ALWAYS = re.compile("(?:24|twenty-four) hours|(?:7|seven) days")


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
    r"(?:once|twice|thrice)[ -](?:hourly|daily|weekly|monthly|yearly)",
    ("once", "twice", "thrice"),
)
def twice_daily(place: Place) -> Reading | None:
    """Read "twice daily", "twice-weekly"."""
    return place.reading("SET", Fixed(_ADVERBS[re.split("[ -]", place.words)[1]]))


@RULES.rule(
    "every unit",
    r"(?:almost |nearly )?(?:every|each) (?:(?P<other>other )|<number> |few )?(?:<unit>|<units>)",
    ("every", "each", "almost", "nearly"),
)
def every_unit(place: Place) -> Reading | None:
    """Read "every two weeks", "each month"."""
    unit = place["unit"] or words.PLURAL_UNITS[place["units"]]
    if unit == "second":
        return None
    count = 2 if place["other"] else words.number(place["number"] or "1")
    return place.reading("SET", Length(count, unit))


@RULES.rule("every month or season", r"(?:every|each) (?:<month>|<season>)", ("every", "each"))
def every_month(place: Place) -> Reading | None:
    """Read "each July"."""
    part = f"{words.month_number(place['month']):02}" if place["month"] else words.SEASONS[place["season"]]
    return place.reading("SET", Fixed(f"XXXX-{part}"))


@RULES.rule("every part of the day", r"(?:every|each) <part>", ("every", "each"))
def every_part(place: Place) -> Reading | None:
    """Read "every morning"."""
    return place.reading("SET", Fixed(f"XXXX-XX-XXT{words.DAY_PARTS[place['part']]}"))


@RULES.rule(
    "so often a unit",
    r"(?:once|twice|(?:<number>|several|a few|many) (?:times|days|nights|hours|weeks|months))"
    r" (?:a|an|each|every|per) <unit>",
    ("once", "twice", "several", "many", "a few", *words.NUMBERS),
)
def times_a_unit(place: Place) -> Reading | None:
    """Read "twice a year", "three days a week"; "24 hours a day, seven days a week" only means always."""
    if _ALWAYS.match(place.words):
        return None
    return place.reading("SET", Length(1, place["unit"]))
