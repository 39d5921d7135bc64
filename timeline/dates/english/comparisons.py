"""The period that figures are compared with: "the year-ago quarter", "the same period last year", "the 1988 period"."""

from timeline.dates.english import vocabulary as words
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import Comparison, Fixed, InYear, Reading, Shift, Within

RULES = RuleBook(words.TABLES)

_PERIOD = r"(?P<unit>quarter|period|month|week|half|year)"
_LIKE = r"(?:same|comparable|corresponding|like|equivalent)"


@RULES.rule(
    "year-ago period",
    rf"(?:(?:the|a) )?(?:{_LIKE} )?year-(?:ago|earlier)(?: {_PERIOD})?",
    words.the(("year", "same", "comparable", "corresponding", "like", "equivalent")) | {"a year"},
)
def year_ago_period(place: Place) -> Reading | None:
    """Read "the year-earlier quarter" as the quarter a year before the one the text is at."""
    reading = place.reading("DATE", Comparison(_unit(place)))
    return reading if place["unit"] else reading.but(start=place.match.start() + place.match[0].index("year"))


@RULES.rule(
    "same period of a year",
    rf"(?:the )?{_LIKE} {_PERIOD}(?: of| in| a)? ",
    words.the(("same", "comparable", "corresponding", "like", "equivalent")),
)
def same_period(place: Place) -> Reading | None:
    """Read "the same period last year", "the corresponding quarter of 1988"."""
    year = place.next() or place.next(place.match.end() - 2)
    if year is None or year.type != "DATE" or year.mod:
        return None
    meaning = year.meaning
    if isinstance(meaning, Fixed) and len(meaning.value) == 4:
        return year.but(
            start=place.match.start(), meaning=Comparison(_unit(place), meaning.value), rule="same period of a year"
        )
    if isinstance(meaning, Comparison) and meaning.otherwise:
        meaning = meaning.otherwise
    if isinstance(meaning, Shift) and meaning.unit == "year" and meaning.count == -1:
        return year.but(start=place.match.start(), meaning=Comparison(_unit(place)), rule="same period of a year")
    return None


@RULES.rule("period of a year", r"the <year> (?P<unit>quarter|period)", words.the(("0",)))
def period_of_year(place: Place) -> Reading | None:
    """Read "the 1988 period" as the quarter of 1988 that is compared with."""
    return place.reading("DATE", Comparison(_unit(place), words.year_of(place["year"])))


@RULES.rule("latest period", r"the (?:latest|most recent|current) period", ("the latest", "the most", "the current"))
def latest_period(place: Place) -> Reading | None:
    """Read "the latest period" as the period the text is at."""
    return place.reading("DATE", Comparison("period", years=0))


@RULES.read_on("last year's quarter", rf"'s? (?:{_LIKE} )?(?P<unit>quarter|period)", (Shift,), ("s",))
def last_years_period(place: Place, year: Reading) -> Reading | None:
    """Read on from "last year" to "last year's quarter"."""
    if not isinstance(year.meaning, Shift) or year.meaning.unit != "year" or year.meaning.count != -1:
        return None
    return year.but(end=place.match.end(), meaning=Comparison(_unit(place)))


@RULES.read_on("a year before that part", r",? a year (?:ago|earlier|before)", (InYear, Comparison, Shift), ("a",))
def part_a_year_ago(place: Place, part: Reading) -> Reading | None:
    """Read on from "the quarter" to "the quarter a year ago"."""
    if isinstance(part.meaning, InYear) and part.meaning.form.startswith("{}-Q"):
        return part.but(end=place.match.end(), meaning=Within(part.meaning, Shift("year", -1)))
    if isinstance(part.meaning, Comparison) and part.meaning.years == 0:
        return part.but(end=place.match.end(), meaning=Comparison(part.meaning.unit))
    if not isinstance(part.meaning, Shift) or part.meaning.origin == "published":
        return None
    if part.meaning.unit == "month" and part.meaning.count == 0:
        return part.but(end=place.match.end(), meaning=Shift("month", -12, "text"))
    return None


def _unit(place: Place) -> str:
    return place["unit"] or "period"
