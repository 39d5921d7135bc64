from datetime import date, timedelta
from html import unescape
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from timeline.chart.lettering import pixels
from timeline.chart.publications import LABEL_SIZE, MOST_LINES, publications


@given(st.lists(st.floats(22, 300), min_size=1, max_size=MOST_LINES), st.text(max_size=60), st.integers(320, 1600))
def test_labels_never_touch_and_never_run_off(places, title, width):
    first = date(2024, 3, 1)
    at = {first + timedelta(days=n): place for n, place in enumerate(sorted(places))}
    announced = publications({str(day): day for day in at}, {str(day): title for day in at})
    extents = []
    for label in announced.placed(at, width):
        extents.append((label.row, label.left, label.right))
        assert label.left >= 0 and label.right <= width + 0.01
        assert label.right - label.left >= pixels(unescape(label.words), LABEL_SIZE)
    for one, other in combinations(extents, 2):
        assert one[0] != other[0] or one[2] <= other[1] or other[2] <= one[1]


def test_a_single_day_needs_no_title():
    announced = publications({"a": date(2024, 3, 4)}, {"a": "Talks resume"})
    assert [label.words for label in announced.placed({date(2024, 3, 4): 50}, 800)] == ["published Mon 4 Mar 2024"]


def test_nothing_published_is_nothing_drawn():
    assert not publications(None, None).days
    assert not publications({}, {}).lines
