"""Parts of a day: "this morning", "Friday night", "the next morning", "overnight", "in the evening"."""

from timeline.dates.english import vocabulary as words
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import DayPart, Fixed, InYear, Reading, Shift, Weekday, Within

RULES = RuleBook(words.TABLES)

_SHIFTS = {"this": 0, "the same": 0, "that": 0, "that same": 0, "the next": 1, "the following": 1, "the previous": -1, "the night": 0}


@RULES.after("part of a day", r"(?: in the| at)?[ -](?:early[ -]|late[ -]|mid-?)?<part>", (Weekday, Shift, Fixed, InYear, Within), words.DAY_PARTS, "in at early late mid")
def part_of(place: Place, day: Reading) -> Reading | None:
    """Read on from "Friday" to "Friday night"."""
    if day.type != "DATE" or not _is_day(day):
        return None
    return day.but(end=place.match.end(), type="TIME", meaning=DayPart(words.DAY_PARTS[place["part"] or ""], day.meaning))


def _is_day(day: Reading) -> bool:
    match day.meaning:
        case Fixed(value):
            return len(value) == 10
        case InYear(form):
            return len(form) == 8
        case Shift(unit):
            return unit == "day"
    return isinstance(day.meaning, Weekday)


@RULES.rule("this or the next part of a day", r"(?P<which>this|that|that same|the same|the next|the following|the previous) <part>", "this that the")
def this_part(place: Place) -> Reading | None:
    """Read "this morning" from the publication date, "the next morning" from where the text is."""
    which = " ".join((place["which"] or "").split())
    origin = "published" if which == "this" else "text"
    return place.reading("TIME", DayPart(words.DAY_PARTS[place["part"] or ""], Shift("day", _SHIFTS[which], origin)))


@RULES.rule("part of a day first", r"(?:the )?(?P<mid>mid[ -])?<part>(?: of| on)? ", words.DAY_PARTS, "mid the")
def part_then_day(place: Place) -> Reading | None:
    """Read "the night of January 10", "mid-afternoon yesterday"."""
    day = place.next()
    if day is None or day.type != "DATE" or not _is_day(day):
        return None
    return day.but(
        start=place.match.start(), type="TIME", mod="MID" if place["mid"] else None, rule="part of a day first",
        meaning=DayPart(words.DAY_PARTS[place["part"] or ""], day.meaning),
    )  # fmt: skip


@RULES.rule("overnight", r"overnight", "overnight")
def overnight(place: Place) -> Reading | None:
    """Read "overnight" as the night that ends on the day the text is at."""
    return place.reading("TIME", DayPart("NI", None))
