"""Words that point to the past, the present or the future and no further: "now", "recently", "soon"."""

import re

from timeline.dates.english import vocabulary as words
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import Fixed, Reading

RULES = RuleBook(words.TABLES)

_PHRASES = {
    "PRESENT_REF": (
        "now", "right now", "just now", "currently", "presently", "at present", "nowadays", "these days",
        "the present time",
    ),
    "PAST_REF": (
        "recently", "very recently", "more recently", "most recently", "lately", "the recent past", "the distant past",
        "long ago",
        "ages ago", "the other day", "moments ago", "a moment ago", "not long ago", "not so long ago",
        "a generation ago", "recent times", "some time ago", "quite some time ago", "a long time ago", "a while ago",
        "a short time ago", "a short while ago", "years past", "times past",
    ),
    "FUTURE_REF": (
        "the future", "the near future", "the foreseeable future",
        "the not-too-distant future", "the not too distant future", "the immediate future", "a later date",
        "a later time",
    ),
}  # fmt: skip
_VALUES = {phrase: value for value, phrases in _PHRASES.items() for phrase in phrases}
_NO_TIME_AFTER_SOON = re.compile(
    r" (?:as|after|before|[a-z]+ed|became|began|found|followed|gave|made|took|went|came|lost|won)(?!\w)"
)
_NO_TIME_BEFORE_SOON = re.compile(r"(?:^|\s)(?:as|was|were|had|too|so|how|very|the) $")
_ARTICLE = re.compile(r"(?:^|\s)(?:a|the) $")
_NOUN_OF = re.compile(r" [a-z]+ of(?!\w)")
_AND_THEN = re.compile(" and (?:then|again)(?!\\w)")
_AND_THEN_BEFORE = re.compile(r"(?:here and|every) $")
_WHAT_TIME = re.compile(r" (?:of|when|that|for|to)(?!\w)")
_PAST_ENDS = re.compile(
    r"(?: (?:the|he|she|it|they|has|have|had|and|but|when|was|were|by|as|with|to|for|on|at|is|are|this"
    r"|that)(?!\w)|[^\w\s-]| ?[,.;:?!-]|$)"
)


@RULES.rule("vague reference", words.longest_first(_VALUES), words.first_words(_VALUES))
def reference(place: Place) -> Reading | None:
    """Read "now", "recently", "the near future"."""
    if place.words == "now" and (place.follows(_AND_THEN) or _AND_THEN_BEFORE.search(place.before(12))):
        return None  # "every now and then"
    if place.words == "these days" and place.before(7) == "one of ":
        return None
    if place.words == "recently" and place.before(3) == "as ":
        return None
    if place.words == "the future" and place.follows(_NOUN_OF):
        return None  # "the future health of adults"
    if place.words == "long ago" and place.before(4) in ("too ", "hat "):
        return None
    return place.reading("DATE", Fixed(_VALUES[place.words]))


@RULES.rule("soon", "soon", ("soon",))
def soon(place: Place) -> Reading | None:
    """Read "soon" as the future; not in "as soon as", and not in a story told in the past."""
    if place.follows(_NO_TIME_AFTER_SOON) or _NO_TIME_BEFORE_SOON.search(place.before(6)):
        return None
    return place.reading("DATE", Fixed("FUTURE_REF"))


@RULES.rule("at the time", r"the time", ("the time",))
def at_the_time(place: Place) -> Reading | None:
    """Read "at the time" as the past that is told of; not "at the time of the vote"."""
    name_follows = place.text[place.match.end() + 1 : place.match.end() + 2].isupper()
    if place.before(3) != "at " or place.follows(_WHAT_TIME) or name_follows:
        return None
    return place.reading("DATE", Fixed("PAST_REF"))


@RULES.rule("at the moment", r"the moment", ("the moment",))
def at_the_moment(place: Place) -> Reading | None:
    """Read "at the moment" as the time of writing; not "at the moment of impact"."""
    if place.before(3) != "at " or not place.follows(_PAST_ENDS) or place.follows(_WHAT_TIME):
        return None
    return place.reading("DATE", Fixed("PRESENT_REF"))


@RULES.rule("in those days", r"(?P<days>those days)|that time", ("those", "that"))
def in_those_days(place: Place) -> Reading | None:
    """Read "in those days" and "at that time" as the past that is told of."""
    if place.before(3) != ("in " if place["days"] else "at ") or place.follows(_WHAT_TIME):
        return None
    return place.reading("DATE", Fixed("PAST_REF"))


@RULES.rule("once", r"once(?=[ -][a-z])", ("once",))
def once(place: Place) -> Reading | None:
    """Read "once" in "a once high-flying company"; most others are no time."""
    return place.reading("DATE", Fixed("PAST_REF")) if _ARTICLE.search(place.before(5)) else None


@RULES.rule("the past", "the past", ("the past",))
def the_past(place: Place) -> Reading | None:
    """Read "in the past", where no stretch of time follows."""
    return place.reading("DATE", Fixed("PAST_REF")) if place.follows(_PAST_ENDS) else None
