from itertools import groupby, pairwise

from hypothesis import given
from hypothesis import strategies as st

from timeline.chart.rows import GAP, pack

EXTENTS = st.lists(st.tuples(st.floats(0, 1000), st.floats(0, 300)), max_size=60).map(
    lambda found: sorted((left, left + length) for left, length in found)
)


def test_neighbours_share_a_row_only_with_room_between_them():
    assert pack([(0, 10), (5, 8), (10 + GAP, 40), (15, 30)]) == [0, 1, 0, 2]


@given(EXTENTS)
def test_no_two_touch_and_no_row_is_empty(extents):
    rows = pack(extents)
    assert set(rows) == set(range(len(set(rows))))
    for _, row in groupby(sorted(zip(rows, extents, strict=True)), key=lambda placed: placed[0]):
        ends = [extent for _, extent in row]
        assert all(before[1] + GAP <= after[0] + 1e-6 for before, after in pairwise(ends))


@given(EXTENTS)
def test_from_left_to_right_there_are_as_few_rows_as_there_can_be(extents):
    at_once = [sum(left - GAP < start <= right for left, right in extents) for start, _ in extents]
    most = max((sum(left <= start < right + GAP for left, right in extents) for start, _ in extents), default=0)
    assert len(set(pack(extents))) == most or not at_once
