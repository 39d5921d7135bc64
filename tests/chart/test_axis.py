from datetime import datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.chart.drawn import axis, days, moments
from timeline.chart.axis import CROWDED, MARGIN

MOMENTS = st.datetimes(datetime(1, 1, 1), datetime(9998, 12, 31))
EXTENTS = st.lists(st.tuples(MOMENTS, st.timedeltas(timedelta(), timedelta(days=300))), min_size=1, max_size=30).map(
    lambda found: [(first, first + length) for first, length in found]
)


def test_days_stay_apart_when_one_event_lies_years_before():
    laid_out = axis([*days(0, 1, 2, 5), (datetime(2014, 1, 1), datetime(2015, 1, 1))], 800)
    places = [laid_out.at(first) for first, _ in days(0, 1, 2, 5)]
    assert all(later - earlier >= CROWDED for earlier, later in pairwise(places))
    assert [stretch.length for stretch in laid_out.stretches if stretch.shortened] == ["1 year", "9 years"]


def test_time_is_not_shortened_without_need():
    evenly = [(datetime(year, 1, 1), datetime(year, 12, 31)) for year in (1990, 2000, 2010, 2020)]
    for extents in (evenly, days(0, 3, 9), days(0, 5000)):
        assert not any(stretch.shortened for stretch in axis(extents, 800).stretches)


@given(EXTENTS, st.integers(320, 1600))
def test_time_runs_from_one_margin_to_the_other_without_a_jump(extents, width):
    laid_out = axis(extents, width)
    assert laid_out.left == MARGIN
    assert abs(laid_out.right - (width - MARGIN)) < 0.01
    assert all(before.right == after.left for before, after in pairwise(laid_out.stretches))
    assert all(before.last == after.first for before, after in pairwise(laid_out.stretches))
    ends = sorted(moment for extent in extents for moment in extent)
    places = laid_out.places(moments(ends)).tolist()
    assert places == sorted(places)


@given(EXTENTS, st.integers(320, 1600))
def test_all_that_is_shown_lies_on_the_axis(extents, width):
    laid_out = axis(extents, width)
    assert all(laid_out.shows(moment) for extent in extents for moment in extent)


def test_a_window_is_the_whole_axis():
    window = datetime(2024, 2, 1), datetime(2024, 4, 1)
    laid_out = axis(days(0, 3, 9), 800, window=window)
    assert (laid_out.stretches[0].first, laid_out.stretches[-1].last) == window


def test_a_window_of_a_day_is_not_widened():
    laid_out = axis(days(0), 800, window=days(0)[0])
    assert laid_out.at(datetime(2024, 3, 1, 12)) == 400
