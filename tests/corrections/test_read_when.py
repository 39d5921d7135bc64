"""Dates as people type them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.corrections import read_when
from timeline.dates import in_words
from timeline.dates.span import span_of
from timeline.errors import ReadingError

PUBLISHED = date(2022, 1, 18)  # a Tuesday


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("12 Jan 2022", "2022-01-12"),
        ("January 12, 2022", "2022-01-12"),
        ("on Wednesday, 12 January 2022", "2022-01-12"),
        ("  12  jan 2022 ", "2022-01-12"),
        ("Jan 2022", "2022-01"),
        ("early January 2022", "2022-01"),
        ("2022", "2022"),
        ("in 2022", "2022"),
        ("1990s", "199"),
        ("the 20th century", "19"),
        ("spring 2022", "2022-SP"),
        ("Q3 2022", "2022-Q3"),
        ("the week of 10 January 2022", "2022-W02"),
        ("last Thursday", "2022-01-13"),
        ("yesterday", "2022-01-17"),
        ("next month", "2022-02"),
        ("12 January", "2022-01-12"),
        ("yesterday at 5pm", "2022-01-17T17:00"),
        ("12 Jan 2022 15:30", "2022-01-12T15:30"),
        ("2022-01-12 15:30", "2022-01-12T15:30"),
        ("2022-01-12T15:30", "2022-01-12T15:30"),
        ("2022-01-12T15:30:00Z", "2022-01-12T15:30:00Z"),
        ("1998 to 2001", "1998/2001"),
        ("from 3 to 5 March 2022", "2022-03-03/2022-03-05"),
        ("between 3 and 5 March 2022", "2022-03-03/2022-03-05"),
        ("12–14 January 2022", "2022-01-12/2022-01-14"),
        ("2014/", "2014/"),
        ("2014/..", "2014/"),
        ("../2014", "/2014"),
        ("/2014", "/2014"),
        ("2022-01-12 / 2022-01-14", "2022-01-12/2022-01-14"),
        ("since 2014", "2014/"),
        ("after 2014", "2014/"),
        ("until Friday", "/2022-01-21"),
        ("before 2014", "/2014"),
        ("2014 or later", "2014/"),
        ("2014 onwards", "2014/"),
        ("2014–", "2014/"),
        ("to 2014", "/2014"),
        ("on or before 3 May 2022", "/2022-05-03"),
        ("no earlier than yesterday", "2022-01-17/"),
        ("2021-12-30/31", "2021-12-30/2021-12-31"),
        ("2021-11/12", "2021-11/2021-12"),
        ("01/2022", "2022-01"),
        ("20220112", "2022-01-12"),
        ("2022-21", "2022-SP"),
        ("2022-35", "2022-Q3"),
        ("2022-40", "2022-H1"),
        ("199X", "199"),
        ("19XX", "19"),
        ("13/1/2022", "2022-01-13"),
        ("1/13/2022", "2022-01-13"),
        ("5.5.2022", "2022-05-05"),
        ("12 janvier 2022", "2022-01-12"),
        ("12. Januar 2022", "2022-01-12"),
        ("PAST_REF", "PAST_REF"),
        ("some time in the past", "PAST_REF"),
        ("at the time of writing", "PRESENT_REF"),
    ],
)
def test_a_date_as_people_type_it(typed: str, value: str):
    assert read_when(typed, PUBLISHED) == value


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("", "Write it like"),
        ("soon-ish maybe", "Write it like"),
        ("the day they met", "Write it like"),
        ("20", "Write it like"),
        ("2022-13-45", "Write it like"),
        ("30 February 2022", "Write it like"),
        ("2022-01-12 or 13", "Write it like"),
        ("2022-01-12 and 2022-03-12", "Write it like"),
        ("12 January 2022 or 12 March 2022", "Write it like"),
        ("13/2022", "Write it like"),
        ("lunch 12 Jan 2022 15:30", "Write it like"),
        ("?", "Write it like"),
        ("before", "Write it like"),
        ("before before before", "Write it like"),
        ("before since 2014", "Write it like"),
        ("12/01/2022", "2022-01-12 or 2022-12-01"),
        ("from 2/1/2022 to 3/1/2022", "can be two days"),
        ("about 20 February 2022", "2024-02-18/2024-02-22"),
        ("2022-02-20~", "only about a date"),
        ("three days", "how long"),
        ("every Monday", "how often"),
        ("2022-05/2022-01", "ends before it begins"),
        ("/", "Write it like"),
        ("../..", "Write it like"),
        ("2022 and 2023 and also on 3 May 2024", "Write it like"),
        ("x" * 10_000, "Write it like"),
    ],
)
def test_what_is_no_date_is_refused_with_advice(typed: str, advice: str):
    with pytest.raises(ReadingError, match=advice.replace(".", r"\.")):
        read_when(typed, PUBLISHED)


def test_a_relative_date_needs_a_publication_date():
    with pytest.raises(ReadingError, match="Give the article its publication date"):
        read_when("last Thursday")
    assert read_when("12 January 2022") == "2022-01-12"


days = st.dates(date(1800, 1, 1), date(2099, 12, 31))
values = st.one_of(
    days.map(date.isoformat),
    days.map(lambda day: day.isoformat()[:7]),
    days.map(lambda day: day.isoformat()[:4]),
    days.map(lambda day: day.isoformat()[:3]).filter(lambda decade: decade[2] != "0"),  # "the 1900s" are a century
    days.map(lambda day: f"{day.year}-W{min(day.isocalendar().week, 52):02}"),
    st.tuples(days, st.sampled_from(["SP", "SU", "FA", "WI", "Q1", "Q2", "Q3", "Q4", "H1", "H2"])).map(
        lambda pair: f"{pair[0].year}-{pair[1]}"
    ),
    st.datetimes(min_value=span_of("1800").earliest, max_value=span_of("2099").latest).map(  # type: ignore[union-attr]
        lambda moment: moment.isoformat()[:16]
    ),
)
ranges = st.one_of(
    values.map(lambda value: f"{value}/"),
    values.map(lambda value: f"/{value}"),
    st.tuples(days, st.integers(1, 5000)).map(lambda p: f"{p[0]}/{p[0] + timedelta(days=p[1])}"),
)


@given(values | ranges)
def test_every_value_can_be_typed_as_it_is(value: str):
    assert read_when(value) == value


@given(values | ranges)
def test_every_value_can_be_typed_in_the_words_in_which_it_is_shown(value: str):
    assert read_when(in_words(value), PUBLISHED) == value


@given(st.text(max_size=120), st.none() | days)
def test_whatever_is_typed_gives_a_date_or_advice(typed: str, published: date | None):
    try:
        value = read_when(typed, published)
    except ReadingError as error:
        assert str(error)
    else:
        assert span_of(value) or value.endswith("_REF")
