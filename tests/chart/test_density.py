from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.chart.drawn import axis, frame, many
from timeline.chart.density import BIN, density
from timeline.chart.extents import shown


def dense(events, width: int):
    _, extents = shown(frame(*events), None)
    laid_out = axis(zip(extents.first.tolist(), extents.last.tolist(), strict=True), width)
    return density(extents, laid_out), laid_out


@given(st.lists(st.dates(date(1900, 1, 1), date(2100, 1, 1)), min_size=1, max_size=40), st.integers(320, 1600))
def test_no_event_is_lost_and_none_counts_twice(days, width):
    counts, _ = dense([event for day in days for event in many(1, when=day.isoformat())], width)
    assert counts.sum() == pytest.approx(len(days))
    assert counts.min() >= -1e-9


def test_it_is_highest_where_most_events_are():
    counts, laid_out = dense([*many(20), *many(15, when="2024-01-18")], 800)
    busiest = laid_out.at(laid_out.stretches[0].first.replace(day=18, hour=12)) / BIN
    assert abs(counts.argmax() - busiest) <= 4


def test_a_long_event_is_spread_thin():
    counts, _ = dense([*many(1, when="2024"), *many(1, when="2024-06-01")], 800)
    assert counts.max() > 0.5
    assert sum(0 < count < 0.1 for count in counts) > 50
