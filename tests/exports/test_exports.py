"""What is taken along, opened by the programs it is for: pandas, a calendar, an XML parser, a browser."""

import json
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree as ET

import icalendar
import openpyxl
import pandas as pd
import pytest

from tests.stories import story
from timeline.errors import ReadingError
from timeline.exports import EXPORTS
from timeline.story import Story
from timeline.table import CSV_COLUMNS, Filters, dated, select, to_frame

HOSTILE = '=HYPERLINK("http://evil.example","x") <script>alert(1)</script> & \x0b ]]>'


def written(name: str, *stories: Story) -> bytes:
    return EXPORTS[name].write(stories, to_frame(*stories))


def hostile() -> Story:
    told = story()
    article = replace(told.article, title=HOSTILE, text=told.article.text.replace("ferry", "<b>&amp;\x0b"))
    return replace(told, article=article, events=tuple(replace(event, title=HOSTILE) for event in told.events))


def calendar(*stories: Story) -> icalendar.Calendar:
    return icalendar.Calendar.from_ical(written("ics", *stories))


@pytest.mark.parametrize("name", EXPORTS)
def test_every_format_holds_exactly_the_events_that_are_shown(name: str):
    told = story()
    shown = select(to_frame(told), Filters(kinds=("call",)))
    data = EXPORTS[name].write([told], shown)
    if name == "xlsx":
        data = pd.read_excel(BytesIO(data)).to_csv().encode()
    titles = {event.title: event.title.encode() in data for event in told.events}
    if name != "timeml":  # which has no titles
        assert titles == {event.title: event.kind == "call" for event in told.events}


@pytest.mark.parametrize("name", EXPORTS)
def test_every_format_takes_no_events_and_hostile_words(name: str):
    told = story()
    assert EXPORTS[name].write([told], to_frame(told).iloc[:0])
    assert written(name, hostile())


@pytest.mark.parametrize("name", [name for name in EXPORTS if name != "timeml"])
def test_every_format_but_timeml_takes_several_articles(name: str):
    other = replace(story(), article=replace(story().article, id="other"))
    assert written(name, story(), other)


def test_the_same_events_give_the_same_file():
    for name in set(EXPORTS) - {"xlsx"}:  # an Excel file holds when it was made
        assert written(name, story()) == written(name, story())


def test_json_is_read_back():
    records = json.loads(written("json", story()))
    assert {record["id"] for record in records} == {event.id for event in story().events}


def test_an_excel_sheet_has_the_columns_of_the_csv_and_no_formula():
    sheet = openpyxl.load_workbook(BytesIO(written("xlsx", hostile()))).active
    head, *rows = sheet.iter_rows()
    assert [cell.value for cell in head] == list(CSV_COLUMNS)
    assert {cell.data_type for row in rows for cell in row if cell.value} == {"s"}
    assert all(row[CSV_COLUMNS.index("title")].value.startswith("=HYPERLINK(") for row in rows)


def test_a_calendar_has_the_dated_events_on_their_days():
    entries = {str(entry["uid"]): entry for entry in calendar(story()).walk("VEVENT")}
    assert len(entries) == len(dated(to_frame(story())))
    call, border = entries["ferry-call@timeline"], entries["ferry-border@timeline"]
    assert (call.start.isoformat(), call.end.isoformat()) == ("2024-03-01T14:30:00", "2024-03-01T15:00:00")
    assert (border.start.isoformat(), border.end.isoformat()) == ("2016-01-01", "2017-01-01")
    assert str(call["summary"]) == "Norland and Westmark speak by telephone"
    assert "spoke by telephone on Friday" in str(call["description"])


def test_a_calendar_says_what_it_leaves_out_and_what_is_not_certain():
    left_out = len(story().events) - len(dated(to_frame(story())))
    assert left_out and str(calendar(story())["x-wr-caldesc"]).startswith(f"{left_out} ")
    status = {str(entry["uid"]): str(entry["status"]) for entry in calendar(story()).walk("VEVENT")}
    assert status["ferry-meeting@timeline"] == "TENTATIVE"
    assert status["ferry-call@timeline"] == "CONFIRMED"


def test_timelinejs_tells_precision_by_the_parts_of_a_date():
    slides = {slide["unique_id"]: slide for slide in json.loads(written("timelinejs", story()))["events"]}
    assert slides["ferry-border"]["start_date"] == {"year": 2016}
    assert slides["ferry-meeting"]["start_date"] == {"year": 2024, "month": 3, "day": 12}
    assert slides["ferry-call"]["start_date"] == {"year": 2024, "month": 3, "day": 1, "hour": 14, "minute": 30}
    week = slides["ferry-plan"]
    assert (week["start_date"]["day"], week["end_date"]["day"]) == (4, 10)


def test_timelinejs_which_shows_html_gets_text():
    slides = json.loads(written("timelinejs", hostile()))["events"]
    assert all("<script>" not in slide["text"]["headline"] for slide in slides)


def test_timeml_is_the_text_with_its_dates_and_events():
    told = story()
    root = ET.fromstring(written("timeml", told))
    text = root.find("TEXT")
    assert text is not None
    assert "".join(text.itertext()) == told.article.text
    assert [found.text for found in text.iter("EVENT")] == [
        mention.text for mention in sorted((m for e in told.events for m in e.mentions), key=lambda m: m.start)
    ]
    assert {link.get("relType") for link in root.iter("TLINK")} <= {"IS_INCLUDED"}


def test_timeml_keeps_every_offset_of_a_text_that_xml_cannot_hold():
    told = hostile()
    text = ET.fromstring(written("timeml", told)).find("TEXT")
    assert text is not None
    assert len("".join(text.itertext())) == len(told.article.text)


def test_timeml_of_several_articles_is_refused_with_advice():
    with pytest.raises(ReadingError, match="one article at a time"):
        written("timeml", story(), story())


def test_the_page_to_take_along_forbids_every_request_and_shows_words_as_words():
    page = written("html", hostile()).decode()
    assert "default-src 'none'" in page
    assert "<script>alert(1)</script>" not in page
    assert '"showSendToCloud": false' in page
