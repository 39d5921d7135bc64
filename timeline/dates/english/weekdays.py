"""Days of the week: "Thursday", "last Friday", "this coming Sunday", "next Monday"."""

from timeline.dates.english import vocabulary as words
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import Reading, Weekday, Which

RULES = RuleBook(words.TABLES)

_WHICH: dict[str, Which] = {
    "last": "last", "this past": "past", "past": "past", "this": "this", "next": "next",
    "this coming": "coming", "coming": "coming", "the coming": "coming",
}  # fmt: skip


@RULES.rule("weekday", r"(?:(?P<which>last|this past|past|this coming|this|next|the coming|coming) )?<weekday>", words.WEEKDAYS, "last this past next the coming")
def weekday(place: Place) -> Reading | None:
    """Read a weekday written as a name; "sun", "wed" and "sat" without a capital are other words."""
    written = place.as_written("weekday")
    if not written[0].isupper() or (len(written.rstrip(".")) < 6 and not written.endswith(".")):
        return None
    meaning = Weekday(words.weekday_number(place["weekday"] or ""), _WHICH.get(place["which"] or "", ""))
    return place.reading("DATE", meaning)
