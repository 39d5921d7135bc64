"""Words that point to the past, the present or the future and no further: "now", "recently", "soon"."""

from timeline.dates.english import vocabulary as words
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import Fixed, Reading

RULES = RuleBook(words.TABLES)

_REFERENCES = {
    "PRESENT_REF": ("now", "right now", "currently", "presently", "at present", "nowadays", "these days", "at this time", "the present", "this moment", "the moment", "current"),
    "PAST_REF": ("recently", "more recently", "most recently", "lately", "the past", "recent", "in the past", "previously", "once", "formerly", "recent years", "long ago", "not long ago", "the time", "that time"),
    "FUTURE_REF": ("soon", "the future", "the near future", "the foreseeable future", "the coming months", "coming months", "future", "shortly", "the short term"),
}  # fmt: skip
_VALUES = {phrase: value for value, phrases in _REFERENCES.items() for phrase in phrases}
_NEVER_ALONE = {"once", "future", "recent", "current", "previously", "shortly", "the time", "that time", "the moment", "the past", "formerly"}


@RULES.rule("vague reference", "|".join(sorted(_VALUES, key=len, reverse=True)), _VALUES)
def reference(place: Place) -> Reading | None:
    """Read "now", "recently"."""
    phrase = " ".join(place.match[0].split())
    if phrase in _NEVER_ALONE:
        return None
    return place.reading("DATE", Fixed(_VALUES[phrase]))
