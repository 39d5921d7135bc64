"""The early, middle and late part of a period: "early January", "the end of 1990", "mid-March", "later this week"."""

from timeline.dates.english import vocabulary as words
from timeline.dates.expression import Modifier
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import Fixed, Reading, Shift

RULES = RuleBook(words.TABLES)

_EDGES: dict[str, Modifier] = {
    "early": "START", "earlier": "START", "the early": "START", "the start of": "START", "the beginning of": "START", "beginning of": "START", "start of": "START",
    "the very beginning of": "START", "late": "END", "later": "END", "the late": "END", "the end of": "END", "end of": "END", "the close of": "END",
    "mid": "MID", "the middle of": "MID", "middle of": "MID", "the mid": "MID", "midway through": "MID",
}  # fmt: skip


@RULES.rule("early, mid or late", rf"(?P<edge>{'|'.join(sorted(_EDGES, key=len, reverse=True))})(?: in)?[ -]", *_EDGES)
def edge(place: Place) -> Reading | None:
    """Read "early next year", "the end of November"."""
    date = place.next()
    if date is None or date.type not in ("DATE", "TIME") or date.mod:
        return None
    if isinstance(date.meaning, Fixed) and not date.meaning.value[0].isdigit():
        return None
    return date.but(start=place.match.start(), mod=_EDGES[" ".join((place["edge"] or "").split())], rule="early, mid or late")


@RULES.rule("the end of the period", r"(?P<edge>the end|the beginning|the start|the middle|end|beginning|start|middle) of the (?P<unit>day|week|month|quarter|year|decade|century)", "the end beginning start middle")
def edge_of_unit(place: Place) -> Reading | None:
    """Read "the end of the month"."""
    mod = _EDGES[f"{place['edge']} of"]
    return place.reading("DATE", Shift(place["unit"], 0), mod=mod)  # type: ignore[arg-type]
