"""The value type of a date expression: a TIMEX3 of TimeML 1.2.1, with the reason for its value."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from timeline.dates.meaning import Meaning

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Modifier = Literal[
    "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN",
    "EQUAL_OR_LESS", "EQUAL_OR_MORE", "START", "MID", "END", "APPROX",
]  # fmt: skip
Anchor = Literal["explicit", "published"] | int
"""What a value was counted from: itself, the publication date, or the expression that starts at this offset."""


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A passage of the text that says when, how long or how often.

    start, end   character offsets into the text as given, half-open
    text         text[start:end], without a leading preposition or a possessive 's
    value        TIMEX3 value: `2022-01-13`, `2022-01`, `2022-W02`, `2021-12-30T20:35Z`, `PT50M`, `PAST_REF` …
    rule         the name of the rule that found it
    explanation  one plain sentence: why this value
    utc_offset   for a time of day, `-05:00`, where the text tells its zone; the value keeps the clock as told
    assumed      the parts of the value that the text does not say but that were worked out: `("year",)`, `("day",)` …
    said         what the words say before anything is worked out: a weekday, a month and a day, one month later …
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    anchor: Anchor
    rule: str
    explanation: str
    mod: Modifier | None = None
    utc_offset: str | None = None
    assumed: tuple[str, ...] = ()
    said: "Meaning | None" = None

    def to_json(self) -> dict[str, object]:
        """Return the fields that the command line prints, `mod` only where there is one."""
        fields: dict[str, object] = {
            "start": self.start, "end": self.end, "text": self.text, "type": self.type, "value": self.value,
        }  # fmt: skip
        if self.mod is not None:
            fields["mod"] = self.mod
        return fields | {"anchor": self.anchor, "explanation": self.explanation}
