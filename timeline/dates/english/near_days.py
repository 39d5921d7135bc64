"""Days named from where the speaker stands: "today", "yesterday", "tomorrow", "tonight", "the day before yesterday"."""

import re

from timeline.dates.english import vocabulary as words
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import DayPart, Reading, Shift

RULES = RuleBook(words.TABLES)

_DAYS = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "day before yesterday": -2,
    "the day after tomorrow": 2, "day after tomorrow": 2,
}  # fmt: skip
_NIGHTS = {"tonight": 0, "last night": -1, "last evening": -1, "the night before last": -2}

_OF_OUR_TIMES = re.compile(
    r"'s (?:[a-z-]+ )?(?:world|youth|society|generation|children|kids|teenagers|students|young people|parents|consumers"
    r"|workers|voters|politicians|audiences|technology|computers|smartphones|standards|culture|women|men|athletes|players"
    r"|cars|families|environment|climate|russia|china|america|europe|india|germany|britain)(?!\w)"
)


@RULES.rule("near day", words.longest_first(_DAYS), words.first_words(_DAYS))
def near_day(place: Place) -> Reading | None:
    """Read "yesterday", but not the newspaper "USA Today", nor the times meant by "today's world"."""
    if place.before(4) == "usa " or (place.words == "today" and place.follows(_OF_OUR_TIMES)):
        return None
    return place.reading("DATE", Shift("day", _DAYS[place.words]))


@RULES.rule("near night", words.longest_first(_NIGHTS), words.first_words(_NIGHTS))
def near_night(place: Place) -> Reading | None:
    """Read "tonight"."""
    code = "EV" if place.words.endswith("evening") else "NI"
    return place.reading("TIME", DayPart(code, Shift("day", _NIGHTS[place.words])))
