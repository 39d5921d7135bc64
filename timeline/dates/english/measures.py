"""How exactly a length is told: "more than four hours", "nearly two years ago", "two weeks or so"."""

import re

from timeline.dates.english import vocabulary as words
from timeline.dates.expression import Modifier
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import Comparison, Length, Reading, Shift

RULES = RuleBook(words.TABLES)

_BEFORE: dict[Modifier, tuple[str, ...]] = {
    "APPROX": ("about", "around", "approximately", "roughly", "some", "close to"),
    "LESS_THAN": (
        "nearly", "almost", "less than", "fewer than", "under", "just under", "well under", "a little under",
        "not quite", "a little less than", "slightly less than", "just short of", "very nearly",
    ),
    "MORE_THAN": (
        "more than", "over", "just over", "well over", "a little over", "a little more than", "slightly more than",
        "slightly over", "just more than", "little more than", "a bit more than", "upwards of", "in excess of",
    ),
    "EQUAL_OR_MORE": ("at least", "no less than", "not less than", "no fewer than", "a minimum of"),
    "EQUAL_OR_LESS": (
        "at most", "no more than", "not more than", "up to", "a maximum of", "as many as", "as much as", "as long as",
        "no longer than",
    ),
}  # fmt: skip
_AFTER: dict[str, Modifier] = {
    "or so": "APPROX", "or two": "APPROX", "or more": "EQUAL_OR_MORE", "at least": "EQUAL_OR_MORE",
    "or less": "EQUAL_OR_LESS", "at most": "EQUAL_OR_LESS", "at the most": "EQUAL_OR_LESS",
}  # fmt: skip
_MODIFIERS = {phrase: modifier for modifier, phrases in _BEFORE.items() for phrase in phrases}
_COUNTED = (
    "number of units",
    "a unit",
    "half a unit",
    "number to number of units",
    "ago, earlier, later",
    "another unit",
)
"""The rules that tell how many: "about several weeks" is not said."""

_LASTING = re.compile(r"(?:^|\s)(?:for|well|in|after|just|last(?:ed|ing)?|takes?|took|spanning|of|been|is|was) $")


@RULES.rule("about how long", rf"(?P<how>{words.longest_first(_MODIFIERS)}) ", words.first_words(_MODIFIERS))
def about(place: Place) -> Reading | None:
    """Read "more than four hours", "nearly two years ago"."""
    length = place.next()
    how = " ".join(place["how"].split())
    if length is None or length.mod or length.rule not in _COUNTED or length.type == "SET":
        return None
    if how in ("over", "under") and length.start > place.match.end():  # "under a 30-day rule"
        return None
    if place.folded.startswith("the ", place.match.end()) or (how == "over" and _spreads_over(place, length)):
        return None
    meaning = length.meaning
    if isinstance(meaning, Comparison) and meaning.otherwise:
        meaning = meaning.otherwise  # figures are compared with those of exactly a year ago
    return length.but(start=place.match.start(), meaning=meaning, mod=_MODIFIERS[how], rule="about how long")


def _spreads_over(place: Place, length: Reading) -> bool:
    """Tell "spread over two years" from "lasted over two years"."""
    return length.rule in ("number of units", "half a unit") and not _LASTING.search(place.before(10))


@RULES.read_on(
    "or so", rf" (?P<how>{words.longest_first(_AFTER)})", (Length, Shift, Comparison), words.first_words(_AFTER)
)
def or_so(place: Place, length: Reading) -> Reading | None:
    """Read on from "two years" to "two years or so"; from "the next day" to the length "the next day or two"."""
    if length.rule == "this, last or next" and length.meaning == Shift("day", 1, "text"):
        length = length.but(type="DURATION", meaning=Length(1, "day"))
    return None if length.mod else length.but(end=place.match.end(), mod=_AFTER[" ".join(place["how"].split())])
