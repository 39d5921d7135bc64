from datetime import date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.chart.drawn import axis, frame, many
from tests.stories import CALL, MEETING
from timeline.chart.bins import Bin, Columns, count_up, days_of_bin
from timeline.chart.extents import moments_of, shown
from timeline.chart.lanes import lanes_of
from timeline.events.event import Event

DAYS = st.lists(st.dates(date(1, 1, 1), date(9998, 12, 31)), min_size=1, max_size=40)
WIDTHS = st.integers(320, 1600)


def counted(events: list[Event], width: int = 800, lanes="none", window: tuple[date, date] | None = None) -> Columns:
    limits = moments_of(window) if window else None
    rows, extents = shown(frame(*events), limits)
    laid_out = axis(zip(extents.first.tolist(), extents.last.tolist(), strict=True), width, window=limits)
    return count_up(rows, extents, lanes_of(rows, lanes), laid_out, window)


def on(days: list[date]) -> list[Event]:
    return [event for day in days for event in many(1, when=day.isoformat())]


def told(column: Bin) -> int:
    return int(column.hover.split("<br>")[1].split()[0].replace(",", ""))


@given(DAYS, WIDTHS)
def test_each_column_counts_just_the_events_that_begin_in_its_days(days, width):
    columns = counted(on(days), width).bins
    for column in columns:
        assert told(column) == sum(column.first <= day <= column.last for day in days)
    assert sum(map(told, columns)) == len(days)


@given(DAYS, WIDTHS)
def test_columns_stand_side_by_side_in_the_order_of_time(days, width):
    columns = counted(on(days), width).bins
    assert all(before.last < after.first for before, after in pairwise(columns))
    assert all(before.right <= after.left + 1.01 for before, after in pairwise(columns))
    assert all(0 <= column.left < column.right <= width for column in columns)


@given(DAYS, st.dates(), st.dates())
def test_in_a_window_no_column_reaches_beyond_it(days, one, other):
    window = min(one, other), max(one, other)
    inside = [day for day in days if window[0] <= day <= window[1]]
    if inside:
        columns = counted(on(days), window=window).bins
        assert all(window[0] <= column.first <= column.last <= window[1] for column in columns)
        assert sum(map(told, columns)) == len(inside)


def test_a_column_can_be_read_back_from_a_click():
    (column,) = counted([MEETING]).bins
    assert days_of_bin(column.key) == (column.first, column.last) == (date(2024, 3, 12), date(2024, 3, 12))
    assert days_of_bin("bin:article/e1") is None
    assert days_of_bin("bin:2024-01-01:99") is None
    assert days_of_bin("ferry/meeting") is None


@pytest.mark.parametrize(
    ("years", "width", "words"),
    [
        (1, 800, "Monday 1 January 2024 to Sunday 7 January 2024"),
        (3, 800, "January 2024"),
        (20, 800, "Monday 1 January 2024 to Sunday 31 March 2024"),
        (60, 800, "2024"),
        (600, 800, "the 2020s"),
        (6000, 800, "the 21st century"),
    ],
)
def test_a_column_says_its_days_in_words(years, width, words):
    days = [date(2024, 1, 1), *(date(2024 + round(n * years / 50), 6, 30) for n in range(51))]
    hover = counted(on(days), width).bins[0].hover
    assert hover.startswith(f"<b>{words}</b>")


def test_a_column_says_how_many_of_each_kind_and_what_a_click_does():
    day = date(2024, 1, 1)
    (column,) = counted([*on([day] * 1200)]).bins
    assert "1,200 events begin: 1,200 talks" in column.hover
    assert "Filter to see them one by one." in column.hover
    wide = counted(on([day, date(2025, 1, 1)])).bins
    assert all("1 event begins: 1 talks<br>Click to see only these days." in column.hover for column in wide)


def test_the_heading_of_a_lane_says_how_many_and_how_dense():
    columns = counted([*on([date(2024, 1, 1)] * 3), *on([date(2024, 1, 2)]), CALL], lanes="kind")
    assert [band.heading for band in columns.bands] == ["Calls · 1, at most 1 a day", "Talks · 4, at most 3 a day"]


def test_the_highest_column_fills_its_lane_and_the_lowest_can_be_seen():
    columns = counted([*on([date(2024, 1, 1)] * 3000), *on([date(2024, 1, 9)])]).bins
    tops = [min(part.top for part in column.parts) for column in columns]
    assert tops[0] == columns[0].top
    assert columns[1].bottom - tops[1] >= 1


def test_an_event_without_a_known_beginning_counts_where_it_ends():
    open_start = many(1, when="/2024-01-05")
    (column,) = counted(open_start).bins
    assert column.first <= date(2024, 1, 6) <= column.last


def test_a_moment_counts_on_its_day():
    (column,) = counted(many(1, when="2024-01-05T23:59")).bins
    assert column.first == datetime(2024, 1, 5).date()
