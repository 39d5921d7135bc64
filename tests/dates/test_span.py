"""Spans, granularity, EDTF and plain words of every kind of value; and the calendar against a second source."""

import re
from datetime import date, datetime, timedelta

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import granularity, in_words, span_of, to_edtf
from timeline.dates.calendar import Unit, easter, nth_weekday, period_of

VALUES = [
    # value, granularity, first moment, end, EDTF, words
    ("2021-12-30T15:35", "minute", "2021-12-30T15:35", "2021-12-30T15:36",
     "2021-12-30T15:35:00", "15:35 on Thursday 30 December 2021"),
    ("2021-12-30T20:35Z", "minute", "2021-12-30T20:35", "2021-12-30T20:36",
     "2021-12-30T20:35:00Z", "20:35 UTC on Thursday 30 December 2021"),
    ("2021-12-30T24:00", "minute", "2021-12-31", "2021-12-31T00:01",
     "2021-12-31T00:00:00", "00:00 on Friday 31 December 2021"),
    ("2021-12-30T15", "hour", "2021-12-30T15:00", "2021-12-30T16:00",
     "2021-12-30T15:00:00", "15:00 on Thursday 30 December 2021"),
    ("2021-12-30TNI", "part of day", "2021-12-30T20:00", "2021-12-31T06:00",
     "2021-12-30", "the night of Thursday 30 December 2021"),
    ("2021-12-30TMO", "part of day", "2021-12-30T06:00", "2021-12-30T12:00",
     "2021-12-30", "the morning of Thursday 30 December 2021"),
    ("2021-12-30", "day", "2021-12-30", "2021-12-31",
     "2021-12-30", "Thursday 30 December 2021"),
    ("2021-W52-4", "day", "2021-12-30", "2021-12-31",
     "2021-12-30", "Thursday 30 December 2021"),
    ("2021-W52-WE", "weekend", "2022-01-01", "2022-01-03",
     "2022-01-01/2022-01-02", "the weekend of Saturday 1 January 2022"),
    ("2021-W52", "week", "2021-12-27", "2022-01-03",
     "2021-12-27/2022-01-02", "the week of Monday 27 December 2021"),
    ("2020-02", "month", "2020-02-01", "2020-03-01",
     "2020-02", "February 2020"),
    ("2022-Q1", "quarter", "2022-01-01", "2022-04-01",
     "2022-33", "the first quarter of 2022"),
    ("2022-SU", "season", "2022-06-01", "2022-09-01",
     "2022-22", "summer 2022"),
    ("2022-WI", "season", "2022-12-01", "2023-03-01",
     "2022-24", "winter 2022"),
    ("2022-H2", "half", "2022-07-01", "2023-01-01",
     "2022-41", "the second half of 2022"),
    ("2014", "year", "2014-01-01", "2015-01-01",
     "2014", "2014"),
    ("199", "decade", "1990-01-01", "2000-01-01",
     "199X", "the 1990s"),
    ("19", "century", "1900-01-01", "2000-01-01",
     "19XX", "the 20th century"),
    ("2014/", "range", "2014-01-01", None,
     "2014/..", "since 2014"),
    ("/2013-03-20", "range", None, "2013-03-21",
     "../2013-03-20", "until Wednesday 20 March 2013"),
    ("2021-12-27/2021-W52", "range", "2021-12-27", "2022-01-03",
     "2021-12-27/2022-01-02", "Monday 27 December 2021 to the week of Monday 27 December 2021"),
]  # fmt: skip

NO_CALENDAR = [
    ("PAST_REF", "", "some time in the past"),
    ("PRESENT_REF", "", "at the time of writing"),
    ("FUTURE_REF", "", "some time in the future"),
    ("PT50M", "PT50M", "50 minutes"),
    ("P1D", "P1D", "1 day"),
    ("P2Y6M", "P2Y6M", "2 years and 6 months"),
    ("P1DT2H", "P1DT2H", "1 day and 2 hours"),
    ("PXW", "", "some weeks"),
    ("XXXX-WXX-4", "", "a Thursday that is not known"),
    ("XXXX-01-10", "XXXX-01-10", "10 January of an unknown year"),
    ("XXXX-Q3", "", "the third quarter of an unknown year"),
    ("XXXX-XX-XXT15:35", "", "15:35 on a day that is not known"),
]

IMPOSSIBLE = [
    "2022-02-31",
    "2022-13",
    "2022-00-10",
    "2021-12-30T25:61",
    "2022-W54",
    "0000",
    "",
    "/",
    "2022-Q5",
    "hello",
    "20222",
]


@pytest.mark.parametrize(("value", "grain", "first", "end", "edtf", "words"), VALUES)
def test_a_value_and_its_forms(
    value: str, grain: str, first: str | None, end: str | None, edtf: str, words: str
) -> None:
    span = span_of(value)
    assert span is not None
    assert span.earliest == (datetime.fromisoformat(first) if first else None)
    assert span.latest == (datetime.fromisoformat(end) if end else None)
    assert (granularity(value), to_edtf(value), in_words(value)) == (grain, edtf, words)


@pytest.mark.parametrize(("value", "edtf", "words"), NO_CALENDAR)
def test_a_value_without_a_calendar_date(value: str, edtf: str, words: str) -> None:
    assert (span_of(value), granularity(value), to_edtf(value), in_words(value)) == (None, "none", edtf, words)


@pytest.mark.parametrize("value", IMPOSSIBLE)
def test_a_value_that_no_calendar_has(value: str) -> None:
    assert span_of(value) is None
    assert granularity(value) == "none"
    assert isinstance(to_edtf(value), str)
    assert isinstance(in_words(value), str)


@pytest.mark.parametrize(
    ("value", "mod", "edtf", "words"),
    [
        ("2022-01", "START", "2022-01", "early January 2022"),
        ("2022-01", "MID", "2022-01", "the middle of January 2022"),
        ("2022-01", "END", "2022-01", "late January 2022"),
        ("2022", "APPROX", "2022~", "about 2022"),
        ("P2Y", "APPROX", "P2Y", "about 2 years"),
        ("PT4H", "MORE_THAN", "PT4H", "more than 4 hours"),
        ("1990", "ON_OR_AFTER", "1990", "1990 or later"),
    ],
)
def test_modifiers(value: str, mod: str, edtf: str, words: str) -> None:
    assert (to_edtf(value, mod), in_words(value, mod)) == (edtf, words)


def test_the_last_year_of_the_calendar_ends() -> None:
    for value in ("9999", "9999-12", "9999-12-31", "9999-Q4", "999", "99", "9999-WI", "9999-12-31TNI", "9999-W52"):
        span = span_of(value)
        assert span is None or span.earliest is not None


DAYS = st.dates(date(2, 1, 1), date(9998, 12, 31))
UNITS = st.sampled_from(["day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"])


@given(DAYS, UNITS)
def test_a_period_and_its_value_are_the_same_span(day: date, unit: Unit) -> None:
    period = period_of(unit, day)
    span = span_of(period.value)
    assert span is not None and span.earliest is not None and span.latest is not None
    assert (granularity(period.value), span.earliest.date()) == (unit, max(period.first, date(1, 1, 1)))
    if unit != "weekend":
        assert period.holds(day)


@given(
    DAYS.filter(lambda day: 600 < day.year < 9000), UNITS.filter(lambda unit: unit != "century"), st.integers(-50, 50)
)
def test_shifting_there_and_back_is_staying(day: date, unit: Unit, count: int) -> None:
    period = period_of(unit, day)
    assert period.shift(count).shift(-count) == period
    assert period.after == (period.first + timedelta(days=2) if unit == "weekend" else period.shift(1).first)


@given(st.dates(date(1700, 1, 1), date(2200, 12, 31)), st.sampled_from(["D", "W", "M", "Q", "Y"]), st.integers(-20, 20))
def test_weeks_months_quarters_and_years_agree_with_pandas(day: date, code: str, count: int) -> None:
    unit: dict[str, Unit] = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year"}
    theirs = pd.Period(day, freq=code) + count
    ours = period_of(unit[code], day).shift(count)
    assert (ours.first, ours.after - timedelta(days=1)) == (theirs.start_time.date(), theirs.end_time.date())


@given(DAYS)
def test_weeks_agree_with_the_iso_calendar(day: date) -> None:
    year, week, weekday = day.isocalendar()
    assert period_of("week", day).value == f"{year:04}-W{week:02}"
    assert span_of(f"{year:04}-W{week:02}-{weekday}") == span_of(day.isoformat())


@given(DAYS, UNITS)
def test_edtf_and_words_of_every_period(day: date, unit: Unit) -> None:
    value = period_of(unit, day).value
    assert re.fullmatch(r"[\dX]{4}(?:-\d\d){0,2}(?:/\d{4}-\d\d-\d\d)?", to_edtf(value))
    assert in_words(value) != value or unit == "year"


@pytest.mark.parametrize(
    ("year", "day"), [(1961, "04-02"), (2000, "04-23"), (2008, "03-23"), (2021, "04-04"), (2038, "04-25")]
)
def test_easter(year: int, day: str) -> None:
    assert easter(year).isoformat() == f"{year}-{day}"


def test_the_nth_weekday_of_a_month() -> None:
    assert nth_weekday(1999, 11, 3, 4) == date(1999, 11, 25)
    assert nth_weekday(2021, 5, 0, -1) == date(2021, 5, 31)
