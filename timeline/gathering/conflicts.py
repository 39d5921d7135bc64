"""Where articles differ about one event, in plain sentences that name them."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from timeline.dates.english.vocabulary import ONES, TENS, number
from timeline.dates.words import in_words
from timeline.events.event import Status
from timeline.gathering.entry import Telling
from timeline.gathering.likeness import clock
from timeline.gathering.traces import Trace

_T = TypeVar("_T")

_LONGEST_NAME = 60
"""Characters of a title that names an article."""

_STATUS: dict[Status, str] = {
    "happened": "as having happened", "ongoing": "as having happened", "planned": "as planned",
    "cancelled": "as cancelled", "denied": "as denied",
}  # fmt: skip
_NUMBER = rf"\d{{1,3}}(?:,\d{{3}})+|\d+|(?:{'|'.join((*TENS, *ONES))})(?:-(?:{'|'.join(ONES)}))?"
_COUNT = rf"(?P<count>{_NUMBER})"
_VAGUE = r"(?P<vague>(?:at least|more than|over|up to|about|around|nearly|almost|some|fewer than|as many as)\s+)?"
_HARMED = {
    "killed": r"killed|dead|died|dies|die|killing|kills|kill",
    "hurt": r"wounded|injured|hurt|wounding|injuring|wounds|injures",
}
_HARM = tuple(
    (harm, re.compile(pattern, re.IGNORECASE))
    for harm, verbs in _HARMED.items()
    for pattern in (
        rf"\b{_VAGUE}{_COUNT}(?:\s+(?!and\b|{verbs})[a-z]+){{0,3}}?\s+(?:{verbs})\b",
        rf"\b(?:{verbs})\s+{_VAGUE}{_COUNT}\b(?!\s+(?:others?\s+)?(?:hours?|days?|weeks?|months?|years?|times?)\b)",
    )
)
_HARMFUL = ("violence", "disaster", "military", "protest", "other")
_IN_PARTS = re.compile(rf"\b(?:also|another|others?)\b|\band\s+(?:{_NUMBER})\s+in\b", re.IGNORECASE)
"""Words that show a number to be only a part of all: "247 in Kenya and 10 in Tanzania", "six were also killed"."""


def conflicts(traces: Sequence[Trace]) -> tuple[str, ...]:
    """Return where the tellings of one event differ: day, time of day, whether it happened, how many were harmed."""
    traces = sorted(traces, key=lambda trace: trace.telling.story.article.id)
    tellers = _names(traces)
    found = (
        *_differing(traces, tellers, lambda t: t.day and in_words(t.day.isoformat()), "{names} {says} {value}"),
        *_differing(traces, tellers, _clock, "{names} {says} {value}"),
        *_differing(traces, tellers, _statuses(traces), "{names} {tells} it {value}"),
        *(
            sentence
            for harm in _HARMED
            for sentence in _differing(traces, tellers, _harmed(harm), f"{{names}} {{says}} {{value}} {harm}")
        ),
    )
    return tuple(found)


def _differing(
    traces: Sequence[Trace], tellers: dict[int, str], read: Callable[[Trace], _T | None], clause: str
) -> Iterator[str]:
    """Yield one sentence where at least two values are told: who says which."""
    sides: dict[_T, list[str]] = {}
    for number_, trace in enumerate(traces):
        value = read(trace)
        if value is not None:
            sides.setdefault(value, []).append(tellers[number_])
    if len(sides) > 1:
        clauses = (
            clause.format(names=_and(names), says=_verb(names, "say"), tells=_verb(names, "tell"), value=value)
            for value, names in sides.items()
        )
        yield f"{', '.join(clauses)}."


def _clock(trace: Trace) -> str | None:
    moment, when = clock(trace), trace.telling.event.when
    return f"{moment:%H:%M}{' UTC' if when.endswith('Z') else ''}" if moment else None


def _statuses(traces: Sequence[Trace]) -> Callable[[Trace], str | None]:
    """Say how each article tells the event; a plan told before the day says nothing against its having happened."""
    is_off = any(trace.telling.event.status in ("cancelled", "denied") for trace in traces)
    return lambda trace: _STATUS[trace.telling.event.status] if is_off or not trace.is_foretold else None


def _harmed(harm: str) -> Callable[[Trace], int | None]:
    """Return what reads how many were killed or hurt; None where that is told vaguely, in parts, or not at all."""

    def read(trace: Trace) -> int | None:
        story, event = trace.telling
        start, end = event.sentence
        if event.category not in _HARMFUL or _IN_PARTS.search(story.article.text, start, end):
            return None
        dates = {place for date in story.dates for place in range(date.start, date.end)}
        for name, pattern in _HARM:
            for told in pattern.finditer(story.article.text, start, end) if name == harm else ():
                if told.start("count") not in dates:
                    return None if told["vague"] else int(number(told["count"].lower()))
        return None

    return read


def _names(traces: Sequence[Trace]) -> dict[int, str]:
    """Return what each telling's article is called: its title, or its id where it has none or shares it."""
    titles = [trace.telling.story.article.title for trace in traces]
    return {
        number_: f"“{_short(title)}”" if title and titles.count(title) == 1 else _id(trace.telling)
        for number_, (trace, title) in enumerate(zip(traces, titles, strict=True))
    }


def _id(telling: Telling) -> str:
    return telling.story.article.id


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST_NAME else f"{title[: _LONGEST_NAME - 1].rstrip()}…"


def _and(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


def _verb(names: Sequence[str], verb: str) -> str:
    return verb if len(names) > 1 else f"{verb}s"
