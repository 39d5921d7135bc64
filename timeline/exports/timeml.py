"""An article as TimeML 1.2.1: its text with TIMEX3 and EVENT, and a TLINK from each event to what dates it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pandas as pd

from timeline.errors import ReadingError
from timeline.exports.records import events_of
from timeline.story import Story

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPORTING = ("statement", "demand-or-warning")


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
    root = ET.Element("TimeML")
    ET.SubElement(root, "DOCID").text = _clean(story.article.id)
    published = story.article.published
    if published:
        day = {"tid": "t0", "type": "DATE", "value": published.isoformat(), "functionInDocument": "CREATION_TIME"}
        ET.SubElement(ET.SubElement(root, "DCT"), "TIMEX3", day).text = published.isoformat()
    _write_text(ET.SubElement(root, "TEXT"), story.article.text, sorted(_spans(story, frame)))
    _link(root, story, frame)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _spans(story: Story, frame: pd.DataFrame) -> Iterator[_Span]:
    for number, expression in enumerate(story.dates, 1):
        attributes = {"tid": f"t{number}", "type": expression.type, "value": expression.value}
        yield _Span(
            expression.start, expression.end, "TIMEX3", attributes | ({"mod": expression.mod} if expression.mod else {})
        )
    for row, event in events_of([story], frame):
        kind = "REPORTING" if row.category in _REPORTING else "OCCURRENCE"
        for number, mention in enumerate(event.mentions):
            yield _Span(mention.start, mention.end, "EVENT", {"eid": f"{event.id}_{number}", "class": kind})


def _write_text(element: ET.Element, text: str, spans: Sequence[_Span]) -> None:
    """Put the spans into the text; one that overlaps the one before it is left out."""
    at, last = 0, None
    for span in spans:
        if span.start < at:
            continue
        _append(element, last, text[at : span.start])
        last = ET.SubElement(element, span.tag, span.attributes)
        last.text = _clean(text[span.start : span.end])
        at = span.end
    _append(element, last, text[at:])


def _append(element: ET.Element, last: ET.Element | None, text: str) -> None:
    if last is None:
        element.text = _clean(text)
    else:
        last.tail = _clean(text)


def _link(root: ET.Element, story: Story, frame: pd.DataFrame) -> None:
    times = {expression.start: f"t{number}" for number, expression in enumerate(story.dates, 1)}
    for _, event in events_of([story], frame):
        polarity = "NEG" if event.status in ("denied", "cancelled") else "POS"
        for number in range(len(event.mentions)):
            name = f"{event.id}_{number}"
            instance = {"eiid": f"i{name}", "eventID": name, "polarity": polarity, "tense": "NONE", "aspect": "NONE"}
            ET.SubElement(root, "MAKEINSTANCE", instance)
        if event.expression and event.expression.start in times:
            link = {"lid": f"l{event.id}", "relType": "IS_INCLUDED", "eventInstanceID": f"i{event.id}_0"}
            ET.SubElement(root, "TLINK", link | {"relatedToTime": times[event.expression.start]})


def _clean(text: str) -> str:
    """Replace what XML cannot hold, character by character, so that offsets stay."""
    return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)
