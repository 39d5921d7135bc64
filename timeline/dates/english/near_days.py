"""Days named from where the speaker stands: "today", "yesterday", "tomorrow", "tonight", "the day before yesterday"."""

from timeline.dates.english import vocabulary as words
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import DayPart, Reading, Shift

RULES = RuleBook(words.TABLES)

_DAYS = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "day before yesterday": -2,
    "the day after tomorrow": 2, "day after tomorrow": 2,
}  # fmt: skip
_NIGHTS = {"tonight": 0, "tonite": 0, "last night": -1, "last evening": -1, "tomorrow night": 1}


@RULES.rule("near day", "|".join(_DAYS), "today yesterday tomorrow the day")
def near_day(place: Place) -> Reading | None:
    """Read "yesterday"."""
    if place.as_written() == "TODAY" and place.folded[place.match.start() - 4 : place.match.start()] == "usa ":
        return None
    return place.reading("DATE", Shift("day", _DAYS[" ".join(place.match[0].split())]))


@RULES.rule("near night", "|".join(_NIGHTS), "tonight tonite last")
def near_night(place: Place) -> Reading | None:
    """Read "tonight"."""
    phrase = " ".join(place.match[0].split())
    code = "EV" if phrase.endswith("evening") else "NI"
    return place.reading("TIME", DayPart(code, Shift("day", _NIGHTS[phrase])))
