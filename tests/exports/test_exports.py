"""What is taken along, opened by the programs it is for: pandas, a calendar, an XML parser, a browser."""

import json
from dataclasses import replace
from datetime import date
from io import BytesIO
from xml.etree import ElementTree as ET

import icalendar
import openpyxl
import pandas as pd
import pytest

from tests.stories import BORDER, CALL, UNION, event, story
from timeline.article import read_text
from timeline.corrections import Add, Edit, Review, apply, place_of
from timeline.dates.expression import DateExpression
from timeline.errors import ReadingError
from timeline.exports import EXPORTS
from timeline.story import Story
from timeline.table import CSV_COLUMNS, Filters, dated, select, to_frame

SINCE = event("since", "2016/", "protested", UNION, date_words="2016")
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


SELECTED = "Around 20 February, a ferry ran aground off Westmark"


def corrected() -> Story:
    """The story with an event dated anew, one reviewed, and one added from words that hold a date and an event."""
    told = story()
    start = told.article.text.index(SELECTED)
    date = DateExpression(start + 7, start + 18, "20 February", "DATE", "2024-02-20", "published", "a rule", "")
    corrections = [
        Edit(place_of(CALL), when="2024-03-02T10:00", title="They speak -- at last"),
        Review(place_of(BORDER)),
        Add(start, start + len(SELECTED), "A captain is arrested", "2024-02-21", category="legal"),
    ]
    return apply(replace(told, dates=(date,)), corrections)


@pytest.mark.parametrize("name", sorted(set(EXPORTS) - {"html"}))
def test_every_format_says_what_was_done_by_hand(name: str):
    data = written(name, corrected())
    if name == "xlsx":
        data = pd.read_excel(BytesIO(data)).to_csv().encode()
    elif name == "ics":
        data = data.replace(b"\r\n ", b"")
    assert all(word in data for word in (b"corrected", b"reviewed", b"added", b"the text gave 14:30 on Friday"))


def merged() -> tuple[list[Story], pd.DataFrame]:
    """Two articles that tell one call on two days, and nothing else."""
    words = "The ministers of Norland and Westmark talked by telephone about fishing quotas off Port Anna"
    stories = [
        replace(
            told, article=read_text(f"{words}.", id=name),
            events=(replace(CALL, when=day, until=None, sentence=(0, len(words)), expression=None),),
        )
        for name, day, told in (("ferry", "2024-03-01", story(CALL)), ("harbour", "2024-03-02", story(CALL)))
    ]  # fmt: skip
    return stories, to_frame(*stories, merged=True)


DIFFER = "ferry says Friday 1 March 2024, harbour says Saturday 2 March 2024."


def test_an_event_of_two_articles_is_written_once_with_both_and_with_what_differs():
    stories, frame = merged()
    [record] = json.loads(EXPORTS["json"].write(stories, frame))
    assert (record["told_by"], record["conflicts"]) == (["ferry", "harbour"], [DIFFER])
    table = pd.read_csv(BytesIO(EXPORTS["csv"].write(stories, frame)))
    assert (list(table["told_by"]), list(table["conflicts"])) == (["ferry; harbour"], [DIFFER])
    sheet = pd.read_excel(BytesIO(EXPORTS["xlsx"].write(stories, frame)))
    assert (list(sheet["told_by"]), list(sheet["conflicts"])) == (["ferry; harbour"], [DIFFER])
    [entry] = icalendar.Calendar.from_ical(EXPORTS["ics"].write(stories, frame)).walk("VEVENT")
    assert f"Told by: ferry; harbour\n\nThe articles differ: {DIFFER}" in str(entry["description"])
    [slide] = json.loads(EXPORTS["timelinejs"].write(stories, frame))["events"]
    assert "<p>Told by: ferry; harbour</p>" in slide["text"]["text"]


def test_a_calendar_can_be_searched_for_what_was_done_by_hand():
    categories = {str(e["uid"]): e["categories"].cats for e in calendar(corrected()).walk("VEVENT")}
    assert "corrected" in categories["ferry-call@timeline"]
    assert "reviewed" in categories["ferry-border@timeline"]


def test_timeml_marks_the_words_of_an_added_event_that_mean_nothing_else():
    told = corrected()
    root = ET.fromstring(written("timeml", told))
    text = root.find("TEXT")
    assert text is not None
    assert "".join(text.itertext()) == told.article.text
    marked = [(found.tag, found.text) for found in text]
    first = marked.index(("TIMEX3", "20 February"))
    assert marked[first + 1 : first + 3] == [("EVENT", "ran aground"), ("EVENT", "off Westmark")]


def test_timeml_links_an_event_dated_by_hand_to_a_date_without_words():
    root = ET.fromstring(written("timeml", corrected()))
    times = {time.get("tid"): (time.get("value"), time.text) for time in root.iter("TIMEX3")}
    linked = {link.get("eventInstanceID"): times[link.get("relatedToTime")] for link in root.iter("TLINK")}
    assert linked["icall_0"] == ("2024-03-02T10:00", None)


def test_every_reference_in_timeml_has_its_target():
    overlapping = replace(CALL, id="again")
    told = replace(corrected(), events=(*corrected().events, overlapping))
    root = ET.fromstring(written("timeml", told))
    events = {found.get("eid") for found in root.iter("EVENT")}
    instances = {found.get("eiid") for found in root.iter("MAKEINSTANCE")}
    assert {found.get("eventID") for found in root.iter("MAKEINSTANCE")} == events
    assert {link.get("eventInstanceID") for link in root.iter("TLINK")} <= instances


def test_timeml_says_how_an_open_time_lies_to_its_date():
    root = ET.fromstring(written("timeml", replace(story(SINCE), dates=(SINCE.expression,))))  # type: ignore[arg-type]
    assert [link.get("relType") for link in root.iter("TLINK")] == ["BEGUN_BY"]


def test_the_page_to_take_along_forbids_every_request_and_shows_words_as_words():
    page = written("html", hostile()).decode()
    assert "default-src 'none'" in page
    assert "<script>alert(1)</script>" not in page
    assert '"showSendToCloud": false' in page


def test_the_page_to_take_along_says_what_was_checked_and_where_articles_differ_if_anything_was():
    told = story()
    frame = to_frame(told)
    assert "<th>Checked</th>" not in EXPORTS["html"].write([told], frame).decode()
    frame.loc[0, "review"] = "corrected"
    frame.at[0, "conflicts"] = ("One says <Friday>.",)
    page = EXPORTS["html"].write([told], frame).decode()
    assert "<th>Checked</th>" in page and "<td>corrected</td>" in page
    assert "<th>Where articles differ</th>" in page and "<td>One says &lt;Friday&gt;.</td>" in page


def test_the_page_to_take_along_shows_when_each_of_several_articles_was_published():
    other = story()
    other = replace(other, article=replace(other.article.published_on(date(2024, 3, 9)), id="other"))
    page = EXPORTS["html"].write([story(), other], to_frame(story(), other)).decode()
    assert "published Mon 4 Mar 2024" in page and "published Sat 9 Mar 2024" in page
