"""An article as TimeML 1.2.1: its text with TIMEX3 and EVENT, and a TLINK from each event to what dates it.

An event that a person dated has no words of the text that date it: its date stands behind it as a TIMEX3 without text.
What a person did with an event is said in a comment beside its instance.
"""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pandas as pd

from timeline.dates.span import granularity
from timeline.errors import ReadingError
from timeline.events.event import Event
from timeline.exports.records import events_of
from timeline.story import Story

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPORTING = ("statement", "demand-or-warning")
_WORDS = re.compile(r"\w(?:.*\w)?", re.DOTALL)

_ENDS_COMMENT = re.compile(r"-(?=-|\Z)")


class _Span(NamedTuple):
    start: int
    end: int
    tag: str
    attributes: dict[str, str]


def to_timeml(stories: Sequence[Story], frame: pd.DataFrame) -> bytes:
    """Return the one story of `stories` as a TimeML document; the events are those of `frame`.

    Raises ReadingError for several stories: TimeML holds one article a file.
    """
    if len(stories) != 1:
        raise ReadingError("TimeML holds one article a file. Give one article at a time.")
    (story,) = stories
    events = [event for _, event in events_of(stories, frame)]
    root = ET.Element("TimeML")
    ET.SubElement(root, "DOCID").text = _clean(story.article.id)
    published = story.article.published
    if published:
        day = {"tid": "t0", "type": "DATE", "value": published.isoformat(), "functionInDocument": "CREATION_TIME"}
        ET.SubElement(ET.SubElement(root, "DCT"), "TIMEX3", day).text = published.isoformat()
    spans = _spans(story, events)
    _write_text(ET.SubElement(root, "TEXT"), story.article.text, spans)
    marked = {span.attributes.get("eid") for span in spans}
    for event in events:
        _write_instances(root, event, [n for n in range(len(event.mentions)) if _eid(event, n) in marked], story)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _spans(story: Story, events: Sequence[Event]) -> list[_Span]:
    """Return what is marked, in the order of the text: dates, then what the program found, then what people added.

    What would overlap an earlier one of these is left out; of what people added, the words that are left are marked.
    """
    chosen: list[_Span] = []
    for span in (*_dates(story), *_events(e for e in events if e.review != "added")):
        if not _overlapping(span, chosen):
            insort(chosen, span, key=_place)
    for span in _events(e for e in events if e.review == "added"):
        for left in _what_is_left(story.article.text, span, _overlapping(span, chosen)):
            insort(chosen, left, key=_place)
    ends = {span.attributes["eid"]: span.end for span in chosen if span.tag == "EVENT"}
    for event in events:
        if _dated_by_hand(event) and (end := ends.get(_eid(event, 0))):
            date = {"tid": _tid(event), "type": _type(event), "value": event.when}
            insort(chosen, _Span(end, end, "TIMEX3", date), key=_place)
    return chosen


def _place(span: _Span) -> tuple[int, int]:
    return span.start, span.end


def _overlapping(span: _Span, chosen: Sequence[_Span]) -> Sequence[_Span]:
    """Return those of `chosen`, which are in order and apart, that share a character with `span`."""
    first = bisect_right(chosen, span.start, key=lambda other: other.end)
    return chosen[first : bisect_left(chosen, span.end, key=lambda other: other.start)]


def _dates(story: Story) -> Iterator[_Span]:
    for number, expression in enumerate(story.dates, 1):
        attributes = {"tid": f"t{number}", "type": expression.type, "value": expression.value}
        mod = {"mod": expression.mod} if expression.mod else {}
        yield _Span(expression.start, expression.end, "TIMEX3", attributes | mod)


def _events(events: Iterable[Event]) -> Iterator[_Span]:
    for event in events:
        kind = "REPORTING" if event.category in _REPORTING else "OCCURRENCE"
        for number, mention in enumerate(event.mentions):
            yield _Span(mention.start, mention.end, "EVENT", {"eid": _eid(event, number), "class": kind})


def _what_is_left(text: str, span: _Span, taken: Sequence[_Span]) -> Iterator[_Span]:
    """Yield the longest stretch of words in `span` beside what is `taken` of it."""
    starts, ends = [span.start, *(other.end for other in taken)], [*(other.start for other in taken), span.end]
    words = [_WORDS.search(text, start, end) for start, end in zip(starts, ends, strict=True)]
    longest = max(filter(None, words), key=lambda found: found.end() - found.start(), default=None)
    if longest:
        yield span._replace(start=longest.start(), end=longest.end())


def _write_text(element: ET.Element, text: str, spans: Sequence[_Span]) -> None:
    at, last = 0, None
    for span in spans:
        _append(element, last, text[at : span.start])
        last = ET.SubElement(element, span.tag, span.attributes)
        last.text = _clean(text[span.start : span.end]) or None
        at = span.end
    _append(element, last, text[at:])


def _append(element: ET.Element, last: ET.Element | None, text: str) -> None:
    if last is None:
        element.text = _clean(text)
    else:
        last.tail = _clean(text)


def _write_instances(root: ET.Element, event: Event, numbers: Sequence[int], story: Story) -> None:
    """Write an instance for each mention that is marked, and the link of the first to the event's time."""
    if event.review:
        said = f"{event.id} {event.review} by hand" + (f": {event.explanation}" if event.review != "reviewed" else "")
        root.append(ET.Comment(_ENDS_COMMENT.sub("- ", _clean(said))))
    polarity = "NEG" if event.status in ("denied", "cancelled") else "POS"
    for number in numbers:
        name = _eid(event, number)
        instance = {"eiid": f"i{name}", "eventID": name, "polarity": polarity, "tense": "NONE", "aspect": "NONE"}
        ET.SubElement(root, "MAKEINSTANCE", instance)
    times = {expression.start: f"t{number}" for number, expression in enumerate(story.dates, 1)}
    time = times.get(event.expression.start) if event.expression else None
    if _dated_by_hand(event) and 0 in numbers:
        time = _tid(event)
    if time and numbers:
        link = {
            "lid": f"l{event.id}",
            "relType": _relation(event.when),
            "eventInstanceID": f"i{_eid(event, numbers[0])}",
        }
        ET.SubElement(root, "TLINK", link | {"relatedToTime": time})


def _relation(when: str) -> str:
    """Return how an event lies to the date that dates it: since then, until then, or within it."""
    return "BEGUN_BY" if when.endswith("/") else "ENDED_BY" if when.startswith("/") else "IS_INCLUDED"


def _dated_by_hand(event: Event) -> bool:
    is_one_date = "/" not in event.when and granularity(event.when) != "none"
    return event.review in ("added", "corrected") and event.expression is None and is_one_date


def _type(event: Event) -> str:
    return "TIME" if "T" in event.when else "DATE"


def _eid(event: Event, number: int) -> str:
    return f"{event.id}_{number}"


def _tid(event: Event) -> str:
    return f"t_{event.id}"


def _clean(text: str) -> str:
    """Replace what XML cannot hold, character by character, so that offsets stay."""
    return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)
