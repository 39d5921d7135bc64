from datetime import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.chart.drawn import axis, days
from tests.chart.test_axis import EXTENTS
from timeline.chart.lettering import pixels
from timeline.chart.ticks import LABEL_SIZE, Tick, ticks_of


def is_clear(left: Tick, right: Tick) -> bool:
    lines = [line for tick in (left, right) for line in tick.label.split("<br>") if "<b>" not in line]
    return right.at - left.at > max(pixels(line, LABEL_SIZE) for line in lines)


@pytest.mark.parametrize("width", [320, 800])
@pytest.mark.parametrize(
    "extents",
    [days(0), days(0, 1, 2), days(0, 40), days(0, 400), days(0, 9000), [(datetime(1, 1, 1), datetime.max)]],
)
def test_there_are_ticks_that_never_overlap(extents, width):
    ticks = ticks_of(axis(extents, width))
    assert ticks
    assert all(is_clear(left, right) for left, right in pairwise(ticks))


@given(EXTENTS, st.integers(320, 1600))
def test_ticks_of_any_axis_never_overlap(extents, width):
    assert all(is_clear(left, right) for left, right in pairwise(ticks_of(axis(extents, width))))


def test_the_year_is_told_where_it_changes():
    ticks = [tick.label for tick in ticks_of(axis(days(-70, -40, 0, 30), 800))]
    assert [label[3:7] for label in ticks if label.startswith("<b>")] == ["2023", "2024"]


def test_a_shortened_stretch_tells_where_it_begins():
    extents = [*days(0, 1, 2, 5), (datetime(2014, 1, 1), datetime(2015, 1, 1))]
    assert ticks_of(axis(extents, 800))[0].label == "2014"
