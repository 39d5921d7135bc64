"""Finding dates in whole texts: order, anchors, reasons, what is assumed, and what is left alone."""

import doctest
from datetime import date

import pytest

import timeline.dates
from timeline.dates import find_dates
from timeline.dates.expression import DateExpression
from timeline.dates.ranges import find_ranges
from timeline.passages import Passage

FRIDAY = date(2021, 12, 31)

STORY = """The two leaders spoke by telephone on Thursday before lower-level talks next month.

The call started at 15:35 (20:35 GMT) and lasted 50 minutes.

Talks in Geneva will take place on January 10, while others meet on January 12. The OSCE will meet the next day.

Source link"""


def find(text: str, published: date | None = FRIDAY) -> list[DateExpression]:
    return find_dates(text, published)


def one(text: str, published: date | None = FRIDAY) -> DateExpression:
    (found,) = find_dates(text, published, [Passage(0, len(text), "paragraph")])
    return found


def test_the_package_says_how_it_is_used() -> None:
    assert doctest.testmod(timeline.dates).failed == 0


def test_a_story_in_order_with_its_values() -> None:
    assert [(e.text, e.value) for e in find(STORY)] == [
        ("Thursday", "2021-12-30"),
        ("next month", "2022-01"),
        ("15:35", "2021-12-30T15:35"),
        ("20:35 GMT", "2021-12-30T20:35Z"),
        ("50 minutes", "PT50M"),
        ("January 10", "2022-01-10"),
        ("January 12", "2022-01-12"),
        ("the next day", "2022-01-13"),
    ]


def test_a_time_told_on_two_clocks_gives_the_offset_of_the_first() -> None:
    told = {e.text: e for e in find(STORY)}
    assert told["15:35"].utc_offset == "-05:00"
    assert told["20:35 GMT"].utc_offset is None


@pytest.mark.parametrize(
    ("times", "offset", "universal"),
    [
        ("23:00 (04:00 GMT)", "-05:00", "2021-12-31T04:00Z"),
        ("01:30 (22:30 GMT)", "+03:00", "2021-12-29T22:30Z"),
        ("20:00 (14:30 GMT)", "+05:30", "2021-12-30T14:30Z"),
    ],
)
def test_the_two_clocks_can_show_different_days(times: str, offset: str, universal: str) -> None:
    _, local, other = find(f"He called on Thursday. It was {times} then.")
    assert (local.utc_offset, other.value) == (offset, universal)


def test_a_zone_told_by_its_name() -> None:
    assert one("It began at 9 a.m. EST Tuesday.").utc_offset == "-05:00"


def test_every_reason_is_one_sentence_with_its_anchor() -> None:
    told = {e.text: e for e in find(STORY)}
    assert told["Thursday"].explanation == (
        "Thursday, told in the past tense (“spoke”), published Friday 2021-12-31: "
        "the latest Thursday before, 2021-12-30."
    )
    assert told["January 10"].explanation == (
        "January 10, told in the future tense (“will”), published Friday 2021-12-31: "
        "the nearest one that fits, 2022-01-10."
    )
    assert told["the next day"].explanation == (
        "the next day, counted from “January 12” earlier in the text (2022-01-12): the day after, 2022-01-13."
    )
    assert told["the next day"].anchor == told["January 12"].start
    assert told["Thursday"].anchor == "published"
    for expression in told.values():
        assert expression.explanation.endswith(".") and "\n" not in expression.explanation


def test_said_and_assumed_are_kept_apart() -> None:
    assert one("He came on January 10, 2020.").assumed == ()
    assert one("He came on January 10.").assumed == ("year",)
    assert one("He came on Thursday.").assumed == ("year", "month", "day")
    assert one("He came at 15:35.").assumed == ("year", "month", "day")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He came on Thursday.", "XXXX-WXX-4"),
        ("He came on January 10.", "XXXX-01-10"),
        ("It rained in January.", "XXXX-01"),
        ("It rained in the third quarter.", "XXXX-Q3"),
        ("It rained last summer.", "XXXX-SU"),
        ("He came yesterday.", "PAST_REF"),
        ("He comes next month.", "FUTURE_REF"),
        ("He comes this week.", "PRESENT_REF"),
        ("He came at 15:35.", "XXXX-XX-XXT15:35"),
        ("He came Friday night.", "XXXX-WXX-5TNI"),
    ],
)
def test_without_a_publication_date_relative_ones_stay_open_and_say_so(text: str, value: str) -> None:
    found = one(text, None)
    assert found.value == value
    assert "publication date is needed" in found.explanation


def test_without_a_publication_date_the_text_can_still_tell() -> None:
    assert [e.value for e in find("They met on May 3, 1994. The next day they parted.", None)] == [
        "1994-05-03",
        "1994-05-04",
    ]


def test_date_lines_and_furniture_are_not_searched() -> None:
    text = "Jan. 18, 2022\n\nHe came in 2014.\n\nPublished in 2020"
    passages = [Passage(0, 13, "date line"), Passage(15, 31, "paragraph"), Passage(33, 50, "furniture")]
    assert [e.text for e in find_dates(text, FRIDAY, passages)] == ["2014"]


def test_no_expression_crosses_a_passage() -> None:
    assert [e.text for e in find("Talks in January\n\n10 people died.")] == ["January"]


@pytest.mark.parametrize(
    "text",
    ["last\u00a0month", "last\nmonth", "last \n month", "LAST MONTH", "Last Month", "last\u2009month", "last\tmonth"],
)
def test_typography_does_not_matter_and_offsets_stay(text: str) -> None:
    found = one(f"It was “{text}”.")
    assert (found.text, found.value) == (text, "2021-11")


def test_letters_that_grow_when_lowered_do_not_shift_offsets() -> None:
    assert one("İİİ said on Thursday’s show.").text == "Thursday"


@pytest.mark.parametrize(
    "text",
    ["31 February 2022", "February 31", "year 0", "25:61", "the 99th century", "9999 years ago", "99999 years ago",
     "in 400,000 years", "5000 years from now", "a million years ago", "12,345,678 days ago", "300 BC", "in 0000"],
)  # fmt: skip
def test_dates_that_no_calendar_has_never_fail(text: str) -> None:
    for published in (FRIDAY, date(1, 1, 1), date(9999, 12, 31), None):
        for expression in find(f"It was {text}, the next day and last week.", published):
            assert expression.value


def test_ranges_of_two_expressions_and_open_ones() -> None:
    text = "From Monday to Wednesday it rained. He served between 1998 and 2001, from 2004 until 2008, and since 2014."
    ranges = find_ranges(text, find(text))
    assert [(r.value, text[r.start : r.end]) for r in ranges] == [
        ("2021-12-27/2021-12-29", "Monday to Wednesday"),
        ("1998/2001", "1998 and 2001"),
        ("2004/2008", "2004 until 2008"),
        ("2014/", "since 2014"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        'He told CBS\'s "60 Minutes" so.',
        "He said so on ABC’s “This Week,” and left.",
        'She read "1984" and “1999”.',
        'NBC\'s "Today" show',
        "He saw Friday the 13th.",
    ],
)
def test_a_title_is_no_date(text: str) -> None:
    assert find_dates(text, date(2013, 3, 27)) == []


@pytest.mark.parametrize(
    "text", ['"Today," he said.', "“Next year’s talks”", 'It began in "May 2010".', "Today's show"]
)
def test_a_quoted_date_is_one(text: str) -> None:
    assert len(find_dates(text, date(2013, 3, 27))) == 1
